#include "host/figure/outline.h"

#include <algorithm>
#include <cmath>

#include "host/figure/svg.h"

namespace plumb {

namespace {

constexpr int kRays = 72;  // directions looked into: an outline is true to 0.1 % of a radius

// The disc that reaches farthest in each direction, going round; equal neighbours only once.
std::vector<std::pair<size_t, int>> around(const std::vector<Disc> &discs) {
    std::vector<std::pair<size_t, int>> runs;
    for (int ray = 0; ray < kRays; ++ray) {
        const double a = 2 * std::numbers::pi * ray / kRays, c = std::cos(a), s = std::sin(a);
        size_t best = 0;
        double farthest = -1e9;
        for (size_t i = 0; i < discs.size(); ++i) {
            const double reach = discs[i].x * c + discs[i].y * s + discs[i].radius;
            if (reach > farthest + 1e-9) {
                farthest = reach;
                best = i;
            }
        }
        if (runs.empty() || runs.back().first != best) runs.push_back({best, ray});
    }
    if (runs.size() > 1 && runs.front().first == runs.back().first) runs.erase(runs.begin());
    return runs;
}

// Where the common tangent of two discs leaves the first: the direction from its centre.
double tangent(const Disc &a, const Disc &b) {
    const double dx = b.x - a.x, dy = b.y - a.y, d = std::hypot(dx, dy);
    return std::atan2(dy, dx) - std::acos(std::clamp((a.radius - b.radius) / d, -1.0, 1.0));
}

std::string point(const Disc &disc, double angle) {
    return mm(disc.x + disc.radius * std::cos(angle)) + " " + mm(disc.y + disc.radius * std::sin(angle));
}

std::string circle(const Disc &d) {
    const std::string arc = "A" + mm(d.radius) + " " + mm(d.radius) + " 0 1 1 ";
    return "M" + mm(d.x + d.radius) + " " + mm(d.y) + arc + mm(d.x - d.radius) + " " + mm(d.y) + arc +
           mm(d.x + d.radius) + " " + mm(d.y) + "Z";
}

}  // namespace

Camera::Camera(double yaw, double pitch) : pitch_(pitch) {
    const double c = std::cos(radians(yaw)), s = std::sin(radians(yaw)), e = std::cos(radians(pitch)),
                 f = std::sin(radians(pitch));
    right_ = {c, 0, -s};
    up_ = {-s * f, e, -c * f};
    towards_ = {s * e, f, c * e};
}

void svgFill(Html &page, const std::string &d, std::string_view fill) {
    if (!d.empty()) page.shape("path", {{"d", d}, {"fill", fill}});
}

std::string outline(const std::vector<Disc> &discs) {
    if (discs.empty()) return "";
    const auto runs = around(discs);
    if (runs.size() < 2) return circle(discs[runs.front().first]);
    const size_t n = runs.size();
    std::vector<double> leave(n);
    for (size_t i = 0; i < n; ++i) leave[i] = tangent(discs[runs[i].first], discs[runs[(i + 1) % n].first]);
    std::string d;
    for (size_t i = 0; i < n; ++i) {
        const Disc &disc = discs[runs[i].first];
        const double enter = leave[(i + n - 1) % n];
        d += (i == 0 ? "M" : "L") + point(disc, enter);
        if (disc.radius < 1e-6) continue;
        double sweep = leave[i] - enter;
        while (sweep < -1e-6) sweep += 2 * std::numbers::pi;
        while (sweep >= 2 * std::numbers::pi) sweep -= 2 * std::numbers::pi;
        if (sweep * disc.radius < 0.02) continue;
        d += "A" + mm(disc.radius) + " " + mm(disc.radius) + " 0 " + (sweep > std::numbers::pi ? "1" : "0") + " 1 " +
             point(disc, leave[i]);
    }
    return d + "Z";
}

std::string outline(const std::vector<Skin> &skins, const Camera &camera, const Fit &scale) {
    std::string d;
    for (const Skin &skin : skins) {
        std::vector<Disc> discs;
        for (const Ball &ball : skin)
            discs.push_back(
                {scale.x(camera.x(ball.centre)), scale.y(camera.y(ball.centre)), ball.radius * scale.mmPerCm});
        d += outline(discs);
    }
    return d;
}

}  // namespace plumb
