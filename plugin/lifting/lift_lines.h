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

// What is known of a lift, and what follows at once.
enum Known : unsigned {
    knowsGeometry = 1,
    knowsPace = 2,
    knowsAverage = 4,
    knowsMost = 8,
    knowsAll = 15,
    hasLimit = 16,    // FIRWL is above 0
    loadsAgree = 32,  // the largest load is not below the average, as far as they are known
};
inline constexpr unsigned kForIndex = knowsGeometry | knowsPace | knowsAverage;

struct Lift {
    unsigned known;
    niosh::Score score;               // of what is not known it says nothing
    double average, most, frequency;  // kg, kg, lifts/min
    bool control;                     // significant control at the destination
    double li, fili;                  // 0 when they cannot be had
    bool beyond;                      // there is no LI because the equation recommends no load at all

    // The score is made in its place: a copy waits for the stores of its parts. readLift() gives the rest.
    explicit Lift(const niosh::Task &task)
        : score(niosh::score(task)), frequency(task.frequency), control(task.control) {}

    bool knows(unsigned what) const { return (known & what) == what; }
    bool lifting() const { return score.firwl > 0; }
    bool pacing() const { return score.fm > 0; }
};

inline niosh::Task readTask(In in, const Job &job, std::uint32_t r) {
    return {
        .origin = {in.number("task.h_origin", r), in.number("task.v_origin", r), in.number("task.a_origin", r)},
        .dest = {in.number("task.h_dest", r), in.number("task.v_dest", r), in.number("task.a_dest", r)},
        .control = in.yes("task.control", r),
        .frequency = in.number("task.frequency", r),
        .duration = job.duration,
        .coupling = chosen<niosh::Coupling>(in, "task.coupling", r),
    };
}

// Without jumps: whether there is control at the destination is not predictable.
inline unsigned known(In in, const Job &job, bool control, std::uint32_t r) {
    const bool destination = in.hasAll(kDestination, r) | !control;
    return (in.hasAll(kGeometry, r) & destination) * unsigned{knowsGeometry} |
           (in.has("task.frequency", r) & job.durationKnown) * unsigned{knowsPace} |
           in.has("task.load_average", r) * unsigned{knowsAverage} | in.has("task.load_max", r) * unsigned{knowsMost};
}

inline Lift readLift(In in, const Job &job, std::uint32_t r) {
    Lift lift(readTask(in, job, r));
    lift.known = known(in, job, lift.control, r);
    lift.average = in.number("task.load_average", r);
    lift.most = in.number("task.load_max", r);
    const bool agree = !lift.knows(knowsAverage | knowsMost) | (lift.most >= lift.average);
    lift.known |= lift.lifting() * unsigned{hasLimit} | agree * unsigned{loadsAgree};
    const bool indexed = lift.knows(kForIndex), limited = lift.lifting() && lift.pacing();
    lift.li = indexed && limited ? niosh::index(lift.average, lift.score.rwl) : 0;
    lift.beyond = indexed && !limited && lift.average > 0;
    const bool strength = lift.knows(knowsGeometry | knowsMost | hasLimit | loadsAgree);
    lift.fili = strength ? niosh::index(lift.most, lift.score.firwl) : 0;
    return lift;
}

// ---- what makes the limit low ----

inline constexpr double kVeryLow = 0.7;  // a multiplier below weighs heavily [our convention]

// Levels of an index above 1, as the bands of the manifest give them.
inline int levelAboveOne(double index) { return PLUMB_WATCH + (index > 1.5) + (index > 3); }

inline constexpr std::size_t kMultipliers = 6;
using Multipliers = std::array<double, kMultipliers>;

// By governing end.
inline constexpr Out::Finding kCauses[][kMultipliers] = {
    {"niosh.hm", "niosh.vm", "niosh.am", "niosh.dm", "niosh.fm", "niosh.cm"},
    {"niosh.hm.dest", "niosh.vm.dest", "niosh.am.dest", "niosh.dm", "niosh.fm", "niosh.cm"}};

// Kilograms by which the limit would be higher if each multiplier were 1: the product of the others less the limit. Not
// by division: that takes longer, and a multiplier may be 0.
inline Multipliers costs(const Multipliers &multipliers, double limit) {
    Multipliers out;
    double before = niosh::kMetric.lc, after = 1;
    for (std::size_t i = 0; i < kMultipliers; ++i) {
        out[i] = before;
        before *= multipliers[i];
    }
    for (std::size_t i = kMultipliers; i-- > 0;) {
        out[i] = out[i] * after - limit;
        after *= multipliers[i];
    }
    return out;
}

// The findings of the multipliers. Without jumps: which one is the smallest, or below 1, is not predictable.
inline void sayCauses(const Lift &lift, Out::Block &block) {
    const niosh::EndScore &end = lift.score.governing();
    const Multipliers multipliers = {end.hm, end.vm, end.am, lift.score.dm, lift.score.fm, end.cm};
    const double least = std::min({end.hm, end.vm, end.am, lift.score.dm, lift.score.fm, end.cm});
    const Multipliers cost = costs(multipliers, lift.score.rwl);
    const int strained = static_cast<int>(lift.li > 1) | static_cast<int>(lift.fili > 1) | lift.beyond;
    for (std::size_t i = 0; i < kMultipliers; ++i) {
        const double m = multipliers[i];
        const int heavy = static_cast<int>(m <= least) | static_cast<int>(m < kVeryLow);
        const int level = m > 0 ? strained * PLUMB_WATCH + (strained & heavy) : int{PLUMB_URGENT};
        block.findingIf(m < 1, kCauses[lift.score.atDest][i], level, cost[i]);
    }
}

inline void sayOverloads(const Lift &lift, Out::Block &block) {
    const double li = lift.li, fili = lift.fili;
    const bool strong = fili > 1;
    block.findingIf((li > 1) | lift.beyond, "niosh.demand", lift.beyond ? int{PLUMB_URGENT} : levelAboveOne(li),
                    lift.average - lift.score.rwl);
    block.findingIf(strong, "niosh.strength", levelAboveOne(fili), lift.most - lift.score.firwl);
    block.findingIf(strong & (li > 0) & (fili > li), "niosh.heaviest", PLUMB_NO_LEVEL);
}

// The hands cannot be closer than the depth of the box allows: then something was measured wrongly.
inline void sayBox(In in, const Lift &lift, std::uint32_t r, Out::Block &block) {
    if (!in.has("task.box_depth", r)) return;
    const double depth = in.number("task.box_depth", r);
    const double atOrigin = niosh::leastH(depth, in.number("task.v_origin", r));
    const double atDest = niosh::leastH(depth, in.number("task.v_dest", r));
    block.factor("niosh.h_least", lift.score.atDest ? atDest : atOrigin);
    block.findingIf(in.number("task.h_origin", r) < atOrigin, "niosh.box.origin", PLUMB_WATCH);
    block.findingIf(lift.control & (in.number("task.h_dest", r) < atDest), "niosh.box.dest", PLUMB_WATCH);
}

// ---- scores and working ----

inline void sayLimit(const Lift &lift, Out::Block &block) {
    const niosh::Score &s = lift.score;
    const niosh::EndScore &end = s.governing();
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
}

inline void sayIndices(const Lift &lift, Out::Block &block) {
    if (!lift.lifting() || !lift.pacing()) {
        for (const Out::Scale scale : kAverageScales)
            block.declines(scale, lift.lifting() ? Out::Reason("frequency_limit") : Out::Reason("outside_limits"));
        return;
    }
    block.score("niosh.li", lift.li);
    block.score("niosh.stli", lift.li);
    block.factor("niosh.load", lift.average);
}

inline void sayFili(const Lift &lift, Out::Block &block) {
    if (!lift.lifting()) return block.declines("niosh.fili", "outside_limits");
    if (!lift.knows(loadsAgree)) return block.declines("niosh.fili", "max_below_average");
    block.score("niosh.fili", lift.fili);
    block.factor("niosh.load_max", lift.most);
}

inline void sayMissing(In in, const Job &job, const Lift &lift, std::uint32_t r, Out &out) {
    if (!job.exclusionsKnown) needAll(kLiftScales, "exclusions", r, out);
    if (lift.knows(knowsAll)) return;
    out.has(in, kLiftScales, kGeometry, r);
    if (lift.control) out.has(in, kLiftScales, kDestination, r);
    out.has(in, kPaceScales, {"task.frequency"}, r);
    needDuration(kPaceScales, job, r, out);
    out.has(in, kAverageScales, {"task.load_average"}, r);
    out.has(in, kMostScale, {"task.load_max"}, r);
}

inline constexpr std::size_t kMostLiftLines = 32;  // what the parts below say together, at most

inline void sayLift(In in, const Job &job, const Lift &lift, std::uint32_t r, Out &out) {
    if (job.exclusions != 0) return declineBits(kLiftScales, kExclusions, job.exclusions, r, out);
    sayMissing(in, job, lift, r, out);
    if (!job.exclusionsKnown || !lift.knows(knowsGeometry)) return;
    out.block(kMostLiftLines, r, [&](Out::Block &block) {
        block.score("niosh.frwl", lift.score.firwl);
        if (lift.knows(knowsMost)) sayFili(lift, block);
        if (lift.knows(knowsPace)) {
            sayLimit(lift, block);
            if (lift.knows(knowsAverage)) sayIndices(lift, block);
            sayBox(in, lift, r, block);
            sayCauses(lift, block);
        }
        sayOverloads(lift, block);
    });
}

}  // namespace plumb::lifting
