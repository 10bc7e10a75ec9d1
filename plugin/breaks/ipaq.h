// ipaq.h: weekly physical activity (IPAQ, short form) and the check against the WHO advice of 2020.
//
// Guidelines for data processing and analysis of the International Physical Activity Questionnaire, November 2005
// (two transcriptions and an excerpt agree). For people of 15 to 69. Days a week, minutes on one of those days.
//   cleaning   more than 960 min a day in all: no score. Under 10 min at a time: 0, with its days. Above 180: 180.
//   MET-min    8.0 * vigorous + 4.0 * moderate + 3.3 * walking minutes a week
//   high       3 vigorous days and 1,500 MET-min of it, or 7 days of anything and 3,000
//   moderate   3 vigorous days of 20 min, or 5 days of moderate activity or walking of 30 min, or 5 days of anything
//              and 600 MET-min
// WHO (Bull and others 2020): 150 min a week of moderate activity or its equal, vigorous counting twice (walking is not
// counted, its pace being unknown), and strengthening on 2 days.
// Pure; any thread. Preconditions: finite, not negative; days at most 7.
#pragma once

#include <algorithm>
#include <cstdint>

namespace plumb::ipaq {

struct Activity {
    double days = 0;     // a week
    double minutes = 0;  // on one of those days
};

struct Input {
    Activity vigorous, moderate, walking;
};

enum class Category : std::uint8_t { low = 1, moderate, high };

struct Score {
    bool excluded = false;  // more activity than a day holds; nothing else means anything then
    double vigorous = 0, moderate = 0, walking = 0, total = 0;  // MET-min a week
    Category category = Category::low;
    double equivalent = 0;  // min a week of moderate activity, vigorous counted twice
};

inline constexpr double kMostADay = 960, kShortest = 10, kLongest = 180;  // min
inline constexpr double kWhoMinutes = 150;                                // a week
inline constexpr double kWhoStrengthDays = 2;                             // a week

constexpr Activity cleaned(Activity given) {
    if (given.minutes < kShortest) return {};
    return {given.days, std::min(given.minutes, kLongest)};
}

constexpr Category categoryOf(const Input &in, double vigorousMet, double total) {
    const double days = in.vigorous.days + in.moderate.days + in.walking.days;
    if ((in.vigorous.days >= 3 && vigorousMet >= 1500) || (days >= 7 && total >= 3000)) return Category::high;
    const auto halfHours = [](const Activity &a) { return a.minutes >= 30 ? a.days : 0; };
    const bool vigorous = in.vigorous.days >= 3 && in.vigorous.minutes >= 20;
    const bool often = halfHours(in.moderate) + halfHours(in.walking) >= 5;
    return vigorous || often || (days >= 5 && total >= 600) ? Category::moderate : Category::low;
}

constexpr Score score(const Input &given) {
    Score out;
    out.excluded = given.vigorous.minutes + given.moderate.minutes + given.walking.minutes > kMostADay;
    if (out.excluded) return out;
    const Input in = {cleaned(given.vigorous), cleaned(given.moderate), cleaned(given.walking)};
    out.vigorous = 8 * in.vigorous.days * in.vigorous.minutes;
    out.moderate = 4 * in.moderate.days * in.moderate.minutes;
    out.walking = 33 * in.walking.days * in.walking.minutes / 10;  // 3.3, without its rounding error
    out.total = out.vigorous + out.moderate + out.walking;
    out.category = categoryOf(in, out.vigorous, out.total);
    out.equivalent = in.moderate.days * in.moderate.minutes + 2 * in.vigorous.days * in.vigorous.minutes;
    return out;
}

constexpr bool meetsWho(double equivalent, double strengthDays) {
    return equivalent >= kWhoMinutes && strengthDays >= kWhoStrengthDays;
}

}  // namespace plumb::ipaq
