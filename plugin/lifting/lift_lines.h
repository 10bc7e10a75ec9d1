// lift_lines.h: the NIOSH equation for one lift: limits, indices, multipliers, and what makes the limit low.
#pragma once

#include <algorithm>

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
    unsigned known = 0;
    niosh::Score score;                           // of what is not known it says nothing
    double average = 0, most = 0, frequency = 0;  // kg, kg, lifts/min
    double li = 0, fili = 0;                      // 0 when they cannot be had

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

inline Lift readLift(In in, const Job &job, std::uint32_t r) {
    const niosh::Task task = readTask(in, job, r);
    Lift lift;
    if (in.hasAll(kGeometry, r) && (!task.control || in.hasAll(kDestination, r))) lift.known |= knowsGeometry;
    if (in.has("task.frequency", r) && job.durationKnown) lift.known |= knowsPace;
    if (in.has("task.load_average", r)) lift.known |= knowsAverage;
    if (in.has("task.load_max", r)) lift.known |= knowsMost;
    lift.score = niosh::score(task);
    lift.average = in.number("task.load_average", r);
    lift.most = in.number("task.load_max", r);
    lift.frequency = task.frequency;
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

// The findings of the multipliers of one lift.
class Causes {
  public:
    Causes(const Lift &lift, std::uint32_t row, Out &out) : lift_(lift), row_(row), out_(out) {
        const niosh::EndScore &end = lift.score.governing();
        least_ = std::min({end.hm, end.vm, lift.score.dm, end.am, lift.score.fm, end.cm});
        strained_ = lift.li > 1 || lift.fili > 1 || lift.beyond();
    }

    void say(Out::Finding finding, double multiplier) const {
        if (multiplier < 1) out_.finding(finding, level(multiplier), costs(multiplier), row_);
    }

  private:
    // Without jumps: which multiplier is the smallest is not predictable.
    int level(double multiplier) const {
        if (multiplier == 0) return PLUMB_URGENT;
        const int heavy = static_cast<int>(multiplier == least_) | static_cast<int>(multiplier < kVeryLow);
        return strained_ * (PLUMB_WATCH + heavy);
    }
    // Kilograms by which the limit would be higher if this multiplier were 1.
    double costs(double multiplier) const {
        if (multiplier > 0) return lift_.score.rwl / multiplier - lift_.score.rwl;
        const niosh::EndScore &end = lift_.score.governing();
        double others = niosh::kMetric.lc;
        bool skipped = false;
        for (const double one : {end.hm, end.vm, lift_.score.dm, end.am, lift_.score.fm, end.cm}) {
            if (one == 0 && !skipped) skipped = true;
            else others *= one;
        }
        return others;
    }

    const Lift &lift_;
    std::uint32_t row_;
    Out &out_;
    double least_ = 1;
    bool strained_ = false;
};

// By governing end.
inline constexpr Out::Finding kFar[] = {"niosh.hm", "niosh.hm.dest"};
inline constexpr Out::Finding kHeight[] = {"niosh.vm", "niosh.vm.dest"};
inline constexpr Out::Finding kTurned[] = {"niosh.am", "niosh.am.dest"};

inline void sayCauses(const Lift &lift, std::uint32_t r, Out &out) {
    const niosh::EndScore &end = lift.score.governing();
    const Causes causes(lift, r, out);
    causes.say(kFar[lift.score.atDest], end.hm);
    causes.say(kHeight[lift.score.atDest], end.vm);
    causes.say(kTurned[lift.score.atDest], end.am);
    causes.say("niosh.dm", lift.score.dm);
    causes.say("niosh.fm", lift.score.fm);
    causes.say("niosh.cm", end.cm);
}

inline void sayOverloads(const Lift &lift, std::uint32_t r, Out &out) {
    if (lift.li > 1 || lift.beyond()) {
        const int level = lift.beyond() ? int{PLUMB_URGENT} : levelOf(lift.li);
        out.finding("niosh.demand", level, lift.average - lift.score.rwl, r);
    }
    if (lift.fili > 1) out.finding("niosh.strength", levelOf(lift.fili), lift.most - lift.score.firwl, r);
    if (lift.fili > 1 && lift.li > 0 && lift.fili > lift.li) out.finding("niosh.heaviest", PLUMB_NO_LEVEL, 0, r);
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
    out.score("niosh.rwl", s.rwl, r);
    out.score("niosh.strwl", s.rwl, r);
    out.factor("niosh.lc", niosh::kMetric.lc, r);
    out.factor("niosh.hm", end.hm, r);
    out.factor("niosh.vm", end.vm, r);
    out.factor("niosh.dm", s.dm, r);
    out.factor("niosh.am", end.am, r);
    out.factor("niosh.fm", s.fm, r);
    out.factor("niosh.cm", end.cm, r);
    out.factor("niosh.d", s.d, r);
    out.factor("niosh.f_used", s.f, r);
    out.factor("niosh.end", s.atDest, r);
    out.factor("niosh.origin.rwl", s.origin.firwl * s.fm, r);
}

inline void sayIndices(const Lift &lift, std::uint32_t r, Out &out) {
    if (!lift.lifting() || !lift.pacing()) {
        for (const Out::Scale scale : kAverageScales)
            out.declines(scale, lift.lifting() ? Out::Reason("frequency_limit") : Out::Reason("outside_limits"), r);
        return;
    }
    out.score("niosh.li", lift.li, r);
    out.score("niosh.stli", lift.li, r);
    out.factor("niosh.load", lift.average, r);
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
        if (in.yes("task.control", r)) out.factor("niosh.dest.rwl", lift.score.dest.firwl * lift.score.fm, r);
        if (lift.knows(knowsAverage)) sayIndices(lift, r, out);
        sayBox(in, lift, r, out);
        sayCauses(lift, r, out);
    }
    sayOverloads(lift, r, out);
}

}  // namespace plumb::lifting
