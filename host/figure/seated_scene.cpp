#include "host/figure/seated_scene.h"

#include <algorithm>

namespace plumb {

namespace {

constexpr const char *kDashes = "1.5 1.2";
constexpr double kHandFromEdge = 12, kDeskDepth = 75, kScreenTall = 32;  // cm

const char *dashes(bool known) { return known ? "" : kDashes; }

}  // namespace

SeatedScene::SeatedScene(const WorkHeights &heights, const Sitter &sitter, double distance)
    : heights_(heights),
      person_(seatedAt(heights, sitter, distance)),
      deskEdge_(person_.body[Spot::handRight].x / person_.scale - kHandFromEdge) {}

void SeatedScene::pose(const BodyPose &pose) {
    person_.pose = pose;
    person_.body = bodyIn(pose);
}

double SeatedScene::deskEnd() const { return std::max(deskEdge() + kDeskDepth, screenX() + 12); }

double SeatedScene::right() const {
    double farthest = deskEnd();
    for (const Vec3 &spot : person_.body.spots) farthest = std::max(farthest, spot.x / person_.scale + 8);
    return farthest;
}

double SeatedScene::top() const {
    double highest = std::max(heights_.screen + 10, heights_.desk + 6);
    for (const Vec3 &spot : person_.body.spots) highest = std::max(highest, spot.y / person_.scale + 4);
    return highest;
}

void SceneView::draw(const PersonLook &look, bool seatKnown, bool deskKnown, bool screenKnown) const {
    ChairShape shape;
    shape.known = seatKnown;
    chair(shape);
    footrest();
    desk(deskKnown);
    screen(screenKnown);
    gaze();
    person(look);
}

void SceneView::person(const PersonLook &look) const {
    const SeatedPerson &person = scene_.person();
    for (const Part part : kParts) drawPart(page_, person.body, part, fit_, look, kShoeSole * person.scale);
}

void SceneView::box(double left, double top, double w, double h, bool known) const {
    if (known) return svgBox(page_, x(left), y(top), size(w), size(h), kUpholstery, kSteel, 0.3);
    page_.shape("rect", {{"x", mm(x(left))},
                         {"y", mm(y(top))},
                         {"width", mm(size(w))},
                         {"height", mm(size(h))},
                         {"fill", kPaper},
                         {"stroke", kInk},
                         {"stroke-width", "0.4"},
                         {"stroke-dasharray", kDashes}});
}

void SceneView::footrest() const {
    const double tall = scene_.heights().footrest;
    if (tall <= 0) return;
    const Body &body = scene_.person().body;
    const double scale = scene_.person().scale, heel = body[Spot::heelLeft].x / scale,
                 toe = body[Spot::toeRight].x / scale;
    box(heel - 4, tall, toe - heel + 8, tall, true);
}

void SceneView::line(const ChairShape::Line &line, std::string_view ink, double thick) const {
    std::string d;
    for (const auto &[ahead, up] : line) d += (d.empty() ? "M" : "L") + mm(x(ahead)) + " " + mm(y(up));
    if (!d.empty()) svgPath(page_, d, "none", ink, size(thick));
}

void SceneView::chair(const ChairShape &shape) const {
    const double seat = scene_.heights().seat, low = seat - 6;
    const auto overSeat = [&](ChairShape::Line line) {
        for (auto &place : line) place.second += seat;
        return line;
    };
    svgLine(page_, x(4), y(low), x(4), y(8), kSteel, size(4));
    line({{-22, 5}, {4, 9}, {28, 5}}, kSteel, 3);
    for (const double wheel : {-22.0, 4.0, 28.0})
        page_.shape("circle", {{"cx", mm(x(wheel))}, {"cy", mm(y(3))}, {"r", mm(size(3))}, {"fill", kSteel}});
    line(overSeat(shape.frame), kSteel, 4);
    line(overSeat(shape.pad), kUpholstery, 5);
    box(-16, seat, shape.front + 16, 6, shape.known);
}

void SceneView::desk(bool known) const {
    const double from = scene_.deskEdge(), to = scene_.deskEnd(), height = scene_.heights().desk;
    svgLine(page_, x(to - 5), y(height - 2.6), x(to - 5), floor_, kSteel, size(3));
    box(from, height, to - from, 2.6, known);
    const double hand = from + kHandFromEdge;
    svgLine(page_, x(hand - 6), y(height + 0.9), x(hand + 9), y(height + 0.9), kInk, size(1.8));
}

void SceneView::screen(bool known) const {
    const WorkHeights &heights = scene_.heights();
    const double tall = std::clamp(heights.screen - heights.desk - 1, 4.0, kScreenTall), foot = heights.screen - tall,
                 sx = scene_.screenX();
    if (foot > heights.desk + 2) {
        svgLine(page_, x(sx + 3), y(foot + tall / 2), x(sx + 5), y(heights.desk), kSteel, size(2.4));
        svgLine(page_, x(sx - 4), y(heights.desk + 0.7), x(sx + 12), y(heights.desk + 0.7), kSteel, size(1.6));
    }
    svgLine(page_, x(sx), y(foot), x(sx + 3), y(heights.screen), kInk, size(2.6), dashes(known));
}

void SceneView::gaze() const {
    const auto [ex, ey] = at(scene_.person().eye);
    const auto [gx, gy] = at(scene_.person().gazeEnd);
    svgLine(page_, ex + 1.2, ey, gx, gy, kSoftInk, 0.25, "1.2 .9");
}

}  // namespace plumb
