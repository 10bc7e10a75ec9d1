#include "host/base/number.h"

#include <charconv>
#include <cmath>

namespace plumb {

std::optional<double> parseNumber(std::string_view text) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value)) return std::nullopt;
    return value;
}

char *writeShortest(char *to, double value) {
    constexpr double kNoExponent = 100'000;  // whole numbers below it are never shorter as 1e+05
    char *const end = to + kMostShortest;
    const bool whole = std::fabs(value) < kNoExponent && value == static_cast<int>(value);
    if (whole && (value != 0 || !std::signbit(value))) return std::to_chars(to, end, static_cast<int>(value)).ptr;
    return std::to_chars(to, end, value).ptr;
}

void appendShortest(std::string &out, double value) {
    char buffer[kMostShortest];
    out.append(buffer, writeShortest(buffer, value));
}

std::string shortest(double value) {
    std::string text;
    appendShortest(text, value);
    return text;
}

namespace {

constexpr double kPowers[] = {1, 10, 100, 1000}, kLargestQuick = 1e9;

// A number as drawings have it, by whole numbers; "" where the digits beyond could decide how it is rounded, which
// to_chars then does exactly. A drawing has thousands of them.
std::string fixedQuickly(double value, int decimals) {
    if (decimals < 0 || decimals > 3 || !(std::abs(value) < kLargestQuick)) return "";
    const double scaled = std::abs(value) * kPowers[decimals], below = std::floor(scaled), rest = scaled - below;
    if (std::abs(rest - 0.5) < 1e-3) return "";
    auto digits = static_cast<uint64_t>(below) + (rest > 0.5 ? 1 : 0);
    if (digits == 0) return "0";
    while (decimals > 0 && digits % 10 == 0) {
        digits /= 10;
        --decimals;
    }
    char buffer[24], *at = buffer + sizeof buffer;
    for (int place = 0; digits > 0 || place <= decimals; ++place) {
        if (place == decimals && place > 0) *--at = '.';
        *--at = static_cast<char>('0' + digits % 10);
        digits /= 10;
    }
    if (value < 0) *--at = '-';
    return {at, static_cast<size_t>(buffer + sizeof buffer - at)};
}

}  // namespace

std::string fixed(double value, int decimals) {
    if (std::string text = fixedQuickly(value, decimals); !text.empty()) return text;
    char buffer[400];
    std::string text(buffer,
                     std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::fixed, decimals).ptr);
    if (text.find('.') != std::string::npos) {
        text.erase(text.find_last_not_of('0') + 1);
        if (text.back() == '.') text.pop_back();
    }
    return text == "-0" ? "0" : text;
}

std::string shown(double value, int decimals, bool plus) {
    std::string text = fixed(value, decimals);
    if (text[0] == '-') return "\u2212" + text.substr(1);
    return plus && text != "0" ? "+" + text : text;
}

}  // namespace plumb
