// range.h: between what and what the lifting index (LI) of a lift lies of which only ranges are known.
//
// The index is the NIOSH one (niosh.h). Load, reach, turn and frequency can only make it worse as they grow; the two
// heights cannot be treated so, for they meet in the distance, and the coupling and the frequency table jump at 75 cm.
// So the heights are tried at the ends of their ranges, at 75 cm and just below, where they are equal or 25 cm apart,
// where height and distance balance (balance()), and, when both ends of the lift are evaluated, where both limits are
// equal. Exact to rounding: compared with a fine grid in the tests. cm, degrees, kg, lifts/min.
//
// Pure; any thread; nothing allocated. A limit of 0 somewhere in the ranges means that there is no worst index.
#pragma once

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>

#include "niosh.h"

namespace plumb::lifting_self {

struct Interval {
    double least = 0, most = 0;

    constexpr bool point() const { return least == most; }
    constexpr bool holds(double x) const { return x >= least && x <= most; }
    constexpr double nearest(double x) const { return x < least ? least : x > most ? most : x; }
};

// In the order of the names in Lift.
enum class Input : std::uint8_t { load, h, from, to, a, f, hTo, aTo };
inline constexpr std::size_t kInputs = 8;

struct Lift {
    std::array<Interval, kInputs> range;  // hTo and aTo only when careful
    bool careful = false;                 // significant control at the destination
    niosh::Duration duration = niosh::Duration::brief;
    niosh::Coupling coupling = niosh::Coupling::good;

    constexpr const Interval &at(Input input) const { return range[static_cast<std::size_t>(input)]; }
    constexpr Interval &at(Input input) { return range[static_cast<std::size_t>(input)]; }
};

// One lift out of the ranges.
struct Corner {
    double load = 0;
    niosh::Task task;
    niosh::Score score;

    constexpr bool possible() const { return score.rwl > 0; }
    constexpr double li() const { return niosh::index(load, score.rwl); }  // only when possible
};

struct Range {
    Corner best, worst;
};

namespace range {

inline constexpr double kSplit = niosh::kMetric.vBest;
inline const double kJustBelow = std::nextafter(kSplit, 0);

// Numbers to try; those outside the interval are left out.
class Candidates {
  public:
    explicit Candidates(const Interval &interval) : interval_(interval) {}

    void add(double x) {
        if (interval_.holds(x) && count_ < values_.size()) values_[count_++] = x;
    }
    const double *begin() const { return values_.data(); }
    const double *end() const { return values_.data() + count_; }

  private:
    Interval interval_;
    std::array<double, 48> values_;
    std::size_t count_ = 0;
};

// The distance at which VM * DM is least while one end moves away from the other, at height other, towards 75 cm: what
// VM gains DM loses. From d/dD of (VM at the other end + vFall * D) * (kDmShift + dShift / D) = 0.
inline double balance(double other) {
    constexpr niosh::Constants c = niosh::kMetric;
    const double vmThere = 1 - c.vFall * std::abs(c.vBest - other);
    return vmThere > 0 ? std::sqrt(c.dShift * vmThere / (c.vFall * niosh::kDmShift)) : c.dLeast;
}

// Heights of one end that matter whatever the other does.
inline void addOwn(const Interval &own, Candidates &out) {
    for (const double x : {own.least, own.most, kSplit, kJustBelow}) out.add(x);
}

// Heights of one end that matter when the other end is at this height.
inline void addRelated(double other, Candidates &out) {
    const double step = niosh::kMetric.dLeast, far = balance(other);
    for (const double x : {other, other - step, other + step, other - far, other + far}) out.add(x);
}

inline Candidates related(const Interval &own, const Interval &other) {
    Candidates out(own);
    addOwn(own, out);
    for (const double x : {other.least, other.most}) addRelated(x, out);
    for (const double x : {kSplit, kJustBelow}) {
        if (other.holds(x)) addRelated(x, out);
    }
    return out;
}

// Both ends evaluated: share is what an end's limit is made of besides height and distance.
struct Shares {
    double own, other;
    niosh::Coupling coupling;

    double ownAt(double v) const { return own * niosh::vm(v) * niosh::cm(coupling, v); }
};

// Heights of the other end at which both limits are equal, when this end is at v.
inline void addEqual(const Shares &shares, double v, Candidates &out) {
    for (const double side : {-1.0, 1.0}) {
        const double cm = niosh::cm(shares.coupling, side < 0 ? 0 : kSplit);
        const double vm = shares.ownAt(v) / (shares.other * cm);
        out.add(kSplit + side * (1 - vm) / niosh::kMetric.vFall);
    }
}

// Heights of this end at which both limits are equal, the other end being 25 cm above or below.
inline void addEqualApart(const Shares &shares, Candidates &out) {
    const double fall = niosh::kMetric.vFall, step = niosh::kMetric.dLeast;
    for (const double side : {-1.0, 1.0}) {
        for (const double otherSide : {-1.0, 1.0}) {
            const double own = shares.own * niosh::cm(shares.coupling, side < 0 ? 0 : kSplit);
            const double other = shares.other * niosh::cm(shares.coupling, otherSide < 0 ? 0 : kSplit);
            const double slope = other * otherSide - own * side;
            for (const double apart : {-step, step}) {
                // own * (1 - fall * side * x) = other * (1 - fall * otherSide * (x + apart)), x = v - 75
                if (slope != 0) out.add(kSplit + (other - own - other * fall * otherSide * apart) / (fall * slope));
            }
        }
    }
}

// All inputs but the heights at their best or at their worst.
inline Corner settle(const Lift &lift, bool worst) {
    const auto pick = [&](Input input) { return worst ? lift.at(input).most : lift.at(input).least; };
    Corner out;
    out.load = pick(Input::load);
    out.task.origin = {pick(Input::h), 0, pick(Input::a)};
    out.task.dest = {pick(Input::hTo), 0, pick(Input::aTo)};
    out.task.frequency = pick(Input::f);
    out.task.control = lift.careful;
    out.task.duration = lift.duration;
    out.task.coupling = lift.coupling;
    return out;
}

// Keeps the lower, or the higher, limit.
class Search {
  public:
    Search(const Lift &lift, bool worst) : lift_(lift), worst_(worst), trial_(settle(lift, worst)) { run(); }
    const Corner &found() const { return found_; }

  private:
    void run() {
        const Interval &from = lift_.at(Input::from), &to = lift_.at(Input::to);
        Candidates starts = related(from, to), ends = related(to, from);
        if (lift_.careful) {
            addEqualApart(shares(false), starts);
            addEqualApart(shares(true), ends);
        }
        for (const double v : starts) tryStart(v);
        for (const double v : ends) tryEnd(v);
    }

    Shares shares(bool fromDest) const {
        const niosh::End &o = trial_.task.origin, &d = trial_.task.dest;
        const double origin = niosh::hm(o.h) * niosh::am(o.a), dest = niosh::hm(d.h) * niosh::am(d.a);
        return fromDest ? Shares{dest, origin, lift_.coupling} : Shares{origin, dest, lift_.coupling};
    }

    void tryStart(double v) {
        const Interval &to = lift_.at(Input::to);
        Candidates others(to);
        addPartners(v, to, false, others);
        for (const double other : others) attempt(v, other);
    }
    void tryEnd(double v) {
        const Interval &from = lift_.at(Input::from);
        Candidates others(from);
        addPartners(v, from, true, others);
        for (const double other : others) attempt(other, v);
    }

    void addPartners(double v, const Interval &other, bool fromDest, Candidates &out) const {
        out.add(other.nearest(v));
        addOwn(other, out);
        if (!lift_.careful) return;
        addRelated(v, out);
        if (const Shares s = shares(fromDest); s.other > 0) addEqual(s, v, out);
    }

    void attempt(double from, double to) {
        trial_.task.origin.v = from;
        trial_.task.dest.v = to;
        trial_.score = niosh::score(trial_.task);
        if (any_ && !better(trial_.score, found_.score)) return;
        found_ = trial_;
        any_ = true;
    }
    bool better(const niosh::Score &a, const niosh::Score &b) const {
        if (a.rwl != b.rwl) return worst_ ? a.rwl < b.rwl : a.rwl > b.rwl;
        return worst_ ? a.firwl < b.firwl : a.firwl > b.firwl;
    }

    const Lift &lift_;
    bool worst_, any_ = false;
    Corner trial_, found_;
};

}  // namespace range

inline Range rangeOf(const Lift &lift) {
    return {range::Search(lift, false).found(), range::Search(lift, true).found()};
}

// ---- which measurement narrows the range most ----

struct Narrowing {
    bool any = false;
    Input input = Input::load;
    double by = 0;  // LI by which the range gets smaller, whatever the measurement turns out to be
};

// The widest range that can be left when one input is known.
inline double widestLeft(const Lift &lift, Input input) {
    const Interval known = lift.at(input);
    double widest = 0;
    for (const double x : {known.least, known.most, known.nearest(range::kSplit)}) {
        Lift measured = lift;
        measured.at(input) = {x, x};
        const Range left = rangeOf(measured);
        const double width = left.worst.li() - left.best.li();
        if (width > widest) widest = width;
    }
    return widest;
}

// Only when the worst lift is possible.
inline Narrowing narrowing(const Lift &lift, const Range &range) {
    const double width = range.worst.li() - range.best.li();
    Narrowing out;
    for (std::size_t i = 0; i < (lift.careful ? kInputs : kInputs - 2); ++i) {
        const auto input = static_cast<Input>(i);
        if (lift.at(input).point()) continue;
        const double by = width - widestLeft(lift, input);
        if (by > out.by) out = {true, input, by};
    }
    return out;
}

}  // namespace plumb::lifting_self
