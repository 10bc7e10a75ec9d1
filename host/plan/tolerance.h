// Between what a score lies when measured numbers are off by as much as their tolerance ("how" in an answers file).
//
// A number with a tolerance t above 0, whatever its method (measured, observed, told …), may lie from t below to t
// above what was answered, within its hard range; in a group, each row for itself. All others stay as answered.
//   The range is seen, not proved; it is made of
//     corners   every combination of the ends and of the manifest's break points within reach (just below, at and just
//               above a jump), of the numbers that move the score. At the most kMostCorners: then of those that move
//               it most, the others as answered (`allCorners` is false);
//     draws     kDraws, each number uniform in its reach and independent of the others, from std::mt19937_64 with a
//               mapping of our own, so that every machine draws the same;
//     a search  from the best of these, one number at a time in halving steps, so that an extreme between them is
//               met to about a thousandth of the range's width.
//   Shares are of the draws, all of them, also those that have no score. How a measurement errs is not known; uniform
//   is our convention.
//
// A scale that is declined or waits for an answer is told as such and nothing is computed for it. Values; the plugin
// must outlive them. Deterministic. Any number of threads, each with its own call.
#pragma once
#include <span>
#include <string>
#include <vector>

#include "host/plan/range.h"

namespace plumb {

inline constexpr uint64_t kMostCorners = 4096;
inline constexpr uint32_t kDraws = 10'000;

// A number that may be off.
struct Uncertain {
    Missing number;
    double value = 0, tolerance = 0;
    double least = 0, most = 0;  // its reach
};

struct LevelShare {
    Level level = Level::none;
    double share = 0;  // of the draws that have this level or a worse one, 0 to 1
};

// How far a number alone moves the score, all others as answered.
struct Influence {
    size_t number = 0;  // among Tolerances::numbers
    double width = 0;
};

struct ToleranceRange {
    enum class State {
        computed,
        open,      // it waits for an answer: nothing computed
        declined,  // it does not apply, for `reasons`: nothing computed
    };
    const Scale *scale = nullptr;
    uint32_t row = PLUMB_WHOLE;
    State state = State::computed;
    double value = 0;  // as answered
    Level level = Level::none;
    Extent all;                        // range seen, value included; unsaid: at times there is no score, for `reasons`
    double low = 0, high = 0;          // nine in ten of the draws that have a score lie between
    std::vector<LevelShare> shares;    // of the levels worse than the scale's best, ascending
    double unsaidShare = 0;            // of the draws that have no score
    std::vector<std::string> reasons;  // ids of outputs
    std::vector<Influence> by;         // numbers that move it, the strongest first
    uint64_t corners = 0;              // combinations scored
    bool allCorners = true;
    Privacy privacy = Privacy::health;  // the strictest of the scale and of the numbers that move it
};

struct Tolerances {
    std::vector<Uncertain> numbers;      // in the form's order, rows in order
    std::vector<ToleranceRange> scales;  // every scale with levels of which the plugin says anything
    uint32_t draws = 0;
    std::vector<std::string> unused;  // questions whose tolerance means nothing: no numbers
};

struct ToleranceOptions {
    uint32_t draws = kDraws;
    uint64_t corners = kMostCorners;
    uint64_t seed = 94110;
};

// The numbers of a form that were answered, are asked, and have a tolerance.
std::vector<Uncertain> uncertainNumbers(const Plugin &plugin, const FormAnswers &answers,
                                        std::span<const Provenance> how, std::vector<std::string> &unused);

// `scales` is empty when there is no such number. A Problem: the plugin failed.
Result<Tolerances> tolerancesOf(const Plugin &plugin, const FormAnswers &answers, std::span<const Provenance> how,
                                const ToleranceOptions &options = {});

}  // namespace plumb
