// What stands around a figure: chair, wall, desk, band and the rest, as boxes in space and as drawing.
#pragma once
#include <string>
#include <vector>

#include "host/base/html.h"
#include "host/figure/exercise_pose.h"
#include "host/figure/outline.h"

namespace plumb {

const std::vector<std::string> &propNames();  // in the order of Prop::Kind

struct Box {
    Vec3 from, to;  // from is the lesser corner
    enum class Look { pale, frame, soft, wall } look = Look::pale;
};

// The solid parts; none for lines and scenery.
std::vector<Box> boxesOf(const Prop &prop);
double distanceTo(const Box &box, Vec3 point);  // 0 inside
bool isLine(Prop::Kind kind);

struct Bounds {  // as the camera sees it, cm
    double left = 1e9, right = -1e9, bottom = 1e9, top = -1e9;
    void add(double x, double y, double around = 0);
};
void addBounds(Bounds &extent, const Prop &prop, const Camera &camera);

// Everything but lines.
void drawProp(Html &page, const Prop &prop, const Camera &camera, const Fit &scale);
// A line through places in mm.
void drawLineProp(Html &page, Prop::Kind kind, const std::vector<std::pair<double, double>> &places, const Fit &scale);

}  // namespace plumb
