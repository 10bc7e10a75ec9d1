// What the body of a figure looks like around its joints: balls, and the skin drawn tightly around a few of them.
// Lengths in cm. Radii are our choice: a calm figure without sex, age or clothes, the same for every exercise.
#pragma once
#include <vector>

#include "host/figure/body.h"

namespace plumb {

struct Ball {
    Vec3 centre;
    double radius = 0;
};
using Skin = std::vector<Ball>;  // the convex hull of these

enum class Part { body, head, armRight, armLeft, legRight, legLeft };
inline constexpr Part kParts[] = {Part::armLeft, Part::legLeft, Part::body, Part::head, Part::legRight, Part::armRight};

std::vector<Skin> flesh(const Body &body, Part part);
// Where a white line sets the part off from what is behind it: not at the shoulder, hip or neck, where it grows out.
std::vector<Skin> rim(const Body &body, Part part);
Skin hair(const Body &body);
Vec3 middle(const std::vector<Skin> &skins);
double lowest(const std::vector<Skin> &skins);  // height above the floor

}  // namespace plumb
