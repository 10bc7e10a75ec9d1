// Skins as flat outlines: a camera without perspective, and the closed line around balls as arcs and tangents.
#pragma once
#include <string>
#include <vector>

#include "host/base/html.h"
#include "host/figure/flesh.h"

namespace plumb {

struct Disc {  // a ball as the camera sees it
    double x = 0, y = 0, radius = 0;
};

// Looks at the figure from a direction: yaw 0 shows its right side, 90 its front, 270 its back; pitch: from above.
class Camera {
  public:
    Camera(double yaw, double pitch);
    double x(Vec3 p) const { return dot(p, right_); }
    double y(Vec3 p) const { return dot(p, up_); }           // upwards
    double depth(Vec3 p) const { return dot(p, towards_); }  // greater is nearer
    Vec3 towards() const { return towards_; }
    double pitch() const { return pitch_; }

  private:
    Vec3 right_, up_, towards_;
    double pitch_;
};

// Centimetres of the camera to millimetres of the drawing, y downwards.
struct Fit {
    double mmPerCm = 1, x0 = 0, y0 = 0;
    double x(double cm) const { return x0 + cm * mmPerCm; }
    double y(double cm) const { return y0 - cm * mmPerCm; }
};

// A filled shape without a line around it.
void svgFill(Html &page, const std::string &d, std::string_view fill);

// The closed line around discs given in mm, as an SVG path; all run in the same sense, so that overlapping ones join.
std::string outline(const std::vector<Disc> &discs);
std::string outline(const std::vector<Skin> &skins, const Camera &camera, const Fit &scale);

}  // namespace plumb
