// filter_lines.h: HSE's simple filter.
#pragma once

#include "adapter.h"
#include "hse_filter.h"

namespace plumb::lifting {

enum class FilterAnswer : std::uint8_t { notUsed, lift, carry, push, pull, seated };

struct FilterIds {
    hse::Sex sex;
    Out::Scale scale;
    Out::Factor zone, keep;
    Out::Finding over, keepOver;
};
inline constexpr FilterIds kFilter[] = {
    {hse::Sex::women, "filter.women", "filter.women.zone", "filter.women.keep", "filter.women.over",
     "filter.women.keep_over"},
    {hse::Sex::men, "filter.men", "filter.men.zone", "filter.men.keep", "filter.men.over", "filter.men.keep_over"},
};
inline constexpr Out::Scale kFilterScales[] = {"filter.women", "filter.men"};
inline constexpr Question kLifted[] = {"filter.zones", "filter.reach", "filter.twist", "filter.frequency"};
inline constexpr Question kPushed[] = {"filter.zones", "filter.distance"};

inline void declineFilter(Out::Reason reason, Out &out) {
    for (const Out::Scale scale : kFilterScales) out.declines(scale, reason);
}

inline void sayOver(Out::Finding finding, double load, double allowed, Out &out) {
    if (load > allowed) out.finding(finding, PLUMB_WATCH, load - allowed);
}

// ---- lift and carry ----

inline bool liftedAnswered(In in, bool carried, Out &out) {
    const bool described = out.has(in, kFilterScales, kLifted);
    if (in.has("filter.zones") && in.ticks("filter.zones") == 0) {  // the hands pass some zone
        needAll(kFilterScales, "filter.zones", PLUMB_WHOLE, out);
        return false;
    }
    return (!carried || out.has(in, kFilterScales, {"filter.distance"})) && described;
}

inline void filterLifted(In in, bool carried, Out &out) {
    if (!liftedAnswered(in, carried, out)) return;
    const bool extended = in.choice("filter.reach") == 1;
    if (carried && extended) return declineFilter("filter_body", out);
    if (carried && in.number("filter.distance") > hse::kMostCarry) return declineFilter("filter_distance", out);
    const double twist = hse::kTwistShare[in.choice("filter.twist")];
    const double pace = hse::frequencyShare(in.number("filter.frequency"));
    for (const FilterIds &ids : kFilter) {
        const double zone = hse::smallestBox(static_cast<std::uint8_t>(in.ticks("filter.zones")), extended, ids.sex);
        out.score(ids.scale, zone * twist * pace);
        out.factor(ids.zone, zone);
        if (in.has("filter.load")) sayOver(ids.over, in.number("filter.load"), zone * twist * pace, out);
    }
    out.factor("filter.twist_share", twist);
    out.factor("filter.frequency_share", pace);
}

// ---- push and pull ----

inline void filterPushed(In in, Out &out) {
    if (!out.has(in, kFilterScales, kPushed)) return;
    const std::uint64_t zones = in.ticks("filter.zones");
    if (zones == 0) return needAll(kFilterScales, "filter.zones", PLUMB_WHOLE, out);
    if ((zones & ~std::uint64_t{hse::kPushZones}) != 0) return declineFilter("filter_hands", out);
    if (in.number("filter.distance") > hse::kMostPush) return declineFilter("filter_distance", out);
    for (const FilterIds &ids : kFilter) {
        const auto sex = static_cast<std::size_t>(ids.sex);
        out.score(ids.scale, hse::kStart[sex]);
        out.factor(ids.keep, hse::kKeep[sex]);
        if (in.has("filter.load")) sayOver(ids.over, in.number("filter.load"), hse::kStart[sex], out);
        if (in.has("filter.keep")) sayOver(ids.keepOver, in.number("filter.keep"), hse::kKeep[sex], out);
    }
}

inline void filterSeated(In in, Out &out) {
    for (const FilterIds &ids : kFilter) {
        const double allowed = hse::kSeated[static_cast<std::size_t>(ids.sex)];
        out.score(ids.scale, allowed);
        if (in.has("filter.load")) sayOver(ids.over, in.number("filter.load"), allowed, out);
    }
}

inline void assessFilter(In in, Out &out) {
    if (!out.has(in, kFilterScales, {"filter.kind"})) return;
    const auto kind = chosen<FilterAnswer>(in, "filter.kind");
    switch (kind) {
        case FilterAnswer::notUsed: return declineFilter("not_assessed", out);
        case FilterAnswer::lift:
        case FilterAnswer::carry: return filterLifted(in, kind == FilterAnswer::carry, out);
        case FilterAnswer::push:
        case FilterAnswer::pull: return filterPushed(in, out);
        case FilterAnswer::seated: return filterSeated(in, out);
    }
}

}  // namespace plumb::lifting
