// Colours as they are written ("#0B5C7A") and how well two of them can be told apart. Pure; any thread.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace plumb {

struct Rgb {
    int red, green, blue;  // 0 to 255
    bool operator==(const Rgb &) const = default;
};

inline constexpr Rgb kWhite = {255, 255, 255};

// "#0B5C7A", in either case; nothing for anything else.
std::optional<Rgb> colourFrom(std::string_view text);

// "0b5c7a".
std::string hexOf(Rgb colour);

// Contrast by WCAG 2.2 (relative luminance of sRGB), 1 to 21. Text needs 4.5, lines that mean something 3.
double contrast(Rgb one, Rgb other);

}  // namespace plumb
