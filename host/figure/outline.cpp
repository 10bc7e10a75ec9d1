#include "host/figure/outline.h"

#include <algorithm>
#include <cmath>

#include "host/base/number.h"
#include "host/figure/svg.h"

namespace plumb {

namespace {

constexpr int kRays = 72;  // directions looked into: an outline is true to 0.1 % of a radius
// mm: a shorter one is left to the lines beside it, which are then a hundredth of a millimetre off at most.
constexpr double kShortestArc = 0.15;

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

// A path in steps from where it is, in hundredths of a millimetre, in as few letters as both engines read. In tenths
// fingers get corners.
class Steps {
  public:
    void move(double x, double y) { to('M', hundredths(x), hundredths(y), 0, 0); }
    void line(double x, double y) { step('l', x, y); }
    void arc(double radius, bool large, double x, double y) {
        d_ += 'a';
        fresh_ = true;
        const long r = hundredths(radius);
        number(r);
        number(r);
        d_ += large ? " 0 11" : " 0 01";
        fresh_ = true;
        step(0, x, y);
    }
    std::string closed() { return d_ + "z"; }

  private:
    static long hundredths(double mm) { return std::lround(mm * 100); }
    void step(char command, double x, double y) { to(command, hundredths(x), hundredths(y), x_, y_); }
    void to(char command, long x, long y, long fromX, long fromY) {
        if (command) {
            d_ += command;
            fresh_ = true;
        }
        number(x - fromX);
        number(y - fromY);
        x_ = x;
        y_ = y;
    }

    // Without the zero before the point; a blank only where two numbers would run together.
    void number(long hundredths) {
        std::string text = fixed(static_cast<double>(hundredths) / 100, 2);
        const size_t zero = text.starts_with("-0.") ? 1 : text.starts_with("0.") ? 0 : text.npos;
        if (zero != text.npos) text.erase(zero, 1);
        const bool apart = text[0] == '-' || (text[0] == '.' && point_);
        if (!fresh_ && !apart) d_ += ' ';
        point_ = text.find('.') != text.npos;
        d_ += text;
        fresh_ = false;
    }

    std::string d_;
    long x_ = 0, y_ = 0;
    bool fresh_ = true, point_ = false;
};

// All its balls belong to a larger skin, which covers it.
bool inAnother(const Skin &skin, const std::vector<Skin> &skins) {
    const auto same = [](const Ball &a, const Ball &b) {
        return a.radius == b.radius && a.centre.x == b.centre.x && a.centre.y == b.centre.y && a.centre.z == b.centre.z;
    };
    return std::any_of(skins.begin(), skins.end(), [&](const Skin &other) {
        return other.size() > skin.size() && std::all_of(skin.begin(), skin.end(), [&](const Ball &ball) {
                   return std::any_of(other.begin(), other.end(), [&](const Ball &one) { return same(ball, one); });
               });
    });
}

std::pair<double, double> at(const Disc &disc, double angle) {
    return {disc.x + disc.radius * std::cos(angle), disc.y + disc.radius * std::sin(angle)};
}

std::string circle(const Disc &d) {
    Steps path;
    path.move(d.x + d.radius, d.y);
    path.arc(d.radius, true, d.x - d.radius, d.y);
    path.arc(d.radius, true, d.x + d.radius, d.y);
    return path.closed();
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
    Steps path;
    for (size_t i = 0; i < n; ++i) {
        const Disc &disc = discs[runs[i].first];
        const double enter = leave[(i + n - 1) % n];
        const auto [x, y] = at(disc, enter);
        if (i == 0) path.move(x, y);
        else path.line(x, y);
        if (disc.radius < 1e-6) continue;
        double sweep = leave[i] - enter;
        while (sweep < -1e-6) sweep += 2 * std::numbers::pi;
        while (sweep >= 2 * std::numbers::pi) sweep -= 2 * std::numbers::pi;
        if (sweep * disc.radius < kShortestArc) continue;
        const auto [endX, endY] = at(disc, leave[i]);
        path.arc(disc.radius, sweep > std::numbers::pi, endX, endY);
    }
    return path.closed();
}

std::string outline(const std::vector<Skin> &skins, const Camera &camera, const Fit &scale) {
    std::string d;
    for (const Skin &skin : skins) {
        if (inAnother(skin, skins)) continue;
        std::vector<Disc> discs;
        for (const Ball &ball : skin)
            discs.push_back(
                {scale.x(camera.x(ball.centre)), scale.y(camera.y(ball.centre)), ball.radius * scale.mmPerCm});
        const std::string one = outline(discs);
        if (d.find(one) == d.npos) d += one;  // a limb that hides its twin is drawn once
    }
    return d;
}

}  // namespace plumb
