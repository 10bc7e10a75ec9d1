#include "host/present/assessment_desk.h"

#include <algorithm>

#include "host/base/file.h"
#include "host/base/text.h"
#include "host/form/answer_value.h"
#include "host/form/answers_reader.h"
#include "host/form/answers_writer.h"
#include "host/present/desk_file.h"
#include "host/present/fix_now.h"
#include "host/present/question_view.h"

namespace plumb {

namespace {

constexpr size_t kMostSteps = 500;  // of undo; one is some 10 KiB

std::optional<std::string> given(std::string text) {
    return trim(text).empty() ? std::nullopt : std::optional(std::move(text));
}

void copyAnswer(const Answers &from, const Answer &answer, Answers &to, Answer &cell, const Question &question) {
    cell = answer;
    if (question.kind == QuestionKind::text && answer.given()) cell.option = to.addText(from.text(answer));
}

Answers withoutRow(const Answers &old, Slot group, uint32_t gone) {
    const Form &form = old.form();
    Answers kept(form);
    for (Slot slot = 0; slot < form.questions.size(); ++slot) {
        const Question &question = form.at(slot);
        if (question.group != kNoSlot) continue;
        if (question.kind != QuestionKind::group) {
            copyAnswer(old, old.at(slot), kept, kept.at(slot), question);
            continue;
        }
        for (uint32_t row = 0; row < old.rows(slot); ++row) {
            if (slot == group && row == gone) continue;
            kept.addRow(slot);
            for (const Slot field : question.fields)
                copyAnswer(old, old.at(field, row), kept, kept.at(field, kept.rows(slot) - 1), form.at(field));
        }
    }
    return kept;
}

}  // namespace

bool sameAnswer(const Answers &one, const Answer &a, const Answers &other, const Answer &b, const Question &question) {
    if (a.state != b.state) return false;
    if (!a.given()) return true;
    switch (question.kind) {
        case QuestionKind::ticks:
        case QuestionKind::bodymap: return a.ticks == b.ticks;
        case QuestionKind::number:
        case QuestionKind::scale: return a.number == b.number;
        case QuestionKind::text: return one.text(a) == other.text(b);
        default: return a.option == b.option;
    }
}

AssessmentDesk::AssessmentDesk(const Library &library, DraftStore &store)
    : library_(&library),
      store_(&store),
      state_{Document(formsOf(library.plugins())), Document(formsOf(library.plugins())), {}} {}

AssessmentDesk::AssessmentDesk(const Library &library, DraftStore &store, uint32_t form, By by,
                               const std::string &today, Way way)
    : AssessmentDesk(library, store) {
    way_ = way;
    if (way == Way::now) standing_.page = Standing::Page::section;
    draft_ = store.newId();
    state_.now.by = by == By::self ? "self" : "assessor";
    state_.now.assessed = today;
    FormAnswers &answers = state_.now.forms[form];
    answers.present = true;
    answers.visibility.update(answers.answers);
    standing_.form = form;
    save();
}

Result<std::unique_ptr<AssessmentDesk>> AssessmentDesk::resume(const Library &library, DraftStore &store,
                                                               const std::string &draft) {
    auto bytes = store.load(draft);
    if (!bytes) return bytes.problem();
    std::unique_ptr<AssessmentDesk> desk(new AssessmentDesk(library, store));
    desk->draft_ = draft;
    if (const Status status = DeskFile::read(*bytes, "draft " + draft, *desk); !status) return status.problem();
    return desk;
}

Result<std::unique_ptr<AssessmentDesk>> AssessmentDesk::openAsAssessor(const Library &library, DraftStore &store,
                                                                       const std::string &file,
                                                                       const std::string &today) {
    const auto bytes = readFile(file, kLargestDocument);
    if (!bytes) return bytes.problem();
    std::unique_ptr<AssessmentDesk> desk(new AssessmentDesk(library, store));
    AnswersReader reader(formsOf(library.plugins()));
    if (const Status read = reader.read(*bytes, file, desk->state_.now); !read) return read.problem();
    if (desk->forms().empty())
        return Problem{file, "it holds no answers to a form", "Ask for the file again: it is made with “Save answers”"};
    desk->theirs_ = desk->state_.now;
    desk->notes_ = desk->state_.now.warnings;
    desk->draft_ = store.newId();
    desk->state_.now.by = "assessor";
    desk->state_.now.assessed = today;
    desk->standing_.form = desk->forms().front();
    desk->save();
    return desk;
}

std::vector<uint32_t> AssessmentDesk::forms() const {
    std::vector<uint32_t> present;
    for (uint32_t i = 0; i < state_.now.forms.size(); ++i)
        if (state_.now.forms[i].present) present.push_back(i);
    return present;
}

const Answer &AssessmentDesk::answer(QuestionPlace place) const {
    const Answers &answers = answersOf(place.form);
    return place.row == kWholeForm ? answers.at(place.question) : answers.at(place.question, place.row);
}

Answer &AssessmentDesk::cell(Document &document, QuestionPlace place) const {
    Answers &answers = document.forms[place.form].answers;
    return place.row == kWholeForm ? answers.at(place.question) : answers.at(place.question, place.row);
}

bool AssessmentDesk::hidden(QuestionPlace place) const {
    return state_.now.forms[place.form].visibility.hidden(place.question, place.row);
}

std::string AssessmentDesk::keyOf(QuestionPlace place) const {
    return answersOf(place.form).form().id + "/" + question(place).id;
}

bool AssessmentDesk::withheld(QuestionPlace place) const {
    const auto &list = state_.now.withheld;
    return std::find(list.begin(), list.end(), keyOf(place)) != list.end();
}

// ---- changing -------------------------------------------------------------------------------------------------------

template <class Change>
void AssessmentDesk::change(QuestionPlace place, bool typing, Change change) {
    const Standing at = place.question == kNoSlot
                            ? Standing{Standing::Page::about, standing_.form, 0, {}}
                            : Standing{Standing::Page::section, place.form, question(place).section, place};
    const bool goesOn = typing && typingAt_ == place && !undo_.empty();
    if (!goesOn) undo_.push_back({state_, at});
    if (undo_.size() > kMostSteps) undo_.erase(undo_.begin());
    typingAt_ = typing ? std::optional(place) : std::nullopt;
    redo_.clear();
    change(state_);
    for (FormAnswers &form : state_.now.forms)
        if (form.present) form.visibility.update(form.answers);
    if (place.question != kNoSlot) standing_ = at;
    save();
}

void AssessmentDesk::put(QuestionPlace place, const Answer &answer, bool typing) {
    const Question &asked = question(place);
    const Answers &now = answersOf(place.form);
    const bool same = sameAnswer(now, this->answer(place), now, answer, asked);
    if (same && !state_.doubtful.contains(place) && !withheld(place)) {
        if (!typing) typingAt_.reset();
        return;
    }
    change(place, typing, [&](DeskState &state) {
        cell(state.now, place) = answer;
        state.doubtful.erase(place);
        std::erase(state.now.withheld, keyOf(place));
        if (place.row != kWholeForm) return;
        Answers &before = state.before.forms[place.form].answers;
        if (sameAnswer(before, before.at(place.question), now, answer, asked)) before.at(place.question) = Answer();
        noteHow(place);
    });
}

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

void AssessmentDesk::choose(QuestionPlace place, uint32_t option) {
    Answer answer;
    answer.state = Answer::State::given;
    if (question(place).kind == QuestionKind::scale) answer.number = option;
    else answer.option = option;
    put(place, answer);
}

void AssessmentDesk::tick(QuestionPlace place, uint32_t option, bool on) {
    Answer answer = this->answer(place).given() ? this->answer(place) : Answer();
    const uint64_t bit = uint64_t{1} << option;
    answer.ticks = on ? answer.ticks | bit : answer.ticks & ~bit;
    const Question &question = this->question(place);
    const size_t none = question.optionIndex("none");
    if (on && none < question.options.size())  // it and the others shut each other out
        answer.ticks = option == none ? bit : answer.ticks & ~(uint64_t{1} << none);
    answer.state = answer.ticks ? Answer::State::given : Answer::State::blank;
    put(place, answer);
}

void AssessmentDesk::tickNone(QuestionPlace place, bool on) {
    Answer answer;
    answer.state = on ? Answer::State::given : Answer::State::blank;
    put(place, answer);
}

void AssessmentDesk::setUnsure(QuestionPlace place, bool on) {
    Answer answer;
    answer.state = on ? Answer::State::unsure : Answer::State::blank;
    put(place, answer);
}

void AssessmentDesk::clear(QuestionPlace place) { put(place, Answer()); }

void AssessmentDesk::setWithheld(QuestionPlace place, bool on) {
    if (withheld(place) == on || place.row != kWholeForm) return;
    change(place, false, [&](DeskState &state) {
        cell(state.now, place) = Answer();
        state.doubtful.erase(place);
        noteHow(place);
        if (on) state.now.withheld.push_back(keyOf(place));
        else std::erase(state.now.withheld, keyOf(place));
    });
}

// The 9 of what became 999 was never an answer.
void AssessmentDesk::takeBackTyping(QuestionPlace place) {
    if (typingAt_ != place || undo_.empty()) return;
    state_ = std::move(undo_.back().state);
    undo_.pop_back();
    typingAt_.reset();
    save();
}

Entry AssessmentDesk::enterNumber(QuestionPlace place, const std::string &typed, const NumberStyle &style,
                                  bool typing) {
    const Question &asked = question(place);
    if (trim(typed).empty()) {
        if (!typing || this->answer(place).given()) put(place, Answer(), typing);
        return {};
    }
    // As it stands in the field: in other units that is rounded, and reading it back would change what is stored.
    if (this->answer(place).given() && trim(typed) == numberInField(this->answer(place).number, asked.unit, style)) {
        put(place, this->answer(place), typing);
        return {Entry::Kind::stored, ""};
    }
    const auto number = readTyped(typed, shownUnit(asked.unit, style.units), style.mark);
    if (!number) {
        takeBackTyping(place);
        return {Entry::Kind::refused, number.problem().sentence()};
    }
    Answer answer;
    const double stored = toStored(*number, asked.unit, style.units);
    if (const Status status = giveNumber(asked, stored, answer); !status) {
        takeBackTyping(place);
        std::string sentence =
            numberWithUnit(stored, asked.unit, style) + " cannot be right here: this answer lies in " +
            rangeToShow(asked.least, asked.most, asked.unit, style) + ". Check the number and its unit.";
        if (this->answer(place).given())
            sentence += " Until then " + numberWithUnit(this->answer(place).number, asked.unit, style) + " stays.";
        return {Entry::Kind::refused, sentence};
    }
    const bool known = this->answer(place).given() && this->answer(place).number == stored;
    if (!isUnusual(asked, stored) || known) {
        put(place, answer, typing);
        return {Entry::Kind::stored, ""};
    }
    takeBackTyping(place);
    if (!typing && !(state_.doubtful.contains(place) && state_.doubtful.at(place) == stored))
        change(place, false, [&](DeskState &state) {
            cell(state.now, place) = Answer();
            state.doubtful[place] = stored;
        });
    return {Entry::Kind::unusual, unusualSentence(asked, stored, style)};
}

void AssessmentDesk::confirm(QuestionPlace place) {
    const auto at = state_.doubtful.find(place);
    if (at == state_.doubtful.end()) return;
    Answer answer;
    answer.state = Answer::State::given;
    answer.number = at->second;
    put(place, answer);
}

void AssessmentDesk::enterText(QuestionPlace place, const std::string &text, bool typing) {
    const auto wanted = given(text);
    const Answer &now = answer(place);
    if (!wanted) return put(place, Answer(), typing);
    if (now.given() && answersOf(place.form).text(now) == *wanted) {
        if (!typing) typingAt_.reset();
        return;
    }
    change(place, typing, [&](DeskState &state) {
        Answer answer;
        answer.state = Answer::State::given;
        answer.option = state.now.forms[place.form].answers.addText(withoutControls(*wanted));
        cell(state.now, place) = answer;
    });
}

void AssessmentDesk::addRow(QuestionPlace group) {
    if (answersOf(group.form).rows(group.question) >= question(group).most) return;
    change(group, false, [&](DeskState &state) { state.now.forms[group.form].answers.addRow(group.question); });
}

void AssessmentDesk::removeRow(QuestionPlace group, uint32_t row) {
    change(group, false, [&](DeskState &state) {
        state.now.forms[group.form].answers = withoutRow(state.now.forms[group.form].answers, group.question, row);
        std::map<QuestionPlace, double> doubtful;
        for (const auto &[at, value] : state.doubtful) {
            QuestionPlace place = at;
            const bool inGroup = place.form == group.form && question(place).group == group.question;
            if (inGroup && place.row == row) continue;
            if (inGroup && place.row > row) --place.row;
            doubtful[place] = value;
        }
        state.doubtful = std::move(doubtful);
    });
}

void AssessmentDesk::setPerson(const Person &person, const std::string &workstation) {
    const Person &now = state_.now.person;
    if (now.name == person.name && now.reference == person.reference && now.department == person.department &&
        now.email == person.email && state_.now.workstation == workstation)
        return;
    change({}, true, [&](DeskState &state) {
        state.now.person = {withoutControls(person.name), withoutControls(person.reference),
                            withoutControls(person.department), withoutControls(person.email)};
        state.now.workstation = withoutControls(workstation);
    });
}

void AssessmentDesk::fix(QuestionPlace place) {
    const auto better = betterAnswer(question(place), answer(place));
    if (!better || place.row != kWholeForm) return;
    const std::string words = answerInWordsOf(*this, place, answer(place), UnitSystem::metric);
    const Answer old = answer(place);
    change(place, false, [&](DeskState &state) {
        cell(state.now, place) = *better;
        Answer &before = state.before.forms[place.form].answers.at(place.question);
        if (before.blank()) before = old;
        state.before.forms[place.form].present = true;
        noteHow(place);
        std::erase_if(state.now.how, [&](const Provenance &one) { return one.key == keyOf(place); });
        Provenance how;
        how.key = keyOf(place);
        how.by = state.now.by;
        how.method = "observed";
        how.note = "Put right on the spot. Before: " + words;
        if (!better->blank()) state.now.how.push_back(how);
    });
}

// ---- proposals, notes
// ------------------------------------------------------------------------------------------------

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

// ---- undo, saving ---------------------------------------------------------------------------------------------------

Standing AssessmentDesk::stepBack(std::vector<Step> &from, std::vector<Step> &to) {
    if (from.empty()) return standing_;
    Step step = std::move(from.back());
    from.pop_back();
    to.push_back({std::move(state_), step.standing});
    state_ = std::move(step.state);
    standing_ = step.standing;
    typingAt_.reset();
    save();
    return standing_;
}

Standing AssessmentDesk::undo() { return stepBack(undo_, redo_); }
Standing AssessmentDesk::redo() { return stepBack(redo_, undo_); }

void AssessmentDesk::standAt(const Standing &standing) {
    if (standing_ == standing) return;
    if (standing.question != standing_.question) typingAt_.reset();
    standing_ = standing;
    save();
}

void AssessmentDesk::save() {
    const Status saved = store_->save(draft_, DeskFile::write(*this));
    if (saved) trouble_.reset();
    else trouble_ = saved.problem();
}

void AssessmentDesk::askEverything() {
    way_ = Way::whole;
    save();
}

std::string AssessmentDesk::answersText() const { return writeAnswers(state_.now); }

std::optional<std::string> AssessmentDesk::answersBeforeFixes() const {
    Document earlier = state_.now;
    bool any = false;
    for (uint32_t i = 0; i < earlier.forms.size(); ++i) {
        const Answers &before = state_.before.forms[i].answers;
        for (Slot slot = 0; slot < before.form().questions.size(); ++slot) {
            if (before.at(slot).blank()) continue;
            earlier.forms[i].answers.at(slot) = before.at(slot);
            const std::string key = keyOf({i, slot});
            std::erase_if(earlier.how, [&](const Provenance &one) { return one.key == key; });
            any = true;
        }
    }
    if (!any) return std::nullopt;
    return writeAnswers(earlier);
}

}  // namespace plumb
