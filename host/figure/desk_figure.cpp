#include "host/figure/desk_figure.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "host/figure/body.h"
#include "host/figure/svg.h"

namespace plumb {

namespace {

using Point = DeskPose::Point;

// What is drawn where nothing is known, and how thick things are, cm; our choice for drawing.
constexpr double kUsualSeat = 46, kUsualDesk = 72, kUsualScreen = 122, kUsualDistance = 65, kScreenTall = 34,
                 kSole = 2.5, kSitsIn = 2, kFlesh = 9, kHandAbove = 3, kEdge = 26;

constexpr double kWidth = 118, kTall = 78;  // mm

double degrees(double radians) { return radians * 180 / std::numbers::pi; }

// The joint between p and q at lengths a and b, bent towards a direction.
Point jointOf(Point p, Point q, double a, double b, Vec3 towards) {
    const Vec3 at = jointBetween({p.x, p.y, 0}, {q.x, q.y, 0}, a, b, towards);
    return {at.x, at.y};
}

void sitDown(DeskPose &pose, double seat, double stature) {
    const double shank = kShares.shank * stature, thigh = kShares.thigh * stature,
                 ankle = kShares.footHeight * stature + kSole;
    pose.hip = {0, seat - kSitsIn + kFlesh};
    // The thigh lies on the seat; below that height the knee rises, above it the foot hangs.
    const double drop = std::clamp(ankle + shank - pose.hip.y, -0.12 * thigh, 0.8 * thigh);
    pose.knee = {std::sqrt(thigh * thigh - drop * drop), pose.hip.y + drop};
    pose.ankle = {pose.knee.x - 1, pose.knee.y - shank};
    pose.grounded = pose.ankle.y <= ankle + 0.5;
    pose.ankle.y = std::max(pose.ankle.y, ankle);
}

void reachOut(DeskPose &pose, double desk, double stature) {
    const double trunk = kShares.trunk * stature, upper = kShares.upperArm * stature,
                 lower = (kShares.forearm + kShares.palm) * stature;
    const Point keys{kEdge + 12, desk + kHandAbove};
    double least = 1e9;
    for (int step = -10; step <= 40; ++step) {  // leaning back or forward as little as the reach asks for
        const double lean = step * std::numbers::pi / 180;
        const Point shoulder{pose.hip.x + trunk * std::sin(lean), pose.hip.y + trunk * std::cos(lean)};
        const double over = std::max(0.0, std::hypot(keys.x - shoulder.x, keys.y - shoulder.y) - upper - lower);
        const double cost = over * 10 + std::abs(step + 6);
        if (cost >= least) continue;
        least = cost;
        pose.shoulder = shoulder;
    }
    pose.hand = keys;
    pose.elbow = jointOf(pose.shoulder, keys, upper, lower, {-0.4, -1, 0});
}

void lookAt(DeskPose &pose, double screenTop, double distance, double stature) {
    const double neck = (kShares.shoulderToCrown - kShares.head / 2) * stature, half = kShares.head * stature / 2;
    Point eye{pose.shoulder.x + half, pose.shoulder.y + neck};
    pose.screenTop = {eye.x + distance, screenTop};
    const double gaze = std::atan2(eye.y - (screenTop - kScreenTall / 2), distance);
    pose.bow = degrees(gaze);
    const double tilt = std::clamp(gaze - 0.25, -0.5, 0.9);  // eyes do the first part, the neck the rest
    pose.head = {pose.shoulder.x + neck * std::sin(tilt) + 2, pose.shoulder.y + neck * std::cos(tilt)};
    pose.eye = {pose.head.x + half * 0.8 * std::cos(tilt - 0.1), pose.head.y - half * 0.8 * std::sin(tilt - 0.1)};
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

void drawPerson(Html &page, const Frame &f, const DeskPose &pose, double stature) {
    const double thick = stature / kFigureStature;
    auto limb = [&](const std::string &way, double cm) { svgPath(page, way, "none", kMeasured, f.size(cm * thick)); };
    limb("M" + f.at(pose.hip) + "L" + f.at(pose.knee) + "L" + f.at(pose.ankle), 11);
    const double sole = pose.ankle.y - kShares.footHeight * stature;
    limb("M" + f.at({pose.ankle.x - 4, sole + 1}) + "L" + f.at({pose.ankle.x + 16 * thick, sole}), 5);
    limb("M" + f.at(pose.hip) + "L" + f.at(pose.shoulder), 17);
    limb("M" + f.at(pose.shoulder) + "L" + f.at(pose.head), 9);
    page.shape("circle", {{"cx", mm(f.x(pose.head.x))},
                          {"cy", mm(f.y(pose.head.y))},
                          {"r", mm(f.size(10 * thick))},
                          {"fill", kMeasured}});
    const std::string arm = "M" + f.at(pose.shoulder) + "L" + f.at(pose.elbow) + "L" + f.at(pose.hand);
    svgPath(page, arm, "none", kPaper, f.size(8 * thick) + 0.8);
    limb(arm, 7);
}

const char *dashOf(const DeskHeight &height) { return height.now ? "" : "1.5 1.2"; }

void drawFurniture(Html &page, const Frame &f, const DeskFigure &figure, const DeskPose &pose) {
    const double seat = figure.seat.drawn(kUsualSeat), desk = figure.desk.drawn(kUsualDesk), thick = f.size(4);
    const double front = pose.knee.x - 8, back = -22;
    svgLine(page, f.x(back), f.y(seat) + thick / 2, f.x(front), f.y(seat) + thick / 2, kInk, thick,
            dashOf(figure.seat));
    svgLine(page, f.x(back + 2), f.y(seat), f.x(back - 5), f.y(seat + 46), kInk, thick * 0.8, dashOf(figure.seat));
    svgLine(page, f.x((back + front) / 2), f.y(seat) + thick, f.x((back + front) / 2), f.y(4), kSoftInk, f.size(4));
    svgLine(page, f.x(back), f.y(2.5), f.x(front - 6), f.y(2.5), kSoftInk, f.size(4));
    const double far = std::max(pose.screenTop.x + 20, kEdge + 70);
    svgLine(page, f.x(kEdge), f.y(desk) + f.size(1.5), f.x(far), f.y(desk) + f.size(1.5), kInk, f.size(3),
            dashOf(figure.desk));
    svgLine(page, f.x(far - 4), f.y(desk - 3), f.x(far - 4), f.y(0), kSoftInk, f.size(3));
    const double screen = pose.screenTop.x + 2;
    svgLine(page, f.x(screen + 4), f.y(desk), f.x(screen + 4), f.y(pose.screenTop.y - kScreenTall / 2), kSoftInk,
            f.size(3));
    svgLine(page, f.x(screen), f.y(pose.screenTop.y), f.x(screen), f.y(pose.screenTop.y - kScreenTall), kInk, f.size(4),
            dashOf(figure.screen));
    svgLine(page, f.x(pose.eye.x), f.y(pose.eye.y), f.x(screen), f.y(pose.screenTop.y - kScreenTall / 2), kAccent, 0.35,
            "1 1");
}

// The height as a number, and beside it where it would fit, as a bracket.
void drawHeight(Html &page, const Frame &f, const DeskFigure &figure, const DeskHeight &height, double x, double y) {
    auto length = [&](double cm) { return withUnit(cm, "cm", figure.system); };
    double down = y;
    if (height.now) {
        svgLine(page, x, f.y(0), x, f.y(*height.now), kInk, 0.4);
        for (const double end : {0.0, *height.now}) svgLine(page, x - 1, f.y(end), x + 1, f.y(end), kInk, 0.4);
        svgText(page, x + 1.5, down, height.name + " " + length(*height.now), {kInk, figure.points, true, "start"});
        down += figure.points * 0.42;
    }
    if (!height.fits) return;
    const double low = f.y(*height.fits - std::max(height.spread, 0.7)),
                 high = f.y(*height.fits + std::max(height.spread, 0.7));
    svgPath(page, "M" + mm(x - 3) + " " + mm(low) + "H" + mm(x - 1.6) + "V" + mm(high) + "H" + mm(x - 3), "none",
            kAccent, 0.7);
    if (!figure.fitsWritten && height.now) return;
    const std::string name = height.now ? "" : height.name + " ";
    svgText(page, x + 1.5, down, name + figure.fitsName + " " + length(*height.fits),
            {kAccent, figure.points, false, "start"});
}

}  // namespace

DeskPose deskPose(const DeskFigure &figure) {
    const double stature = figure.stature.value_or(kFigureStature);
    DeskPose pose{};
    sitDown(pose, figure.seat.drawn(kUsualSeat), stature);
    reachOut(pose, figure.desk.drawn(kUsualDesk), stature);
    lookAt(pose, figure.screen.drawn(kUsualScreen), figure.distance.value_or(kUsualDistance), stature);
    return pose;
}

void drawDesk(Html &page, const DeskFigure &figure, const std::string &id, const std::string &title,
              const std::string &description) {
    const DeskPose pose = deskPose(figure);
    const double stature = figure.stature.value_or(kFigureStature);
    const double tallest = std::max(pose.head.y + 14, pose.screenTop.y + 4), left = 40,
                 right = std::max(pose.screenTop.x + 24, kEdge + 74);
    const double side = 5 + textWidth(figure.screen.name + " 000.0 cm", figure.points);
    const double scale = std::min((kTall - 8) / tallest, (kWidth - 6 - side) / (left + right));
    const double floor = 3 + tallest * scale;
    const Frame f(scale, 3 + left * scale, floor);
    const SvgDrawing drawing(page, kWidth, floor + 3, id, title, description);
    svgLine(page, 1, floor, kWidth - 1, floor, kInk, 0.5);
    drawFurniture(page, f, figure, pose);
    drawPerson(page, f, pose, stature);
    const double rule = f.x(right) + 4;
    drawHeight(page, f, figure, figure.screen, rule, f.y(figure.screen.drawn(kUsualScreen)) + 3);
    drawHeight(page, f, figure, figure.desk, rule, f.y(figure.desk.drawn(kUsualDesk)) + 3);
    drawHeight(page, f, figure, figure.seat, rule, f.y(figure.seat.drawn(kUsualSeat)) + 8);
}

}  // namespace plumb
