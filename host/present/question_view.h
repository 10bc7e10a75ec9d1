// One question as it is shown: all words in it, and what each control holds now. Made anew after every change.
#pragma once
#include <string>
#include <vector>

#include "host/present/assessment_desk.h"
#include "host/present/fix_now.h"

namespace plumb {

struct QuestionView {
    struct Option {
        std::string text;
        bool chosen = false;
        uint32_t option = 0;  // what the desk is given for it
    };
    QuestionPlace place;
    QuestionKind kind = QuestionKind::choice;
    bool shown = true, required = false, health = false;
    std::string text, help, why, source;
    std::string picture, alt;     // file of the picture and what it shows; "" when there is none
    std::string unit, range;      // number: "cm", "120 to 230 cm"
    std::vector<Option> options;  // choice, ticks, bodymap; yes and no; 0 to 10
    bool mayBeNone = false;       // ticks: “none of these” is offered, because no option says so
    bool none = false;            // ticks: "none of these" was said
    bool mayBeUnsure = false, unsure = false, mayWithhold = false, withheld = false;
    std::string entry;     // what stands in the field
    std::string doubt;     // "Are you sure?", while the number waits
    std::string theirs;    // what the person had answered, where an assessor answers otherwise
    std::string proposed;  // "On 21 November 2026: Too low", while there is no answer
    std::string note;      // an assessor's own words
    std::string fixed;     // what it was before it was put right
    std::optional<FixOffer> fix;
};

QuestionView viewOf(const AssessmentDesk &desk, QuestionPlace place, const NumberStyle &style);

// The questions of a section in reading order: whole-form questions and, where a group stands, the group itself.
std::vector<QuestionPlace> placesOf(const AssessmentDesk &desk, uint32_t form, uint32_t section);
std::vector<QuestionPlace> placesOfRow(const AssessmentDesk &desk, QuestionPlace group, uint32_t row);

// "Lift 2" or, once it has a name of its own, "Lift 2: Pallet to shelf".
std::string rowTitle(const AssessmentDesk &desk, QuestionPlace group, uint32_t row);

// Its picture with the words of the form in it; "" when it has none, or none that can be read.
std::string drawingOf(const AssessmentDesk &desk, QuestionPlace place);

// What stands behind a question for who asks for it: help, why, source, what the picture shows; a paragraph each.
std::string aboutQuestion(const QuestionView &view);

// "300 cm is unusual; most lie in 141 to 199 cm. Are you sure?"
std::string unusualSentence(const Question &question, double stored, const NumberStyle &style);

std::string answerInWordsOf(const AssessmentDesk &desk, QuestionPlace place, const Answer &answer, UnitSystem units);

}  // namespace plumb
