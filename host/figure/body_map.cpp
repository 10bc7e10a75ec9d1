#include "host/figure/body_map.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <span>

#include "host/base/number.h"
#include "host/figure/svg.h"

namespace plumb {

namespace {

constexpr std::string_view kBody = "#DDE3E8";
constexpr double kHeight = 96, kFloor = 88, kScale = 84.0 / 172;  // mm, mm a cm
constexpr double kPickWidth = 60, kPickMiddle = kPickWidth / 2;
constexpr double kNear = 3 / kScale, kNearMiddle = 4;  // cm

struct Point {
    double x, y;  // cm: from the middle line to the right, above the floor
};

// One side of a region as a polygon; places of the middle are drawn whole.
struct Place {
    std::string_view name;
    bool paired;
    std::array<Point, 6> corners;  // of the right half when paired
    double labelAt;                // height of its label's line, cm
};

constexpr std::array<Place, kBodyPlaces> kPlaces = {{
    {"neck", false, {{{-6, 156}, {6, 156}, {5.6, 147}, {13, 141}, {-13, 141}, {-5.6, 147}}}, 148},
    {"shoulders", true, {{{8, 145}, {16, 144.5}, {23.5, 139}, {23.5, 126}, {14.5, 126}, {11, 134}}}, 136},
    {"upper_back", false, {{{-11, 146}, {11, 146}, {18, 128}, {13.5, 112}, {-13.5, 112}, {-18, 128}}}, 124},
    {"elbows", true, {{{18.4, 116}, {27, 117}, {29.4, 108}, {29, 98}, {20.6, 98}, {19.4, 107}}}, 108},
    {"wrists_hands", true, {{{23, 88}, {32, 88}, {35, 78}, {34, 64}, {25, 64}, {24, 76}}}, 76},
    {"low_back", false, {{{-14, 117}, {14, 117}, {12.4, 106}, {18, 94}, {-18, 94}, {-12.4, 106}}}, 106},
    {"hips_thighs", true, {{{-1, 100}, {16, 100}, {19, 86}, {17, 55}, {1, 55}, {1, 80}}}, 84},
    {"knees", true, {{{2, 61}, {16.6, 61}, {16, 50}, {15, 38}, {2.8, 38}, {2.6, 50}}}, 50},
    {"ankles_feet", true, {{{3, 20}, {14, 20}, {13, 9}, {19, -2}, {2, -2}, {4, 9}}}, 9},
}};

// Where the middle line of the body stands on the page, mm.
struct Frame {
    double middle;
    double across(double cm) const { return middle + cm * kScale; }
    std::string at(Point p, double side) const;
};

double up(double cm) { return kFloor - cm * kScale; }
std::string Frame::at(Point p, double side) const { return mm(across(p.x * side)) + " " + mm(up(p.y)); }

// Closed and rounded: every corner bends the line between the middles of its two sides.
std::string rounded(const Frame &frame, std::span<const Point> corners, double side) {
    const auto at = [&](Point p, double on) { return frame.at(p, on); };
    std::string d;
    for (size_t i = 0; i <= corners.size(); ++i) {
        const Point &corner = corners[i % corners.size()], &next = corners[(i + 1) % corners.size()];
        const Point middle{(corner.x + next.x) / 2, (corner.y + next.y) / 2};
        d += d.empty() ? "M" + at(middle, side) : "Q" + at(corner, side) + " " + at(middle, side);
    }
    return d + "Z";
}

void limb(Html &page, const Frame &frame, std::initializer_list<Point> joints, double width, double side) {
    std::string d;
    for (const Point &joint : joints) d += (d.empty() ? "M" : "L") + frame.at(joint, side);
    page.shape("path", {{"d", d}, {"stroke-width", mm(width * kScale)}});
}

// Head, trunk, arms and legs from behind.
void body(Html &page, const Frame &frame) {
    page.shape("circle", {{"cx", mm(frame.middle)}, {"cy", mm(up(162))}, {"r", mm(9.4 * kScale)}, {"fill", kBody}});
    page.open("g", {{"fill", "none"}, {"stroke", kBody}});
    limb(page, frame, {{0, 158}, {0, 140}}, 9.5, 1);
    for (const double side : {1.0, -1.0}) {
        limb(page, frame, {{17.6, 136}, {23.6, 108}}, 8.6, side);
        limb(page, frame, {{23.6, 108}, {28.4, 82}}, 7, side);
        limb(page, frame, {{28.6, 80}, {29.6, 71}}, 7.4, side);
        limb(page, frame, {{8.4, 90}, {9.2, 54}}, 14.4, side);
        limb(page, frame, {{9.2, 54}, {8.8, 10}}, 10.6, side);
        limb(page, frame, {{8.8, 5}, {11.4, 4}}, 7.4, side);
    }
    page.close("g");
    static constexpr std::array<Point, 12> kTrunk = {{{-5, 151},
                                                      {5, 151},
                                                      {8, 144},
                                                      {20, 141},
                                                      {16.4, 122},
                                                      {11.6, 108},
                                                      {17.4, 86},
                                                      {-17.4, 86},
                                                      {-11.6, 108},
                                                      {-16.4, 122},
                                                      {-20, 141},
                                                      {-8, 144}}};
    svgPath(page, rounded(frame, kTrunk, 1), kBody, kBody, 2.6);
}

// Ordered by lightness, so that a grey copier keeps the order.
std::string_view fillOf(int pain) { return pain >= 7 ? "#8E2F12" : pain >= 4 ? "#DB7F58" : "#F6D9C8"; }

void region(Html &page, const Frame &frame, const Place &place, std::string_view fill, double side) {
    svgPath(page, rounded(frame, place.corners, side), fill, kInk, 0.25);
}

bool onLeft(const Place &place, BodySide side) { return place.paired && side != BodySide::right; }
bool onRight(const Place &place, BodySide side) { return !place.paired || side != BodySide::left; }

void sides(Html &page, const Frame &frame, const BodyMapFigure &figure, double points) {
    svgText(page, frame.across(-14), kFloor + 5.5, figure.leftName, {kSoftInk, points, false, "end"});
    svgText(page, frame.across(14), kFloor + 5.5, figure.rightName, {kSoftInk, points, false, "start"});
}

struct Label {
    const BodyMapFigure::Region *region;
    double y;       // of its text, mm
    double anchor;  // of its line at the figure, mm from the left
};

double reach(const Place &place) {
    double most = 0;
    for (const Point &corner : place.corners) most = std::max(most, corner.x);
    return most;
}

// Labels of one side of the page, from top to bottom, at least 5 mm apart.
void drawLabels(Html &page, std::vector<Label> labels, bool right, const DrawingSheet &sheet) {
    const double away = sheet.large() ? 24 : 30, points = sheet.large() ? 8 : 9;
    std::sort(labels.begin(), labels.end(), [](const Label &a, const Label &b) { return a.y < b.y; });
    double last = 0;
    for (const Label &label : labels) {
        const Place &place = kPlaces[static_cast<size_t>(label.region->place)];
        const double y = std::max(label.y, last + 5), side = right ? 1 : -1, edge = sheet.width / 2 + side * away;
        last = y;
        svgLine(page, label.anchor, up(place.labelAt), edge, y, kInk, 0.2);
        page.shape("circle", {{"cx", mm(label.anchor)},
                              {"cy", mm(up(place.labelAt))},
                              {"r", "0.7"},
                              {"fill", kPaper},
                              {"stroke", kInk},
                              {"stroke-width", "0.25"}});
        svgText(page, edge + side * 1.5, y + 1.1,
                label.region->name + "  " +
                    (label.region->value.empty() ? std::to_string(label.region->pain) : label.region->value),
                {kInk, points, true, right ? "start" : "end"});
    }
}

// The rounded outline as many short lines.
std::vector<Point> outlineOf(const Place &place, double side) {
    constexpr int kParts = 6;
    std::vector<Point> points;
    const auto corner = [&](size_t i) { return place.corners[i % place.corners.size()]; };
    const auto middle = [](Point a, Point b) { return Point{(a.x + b.x) / 2, (a.y + b.y) / 2}; };
    for (size_t i = 0; i < place.corners.size(); ++i) {
        const Point from = middle(corner(i), corner(i + 1)), bend = corner(i + 1), to = middle(bend, corner(i + 2));
        for (int part = 0; part < kParts; ++part) {
            const double t = static_cast<double>(part) / kParts, u = 1 - t;
            points.push_back({side * (u * u * from.x + 2 * u * t * bend.x + t * t * to.x),
                              u * u * from.y + 2 * u * t * bend.y + t * t * to.y});
        }
    }
    return points;
}

double toLine(Point p, Point a, Point b) {
    const double dx = b.x - a.x, dy = b.y - a.y, length = dx * dx + dy * dy;
    const double t = length > 0 ? std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / length, 0.0, 1.0) : 0;
    return std::hypot(p.x - a.x - t * dx, p.y - a.y - t * dy);
}

// How far a point lies outside an outline, cm; 0 inside.
double beside(Point p, std::span<const Point> outline) {
    bool inside = false;
    double least = std::numeric_limits<double>::infinity();
    for (size_t i = 0; i < outline.size(); ++i) {
        const Point a = outline[i], b = outline[(i + 1) % outline.size()];
        least = std::min(least, toLine(p, a, b));
        if ((a.y > p.y) != (b.y > p.y) && p.x < a.x + (b.x - a.x) * (p.y - a.y) / (b.y - a.y)) inside = !inside;
    }
    return inside ? 0 : least;
}

double toCentre(Point p, std::span<const Point> outline) {
    Point sum{0, 0};
    for (const Point &one : outline) sum = {sum.x + one.x, sum.y + one.y};
    const auto count = static_cast<double>(outline.size());
    return std::hypot(p.x - sum.x / count, p.y - sum.y / count);
}

BodySide sideAt(const Place &place, double x) {
    if (!place.paired && std::abs(x) < kNearMiddle) return BodySide::middle;
    return x < 0 ? BodySide::left : BodySide::right;
}

}  // namespace

std::optional<BodyPlace> bodyPlace(std::string_view name) {
    for (size_t i = 0; i < kPlaces.size(); ++i)
        if (kPlaces[i].name == name) return static_cast<BodyPlace>(i);
    return std::nullopt;
}

void drawBodyMap(Html &page, const BodyMapFigure &figure, const std::string &id, const std::string &title,
                 const std::string &description, const DrawingSheet &sheet) {
    const SvgDrawing drawing(page, sheet.width, kHeight, id, title, description, Ends::round, sheet);
    const Frame frame{sheet.width / 2};
    body(page, frame);
    std::vector<Label> left, right;
    for (const BodyMapFigure::Region &named : figure.regions) {
        if (named.pain <= 0) continue;
        const Place &place = kPlaces[static_cast<size_t>(named.place)];
        const bool rightToo = onRight(place, named.side);
        if (rightToo) region(page, frame, place, fillOf(named.pain), 1);
        if (onLeft(place, named.side)) region(page, frame, place, fillOf(named.pain), -1);
        const double edge = place.paired ? (place.corners[0].x + reach(place)) / 2 : reach(place) * 0.4;
        auto &side = rightToo ? right : left;
        side.push_back({&named, up(place.labelAt), frame.across(rightToo ? edge : -edge)});
    }
    drawLabels(page, std::move(right), true, sheet);
    drawLabels(page, std::move(left), false, sheet);
    sides(page, frame, figure, 8.5);
}

std::vector<BodyPlace> bodyPlaces(std::string_view name) {
    using enum BodyPlace;
    if (const auto one = bodyPlace(name)) return {*one};
    if (name == "back") return {upperBack, lowBack};
    if (name == "arm") return {shoulders, elbows};
    if (name == "leg") return {hipsThighs, knees, anklesFeet};
    if (name == "wrist") return {wristsHands};
    return {};
}

void drawBodyPick(Html &page, const BodyMapFigure &figure, const std::string &id, const std::string &title,
                  const std::string &description) {
    const SvgDrawing drawing(page, kPickWidth, kHeight, id, title, description, Ends::round);
    const Frame frame{kPickMiddle};
    body(page, frame);
    for (int i = 0; i < kBodyPlaces; ++i) {
        const Place &place = kPlaces[static_cast<size_t>(i)];
        const auto named = std::find_if(figure.regions.begin(), figure.regions.end(), [&](const auto &region) {
            return region.place == static_cast<BodyPlace>(i) && region.pain > 0;
        });
        const bool hurts = named != figure.regions.end();
        for (const double side : {1.0, -1.0}) {
            if (side < 0 && !place.paired) continue;
            const bool here = hurts && (side > 0 ? onRight(place, named->side) : onLeft(place, named->side));
            region(page, frame, place, here ? fillOf(named->pain) : "none", side);
        }
    }
    sides(page, frame, figure, 10);
}

std::optional<BodyHit> bodyHit(double x, double y) {
    const Point p{(x - kPickMiddle) / kScale, (kFloor - y) / kScale};
    std::optional<BodyHit> hit;
    std::pair<double, double> best{kNear, 0};  // beside it, then from its centre
    for (int i = 0; i < kBodyPlaces; ++i) {
        const Place &place = kPlaces[static_cast<size_t>(i)];
        for (const double side : {1.0, -1.0}) {
            if (side < 0 && !place.paired) continue;
            const std::vector<Point> outline = outlineOf(place, side);
            const std::pair<double, double> far{beside(p, outline), toCentre(p, outline)};
            if (far.first > kNear || (hit && far >= best)) continue;
            best = far;
            hit = BodyHit{static_cast<BodyPlace>(i), sideAt(place, p.x)};
        }
    }
    return hit;
}

}  // namespace plumb
