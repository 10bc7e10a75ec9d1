// Points and turns in space, for figures. Centimetres, degrees at the edges; x forward, y up, z to the figure's right.
// Pure values; nothing here can fail.
#pragma once
#include <cmath>
#include <numbers>

namespace plumb {

struct Vec3 {
    double x = 0, y = 0, z = 0;
};
inline Vec3 operator+(Vec3 a, Vec3 b) { return {a.x + b.x, a.y + b.y, a.z + b.z}; }
inline Vec3 operator-(Vec3 a, Vec3 b) { return {a.x - b.x, a.y - b.y, a.z - b.z}; }
inline Vec3 operator*(Vec3 a, double by) { return {a.x * by, a.y * by, a.z * by}; }
inline double dot(Vec3 a, Vec3 b) { return a.x * b.x + a.y * b.y + a.z * b.z; }
inline double length(Vec3 a) { return std::sqrt(dot(a, a)); }
inline Vec3 between(Vec3 a, Vec3 b, double share) { return a + (b - a) * share; }

// The direction of `a`; `otherwise` when it has none.
inline Vec3 unit(Vec3 a, Vec3 otherwise = {1, 0, 0}) {
    const double l = length(a);
    return l > 1e-9 ? a * (1 / l) : otherwise;
}

inline double radians(double degrees) { return degrees * std::numbers::pi / 180; }

// A rotation, as the three directions into which x, y and z are turned.
struct Turn {
    Vec3 x{1, 0, 0}, y{0, 1, 0}, z{0, 0, 1};
    Vec3 operator()(Vec3 v) const { return x * v.x + y * v.y + z * v.z; }
    Turn operator*(const Turn &inner) const { return {(*this)(inner.x), (*this)(inner.y), (*this)(inner.z)}; }
};

// About an axis, right-handed.
inline Turn aboutX(double degrees) {
    const double c = std::cos(radians(degrees)), s = std::sin(radians(degrees));
    return {{1, 0, 0}, {0, c, s}, {0, -s, c}};
}
inline Turn aboutY(double degrees) {
    const double c = std::cos(radians(degrees)), s = std::sin(radians(degrees));
    return {{c, 0, -s}, {0, 1, 0}, {s, 0, c}};
}
inline Turn aboutZ(double degrees) {
    const double c = std::cos(radians(degrees)), s = std::sin(radians(degrees));
    return {{c, s, 0}, {-s, c, 0}, {0, 0, 1}};
}

}  // namespace plumb
