// The breaks plugin: the Break Exposure Index, OSPAQ and IPAQ. A thin adapter: it takes answers to the methods (bei.h,
// ospaq.h, ipaq.h) and says what they give. The method is not here.
#include "bei.h"
#include "breaks_tables.h"
#include "ipaq.h"
#include "ospaq.h"
#include "plumb/plugin.hpp"

namespace plumb::breaks {
namespace {

using In = Answers<inputs>;
using Out = Lines<inputs, outputs>;
using Question = Ref<inputs>;
using Number = Ref<inputs, PLUMB_NUMBER>;

// ---- Break Exposure Index ----

struct ItemIds {
    Out::Factor points;
    Out::Finding finding;
};
constexpr ItemIds kItems[] = {{"bei.a1", "bei.a1"}, {"bei.a2", "bei.a2"},  {"bei.a3", "bei.a3"}, {"bei.a4", "bei.a4"},
                              {"bei.a5", "bei.a5"}, {"bei.a6", "bei.a6"},  {"bei.a7", "bei.a7"}, {"bei.a8", "bei.a8"},
                              {"bei.a9", "bei.a9"}, {"bei.a10", "bei.a10"}};
static_assert(std::size(kItems) == bei::kItems);

// What everybody can answer: A9 and A10 are not asked of all.
constexpr Question kEverybody[] = {"breaks.interval",    "micro.interval",      "slump.longest", "activity.per_day",
                                   "work.hours_per_day", "breaks.active_share", "eyes.interval"};

bei::Facts factsOf(In in) {
    bei::Facts out;
    out.longestSitting = in.numberIfGiven("sitting.longest");
    out.breakInterval = in.numberIfGiven("breaks.interval");
    out.breakLength = in.numberIfGiven("breaks.length");
    out.offScreenPerHour = in.numberIfGiven("breaks.offscreen_per_hour");
    out.microInterval = in.numberIfGiven("micro.interval");
    out.longestSlump = in.numberIfGiven("slump.longest");
    out.activity = in.numberIfGiven("activity.per_day");
    out.hours = in.numberIfGiven("work.hours_per_day");
    out.activeShare = in.numberIfGiven("breaks.active_share");
    out.eyesInterval = in.numberIfGiven("eyes.interval");
    out.longestStanding = in.numberIfGiven("standing.longest");
    out.missedPrompts = in.numberIfGiven("prompts.missed_share");
    return out;
}

// The items stand by themselves, whether or not there is an index.
void sayItems(const bei::Score &score, Out &out) {
    for (std::size_t i = 0; i < bei::kItems; ++i) {
        if (!score.points[i]) continue;
        const int points = *score.points[i];
        out.factor(kItems[i].points, points);
        if (points > 0) out.finding(kItems[i].finding, points == 1 ? PLUMB_WATCH : PLUMB_ACT, points);
    }
    out.factor("bei.coverage", score.coverage);
}

void sayMissing(In in, const bei::Score &score, Out &out) {
    out.has(in, "bei.index", {"sitting.longest"});
    if (score.coverage >= bei::kLeastCoverage) return;
    out.declines("bei.index", "insufficient_data");
    out.has(in, "bei.index", kEverybody);
    if (!in.has("breaks.offscreen_per_hour")) out.has(in, "bei.index", {"breaks.length"});
}

// Very high says act too: a structured checklist never says urgent.
int levelOf(bei::Band band) {
    return band >= bei::Band::high ? PLUMB_ACT : band == bei::Band::moderate ? PLUMB_WATCH : PLUMB_GOOD;
}

void assessBreaks(In in, Out &out) {
    const bei::Facts facts = factsOf(in);
    const bei::Score score = bei::score(facts);
    sayItems(score, out);
    if (const auto offScreen = bei::offScreenPerHour(facts)) out.factor("bei.offscreen", *offScreen);
    if (const auto aim = bei::activityAim(facts)) out.factor("bei.activity_aim", *aim);
    if (!score.enough) return sayMissing(in, score, out);
    out.score("bei.index", score.index());
    out.factor("bei.sum", score.sum);
    out.factor("bei.band", static_cast<int>(score.band));
    out.factor("bei.gate", static_cast<int>(score.raisedTo));
    out.factor("bei.level", levelOf(score.band));
}

// ---- OSPAQ ----

constexpr Out::Scale kOspaq[] = {"ospaq.sitting_minutes", "ospaq.standing_minutes", "ospaq.walking_minutes",
                                 "ospaq.labour_minutes"};
constexpr Question kOspaqAsked[] = {"ospaq.hours",    "ospaq.days",    "ospaq.sitting",
                                    "ospaq.standing", "ospaq.walking", "ospaq.labour"};

Out::Reason reasonOf(ospaq::Fault fault) {
    switch (fault) {
        case ospaq::Fault::noWork: return "ospaq_no_work";
        case ospaq::Fault::tooLong: return "ospaq_too_long";
        default: return "ospaq_not_100";
    }
}

void assessOspaq(In in, Out &out) {
    if (!out.has(in, kOspaq, kOspaqAsked)) return;
    const ospaq::Result result =
        ospaq::minutes({in.number("ospaq.hours"), in.number("ospaq.days"), in.number("ospaq.sitting"),
                        in.number("ospaq.standing"), in.number("ospaq.walking"), in.number("ospaq.labour")});
    if (result.fault != ospaq::Fault::none) {
        for (const Out::Scale scale : kOspaq) out.declines(scale, reasonOf(result.fault));
        return;
    }
    const double minutes[] = {result.sitting, result.standing, result.walking, result.labour};
    for (std::size_t i = 0; i < std::size(kOspaq); ++i) out.score(kOspaq[i], minutes[i]);
}

// ---- IPAQ and the advice of the WHO ----

struct Sport {
    Question askedDays, askedMinutes;
    Number days, minutes;
};
constexpr Sport kVigorous = {"ipaq.vigorous_days", "ipaq.vigorous_minutes", "ipaq.vigorous_days",
                             "ipaq.vigorous_minutes"};
constexpr Sport kModerate = {"ipaq.moderate_days", "ipaq.moderate_minutes", "ipaq.moderate_days",
                             "ipaq.moderate_minutes"};
constexpr Sport kWalking = {"ipaq.walking_days", "ipaq.walking_minutes", "ipaq.walking_days", "ipaq.walking_minutes"};

// No days, no minutes: these are then not asked.
bool known(In in, const Sport &sport, Out &out) {
    const Question days[] = {sport.askedDays}, minutes[] = {sport.askedMinutes};
    if (!out.has(in, "ipaq.met_minutes", days)) return false;
    return !(in.number(sport.days) > 0) || out.has(in, "ipaq.met_minutes", minutes);
}

ipaq::Activity activityOf(In in, const Sport &sport) {
    const double days = in.number(sport.days);
    return {days, days > 0 ? in.number(sport.minutes) : 0};
}

void assessIpaq(In in, Out &out) {
    bool all = true;
    for (const Sport &sport : {kVigorous, kModerate, kWalking}) all = known(in, sport, out) && all;
    const auto strength = in.numberIfGiven("strength.days");
    if (strength && *strength < ipaq::kWhoStrengthDays) out.finding("who.strength", PLUMB_NO_LEVEL);
    if (!all) return;
    const ipaq::Score score =
        ipaq::score({activityOf(in, kVigorous), activityOf(in, kModerate), activityOf(in, kWalking)});
    if (score.excluded) return out.declines("ipaq.met_minutes", "ipaq_over_960");
    out.score("ipaq.met_minutes", score.total);
    out.factor("ipaq.met_vigorous", score.vigorous);
    out.factor("ipaq.met_moderate", score.moderate);
    out.factor("ipaq.met_walking", score.walking);
    out.factor("ipaq.category", static_cast<int>(score.category));
    out.factor("who.equivalent", score.equivalent);
    if (score.equivalent < ipaq::kWhoMinutes) out.finding("who.aerobic", PLUMB_NO_LEVEL);
    if (strength) out.factor("who.met", ipaq::meetsWho(score.equivalent, *strength));
}

// ---- all of it ----

// Facts without points: what keeps somebody from breaks is not scored.
constexpr Weight weigh(std::string_view id) { return id == "breaks.pain" ? costs(0).whenYes() : costs(0); }

void assess(In in, Out &out) {
    assessBreaks(in, out);
    assessOspaq(in, out);
    assessIpaq(in, out);
    out.chosen<weigh>(in);
}

}  // namespace
}  // namespace plumb::breaks

PLUMB_PLUGIN("breaks", "1.0.0", plumb::breaks::inputs, plumb::breaks::outputs, plumb::breaks::assess)
