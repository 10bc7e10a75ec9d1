#include "host/base/colour.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace plumb {

namespace {

double luminance(Rgb colour) {
    auto linear = [](int part) {
        const double c = part / 255.0;
        return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

}  // namespace

std::optional<Rgb> colourFrom(std::string_view text) {
    if (text.size() != 7 || text[0] != '#') return std::nullopt;
    unsigned value = 0;
    const char *end = text.data() + text.size();
    const auto [at, error] = std::from_chars(text.data() + 1, end, value, 16);
    if (error != std::errc() || at != end) return std::nullopt;
    return Rgb{static_cast<int>(value >> 16), static_cast<int>(value >> 8 & 255), static_cast<int>(value & 255)};
}

std::string hexOf(Rgb colour) {
    constexpr char digits[] = "0123456789abcdef";
    std::string text;
    for (const int part : {colour.red, colour.green, colour.blue}) {
        text += digits[part >> 4 & 15];
        text += digits[part & 15];
    }
    return text;
}

double contrast(Rgb one, Rgb other) {
    const double a = luminance(one) + 0.05, b = luminance(other) + 0.05;
    return std::max(a, b) / std::min(a, b);
}

}  // namespace plumb
