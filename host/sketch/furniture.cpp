#include "host/sketch/furniture.h"

#include <cmath>

namespace plumb {

namespace {

constexpr std::string_view kDeskTop = "#F1F4F6";

// A point turned about a middle.
Place turnedBy(Place middle, Place p, double degrees) {
    const double c = std::cos(radians(degrees)), s = std::sin(radians(degrees));
    return {middle.first + p.first * c - p.second * s, middle.second + p.first * s + p.second * c};
}

Places rectangle(Place middle, double wide, double tall, double turned = 0) {
    Places corners;
    for (const Place &p :
         Places{{-wide / 2, -tall / 2}, {wide / 2, -tall / 2}, {wide / 2, tall / 2}, {-wide / 2, tall / 2}})
        corners.push_back(turnedBy(middle, p, turned));
    return corners;
}

}  // namespace

Camera fromAbove() { return {270, 90}; }

void keyboardAt(const Stage &stage, Place middle, double slope) {
    const Place near = beside(middle, slope + 180, 7.5), far = beside(middle, slope, 7.5);
    if (slope > 3) stage.bar({{far.first - 1, far.second}, {far.first - 1, middle.second - 1}}, 1, kInk);
    stage.bar({near, far}, 1.8, kInk);
}

void handsetAt(const Stage &stage, Place middle, double turned, double tall) {
    stage.shape(rectangle(middle, 7, tall, turned), kPaper, kPaper);
    stage.shape(rectangle(middle, 6, tall - 1, turned), kInk, kInk);
    stage.shape(rectangle(middle, 4.2, tall - 4.5, turned), kTint, kInk);
}

void armrestAt(const Stage &stage, double seat, double pad, double from, double to) {
    stage.bar({{4, seat - 3}, {5, pad - 3}}, 3, kSteel);
    stage.bar({{from, pad - 1.6}, {to, pad - 1.6}}, 3.2, kInk);
}

void keyboardFromAbove(const Stage &stage, Place middle, double wide) {
    const double deep = 14, left = middle.first - wide / 2, top = middle.second + deep / 2;
    stage.round(left, top, wide, deep, 1.5, kUpholstery, kInk);
    for (int row = 0; row < 4; ++row) {
        const double y = top - 2.6 - row * 2.9;
        stage.line({{left + 2.2, y}, {left + wide - 2.2, y}}, kSteel, stage.size(1.7));
    }
}

void mouseFromAbove(const Stage &stage, Place middle) {
    stage.round(middle.first - 3.2, middle.second + 5.5, 6.4, 11, 3.2, kUpholstery, kInk);
    stage.line({{middle.first, middle.second + 5.5}, {middle.first, middle.second + 1.5}}, kInk, 0.3);
}

void screenFromAbove(const Stage &stage, Place middle, double turned, double wide) {
    stage.shape(rectangle(turnedBy(middle, {0, 5}, turned), 16, 10, turned), kUpholstery, kSteel);
    stage.shape(rectangle(middle, wide, 3, turned), kInk, kInk);
}

void deskFromAbove(const Stage &stage, double left, double right, double near, double far) {
    stage.box(left, far, right - left, far - near, kDeskTop, kSteel);
}

void chairFromAbove(const Stage &stage) {
    stage.round(-24, 30, 48, 46, 9, kUpholstery, kSteel);
    stage.round(-22, -10, 44, 7, 3.5, kSteel, kSteel);
}

void drawHandset(const Stage &stage, Place middle) {
    stage.round(middle.first - 8, middle.second + 16, 16, 32, 2.5, kInk, kInk);
    stage.round(middle.first - 6.5, middle.second + 13, 13, 24.5, 0.6, kTint, kInk);
    stage.disc({middle.first, middle.second - 13.8}, 1.1, kPaper);
}

void drawHeadset(const Stage &stage, Place middle, double size) {
    const double r = size / 2;
    Places band;
    for (double a = 0; a <= 180; a += 12) band.push_back(beside(middle, a, r));
    stage.bar(band, size * 0.09, kInk);
    for (const double side : {-1.0, 1.0})
        stage.round(middle.first + side * r - size * 0.1, middle.second + size * 0.06, size * 0.2, size * 0.38,
                    size * 0.08, kMeasured, kInk);
    const Place low{middle.first - r, middle.second - size * 0.3},
        mouth{middle.first - r * 0.25, middle.second - size * 0.5};
    stage.bar({low, {middle.first - r * 0.8, middle.second - size * 0.46}, mouth}, size * 0.06, kInk);
    stage.disc(mouth, size * 0.07, kInk);
}

}  // namespace plumb
