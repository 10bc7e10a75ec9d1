// How far a drawing goes: the outermost places of its shapes, with the lines around them, in mm. Texts are not counted.
#pragma once
#include <algorithm>
#include <cctype>
#include <cmath>
#include <numbers>
#include <string>
#include <vector>

#include "host/base/number.h"
#include "tests/support/catch.h"
#include "tests/support/html_scan.h"

namespace plumb {

struct Range {
    double left = 1e9, right = -1e9, top = 1e9, bottom = -1e9;
    size_t places = 0;
    void add(double x, double y, double around) {
        left = std::min(left, x - around);
        right = std::max(right, x + around);
        top = std::min(top, y - around);
        bottom = std::max(bottom, y + around);
        ++places;
    }
};

// Numbers as SVG reads them: a sign or a second point begins the next, and the flags of an arc are one digit each.
inline std::vector<double> numbersOf(const std::string &text, bool arc) {
    std::vector<double> numbers;
    for (size_t at = 0; at < text.size();) {
        if (text[at] == ' ') {
            ++at;
            continue;
        }
        size_t end = at + 1;
        const bool flag = arc && (numbers.size() == 3 || numbers.size() == 4);
        bool point = text[at] == '.';
        for (; !flag && end < text.size() && (std::isdigit(text[end]) || (text[end] == '.' && !point)); ++end)
            point = point || text[end] == '.';
        std::string one = text.substr(at, end - at);
        if (const size_t dot = one.find('.'); dot == 0 || (dot == 1 && one[0] == '-')) one.insert(dot, "0");
        const auto number = parseNumber(one);
        if (!number) FAIL("no number: " << one);
        numbers.push_back(*number);
        at = end;
    }
    return numbers;
}

// The outermost places of an arc between two points, as SVG draws it.
inline void addArc(Range &range, double x1, double y1, double r, bool large, bool sweep, double x2, double y2,
                   double around) {
    const double dx = (x2 - x1) / 2, dy = (y2 - y1) / 2, d = std::hypot(dx, dy);
    if (d < 1e-9) return;
    const double h = std::sqrt(std::max(0.0, r * r - d * d)) * (large == sweep ? -1 : 1), radius = std::max(r, d);
    const double cx = x1 + dx - h * dy / d, cy = y1 + dy + h * dx / d;
    const double from = std::atan2(y1 - cy, x1 - cx), to = std::atan2(y2 - cy, x2 - cx);
    double turn = to - from;
    if (sweep && turn < 0) turn += 2 * std::numbers::pi;
    if (!sweep && turn > 0) turn -= 2 * std::numbers::pi;
    for (int i = 0; i <= 32; ++i)
        range.add(cx + radius * std::cos(from + turn * i / 32), cy + radius * std::sin(from + turn * i / 32), around);
}

// Commands M L Q A Z with absolute places, and l a z from where the path is: all that our figures use.
inline void addPath(Range &range, const std::string &d, double around) {
    double x = 0, y = 0;
    for (size_t at = 0; at < d.size();) {
        const bool steps = std::islower(d[at]);
        const char command = static_cast<char>(std::toupper(d[at]));
        const size_t end = std::min(d.find_first_of("MLQAZlaz", at + 1), d.size());
        auto n = numbersOf(d.substr(at + 1, end - at - 1), command == 'A');
        at = end;
        if (command == 'Z') continue;
        const size_t wanted = command == 'A' ? 7 : command == 'Q' ? 4 : 2;
        if (n.size() != wanted) FAIL(command << " with " << n.size() << " numbers");
        if (steps) {
            n[wanted - 2] += x;
            n[wanted - 1] += y;
        }
        if (command == 'A') addArc(range, x, y, n[0], n[3] != 0, n[4] != 0, n[5], n[6], around);
        if (command == 'Q')  // a quarter, the middle and three quarters of the way
            for (const double t : {0.25, 0.5, 0.75})
                range.add((1 - t) * (1 - t) * x + 2 * t * (1 - t) * n[0] + t * t * n[2],
                          (1 - t) * (1 - t) * y + 2 * t * (1 - t) * n[1] + t * t * n[3], around);
        x = n[wanted - 2];
        y = n[wanted - 1];
        range.add(x, y, around);
    }
}

inline Range rangeOf(const std::string &svg) {
    Range range;
    for (const Tag &tag : scanHtml(svg).tags) {
        const auto number = [&](const char *name) {
            return tag.find(name) ? parseNumber(*tag.find(name)).value_or(0) : 0;
        };
        const bool white = tag.find("stroke") && *tag.find("stroke") == "#FFFFFF";  // white lines do no harm outside
        const double around =
            tag.find("stroke") && *tag.find("stroke") != "none" && !white ? number("stroke-width") / 2 : 0;
        if (tag.name == "path") addPath(range, *tag.find("d"), around);
        if (tag.name == "circle") range.add(number("cx"), number("cy"), number("r") + around);
        if (tag.name == "rect") {
            range.add(number("x"), number("y"), around);
            range.add(number("x") + number("width"), number("y") + number("height"), around);
        }
        if (tag.name == "ellipse") {
            range.add(number("cx") - number("rx"), number("cy") - number("ry"), 0);
            range.add(number("cx") + number("rx"), number("cy") + number("ry"), 0);
        }
    }
    return range;
}

}  // namespace plumb
