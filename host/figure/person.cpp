#include "host/figure/person.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace plumb {

namespace {

void shoe(Html &page, const Body &body, Side side, const Fit &fit, double sole) {
    const Vec3 heel = body.at(Spot::heelRight, side), toe = body.at(Spot::toeRight, side);
    svgBox(page, fit.x(heel.x - 1), fit.y(heel.y), (toe.x - heel.x + 2) * fit.mmPerCm, sole * fit.mmPerCm, kInk, kInk,
           0.1);
}

}  // namespace

Vec3 eyeOf(const Body &body) {
    return body[Spot::head] + body.headTurn({0.042 * kFigureStature, 0.008 * kFigureStature, 0});
}

void bowHead(BodyPose &pose, double bow) {
    pose.neck.flex = 6 + bow / 2;
    pose.head.flex = -6 + bow / 2;
}

double faceDown(const Body &body) {
    return -std::asin(std::clamp(body.headTurn.x.y, -1.0, 1.0)) * 180 / std::numbers::pi;
}

void drawPart(Html &page, const Body &body, Part part, const Fit &fit, const PersonLook &look, double sole) {
    static const Camera camera(0, 0);
    const bool far = part == Part::armLeft || part == Part::legLeft;
    if (part == Part::armRight || part == Part::legRight)
        svgPath(page, outline(rim(body, part), camera, fit), kPaper, kPaper, 0.8);
    if (part == Part::legRight || part == Part::legLeft)
        shoe(page, body, part == Part::legRight ? Side::right : Side::left, fit, sole);
    if (part == Part::head) svgFill(page, outline({hair(body)}, camera, fit), kInk);
    svgFill(page, outline(flesh(body, part), camera, fit), far ? look.far : look.near);
    if (part != Part::head) return;
    const Vec3 eye = eyeOf(body);
    page.shape("circle", {{"cx", mm(fit.x(eye.x))}, {"cy", mm(fit.y(eye.y))}, {"r", "0.5"}, {"fill", kPaper}});
}

}  // namespace plumb
