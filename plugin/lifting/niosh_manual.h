// niosh_manual.h: the arithmetic of the manual's worked examples, which differs from full precision in the last digit.
//
// NIOSH 94-110 rounds every multiplier to 2 decimals and takes the product of the rounded ones; limits and indices are
// then rounded to 1 decimal; halves go up. Three printed cells differ from their own formula (kMisprints). For tests
// and for comparing with worksheets filled in by hand; no score uses it. Units, threads: as niosh.h.
#pragma once

#include <cmath>

#include "niosh.h"

namespace plumb::niosh::manual {

// The small share keeps a decimal half a half: 0.435 is a little less than that in binary.
inline double rounded(double value, int decimals) {
    const double scale = decimals == 1 ? 10 : 100;
    return std::floor(value * scale + 0.5 + 1e-9) / scale;
}

// Cells as printed: HM at 22 and 23 in, DM at 130 cm.
inline double hm(double h, const Constants &c) {
    const bool inches = c.lc == kUs.lc;
    if (inches && h == 22) return 0.46;
    if (inches && h == 23) return 0.44;
    return rounded(niosh::hm(h, c), 2);
}
inline double dm(double d, const Constants &c) {
    if (c.lc == kMetric.lc && d == 130) return 0.86;
    return rounded(niosh::dm(d, c), 2);
}

// The same score, from rounded multipliers. Limits rounded.
inline EndScore roundedEnd(const End &end, Coupling coupling, double lc, double dmRounded, const Constants &c) {
    EndScore out;
    out.hm = manual::hm(end.h, c);
    out.vm = rounded(vm(end.v, c), 2);
    out.am = rounded(am(end.a, c), 2);
    out.cm = cm(coupling, end.v, c);
    out.firwl = lc * out.hm * out.vm * dmRounded * out.am * out.cm;
    return out;
}

inline Score score(const Task &task, const Constants &c = kMetric) {
    Score out = niosh::score(task, c);
    out.dm = manual::dm(out.d, c);
    out.fm = rounded(out.fm, 2);
    out.origin = roundedEnd(task.origin, task.coupling, c.lc, out.dm, c);
    if (task.control) out.dest = roundedEnd(task.dest, task.coupling, c.lc, out.dm, c);
    out.atDest = task.control && out.dest.firwl < out.origin.firwl;
    out.rwl = rounded(out.governing().firwl * out.fm, 1);
    out.firwl = rounded(out.governing().firwl, 1);
    return out;
}

inline double index(double load, double limit) { return rounded(niosh::index(load, limit), 1); }

}  // namespace plumb::niosh::manual
