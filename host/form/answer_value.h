// Giving one answer: what a question accepts, checked. For files, windows and imports alike, so that the same answer is
// accepted or refused, with the same sentence, wherever it comes from. A refused answer leaves `answer` as it was.
#pragma once
#include <string>
#include <string_view>

#include "host/base/problem.h"
#include "host/form/answers.h"

namespace plumb {

// "one of: ok, too_long, too_short, or “not_sure”": what an answers file must hold for this question.
std::string wantedAnswer(const Question &question);

// "30 to 70 cm", for a message
std::string rangeInWords(double least, double most, const std::string &unit);

// A number in the stored unit, within the hard range; a scale takes whole numbers.
Status giveNumber(const Question &question, double value, Answer &answer);

// Outside the soft range: ask "are you sure".
bool isUnusual(const Question &question, double value);

// An option of a choice, or "not_sure" where the question allows it.
Status giveWord(const Question &question, std::string_view word, Answer &answer);

// One more tick; the same twice is refused.
Status giveTick(const Question &question, std::string_view option, Answer &answer);

}  // namespace plumb
