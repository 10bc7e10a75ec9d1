// When a question is asked. Conditions refer only backwards and never to free expressions.
#pragma once
#include <vector>

#include "host/form/answers.h"

namespace plumb {

inline constexpr uint32_t kWholeForm = UINT32_MAX;  // row of a question that is in no group

// Whether a test holds. Of an unanswered (or unsure, or hidden) question only "ne" and "lacks" hold, and only when
// `blankDiffers`: a form shows follow-ups until the answer hides them, advice waits until the question is answered. A
// test that means "not_sure" looks at an unsure answer as at any other.
bool holds(const Test &test, const Question &question, const Answer &answer, bool blankDiffers);

// Which questions are hidden, worked out once in the form's order.
class Visibility {
  public:
    void update(const Answers &answers);
    bool operator==(const Visibility &other) const = default;
    bool hidden(Slot question, uint32_t row = kWholeForm) const {
        return whole_[question] || (row != kWholeForm && hiddenIn(question, row));
    }

    // The answer as it counts: blank when hidden.
    const Answer &effective(const Answers &answers, Slot question, uint32_t row = kWholeForm) const {
        if (hidden(question, row)) return kBlank;
        return row == kWholeForm ? answers.at(question) : answers.at(question, row);
    }

  private:
    static constexpr Answer kBlank{};
    bool met(const Answers &answers, const Condition &condition, const Question &asked, uint32_t row) const;
    bool hiddenIn(Slot question, uint32_t row) const;

    const Form *form_ = nullptr;
    std::vector<char> whole_;                       // by slot: hidden in every row, as the fields of a hidden group
    std::vector<std::pair<Slot, uint32_t>> inRow_;  // hidden in this row only
};

}  // namespace plumb
