// iso11228.h: the recommended mass of one lift by ISO 11228-1:2021: the multipliers of NIOSH (metric), a reference mass
// by sex and age in place of the load constant, and three multipliers more.
//
// Masses compared in two places, the extra multipliers in one program only; the standard itself was not read.
// kg, years, hours. Pure; any thread; no errors. Holds for masses of 3 kg or more, shifts up to 12 h.
#pragma once

#include "niosh.h"

namespace plumb::iso11228 {

enum class Sex : std::uint8_t { female, male };

inline constexpr double kLeastMass = 3;  // lighter things are outside the standard
inline constexpr double kOneHanded = 0.6;
inline constexpr double kTwoOrMore = 0.85;  // people who lift together, for the share of each
inline constexpr double kUsualShift = 8, kLongestShift = 12;

//            20 to 45   younger or older
//   men      25         20
//   women    20         15
constexpr double referenceMass(Sex sex, double age) {
    const bool middle = age >= 20 && age <= 45;
    return sex == Sex::male ? (middle ? 25 : 20) : (middle ? 20 : 15);
}

// Shift length up to 8, 9, 10, 11, 12 h.
constexpr double shiftMultiplier(double hours) {
    return hours <= 8 ? 1.00 : hours <= 9 ? 0.97 : hours <= 10 ? 0.93 : hours <= 11 ? 0.89 : 0.85;
}

struct Circumstances {
    double mass = 25;  // reference mass
    bool oneHanded = false, twoOrMore = false;
    bool over8Hours = false;  // of lifting: the long column of FM then reaches to 12 h
    double shiftHours = kUsualShift;
};

struct Limit {
    double oneHanded = 1, persons = 1, shift = 1;  // multipliers
    double fm = 0;
    double kg = 0;  // recommended mass for this lift; 0: none
};

// lift: the score of the same lift with NIOSH's load constant.
constexpr Limit limit(const niosh::Score &lift, const Circumstances &c) {
    Limit out;
    out.oneHanded = c.oneHanded ? kOneHanded : 1;
    out.persons = c.twoOrMore ? kTwoOrMore : 1;
    out.shift = shiftMultiplier(c.shiftHours);
    out.fm = lift.fm;
    if (c.over8Hours) out.fm = niosh::fm(lift.f, niosh::fmColumn(niosh::Duration::extended, lift.column % 2 == 1));
    out.kg = c.mass * (lift.firwl / niosh::kMetric.lc) * out.fm * out.oneHanded * out.persons * out.shift;
    return out;
}

}  // namespace plumb::iso11228
