// liberty.h: what share of women and of men can handle a load all day: the Liberty Mutual manual-handling equations.
//
// Potvin and others, Ergonomics 64 (2021), doi 10.1080/00140139.2021.1891297: 14 equations.
// Compared in a program and a double transcription that agree on all of them; the paper was not read. Metres, kg (push
// and pull: force in kilograms), handlings per minute. The load that half of the people accept is
//   half = reference * reach * height * travel * frequency [* grip]
// and acceptance is normal around it with the standard deviation cv * half. Outside the ranges that the equations were
// made from there is no number (outside()). Factors may exceed 1 a little at the bounds.
//
// Pure; any thread; nothing allocated. Preconditions: finite, nothing below 0.
#pragma once

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>

namespace plumb::liberty {

enum class Kind : std::uint8_t { lift, lower, push, pull, carry };
enum class Sex : std::uint8_t { women, men };
enum class Force : std::uint8_t { initial, sustained };  // push and pull: to start moving, to keep moving
enum class Grip : std::uint8_t { handles, noHandles, slippery };

// One factor: a + y / b + y * y / c, where y is the quantity or its natural logarithm. 0 for b or c: no such term.
struct Curve {
    bool logarithm = false;
    double a = 1, b = 0, c = 0;

    double at(double x) const {
        const double y = logarithm ? std::log(x) : x;
        return a + (b == 0 ? 0 : y / b) + (c == 0 ? 0 : y * y / c);
    }
};
constexpr Curve of(double a, double b = 0, double c = 0) { return {false, a, b, c}; }
constexpr Curve ofLog(double a, double b, double c = 0) { return {true, a, b, c}; }

struct Equation {
    double reference, cv;
    Curve reach, height, travel, frequency;
};

// Lift and lower: reach H, height VRM (mean of both ends), travel DV (up and down). Push, pull, carry: height V of the
// hands, travel DH (along the floor). In this order: lift, lower, push, pull (initial), push, pull (sustained), carry.
// clang-format off
inline constexpr std::array<std::array<Equation, 7>, 2> kEquations = {{
    {{  // women
        {34.9, .260, of(1.2602, -.7686), of(.9877, 13.69, -9.221), ofLog(.8199, -7.696), ofLog(.6767, -12.59, -228.2)},
        {37.0, .307, of(1.2602, -.7686), of(.9877, 13.69, -9.221), ofLog(.8199, -7.696), ofLog(.6767, -12.59, -228.2)},
        {36.9, .214, of(1), of(-.5304, .3361, -.6915), of(1.0286, -72.22, 9782), ofLog(.7251, -13.19, -197.3)},
        {36.9, .234, of(1), of(-.5304, .3361, -.6915), of(1.0286, -72.22, 9782), ofLog(.7251, -13.19, -197.3)},
        {25.5, .286, of(1), of(-.6539, .2941, -.5722), of(1.0391, -52.91, 7975), ofLog(.6086, -11.95, -304.4)},
        {25.5, .298, of(1), of(-.6539, .2941, -.5722), of(1.0391, -52.91, 7975), ofLog(.6086, -11.95, -304.4)},
        {28.6, .231, of(1), of(1.1645, -4.437), of(1.0101, -207.8), ofLog(.6224, -16.33)},
    }},
    {{  // men
        {82.6, .276, of(1.3532, -.7079), of(.7746, 1.912, -3.296), ofLog(.8695, -10.62), ofLog(.6259, -9.092, -125.0)},
        {95.9, .304, of(1.3532, -.7079), of(.7746, 1.912, -3.296), ofLog(.8695, -10.62), ofLog(.5773, -10.80, -255.9)},
        {70.3, .231, of(1), of(1.2737, -1.335, 2.576), ofLog(1.0790, -9.392), ofLog(.6281, -13.07, -379.5)},
        {69.8, .238, of(1), of(1.7186, -.6888, 2.025), ofLog(1.0790, -9.392), ofLog(.6281, -13.07, -379.5)},
        {65.3, .267, of(1), of(2.2940, -.3345, .6887), ofLog(1.1035, -7.170), ofLog(.4896, -10.20, -403.9)},
        {61.0, .257, of(1), of(2.1977, -.3850, .9047), ofLog(1.1035, -7.170), ofLog(.4896, -10.20, -403.9)},
        {74.9, .278, of(1), of(1.5505, -1.417), ofLog(1.1172, -6.332), ofLog(.5149, -7.958, -131.1)},
    }},
}};
// clang-format on

// Grip factors, for lift and lower: handles, none, slippery.
inline constexpr std::array<double, 3> kGrip = {1, 0.84, 0.925};

// ---- where the equations hold ----

struct Range {
    double least, most;
    constexpr bool holds(double x) const { return x >= least && x <= most; }
};
inline constexpr std::array<Range, 2> kReach = {{{.20, .68}, {.25, .73}}};
inline constexpr std::array<double, 2> kArmReach = {1.96, 2.14};  // most of VRM + DV / 2, and of DV
inline constexpr double kLeastTravel = .25;                       // of DV
inline constexpr std::array<Range, 2> kPushHeight = {{{.58, 1.33}, {.63, 1.44}}};
inline constexpr std::array<Range, 2> kCarryHeight = {{{.71, 1.03}, {.78, 1.10}}};
inline constexpr Range kPushDistance = {2.1, 61}, kCarryDistance = {2.1, 10};
inline constexpr double kLeastFrequency = 1.0 / 480, kMostLifts = 20, kMostPushes = 10;  // per minute
inline constexpr double kMostLiftPace = 11, kMostPushPace = 37, kMostCarryPace = 29;     // m/min
inline constexpr double kCautionLift = 3, kCautionCarryWomen = 10;                       // m/min
inline constexpr std::array<double, 2> kCautionPush = {10, 15};                          // m/min

// Bits of outside().
enum Outside : std::uint8_t {
    outsideReach = 1,
    outsideHeight = 2,
    outsideTravel = 4,    // up and down
    outsideDistance = 8,  // along the floor
    outsideFrequency = 16,
    outsidePace = 32,
};

struct Handling {
    Kind kind = Kind::lift;
    double reach = 0;   // H; lift, lower
    double height = 0;  // VRM; V
    double travel = 0;  // DV; DH
    double frequency = 0;
    Grip grip = Grip::handles;  // lift, lower

    constexpr bool vertical() const { return kind == Kind::lift || kind == Kind::lower; }
    constexpr double pace() const { return travel * frequency; }
};

constexpr std::uint8_t outside(const Handling &h, Sex sex) {
    const auto s = static_cast<std::size_t>(sex);
    const bool carried = h.kind == Kind::carry;
    unsigned bits = 0;
    if (h.vertical()) {
        if (!kReach[s].holds(h.reach)) bits |= outsideReach;
        if (h.height + h.travel / 2 > kArmReach[s]) bits |= outsideHeight;
        if (!Range{kLeastTravel, kArmReach[s]}.holds(h.travel)) bits |= outsideTravel;
    } else {
        if (!(carried ? kCarryHeight : kPushHeight)[s].holds(h.height)) bits |= outsideHeight;
        if (!(carried ? kCarryDistance : kPushDistance).holds(h.travel)) bits |= outsideDistance;
    }
    if (!Range{kLeastFrequency, h.vertical() ? kMostLifts : kMostPushes}.holds(h.frequency)) bits |= outsideFrequency;
    if (h.pace() > (h.vertical() ? kMostLiftPace : carried ? kMostCarryPace : kMostPushPace)) bits |= outsidePace;
    return static_cast<std::uint8_t>(bits);
}

// Within the range, but faster than the authors are sure of.
constexpr bool caution(const Handling &h, Sex sex) {
    if (h.vertical()) return h.pace() > kCautionLift;
    if (h.kind == Kind::carry) return sex == Sex::women && h.pace() > kCautionCarryWomen;
    return h.pace() > kCautionPush[static_cast<std::size_t>(sex)];
}

// ---- the result ----

inline constexpr double kZ75 = 0.6744897501960817, kZ90 = 1.2815515655446004;  // normal quantiles

struct Acceptance {
    double reference = 0, cv = 0;
    double reach = 1, height = 1, travel = 1, frequency = 1, grip = 1;
    double half = 0;  // kg that half of the people accept

    double kgAt(double z) const { return half * (1 - cv * z); }  // z = kZ75: kg that 75 of 100 accept
    double percentAble(double load) const { return 50 * std::erfc((load - half) / (cv * half) / std::sqrt(2.0)); }
};

constexpr const Equation &equation(Kind kind, Sex sex, Force force) {
    constexpr std::size_t kFirst[] = {0, 1, 2, 3, 6};
    const bool moved = kind == Kind::push || kind == Kind::pull;
    const std::size_t row = kFirst[static_cast<std::size_t>(kind)] + (moved && force == Force::sustained ? 2 : 0);
    return kEquations[static_cast<std::size_t>(sex)][row];
}

// Only where outside() is 0.
inline Acceptance acceptance(const Handling &h, Sex sex, Force force = Force::initial) {
    const Equation &e = equation(h.kind, sex, force);
    Acceptance out;
    out.reference = e.reference;
    out.cv = e.cv;
    out.reach = h.vertical() ? e.reach.at(h.reach) : 1;
    out.height = e.height.at(h.height);
    out.travel = e.travel.at(h.travel);
    out.frequency = e.frequency.at(h.frequency);
    out.grip = h.vertical() ? kGrip[static_cast<std::size_t>(h.grip)] : 1;
    out.half = out.reference * out.reach * out.height * out.travel * out.frequency * out.grip;
    return out;
}

}  // namespace plumb::liberty
