// plumb/lines.hpp: writing conclusions by id. Part of plumb/plugin.hpp.
//
// Writes into the array that the host lends for one call. Too many lines are not written, and make the whole call fail
// (count() is then PLUMB_FAILED). One Lines per call, one thread.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <utility>

#include "plumb/answers.hpp"
#include "plumb/restated.hpp"

namespace plumb {

template <const auto &In, const auto &Out>
class Lines {
  public:
    using Question = Ref<In>;
    using Scale = Ref<Out, PLUMB_SCALE>;
    using Factor = Ref<Out, PLUMB_FACTOR>;
    using Finding = Ref<Out, PLUMB_FINDING>;
    using Reason = Ref<Out, PLUMB_REASON>;

    explicit Lines(plumb_line *lines) : first_(lines), next_(lines), end_(lines + PLUMB_MOST_LINES) {}

    // ---- what is said. Values are finite, in the unit of the manifest; row PLUMB_WHOLE speaks of the whole form ----

    // A score has no level here: the bands of the manifest give it.
    void score(Scale scale, double value, std::uint32_t row = PLUMB_WHOLE) { says(scale.place, 0, value, row); }

    // Part of the working of a score. Say it only when its scale is scored.
    void factor(Factor factor, double value, std::uint32_t row = PLUMB_WHOLE) { says(factor.place, 0, value, row); }

    // Level PLUMB_NO_LEVEL is a plain fact; value is the points that it costs, 0 where that has no meaning.
    void finding(Finding finding, int level, double value = 0, std::uint32_t row = PLUMB_WHOLE) {
        says(finding.place, level, value, row);
    }

    // Every answer that is declared as a finding "<question>.<option>" or, of a yes/no question, "<question>"; see
    // plumb/restated.hpp. Weigh is a constexpr function from the id of the finding (std::string_view) to its points or
    // its Weight. One store each, no branch: a mispredicted jump costs more than a line.
    template <auto Weigh>
    void chosen(Answers<In> answers) {
        constexpr std::size_t kCount = restated::table<In, Out, Weigh>.count;
        if (!room(kCount)) return;
        next_ = restateAll<Weigh>(answers.raw(), next_, std::make_index_sequence<kCount>());
    }

    // Many lines about one row: see block().
    class Block {
      public:
        void score(Scale scale, double value) { says(scale.place, 0, value, true); }
        void factor(Factor factor, double value) { says(factor.place, 0, value, true); }
        void factorIf(bool holds, Factor factor, double value) { says(factor.place, 0, value, holds); }
        void finding(Finding finding, int level, double value = 0) { says(finding.place, level, value, true); }
        // Without a branch: level and value are worked out in any case.
        void findingIf(bool holds, Finding finding, int level, double value = 0) {
            says(finding.place, level, value, holds);
        }
        void declines(Scale scale, Reason reason) {
            *next_++ = {PLUMB_DECLINES, PLUMB_NO_LEVEL, scale.place, reason.place, row_, 0};
        }

      private:
        friend class Lines;
        Block(plumb_line *next, std::uint32_t row) : next_(next), row_(row), whyAndRow_(whyAndRow(row)) {}

        // The two fields that are the same in every line of the block, so that they are one store.
        static std::uint64_t whyAndRow(std::uint32_t row) {
            static_assert(offsetof(plumb_line, row) == offsetof(plumb_line, why) + sizeof(std::uint32_t));
            return std::bit_cast<std::uint64_t>(std::array<std::uint32_t, 2>{0, row});
        }
        void says(std::uint32_t output, int level, double value, bool holds) {
            next_->kind = PLUMB_SAYS;
            next_->level = static_cast<std::uint16_t>(level);
            next_->output = output;
            std::memcpy(reinterpret_cast<char *>(next_) + offsetof(plumb_line, why), &whyAndRow_, sizeof whyAndRow_);
            next_->value = value;
            next_ += holds;
        }

        plumb_line *next_;
        std::uint32_t row_;
        std::uint64_t whyAndRow_;
    };

    // Calls say with a Block, which takes at most as many lines; those that do not hold count too. There is one look
    // at the room for all of them, and the place among the lines stays in a register.
    //   out.block(2, row, [&](auto &block) { block.score("sit.longest", hours); block.findingIf(hours > 2, ...); });
    template <typename Say>
    void block(std::size_t most, std::uint32_t row, Say say) {
        if (!room(most)) return;
        Block block(next_, row);
        say(block);
        next_ = block.next_;
    }

    // ---- what is missing ----

    // This scale waits for the answer to this question.
    void needs(Scale scale, Question question, std::uint32_t row = PLUMB_WHOLE) {
        put(PLUMB_NEEDS, 0, scale.place, question.place, row, 0);
    }
    // This scale does not apply, for this reason.
    void declines(Scale scale, Reason reason, std::uint32_t row = PLUMB_WHOLE) {
        put(PLUMB_DECLINES, 0, scale.place, reason.place, row, 0);
    }

    // True when all questions are answered. Blank and unsure are not: then says, for each scale, which ones it needs.
    //   if (out.has(in, "sit.longest", {"sitting.longest"})) ...
    template <std::size_t N>
    bool has(Answers<In> answers, Scale scale, const Question (&questions)[N], std::uint32_t row = PLUMB_WHOLE) {
        const Scale scales[] = {scale};
        return has(answers, scales, questions, row);
    }
    //   if (out.has(in, {"rosa.chair", "rosa.final"}, {"seat.height", "seat.depth"})) ...
    template <std::size_t S, std::size_t N>
    bool has(Answers<In> answers, const Scale (&scales)[S], const Question (&questions)[N],
             std::uint32_t row = PLUMB_WHOLE) {
        if (answers.hasAll(questions, row)) return true;
        if (room(S * N)) next_ = missing(next_, answers.raw(), scales, S, questions, N, row);
        return false;
    }

    // ---- the end ----

    std::int32_t count() const { return over_ ? PLUMB_FAILED : static_cast<std::int32_t>(next_ - first_); }

  private:
    bool room(std::size_t lines) {
        if (static_cast<std::size_t>(end_ - next_) < lines) over_ = true;
        return !over_;
    }

    void says(std::uint32_t output, int level, double value, std::uint32_t row) {
        put(PLUMB_SAYS, level, output, 0, row, value);
    }
    void put(int kind, int level, std::uint32_t output, std::uint32_t why, std::uint32_t row, double value) {
        if (next_ == end_) {
            over_ = true;
            return;
        }
        *next_++ = {static_cast<std::uint16_t>(kind), static_cast<std::uint16_t>(level), output, why, row, value};
    }

    template <auto Weigh, std::size_t... I>
    static plumb_line *restateAll(const plumb_value *values, plumb_line *line, std::index_sequence<I...>) {
        ((line = restate<Weigh, I>(values, line)), ...);
        return line;
    }
    // Writes the line in any case and steps over it if it holds.
    template <auto Weigh, std::size_t I>
    static plumb_line *restate(const plumb_value *values, plumb_line *line) {
        constexpr restated::Finding f = restated::table<In, Out, Weigh>.findings[I];
        const plumb_value &v = values[f.question];
        std::uint32_t holds = v.state & PLUMB_ANSWERED;  // blank and unsure have this bit clear
        if constexpr (f.ticked) holds &= static_cast<std::uint32_t>(v.as.ticks >> f.answer);
        if constexpr (!f.ticked) holds &= static_cast<std::uint32_t>(v.n == f.answer);
        if constexpr (f.unlessQuestion != restated::kNone) {
            const plumb_value &u = values[f.unlessQuestion];
            holds &= ~(u.state & static_cast<std::uint32_t>(u.n == f.unlessAnswer));
        }
        *line = {PLUMB_SAYS, f.level, f.output, 0, PLUMB_WHOLE, f.value};
        return line + (holds & 1);
    }

    // Apart and by value, so that the usual way through has() stays short and keeps next_ in a register.
    [[gnu::noinline]] static plumb_line *missing(plumb_line *line, const plumb_value *values, const Scale *scales,
                                                 std::size_t scaleCount, const Question *questions,
                                                 std::size_t questionCount, std::uint32_t row) {
        for (std::size_t s = 0; s < scaleCount; ++s) {
            for (std::size_t q = 0; q < questionCount; ++q) {
                const bool open = !Answers<In>(values).has(questions[q], row);
                *line = {PLUMB_NEEDS, PLUMB_NO_LEVEL, scales[s].place, questions[q].place, row, 0};
                line += open;
            }
        }
        return line;
    }

    plumb_line *first_, *next_, *end_;
    bool over_ = false;
};

}  // namespace plumb
