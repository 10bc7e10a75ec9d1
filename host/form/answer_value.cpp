#include "host/form/answer_value.h"

#include <cmath>

#include "host/base/number.h"
#include "host/base/text.h"

namespace plumb {

namespace {

std::string kindInWords(const Question &question) {
    switch (question.kind) {
        case QuestionKind::choice: {
            std::string options;
            for (const Option &option : question.options) options += (options.empty() ? "" : ", ") + option.id;
            return "one of: " + options;
        }
        case QuestionKind::ticks:
        case QuestionKind::bodymap: return "a list of option ids in [ ], empty for none of these";
        case QuestionKind::number:
            return "a number in " + (question.unit.empty() ? "plain digits" : question.unit) + ", without quotes";
        case QuestionKind::scale: return "a whole number from 0 to 10";
        case QuestionKind::yesno: return "true or false, without quotes";
        case QuestionKind::text: return "a text in double quotes";
        case QuestionKind::group: break;
    }
    return "a list of rows, each in { }";
}

Problem refused(std::string what, std::string whatToDo) { return {"", std::move(what), std::move(whatToDo)}; }

}  // namespace

std::string wantedAnswer(const Question &question) {
    return kindInWords(question) + (question.notSure ? ", or “not_sure”" : "");
}

std::string rangeInWords(double least, double most, const std::string &unit) {
    return shortest(least) + " to " + shortest(most) + (unit.empty() ? "" : " " + unit);
}

Status giveNumber(const Question &question, double value, Answer &answer) {
    if (question.kind == QuestionKind::scale && value != std::floor(value))
        return refused("the answer must be " + wantedAnswer(question), "Correct the answer, or leave it out");
    if (!(value >= question.least && value <= question.most))
        return refused("the answer " + shortest(value) + " is outside " +
                           rangeInWords(question.least, question.most, question.unit),
                       "Check the number and its unit");
    answer.state = Answer::State::given;
    answer.number = value;
    return Done{};
}

bool isUnusual(const Question &question, double value) {
    return question.soft && (value < question.soft->first || value > question.soft->second);
}

Status giveWord(const Question &question, std::string_view word, Answer &answer) {
    if (word == "not_sure") {
        if (!question.notSure)
            return refused("“not_sure” is not an answer to this question",
                           "Answer it with " + wantedAnswer(question) + ", or leave it out");
        answer.state = Answer::State::unsure;
        return Done{};
    }
    const size_t index = question.optionIndex(word);
    if (index == question.options.size())
        return refused(inQuotes(word) + " is not an answer to this question", "It must be " + wantedAnswer(question));
    answer.state = Answer::State::given;
    answer.option = static_cast<uint32_t>(index);
    return Done{};
}

Status giveTick(const Question &question, std::string_view option, Answer &answer) {
    const size_t index = question.optionIndex(option);
    if (index == question.options.size()) {
        std::vector<std::string> known;
        for (const Option &one : question.options) known.push_back(one.id);
        return refused(inQuotes(option) + " is not an option of this question",
                       didYouMean(option, known, "Its options are: " + join(known, ", ")));
    }
    const uint64_t bit = uint64_t{1} << index;
    if (answer.ticks & bit) return refused(inQuotes(option) + " is ticked twice", "Remove one of the two");
    answer.state = Answer::State::given;
    answer.ticks |= bit;
    return Done{};
}

}  // namespace plumb
