// The plan: the least change that brings a form's score to a goal, proved by scoring again, and its steps in the order
// in which to take them.
//
// Order of the steps [our convention]: what mends something urgent; then at each step the largest drop of the score for
// the effort; then the lower tier, the lower effort, the id. Several forms: the same, a drop being measured from band
// to band so that scales can be compared, and a step that opens the way for a later one counting with it.
#pragma once
#include "host/plan/what_if.h"

namespace plumb {

struct PlanStep {
    const Lever *lever = nullptr;
    Effect alone;
    Reading before, after;  // in the plan's order
};

struct FormPlan {
    enum class Outcome {
        missing,  // the score cannot be had before `missing` is answered
        already,  // the goal is reached as things are
        reaches,  // the plan reaches the goal
        lowers,   // the goal cannot be reached with these levers; the plan reaches the best level, or value, that can
        nothing   // no set of levers gives a better level or value
    };
    const Plugin *plugin = nullptr;
    const Scale *target = nullptr;
    Level goal = Level::good;
    Outcome outcome = Outcome::nothing;
    Reading now, after;
    std::vector<PlanStep> steps;
    std::vector<std::pair<const Lever *, Effect>> others;  // levers that the plan does without, and what each does
    std::vector<std::string> missing;                      // ids of questions
    double effort = 0;                                     // minutes
    int tier = 0;                                          // highest
    bool proved = true;                                    // no cheaper set reaches as much
    double leastEffort = 0;                                // when not proved: no set that reaches as much costs less
    uint64_t scored = 0;                                   // calls of the plugin
    Privacy privacy = Privacy::health;  // the strictest of the scale and of every lever that was weighed
};

// A Problem: the plugin failed. What comes back points into `whatIf`, which must have a target and outlive it.
Result<FormPlan> planForm(WhatIf &whatIf, Level goal, uint64_t mostScores = kMostScores);

// How far along its bands a reading is, 0 best: whole bands passed and the share of the one that it is in [our
// convention]. For comparing scales only; a score that cannot be had lies above all bands.
double severity(const Reading &reading, const Scale &scale);

// All steps of several plans in one order; each plan's own order stays.
std::vector<const PlanStep *> together(std::span<const FormPlan> plans);

}  // namespace plumb
