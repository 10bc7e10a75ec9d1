// triage.h: from the answers to 32 red-flag questions to who is to be seen, and how soon. It signposts; it finds
// nothing out, and no answer gives an all-clear.
//
// Our own list, not validated and not yet clinically reviewed. Questions and urgencies after the sources named in the
// table; the times of routes 2 and 3, and what "not sure" counts for, are ours. Rules that hold for all of them:
//   the most urgent route of any flag wins, and stands as soon as any answer reaches it;
//   "not sure" counts as yes, of a flag and of a follow-up that raises it, never of a follow-up that lowers it;
//   blank is never no: route 4 needs "no" to every flag that is asked, a blank gate question asks the flag, and a blank
//   follow-up lowers nothing;
//   route 3 becomes 4 when a clinician has checked the trouble and it is unchanged.
//
// Pure; any thread; nothing allocated; no errors. Age in years.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace plumb::triage {

enum class Said : std::uint8_t { blank, no, yes, unsure };
constexpr bool counts(Said said) { return said == Said::yes || said == Said::unsure; }

// In order of urgency; unknown, because something asked is open.
enum class Route : std::uint8_t { unknown, emergency, today, soon, selfCare };

// ---- the gates ----

enum Place : std::uint32_t { back = 1, neck = 2, arm = 4, leg = 8, wrist = 16, eyes = 32, nowhere = 64 };
enum class Since : std::uint8_t { days0to7, weeks1to6, weeks6to12, months3to12, overAYear };
enum class Episode : std::uint8_t { first, repeat, none };

struct Gates {
    std::optional<std::uint32_t> where;  // of Place, together; 0: none of them ticked, which says no more than blank
    std::optional<Since> since;
    std::optional<Episode> episode;
    std::optional<double> age;
};

enum class Gate : std::uint8_t {
    always,
    anywhere,
    inLeg,
    inWrist,
    inNeck,
    inBack,
    inNeckOrArm,
    twoWeeks,
    threeMonths,
    firstEver
};

// ---- the table ----

inline constexpr std::size_t kFlags = 32;
using Flags = std::uint64_t;  // bit n: flag n
template <typename... N>
constexpr Flags flags(N... number) {
    return ((Flags{1} << number) | ... | Flags{0});
}

// How the follow-ups change the route of a flag.
enum class Follow : std::uint8_t {
    none,
    raise,      // yes or unsure to the first
    raiseBoth,  // yes or unsure to the first or the second
    recent,     // no to the first (began or got worse in the last 14 days?): route 3 when examined (the second), else 2
    lower,      // yes to the first: route 3
};

struct Rule {
    Gate gate;
    Route alone;
    Follow follow = Follow::none;
    Route raised = Route::unknown;  // by a follow-up, or beside one of `beside`
    Flags beside = 0;
    bool known = false;  // asks whether a clinician has checked it and it is unchanged

    constexpr Rule raisedTo(Route to, Follow how, Flags others = 0) const {
        return {gate, alone, how, to, others, known};
    }
    constexpr Rule besideTo(Route to, Flags others) const { return raisedTo(to, follow, others); }
    constexpr Rule with(Follow how) const { return {gate, alone, how, raised, beside, known}; }
    constexpr Rule unlessKnown() const { return {gate, alone, follow, raised, beside, true}; }
};

// RF01 to RF32, at their number. Sources in full: forms/back/SOURCES.md.
inline constexpr std::array<Rule, kFlags + 1> kRules = [] {
    using enum Gate;
    using enum Route;
    using enum Follow;
    std::array<Rule, kFlags + 1> rf{};
    rf[1] = Rule{always, emergency}.with(recent);                            // cauda equina: GIRFT 2023, NHS Lothian
    rf[2] = Rule{always, emergency}.with(recent);                            // GIRFT 2023, CSP 2024
    rf[3] = Rule{always, emergency}.with(recent);                            // GIRFT 2023
    rf[4] = Rule{always, emergency};                                         // GIRFT 2023, NHS Lothian, CSP 2024
    rf[5] = Rule{always, today}.besideTo(emergency, flags(1, 2, 3, 4));      // GIRFT 2023: alone it is unlikely
    rf[6] = Rule{inLeg, today};                                              // NHS Lothian
    rf[7] = Rule{inLeg, soon}.raisedTo(today, raise).unlessKnown();          // NICE NG59
    rf[8] = Rule{anywhere, today}.raisedTo(emergency, raise);                // Primary Care Notebook, GPonline
    rf[9] = Rule{anywhere, today}.raisedTo(emergency, raiseBoth);            // G-care, IFOMPT 2020
    rf[10] = Rule{anywhere, today};                                          // G-care, IFOMPT 2020; its age from memory
    rf[11] = Rule{anywhere, today}.with(lower);                              // G-care; height alone is less urgent
    rf[12] = Rule{anywhere, today}.raisedTo(emergency, raise, flags(6, 8));  // IFOMPT 2020: with weakness, unsteadiness
    rf[13] = Rule{anywhere, today};                                          // G-care, NICE NG59
    rf[14] = Rule{twoWeeks, soon}.besideTo(today, flags(11, 12, 13, 15, 16, 17)).unlessKnown();  // IFOMPT: weak alone
    rf[15] = Rule{firstEver, selfCare};                                          // a note: age alone never routes
    rf[16] = Rule{always, today}.raisedTo(emergency, raise, flags(4, 6, 7, 8));  // G-care
    rf[17] = Rule{always, today}.raisedTo(emergency, raise, flags(16));          // G-care
    rf[18] = Rule{threeMonths, soon}.unlessKnown();                              // ASAS, Sieper and others 2009
    rf[19] = Rule{threeMonths, soon}.unlessKnown();                              // NICE NG65, from NHS Lanarkshire
    rf[20] = Rule{always, emergency};                                            // from memory
    rf[21] = Rule{always, emergency};                                            // from memory
    rf[22] = Rule{anywhere, today};                                              // from memory
    rf[23] = Rule{inNeck, emergency};                                            // secondary; urgency from memory
    rf[24] = Rule{always, emergency};                                            // the same
    rf[25] = Rule{always, today}.raisedTo(emergency, raise);                     // from memory
    rf[26] = Rule{anywhere, today}.raisedTo(emergency, raise);                   // from memory
    rf[27] = Rule{inWrist, soon}.unlessKnown();                                  // from memory
    rf[28] = Rule{inBack, soon}.unlessKnown();                                   // ours
    rf[29] = Rule{inBack, soon}.unlessKnown();                                   // ours
    rf[30] = Rule{anywhere, soon}.raisedTo(emergency, raise).unlessKnown();      // from memory
    rf[31] = Rule{inNeckOrArm, soon}.raisedTo(today, raise).unlessKnown();       // NICE CKS, from secondary copies
    rf[32] = Rule{always, today}.besideTo(emergency, flags(4, 6, 8));            // BMJ Case Reports 2019
    return rf;
}();

// ---- ticks ----

// RF18, ASAS: four of the five, of pain of three months or more.
inline constexpr int kAsasLeast = 4;
// RF19, NICE NG65: began before 45, and four of the other nine; with just three, a test of blood is considered.
inline constexpr int kNg65Least = 4, kNg65Test = 3;
inline constexpr std::uint64_t kBefore45 = 1, kBefore35 = 2, kNg65Counted = 0x3fe;  // the order of back_tables.h

constexpr bool asas(std::uint64_t ticks) { return std::popcount(ticks) >= kAsasLeast; }
// How many of the nine, of which three already call for somebody to be seen, who decides about the test; 0 when it
// began at 45 or later. Before 35 is before 45.
constexpr int ng65(std::uint64_t ticks) {
    return (ticks & (kBefore45 | kBefore35)) != 0 ? std::popcount(ticks & kNg65Counted) : 0;
}

// ---- one person ----

struct Flag {
    Said said = Said::blank;
    Said first = Said::blank, second = Said::blank;  // the follow-ups, as the rule reads them
    Said known = Said::blank;
};

struct Facts {
    Gates gates;
    std::array<Flag, kFlags + 1> flag;  // at their number; [0] is not used
};

// RF15: under 20 or over 55 (20, 50 and 55 stand in different guidelines), of the first back pain ever.
constexpr bool ageStandsOut(const Gates &gates) {
    return gates.age && (*gates.age < 20 || *gates.age > 55) && gates.episode == Episode::first;
}

constexpr bool asked(Gate gate, const Gates &gates) {
    const auto in = [&](std::uint32_t places) { return gates.where.value_or(0) == 0 || (*gates.where & places) != 0; };
    const bool somewhere = gates.where != nowhere;
    const auto atLeast = [&](Since since) { return somewhere && (!gates.since || *gates.since >= since); };
    switch (gate) {
        case Gate::always: return true;
        case Gate::anywhere: return somewhere;
        case Gate::inLeg: return in(leg);
        case Gate::inWrist: return in(wrist);
        case Gate::inNeck: return in(neck);
        case Gate::inBack: return in(back);
        case Gate::inNeckOrArm: return in(neck | arm);
        case Gate::twoWeeks: return atLeast(Since::weeks1to6);  // which begins before it: asked rather than missed
        case Gate::threeMonths: return atLeast(Since::months3to12);
        case Gate::firstEver: return somewhere && gates.episode.value_or(Episode::first) == Episode::first;
    }
    return true;
}

constexpr bool flagCounts(const Facts &facts, std::size_t number) {
    return counts(facts.flag[number].said) || (number == 15 && ageStandsOut(facts.gates));
}

// Which flags count, as bits.
constexpr Flags counted(const Facts &facts) {
    Flags all = 0;
    for (std::size_t n = 1; n <= kFlags; ++n)
        if (flagCounts(facts, n)) all |= flags(n);
    return all;
}

// Whether the answers to a flag that counts leave open that it is more urgent than it seems.
constexpr bool followOpen(const Flag &flag, Follow follow) {
    if (follow == Follow::raiseBoth) return flag.first == Said::blank || flag.second == Said::blank;
    return (follow == Follow::raise || follow == Follow::recent) && flag.first == Said::blank;
}

constexpr bool isRaised(const Flag &flag, const Rule &rule, Flags all) {
    const bool first = rule.follow == Follow::raise || rule.follow == Follow::raiseBoth;
    return (first && counts(flag.first)) || (rule.follow == Follow::raiseBoth && counts(flag.second)) ||
           (rule.beside & all) != 0;
}

// Of a flag that counts; `all`: the flags that count.
constexpr Route routeOf(const Flag &flag, const Rule &rule, Flags all) {
    if (rule.raised != Route::unknown && isRaised(flag, rule, all)) return rule.raised;
    if (rule.follow == Follow::recent && flag.first == Said::no)
        return flag.second == Said::yes ? Route::soon : Route::today;
    if (rule.follow == Follow::lower && flag.first == Said::yes) return Route::soon;
    const bool settled = rule.known && flag.known == Said::yes && !followOpen(flag, rule.follow);
    return rule.alone == Route::soon && settled ? Route::selfCare : rule.alone;
}

struct Triage {
    Route route = Route::unknown;
    std::array<Route, kFlags + 1> of{};  // of each flag that counts, else unknown
    int flags = 0;                       // that count
    int open = 0;                        // flags and raising follow-ups that are asked and not answered
    int known = 0;                       // flags that a clinician has checked, and that are therefore route 4
    bool stops() const { return route == Route::emergency || route == Route::today; }
};

constexpr bool flagOpen(const Facts &facts, std::size_t number) {
    return facts.flag[number].said == Said::blank && !flagCounts(facts, number) &&
           asked(kRules[number].gate, facts.gates);
}

constexpr Triage triage(const Facts &facts) {
    Triage out;
    const Flags all = counted(facts);
    bool anyOpen = false;
    Route most = Route::selfCare;
    for (std::size_t n = 1; n <= kFlags; ++n) {
        const Flag &flag = facts.flag[n];
        const bool open = flagOpen(facts, n);
        anyOpen = anyOpen || open;
        out.open += open;
        if ((all & flags(n)) == 0) continue;
        ++out.flags;
        out.open += followOpen(flag, kRules[n].follow);
        out.of[n] = routeOf(flag, kRules[n], all);
        out.known += out.of[n] == Route::selfCare && kRules[n].alone == Route::soon;
        most = std::min(most, out.of[n]);
    }
    if (most < Route::selfCare && out.of[15] != Route::unknown) out.of[15] = Route::soon;  // with another flag
    out.route = most == Route::selfCare && anyOpen ? Route::unknown : most;
    return out;
}

}  // namespace plumb::triage
