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

void appendShortest(std::string &out, double value) {
    if (value >= 0 && value < 10 && value == static_cast<int>(value) && !std::signbit(value)) {
        out += static_cast<char>('0' + static_cast<int>(value));  // most scores
        return;
    }
    char buffer[32];
    out.append(buffer, std::to_chars(buffer, buffer + sizeof buffer, value).ptr);
}

std::string shortest(double value) {
    std::string text;
    appendShortest(text, value);
    return text;
}

std::string fixed(double value, int decimals) {
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
