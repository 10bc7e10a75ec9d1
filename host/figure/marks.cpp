#include "host/figure/marks.h"

#include <algorithm>
#include <cmath>

#include "host/figure/space.h"
#include "host/figure/svg.h"

namespace plumb {

namespace {

constexpr std::string_view kFelt = "#C4521A";
constexpr double kRing = 2.3, kHead = 2.1, kStroke = 0.75;

std::string at(PagePoint p) { return mm(p.first) + " " + mm(p.second); }

// White first, all of it, so that a head is not cut off from its shaft.
void inked(Html &page, const std::string &shaft, const std::string &heads) {
    svgPath(page, shaft, "none", kPaper, kStroke + 0.9);
    svgPath(page, heads, kPaper, kPaper, 0.9);
    svgPath(page, shaft, "none", kInk, kStroke);
    svgPath(page, heads, kInk, kInk, 0.1);
}

std::string headAt(PagePoint tip, double dx, double dy) {
    const double l = std::max(std::hypot(dx, dy), 1e-6), ux = dx / l, uy = dy / l, bx = tip.first - ux * kHead,
                 by = tip.second - uy * kHead, half = kHead * 0.48;
    return "M" + at(tip) + "L" + at({bx - uy * half, by + ux * half}) + "L" + at({bx + uy * half, by - ux * half}) +
           "Z";
}

// Where the curve is pulled to; twice as far from the straight way as its middle comes.
PagePoint control(PagePoint a, PagePoint b, double bulge) {
    return {(a.first + b.first) / 2 + (b.second - a.second) * bulge * 2,
            (a.second + b.second) / 2 - (b.first - a.first) * bulge * 2};
}

// A little before its end, where the head covers it.
PagePoint shorter(PagePoint end, PagePoint before) {
    const double l = std::hypot(end.first - before.first, end.second - before.second);
    const double keep = std::max(0.0, 1 - kHead * 0.8 / std::max(l, 1e-6));
    return {before.first + (end.first - before.first) * keep, before.second + (end.second - before.second) * keep};
}

}  // namespace

void drawFelt(Html &page, PagePoint place) {
    const auto circle = [&](double r, std::string_view ink, double width) {
        page.shape("circle", {{"cx", mm(place.first)},
                              {"cy", mm(place.second)},
                              {"r", mm(r)},
                              {"fill", "none"},
                              {"stroke", ink},
                              {"stroke-width", mm(width)}});
    };
    circle(kRing - 0.6, kPaper, 2.35);
    circle(kRing, kFelt, 0.65);
    circle(kRing - 1.2, kFelt, 0.55);
}

PagePoint middleOfArrow(PagePoint from, PagePoint to, double bulge) {
    const PagePoint c = control(from, to, bulge);
    return {(from.first + 2 * c.first + to.first) / 4, (from.second + 2 * c.second + to.second) / 4};
}

void drawArrow(Html &page, PagePoint from, PagePoint to, double bulge, bool both) {
    const PagePoint c = control(from, to, bulge), end = shorter(to, c), begin = both ? shorter(from, c) : from;
    std::string heads = headAt(to, to.first - c.first, to.second - c.second);
    if (both) heads += headAt(from, from.first - c.first, from.second - c.second);
    inked(page, "M" + at(begin) + "Q" + at(c) + " " + at(end), heads);
}

void drawRoundArrow(Html &page, PagePoint middle, double radius, double begin, double end, bool both) {
    const double way = end > begin ? 1 : -1, head = way * kHead * 0.8 / radius * 180 / std::numbers::pi;
    const auto there = [&](double degrees) {
        return PagePoint{middle.first + radius * std::sin(radians(degrees)),
                         middle.second - radius * std::cos(radians(degrees))};
    };
    const auto tip = [&](double degrees, double sense) {
        const double back = degrees - sense * kHead / radius * 90 / std::numbers::pi;  // the chord's direction
        return headAt(there(degrees), sense * std::cos(radians(back)), sense * std::sin(radians(back)));
    };
    const double first = both ? begin + head : begin, last = end - head;
    std::string heads = tip(end, way);
    if (both) heads += tip(begin, -way);
    inked(page,
          "M" + at(there(first)) + "A" + mm(radius) + " " + mm(radius) + " 0 " +
              (std::abs(last - first) > 180 ? "1 " : "0 ") + (way > 0 ? "1 " : "0 ") + at(there(last)),
          heads);
}

}  // namespace plumb
