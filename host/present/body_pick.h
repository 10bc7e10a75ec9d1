// The body beside a part that asks where it hurts: what is ticked, or how much, and which answer a point of it stands
// for. The list of questions comes first and has everything; the map is a second way to the same answers.
//
// It stands beside a question of the kind “bodymap”, whose options are places of the body, and beside questions from 0
// to 10 that a scale's body map names.
#pragma once
#include "host/figure/body_map.h"
#include "host/present/assessment_desk.h"

namespace plumb {

struct BodyView {
    std::string title, svg, alt;
    std::vector<std::string> lines;  // how to use it, and what is named so far
};

// Of a section as it is answered now; nothing when it asks for no place of the body, or that is hidden.
std::optional<BodyView> bodyView(const AssessmentDesk &desk, uint32_t form, uint32_t section);

struct BodyPick {
    QuestionPlace question;
    std::optional<uint32_t> option;  // of ticks; nothing: a question from 0 to 10
    BodySide side = BodySide::middle;
    std::string name;  // of the place
};

// What a point of the drawing stands for, in mm from its top left corner.
std::optional<BodyPick> bodyPickAt(const AssessmentDesk &desk, uint32_t form, uint32_t section, double x, double y);

// Ticks it, or takes the tick away. Of a question from 0 to 10 only a person can say how much: then the side is chosen
// where trouble was said, and otherwise nothing is answered. True when an answer changed.
bool pick(AssessmentDesk &desk, const BodyPick &pick);

}  // namespace plumb
