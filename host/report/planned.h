// What changes would do, for the report: the least change that reaches the goal, the effect of each action, and between
// what an open score lies. Every figure comes from scoring again; nothing is a template.
#pragma once
#include <deque>

#include "host/plan/plan.h"
#include "host/report/report_model.h"

namespace plumb {

class Planned {
  public:
    Planned(const ReportSource &source, const Words &page) : source_(source), page_(page) {}
    Planned(const Planned &) = delete;
    Planned &operator=(const Planned &) = delete;

    // Takes a plugin's advice, or reads it, and plans for its form, when its manifest says of which scale. A book that
    // was read stays here.
    const AdviceBook &add(const PluginResult &result, const FormAnswers &answers, Problems &trouble);

    // Of the plugin added last: what mending what these findings stand for does by itself, as a sentence; "" when no
    // answer of the form would be changed by it.
    std::string effectOf(const std::vector<std::string> &findings);

    // The plan across all forms that were added, in the order to take it.
    void addPlan(ReportModel &model, Problems &trouble);

    // The plan of one form, after addPlan(); nullptr where there is none.
    const FormPlan *planOf(const Plugin &plugin) const;

  private:
    struct FormWhatIf {
        FormWhatIf(const PluginResult &result, const FormAnswers &answers, const AdviceBook *known, Problems &trouble,
                   const std::vector<std::string> &tried)
            : own(known ? AdviceBook() : readAdvice(*result.plugin, trouble)),
              book(known ? *known : own),
              whatIf(*result.plugin, answers, &book, tried) {}
        AdviceBook own;  // empty when it was read before
        const AdviceBook &book;
        WhatIf whatIf;
    };

    std::string said(const Reading &reading, const Scale &scale) const;
    std::string effectInWords(const Effect &effect, const Plugin &plugin) const;
    std::string nameOf(const Lever &lever, const FormPlan &plan) const;
    ReportEffects effectsOf(const FormPlan &plan) const;
    ReportPlanStep stepOf(const PlanStep &step, const FormPlan &plan, int number) const;

    const ReportSource &source_;
    const Words &page_;
    std::deque<FormWhatIf> forms_;  // they do not move: plans point into them
    std::vector<FormPlan> plans_;
};

// Whether a plan reaches its goal, with how much, and how that is known, in the words of the page; "" while answers are
// missing.
std::string planSummary(const FormPlan &plan, const Words &page, UnitSystem units);

// Between what the scales lie that cannot be given yet, added to what the model says is open. Not of a form of which
// more than ten required answers are missing.
void addRanges(ReportModel &model, const Plugin &plugin, const FormAnswers &answers, const Words &page,
               UnitSystem units, Problems &trouble);

}  // namespace plumb
