#include "host/present/dark_picture.h"

#include <algorithm>
#include <cmath>

namespace plumb {

namespace {

constexpr double kBrightest = 0.95;  // what black becomes: lightness, 0 to 1
constexpr size_t kColour = 7;        // "#0B5C7A"

// Hue 0 to 6, saturation and lightness 0 to 1.
struct Hsl {
    double hue = 0, saturation = 0, lightness = 0;
};

Hsl hslOf(Rgb colour) {
    const double r = colour.red / 255.0, g = colour.green / 255.0, b = colour.blue / 255.0;
    const double most = std::max({r, g, b}), least = std::min({r, g, b}), spread = most - least;
    Hsl hsl{0, 0, (most + least) / 2};
    if (spread <= 0) return hsl;
    hsl.saturation = spread / (1 - std::abs(2 * hsl.lightness - 1));
    if (r >= most) hsl.hue = std::fmod((g - b) / spread + 6, 6);
    else if (g >= most) hsl.hue = (b - r) / spread + 2;
    else hsl.hue = (r - g) / spread + 4;
    return hsl;
}

Rgb rgbOf(Hsl hsl) {
    const double spread = hsl.saturation * (1 - std::abs(2 * hsl.lightness - 1));
    const auto part = [&](double from) {
        const double k = std::fmod(from + hsl.hue, 6);
        const double share = std::clamp(std::min(k, 4 - k), 0.0, 1.0);
        return static_cast<int>(std::lround(255 * (hsl.lightness + spread * (0.5 - share))));
    };
    return {part(5), part(3), part(1)};
}

}  // namespace

Rgb onDark(Rgb colour, Rgb paper) {
    Hsl hsl = hslOf(colour);
    const double darkest = hslOf(paper).lightness;
    hsl.lightness = kBrightest + (darkest - kBrightest) * hsl.lightness;
    return rgbOf(hsl);
}

std::string onDark(std::string_view svg, Rgb paper) {
    std::string out;
    out.reserve(svg.size());
    for (size_t at = 0; at < svg.size();) {
        const size_t mark = svg.find("=\"#", at);
        if (mark == svg.npos) return out += svg.substr(at);
        const size_t from = mark + 2, end = from + kColour;
        const auto colour = end < svg.size() && svg[end] == '"' ? colourFrom(svg.substr(from, kColour)) : std::nullopt;
        out += svg.substr(at, from - at);
        if (colour) out += '#' + hexOf(onDark(*colour, paper));
        at = colour ? end : from;
    }
    return out;
}

}  // namespace plumb
