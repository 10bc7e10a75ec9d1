// fact_lines.h: plain facts as lines, for the programme and the advice: where and how it hurts, what keeps somebody
// from exercises, what may be changed. Part of the adapter.
#pragma once

#include <array>
#include <cstddef>

#include "cmdq.h"
#include "flag_lines.h"

namespace plumb::back {

struct YesNoId {
    Question question;
    Out::Finding finding;
};
consteval YesNoId yesNo(const char *id) { return {id, id}; }

inline constexpr YesNoId kReady[] = {yesNo("ready.heart"),      yesNo("ready.faint"),     yesNo("ready.pressure"),
                                     yesNo("ready.supervised"), yesNo("ready.operation"), yesNo("ready.fever")};

// With the flags that say the same of a person.
struct AvoidId {
    Question question;
    Out::Finding finding;
    triage::Flags alsoBy = 0;
};
consteval AvoidId avoid(const char *id, triage::Flags alsoBy = 0) { return {id, id, alsoBy}; }

inline constexpr AvoidId kAvoid[] = {
    avoid("avoid.osteo"),
    avoid("avoid.neuro", triage::flags(7, 31)),
    avoid("avoid.preg", triage::flags(30)),
    avoid("avoid.neck", triage::flags(8, 23, 24, 31)),
    avoid("avoid.shoulder"),
    avoid("avoid.wrist", triage::flags(27)),
    avoid("avoid.hip"),
    avoid("avoid.knee"),
    avoid("avoid.bp"),
    avoid("avoid.dizzy"),
    avoid("avoid.stenosis"),
    avoid("avoid.spondy"),
    avoid("avoid.hyperm"),
    avoid("avoid.surg"),
    avoid("avoid.eye"),
};

// Of a choice or ticks: the findings of its first options, in their order.
inline constexpr Out::Finding kWhere[] = {"pain.where.back", "pain.where.neck",  "pain.where.arm",
                                          "pain.where.leg",  "pain.where.wrist", "pain.where.eyes"};
inline constexpr Out::Finding kSince[] = {"pain.since.days_0_7", "pain.since.weeks_1_6", "pain.since.weeks_6_12",
                                          "pain.since.months_3_12", "pain.since.over_a_year"};
inline constexpr Out::Finding kEpisode[] = {"pain.episode.first", "pain.episode.repeat"};
inline constexpr Out::Finding kTrigger[] = {"pain.trigger.lift",       "pain.trigger.twist",  "pain.trigger.reach",
                                            "pain.trigger.load_shift", "pain.trigger.sudden", "pain.trigger.sitting",
                                            "pain.trigger.standing",   "pain.trigger.bend",   "pain.trigger.cough",
                                            "pain.trigger.sport",      "pain.trigger.injury"};
inline constexpr Out::Finding kEases[] = {"pain.eases.moving",  "pain.eases.lying", "pain.eases.sitting",
                                          "pain.eases.arching", "pain.eases.heat",  "pain.eases.cold"};
inline constexpr Out::Finding kFeels[] = {"pain.feels.sharp", "pain.feels.stiff",    "pain.feels.locked",
                                          "pain.feels.knots", "pain.feels.guarding", "pain.feels.short_morning"};
inline constexpr Out::Finding kDemands[] = {"work.demands.keyboard", "work.demands.mouse", "work.demands.travel",
                                            "work.demands.lifting"};

// One region of the Nordic questionnaire, in all that is asked of it.
struct RegionId {
    Question asked;
    Ref<inputs, PLUMB_NUMBER> hurts;
    Out::Finding finding;
    Question often;
    Ref<inputs, PLUMB_CHOICE> frequency, discomfort, interference;
    Out::Factor score;
};
consteval RegionId region(const char *body, const char *score, const char *frequency, const char *discomfort,
                          const char *interference) {
    return {body, body, body, frequency, frequency, discomfort, interference, score};
}
inline constexpr std::array<RegionId, cmdq::kRegions> kRegions = {{
    region("body.neck", "cmdq.neck", "cmdq.neck.frequency", "cmdq.neck.discomfort", "cmdq.neck.interference"),
    region("body.shoulders", "cmdq.shoulders", "cmdq.shoulders.frequency", "cmdq.shoulders.discomfort",
           "cmdq.shoulders.interference"),
    region("body.upper_back", "cmdq.upper_back", "cmdq.upper_back.frequency", "cmdq.upper_back.discomfort",
           "cmdq.upper_back.interference"),
    region("body.elbows", "cmdq.elbows", "cmdq.elbows.frequency", "cmdq.elbows.discomfort", "cmdq.elbows.interference"),
    region("body.wrists_hands", "cmdq.wrists_hands", "cmdq.wrists_hands.frequency", "cmdq.wrists_hands.discomfort",
           "cmdq.wrists_hands.interference"),
    region("body.low_back", "cmdq.low_back", "cmdq.low_back.frequency", "cmdq.low_back.discomfort",
           "cmdq.low_back.interference"),
    region("body.hips_thighs", "cmdq.hips_thighs", "cmdq.hips_thighs.frequency", "cmdq.hips_thighs.discomfort",
           "cmdq.hips_thighs.interference"),
    region("body.knees", "cmdq.knees", "cmdq.knees.frequency", "cmdq.knees.discomfort", "cmdq.knees.interference"),
    region("body.ankles_feet", "cmdq.ankles_feet", "cmdq.ankles_feet.frequency", "cmdq.ankles_feet.discomfort",
           "cmdq.ankles_feet.interference"),
}};

template <std::size_t N>
void sayTicks(In in, Ref<inputs, PLUMB_TICKS> question, const Out::Finding (&findings)[N], Out &out) {
    for (std::size_t i = 0; i < N; ++i)
        if ((in.ticks(question) >> i & 1) != 0) out.finding(findings[i], PLUMB_NO_LEVEL);
}

template <std::size_t N>
void sayChoice(In in, Question asked, Ref<inputs, PLUMB_CHOICE> question, const Out::Finding (&findings)[N], Out &out) {
    if (in.has(asked) && in.choice(question) < N) out.finding(findings[in.choice(question)], PLUMB_NO_LEVEL);
}

inline void sayYes(In in, const YesNoId &id, Out &out) {
    if (said(in, id.question) == triage::Said::yes) out.finding(id.finding, PLUMB_NO_LEVEL);
}

inline void sayPain(In in, Out &out) {
    sayTicks(in, "pain.where", kWhere, out);
    sayChoice(in, "pain.since", "pain.since", kSince, out);
    sayYes(in, yesNo("pain.now"), out);
    sayChoice(in, "pain.episode", "pain.episode", kEpisode, out);
    sayTicks(in, "pain.trigger", kTrigger, out);
    sayTicks(in, "pain.eases", kEases, out);
    sayTicks(in, "pain.feels", kFeels, out);
    sayTicks(in, "work.demands", kDemands, out);
    for (const RegionId &region : kRegions)
        if (in.number(region.hurts) > 0) out.finding(region.finding, PLUMB_NO_LEVEL);
}

// "Not sure" keeps from exercises as yes does.
inline void sayLimits(In in, triage::Flags counted, Out &out) {
    for (const YesNoId &id : kReady)
        if (triage::counts(said(in, id.question))) out.finding(id.finding, PLUMB_NO_LEVEL);
    for (const AvoidId &id : kAvoid)
        if (triage::counts(said(in, id.question)) || (id.alsoBy & counted) != 0)
            out.finding(id.finding, PLUMB_NO_LEVEL);
}

}  // namespace plumb::back
