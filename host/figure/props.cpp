#include "host/figure/props.h"

#include <algorithm>

#include "host/figure/svg.h"

namespace plumb {

namespace {

using Kind = Prop::Kind;

constexpr std::string_view kPale = "#DCE3E8", kTop = "#E9EEF1", kShade = "#C9D2D9", kEdge = "#7D8B97",
                           kSoft = "#EFE7D6", kGreen = "#A9BFA8";

Box box(double x1, double y1, double z1, double x2, double y2, double z2, Box::Look look) {
    return {{std::min(x1, x2), std::min(y1, y2), std::min(z1, z2)},
            {std::max(x1, x2), std::max(y1, y2), std::max(z1, z2)},
            look};
}

// A top on four legs; from and to span it from the floor to its upper face.
void addTable(std::vector<Box> &boxes, Vec3 from, Vec3 to, double thick) {
    constexpr double kLeg = 3.5;
    for (const double x : {from.x + 1, to.x - 1 - kLeg})
        for (const double z : {from.z + 1, to.z - 1 - kLeg})
            boxes.push_back(box(x, from.y, z, x + kLeg, to.y - thick, z + kLeg, Box::Look::frame));
    boxes.push_back(box(from.x, to.y - thick, from.z, to.x, to.y, to.z, Box::Look::pale));
}

// A chair looks from `from` to `to`: its back is at from.x.
void addChair(std::vector<Box> &boxes, const Prop &prop) {
    const Vec3 low{std::min(prop.from.x, prop.to.x), prop.from.y, prop.from.z},
        high{std::max(prop.from.x, prop.to.x), prop.to.y, prop.to.z};
    addTable(boxes, low, high, 4);
    if (!prop.back) return;
    const double way = prop.to.x > prop.from.x ? 1 : -1, x = prop.from.x;
    boxes.push_back(box(x, high.y, low.z + 1, x + way * 2.5, high.y + 12, low.z + 4, Box::Look::frame));
    boxes.push_back(box(x, high.y, high.z - 4, x + way * 2.5, high.y + 12, high.z - 1, Box::Look::frame));
    boxes.push_back(box(x - way, high.y + 10, low.z, x + way * 3, high.y + 42, high.z, Box::Look::pale));
}

std::string quad(const Vec3 (&corners)[4], const Camera &camera, const Fit &scale) {
    std::string d;
    for (const Vec3 &corner : corners)
        d += (d.empty() ? "M" : "L") + mm(scale.x(camera.x(corner))) + " " + mm(scale.y(camera.y(corner)));
    return d + "Z";
}

// The faces of a box that are seen, as path and fill.
using Face = std::pair<std::string, std::string_view>;
void addFaces(std::vector<Face> &faces, const Box &b, const Camera &camera, const Fit &scale) {
    const Vec3 &f = b.from, &t = b.to, way = camera.towards();
    const std::string_view face = b.look == Box::Look::frame ? kEdge : b.look == Box::Look::soft ? kSoft : kPale;
    const auto add = [&](double towards, const Vec3(&corners)[4], std::string_view fill) {
        if (towards > 1e-6) faces.emplace_back(quad(corners, camera, scale), fill);
    };
    const std::string_view top = b.look == Box::Look::pale ? kTop : face,
                           side = b.look == Box::Look::pale ? kShade : face;
    add(way.y, {{f.x, t.y, f.z}, {t.x, t.y, f.z}, {t.x, t.y, t.z}, {f.x, t.y, t.z}}, top);
    add(way.x, {{t.x, f.y, f.z}, {t.x, t.y, f.z}, {t.x, t.y, t.z}, {t.x, f.y, t.z}}, side);
    add(-way.x, {{f.x, f.y, f.z}, {f.x, t.y, f.z}, {f.x, t.y, t.z}, {f.x, f.y, t.z}}, side);
    add(way.z, {{f.x, f.y, t.z}, {t.x, f.y, t.z}, {t.x, t.y, t.z}, {f.x, t.y, t.z}}, face);
    add(-way.z, {{f.x, f.y, f.z}, {t.x, f.y, f.z}, {t.x, t.y, f.z}, {f.x, t.y, f.z}}, face);
}

void circle(Html &page, double x, double y, double r, std::string_view fill, std::string_view stroke) {
    page.shape(
        "circle",
        {{"cx", mm(x)}, {"cy", mm(y)}, {"r", mm(r)}, {"fill", fill}, {"stroke", stroke}, {"stroke-width", "0.3"}});
}

// Scenery, drawn flat between the corners.
void drawScenery(Html &page, const Prop &prop, const Fit &s) {
    const double x1 = s.x(prop.from.x), x2 = s.x(prop.to.x), y1 = s.y(prop.to.y), y2 = s.y(prop.from.y),
                 x = (x1 + x2) / 2, w = x2 - x1, h = y2 - y1;
    switch (prop.kind) {
        case Kind::tree:
            svgPath(page, "M" + mm(x) + " " + mm(y2 - w * 0.065) + "L" + mm(x) + " " + mm(y1 + h * 0.5), "none", kEdge,
                    w * 0.13);
            svgPath(page,
                    outline({{x, y1 + w * 0.34, w * 0.34},
                             {x - w * 0.2, y1 + w * 0.62, w * 0.30},
                             {x + w * 0.2, y1 + w * 0.62, w * 0.30}}),
                    kGreen, kEdge, 0.3);
            break;
        case Kind::sun:
            circle(page, x, (y1 + y2) / 2, w * 0.26, "#F3D58A", kEdge);
            for (int i = 0; i < 8; ++i) {
                const double c = std::cos(i * std::numbers::pi / 4), n = std::sin(i * std::numbers::pi / 4);
                svgLine(page, x + c * w * 0.36, (y1 + y2) / 2 + n * w * 0.36, x + c * w * 0.5,
                        (y1 + y2) / 2 + n * w * 0.5, kEdge, 0.4);
            }
            break;
        case Kind::window: svgBox(page, x1, y1, w, h, "#F4F8FA", kEdge, 0.6); break;
        default: break;
    }
}

bool isScenery(Kind kind) { return kind == Kind::tree || kind == Kind::sun || kind == Kind::window; }

}  // namespace

const std::vector<std::string> &propNames() {
    static const std::vector<std::string> names = {"chair", "desk",  "bed",    "bench",  "step", "mat", "cushion",
                                                   "wall",  "frame", "screen", "window", "tree", "sun", "top",
                                                   "band",  "towel", "stick",  "pen",    "gaze"};
    return names;
}

bool isLine(Kind kind) { return kind >= Kind::band; }

std::vector<Box> boxesOf(const Prop &prop) {
    std::vector<Box> boxes;
    const Vec3 &f = prop.from, &t = prop.to;
    switch (prop.kind) {
        case Kind::chair: addChair(boxes, prop); break;
        case Kind::desk: addTable(boxes, f, t, 3.5); break;
        case Kind::bench: addTable(boxes, f, t, 5); break;
        case Kind::bed:
            boxes.push_back(box(f.x, f.y, f.z, t.x, t.y - 18, t.z, Box::Look::frame));
            boxes.back().from.y = t.y - 26;
            for (const double x : {f.x + 2, t.x - 7})
                boxes.push_back(box(x, f.y, f.z, x + 5, t.y - 26, t.z, Box::Look::frame));
            boxes.push_back(box(f.x, t.y - 18, f.z, t.x, t.y, t.z, Box::Look::soft));
            break;
        case Kind::mat:
        case Kind::cushion: boxes.push_back(box(f.x, f.y, f.z, t.x, t.y, t.z, Box::Look::soft)); break;
        case Kind::wall:
        case Kind::frame:
        case Kind::top:
        case Kind::step: boxes.push_back(box(f.x, f.y, f.z, t.x, t.y, t.z, Box::Look::pale)); break;
        case Kind::screen:
            boxes.push_back(box(f.x + 2, f.y, f.z + 10, t.x - 1, f.y + 2, t.z - 10, Box::Look::frame));
            boxes.push_back(box(f.x + 3, f.y, (f.z + t.z) / 2 - 2, f.x + 6, (f.y + t.y) / 2, (f.z + t.z) / 2 + 2,
                                Box::Look::frame));
            boxes.push_back(box(f.x, f.y + 9, f.z, f.x + 3.5, t.y, t.z, Box::Look::frame));
            break;
        default: break;
    }
    return boxes;
}

double distanceTo(const Box &b, Vec3 p) {
    const auto beyond = [](double v, double low, double high) { return std::max({low - v, 0.0, v - high}); };
    return length({beyond(p.x, b.from.x, b.to.x), beyond(p.y, b.from.y, b.to.y), beyond(p.z, b.from.z, b.to.z)});
}

void Bounds::add(double x, double y, double around) {
    left = std::min(left, x - around);
    right = std::max(right, x + around);
    bottom = std::min(bottom, y - around);
    top = std::max(top, y + around);
}

void addBounds(Bounds &extent, const Prop &prop, const Camera &camera) {
    if (isLine(prop.kind)) return;
    if (isScenery(prop.kind)) {
        extent.add(prop.from.x, prop.from.y);
        extent.add(prop.to.x, prop.to.y);
    }
    for (const Box &b : boxesOf(prop))
        for (const double x : {b.from.x, b.to.x})
            for (const double y : {b.from.y, b.to.y})
                for (const double z : {b.from.z, b.to.z}) extent.add(camera.x({x, y, z}), camera.y({x, y, z}), 0.8);
}

void drawProp(Html &page, const Prop &prop, const Camera &camera, const Fit &scale) {
    if (isScenery(prop.kind)) return drawScenery(page, prop, scale);
    std::vector<Box> boxes = boxesOf(prop);
    std::stable_sort(boxes.begin(), boxes.end(), [&](const Box &a, const Box &b) {
        return camera.depth(between(a.from, a.to, 0.5)) < camera.depth(between(b.from, b.to, 0.5));
    });
    std::vector<Face> faces;
    for (const Box &b : boxes) addFaces(faces, b, camera, scale);
    const auto edges = page.scope("g", {{"stroke", kEdge}, {"stroke-width", "0.3"}});
    std::string dark;  // what has the colour of the edges is one shape with its neighbours
    for (size_t i = 0; i < faces.size(); ++i) {
        // The far legs of a table are hidden by the near ones from the side.
        if (std::find(faces.begin() + static_cast<std::ptrdiff_t>(i) + 1, faces.end(), faces[i]) != faces.end())
            continue;
        if (faces[i].second == kEdge) {
            dark += faces[i].first;
            continue;
        }
        svgFill(page, dark, kEdge);
        dark.clear();
        svgFill(page, faces[i].first, faces[i].second);
    }
    svgFill(page, dark, kEdge);
}

void drawLineProp(Html &page, Kind kind, const std::vector<std::pair<double, double>> &places, const Fit &scale) {
    std::string d;
    for (const auto &[x, y] : places) d += (d.empty() ? "M" : "L") + mm(x) + " " + mm(y);
    const auto stroke = [&](std::string_view ink, double width) { svgPath(page, d, "none", ink, width); };
    switch (kind) {
        case Kind::gaze:
            for (size_t i = 1; i < places.size(); ++i)
                svgLine(page, places[i - 1].first, places[i - 1].second, places[i].first, places[i].second, kSoftInk,
                        0.35, "1.3 1");
            break;
        case Kind::stick:
            stroke(kPaper, 2.2 * scale.mmPerCm + 0.9);
            stroke("#8A6D3B", 2.2 * scale.mmPerCm);
            break;
        case Kind::pen:
            stroke(kPaper, 1.5 * scale.mmPerCm + 0.8);
            stroke(kInk, 1.5 * scale.mmPerCm);
            break;
        default: stroke(kPaper, 1.6); stroke(kind == Kind::band ? "#8A6D3B" : kEdge, 0.9);
    }
}

}  // namespace plumb
