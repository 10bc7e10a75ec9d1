#include "host/sketch/stage.h"

#include <algorithm>
#include <cmath>

#include "host/figure/any_view.h"
#include "host/figure/marks.h"

namespace plumb {

namespace {

constexpr double kThin = 0.3;  // mm: the edge of things
constexpr std::string_view kFace = "Liberation Sans, Arial, Helvetica, sans-serif";

std::string at(double x, double y) { return mm(x) + " " + mm(y); }

std::string wayThrough(const Stage &stage, const Places &places) {
    std::string d;
    for (const auto &[right, up] : places) d += (d.empty() ? "M" : "L") + at(stage.x(right), stage.y(up));
    return d;
}

}  // namespace

Picture::Picture(std::string &out, double width, double tall, std::string_view title)
    : page_(out), width_(width), tall_(tall) {
    const std::string wide = mm(width), high = mm(tall);
    page_.open("svg", {{"xmlns", "http://www.w3.org/2000/svg"},
                       {"width", wide + "mm"},
                       {"height", high + "mm"},
                       {"viewBox", "0 0 " + wide + " " + high},
                       {"font-family", kFace},
                       {"stroke-linecap", "round"},
                       {"stroke-linejoin", "round"}});
    page_.element("title", title);
    svgBox(page_, -1, -1, width + 2, tall + 2, kPaper, "none", 0);  // beyond the edge, which would be grey
}

void Picture::clear(double from, double to) { svgBox(page_, from, -1, to - from, tall_ + 2, kPaper, "none", 0); }

void Picture::clearBelow(double y) { svgBox(page_, -1, y, width_ + 2, tall_ + 1 - y, kPaper, "none", 0); }

Picture::~Picture() { page_.close("svg"); }

void Picture::rule(double x) { svgLine(page_, x, 3, x, tall_ - 3, kRuleInk, 0.25); }

void Picture::word(double x, std::string_view name) {
    svgText(page_, x, tall_ - 2.6, "{" + std::string(name) + "}", {kInk, kWordPoints});
}

void Picture::floor(double y, double from, double to) { svgLine(page_, from, y, to, y, kInk, 0.5); }

void Stage::box(double left, double top, double wide, double tall, std::string_view fill,
                std::string_view stroke) const {
    svgBox(page_, x(left), y(top), size(wide), size(tall), fill, stroke, kThin);
}

void Stage::round(double left, double top, double wide, double tall, double radius, std::string_view fill,
                  std::string_view stroke) const {
    page_.shape("rect", {{"x", mm(x(left))},
                         {"y", mm(y(top))},
                         {"width", mm(size(wide))},
                         {"height", mm(size(tall))},
                         {"rx", mm(size(radius))},
                         {"fill", fill},
                         {"stroke", stroke},
                         {"stroke-width", mm(kThin)}});
}

void Stage::bar(const Places &places, double thick, std::string_view ink) const {
    svgPath(page_, wayThrough(*this, places), "none", ink, size(thick));
}

void Stage::shape(const Places &places, std::string_view fill, std::string_view stroke) const {
    svgPath(page_, wayThrough(*this, places) + "Z", fill, stroke, kThin);
}

void Stage::disc(Place place, double radius, std::string_view fill, std::string_view stroke) const {
    page_.shape("circle", {{"cx", mm(x(place.first))},
                           {"cy", mm(y(place.second))},
                           {"r", mm(size(radius))},
                           {"fill", fill},
                           {"stroke", stroke},
                           {"stroke-width", mm(kThin)}});
}

void Stage::line(const Places &places, std::string_view ink, double width, const char *dash) const {
    page_.shape("path", {{"d", wayThrough(*this, places)},
                         {"fill", "none"},
                         {"stroke", ink},
                         {"stroke-width", mm(width)},
                         {"stroke-dasharray", *dash ? std::string_view(dash) : kLeftOut}});
}

void Stage::angle(Place joint, double from, double to, double radius, const std::string &label) const {
    const auto [sx, sy] = beside(joint, from, radius);
    const auto [ex, ey] = beside(joint, to, radius);
    const std::string arc = "A" + at(size(radius), size(radius)) + " 0 " + (std::abs(to - from) > 180 ? "1 " : "0 ") +
                            (to > from ? "0 " : "1 ") + at(x(ex), y(ey));
    svgPath(page_, "M" + at(x(sx), y(sy)) + arc, "none", kPaper, 1.3);
    svgPath(page_, "M" + at(x(sx), y(sy)) + arc, "none", kAccent, 0.6);
    if (label.empty()) return;
    const double middle = (from + to) / 2;
    const auto [lx, ly] = beside(joint, middle, radius + 1.6 / fit_.mmPerCm);
    const double across = std::cos(radians(middle));
    svgText(page_, x(lx), y(ly) + 1.1 - 1.1 * std::sin(radians(middle)), label,
            {kInk, kNumberPoints, false,
             across > 0.35    ? "start"
             : across < -0.35 ? "end"
                              : "middle"});
}

void Stage::measure(Place from, Place to) const {
    const double way = direction(from, to), half = 1.4 / fit_.mmPerCm;
    for (const Place &end : {from, to}) line({beside(end, way + 90, half), beside(end, way - 90, half)}, kInk, 0.35);
    if (size(std::hypot(to.first - from.first, to.second - from.second)) < 5) return line({from, to}, kAccent, 0.6);
    drawArrow(page_, {x(from.first), y(from.second)}, {x(to.first), y(to.second)}, 0, true);
}

void Stage::arrow(Place from, Place to, double bulge) const {
    drawArrow(page_, {x(from.first), y(from.second)}, {x(to.first), y(to.second)}, bulge, false);
}

void Stage::both(Place from, Place to, double bulge) const {
    drawArrow(page_, {x(from.first), y(from.second)}, {x(to.first), y(to.second)}, bulge, true);
}

void Stage::ring(Place place, double wide, double tall) const {
    for (const bool under : {true, false})
        page_.shape("ellipse", {{"cx", mm(x(place.first))},
                                {"cy", mm(y(place.second))},
                                {"rx", mm(size(wide))},
                                {"ry", mm(size(tall))},
                                {"fill", "none"},
                                {"stroke", under ? kPaper : kInk},
                                {"stroke-width", under ? "1" : "0.5"},
                                {"stroke-dasharray", under ? kLeftOut : std::string_view("1.4 1.2")}});
}

void Stage::slash(Place from, Place to) const {
    line({from, to}, kPaper, 2.2);
    line({from, to}, kInk, 0.9);
}

void Stage::number(Place place, const std::string &text, const char *anchor) const {
    svgText(page_, x(place.first), y(place.second), text, {kInk, kNumberPoints, false, anchor});
}

void Stage::person(const Body &body, const PersonLook &look) const {
    for (const Part one : partsByDepth(body, camera_)) part(body, one, look);
}

void Stage::part(const Body &body, Part part, const PersonLook &look) const {
    drawSeen(page_, body, part, camera_, fit_, look);
    if (part != Part::head || camera_.pitch() < 60) return;
    // From above there is no face: hair, and a nose that says where it looks.
    const auto at = [&](double ahead, double aside) {
        return seen(body[Spot::head] + body.headTurn(Vec3{ahead, 0, aside} * kFigureStature));
    };
    svgPath(page_, wayThrough(*this, {at(0.02, -0.03), at(0.086, 0), at(0.02, 0.03)}) + "Z", kInk, kPaper, 0.8);
    svgFill(page_, outline({hair(body)}, camera_, fit_), kInk);
}

void Stage::hand(const HandPose &pose) const {
    struct Piece {
        std::vector<Skin> skins, rim;
    };
    std::vector<Piece> pieces;
    for (const auto &skins : handIn(pose).groups) pieces.push_back({skins, skins});
    std::vector<Skin> &thumb = pieces.back().rim;
    thumb.erase(thumb.begin());  // where it grows out of the palm
    std::stable_sort(pieces.begin(), pieces.end(), [&](const Piece &a, const Piece &b) {
        return camera_.depth(middle(a.skins)) < camera_.depth(middle(b.skins));
    });
    for (const Piece &piece : pieces) {
        svgPath(page_, outline(piece.rim, camera_, fit_), kPaper, kPaper, 0.8);
        svgFill(page_, outline(piece.skins, camera_, fit_), kLookNow.near);
    }
}

double direction(Place from, Place to) {
    return std::atan2(to.second - from.second, to.first - from.first) * 180 / std::numbers::pi;
}

Place beside(Place from, double direction, double far) {
    return {from.first + far * std::cos(radians(direction)), from.second + far * std::sin(radians(direction))};
}

}  // namespace plumb
