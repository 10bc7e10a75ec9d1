#include "host/photo/angles.h"

#include <cmath>
#include <numbers>

#include "host/base/translated.h"

namespace plumb {

namespace {

double apart(const PicturePoint &one, const PicturePoint &other) {
    return std::hypot(one.x - other.x, one.y - other.y);
}

bool tooClose(const PicturePoint &one, const PicturePoint &other) {
    return !(apart(one, other) > one.within + other.within);
}

}  // namespace

Result<Estimate> angleAt(const PicturePoint &first, const PicturePoint &joint, const PicturePoint &second) {
    if (tooClose(first, joint) || tooClose(second, joint))
        return Problem{tr("angle"), tr("a limb's point is too close to the joint to give a direction"),
                       tr("Set it further along the limb")};
    const double ax = first.x - joint.x, ay = first.y - joint.y, bx = second.x - joint.x, by = second.y - joint.y;
    const double a = std::hypot(ax, ay), b = std::hypot(bx, by);
    // atan2 of cross and dot product: exact near 0 and 180 degrees too, where an arc cosine is not.
    const double angle = std::atan2(std::abs(ax * by - ay * bx), ax * bx + ay * by);
    const double within =
        std::hypot(first.within / a, second.within / b, joint.within * apart(first, second) / (a * b));
    constexpr double degrees = 180 / std::numbers::pi;
    return Estimate{angle * degrees, within * degrees};
}

Result<Estimate> lengthBetween(const PicturePoint &from, const PicturePoint &to) {
    if (tooClose(from, to))
        return Problem{tr("length"), tr("its two ends are too close to each other to tell them apart"),
                       tr("Set the second point at the other end")};
    return Estimate{apart(from, to), std::hypot(from.within, to.within)};
}

Result<Estimate> lengthByKnown(const Estimate &pixels, const Estimate &known, double cm) {
    if (!(cm > 0) || !(known.value > 0))
        return Problem{tr("length"), tr("there is no known length above 0 to measure by"), tr("Mark one first")};
    const double value = cm * pixels.value / known.value;
    return Estimate{value, std::hypot(cm * pixels.within / known.value, value * known.within / known.value)};
}

}  // namespace plumb
