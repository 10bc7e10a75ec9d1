// What a person can put right on the spot: a change that is free, that they can make themselves, and that gives a
// better answer. What it is comes from the advice for this finding.
#pragma once
#include <optional>
#include <string>

#include "host/present/assessment_desk.h"

namespace plumb {

struct FixOffer {
    std::string remedy, reason;  // sentences for a person
    bool measureAgain = false;   // the new number has to be typed
};

// Nothing when the answer is good already, or better only with money, furniture or somebody else; an assessor is
// offered every free change.
std::optional<FixOffer> fixOffer(const AssessmentDesk &desk, QuestionPlace place);

// The answer that the form calls better: an option, a yes or no, the ticks that stay; blank for a number, which has to
// be measured again. Nothing where there is none, or it would cost something.
std::optional<Answer> betterAnswer(const Question &question, const Answer &answer);

}  // namespace plumb
