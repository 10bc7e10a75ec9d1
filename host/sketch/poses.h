// How the person of the pictures sits, stands and holds things. Lengths in cm, the floor at y = 0, the hips of who sits
// at x = 0; of kFigureStature, in shoes.
#pragma once
#include "host/figure/seated_scene.h"
#include "host/sketch/stage.h"

namespace plumb {

inline constexpr double kSeat = 45, kDesk = 70, kScreen = 119;  // cm, which fit this person

// A workplace with this person at it.
SeatedScene workplace(double seat = kSeat, double desk = kDesk, double screen = kScreen,
                      double distance = kScreenDistance);

void handsOnThighs(BodyPose &pose, double seat);
void hand(BodyPose &pose, Side side, Vec3 place, Vec3 elbowTowards = {-1, -0.6, 0});
void lean(BodyPose &pose, double backwards);             // of the whole trunk, degrees from how it is
void feet(BodyPose &pose, double ahead, double up = 0);  // both beside each other, so far in front of the hips

// Where the back of the trunk is at a share of its length, and so far behind it.
Place backOf(const Body &body, double share, double behind = 0);

BodyPose standingUpright();

inline Place flat(Vec3 p) { return {p.x, p.y}; }        // as seen from the side
double angleOf(const Body &body, Spot joint, Spot to);  // the direction from one spot to another, from the side

}  // namespace plumb
