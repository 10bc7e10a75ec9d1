// The one body from the side as pictures of work show it: limbs on this side in one tone, on the other paler, hair, an
// eye, and shoes that stand on what is under them. Pure; lengths of the body in cm, of the page in mm.
#pragma once
#include <string_view>

#include "host/base/html.h"
#include "host/figure/outline.h"
#include "host/figure/svg.h"

namespace plumb {

// Colours of the limbs on this side and on the other.
struct PersonLook {
    std::string_view near = kMeasured, far = "#B3BEC6";
};
inline constexpr PersonLook kLookNow{}, kLookAfter{kAccent, "#7FA3B3"};

Vec3 eyeOf(const Body &body);

// The head turned down by so many degrees against the chest, half of it by the neck.
void bowHead(BodyPose &pose, double bow);

// How far the face is turned down, degrees.
double faceDown(const Body &body);

// One part with what belongs to it: in the order of kParts they make a person who looks to the right. `sole`: cm of
// the body that a shoe is thick.
void drawPart(Html &page, const Body &body, Part part, const Fit &fit, const PersonLook &look, double sole);

}  // namespace plumb
