// breaks_tables.h: what the breaks plugin reads and what it can say. The ids are those of forms/breaks and plugin.json;
// released ids never change. The order of the outputs bei.a1 to bei.a10 is that of the items in bei.h.
#pragma once

#include "plumb/tables.hpp"

namespace plumb::breaks {

inline constexpr plumb_input inputs[] = {
    // the day
    number("work.hours_per_day", "h", 0.5, 24),
    number("activity.per_day", "min", 0, 1440),

    // sitting and standing
    number("sitting.longest", "min", 0, 1440),
    number("slump.longest", "min", 0, 1440),
    number("standing.longest", "min", 0, 1440),

    // breaks
    number("breaks.interval", "min", 1, 1440),
    number("breaks.length", "min", 0, 480),
    number("breaks.offscreen_per_hour", "min", 0, 600),
    number("breaks.active_share", "", 0, 1),
    number("micro.interval", "min", 0, 1440),
    number("eyes.interval", "min", 0, 1440),
    number("prompts.missed_share", "", 0, 1),

    // what stops it
    yesno("breaks.choose"),
    ticks("breaks.obstacles", "workload meetings watched cover forget"),
    yesno("breaks.pain"),

    // OSPAQ
    number("ospaq.hours", "h", 0, 168),
    number("ospaq.days", "days", 0, 7),
    number("ospaq.sitting", "%", 0, 100),
    number("ospaq.standing", "%", 0, 100),
    number("ospaq.walking", "%", 0, 100),
    number("ospaq.labour", "%", 0, 100),

    // IPAQ, short form, and the WHO's days of strengthening
    number("ipaq.vigorous_days", "days", 0, 7),
    number("ipaq.vigorous_minutes", "min", 0, 1440),
    number("ipaq.moderate_days", "days", 0, 7),
    number("ipaq.moderate_minutes", "min", 0, 1440),
    number("ipaq.walking_days", "days", 0, 7),
    number("ipaq.walking_minutes", "min", 0, 1440),
    number("strength.days", "days", 0, 7),
};

inline constexpr plumb_output outputs[] = {
    scale("bei.index"),
    factor("bei.a1", "bei.index"),
    factor("bei.a2", "bei.index"),
    factor("bei.a3", "bei.index"),
    factor("bei.a4", "bei.index"),
    factor("bei.a5", "bei.index"),
    factor("bei.a6", "bei.index"),
    factor("bei.a7", "bei.index"),
    factor("bei.a8", "bei.index"),
    factor("bei.a9", "bei.index"),
    factor("bei.a10", "bei.index"),
    factor("bei.coverage", "bei.index"),
    factor("bei.sum", "bei.index"),
    factor("bei.band", "bei.index"),
    factor("bei.gate", "bei.index"),
    factor("bei.level", "bei.index"),
    factor("bei.offscreen", "bei.index"),
    factor("bei.activity_aim", "bei.index"),
    reason("insufficient_data"),

    scale("ospaq.sitting_minutes"),
    scale("ospaq.standing_minutes"),
    scale("ospaq.walking_minutes"),
    scale("ospaq.labour_minutes"),
    reason("ospaq_no_work"),
    reason("ospaq_too_long"),
    reason("ospaq_not_100"),

    scale("ipaq.met_minutes"),
    factor("ipaq.met_vigorous", "ipaq.met_minutes"),
    factor("ipaq.met_moderate", "ipaq.met_minutes"),
    factor("ipaq.met_walking", "ipaq.met_minutes"),
    factor("ipaq.category", "ipaq.met_minutes"),
    factor("who.equivalent", "ipaq.met_minutes"),
    factor("who.met", "ipaq.met_minutes"),
    reason("ipaq_over_960"),

    // an item that costs points, of the question that mostly feeds it
    finding("bei.a1", "sitting.longest"),
    finding("bei.a2", "breaks.interval"),
    finding("bei.a3", "breaks.length"),
    finding("bei.a4", "micro.interval"),
    finding("bei.a5", "slump.longest"),
    finding("bei.a6", "activity.per_day"),
    finding("bei.a7", "breaks.active_share"),
    finding("bei.a8", "eyes.interval"),
    finding("bei.a9", "standing.longest"),
    finding("bei.a10", "prompts.missed_share"),

    // plain facts, for the advice
    finding("breaks.choose", "breaks.choose"),
    finding("breaks.obstacles.workload", "breaks.obstacles"),
    finding("breaks.obstacles.meetings", "breaks.obstacles"),
    finding("breaks.obstacles.watched", "breaks.obstacles"),
    finding("breaks.obstacles.cover", "breaks.obstacles"),
    finding("breaks.obstacles.forget", "breaks.obstacles"),
    finding("breaks.pain", "breaks.pain"),
    finding("who.aerobic", "ipaq.moderate_days"),
    finding("who.strength", "strength.days"),
};

}  // namespace plumb::breaks
