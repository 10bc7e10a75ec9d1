// lift_lines.h: the NIOSH equation for one lift: limits, indices, multipliers, and what makes the limit low.
#pragma once

#include <algorithm>
#include <array>

#include "adapter.h"
#include "job.h"
#include "niosh.h"

namespace plumb::lifting {

inline constexpr Question kGeometry[] = {"task.h_origin", "task.v_origin", "task.a_origin",
                                         "task.v_dest",   "task.control",  "task.coupling"};
inline constexpr Question kDestination[] = {"task.h_dest", "task.a_dest"};  // under significant control

inline constexpr Out::Scale kLiftScales[] = {"niosh.rwl",  "niosh.li",    "niosh.frwl",
                                             "niosh.fili", "niosh.strwl", "niosh.stli"};
inline constexpr Out::Scale kPaceScales[] = {"niosh.rwl", "niosh.li", "niosh.strwl", "niosh.stli"};
inline constexpr Out::Scale kAverageScales[] = {"niosh.li", "niosh.stli"};
inline constexpr Out::Scale kMostScale[] = {"niosh.fili"};

// What is known of a lift.
enum Known : unsigned { knowsGeometry = 1, knowsPace = 2, knowsAverage = 4, knowsMost = 8, knowsAll = 15 };

struct Lift {
    unsigned known;
    niosh::Score score;               // of what is not known it says nothing
    double average, most, frequency;  // kg, kg, lifts/min
    bool control;                     // significant control at the destination
    double li = 0, fili = 0;          // 0 when they cannot be had

    bool knows(unsigned what) const { return (known & what) == what; }
    bool lifting() const { return score.firwl > 0; }
    bool pacing() const { return score.fm > 0; }
    bool muddled() const { return most < average; }  // the largest load below the average
    // There is no index because the equation recommends no load at all.
    bool beyond() const {
        return knows(knowsGeometry | knowsPace | knowsAverage) && !(lifting() && pacing()) && average > 0;
    }
};

inline niosh::Task readTask(In in, const Job &job, std::uint32_t r) {
    niosh::Task task;
    task.origin = {in.number("task.h_origin", r), in.number("task.v_origin", r), in.number("task.a_origin", r)};
    task.dest = {in.number("task.h_dest", r), in.number("task.v_dest", r), in.number("task.a_dest", r)};
    task.control = in.yes("task.control", r);
    task.frequency = in.number("task.frequency", r);
    task.duration = job.duration;
    task.coupling = chosen<niosh::Coupling>(in, "task.coupling", r);
    return task;
}

// Without jumps: whether there is control at the destination is not predictable.
inline unsigned known(In in, const Job &job, bool control, std::uint32_t r) {
    const bool destination = in.hasAll(kDestination, r) | !control;
    return (in.hasAll(kGeometry, r) & destination) * unsigned{knowsGeometry} |
           (in.has("task.frequency", r) & job.durationKnown) * unsigned{knowsPace} |
           in.has("task.load_average", r) * unsigned{knowsAverage} | in.has("task.load_max", r) * unsigned{knowsMost};
}

inline Lift readLift(In in, const Job &job, std::uint32_t r) {
    const niosh::Task task = readTask(in, job, r);
    // The score made in its place: a copy waits for the stores of the parts.
    Lift lift = {known(in, job, task.control, r), niosh::score(task), in.number("task.load_average", r),
                 in.number("task.load_max", r),   task.frequency,     task.control};
    if (lift.knows(knowsGeometry | knowsPace | knowsAverage) && lift.lifting() && lift.pacing())
        lift.li = niosh::index(lift.average, lift.score.rwl);
    if (lift.knows(knowsGeometry | knowsMost) && lift.lifting() && !(lift.knows(knowsAverage) && lift.muddled()))
        lift.fili = niosh::index(lift.most, lift.score.firwl);
    return lift;
}

// ---- what makes the limit low ----

inline constexpr double kVeryLow = 0.7;  // a multiplier below weighs heavily [our convention]

// Levels of an index, as the bands of the manifest give them.
inline int levelOf(double index) { return PLUMB_GOOD + (index > 1) + (index > 1.5) + (index > 3); }

inline constexpr std::size_t kMultipliers = 6;
using Multipliers = std::array<double, kMultipliers>;

// By governing end.
inline constexpr Out::Finding kCauses[][kMultipliers] = {
    {"niosh.hm", "niosh.vm", "niosh.am", "niosh.dm", "niosh.fm", "niosh.cm"},
    {"niosh.hm.dest", "niosh.vm.dest", "niosh.am.dest", "niosh.dm", "niosh.fm", "niosh.cm"}};

// The limit if a multiplier that is 0 were 1.
inline double limitWithoutZero(const niosh::Score &score) {
    const niosh::EndScore &end = score.governing();
    double others = niosh::kMetric.lc;
    bool skipped = false;
    for (const double one : {end.hm, end.vm, score.dm, end.am, score.fm, end.cm}) {
        if (one == 0 && !skipped) skipped = true;
        else others *= one;
    }
    return others;
}

// Kilograms by which the limit would be higher if each multiplier were 1.
inline Multipliers costs(const Multipliers &multipliers, double least, const niosh::Score &score) {
    Multipliers out;
    if (least > 0) {
        for (std::size_t i = 0; i < kMultipliers; ++i) out[i] = score.rwl / multipliers[i] - score.rwl;
        return out;
    }
    const double withoutZero = limitWithoutZero(score);
    for (std::size_t i = 0; i < kMultipliers; ++i)
        out[i] = multipliers[i] > 0 ? score.rwl / multipliers[i] - score.rwl : withoutZero;
    return out;
}

// The findings of the multipliers. Without jumps: which one is the smallest, or below 1, is not predictable.
inline void sayCauses(const Lift &lift, std::uint32_t r, Out &out) {
    const niosh::EndScore &end = lift.score.governing();
    const Multipliers multipliers = {end.hm, end.vm, end.am, lift.score.dm, lift.score.fm, end.cm};
    const double least = std::min({end.hm, end.vm, end.am, lift.score.dm, lift.score.fm, end.cm});
    const Multipliers cost = costs(multipliers, least, lift.score);
    const int strained = static_cast<int>(lift.li > 1) | static_cast<int>(lift.fili > 1) | lift.beyond();
    out.block(kMultipliers, r, [&](Out::Block &block) {
        for (std::size_t i = 0; i < kMultipliers; ++i) {
            const double m = multipliers[i];
            const int heavy = static_cast<int>(m == least) | static_cast<int>(m < kVeryLow);
            const int level = m == 0 ? int{PLUMB_URGENT} : strained * (PLUMB_WATCH + heavy);
            block.findingIf(m < 1, kCauses[lift.score.atDest][i], level, cost[i]);
        }
    });
}

inline void sayOverloads(const Lift &lift, std::uint32_t r, Out &out) {
    const double li = lift.li, fili = lift.fili;
    const bool beyond = lift.beyond(), strong = fili > 1;
    out.block(3, r, [&](Out::Block &block) {
        block.findingIf((li > 1) | beyond, "niosh.demand", beyond ? int{PLUMB_URGENT} : levelOf(li),
                        lift.average - lift.score.rwl);
        block.findingIf(strong, "niosh.strength", levelOf(fili), lift.most - lift.score.firwl);
        block.findingIf(strong & (li > 0) & (fili > li), "niosh.heaviest", PLUMB_NO_LEVEL);
    });
}

// The hands cannot be closer than the depth of the box allows: then something was measured wrongly.
inline void sayBox(In in, const Lift &lift, std::uint32_t r, Out &out) {
    if (!in.has("task.box_depth", r)) return;
    const double depth = in.number("task.box_depth", r);
    const double atOrigin = niosh::leastH(depth, in.number("task.v_origin", r));
    const double atDest = niosh::leastH(depth, in.number("task.v_dest", r));
    out.factor("niosh.h_least", lift.score.atDest ? atDest : atOrigin, r);
    if (in.number("task.h_origin", r) < atOrigin) out.finding("niosh.box.origin", PLUMB_WATCH, 0, r);
    if (in.yes("task.control", r) && in.number("task.h_dest", r) < atDest)
        out.finding("niosh.box.dest", PLUMB_WATCH, 0, r);
}

// ---- scores and working ----

inline void sayLimit(const Lift &lift, std::uint32_t r, Out &out) {
    const niosh::Score &s = lift.score;
    const niosh::EndScore &end = s.governing();
    out.block(14, r, [&](Out::Block &block) {
        block.score("niosh.rwl", s.rwl);
        block.score("niosh.strwl", s.rwl);
        block.factor("niosh.lc", niosh::kMetric.lc);
        block.factor("niosh.hm", end.hm);
        block.factor("niosh.vm", end.vm);
        block.factor("niosh.dm", s.dm);
        block.factor("niosh.am", end.am);
        block.factor("niosh.fm", s.fm);
        block.factor("niosh.cm", end.cm);
        block.factor("niosh.d", s.d);
        block.factor("niosh.f_used", s.f);
        block.factor("niosh.end", s.atDest);
        block.factor("niosh.origin.rwl", s.origin.firwl * s.fm);
        block.factorIf(lift.control, "niosh.dest.rwl", s.dest.firwl * s.fm);
    });
}

inline void sayIndices(const Lift &lift, std::uint32_t r, Out &out) {
    if (!lift.lifting() || !lift.pacing()) {
        for (const Out::Scale scale : kAverageScales)
            out.declines(scale, lift.lifting() ? Out::Reason("frequency_limit") : Out::Reason("outside_limits"), r);
        return;
    }
    out.block(3, r, [&](Out::Block &block) {
        block.score("niosh.li", lift.li);
        block.score("niosh.stli", lift.li);
        block.factor("niosh.load", lift.average);
    });
}

inline void sayFili(const Lift &lift, std::uint32_t r, Out &out) {
    if (!lift.lifting()) return out.declines("niosh.fili", "outside_limits", r);
    if (lift.knows(knowsAverage) && lift.muddled()) return out.declines("niosh.fili", "max_below_average", r);
    out.score("niosh.fili", lift.fili, r);
    out.factor("niosh.load_max", lift.most, r);
}

inline void sayMissing(In in, const Job &job, const Lift &lift, std::uint32_t r, Out &out) {
    if (!job.exclusionsKnown) needAll(kLiftScales, "exclusions", r, out);
    if (lift.knows(knowsAll)) return;
    out.has(in, kLiftScales, kGeometry, r);
    if (in.yes("task.control", r)) out.has(in, kLiftScales, kDestination, r);
    out.has(in, kPaceScales, {"task.frequency"}, r);
    needDuration(kPaceScales, job, r, out);
    out.has(in, kAverageScales, {"task.load_average"}, r);
    out.has(in, kMostScale, {"task.load_max"}, r);
}

inline void sayLift(In in, const Job &job, const Lift &lift, std::uint32_t r, Out &out) {
    if (job.exclusions != 0) return declineBits(kLiftScales, kExclusions, job.exclusions, r, out);
    sayMissing(in, job, lift, r, out);
    if (!job.exclusionsKnown || !lift.knows(knowsGeometry)) return;
    out.score("niosh.frwl", lift.score.firwl, r);
    if (lift.knows(knowsMost)) sayFili(lift, r, out);
    if (lift.knows(knowsPace)) {
        sayLimit(lift, r, out);
        if (lift.knows(knowsAverage)) sayIndices(lift, r, out);
        sayBox(in, lift, r, out);
        sayCauses(lift, r, out);
    }
    sayOverloads(lift, r, out);
}

}  // namespace plumb::lifting
