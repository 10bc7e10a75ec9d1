#include "host/form/condition.h"

#include <algorithm>

namespace plumb {

namespace {

bool compare(Test::Op op, double a, double b) {
    switch (op) {
        case Test::Op::eq: return a == b;
        case Test::Op::ne: return a != b;
        case Test::Op::lt: return a < b;
        case Test::Op::le: return a <= b;
        case Test::Op::gt: return a > b;
        case Test::Op::ge: return a >= b;
        default: return false;
    }
}

}  // namespace

bool holds(const Test &test, const Question &question, const Answer &answer, bool blankDiffers) {
    const bool negative = test.op == Test::Op::ne || test.op == Test::Op::lacks;
    if (answer.unsure() && test.unsure) return !negative;
    if (!answer.given()) return negative && blankDiffers;
    if (question.isNumber()) return compare(test.op, answer.number, test.number);
    const bool many = question.kind == QuestionKind::ticks || question.kind == QuestionKind::bodymap;
    const bool exactly = many && (test.op == Test::Op::eq || test.op == Test::Op::ne);
    const uint64_t chosen = many ? answer.ticks : uint64_t{1} << answer.option;
    const bool meant = exactly ? chosen == test.options : (chosen & test.options) != 0;
    return negative ? !meant : meant;
}

bool Visibility::met(const Answers &answers, const Condition &condition, const Question &asked, uint32_t row) const {
    if (condition.tests.empty()) return true;
    auto one = [&](const Test &test) {
        const Question &question = form_->at(test.question);
        const bool sameRow = question.group != kNoSlot && question.group == asked.group;
        return holds(test, question, effective(answers, test.question, sameRow ? row : kWholeForm), true);
    };
    return condition.any ? std::any_of(condition.tests.begin(), condition.tests.end(), one)
                         : std::all_of(condition.tests.begin(), condition.tests.end(), one);
}

void Visibility::update(const Answers &answers) {
    form_ = &answers.form();
    whole_.assign(form_->questions.size(), 0);
    inRow_.clear();
    for (const Slot slot : form_->conditional) {
        const Question &question = form_->at(slot);
        if (question.group == kNoSlot) {
            whole_[slot] = met(answers, question.showIf, question, kWholeForm) ? 0 : 1;
            for (const Slot field : question.fields) whole_[field] = whole_[slot];
            continue;
        }
        for (uint32_t row = 0; row < answers.rows(question.group); ++row)
            if (!met(answers, question.showIf, question, row)) inRow_.emplace_back(slot, row);
    }
}

bool Visibility::hiddenIn(Slot question, uint32_t row) const {
    return std::find(inRow_.begin(), inRow_.end(), std::pair(question, row)) != inRow_.end();
}

}  // namespace plumb
