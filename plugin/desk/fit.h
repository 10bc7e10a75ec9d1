// fit.h: heights of seat, desk, screen and standing desk that fit a person, from a body size or, failing that, from
// stature.
//
// Own regressions on ANSUR II (US Army 2012, public release: 4,082 men and 1,986 women, sexes weighted equally; fit
// adults of 17 to 58, not an office sample). Stature is barefoot. A measured body size is always preferred to a
// regression. 2.5 cm is allowed for shoes [from memory]: people work in shoes, so every target is given with them.
// Heights are cm above the floor. Pure; any thread; no errors: what is missing stands in the target.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace plumb::fit {

enum class Setting : std::uint8_t { seat, desk, screen, standingDesk };
inline constexpr std::size_t kSettings = 4;

// height = intercept + slope * stature, all mm; residual: its standard deviation, mm.
struct Line {
    double intercept, slope, residual;
};

// Pooled lines, mm, in the order of Setting.
inline constexpr std::array<Line, kSettings> kLines = {{
    {-121, 0.313, 14},  // seat height = popliteal height
    {-16, 0.392, 24},   // desk = seated elbow above the floor
    {-22, 0.713, 17},   // top of the screen = seated eye above the floor
    {-52, 0.660, 16},   // standing desk = standing elbow
}};

inline constexpr double kShoes = 2.5;         // cm
inline constexpr double kLeastStature = 141;  // cm, barefoot: the range of the people measured
inline constexpr double kMostStature = 199;   // cm, barefoot

struct Body {
    std::optional<bool> shoesOn;    // were the sizes taken with shoes on?
    std::optional<double> stature;  // cm, as taken
};

// height and spread mean something only when known().
struct Target {
    bool needsShoes = false;    // whether shoes were on was not said
    bool needsStature = false;  // neither the body size nor stature was given
    bool outsideStudy = false;  // the regression rests on nobody of this stature
    double height = 0;          // cm above the floor
    double spread = 0;          // +- cm that 95 of 100 people of this stature lie within (2 s); 0 when measured

    constexpr bool known() const { return !needsShoes && !needsStature && !outsideStudy; }
};

constexpr Target fromMeasured(double measured, bool shoesOn) {
    Target out;
    out.height = shoesOn ? measured : measured + kShoes;
    return out;
}

constexpr Target fromStature(const Line &line, double barefoot) {
    Target out;
    out.outsideStudy = !(barefoot >= kLeastStature && barefoot <= kMostStature);
    out.height = (line.intercept + line.slope * (barefoot * 10)) / 10 + kShoes;
    out.spread = 2 * line.residual / 10;
    return out;
}

// measured: the body size that the setting follows (popliteal, seated elbow, seated eye, standing elbow), cm above the
// floor.
constexpr Target target(Setting setting, const Body &body, std::optional<double> measured) {
    Target out;
    out.needsShoes = !body.shoesOn;
    out.needsStature = !measured && !body.stature;
    if (!out.known()) return out;
    if (measured) return fromMeasured(*measured, *body.shoesOn);
    const double barefoot = *body.shoesOn ? *body.stature - kShoes : *body.stature;
    return fromStature(kLines[static_cast<std::size_t>(setting)], barefoot);
}

}  // namespace plumb::fit
