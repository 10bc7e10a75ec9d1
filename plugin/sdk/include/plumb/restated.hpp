// plumb/restated.hpp: findings that only restate an answer, worked out from the tables while compiling.
// Part of plumb/plugin.hpp; what Lines::chosen() reads.
//
// A finding restates an answer when its id is
//   "<question>.<option>"  of a CHOICE or TICKS question: said when that option is chosen or ticked;
//   "<question>"           of a YESNO question: said when the answer is no (or yes, see Weight::whenYes()).
// The question must be the one that the finding belongs to, and stand in no group. Other findings are left alone.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string_view>

#include "plumb/tables.hpp"

namespace plumb {

// How much a restated finding weighs, and when it is said.
struct Weight {
    std::uint16_t level = PLUMB_NO_LEVEL;  // of the finding
    double value = 0;                      // the points that it costs, 0 where that has no meaning
    bool onYes = false;                    // yes/no questions: say it when the answer is yes
    const char *question = nullptr;        // not said when this CHOICE question ...
    const char *option = nullptr;          // ... is answered with this option

    constexpr Weight whenYes() const {
        Weight w = *this;
        w.onYes = true;
        return w;
    }
    // For what hangs on a device: unless("phone", "not_used").
    constexpr Weight unless(const char *choiceQuestion, const char *itsOption) const {
        Weight w = *this;
        w.question = choiceQuestion;
        w.option = itsOption;
        return w;
    }
};

// 0 points: a plain fact, without level. 1 point: watch. 2 points or more: act.
constexpr Weight costs(int points) {
    const int level = points <= 0 ? PLUMB_NO_LEVEL : points == 1 ? PLUMB_WATCH : PLUMB_ACT;
    return {static_cast<std::uint16_t>(level), static_cast<double>(points)};
}
// A level that is worth no points.
constexpr Weight atLevel(int level) { return {static_cast<std::uint16_t>(level), 0.0}; }

namespace restated {

constexpr Weight toWeight(int points) { return costs(points); }
constexpr Weight toWeight(Weight weight) { return weight; }

inline constexpr std::uint32_t kNone = UINT32_MAX;

// One finding and the answer that it restates.
struct Finding {
    std::uint32_t output = 0, question = 0, answer = 0;  // answer: the option, or 0 no, 1 yes
    bool ticked = false;                                 // a TICKS question
    std::uint32_t unlessQuestion = kNone, unlessAnswer = 0;
    std::uint16_t level = PLUMB_NO_LEVEL;
    double value = 0;
};

// Which answer of question a finding restates, kNone if it does not.
constexpr std::uint32_t answerOf(const plumb_input &question, std::string_view finding, bool onYes) {
    const std::string_view id = question.id;
    if (question.group != nullptr || !finding.starts_with(id)) return kNone;
    if (question.kind == PLUMB_YESNO) return finding == id ? static_cast<std::uint32_t>(onYes) : kNone;
    if (question.kind != PLUMB_CHOICE && question.kind != PLUMB_TICKS) return kNone;
    if (finding.size() < id.size() + 2 || finding[id.size()] != '.') return kNone;
    return findOption(question.domain, finding.substr(id.size() + 1));
}

template <const auto &In>
constexpr void putUnless(Finding &finding, const Weight &weight) {
    if (weight.question == nullptr) return;
    finding.unlessQuestion = find<In>(weight.question, PLUMB_CHOICE);
    finding.unlessAnswer = findOption(In[finding.unlessQuestion].domain, weight.option);
    if (finding.unlessAnswer == kNoOption) throw "plumb: there is no such option in unless()";
}

// Weigh: a constexpr function from the id of a finding to its Weight, or to its points.
template <const auto &In, const auto &Out, auto Weigh>
struct Table {
    std::array<Finding, std::size(Out)> findings{};
    std::size_t count = 0;

    consteval Table() {
        for (std::uint32_t o = 0; o < std::size(Out); ++o) {
            if (Out[o].kind == PLUMB_FINDING) add(o);
        }
    }

  private:
    constexpr void add(std::uint32_t output) {
        const std::uint32_t question = find<In>(Out[output].of, 0);
        const Weight weight = toWeight(Weigh(std::string_view(Out[output].id)));
        const std::uint32_t answer = answerOf(In[question], Out[output].id, weight.onYes);
        if (answer == kNone) return;
        Finding finding;
        finding.output = output;
        finding.question = question;
        finding.answer = answer;
        finding.ticked = In[question].kind == PLUMB_TICKS;
        finding.level = weight.level;
        finding.value = weight.value;
        putUnless<In>(finding, weight);
        findings[count++] = finding;
    }
};

// Worked out once for each plugin.
template <const auto &In, const auto &Out, auto Weigh>
inline constexpr Table<In, Out, Weigh> table;

}  // namespace restated
}  // namespace plumb
