// The one body looked at from any direction: which part is nearer, which lies behind the trunk, hair and eyes. Pure.
#pragma once
#include <vector>

#include "host/base/html.h"
#include "host/figure/outline.h"
#include "host/figure/person.h"

namespace plumb {

// All parts, the nearest last; what is as near to a quarter of a centimetre keeps its order.
std::vector<Part> partsByDepth(const Body &body, const Camera &camera);

// Whether a limb lies behind the trunk: it is paler, unless one looks from the front or the back.
bool behindTrunk(const Body &body, Part part, const Camera &camera);

// Whether the face covers the hair, or the hair the face.
bool hairBehindFace(const Body &body, const Camera &camera);

// Eyes tell where a head looks to; from the front there is room for a mouth.
void drawEyes(Html &page, const Body &body, const Camera &camera, const Fit &fit);

// One part with a white edge around it, and what belongs to it.
void drawSeen(Html &page, const Body &body, Part part, const Camera &camera, const Fit &fit, const PersonLook &look);

}  // namespace plumb
