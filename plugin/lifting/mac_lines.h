// mac_lines.h: HSE's Manual Handling Assessment Charts. The findings of the colours that were chosen come from the
// table (lifting.cpp); here only that of a team's load, whose colour is worked out.
#pragma once

#include "adapter.h"
#include "mac.h"

namespace plumb::lifting {

enum class MacAnswer : std::uint8_t { notAssessed, lift, carry, team };

struct MacIds {
    Question question;
    Out::Factor points;
};
// In the order of mac::Factor.
inline constexpr MacIds kMac[] = {
    {"mac.load", "mac.points.load"},
    {"mac.hand_distance", "mac.points.hand_distance"},
    {"mac.vertical", "mac.points.vertical"},
    {"mac.twist", "mac.points.twist"},
    {"mac.asymmetry", "mac.points.asymmetry"},
    {"mac.posture", "mac.points.posture"},
    {"mac.grip", "mac.points.grip"},
    {"mac.floor", "mac.points.floor"},
    {"mac.environment", "mac.points.environment"},
    {"mac.carry_distance", "mac.points.carry_distance"},
    {"mac.obstacles", "mac.points.obstacles"},
    {"mac.communication", "mac.points.communication"},
};
static_assert(std::size(kMac) == mac::kFactors);
inline constexpr Question kTeam[] = {"mac.team_persons", "mac.team_load"};
inline constexpr Out::Scale kMacScales[] = {"mac.worst", "mac.total"};

// Reads the colour of one factor; false when it is not answered.
inline bool readColour(In in, std::size_t i, mac::Input &given, Out &out) {
    if (i == 0 && given.kind == mac::Kind::team) {
        given.colours[0] = mac::teamLoad(in.number("mac.team_persons"), in.number("mac.team_load"));
        return out.has(in, kMacScales, kTeam);
    }
    const Question asked[] = {kMac[i].question};
    given.colours[i] = static_cast<mac::Colour>(in.at(kMac[i].question).n);
    return out.has(in, kMacScales, asked);
}

inline void sayTeamLoad(mac::Colour colour, int points, Out &out) {
    if (colour == mac::Colour::amber) out.finding("mac.team_load.amber", PLUMB_WATCH, points);
    if (colour == mac::Colour::red) out.finding("mac.team_load.red", PLUMB_ACT, points);
    if (colour == mac::Colour::purple) out.finding("mac.team_load.purple", PLUMB_URGENT, points);
}

inline void sayMac(const mac::Input &given, Out &out) {
    const mac::Score score = mac::score(given);
    out.score("mac.worst", static_cast<double>(score.worst));
    out.score("mac.total", score.total);
    for (std::size_t i = 0; i < mac::kFactors; ++i) {
        if (mac::asks(given.kind, static_cast<mac::Factor>(i))) out.factor(kMac[i].points, score.points[i]);
    }
    if (given.kind == mac::Kind::team) sayTeamLoad(given.colours[0], score.points[0], out);
}

inline void assessMac(In in, Out &out) {
    if (!out.has(in, kMacScales, {"mac.kind"})) return;
    const auto kind = chosen<MacAnswer>(in, "mac.kind");
    if (kind == MacAnswer::notAssessed) {
        for (const Out::Scale scale : kMacScales) out.declines(scale, "not_assessed");
        return;
    }
    mac::Input given;
    given.kind = static_cast<mac::Kind>(static_cast<int>(kind) - 1);
    bool complete = true;
    for (std::size_t i = 0; i < mac::kFactors; ++i) {
        if (mac::asks(given.kind, static_cast<mac::Factor>(i))) complete = readColour(in, i, given, out) && complete;
    }
    if (complete) sayMac(given, out);
}

}  // namespace plumb::lifting
