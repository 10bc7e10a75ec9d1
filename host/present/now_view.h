// "My back hurts now": what to do, once the signs that cannot wait have been asked for. The sheet of the report in
// lines and pictures for a window; what may not be told is not in it.
#pragma once
#include <string>
#include <vector>

#include "host/present/care_card.h"

namespace plumb {

struct NowExercise {
    std::string name, dose, start, picture, alt;  // picture: SVG; "" when nobody has drawn it
    std::vector<std::string> steps;
    std::string stop;
};

struct NowView {
    std::string title;
    CareCard card;
    std::vector<QuestionPlace> missing;  // signs that are not answered yet; until then little may be told
    std::vector<CareLine> week;          // the first week, and when to look again
    std::vector<CareLine> stop;          // when to stop an exercise; before the exercises
    std::vector<NowExercise> exercises;
    std::vector<CareLine> help;  // when to get help: always
};

// Nothing when no form that has such a card is being filled in.
std::optional<NowView> nowView(const AssessmentDesk &desk, const Settings &settings, const std::string &today);

}  // namespace plumb
