// What was answered to one form: a typed value per question and row, 16 bytes each, bound to the form's slots.
//
// A group's fields are kept row by row. clear() keeps the memory, so that a million documents allocate once. Values are
// checked against the form by whoever writes them; nothing here assumes an answer.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "host/form/form.h"

namespace plumb {

struct Answer {
    enum class State : uint32_t { blank, given, unsure };
    State state = State::blank;
    uint32_t option = 0;  // choice: option; yes/no: 0, 1; group: rows; text: place in Answers' texts
    union {
        double number = 0;  // number, scale
        uint64_t ticks;     // ticks, bodymap: bit i = option i
    };

    bool given() const { return state == State::given; }
    bool blank() const { return state == State::blank; }
    bool unsure() const { return state == State::unsure; }
};

class Answers {
  public:
    explicit Answers(const Form &form);

    const Form &form() const { return *form_; }
    void clear();
    bool any() const;  // whether anything was answered at all

    // A question of the whole form, or a group itself (its `option` is the number of rows).
    Answer &at(Slot question) { return whole_[question]; }
    const Answer &at(Slot question) const { return whole_[question]; }

    // A field of a group; `row` < rows(group).
    Answer &at(Slot field, uint32_t row);
    const Answer &at(Slot field, uint32_t row) const;
    uint32_t rows(Slot group) const { return whole_[group].option; }
    void addRow(Slot group);

    uint32_t addText(std::string_view text);
    const std::string &text(const Answer &answer) const { return texts_[answer.option]; }

  private:
    size_t cell(Slot field, uint32_t row) const;

    const Form *form_;
    std::vector<Answer> whole_;
    std::vector<std::vector<Answer>> cells_;  // one a group: rows × fields
    std::vector<uint32_t> groupIndex_;        // by slot of the group
    std::vector<std::string> texts_;
    size_t textCount_ = 0;
};

}  // namespace plumb
