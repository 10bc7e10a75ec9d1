// The back plugin: red flags and their route, who may exercise, modifiable factors, CMDQ, and entered results. A thin
// adapter: it takes answers to the methods (triage.h, programme.h, factors.h, cmdq.h, instruments.h) and says what they
// give. The method is not here.
//
// Under route 1 or 2 nothing else is worked out or asked for: a person who is to be seen at once needs one sentence.
#include "back_tables.h"
#include "cmdq.h"
#include "fact_lines.h"
#include "factors.h"
#include "flag_lines.h"
#include "instruments.h"
#include "plumb/plugin.hpp"
#include "programme.h"

namespace plumb::back {
namespace {

// ---- who may exercise ----

struct Readiness {
    bool answered = true, clear = true;  // every readiness question answered; none of them yes or "not sure"
};

Readiness readinessOf(In in) {
    Readiness out;
    for (const YesNoId &id : kReady) {
        const triage::Said answer = said(in, id.question);
        out.answered = out.answered && answer != triage::Said::blank;
        out.clear = out.clear && !triage::counts(answer);
    }
    return out;
}

bool avoidAnswered(In in) {
    for (const AvoidId &id : kAvoid)
        if (said(in, id.question) == triage::Said::blank) return false;
    return true;
}

template <typename Id, std::size_t N>
void needBlank(In in, const Id (&ids)[N], Out &out) {
    for (const Id &id : ids)
        if (said(in, id.question) == triage::Said::blank) out.needs("back.programme", id.question);
}

void assessProgramme(In in, const triage::Facts &facts, const triage::Triage &triage, Out &out) {
    const Readiness ready = readinessOf(in);
    const bool complete =
        triage.open == 0 && ready.answered && avoidAnswered(in) && !programme::needsSince(facts.gates);
    if (complete)
        return out.score("back.programme", static_cast<int>(programme::allowed(triage, facts.gates, ready.clear)));
    if (triage.stops()) return out.declines("back.programme", "red_flag");
    if (!ready.clear) return out.declines("back.programme", "not_ready");
    needFlags(facts, "back.programme", out);
    needFollows(facts, "back.programme", out);
    if (programme::needsSince(facts.gates)) out.needs("back.programme", "pain.since");
    needBlank(in, kReady, out);
    needBlank(in, kAvoid, out);
}

// ---- factors ----

struct FactorId {
    std::size_t number;
    Question question;
    Out::Finding finding;
    bool needed;  // the self-tests and m12 may be left out
};
constexpr FactorId kFactors[] = {
    {1, "m1", "m1", true},  {2, "m2", "m2", true},     {3, "m3", "m3", true},    {4, "m4", "m4", true},
    {5, "m5", "m5", true},  {6, "m6", "m6", true},     {7, "m7", "m7", true},    {8, "m8", "m8", false},
    {9, "m9", "m9", false}, {10, "m10", "m10", false}, {11, "m11", "m11", true}, {12, "m12", "m12", false},
};
static_assert(std::size(kFactors) == factors::kFactors);

factors::Facts factorsOf(In in) {
    factors::Facts facts;
    for (const FactorId &id : kFactors)
        if (in.has(id.question)) facts[id.number] = in.at(id.question).n == 1;
    if (const auto burden = in.numberIfGiven("m11")) facts[11] = *burden >= factors::kBurdenFrom;
    return facts;
}

void assessFactors(In in, Out &out) {
    const factors::Facts facts = factorsOf(in);
    const factors::Score score = factors::score(facts);
    sayYes(in, yesNo("h1"), out);
    sayYes(in, yesNo("h2"), out);
    bool all = true;
    for (const FactorId &id : kFactors) {
        if (facts[id.number].value_or(false)) out.finding(id.finding, PLUMB_NO_LEVEL);
        if (!id.needed || facts[id.number]) continue;
        out.needs("back.modifiable_factors", id.question);
        all = false;
    }
    if (!all) return;
    out.score("back.modifiable_factors", score.present);
    out.factor("back.factors_answered", score.answered);
    constexpr Out::Factor kFirst[] = {"back.first", "back.second", "back.third"};
    for (std::size_t i = 0; i < std::size(kFirst); ++i)
        if (score.first[i] != 0) out.factor(kFirst[i], static_cast<double>(score.first[i]));
}

// Whoever is low is told where to find somebody to talk to, whatever the route.
void sayMood(In in, Out &out) {
    if (in.number("m11") >= factors::kLowMoodFrom) out.finding("m11.low", PLUMB_NO_LEVEL);
    sayYes(in, yesNo("m11.help"), out);
}

// ---- CMDQ ----

std::optional<std::size_t> placeOf(In in, Ref<inputs, PLUMB_CHOICE> question) {
    const plumb_value &value = in.raw()[question.place];
    return value.state == PLUMB_ANSWERED ? std::optional<std::size_t>(value.n) : std::nullopt;
}

cmdq::Region regionOf(In in, const RegionId &id) {
    return {placeOf(in, id.frequency), placeOf(in, id.discomfort), placeOf(in, id.interference)};
}

// A region where nothing hurts is not asked about further.
bool painless(In in, const RegionId &id) { return in.has(id.asked) && !(in.number(id.hurts) > 0); }

void assessCmdq(In in, bool stops, Out &out) {
    std::array<cmdq::Region, cmdq::kRegions> regions;
    bool all = true;
    for (std::size_t i = 0; i < regions.size(); ++i) {
        regions[i] = regionOf(in, kRegions[i]);
        if (regions[i].frequency || painless(in, kRegions[i])) continue;
        all = false;
        if (!stops) out.needs("cmdq.total", in.has(kRegions[i].asked) ? kRegions[i].often : kRegions[i].asked);
    }
    if (!all) {
        if (stops) out.declines("cmdq.total", "red_flag");
        return;
    }
    double total = 0;
    for (std::size_t i = 0; i < regions.size(); ++i) {
        const double score = cmdq::score(regions[i]);
        out.factor(kRegions[i].score, score);
        total += score;
    }
    out.score("cmdq.total", total);
}

// ---- entered results ----

void sayGroup(instruments::startback::Group group, Out &out) {
    using instruments::startback::Group;
    out.factor("startback.group", static_cast<int>(group));
    // Level 0 is none: a low risk is no all-clear.
    const int level = group == Group::high ? PLUMB_ACT : group == Group::medium ? PLUMB_WATCH : PLUMB_NO_LEVEL;
    out.factor("startback.level", level);
}

void assessStartBack(In in, Out &out) {
    namespace startback = instruments::startback;
    const auto total = in.numberIfGiven("startback.total"), sub = in.numberIfGiven("startback.sub");
    const bool sound = (!total || instruments::whole(*total)) && (!sub || instruments::whole(*sub)) &&
                       (!total || !sub || startback::possible(*total, *sub));
    if (!total) out.declines("startback.total", "not_entered");
    if (!sub) out.declines("startback.sub", "not_entered");
    if (!sound) {
        if (total) out.declines("startback.total", "not_possible");
        if (sub) out.declines("startback.sub", "not_possible");
        return;
    }
    if (sub) out.score("startback.sub", *sub);
    if (!total) return;
    const auto group = startback::group(*total, sub);
    if (!group) return out.needs("startback.total", "startback.sub");
    out.score("startback.total", *total);
    sayGroup(*group, out);
}

void assessOthers(In in, Out &out) {
    const auto ompsq = in.numberIfGiven("ompsq.total"), odi = in.numberIfGiven("odi.percent");
    if (!ompsq) out.declines("ompsq.total", "not_entered");
    else if (!instruments::whole(*ompsq)) out.declines("ompsq.total", "not_possible");
    else out.score("ompsq.total", *ompsq);
    if (!odi) return out.declines("odi.percent", "not_entered");
    out.score("odi.percent", *odi);
    out.factor("odi.band", instruments::odi::band(*odi));
}

// ---- all of it ----

constexpr Out::Scale kScales[] = {"back.route",  "back.programme",  "back.modifiable_factors",
                                  "cmdq.total",  "startback.total", "startback.sub",
                                  "ompsq.total", "odi.percent"};

void assess(In in, Out &out) {
    if (said(in, "consent") == triage::Said::no) {
        for (const Out::Scale scale : kScales) out.declines(scale, "no_consent");
        return;
    }
    const triage::Facts facts = flagsOf(in);
    const triage::Triage triage = triage::triage(facts);
    sayRoute(in, facts, triage, out);
    assessProgramme(in, facts, triage, out);
    assessCmdq(in, triage.stops(), out);
    assessStartBack(in, out);
    assessOthers(in, out);
    sayMood(in, out);
    if (triage.stops()) return out.declines("back.modifiable_factors", "red_flag");
    sayPain(in, out);
    sayLimits(in, triage::counted(facts), out);
    assessFactors(in, out);
}

}  // namespace
}  // namespace plumb::back

PLUMB_PLUGIN("back", "1.0.0", plumb::back::inputs, plumb::back::outputs, plumb::back::assess)
