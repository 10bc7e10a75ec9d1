#include "host/form/answer_value.h"

#include <cmath>

#include "host/base/number.h"
#include "host/base/text.h"
#include "host/base/translated.h"

namespace plumb {

namespace {

std::string kindInWords(const Question &question) {
    switch (question.kind) {
        case QuestionKind::choice: {
            std::string options;
            for (const Option &option : question.options) options += (options.empty() ? "" : ", ") + option.id;
            return tr("one of: {options}", {{"options", options}});
        }
        case QuestionKind::ticks:
        case QuestionKind::bodymap: return tr("a list of option ids in [ ], empty for none of these");
        case QuestionKind::number:
            return question.unit.empty() ? tr("a number in plain digits, without quotes")
                                         : tr("a number in {unit}, without quotes", {{"unit", question.unit}});
        case QuestionKind::scale: return tr("a whole number from 0 to 10");
        case QuestionKind::yesno: return tr("true or false, without quotes");
        case QuestionKind::text: return tr("a text in double quotes");
        case QuestionKind::group: break;
    }
    return tr("a list of rows, each in { }");
}

Problem refused(std::string what, std::string whatToDo) { return {"", std::move(what), std::move(whatToDo)}; }

}  // namespace

std::string wantedAnswer(const Question &question) {
    return question.notSure ? tr("{answer}, or “not_sure”", {{"answer", kindInWords(question)}})
                            : kindInWords(question);
}

std::string rangeInWords(double least, double most, const std::string &unit) {
    return tr("{least} to {most}", {{"least", shortest(least)}, {"most", shortest(most)}}) +
           (unit.empty() ? "" : " " + unit);
}

Status giveNumber(const Question &question, double value, Answer &answer) {
    if (question.kind == QuestionKind::scale && value != std::floor(value))
        return refused(tr("the answer must be {answer}", {{"answer", wantedAnswer(question)}}),
                       tr("Correct the answer, or leave it out"));
    if (!(value >= question.least && value <= question.most))
        return refused(
            tr("the answer {value} is outside {range}",
               {{"value", shortest(value)}, {"range", rangeInWords(question.least, question.most, question.unit)}}),
            tr("Check the number and its unit"));
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
            return refused(tr("“not_sure” is not an answer to this question"),
                           tr("Answer it with {answer}, or leave it out", {{"answer", wantedAnswer(question)}}));
        answer.state = Answer::State::unsure;
        return Done{};
    }
    const size_t index = question.optionIndex(word);
    if (index == question.options.size())
        return refused(tr("{word} is not an answer to this question", {{"word", inQuotes(word)}}),
                       tr("It must be {answer}", {{"answer", wantedAnswer(question)}}));
    answer.state = Answer::State::given;
    answer.option = static_cast<uint32_t>(index);
    return Done{};
}

Status giveTick(const Question &question, std::string_view option, Answer &answer) {
    const size_t index = question.optionIndex(option);
    if (index == question.options.size()) {
        std::vector<std::string> known;
        for (const Option &one : question.options) known.push_back(one.id);
        return refused(tr("{option} is not an option of this question", {{"option", inQuotes(option)}}),
                       didYouMean(option, known, tr("Its options are: {options}", {{"options", join(known, ", ")}})));
    }
    const uint64_t bit = uint64_t{1} << index;
    if (answer.ticks & bit)
        return refused(tr("{option} is ticked twice", {{"option", inQuotes(option)}}), tr("Remove one of the two"));
    answer.state = Answer::State::given;
    answer.ticks |= bit;
    return Done{};
}

}  // namespace plumb
