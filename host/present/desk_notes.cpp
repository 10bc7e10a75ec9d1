// What is said of an answer: who saw it, what was fixed on the spot, an assessor's own words, what an earlier visit
// proposes.
#include <algorithm>

#include "host/base/text.h"
#include "host/base/translated.h"
#include "host/present/assessment_desk.h"
#include "host/present/fix_now.h"
#include "host/present/spoken_day.h"

namespace plumb {

const Provenance *AssessmentDesk::how(QuestionPlace place) const {
    const std::string key = keyOf(place);
    const auto &all = state_.now.how;
    const auto at = std::find_if(all.begin(), all.end(), [&](const Provenance &one) { return one.key == key; });
    return at == all.end() ? nullptr : &*at;
}

// A new one says that whoever answers saw it.
Provenance &AssessmentDesk::howToKeep(QuestionPlace place) {
    auto &all = state_.now.how;
    if (const Provenance *known = how(place)) return all[static_cast<size_t>(known - all.data())];
    Provenance fresh;
    fresh.key = keyOf(place);
    fresh.by = state_.now.by;
    fresh.method = "observed";
    return all.emplace_back(std::move(fresh));
}

// Who saw it, where an assessor gives the answer. Their own words stay, and what was put right.
void AssessmentDesk::noteHow(QuestionPlace place) {
    const std::string noted = byAssessor() ? note(place) : "";
    const Answer old = before(place);
    std::erase_if(state_.now.how, [key = keyOf(place)](const Provenance &one) { return one.key == key; });
    if (old.blank() && noted.empty() && (!byAssessor() || answer(place).blank())) return;
    Provenance &seen = howToKeep(place);
    seen.note = noted;
    seen.before = old;
}

const Answer &AssessmentDesk::before(QuestionPlace place) const {
    static const Answer none{};
    const Provenance *known = place.row == kWholeForm ? how(place) : nullptr;
    return known ? known->before : none;
}

void AssessmentDesk::fix(QuestionPlace place) {
    const auto better = betterAnswer(question(place), answer(place));
    if (!better || place.row != kWholeForm || !keepsBefore(question(place))) return;
    const Answer old = before(place).blank() ? answer(place) : before(place);
    change(place, false, [&](DeskState &state) {
        cell(state.now, place) = *better;
        howToKeep(place).before = old;
        noteHow(place);
    });
}

std::string AssessmentDesk::proposedFrom() const {
    if (proposedByNeighbour()) return tr("At the neighbouring desk");
    const auto day = parseDate(proposedFrom_);
    if (!day) return proposedFrom_;
    const Fillings places{{"day", spokenDay(*day)}, {"workplace", proposed_ ? proposed_->workstation : ""}};
    return proposed_ && !proposed_->workstation.empty() ? tr("On {day}, at {workplace}", places)
                                                        : tr("On {day}", places);
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
    const Provenance *known = how(place);
    return known ? known->note : "";
}

void AssessmentDesk::setNote(QuestionPlace place, const std::string &note) {
    const std::string kept = withoutControls(std::string(trim(note)));
    if (kept == this->note(place)) return;
    change(place, false, [&](DeskState &state) {
        howToKeep(place).note = kept;
        std::erase_if(state.now.how, [&, key = keyOf(place)](const Provenance &one) {
            return one.key == key && kept.empty() && answer(place).blank() && one.before.blank();
        });
    });
}

}  // namespace plumb
