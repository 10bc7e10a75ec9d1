// Who lifts: the one body on its feet with both hands at the load, posed from where the load is.
//
// Lengths in cm, the floor at y = 0, x forward from the middle between the ankles. A load at the height of the hands of
// someone upright is taken upright; a lower or farther one bends hips and knees, sharing between them what it needs;
// how it is shared is our choice for drawing. Soles stay on the floor, limbs keep their lengths, the face turns to the
// load. Pure; any number will do: what is out of reach is reached for as far as the arms go.
#pragma once
#include "host/figure/body.h"

namespace plumb {

struct Lifter {
    Body body;  // stands in shoes: its soles are kShoeSole above the floor
    bool reached = true;
};

// The middle of the hands `h` forward, `v` high.
Lifter lifterAt(double h, double v);

}  // namespace plumb
