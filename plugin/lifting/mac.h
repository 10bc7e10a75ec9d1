// mac.h: HSE's Manual Handling Assessment Charts: from colours to points, the worst colour and the total.
//
// HSE, INDG383 revision 3 (2018), recalled and partly confirmed. The load/frequency chart is a printed graph: the
// assessor reads the colour, nothing here draws it. HSE publishes no bands for the total: it ranks tasks and shows
// improvement, the worst colour says how urgent it is. Pure; any thread; no errors.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>

namespace plumb::mac {

enum class Colour : std::uint8_t { green, amber, red, purple };
enum class Kind : std::uint8_t { lift, carry, team };
enum class Factor : std::uint8_t {
    load,
    handDistance,
    vertical,
    twist,
    asymmetry,
    posture,
    grip,
    floor,
    environment,
    carryDistance,
    obstacles,
    communication
};
inline constexpr std::size_t kFactors = 12;

// Points by colour: green, amber, red, purple (the load alone). In the order of Factor.
inline constexpr std::array<std::array<std::uint8_t, 4>, kFactors> kPoints = {{
    {0, 4, 6, 10},  // load weight and frequency
    {0, 3, 6, 6},   // hand distance from the low back
    {0, 1, 3, 3},   // vertical lift region
    {0, 1, 2, 2},   // trunk twisting, sideways bending
    {0, 1, 2, 2},   // asymmetrical trunk or load
    {0, 1, 3, 3},   // postural constraints
    {0, 1, 2, 2},   // grip on the load
    {0, 1, 2, 2},   // floor surface
    {0, 1, 2, 2},   // other environmental factors
    {0, 1, 3, 3},   // carry distance
    {0, 2, 3, 3},   // obstacles on the way
    {0, 1, 3, 3},   // communication and coordination
}};

// Which factors a kind of handling asks for: bit i is factor i.
constexpr std::uint16_t bits(std::initializer_list<Factor> factors) {
    unsigned out = 0;
    for (const Factor factor : factors) out |= 1u << static_cast<unsigned>(factor);
    return static_cast<std::uint16_t>(out);
}
inline constexpr std::array<std::uint16_t, 3> kAsked = {
    bits({Factor::load, Factor::handDistance, Factor::vertical, Factor::twist, Factor::posture, Factor::grip,
          Factor::floor, Factor::environment}),
    bits({Factor::load, Factor::handDistance, Factor::asymmetry, Factor::posture, Factor::grip, Factor::floor,
          Factor::environment, Factor::carryDistance, Factor::obstacles}),
    bits({Factor::load, Factor::handDistance, Factor::vertical, Factor::twist, Factor::posture, Factor::grip,
          Factor::floor, Factor::environment, Factor::communication}),
};
constexpr bool asks(Kind kind, Factor factor) {
    return kAsked[static_cast<std::size_t>(kind)] >> static_cast<unsigned>(factor) & 1;
}

// Team loads, kg: up to here green, amber, red; above purple. 2, 3, 4 or more people. Which side of an edge belongs to
// which colour was not confirmed.
inline constexpr std::array<std::array<double, 3>, 3> kTeamLoad = {{
    {35, 50, 85},
    {40, 75, 125},
    {40, 100, 170},
}};

// persons: 2 or more.
constexpr Colour teamLoad(double persons, double kg) {
    const auto &most = kTeamLoad[persons < 3 ? 0 : persons < 4 ? 1 : 2];
    return kg <= most[0] ? Colour::green : kg <= most[1] ? Colour::amber : kg <= most[2] ? Colour::red : Colour::purple;
}

struct Input {
    Kind kind = Kind::lift;
    std::array<Colour, kFactors> colours{};  // those that the kind does not ask for are not looked at
};

struct Score {
    Colour worst = Colour::green;
    int total = 0;
    std::array<std::uint8_t, kFactors> points{};
};

constexpr Score score(const Input &in) {
    Score out;
    for (std::size_t i = 0; i < kFactors; ++i) {
        if (!asks(in.kind, static_cast<Factor>(i))) continue;
        const Colour colour = in.colours[i];
        out.points[i] = kPoints[i][static_cast<std::size_t>(colour)];
        out.total += out.points[i];
        if (colour > out.worst) out.worst = colour;
    }
    return out;
}

}  // namespace plumb::mac
