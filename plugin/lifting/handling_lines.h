// handling_lines.h: Liberty Mutual: how many women and men are able, for each row of the group "handling".
#pragma once

#include <array>
#include <cmath>

#include "adapter.h"
#include "liberty.h"

namespace plumb::lifting {

// What is said of one sex and one force. Without reach and grip for sustained forces.
struct AbleIds {
    Out::Scale scale;
    Out::Factor reference, height, travel, frequency, half, kg75;
};
// In the order of liberty::Sex.
inline constexpr AbleIds kAble[] = {
    {"lm.women", "lm.women.reference", "lm.women.height", "lm.women.travel", "lm.women.frequency", "lm.women.half",
     "lm.women.kg75"},
    {"lm.men", "lm.men.reference", "lm.men.height", "lm.men.travel", "lm.men.frequency", "lm.men.half", "lm.men.kg75"},
};
inline constexpr AbleIds kAbleSustained[] = {
    {"lm.women_sustained", "lm.women_sustained.reference", "lm.women_sustained.height", "lm.women_sustained.travel",
     "lm.women_sustained.frequency", "lm.women_sustained.half", "lm.women_sustained.kg75"},
    {"lm.men_sustained", "lm.men_sustained.reference", "lm.men_sustained.height", "lm.men_sustained.travel",
     "lm.men_sustained.frequency", "lm.men_sustained.half", "lm.men_sustained.kg75"},
};
inline constexpr Out::Factor kReach[] = {"lm.women.reach", "lm.men.reach"};
inline constexpr Out::Factor kGrip[] = {"lm.women.grip", "lm.men.grip"};

inline constexpr Out::Scale kInitialScales[] = {"lm.women", "lm.men"};
inline constexpr Out::Scale kSustainedScales[] = {"lm.women_sustained", "lm.men_sustained"};
inline constexpr Out::Scale kAllScales[] = {"lm.women", "lm.men", "lm.women_sustained", "lm.men_sustained"};

// In the order of the bits of liberty::Outside.
inline constexpr Out::Reason kOutside[] = {"lm_reach",    "lm_height",    "lm_travel",
                                           "lm_distance", "lm_frequency", "lm_pace"};

inline constexpr Question kVertical[] = {"handling.h", "handling.v_origin", "handling.v_dest", "handling.frequency",
                                         "handling.grip"};
inline constexpr Question kMoved[] = {"handling.v", "handling.distance", "handling.frequency"};

inline constexpr double kPublishedShare = 75;  // per cent of women, the paper's design criterion
inline constexpr double kCentimetres = 100;    // per metre

inline liberty::Handling readHandling(In in, std::uint32_t r) {
    liberty::Handling out;
    out.kind = chosen<liberty::Kind>(in, "handling.kind", r);
    out.frequency = in.number("handling.frequency", r);
    if (!out.vertical()) {
        out.height = in.number("handling.v", r) / kCentimetres;
        out.travel = in.number("handling.distance", r);
        return out;
    }
    const double from = in.number("handling.v_origin", r), to = in.number("handling.v_dest", r);
    out.reach = in.number("handling.h", r) / kCentimetres;
    out.height = (from + to) / 2 / kCentimetres;
    out.travel = std::abs(to - from) / kCentimetres;
    out.grip = chosen<liberty::Grip>(in, "handling.grip", r);
    return out;
}

inline double sayAble(const AbleIds &ids, const liberty::Acceptance &able, double load, std::uint32_t r, Out &out) {
    const double percent = able.percentAble(load);
    out.score(ids.scale, percent, r);
    out.factor(ids.reference, able.reference, r);
    out.factor(ids.height, able.height, r);
    out.factor(ids.travel, able.travel, r);
    out.factor(ids.frequency, able.frequency, r);
    out.factor(ids.half, able.half, r);
    out.factor(ids.kg75, able.kgAt(liberty::kZ75), r);
    return percent;
}

inline void assessInitial(const liberty::Handling &h, double load, liberty::Sex sex, std::uint32_t r, Out &out) {
    const auto s = static_cast<std::size_t>(sex);
    if (const auto bits = liberty::outside(h, sex); bits != 0)
        return declineBits({kAble[s].scale}, kOutside, bits, r, out);
    const liberty::Acceptance able = liberty::acceptance(h, sex);
    const double percent = sayAble(kAble[s], able, load, r, out);
    if (h.vertical()) {
        out.factor(kReach[s], able.reach, r);
        out.factor(kGrip[s], able.grip, r);
    }
    if (sex == liberty::Sex::women && percent < kPublishedShare)
        out.finding("lm.women.below_75", PLUMB_WATCH, kPublishedShare - percent, r);
}

inline void assessSustained(const liberty::Handling &h, double load, liberty::Sex sex, std::uint32_t r, Out &out) {
    const auto s = static_cast<std::size_t>(sex);
    if (const auto bits = liberty::outside(h, sex); bits != 0)
        return declineBits({kAbleSustained[s].scale}, kOutside, bits, r, out);
    const liberty::Acceptance able = liberty::acceptance(h, sex, liberty::Force::sustained);
    const double percent = sayAble(kAbleSustained[s], able, load, r, out);
    if (sex == liberty::Sex::women && percent < kPublishedShare)
        out.finding("lm.women_sustained.below_75", PLUMB_WATCH, kPublishedShare - percent, r);
}

// Where there is a number for neither sex, the pace is not worth a word.
inline void sayPace(const liberty::Handling &h, std::uint32_t r, Out &out) {
    bool careful = false;
    for (const auto sex : {liberty::Sex::women, liberty::Sex::men})
        careful = careful || (liberty::outside(h, sex) == 0 && liberty::caution(h, sex));
    if (careful) out.finding("lm.pace.caution", PLUMB_WATCH, 0, r);
}

template <std::size_t N>
void assessHandling(In in, const liberty::Handling &h, const Question (&questions)[N], std::uint32_t r, Out &out) {
    const bool moved = h.kind == liberty::Kind::push || h.kind == liberty::Kind::pull;
    const bool described = in.hasAll(questions, r);
    if (!described) {
        out.has(in, kInitialScales, questions, r);
        if (moved) out.has(in, kSustainedScales, questions, r);
    }
    const bool load = out.has(in, kInitialScales, {"handling.load"}, r);
    const bool sustained = moved && out.has(in, kSustainedScales, {"handling.sustained"}, r);
    if (!described) return;
    for (const auto sex : {liberty::Sex::women, liberty::Sex::men}) {
        if (load) assessInitial(h, in.number("handling.load", r), sex, r, out);
        if (sustained) assessSustained(h, in.number("handling.sustained", r), sex, r, out);
    }
    sayPace(h, r, out);
}

inline void assessHandling(In in, Out &out) {
    for (std::uint32_t r = 0; r < in.rows("handling"); ++r) {
        if (!out.has(in, kAllScales, {"handling.kind"}, r)) continue;
        const liberty::Handling h = readHandling(in, r);
        if (h.vertical()) assessHandling(in, h, kVertical, r, out);
        else assessHandling(in, h, kMoved, r, out);
    }
}

}  // namespace plumb::lifting
