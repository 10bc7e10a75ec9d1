// What is given, taken back and typed at a desk, the rows of its groups.
#include <algorithm>

#include "host/base/text.h"
#include "host/base/translated.h"
#include "host/form/answer_value.h"
#include "host/present/assessment_desk.h"
#include "host/present/question_view.h"

namespace plumb {

namespace {

std::optional<std::string> given(std::string text) {
    return trim(text).empty() ? std::nullopt : std::optional(std::move(text));
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

void copyAnswer(const Answers &from, const Answer &answer, Answers &to, Answer &cell, const Question &question) {
    cell = answer;
    if (question.kind == QuestionKind::text && answer.given()) cell.option = to.addText(from.text(answer));
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
        // The old answer is the answer again: nothing is put right any more.
        if (!before(place).blank() && sameAnswer(now, before(place), now, answer, asked))
            howToKeep(place).before = Answer();
        noteHow(place);
    });
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
        if (!before(place).blank()) howToKeep(place).before = Answer();  // that is withheld, too
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
    const auto number = readStored(typed, asked.unit, style);
    if (!number) {
        takeBackTyping(place);
        return {Entry::Kind::refused, number.problem().sentence()};
    }
    Answer answer;
    const double stored = *number;
    if (const Status status = giveNumber(asked, stored, answer); !status) {
        takeBackTyping(place);
        std::string sentence =
            tr("{value} cannot be right here: this answer lies in {range}. Check the number and its unit.",
               {{"value", numberWithUnit(stored, asked.unit, style)},
                {"range", rangeToShow(asked.least, asked.most, asked.unit, style)}});
        if (this->answer(place).given())
            sentence += " " + tr("Until then {value} stays.",
                                 {{"value", numberWithUnit(this->answer(place).number, asked.unit, style)}});
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

}  // namespace plumb
