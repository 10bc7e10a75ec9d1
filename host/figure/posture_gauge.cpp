#include "host/figure/posture_gauge.h"

#include <algorithm>
#include <cmath>

#include "host/base/number.h"
#include "host/figure/space.h"
#include "host/figure/svg.h"

namespace plumb {

namespace {

constexpr double kRadius = 15, kInner = 9, kMiddleY = 22, kHeight = 34;
constexpr double kAround = 45;  // degrees at least to each side of the comfortable

std::string degreesOf(double angle) { return shown(std::round(angle), 0) + "°"; }

// The half circle from left to right shows this much, the comfortable in its middle.
struct Span {
    explicit Span(const GaugeFigure::Gauge &gauge) {
        const double middle = (gauge.from + gauge.to) / 2;
        half_ = std::max((gauge.to - gauge.from) / 2 + kAround, 60.0);
        least_ = middle - half_;
    }
    double turn(double angle) const {  // 180 at the left to 0 at the right
        return 180 - 180 * std::clamp((angle - least_) / (2 * half_), 0.0, 1.0);
    }
    double least() const { return least_; }
    double most() const { return least_ + 2 * half_; }

  private:
    double least_ = 0, half_ = 0;
};

struct Spot {
    double x, y;
};
std::string place(Spot at, double radius, double turn) {
    return mm(at.x + radius * std::cos(radians(turn))) + " " + mm(at.y - radius * std::sin(radians(turn)));
}

std::string wedge(Spot at, double from, double to) {
    return "M" + place(at, kRadius, from) + "A" + mm(kRadius) + " " + mm(kRadius) + " 0 0 1 " + place(at, kRadius, to) +
           "L" + place(at, kInner, to) + "A" + mm(kInner) + " " + mm(kInner) + " 0 0 0 " + place(at, kInner, from) +
           "Z";
}

void hand(Html &page, Spot at, double turn, std::string_view ink, bool filled) {
    svgPath(page, "M" + mm(at.x) + " " + mm(at.y) + "L" + place(at, kRadius - 1.4, turn), "none", ink, 0.7);
    page.shape("circle", {{"cx", mm(at.x + kRadius * std::cos(radians(turn)))},
                          {"cy", mm(at.y - kRadius * std::sin(radians(turn)))},
                          {"r", "1.4"},
                          {"fill", filled ? ink : kPaper},
                          {"stroke", filled ? kPaper : ink},
                          {"stroke-width", filled ? "0.3" : "0.7"}});
}

void draw(Html &page, const GaugeFigure &figure, const GaugeFigure::Gauge &gauge, double x, double top) {
    const Spot at{x, top + kMiddleY};
    const Span span(gauge);
    svgText(page, x, top + 4, gauge.name, {kInk, 9, true});
    svgPath(page, wedge(at, 180, 0), kPaper, kRuleInk, 0.3);
    svgPath(page, wedge(at, span.turn(gauge.from), span.turn(gauge.to)), bandLook(Level::good).fill, kInk, 0.3);
    svgText(page, x - kRadius + 3, at.y + 3.2, degreesOf(span.least()), {kSoftInk, 8});
    svgText(page, x + kRadius - 3, at.y + 3.2, degreesOf(span.most()), {kSoftInk, 8});
    hand(page, at, span.turn(gauge.now), kMeasured, false);
    hand(page, at, span.turn(gauge.aim), kAccent, true);
    svgText(page, x, at.y + 7,
            figure.nowName + " " + degreesOf(gauge.now) + ", " + figure.aimName + " " + degreesOf(gauge.aim),
            {kInk, 8, true});
    svgText(page, x, at.y + 10.8, figure.comfortName + " " + degreesOf(gauge.from) + "–" + degreesOf(gauge.to),
            {kSoftInk, 8});
}

}  // namespace

void drawGauges(Html &page, const GaugeFigure &figure, const std::string &id, const std::string &title,
                const std::string &description, const DrawingSheet &sheet) {
    const size_t count = std::min(figure.gauges.size(), kMostGauges), across = sheet.large() ? 2 : kMostGauges;
    const double each = sheet.width / static_cast<double>(across),
                 rows = std::max(1.0, std::ceil(static_cast<double>(count) / static_cast<double>(across)));
    const SvgDrawing drawing(page, sheet.width, kHeight * rows, id, title, description, Ends::flat, sheet);
    for (size_t i = 0; i < count; ++i) {
        const size_t row = i / across;
        draw(page, figure, figure.gauges[i], each * (static_cast<double>(i % across) + 0.5),
             kHeight * static_cast<double>(row));
    }
}

std::string gaugesInWords(const GaugeFigure &figure) {
    std::string words;
    for (const GaugeFigure::Gauge &gauge : figure.gauges)
        words += (words.empty() ? "" : " ") + gauge.name + ": " + figure.nowName + " " + degreesOf(gauge.now) + ", " +
                 figure.aimName + " " + degreesOf(gauge.aim) + ", " + figure.comfortName + " " + degreesOf(gauge.from) +
                 "–" + degreesOf(gauge.to) + ".";
    return words;
}

}  // namespace plumb
