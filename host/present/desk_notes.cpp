// What is said of an answer: who saw it, what was fixed on the spot, an assessor's own words, what an earlier visit
// proposes.
#include <algorithm>

#include "host/base/text.h"
#include "host/base/translated.h"
#include "host/present/assessment_desk.h"
#include "host/present/fix_now.h"
#include "host/present/question_view.h"

namespace plumb {

// Who saw it, where an assessor gives the answer.
void AssessmentDesk::noteHow(QuestionPlace place) {
    const std::string key = keyOf(place), noted = byAssessor() ? note(place) : "";
    std::erase_if(state_.now.how, [&](const Provenance &one) { return one.key == key; });
    if (byAssessor() && (!answer(place).blank() || !noted.empty())) {
        Provenance seen;
        seen.key = key;
        seen.by = "assessor";
        seen.method = "observed";
        seen.note = noted;
        state_.now.how.push_back(seen);
    }
}

std::string AssessmentDesk::fixNote(QuestionPlace place, const Answer &before) const {
    return tr("Put right on the spot. Before: {answer}",
              {{"answer", answerInWordsOf(*this, place, before, UnitSystem::metric)}});
}

// The old answer is the answer again: neither it nor the words that kept it are needed; an assessor's own words stay.
void AssessmentDesk::takeBackFix(DeskState &state, QuestionPlace place) {
    Answer &before = state.before.forms[place.form].answers.at(place.question);
    if (before.blank()) return;
    const std::string said = fixNote(place, before);
    before = Answer();
    for (Provenance &one : state.now.how) {
        const size_t at = one.key == keyOf(place) ? one.note.find(said) : std::string::npos;
        if (at != std::string::npos) one.note = std::string(trim(one.note.erase(at, said.size())));
    }
}

void AssessmentDesk::fix(QuestionPlace place) {
    const auto better = betterAnswer(question(place), answer(place));
    if (!better || place.row != kWholeForm) return;
    const std::string said = fixNote(place, answer(place));
    const Answer old = answer(place);
    change(place, false, [&](DeskState &state) {
        cell(state.now, place) = *better;
        Answer &before = state.before.forms[place.form].answers.at(place.question);
        if (before.blank()) before = old;
        state.before.forms[place.form].present = true;
        Provenance how;
        how.key = keyOf(place);
        how.by = state.now.by;
        how.method = "observed";
        how.note = byAssessor() ? note(place) : "";  // their own words stay
        if (!better->blank() && how.note.find(said) == std::string::npos)
            how.note += (how.note.empty() ? "" : " ") + said;
        std::erase_if(state.now.how, [&](const Provenance &one) { return one.key == how.key; });
        if (!better->blank() || !how.note.empty()) state.now.how.push_back(how);
    });
}

bool AssessmentDesk::isProposed(QuestionPlace place) const {
    if (!proposed_ || place.row != kWholeForm || hidden(place) || withheld(place)) return false;
    if (!answer(place).blank() || state_.doubtful.contains(place)) return false;
    return !proposed_->forms[place.form].answers.at(place.question).blank();
}

size_t AssessmentDesk::proposalsIn(uint32_t form, uint32_t section) const {
    size_t count = 0;
    for (const Slot slot : answersOf(form).form().sections[section].questions) count += isProposed({form, slot});
    return count;
}

bool AssessmentDesk::takeProposal(DeskState &state, QuestionPlace place) {
    if (!isProposed(place)) return false;
    const Answers &from = proposed_->forms[place.form].answers;
    Answers &to = state.now.forms[place.form].answers;
    const Question &asked = question(place);
    if (asked.kind == QuestionKind::group) {
        for (uint32_t row = 0; row < from.rows(place.question); ++row) {
            to.addRow(place.question);
            for (const Slot field : asked.fields)
                copyAnswer(from, from.at(field, row), to, to.at(field, row), from.form().at(field));
        }
    } else {
        copyAnswer(from, from.at(place.question), to, to.at(place.question), asked);
        noteHow(place);
    }
    return true;
}

void AssessmentDesk::accept(QuestionPlace place) {
    if (isProposed(place)) change(place, false, [&](DeskState &state) { takeProposal(state, place); });
}

// Again and again: an answer may bring up questions that are proposed too.
void AssessmentDesk::acceptSection(uint32_t form, uint32_t section) {
    if (proposalsIn(form, section) == 0) return;
    const std::vector<Slot> &slots = answersOf(form).form().sections[section].questions;
    change({form, slots.front()}, false, [&](DeskState &state) {
        for (bool more = true; more;) {
            more = false;
            for (const Slot slot : slots) more = takeProposal(state, {form, slot}) || more;
            state.now.forms[form].visibility.update(state.now.forms[form].answers);
        }
    });
}

std::string AssessmentDesk::note(QuestionPlace place) const {
    const std::string key = keyOf(place);
    const auto &how = state_.now.how;
    const auto at = std::find_if(how.begin(), how.end(), [&](const Provenance &one) { return one.key == key; });
    return at == how.end() ? "" : at->note;
}

void AssessmentDesk::setNote(QuestionPlace place, const std::string &note) {
    const std::string kept = withoutControls(std::string(trim(note))), key = keyOf(place);
    if (kept == this->note(place)) return;
    change(place, false, [&](DeskState &state) {
        auto &how = state.now.how;
        auto at = std::find_if(how.begin(), how.end(), [&](const Provenance &one) { return one.key == key; });
        if (at == how.end()) {
            at = how.insert(how.end(), Provenance{});
            at->key = key;
            at->by = state.now.by;
            at->method = "observed";
        }
        at->note = kept;
        if (kept.empty() && answer(place).blank()) how.erase(at);
    });
}

}  // namespace plumb
