// The one body of all figures: segment lengths as shares of stature, and where its joints are in a pose.
//
// Lengths: Drillis and Contini (1966), as tabulated by Winter, Biomechanics and Motor Control of Human Movement; the
// width between the joints of shoulders and hips, and the division of the spine, are our choice for drawing.
// A pose is joint angles in degrees; a hand or foot that touches something is found by two-joint inverse kinematics.
// Lengths in cm for a person of kFigureStature; x forward, y up, z to the person's right, the floor at y = 0. Whatever
// the pose says, no segment changes its length; whose lengths were measured has shares of their own. Pure; nothing
// fails: what is out of reach is marked.
#pragma once
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "host/figure/space.h"

namespace plumb {

inline constexpr double kFigureStature = 170;
inline constexpr double kShoeSole = 2.5;  // cm, allowed for shoes in heights above the floor

struct BodyShares {
    double footHeight = 0.039, footLength = 0.152, shank = 0.246, thigh = 0.245, trunk = 0.288, upperArm = 0.186,
           forearm = 0.146, hand = 0.108, palm = 0.054,  // from the wrist to the middle of the hand
        shoulderToCrown = 0.182, head = 0.130;
    double shoulderHalf = 0.105, hipHalf = 0.050;
};
inline constexpr BodyShares kShares;

enum class Side : size_t { right, left };  // a person seen from the side looks to the right and shows the right side

// Places on the body that data can name ("knee.right").
enum class Spot : size_t {
    pelvis,
    waist,
    ribs,
    chest,
    neck,
    head,
    crown,
    chin,
    nose,
    shoulderRight,
    elbowRight,
    wristRight,
    handRight,
    tipRight,
    hipRight,
    kneeRight,
    ankleRight,
    heelRight,
    ballRight,
    toeRight,
    shoulderLeft,
    elbowLeft,
    wristLeft,
    handLeft,
    tipLeft,
    hipLeft,
    kneeLeft,
    ankleLeft,
    heelLeft,
    ballLeft,
    toeLeft,
    count
};
inline constexpr size_t kSpots = static_cast<size_t>(Spot::count);
const std::vector<std::string> &spotNames();  // in the order of Spot
Spot onSide(Spot right, Side side);           // the same spot of that side
Spot otherSide(Spot spot);                    // the spot itself when it is in the middle

struct Bend {  // of a joint of the trunk: forward, to the right, turned to the right
    double flex = 0, side = 0, turn = 0;
};

// Where a hand goes: a place in space, or as far from a spot of the body.
struct Target {
    std::optional<Spot> spot;
    Vec3 offset;
};

struct ArmPose {
    // Angles. raise: 0 hanging, 90 level, 180 up, below 0 backwards; plane: 0 forward, 90 to the side, below 0 across.
    double raise = 0, plane = 0, roll = 0, elbow = 0, wrist = 0;
    // Or the middle of the hand at a target: the elbow towards a direction, the fingers along one.
    std::optional<Target> target;
    std::optional<Vec3> elbowTowards, pointing;
    std::string on;  // the prop that the hand touches, "" for none
    bool fist = false;
};

struct LegPose {
    double hip = 0, out = 0, roll = 0, knee = 0, ankle = 0;  // out: away from the other leg; ankle: toes up above 0
    // Or the sole at a place: below the ankle. pitch: heel up (the ball stays) above 0, toes up (the heel stays) below.
    std::optional<Vec3> foot;
    double pitch = 0, heading = 0;  // heading: toes to the right above 0
    std::optional<Vec3> kneeTowards;
    std::string on;  // what the foot stands on; "" is the floor
};

struct BodyPose {
    Vec3 hip;  // the middle between the hip joints
    Bend pelvis, lowBack, upperBack, neck, head;
    double shrug[2] = {0, 0}, forward[2] = {0, 0};  // of the collar bones, degrees
    std::array<ArmPose, 2> arm;                     // right, left
    std::array<LegPose, 2> leg;
    BodyShares shares;
};

struct Body {
    std::array<Vec3, kSpots> spots;
    Turn pelvisTurn, chestTurn, headTurn;
    std::array<Turn, 2> footTurn, handTurn;  // x forward, y up of each; of a hand y along it
    bool handReached[2] = {true, true}, footReached[2] = {true, true}, fist[2] = {false, false};

    Vec3 operator[](Spot spot) const { return spots[static_cast<size_t>(spot)]; }
    Vec3 at(Spot right, Side side) const { return (*this)[onSide(right, side)]; }
};
Body bodyIn(const BodyPose &pose);

// The joint between p and q at lengths a and b, bent towards a direction. When q is too far or too near it is on the
// way to q at its length all the same.
Vec3 jointBetween(Vec3 p, Vec3 q, double a, double b, Vec3 towards);

}  // namespace plumb
