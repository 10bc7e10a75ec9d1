// A plan in plain English, for nurses and employees: what to change, what it does to the score, who does it, and why a
// change does nothing by itself. Questions and options come in the words of the form, actions in those of the advice.
#pragma once
#include <string>

#include "host/base/number_look.h"
#include "host/plan/plan.h"

namespace plumb {

struct PlanVoice {
    UnitSystem units = UnitSystem::metric;
    const AdviceBook *book = nullptr;  // whose action says how; may be nullptr
};

// What stands around questions and options; in another language from the page's words.
struct LeverWords {
    std::string fromTo = "{question} from {before} to {after}", noLonger = "{question} no longer {before}",
                nowAlso = "{question} now also {after}", quoted = "“{text}”", yes = "yes", no = "no";
};
// From plan.from_to, plan.no_longer, plan.now_also, plan.quoted, answer.yes, answer.no.
LeverWords leverWords(const Words &page);

// "Where are your armrests? from “too high” to “right”"
std::string leverInWords(const Lever &lever, const Plugin &plugin, const NumberLook &look, const LeverWords &say = {});

// "6 (act)", or "no score".
std::string readingInWords(const Reading &reading, const Scale &scale);

// Of a step that changes nothing by itself: "No effect by itself: the chair score sets the score." "" when it has one.
// `needed`: it is a step of a plan, which would not be there if it did nothing together with the others.
std::string whyNone(const Effect &effect, const Plugin &plugin, bool needed);

// What a plan comes to, as sentences: whether the goal is reached, and how that is known.
std::string outcomeInWords(const FormPlan &plan);
std::string proofInWords(const FormPlan &plan);

// The whole of one plan, or of several with the order of all their steps, as lines of text.
std::string planInWords(std::span<const FormPlan> plans, std::span<const PlanVoice> voices);

}  // namespace plumb
