#include "host/figure/outline.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "host/figure/svg.h"

namespace plumb {

namespace {

constexpr size_t kRays = 72;  // directions looked into: an outline is true to 0.1 % of a radius
// mm: a shorter one is left to the lines beside it, which are then a hundredth of a millimetre off at most.
constexpr double kShortestArc = 0.15;

struct Rays {
    std::array<double, kRays> cosine, sine;
    Rays() {
        for (size_t i = 0; i < kRays; ++i) {
            const double turn = 2 * std::numbers::pi * static_cast<double>(i) / kRays;
            cosine[i] = std::cos(turn);
            sine[i] = std::sin(turn);
        }
    }
};

// The disc that reaches farthest in each direction, going round; equal neighbours only once. Disc by disc over all
// directions, which the compiler does several at a time.
std::vector<size_t> around(const std::vector<Disc> &discs) {
    static const Rays rays;
    std::array<double, kRays> farthest, best{};
    farthest.fill(-1e9);
    for (size_t i = 0; i < discs.size(); ++i) {
        const Disc disc = discs[i];
        const auto index = static_cast<double>(i);  // as wide as what it is chosen with
        for (size_t ray = 0; ray < kRays; ++ray) {
            const double reach = disc.x * rays.cosine[ray] + disc.y * rays.sine[ray] + disc.radius;
            const bool farther = reach > farthest[ray] + 1e-9;
            farthest[ray] = farther ? reach : farthest[ray];
            best[ray] = farther ? index : best[ray];
        }
    }
    std::vector<size_t> runs;
    for (const double each : best)
        if (const auto disc = static_cast<size_t>(each); runs.empty() || runs.back() != disc) runs.push_back(disc);
    if (runs.size() > 1 && runs.front() == runs.back()) runs.erase(runs.begin());
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
        char buffer[24], *const end = buffer + sizeof buffer, *at = end;
        auto digits = static_cast<unsigned long>(std::abs(hundredths));
        const bool point = digits % 100 != 0;
        if (point) {
            if (digits % 10 != 0) *--at = static_cast<char>('0' + digits % 10);
            *--at = static_cast<char>('0' + digits / 10 % 10);
            *--at = '.';
        }
        for (digits /= 100; digits > 0; digits /= 10) *--at = static_cast<char>('0' + digits % 10);
        if (at == end) *--at = '0';
        if (hundredths < 0) *--at = '-';
        const bool apart = *at == '-' || (*at == '.' && point_);
        if (!fresh_ && !apart) d_ += ' ';
        point_ = point;
        d_.append(at, end);
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
    if (runs.size() < 2) return circle(discs[runs.front()]);
    const size_t n = runs.size();
    std::vector<double> leave(n);
    for (size_t i = 0; i < n; ++i) leave[i] = tangent(discs[runs[i]], discs[runs[(i + 1) % n]]);
    Steps path;
    for (size_t i = 0; i < n; ++i) {
        const Disc &disc = discs[runs[i]];
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
