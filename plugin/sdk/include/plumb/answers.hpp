// plumb/answers.hpp: reading answers by id. Part of plumb/plugin.hpp.
//
// A view of the array that the host lends for one call: copy it freely, keep it nowhere. Nothing here checks whether a
// question was answered; ask has() (of Answers or Lines) first. A blank or unsure answer reads as 0, no, and nothing
// ticked.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>

#include "plumb/tables.hpp"

namespace plumb {

template <const auto &In>
class Answers {
  public:
    using Question = Ref<In>;

    explicit Answers(const plumb_value *values) : values_(values) {}

    // The answer to a question; row PLUMB_WHOLE for one that is in no group.
    const plumb_value &at(Question question, std::uint32_t row = PLUMB_WHOLE) const {
        return values_[row == PLUMB_WHOLE ? question.place : values_[question.place].n + row];
    }

    // Answered: neither blank nor unsure.
    bool has(Question question, std::uint32_t row = PLUMB_WHOLE) const {
        return at(question, row).state == PLUMB_ANSWERED;
    }
    // All of these answered: hasAll({"mouse.also", "mouse.use"}). Without a branch.
    template <std::size_t N>
    bool hasAll(const Question (&questions)[N], std::uint32_t row = PLUMB_WHOLE) const {
        return allOf(questions, row, std::make_index_sequence<N>());
    }
    bool unsure(Question question, std::uint32_t row = PLUMB_WHOLE) const {
        return at(question, row).state == PLUMB_UNSURE;
    }

    // The option chosen, counted from 0 in the order of the table.
    std::uint32_t choice(Ref<In, PLUMB_CHOICE> question, std::uint32_t row = PLUMB_WHOLE) const {
        return value(question.place, row).n;
    }
    // Bit i is set when option i is ticked.
    std::uint64_t ticks(Ref<In, PLUMB_TICKS> question, std::uint32_t row = PLUMB_WHOLE) const {
        return value(question.place, row).as.ticks;
    }
    // In the unit of the table.
    double number(Ref<In, PLUMB_NUMBER> question, std::uint32_t row = PLUMB_WHOLE) const {
        return value(question.place, row).as.number;
    }
    std::optional<double> numberIfGiven(Ref<In, PLUMB_NUMBER> question, std::uint32_t row = PLUMB_WHOLE) const {
        const plumb_value &v = value(question.place, row);
        return v.state == PLUMB_ANSWERED ? std::optional<double>(v.as.number) : std::nullopt;
    }
    bool yes(Ref<In, PLUMB_YESNO> question, std::uint32_t row = PLUMB_WHOLE) const {
        return value(question.place, row).n == 1;
    }
    std::uint32_t rows(Ref<In, PLUMB_GROUP> group) const { return values_[group.place].n; }

    const plumb_value *raw() const { return values_; }

  private:
    // Blank and unsure have the bit of PLUMB_ANSWERED clear.
    template <std::size_t N, std::size_t... I>
    bool allOf(const Question (&questions)[N], std::uint32_t row, std::index_sequence<I...>) const {
        return (at(questions[I], row).state & ... & PLUMB_ANSWERED) != 0;
    }
    const plumb_value &value(std::uint32_t place, std::uint32_t row) const {
        return values_[row == PLUMB_WHOLE ? place : values_[place].n + row];
    }

    const plumb_value *values_;
};

}  // namespace plumb
