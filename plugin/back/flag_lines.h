// flag_lines.h: answers to the red flags, and what follows from them, as lines. Part of the adapter.
#pragma once

#include <array>
#include <cstddef>
#include <optional>

#include "back_tables.h"
#include "plumb/plugin.hpp"
#include "triage.h"

namespace plumb::back {

using In = Answers<inputs>;
using Out = Lines<inputs, outputs>;
using Question = Ref<inputs>;

struct FollowId {
    Question question;
    Out::Finding finding;
};
consteval std::optional<FollowId> follow(const char *id) { return FollowId{id, id}; }

// A flag with its follow-ups as triage.h reads them.
struct FlagId {
    Question question;
    Out::Finding finding;
    std::optional<FollowId> first = {}, second = {}, known = {};
};

// RF01 to RF32.
inline constexpr std::array<FlagId, triage::kFlags> kFlagIds = {{
    {"rf01", "rf01", follow("rf01.recent"), follow("rf01.examined")},
    {"rf02", "rf02", follow("rf02.recent"), follow("rf02.examined")},
    {"rf03", "rf03", follow("rf03.recent"), follow("rf03.examined")},
    {"rf04", "rf04"},
    {"rf05", "rf05"},
    {"rf06", "rf06"},
    {"rf07", "rf07", follow("rf07.spreading"), {}, follow("rf07.known")},
    {"rf08", "rf08", follow("rf08.sudden")},
    {"rf09", "rf09", follow("rf09.severe"), follow("rf09.neuro")},
    {"rf10", "rf10"},
    {"rf11", "rf11", follow("rf11.height_only")},
    {"rf12", "rf12", follow("rf12.neuro")},
    {"rf13", "rf13"},
    {"rf14", "rf14", {}, {}, follow("rf14.known")},
    {"rf15", "rf15"},
    {"rf16", "rf16", follow("rf16.unwell")},
    {"rf17", "rf17", follow("rf17.chemo")},
    {"rf18", "rf18", {}, {}, follow("rf18.known")},
    {"rf19", "rf19", {}, {}, follow("rf19.known")},
    {"rf20", "rf20"},
    {"rf21", "rf21"},
    {"rf22", "rf22"},
    {"rf23", "rf23"},
    {"rf24", "rf24"},
    {"rf25", "rf25", follow("rf25.breathless")},
    {"rf26", "rf26", follow("rf26.loss")},
    {"rf27", "rf27", {}, {}, follow("rf27.known")},
    {"rf28", "rf28", {}, {}, follow("rf28.known")},
    {"rf29", "rf29", {}, {}, follow("rf29.known")},
    {"rf30", "rf30", follow("rf30.urgent"), {}, follow("rf30.known")},
    {"rf31", "rf31", follow("rf31.worse"), {}, follow("rf31.known")},
    {"rf32", "rf32"},
}};
constexpr const FlagId &idOf(std::size_t flag) { return kFlagIds[flag - 1]; }

inline triage::Said said(In in, Question question) {
    using triage::Said;
    const plumb_value &value = in.at(question);
    if (value.state == PLUMB_UNSURE) return Said::unsure;
    if (value.state != PLUMB_ANSWERED) return Said::blank;
    return value.n == 1 ? Said::yes : Said::no;
}
inline triage::Said said(In in, const std::optional<FollowId> &id) {
    return id ? said(in, id->question) : triage::Said::blank;
}

// Ticks are a flag when the plugin has counted enough of them.
inline triage::Said ticked(In in, Question question, bool enough) {
    using triage::Said;
    if (!in.has(question)) return said(in, question);
    return enough ? Said::yes : Said::no;
}

inline triage::Gates gatesOf(In in) {
    triage::Gates gates;
    if (in.has("pain.where")) gates.where = static_cast<std::uint32_t>(in.ticks("pain.where"));
    if (in.has("pain.since")) gates.since = static_cast<triage::Since>(in.choice("pain.since"));
    if (in.has("pain.episode")) gates.episode = static_cast<triage::Episode>(in.choice("pain.episode"));
    gates.age = in.numberIfGiven("person.age");
    return gates;
}

inline triage::Facts flagsOf(In in) {
    triage::Facts facts;
    facts.gates = gatesOf(in);
    for (std::size_t n = 1; n <= triage::kFlags; ++n) {
        const FlagId &id = idOf(n);
        facts.flag[n] = {said(in, id.question), said(in, id.first), said(in, id.second), said(in, id.known)};
    }
    facts.flag[18].said = ticked(in, "rf18", triage::asas(in.ticks("rf18")));
    facts.flag[19].said = ticked(in, "rf19", triage::ng65(in.ticks("rf19")) >= triage::kNg65Test);
    return facts;
}

inline int levelOf(triage::Route route) {
    switch (route) {
        case triage::Route::emergency:
        case triage::Route::today: return PLUMB_URGENT;
        case triage::Route::soon: return PLUMB_ACT;
        default: return PLUMB_NO_LEVEL;
    }
}

// What a follow-up adds to a flag: of those that lower it, a yes alone.
inline void sayFollow(In in, const std::optional<FollowId> &id, bool unsureCounts, Out &out) {
    const triage::Said answer = said(in, id);
    if (answer == triage::Said::yes || (unsureCounts && answer == triage::Said::unsure))
        out.finding(id->finding, PLUMB_NO_LEVEL);
}

inline void sayFlags(In in, const triage::Triage &triage, Out &out) {
    using triage::Follow;
    for (std::size_t n = 1; n <= triage::kFlags; ++n) {
        if (triage.of[n] == triage::Route::unknown) continue;
        const Follow rule = triage::kRules[n].follow;
        out.finding(idOf(n).finding, levelOf(triage.of[n]));
        sayFollow(in, idOf(n).first, rule != Follow::lower, out);
        sayFollow(in, idOf(n).second, rule == Follow::raiseBoth, out);
        sayFollow(in, idOf(n).known, false, out);
    }
    if (in.has("rf19") && triage::ng65(in.ticks("rf19")) == triage::kNg65Test)
        out.finding("rf19.three", PLUMB_NO_LEVEL);
}

// Which flags a scale waits for.
inline void needFlags(const triage::Facts &facts, Out::Scale scale, Out &out) {
    for (std::size_t n = 1; n <= triage::kFlags; ++n)
        if (triage::flagOpen(facts, n)) out.needs(scale, idOf(n).question);
}

// Which follow-ups could still raise a flag that counts.
inline void needFollows(const triage::Facts &facts, Out::Scale scale, Out &out) {
    for (std::size_t n = 1; n <= triage::kFlags; ++n) {
        const triage::Flag &flag = facts.flag[n];
        const triage::Follow rule = triage::kRules[n].follow;
        if (!triage::flagCounts(facts, n) || !triage::followOpen(flag, rule)) continue;
        if (flag.first == triage::Said::blank) out.needs(scale, idOf(n).first->question);
        if (rule == triage::Follow::raiseBoth && flag.second == triage::Said::blank)
            out.needs(scale, idOf(n).second->question);
    }
}

inline void sayRoute(In in, const triage::Facts &facts, const triage::Triage &triage, Out &out) {
    sayFlags(in, triage, out);
    if (triage.route == triage::Route::unknown) return needFlags(facts, "back.route", out);
    out.score("back.route", static_cast<int>(triage.route));
    out.factor("back.open", triage.open);
    out.factor("back.flags", triage.flags);
    out.factor("back.known", triage.known);
}

}  // namespace plumb::back
