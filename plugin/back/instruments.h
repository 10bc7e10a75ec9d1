// instruments.h: what published results mean of instruments whose questions are not ours to ship. They are filled in
// elsewhere, and their results entered.
//
// STarT Back (Hill and others 2008): total 0 to 9 of nine questions, of which the last five make the sub-score. Up to 3
//   low; else by the sub-score, up to 3 medium, 4 and 5 high.
// ÖMPSQ-SF (Linton, Nicholas and MacDonald 2011): 1 to 100; higher risk from 50.
// ODI 2.1a (Fairbank and Pynsent 2000): percent, in five bands 0-20, 21-40, 41-60, 61-80, 81-100.
//
// Pure; any thread; nothing allocated; no errors. Preconditions: within the ranges above.
#pragma once

#include <cstdint>
#include <optional>

namespace plumb::instruments {

constexpr bool whole(double value) { return value == static_cast<double>(static_cast<std::int64_t>(value)); }

namespace startback {

enum class Group : std::uint8_t { low = 1, medium, high };
inline constexpr double kMostLow = 3, kMostMedium = 3, kOwnQuestions = 4;  // questions outside the sub-score

// Whether any answers give both.
constexpr bool possible(double total, double sub) {
    return whole(total) && whole(sub) && sub <= total && total <= sub + kOwnQuestions;
}
// Absent: a total that needs the sub-score.
constexpr std::optional<Group> group(double total, std::optional<double> sub) {
    if (total <= kMostLow) return Group::low;
    if (!sub) return std::nullopt;
    return *sub <= kMostMedium ? Group::medium : Group::high;
}

}  // namespace startback

namespace odi {

inline constexpr double kBandUpTo[] = {20, 40, 60, 80};

// 1 to 5.
constexpr int band(double percent) {
    int band = 1;
    for (const double most : kBandUpTo) band += percent > most;
    return band;
}

}  // namespace odi
}  // namespace plumb::instruments
