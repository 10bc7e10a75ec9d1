// The lifting plugin: the NIOSH equation for lifts and jobs, ISO 11228-1, Liberty Mutual, MAC and the HSE filter. A
// thin adapter: the methods stand in headers of their own and know no plugin; the *_lines.h headers take answers to
// them and say what they give.
#include "filter_lines.h"
#include "handling_lines.h"
#include "iso_lines.h"
#include "job_lines.h"
#include "lift_lines.h"
#include "mac_lines.h"

namespace plumb::lifting {
namespace {

void assessLifts(In in, Out &out) {
    const Job job = readJob(in);
    const IsoJob iso = readIso(in, job);
    const std::uint32_t rows = in.rows("tasks");
    Together all;
    for (std::uint32_t r = 0; r < rows; ++r) {
        const Lift lift = readLift(in, job, r);
        all.add(lift, r);
        sayLift(in, job, lift, r, out);
        sayIso(in, job, iso, lift, r, out);
    }
    assessTogether(in, job, all, rows, out);
    assessDuration(in, job, out);
}

// Findings that restate an answer: exclusions, and the colours of MAC with their points.
constexpr Weight weigh(std::string_view id) {
    if (id.starts_with("exclusions.")) return atLevel(PLUMB_WATCH);
    for (std::size_t i = 0; i < mac::kFactors; ++i) {
        if (!id.starts_with(inputs[kMac[i].question.place].id)) continue;
        const double points[] = {static_cast<double>(mac::kPoints[i][1]), static_cast<double>(mac::kPoints[i][2]),
                                 static_cast<double>(mac::kPoints[i][3])};
        if (id.ends_with(".amber")) return {PLUMB_WATCH, points[0]};
        if (id.ends_with(".red")) return {PLUMB_ACT, points[1]};
        if (id.ends_with(".purple")) return {PLUMB_URGENT, points[2]};
    }
    return {};
}

// Apart, and by value: what is said of the lifts then keeps its place among the lines in a register.
[[gnu::noinline]] Out assessOthers(In in, Out out) {
    assessHandling(in, out);
    assessMac(in, out);
    assessFilter(in, out);
    if (in.ticks("exclusions") != 0 || in.has("mac.kind")) out.chosen<weigh>(in);  // else there is nothing to restate
    return out;
}

void assess(In in, Out &out) {
    assessLifts(in, out);
    out = assessOthers(in, out);
}

}  // namespace
}  // namespace plumb::lifting

PLUMB_PLUGIN("lifting", "1.0.0", plumb::lifting::inputs, plumb::lifting::outputs, plumb::lifting::assess)
