// A hand and forearm near enough to see its fingers. Phalanges as shares of the hand's length are our choice for
// drawing; the hand itself is the share of stature of body.h. Angles in degrees, lengths in cm as on the body.
#pragma once
#include "host/figure/flesh.h"

namespace plumb {

struct HandPose {
    Vec3 at;                                  // the wrist
    double yaw = 0, pitch = 0, roll = 0;      // of the forearm: to the left, up, and about itself; 0 palm down along x
    double flex = 0, aside = 0;               // of the wrist: towards the palm, towards the thumb
    double knuckle = 0, middle = 0, end = 0;  // bend of the finger joints
    double spread = 0;                        // between neighbouring fingers
    double thumbOut = 35, thumbBend = 0;
    double forearm = 15;                // how much of it is drawn, cm
    bool left = false, helper = false;  // helper: the other hand, in a lighter tone
};

inline constexpr size_t kHandJoints = 5;  // of a finger: wrist, knuckle, two joints, tip
struct HandShape {
    std::vector<std::vector<Skin>> groups;  // forearm with palm, then fingers from the index, then the thumb
    Vec3 joints[5][kHandJoints];  // of each finger and the thumb (which has one joint fewer: its last two are one)
    Skin nails[5];                // of each finger and the thumb, and where they look
    Vec3 nailOut[5];
    std::vector<Skin> creases;  // of the palm
    Vec3 back;                  // where the back of the hand looks
};
HandShape handIn(const HandPose &pose);

}  // namespace plumb
