#include <algorithm>
#include <cmath>

#include "host/figure/workstation.h"

namespace plumb {

namespace {

constexpr double H = kFigureStature;
constexpr double kHipOverSeat = 0.055 * H, kSlopeDown = 12, kSlopeUp = 35;  // of the thigh, degrees
constexpr double kHandOverDesk = 3;                                         // cm: a keyboard, and half a hand
constexpr double kGazeAtRest = 9;    // degrees below level at which a head is level [our choice for drawing]
constexpr double kHeadShare = 0.85;  // of the way to the screen that the head goes, the eyes the rest
constexpr double kForearmRise = 20;  // degrees: steeper, and the upper arm is raised instead
constexpr double kLegApart = 0.05 * H;

double degrees(double radian) { return radian * 180 / std::numbers::pi; }

// As seen from the side.
double angleAt(Vec3 a, Vec3 joint, Vec3 b) {
    const Vec3 u{a.x - joint.x, a.y - joint.y, 0}, v{b.x - joint.x, b.y - joint.y, 0};
    return degrees(std::acos(std::clamp(dot(unit(u), unit(v)), -1.0, 1.0)));
}

// Where the soles are when the shanks are upright, or as low as the thighs let them on this seat.
Vec3 soleFor(Vec3 hip, double floor) {
    constexpr double kThigh = kShares.thigh * H, kShank = kShares.shank * H, kAnkle = kShares.footHeight * H;
    const double rise = std::clamp((floor + kAnkle + kShank - hip.y) / kThigh, -std::sin(radians(kSlopeDown)),
                                   std::sin(radians(kSlopeUp)));
    const double kneeX = hip.x + kThigh * std::sqrt(1 - rise * rise), kneeY = hip.y + kThigh * rise;
    const double ankleY = std::max(floor + kAnkle, kneeY - kShank), fall = kneeY - ankleY;
    return {kneeX + std::sqrt(std::max(0.0, kShank * kShank - fall * fall)), ankleY - kAnkle, 0};
}

// The upper arm hangs; where the desk is too high for that it is raised forward until the forearm rises no steeper.
Vec3 handFor(Vec3 shoulder, double height) {
    constexpr double kUpper = kShares.upperArm * H, kLower = (kShares.forearm + kShares.palm) * H;
    double raise = 6;
    const auto elbow = [&] {
        return Vec3{shoulder.x + kUpper * std::sin(radians(raise)), shoulder.y - kUpper * std::cos(radians(raise)), 0};
    };
    while (raise < 80 && height - elbow().y > kLower * std::sin(radians(kForearmRise))) raise += 1;
    const double rise = height - elbow().y,
                 far = std::sqrt(std::max(kLower * kLower - rise * rise, kLower * kLower / 9));
    return {elbow().x + far, height, shoulder.z};
}

}  // namespace

SeatedPerson seatedAt(const WorkHeights &heights, double stature, double distance) {
    SeatedPerson person;
    person.scale = H / stature;
    const double sole = kShoeSole * person.scale;
    BodyPose pose;
    pose.hip = {0, heights.seat * person.scale + kHipOverSeat, 0};
    pose.pelvis.flex = -6;
    pose.upperBack.flex = 3;
    const Vec3 place = soleFor(pose.hip, sole);
    person.soleOnFloor = place.y < sole + 0.5;
    for (size_t i = 0; i < 2; ++i) {
        const double side = i == 0 ? 1 : -1;
        pose.leg[i].foot = place + Vec3{i == 0 ? 0 : -7.0, 0, side * kLegApart};
        pose.leg[i].kneeTowards = Vec3{0.6, 1, 0};
    }
    const Body trunk = bodyIn(pose);
    for (const Side side : {Side::right, Side::left}) {
        ArmPose &arm = pose.arm[static_cast<size_t>(side)];
        const Vec3 shoulder = trunk.at(Spot::shoulderRight, side);
        arm.target = Target{std::nullopt, handFor(shoulder, (heights.desk + kHandOverDesk) * person.scale)};
        arm.elbowTowards = Vec3{-1, -0.6, 0};
    }
    const double across = (distance > 0 ? distance : kScreenDistance) * person.scale;
    double tilt = 0;
    for (int i = 0; i < 8; ++i) {
        pose.neck.flex = 6 + tilt * 0.5;
        pose.head.flex = -6 + tilt * 0.5;
        person.body = bodyIn(pose);
        person.eye = person.body[Spot::head] + person.body.headTurn(Vec3{0.042, 0.008, 0} * H);
        const double middle = heights.screen - std::clamp((heights.screen - heights.desk) / 2, 6.0, 15.0);
        person.gazeEnd = {person.eye.x + across, middle * person.scale, 0};
        const double gaze = degrees(std::atan2(person.eye.y - person.gazeEnd.y, across));
        tilt += std::clamp((gaze - kGazeAtRest) * kHeadShare, -25.0, 45.0) -
                degrees(-std::asin(std::clamp(person.body.headTurn.x.y, -1.0, 1.0)));
    }
    const Body &body = person.body;
    person.angles = {degrees(-std::asin(std::clamp(body.headTurn.x.y, -1.0, 1.0))),
                     angleAt(body[Spot::shoulderRight], body[Spot::elbowRight], body[Spot::wristRight]),
                     angleAt(body[Spot::shoulderRight], body[Spot::hipRight], body[Spot::kneeRight]),
                     angleAt(body[Spot::hipRight], body[Spot::kneeRight], body[Spot::ankleRight])};
    return person;
}

}  // namespace plumb
