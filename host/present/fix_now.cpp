#include "host/present/fix_now.h"

#include <algorithm>

#include "host/base/translated.h"

namespace plumb {

namespace {

const Fix *fixOf(const Question &question, const Answer &answer) {
    if (!answer.given()) return nullptr;
    auto free = [](const std::optional<Fix> &fix) { return fix && fix->tier == 0 ? &*fix : nullptr; };
    switch (question.kind) {
        case QuestionKind::choice: return free(question.options[answer.option].fix);
        case QuestionKind::yesno:
        case QuestionKind::number: return free(question.fix);
        case QuestionKind::ticks:
            for (size_t i = 0; i < question.options.size(); ++i)
                if (answer.ticks >> i & 1 && free(question.options[i].fix)) return &*question.options[i].fix;
            return nullptr;
        default: return nullptr;
    }
}

// Ids of findings that speak of this answer: the question's own, and of an option chosen.
bool speaksOf(const std::string &finding, const Question &question, const Answer &answer) {
    if (finding == question.id) return true;
    if (!finding.starts_with(question.id + ".")) return false;
    if (!question.hasOptions()) return true;
    const size_t option = question.optionIndex(std::string_view(finding).substr(question.id.size() + 1));
    if (option == question.options.size()) return false;
    return question.kind == QuestionKind::choice ? answer.option == option : (answer.ticks >> option & 1) != 0;
}

FixOffer fromAdvice(const AssessmentDesk &desk, QuestionPlace place) {
    const Library &library = desk.library();
    Assessment assessment;
    Assessor(library.plugins()).assess(desk.document(), assessment);
    for (const PluginResult &result : assessment.results) {
        if (result.plugin != &library.plugin(place.form)) continue;
        const AdviceBook &book = library.advice(place.form);
        for (const Action &action : advise(book, result, desk.document().forms[place.form], desk.document().tried)) {
            const bool here = std::any_of(action.findings.begin(), action.findings.end(), [&](const auto &finding) {
                return speaksOf(finding, desk.question(place), desk.answer(place));
            });
            if (here && action.rule->tier == 0 && !action.rule->noAction)
                return {book.words.get(action.rule->id, "action"), book.words.get(action.rule->id, "reason")};
        }
    }
    return {};
}

// Our conventions are marked in the data; in a window the mark says nothing.
std::string withoutMark(std::string text) {
    constexpr std::string_view mark = " [conv]";
    if (const size_t at = text.find(mark); at != text.npos) text.erase(at, mark.size());
    return text;
}

}  // namespace

std::optional<Answer> betterAnswer(const Question &question, const Answer &answer) {
    const Fix *fix = fixOf(question, answer);
    if (!fix) return std::nullopt;
    Answer better = answer;
    switch (question.kind) {
        case QuestionKind::choice: {
            const size_t option = question.optionIndex(fix->to);
            if (option == question.options.size() || option == answer.option) return std::nullopt;
            better.option = static_cast<uint32_t>(option);
            return better;
        }
        case QuestionKind::yesno:
            if (!fix->toYes || *fix->toYes == (answer.option == 1)) return std::nullopt;
            better.option = *fix->toYes ? 1 : 0;
            return better;
        case QuestionKind::ticks:
            for (size_t i = 0; i < question.options.size(); ++i)
                if (question.options[i].fix && question.options[i].fix->tier == 0) better.ticks &= ~(uint64_t{1} << i);
            return better;
        case QuestionKind::number:
            if (!fix->toRange || (answer.number >= fix->toRange->first && answer.number <= fix->toRange->second))
                return std::nullopt;
            return Answer();
        default: return std::nullopt;
    }
}

std::optional<FixOffer> fixOffer(const AssessmentDesk &desk, QuestionPlace place) {
    const Question &question = desk.question(place);
    const Fix *fix = fixOf(question, desk.answer(place));
    if (!fix || place.row != kWholeForm || desk.hidden(place)) return std::nullopt;
    if (fix->who != "self" && !desk.byAssessor()) return std::nullopt;
    if (!betterAnswer(question, desk.answer(place))) return std::nullopt;
    FixOffer offer = fromAdvice(desk, place);
    offer.remedy = withoutMark(offer.remedy);
    offer.reason = withoutMark(offer.reason);
    offer.measureAgain = question.kind == QuestionKind::number;
    if (offer.remedy.empty()) {
        const Words &words = desk.library().plugin(place.form).words();
        const std::string &target = words.get(question.id + "." + fix->to, "text");
        offer.remedy = target.empty() ? tr("change it, then press the button.")
                                      : tr("the aim is “{answer}”.", {{"answer", target}});
    }
    return offer;
}

}  // namespace plumb
