// hse_filter.h: HSE's simple filter for handling: below it no detailed assessment is normally needed. It is no limit;
// over it means: do the MAC or a full assessment.
//
// HSE, INDG143 and L23 with the web pages on risk filters; the largest and the upper boxes and the reductions confirmed
// in two places, the other boxes recalled. kg (push and pull: force in kilograms), per minute, m. Not for people with
// reduced capacity, for pregnancy or uneven floors. Pure; any thread; no errors.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace plumb::hse {

enum class Sex : std::uint8_t { women, men };
enum class Twist : std::uint8_t { none, over45, over90 };

inline constexpr std::size_t kZones = 5;  // head to shoulder, to elbow, to knuckle, to mid lower leg, to floor

struct Box {
    double close, extended;  // hands near the body, arms stretched out
};
inline constexpr std::array<std::array<Box, kZones>, 2> kBoxes = {{
    {{{7, 3}, {13, 7}, {16, 10}, {13, 7}, {7, 3}}},      // women
    {{{10, 5}, {20, 10}, {25, 15}, {20, 10}, {10, 5}}},  // men
}};

inline constexpr std::array<double, 3> kTwistShare = {1, 0.9, 0.8};
inline constexpr std::array<double, 2> kStart = {15, 20}, kKeep = {7, 10};  // push and pull: start or stop, keep moving
inline constexpr std::array<double, 2> kSeated = {3, 5};
inline constexpr double kMostCarry = 10, kMostPush = 20;  // m
// Push and pull with the hands between knuckle and shoulder: bits of the zones.
inline constexpr std::uint8_t kPushZones = 0b00110;

// Up to 30 per hour all, then once or twice a minute less 30 %, five to eight times 50 %, more than twelve times 80 %.
// HSE says nothing about what lies between: here the more severe neighbour.
constexpr double frequencyShare(double perMinute) {
    return perMinute <= 0.5 ? 1 : perMinute <= 2 ? 0.7 : perMinute <= 8 ? 0.5 : 0.2;
}

// The smallest box among the zones that the hands pass (bit i is zone i; at least one).
constexpr double smallestBox(std::uint8_t zones, bool extended, Sex sex) {
    double least = 0;
    for (std::size_t i = 0; i < kZones; ++i) {
        if (!(zones >> i & 1)) continue;
        const Box &box = kBoxes[static_cast<std::size_t>(sex)][i];
        const double kg = extended ? box.extended : box.close;
        if (least == 0 || kg < least) least = kg;
    }
    return least;
}

}  // namespace plumb::hse
