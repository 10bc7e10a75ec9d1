// What stands beside the questions: the workplace or the lift drawn to scale from what was answered so far. An assessor
// also sees the score so far and what makes it, and may try other heights, which are no answers. In a self-assessment
// there is only the drawing of what was answered: who sees scores while rating rates differently.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "host/present/assessment_desk.h"
#include "host/present/settings.h"

namespace plumb {

struct LiveSlider {
    QuestionPlace place;
    std::string name, shown;  // shown: "46 cm"
    double value = 0, least = 0, most = 0;
    bool tried = false;  // moved away from the answer
};

struct LiveScore {
    std::string name, value, word;  // word: of the band
    Level level = Level::none;
};

struct LiveView {
    std::string title, svg, alt;
    std::vector<LiveScore> scores;
    std::vector<std::string> lines;  // what makes them, or how far each height is from what fits
    std::vector<LiveSlider> sliders;

    bool empty() const { return svg.empty() && scores.empty(); }
};

// Numbers that are tried instead of the answers.
using Trial = std::map<QuestionPlace, double>;

// Of the form of a section; of a repeating group the row where the person stands, else its last. Empty when the form
// has nothing to draw.
LiveView liveView(const AssessmentDesk &desk, uint32_t form, const Trial &trial, const Settings &settings);

// Between what the open scores lie, a sentence each; takes a tenth of a second or two. Only for an assessor, and when
// few answers are missing.
std::vector<std::string> liveRanges(const AssessmentDesk &desk, uint32_t form, const Settings &settings);

}  // namespace plumb
