// Numbers to text and back, the same under every locale (from_chars, to_chars).
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace plumb {

// The whole of `text` as a finite number ("12.5", "-3", "1e3"); nothing for blanks, a comma, NaN, infinity, overflow.
std::optional<double> parseNumber(std::string_view text);

// The shortest text that reads back to the same double. `value` is finite.
void appendShortest(std::string &out, double value);
inline constexpr size_t kMostShortest = 24;   // bytes: -2.2250738585072014e-308
char *writeShortest(char *to, double value);  // returns where it ends; there is room for kMostShortest
std::string shortest(double value);

// With at most `decimals` places, trailing zeros dropped: fixed(71.50, 2) is "71.5". For people and for SVG, not
// storage.
std::string fixed(double value, int decimals);

// As fixed, with the typographic minus sign U+2212; `plus` puts a + before what is above 0.
std::string shown(double value, int decimals, bool plus = false);

}  // namespace plumb
