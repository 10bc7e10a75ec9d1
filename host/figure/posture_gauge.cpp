#include "host/figure/posture_gauge.h"

#include <algorithm>
#include <cmath>

#include "host/base/number.h"
#include "host/figure/space.h"
#include "host/figure/svg.h"

namespace plumb {

namespace {

constexpr double kWidth = 178, kEach = kWidth / kMostGauges, kRadius = 15, kInner = 9, kMiddleY = 22, kHeight = 34;
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

std::string place(double x, double radius, double turn) {
    return mm(x + radius * std::cos(radians(turn))) + " " + mm(kMiddleY - radius * std::sin(radians(turn)));
}

std::string wedge(double x, double from, double to) {
    return "M" + place(x, kRadius, from) + "A" + mm(kRadius) + " " + mm(kRadius) + " 0 0 1 " + place(x, kRadius, to) +
           "L" + place(x, kInner, to) + "A" + mm(kInner) + " " + mm(kInner) + " 0 0 0 " + place(x, kInner, from) + "Z";
}

void hand(Html &page, double x, double turn, std::string_view ink, bool filled) {
    svgPath(page, "M" + mm(x) + " " + mm(kMiddleY) + "L" + place(x, kRadius - 1.4, turn), "none", ink, 0.7);
    page.shape("circle", {{"cx", mm(x + kRadius * std::cos(radians(turn)))},
                          {"cy", mm(kMiddleY - kRadius * std::sin(radians(turn)))},
                          {"r", "1.4"},
                          {"fill", filled ? ink : kPaper},
                          {"stroke", filled ? kPaper : ink},
                          {"stroke-width", filled ? "0.3" : "0.7"}});
}

void draw(Html &page, const GaugeFigure &figure, const GaugeFigure::Gauge &gauge, double x) {
    const Span span(gauge);
    svgText(page, x, 4, gauge.name, {kInk, 9, true});
    svgPath(page, wedge(x, 180, 0), kPaper, kRuleInk, 0.3);
    svgPath(page, wedge(x, span.turn(gauge.from), span.turn(gauge.to)), bandLook(Level::good).fill, kInk, 0.3);
    svgText(page, x - kRadius + 3, kMiddleY + 3.2, degreesOf(span.least()), {kSoftInk, 7.5});
    svgText(page, x + kRadius - 3, kMiddleY + 3.2, degreesOf(span.most()), {kSoftInk, 7.5});
    hand(page, x, span.turn(gauge.now), kMeasured, false);
    hand(page, x, span.turn(gauge.aim), kAccent, true);
    svgText(page, x, kMiddleY + 7,
            figure.nowName + " " + degreesOf(gauge.now) + ", " + figure.aimName + " " + degreesOf(gauge.aim),
            {kInk, 8, true});
    svgText(page, x, kMiddleY + 10.8, figure.comfortName + " " + degreesOf(gauge.from) + "–" + degreesOf(gauge.to),
            {kSoftInk, 8});
}

}  // namespace

void drawGauges(Html &page, const GaugeFigure &figure, const std::string &id, const std::string &title,
                const std::string &description) {
    const SvgDrawing drawing(page, kWidth, kHeight, id, title, description);
    for (size_t i = 0; i < std::min(figure.gauges.size(), kMostGauges); ++i)
        draw(page, figure, figure.gauges[i], kEach * (static_cast<double>(i) + 0.5));
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
