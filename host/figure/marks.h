// What is drawn over a figure: an arrow for the movement, a double ring where it is felt. Dark with a white edge, so
// that they stand out on skin and paper, in grey print too. Places in mm of the drawing.
#pragma once
#include <utility>

#include "host/base/html.h"

namespace plumb {

using PagePoint = std::pair<double, double>;

inline constexpr double kFeltRadius = 3, kArrowHalf = 1.3;  // mm around their places that they take

void drawFelt(Html &page, PagePoint at);

// A curve that leaves the straight way to its left by a share of its length; with a head at each end when `both`.
void drawArrow(Html &page, PagePoint from, PagePoint to, double bulge, bool both);
PagePoint middleOfArrow(PagePoint from, PagePoint to, double bulge);

// Round a middle, clockwise from the top, degrees.
void drawRoundArrow(Html &page, PagePoint middle, double radius, double begin, double end, bool both);

}  // namespace plumb
