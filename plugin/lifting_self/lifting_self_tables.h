// lifting_self_tables.h: what the lifting-self plugin reads and what it can say. The ids are those of
// forms/lifting-self and plugin.json; released ids never change. The order of options is that of zones.h and of the
// enumerations in niosh.h: the adapter relies on it.
#pragma once

#include "plumb/tables.hpp"

namespace plumb::lifting_self {

inline constexpr plumb_input inputs[] = {
    // the load
    choice("self.what", "box bag parts liquid living other"),
    choice("self.weight", "under_3 w3_7 w7_12 w12_18 w18_25 w25_35 w35_50 over_50"),
    number("self.weight_kg", "kg", 0, 500),
    choice("self.grip", "good fair poor"),

    // the lift
    choice("self.reach", "close forearm stretched leaning"),
    number("self.reach_cm", "cm", 0, 200),
    choice("self.from", "floor knee hip chest shoulder overhead out_of_reach"),
    number("self.from_cm", "cm", 0, 300),
    choice("self.to", "floor knee hip chest shoulder overhead out_of_reach"),
    number("self.to_cm", "cm", 0, 300),
    choice("self.twist", "ahead partly sideways behind"),
    number("self.twist_degrees", "degrees", 0, 180),
    yesno("self.careful"),
    choice("self.reach_to", "close forearm stretched leaning"),
    number("self.reach_to_cm", "cm", 0, 200),
    choice("self.twist_to", "ahead partly sideways behind"),
    number("self.twist_to_degrees", "degrees", 0, 180),

    // how often and how long
    choice("self.often", "rare minutes often steady fast very_fast over_15"),
    number("self.per_minute", "/min", 0, 60),
    choice("self.duration", "short moderate long"),

    // why the equation may not apply
    ticks("exclusions",
          "one_handed over_8_hours seated_or_kneeling restricted_space unstable_load with_carry_push_pull "
          "wheelbarrow_or_shovel fast_lift slippery_floor outside_climate"),

    // not scored
    choice("self.persons", "alone two_or_more"),
    choice("self.aid", "used available_not_used none"),
    ticks("self.floor", "uneven cluttered steps poor_light"),
    ticks("self.habits", "jerk no_test twisting no_plan no_breaks"),
    yesno("self.trained"),
};

inline constexpr plumb_output outputs[] = {
    scale("self.li_best"),
    factor("self.best.load", "self.li_best"),
    factor("self.best.h", "self.li_best"),
    factor("self.best.from", "self.li_best"),
    factor("self.best.to", "self.li_best"),
    factor("self.best.a", "self.li_best"),
    factor("self.best.f", "self.li_best"),
    factor("self.best.rwl", "self.li_best"),
    factor("self.best.end", "self.li_best"),
    scale("self.li_worst"),
    factor("self.worst.load", "self.li_worst"),
    factor("self.worst.h", "self.li_worst"),
    factor("self.worst.from", "self.li_worst"),
    factor("self.worst.to", "self.li_worst"),
    factor("self.worst.a", "self.li_worst"),
    factor("self.worst.f", "self.li_worst"),
    factor("self.worst.rwl", "self.li_worst"),
    factor("self.worst.end", "self.li_worst"),

    // which measurement narrows the range most
    finding("self.narrow.weight", "self.weight"),
    finding("self.narrow.reach", "self.reach"),
    finding("self.narrow.from", "self.from"),
    finding("self.narrow.to", "self.to"),
    finding("self.narrow.twist", "self.twist"),
    finding("self.narrow.often", "self.often"),
    finding("self.narrow.reach_to", "self.reach_to"),
    finding("self.narrow.twist_to", "self.twist_to"),

    // answers worth a word
    finding("self.what.liquid", "self.what"),
    finding("self.what.living", "self.what"),
    finding("self.weight.over_50", "self.weight"),
    finding("self.grip.poor", "self.grip"),
    finding("self.reach.leaning", "self.reach"),
    finding("self.reach_to.leaning", "self.reach_to"),
    finding("self.from.floor", "self.from"),
    finding("self.from.overhead", "self.from"),
    finding("self.from.out_of_reach", "self.from"),
    finding("self.to.floor", "self.to"),
    finding("self.to.overhead", "self.to"),
    finding("self.to.out_of_reach", "self.to"),
    finding("self.twist.sideways", "self.twist"),
    finding("self.twist.behind", "self.twist"),
    finding("self.twist_to.sideways", "self.twist_to"),
    finding("self.twist_to.behind", "self.twist_to"),
    finding("self.often.over_15", "self.often"),
    finding("exclusions.one_handed", "exclusions"),
    finding("exclusions.over_8_hours", "exclusions"),
    finding("exclusions.seated_or_kneeling", "exclusions"),
    finding("exclusions.restricted_space", "exclusions"),
    finding("exclusions.unstable_load", "exclusions"),
    finding("exclusions.with_carry_push_pull", "exclusions"),
    finding("exclusions.wheelbarrow_or_shovel", "exclusions"),
    finding("exclusions.fast_lift", "exclusions"),
    finding("exclusions.slippery_floor", "exclusions"),
    finding("exclusions.outside_climate", "exclusions"),
    finding("self.persons.two_or_more", "self.persons"),
    finding("self.aid.available_not_used", "self.aid"),
    finding("self.aid.none", "self.aid"),
    finding("self.floor.uneven", "self.floor"),
    finding("self.floor.cluttered", "self.floor"),
    finding("self.floor.steps", "self.floor"),
    finding("self.floor.poor_light", "self.floor"),
    finding("self.habits.jerk", "self.habits"),
    finding("self.habits.no_test", "self.habits"),
    finding("self.habits.twisting", "self.habits"),
    finding("self.habits.no_plan", "self.habits"),
    finding("self.habits.no_breaks", "self.habits"),
    finding("self.trained", "self.trained"),

    // why there is no number
    reason("one_handed"),
    reason("over_8_hours"),
    reason("seated_or_kneeling"),
    reason("restricted_space"),
    reason("unstable_load"),
    reason("with_carry_push_pull"),
    reason("wheelbarrow_or_shovel"),
    reason("fast_lift"),
    reason("slippery_floor"),
    reason("outside_climate"),
    reason("living_load"),
    reason("outside_limits"),
    reason("frequency_limit"),
    reason("over_50_kg"),
};

}  // namespace plumb::lifting_self
