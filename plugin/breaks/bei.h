// bei.h: the Break Exposure Index (BEI), 0 good to 100 bad: ten habits around sitting and breaks, 0 to 3 points each,
// fixed weights.
//
// Our own structured checklist, not a validated score. The cuts are sourced (numbers E1 to E24 of
// forms/breaks/README.md; some lie between two sourced ones and are marked ours there); the weights and the limits of
// the bands are ours. Minutes unless said otherwise. What is not answered or does not apply is left out of both the sum
// and what it is divided by: index = 100 * sum(weight * points) / (3 * coverage), coverage being the sum of the weights
// answered. Without A1, or with a coverage below 60, there is no index. Two patterns raise the band (never the number,
// never downwards). Whole numbers throughout, so that no limit hangs on a last bit.
//
// Pure; any thread; nothing allocated; no errors: what is missing stands in the score. Preconditions: facts finite and
// not negative.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace plumb::bei {

using Fact = std::optional<double>;

// Absent: not answered, "not sure", or does not apply.
struct Facts {
    Fact longestSitting;    // without getting up, at work
    Fact breakInterval;     // mean time between breaks of 5 min or more off screen
    Fact breakLength;       // mean length of those breaks
    Fact offScreenPerHour;  // off-screen minutes per screen hour, each break counted with at most 15; goes before the
                            // two
    Fact microInterval;     // time between pauses of 20 to 60 s
    Fact longestSlump;      // slumped or bent forward without leaning back
    Fact activity;          // standing, walking and light activity per workday
    Fact hours;             // worked per workday, h
    Fact activeShare;       // of the breaks that are active with a change of posture, 0 to 1
    Fact eyesInterval;      // time between looking far away for 20 s or more
    Fact longestStanding;   // only of somebody who stands to work
    Fact missedPrompts;     // share of break prompts not completed, 0 to 1; from a log only
};

// ---- the table ----

inline constexpr std::size_t kItems = 10;
// Of A1 to A10, in this order; they make 100.
inline constexpr std::array<int, kItems> kWeights = {{20, 15, 10, 10, 15, 12, 8, 4, 4, 2}};
inline constexpr int kMostPoints = 3;

using Cuts = std::array<double, 3>;
// 0 points up to and including the first, 1 up to and including the second, 2 the third, else 3.
inline constexpr Cuts kSittingUpTo = {30, 60, 120};   // A1: E9; E1, E1
inline constexpr Cuts kIntervalUpTo = {60, 90, 120};  // A2: E1; 90 lies midway
inline constexpr Cuts kMicroUpTo = {20, 40, 60};      // A4: E5; 60 ours
inline constexpr Cuts kEyesUpTo = {20, 40, 60};       // A8: E19, against it E20; 40 and 60 ours
inline constexpr Cuts kStandingUpTo = {40, 70, 120};  // A9: E12; 120 ours
inline constexpr Cuts kMissedUpTo = {0.2, 0.4, 0.6};  // A10: E24; 0.4 and 0.6 ours
// 0 points below the first, 1 below the second, 2 below the third, else 3.
inline constexpr Cuts kSlumpBelow = {5, 10, 20};  // A5: E15 to E17; 5 ours
// 0 points from the first on, 1 from the second, 2 from the third, else 3.
inline constexpr Cuts kOffScreenFrom = {5, 3, 1};        // A3: E1, E4; 3 and 1 ours
inline constexpr Cuts kActiveFrom = {0.75, 0.5, 0.25};   // A7: E7, E8; the cuts are ours
inline constexpr Cuts kActivityPerHour = {30, 15, 7.5};  // A6: E11, 4 h, 2 h and 1 h of an 8-hour day, per hour worked

inline constexpr double kLongestCounted = 15;  // min: so that one long break cannot hide that the others are missing
inline constexpr int kLeastCoverage = 60;      // of 100

// ---- points of one item ----

constexpr int pointsUpTo(double value, const Cuts &cuts) {
    return value <= cuts[0] ? 0 : value <= cuts[1] ? 1 : value <= cuts[2] ? 2 : 3;
}
constexpr int pointsBelow(double value, const Cuts &cuts) {
    return value < cuts[0] ? 0 : value < cuts[1] ? 1 : value < cuts[2] ? 2 : 3;
}
constexpr int pointsFrom(double value, const Cuts &cuts) {
    return value >= cuts[0] ? 0 : value >= cuts[1] ? 1 : value >= cuts[2] ? 2 : 3;
}

// A3: what was given or logged, else worked out from interval and length of the breaks.
constexpr Fact offScreenPerHour(const Facts &facts) {
    if (facts.offScreenPerHour) return facts.offScreenPerHour;
    if (!facts.breakInterval || !facts.breakLength || !(*facts.breakInterval > 0)) return std::nullopt;
    return std::min(*facts.breakLength, kLongestCounted) * 60 / *facts.breakInterval;
}

// A6: minutes a workday of these hours that cost no point.
constexpr Fact activityAim(const Facts &facts) {
    if (!facts.hours) return std::nullopt;
    return kActivityPerHour[0] * *facts.hours;
}

using Points = std::array<std::optional<int>, kItems>;

constexpr Points pointsOf(const Facts &facts) {
    const auto upTo = [](const Fact &fact, const Cuts &cuts) {
        return fact ? std::optional(pointsUpTo(*fact, cuts)) : std::nullopt;
    };
    Points points;
    points[0] = upTo(facts.longestSitting, kSittingUpTo);
    points[1] = upTo(facts.breakInterval, kIntervalUpTo);
    if (const Fact offScreen = offScreenPerHour(facts)) points[2] = pointsFrom(*offScreen, kOffScreenFrom);
    points[3] = upTo(facts.microInterval, kMicroUpTo);
    if (facts.longestSlump) points[4] = pointsBelow(*facts.longestSlump, kSlumpBelow);
    if (facts.activity && facts.hours) {
        const double h = *facts.hours;
        points[5] =
            pointsFrom(*facts.activity, {kActivityPerHour[0] * h, kActivityPerHour[1] * h, kActivityPerHour[2] * h});
    }
    if (facts.activeShare) points[6] = pointsFrom(*facts.activeShare, kActiveFrom);
    points[7] = upTo(facts.eyesInterval, kEyesUpTo);
    points[8] = upTo(facts.longestStanding, kStandingUpTo);
    points[9] = upTo(facts.missedPrompts, kMissedUpTo);
    return points;
}

// ---- the index ----

enum class Band : std::uint8_t { none, low, moderate, high, veryHigh };

struct Score {
    Points points;
    int coverage = 0;            // 0 to 100
    bool enough = false;         // else what follows means nothing
    int sum = 0;                 // of weight * points
    int tenths = 0;              // the index, rounded half up to one decimal, times ten
    Band band = Band::none;      // with what the pattern raised
    Band raisedTo = Band::none;  // none when the pattern raised nothing

    constexpr double index() const { return tenths / 10.0; }
};

// The limits of the bands are ours. Rounding to tenths moves no index across one: they are multiples of 1/4 of what
// the index is divided by, and a sum is whole.
constexpr Band bandOf(int tenths) {
    return tenths < 250 ? Band::low : tenths < 500 ? Band::moderate : tenths < 750 ? Band::high : Band::veryHigh;
}

// The least band for what must not be evened out by the rest.
constexpr Band leastBand(const Points &points) {
    const bool sitting = points[0] == kMostPoints, breaks = points[1] == kMostPoints, slump = points[4] == kMostPoints;
    if (sitting && breaks) return Band::high;
    return sitting || slump ? Band::moderate : Band::none;
}

constexpr Score score(const Facts &facts) {
    Score out;
    out.points = pointsOf(facts);
    for (std::size_t i = 0; i < kItems; ++i) {
        if (!out.points[i]) continue;
        out.coverage += kWeights[i];
        out.sum += kWeights[i] * *out.points[i];
    }
    out.enough = out.points[0] && out.coverage >= kLeastCoverage;
    if (!out.enough) return out;
    out.tenths = (2 * 1000 * out.sum + 3 * out.coverage) / (2 * 3 * out.coverage);
    const Band own = bandOf(out.tenths), least = leastBand(out.points);
    out.band = std::max(own, least);
    if (least > own) out.raisedTo = least;
    return out;
}

}  // namespace plumb::bei
