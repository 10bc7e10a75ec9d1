// A face from the front, large: eyes that open, close and look. Not a person, a sign for one.
#pragma once
#include <string>

#include "host/base/html.h"
#include "host/figure/outline.h"

namespace plumb {

struct FacePose {
    double x = 0, y = 0;          // its middle, cm
    double open = 1;              // lids: 1 open, 0 closed
    double lookX = 0, lookY = 0;  // -1 to 1
};

inline constexpr double kFaceWidth = 17, kFaceHeight = 23;  // cm
void drawFace(Html &page, const FacePose &face, const Fit &scale, std::string_view skin, std::string_view ink);

}  // namespace plumb
