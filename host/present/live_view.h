// What stands beside the questions: the workplace or the lift drawn to scale from what was answered so far. An assessor
// also sees the score so far and what makes it, and may try other heights, which are no answers; drawing, score and
// plan follow, and with them the answers that rest on a height (host/plan/follow.h). In a self-assessment
// there is only the drawing of what was answered: who sees scores while rating rates differently.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "host/present/assessment_desk.h"
#include "host/present/settings.h"
#include "host/present/trace.h"

namespace plumb {

struct LiveSlider {
    QuestionPlace place;
    std::string name, shown;  // shown: "46 cm"
    double value = 0, least = 0, most = 0;
    bool tried = false;  // moved away from the answer
};

struct LiveScore {
    std::string name, value, word;  // word: of the band
    std::string answered;           // the value of the answers, where what is tried has another; else ""
    std::string setBy;              // "Chair" where the largest of several scores counts; else ""
    Level level = Level::none;
};

struct LiveView {
    std::string title, svg, alt;
    std::vector<LiveScore> scores;
    std::vector<std::string> lines;  // what makes them, or how far each height is from what fits
    std::vector<LiveSlider> sliders;
    std::vector<std::string> followed;  // what the heights that are tried make of other answers, a sentence each
    std::string follows;                // by what rules, or why nothing follows; "" without sliders
    bool body = false;                  // the drawing is a body to be pointed at: body_pick.h

    bool empty() const { return svg.empty() && scores.empty(); }
};

// Numbers that are tried instead of the answers.
using Tried = std::map<QuestionPlace, double>;

// Of the form of a section; of a repeating group the row where the person stands, else its last. Empty when the form
// has nothing to draw. Where the section asks for places of the body, it is the body. Stages of `trace`: score,
// posture.
LiveView liveView(const AssessmentDesk &desk, uint32_t form, const Tried &trial, const Settings &settings,
                  Trace *trace = nullptr);

// Between what the open scores lie, a sentence each; takes a tenth of a second or two. Only for an assessor.
std::vector<std::string> liveRanges(const AssessmentDesk &desk, uint32_t form, const Settings &settings);

// The least that has to change, its summary and then a line a change; takes some ms. Only for an assessor and a form
// whose score can be had; empty while there is none.
std::vector<std::string> livePlan(const AssessmentDesk &desk, uint32_t form, const Tried &trial,
                                  const Settings &settings);

}  // namespace plumb
