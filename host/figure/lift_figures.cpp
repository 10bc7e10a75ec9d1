#include "host/figure/lift_figures.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "host/base/number.h"
#include "host/figure/body.h"
#include "host/figure/svg.h"

namespace plumb {

namespace {

using Point = LiftPose::Point;

constexpr double kAnkle = kShares.footHeight * kFigureStature + 2.5, kShank = kShares.shank * kFigureStature,
                 kThigh = kShares.thigh * kFigureStature, kTrunk = kShares.trunk * kFigureStature,
                 kUpperArm = kShares.upperArm * kFigureStature,
                 kForearm = (kShares.forearm + kShares.palm) * kFigureStature, kHead = kShares.head * kFigureStature;

double distance(Point a, Point b) { return std::hypot(a.x - b.x, a.y - b.y); }

// The joint between p and q at lengths a and b; `side` chooses which way it bends.
Point joint(Point p, Point q, double a, double b, double side) {
    const Vec3 towards{-(q.y - p.y) * side, (q.x - p.x) * side, 0};
    const Vec3 at = jointBetween({p.x, p.y, 0}, {q.x, q.y, 0}, a, b, towards);
    return {at.x, at.y};
}

// Trunk and legs for a lean (0 upright, 90 level) and a squat (0 straight, 1 deep).
LiftPose standing(double lean, double squat) {
    LiftPose pose{};
    pose.ankle = {0, kAnkle};
    const double leg = (kShank + kThigh) * (0.995 - 0.42 * squat), back = std::sin(lean) * 14 + squat * 20;
    pose.hip = {-back, kAnkle + std::sqrt(std::max(1.0, leg * leg - back * back))};
    pose.knee = joint(pose.hip, pose.ankle, kThigh, kShank, 1);
    pose.shoulder = {pose.hip.x + kTrunk * std::sin(lean), pose.hip.y + kTrunk * std::cos(lean)};
    const double neck = std::max(0.0, lean - 0.3);
    pose.head = {pose.shoulder.x + kHead * std::sin(neck), pose.shoulder.y + kHead * std::cos(neck)};
    return pose;
}

class Frame {  // centimetres to the page
  public:
    Frame(double scale, double x0, double floor) : scale_(scale), x0_(x0), floor_(floor) {}
    double x(double cm) const { return x0_ + cm * scale_; }
    double y(double cm) const { return floor_ - cm * scale_; }
    double size(double cm) const { return cm * scale_; }
    std::string at(Point p) const { return mm(x(p.x)) + " " + mm(y(p.y)); }

  private:
    double scale_, x0_, floor_;
};

void drawPerson(Html &page, const Frame &f, const LiftPose &pose) {
    svgPath(page, "M" + f.at(pose.hip) + "L" + f.at(pose.knee) + "L" + f.at(pose.ankle), "none", kMeasured, f.size(11));
    svgPath(page, "M" + f.at({-6, 3.5}) + "L" + f.at({17, 3}), "none", kMeasured, f.size(5.5));
    svgPath(page, "M" + f.at(pose.hip) + "L" + f.at(pose.shoulder), "none", kMeasured, f.size(17));
    page.shape(
        "circle",
        {{"cx", mm(f.x(pose.head.x))}, {"cy", mm(f.y(pose.head.y))}, {"r", mm(f.size(10))}, {"fill", kMeasured}});
    const std::string arm = "M" + f.at(pose.shoulder) + "L" + f.at(pose.elbow) + "L" + f.at(pose.hand);
    svgPath(page, arm, "none", kPaper, f.size(8) + 0.8);
    svgPath(page, arm, "none", kMeasured, f.size(7.5));
}

void dimension(Html &page, double x1, double y1, double x2, double y2, std::string_view ink) {
    svgLine(page, x1, y1, x2, y2, ink, 0.5);
    const bool level = y1 == y2;
    for (const auto &[x, y] : {std::pair(x1, y1), std::pair(x2, y2)})
        svgLine(page, level ? x : x - 1, level ? y - 1 : y, level ? x : x + 1, level ? y + 1 : y, kInk, 0.4);
}

}  // namespace

LiftPose liftPose(double h, double v) {
    const Point hand{h, v};
    constexpr double kArm = kUpperArm + kForearm;
    LiftPose best{};
    double least = 1e9;
    for (int l = 0; l <= 34; ++l)
        for (int s = 0; s <= 20; ++s) {
            const double lean = l * 2.5 * std::numbers::pi / 180, squat = s / 20.0;
            const LiftPose pose = standing(lean, squat);
            const double over = std::max(0.0, distance(pose.shoulder, hand) - kArm);
            const double cost = over * over * 10 + lean * lean + squat * squat * 1.4;
            if (cost >= least) continue;
            least = cost;
            best = pose;
            best.reached = over == 0;
        }
    best.elbow = joint(best.shoulder, hand, kUpperArm, kForearm, -1);
    best.hand = hand;
    if (!best.reached) {
        const double d = distance(best.shoulder, hand);
        auto along = [&](double length) {
            return Point{best.shoulder.x + (hand.x - best.shoulder.x) * length / d,
                         best.shoulder.y + (hand.y - best.shoulder.y) * length / d};
        };
        best.elbow = along(kUpperArm);
        best.hand = along(kArm);
    }
    return best;
}

void drawLift(Html &page, const LiftFigure &figure, const std::string &id, const std::string &title,
              const std::string &description, const DrawingSheet &sheet) {
    constexpr double kWidth = 110, kTall = 62;
    const LiftPose pose = liftPose(figure.hOrigin, std::max(figure.vOrigin, 9.0));
    const double tallest = std::max({pose.head.y + 12, figure.vDest + 14, figure.vOrigin + 14});
    const double scale = std::min(kTall / tallest, (kWidth - 52) / (figure.hOrigin + 104));
    const double floor = tallest * scale + 4, tall = floor + 10;
    const Frame f(scale, 2 + 56 * scale, floor);
    auto length = [&](double cm) { return withUnit(cm, "cm", figure.system); };
    const SvgDrawing drawing(page, kWidth, tall, id, title, description, Ends::round, sheet);
    svgLine(page, 1, floor, kWidth - 1, floor, kInk, 0.5);
    drawPerson(page, f, pose);
    auto box = [&](double v, std::string_view fill, std::string_view stroke, double x) {
        svgBox(page, f.x(x) - f.size(14), f.y(v + 11), f.size(28), f.size(22), fill, stroke, 0.35);
    };
    const double destination = figure.hOrigin + 34;
    box(std::max(figure.vDest, 11.0), "none", kSoftInk, destination);
    box(std::max(figure.vOrigin, 11.0), "#E9DCC3", kInk, figure.hOrigin);
    if (std::abs(figure.vDest - figure.vOrigin) > 5) {
        const double x = f.x(destination),
                     y = f.y(std::max(figure.vDest, 11.0)) + (figure.vDest > figure.vOrigin ? 1 : -1) * f.size(11),
                     sign = figure.vDest > figure.vOrigin ? 1 : -1;
        svgLine(page, x, f.y(std::max(figure.vOrigin, 11.0)), x, y + sign * 2.4, kAccent, 0.6);
        svgPath(page,
                "M" + mm(x) + " " + mm(y + sign * 0.6) + "L" + mm(x - 1.3) + " " + mm(y + sign * 3) + "L" +
                    mm(x + 1.3) + " " + mm(y + sign * 3) + "Z",
                kAccent, kAccent, 0.1);
    }
    dimension(page, f.x(0), floor + 3, f.x(figure.hOrigin), floor + 3, "#C4521A");
    svgText(page, (f.x(0) + f.x(figure.hOrigin)) / 2, floor + 7.6, figure.reachName + " " + length(figure.hOrigin),
            {kInk, 9, true});
    const double side = f.x(destination) + f.size(14) + 3;
    auto height = [&](double v, double x, const std::string &name) {
        dimension(page, x, floor, x, f.y(v), kInk);
        svgText(page, x + 1.6, std::min((floor + f.y(v)) / 2 + 1.2, floor - 1.2), name + " " + length(v),
                {kInk, 9, false, "start"});
    };
    height(figure.vOrigin, side, figure.startName);
    height(figure.vDest, side + std::max(20.0, textWidth(figure.startName + " 000 cm", 9)), figure.endName);
    if (figure.aOrigin > 0)
        svgText(page, 2, 5, figure.turnName + " " + shown(figure.aOrigin, 0) + "°", {kInk, 9, true, "start"});
}

}  // namespace plumb
