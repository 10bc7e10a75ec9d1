#include "host/figure/labels.h"

#include "host/base/text.h"

namespace plumb {

namespace {

constexpr double kPoint = 0.3528, kNarrow = 0.54, kWide = 1.02;  // mm; em
constexpr std::string_view kEllipsis = "\u2026";

bool begins(char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }

double wide(char first, double points) {  // from U+3000 on
    return (static_cast<unsigned char>(first) >= 0xE3 ? kWide : kNarrow) * points * kPoint;
}

double widthOf(std::string_view text, double points) {
    double width = 0;
    for (const char c : text)
        if (begins(c)) width += wide(c, points);
    return width;
}

}  // namespace

std::string shortened(std::string_view text, double points, double width) {
    if (widthOf(text, points) <= width) return std::string(text);
    double used = widthOf(kEllipsis, points);
    size_t end = 0;
    for (size_t i = 0; i < text.size(); ++i) {
        if (!begins(text[i])) continue;
        used += wide(text[i], points);
        if (used > width) break;
        end = i + 1;
        while (end < text.size() && !begins(text[end])) ++end;
    }
    return std::string(trim(text.substr(0, end))) + std::string(kEllipsis);
}

std::vector<std::string> wrapped(std::string_view text, double points, double width, size_t most) {
    std::vector<std::string> lines;
    size_t from = 0;
    const auto words = split(text, ' ');
    while (from < words.size()) {
        std::string line(words[from]);
        size_t next = from + 1;
        const bool last = lines.size() + 1 == most;
        for (; next < words.size(); ++next) {
            const std::string longer = line + " " + std::string(words[next]);
            if (!last && widthOf(longer, points) > width) break;
            line = longer;
        }
        lines.push_back(shortened(line, points, width));
        from = next;
    }
    return lines;
}

}  // namespace plumb
