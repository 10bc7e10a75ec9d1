#include "host/figure/any_view.h"

#include <algorithm>
#include <cmath>

#include "host/figure/svg.h"

namespace plumb {

namespace {

constexpr double kEdge = 0.8;  // mm: the white line around a part

bool isArm(Part part) { return part == Part::armRight || part == Part::armLeft; }

}  // namespace

std::vector<Part> partsByDepth(const Body &body, const Camera &camera) {
    std::vector<Part> parts(std::begin(kParts), std::end(kParts));
    std::vector<std::pair<long, Part>> depths;  // in quarters of a cm
    depths.reserve(parts.size());
    for (const Part part : parts) depths.emplace_back(std::lround(camera.depth(middle(flesh(body, part))) * 4), part);
    std::stable_sort(depths.begin(), depths.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    for (size_t i = 0; i < parts.size(); ++i) parts[i] = depths[i].second;
    return parts;
}

bool behindTrunk(const Body &body, Part part, const Camera &camera) {
    if (part == Part::body || part == Part::head) return false;
    const Side side = part == Part::armRight || part == Part::legRight ? Side::right : Side::left;
    const Spot joint = isArm(part) ? Spot::shoulderRight : Spot::hipRight;
    const Vec3 way = unit(body.at(joint, side) - body[isArm(part) ? Spot::chest : Spot::pelvis]);
    return dot(way, camera.towards()) < -0.5;
}

bool hairBehindFace(const Body &body, const Camera &camera) {
    return camera.depth(middle({hair(body)})) < camera.depth(body[Spot::head]) + 0.01 * kFigureStature;
}

void drawEyes(Html &page, const Body &body, const Camera &camera, const Fit &fit) {
    const Turn &t = body.headTurn;
    const auto at = [&](double forward, double up, double aside) {
        const Vec3 p = body[Spot::head] + t(Vec3{forward, up, aside} * kFigureStature);
        return std::pair{fit.x(camera.x(p)), fit.y(camera.y(p))};
    };
    for (const double side : {-1.0, 1.0}) {
        if (dot(t({0.766, 0, side * 0.643}), camera.towards()) < 0.18) continue;
        const auto [x, y] = at(0.042, 0.008, side * 0.023);
        const double r = std::max(0.28, 0.0075 * kFigureStature * fit.mmPerCm);
        page.shape("circle", {{"cx", mm(x)}, {"cy", mm(y)}, {"r", mm(r)}, {"fill", kPaper}});
    }
    if (dot(t.x, camera.towards()) < 0.8) return;
    const auto left = at(0.044, -0.031, -0.017), middle = at(0.046, -0.043, 0), right = at(0.044, -0.031, 0.017);
    svgPath(page,
            "M" + mm(left.first) + " " + mm(left.second) + "Q" + mm(middle.first) + " " + mm(middle.second) + " " +
                mm(right.first) + " " + mm(right.second),
            "none", kPaper, std::max(0.3, 0.007 * kFigureStature * fit.mmPerCm));
}

void drawSeen(Html &page, const Body &body, Part part, const Camera &camera, const Fit &fit, const PersonLook &look) {
    const std::string skin = outline(flesh(body, part), camera, fit);
    svgPath(page, outline(rim(body, part), camera, fit), kPaper, kPaper, kEdge);
    const std::string cap = part == Part::head ? outline({hair(body)}, camera, fit) : "";
    const bool behind = part == Part::head && hairBehindFace(body, camera);
    if (behind) svgFill(page, cap, kInk);
    svgFill(page, skin, behindTrunk(body, part, camera) ? look.far : look.near);
    if (part != Part::head) return;
    if (!behind) svgFill(page, cap, kInk);
    drawEyes(page, body, camera, fit);
}

}  // namespace plumb
