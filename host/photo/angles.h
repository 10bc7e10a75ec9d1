// Angles and lengths on a picture, in its own pixels: x to the right, y down, from the middle of the first pixel.
//
// Each point is known to `within` pixels either way. What follows from points is given with what it is sure to, by the
// usual propagation of small independent errors (first derivatives, root of the sum of squares). That is the error of
// setting points alone: what the camera's view does to angles and lengths is not in it. Pure functions.
#pragma once
#include "host/base/problem.h"

namespace plumb {

inline constexpr double kSureOfPoint = 2;  // pixels; nobody sets a point better

struct PicturePoint {
    double x = 0, y = 0;
    double within = kSureOfPoint;
    bool operator==(const PicturePoint &) const = default;
};

struct Estimate {
    double value = 0, within = 0;
};

// The angle at `joint` between the two limbs, in degrees from 0 to 180. Problem: a limb's point so close to the joint
// that it has no direction.
Result<Estimate> angleAt(const PicturePoint &first, const PicturePoint &joint, const PicturePoint &second);

// How far two points are from each other, in pixels. Problem: they are too close to tell.
Result<Estimate> lengthBetween(const PicturePoint &from, const PicturePoint &to);

// The same in centimetres, where a length of `known` pixels is `cm` long. Problem: no length above 0.
Result<Estimate> lengthByKnown(const Estimate &pixels, const Estimate &known, double cm);

}  // namespace plumb
