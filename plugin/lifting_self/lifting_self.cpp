// The lifting-self plugin: between what and what the lifting index of a lift lies that was described in everyday words.
// A thin adapter: zones.h says what the words mean, range.h finds the range. Team, tools, floor, habits and training
// are findings; they are not part of the index.
#include "lifting_self_tables.h"
#include "plumb/plugin.hpp"
#include "range.h"
#include "zones.h"

namespace plumb::lifting_self {
namespace {

using In = Answers<inputs>;
using Out = Lines<inputs, outputs>;
using Question = Ref<inputs>;
using Number = Ref<inputs, PLUMB_NUMBER>;

constexpr Out::Scale kScales[] = {"self.li_best", "self.li_worst"};
constexpr Out::Reason kExclusions[] = {
    "one_handed",           "over_8_hours",          "seated_or_kneeling", "restricted_space", "unstable_load",
    "with_carry_push_pull", "wheelbarrow_or_shovel", "fast_lift",          "slippery_floor",   "outside_climate"};

// ---- from answers to ranges ----

struct Asked {
    Question words;
    Number measured;  // in place of the words
    const Interval *zones;
    Out::Finding narrow;
};
// In the order of Input; the last two only when the load must be set down with care.
constexpr Asked kAsked[] = {
    {"self.weight", "self.weight_kg", kWeight, "self.narrow.weight"},
    {"self.reach", "self.reach_cm", kReach, "self.narrow.reach"},
    {"self.from", "self.from_cm", kHeight, "self.narrow.from"},
    {"self.to", "self.to_cm", kHeight, "self.narrow.to"},
    {"self.twist", "self.twist_degrees", kTurn, "self.narrow.twist"},
    {"self.often", "self.per_minute", kOften, "self.narrow.often"},
    {"self.reach_to", "self.reach_to_cm", kReach, "self.narrow.reach_to"},
    {"self.twist_to", "self.twist_to_degrees", kTurn, "self.narrow.twist_to"},
};
static_assert(std::size(kAsked) == kInputs);
constexpr Question kWhole[] = {"self.what", "self.grip", "self.careful", "self.duration", "exclusions"};

enum class What : std::uint8_t { box, bag, parts, liquid, living, other };
constexpr std::uint32_t kOver50 = 7;  // the option of self.weight

bool weightOpen(In in) {
    return !in.numberIfGiven("self.weight_kg") && in.has("self.weight") && in.choice("self.weight") == kOver50;
}

Interval readInterval(In in, const Asked &asked) {
    if (const auto measured = in.numberIfGiven(asked.measured)) return {*measured, *measured};
    return asked.zones[in.at(asked.words).n];
}

Lift readLift(In in) {
    Lift lift;
    for (std::size_t i = 0; i < kInputs; ++i) lift.range[i] = readInterval(in, kAsked[i]);
    lift.careful = in.yes("self.careful");
    lift.duration = static_cast<niosh::Duration>(in.choice("self.duration"));
    lift.coupling = static_cast<niosh::Coupling>(in.choice("self.grip"));
    return lift;
}

bool answered(In in, Out &out) {
    bool all = out.has(in, kScales, kWhole);
    for (std::size_t i = 0; i < (in.yes("self.careful") ? kInputs : kInputs - 2); ++i) {
        if (in.numberIfGiven(kAsked[i].measured)) continue;
        const Question words[] = {kAsked[i].words};
        all = out.has(in, kScales, words) && all;
    }
    return all;
}

// ---- why the equation does not apply ----

bool applies(In in, Out &out) {
    std::uint64_t excluded = in.ticks("exclusions");
    const bool known = in.has("self.what");
    const auto what = static_cast<What>(in.choice("self.what"));
    constexpr std::uint64_t kUnstable = 1 << 4;
    if (known && what == What::liquid) excluded |= kUnstable;
    const bool living = known && what == What::living;
    for (const Out::Scale scale : kScales) {
        for (std::size_t i = 0; i < std::size(kExclusions); ++i) {
            if (excluded >> i & 1) out.declines(scale, kExclusions[i]);
        }
        if (living) out.declines(scale, "living_load");
    }
    return excluded == 0 && !living;
}

// ---- the range ----

struct CornerIds {
    Out::Scale scale;
    Out::Factor load, h, from, to, a, f, rwl, end;
};
constexpr CornerIds kBest = {"self.li_best", "self.best.load", "self.best.h",   "self.best.from", "self.best.to",
                             "self.best.a",  "self.best.f",    "self.best.rwl", "self.best.end"};
constexpr CornerIds kWorst = {"self.li_worst", "self.worst.load", "self.worst.h",   "self.worst.from", "self.worst.to",
                              "self.worst.a",  "self.worst.f",    "self.worst.rwl", "self.worst.end"};

// False when there is no number.
bool sayCorner(const CornerIds &ids, const Corner &corner, Out &out) {
    if (!corner.possible()) {
        out.declines(ids.scale,
                     corner.score.firwl > 0 ? Out::Reason("frequency_limit") : Out::Reason("outside_limits"));
        return false;
    }
    const niosh::End &end = corner.score.atDest ? corner.task.dest : corner.task.origin;
    out.score(ids.scale, corner.li());
    out.factor(ids.load, corner.load);
    out.factor(ids.h, end.h);
    out.factor(ids.from, corner.task.origin.v);
    out.factor(ids.to, corner.task.dest.v);
    out.factor(ids.a, end.a);
    out.factor(ids.f, corner.score.f);
    out.factor(ids.rwl, corner.score.rwl);
    out.factor(ids.end, corner.score.atDest);
    return true;
}

void sayNarrowing(const Lift &lift, const Range &range, Out &out) {
    const Narrowing narrow = narrowing(lift, range);
    if (narrow.any) out.finding(kAsked[static_cast<std::size_t>(narrow.input)].narrow, PLUMB_NO_LEVEL, narrow.by);
}

void assessRange(In in, Out &out) {
    if (!applies(in, out) || !answered(in, out)) return;
    const Lift lift = readLift(in);
    const Range range = rangeOf(lift);
    sayCorner(kBest, range.best, out);
    if (weightOpen(in) && range.worst.possible()) return out.declines("self.li_worst", "over_50_kg");
    if (sayCorner(kWorst, range.worst, out)) sayNarrowing(lift, range, out);
}

// ---- findings ----

constexpr bool isAnyOf(std::string_view id, std::initializer_list<std::string_view> ids) {
    for (const std::string_view one : ids) {
        if (id == one) return true;
    }
    return false;
}

constexpr Weight weigh(std::string_view id) {
    if (isAnyOf(id, {"self.persons.two_or_more", "self.aid.none"})) return costs(0);
    if (id == "self.weight.over_50") return atLevel(PLUMB_URGENT);
    if (id.ends_with(".leaning") || id.ends_with(".out_of_reach") || id == "self.often.over_15")
        return atLevel(PLUMB_ACT);
    return atLevel(PLUMB_WATCH);
}

void assess(In in, Out &out) {
    assessRange(in, out);
    out.chosen<weigh>(in);
}

}  // namespace
}  // namespace plumb::lifting_self

PLUMB_PLUGIN("lifting-self", "1.0.0", plumb::lifting_self::inputs, plumb::lifting_self::outputs,
             plumb::lifting_self::assess)
