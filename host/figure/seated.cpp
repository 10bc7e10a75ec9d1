#include "host/figure/seated.h"

#include <algorithm>
#include <cmath>

#include "host/figure/person.h"

namespace plumb {

namespace {

constexpr double H = kFigureStature;
constexpr double kHipOverSeat = 0.055, kKneeOverHollow = 0.034,
                 kElbowHalf = 0.0255;  // shares: of the flesh (flesh.cpp)
constexpr double kLeastOfShare = 0.75, kMostOfShare = 1.25;
constexpr double kSlopeUp = 35;             // of the thigh, degrees
constexpr double kReclined = 6, kBent = 3;  // of the pelvis backwards, of the chest forwards, degrees
constexpr double kArmForward = 6;           // degrees that the upper arm hangs in front of the shoulder
constexpr double kHandOverDesk = 3;         // cm: a keyboard, and half a hand
constexpr double kGazeAtRest = 9;           // degrees below level at which a head is level [our choice for drawing]
constexpr double kHeadShare = 0.85;         // of the way to the screen that the head goes, the eyes the rest
constexpr double kForearmRise = 20;         // degrees: steeper, and the upper arm is raised instead
constexpr double kLegApart = 0.05 * H;

double degrees(double radian) { return radian * 180 / std::numbers::pi; }

// As seen from the side.
double angleAt(Vec3 a, Vec3 joint, Vec3 b) {
    const Vec3 u{a.x - joint.x, a.y - joint.y, 0}, v{b.x - joint.x, b.y - joint.y, 0};
    return degrees(std::acos(std::clamp(dot(unit(u), unit(v)), -1.0, 1.0)));
}

BodyPose upright(Vec3 hip, const BodyShares &shares) {
    BodyPose pose;
    pose.hip = hip;
    pose.pelvis.flex = -kReclined;
    pose.upperBack.flex = kBent;
    pose.shares = shares;
    return pose;
}

// How much of the trunk's length, and how far the eyes of a level head above the shoulders, are height.
struct Upright {
    double trunk, eyeOverShoulder;
};
Upright uprightShares() {
    BodyPose pose = upright({}, kShares);
    bowHead(pose, kReclined - kBent);
    const Body body = bodyIn(pose);
    const double shoulder = body[Spot::shoulderRight].y / H;
    return {shoulder / kShares.trunk, eyeOf(body).y / H - shoulder};
}

double likely(double share, double usual) { return std::clamp(share, kLeastOfShare * usual, kMostOfShare * usual); }

// Where the soles are when the shanks are upright, or as low as the thighs let them on this seat.
Vec3 soleFor(Vec3 hip, double floor, double gives, const BodyShares &shares) {
    const double thigh = shares.thigh * H, shank = shares.shank * H, ankle = shares.footHeight * H,
                 level = (kHipOverSeat - kKneeOverHollow) * H;
    const double rise =
        std::clamp((floor + ankle + shank - hip.y) / thigh, -(level + gives) / thigh, std::sin(radians(kSlopeUp)));
    const double kneeX = hip.x + thigh * std::sqrt(1 - rise * rise), kneeY = hip.y + thigh * rise;
    const double ankleY = std::max(floor + ankle, kneeY - shank), fall = kneeY - ankleY;
    return {kneeX + std::sqrt(std::max(0.0, shank * shank - fall * fall)), ankleY - ankle, 0};
}

// The upper arm hangs; where the desk is too high for that it is raised forward until the forearm rises no steeper.
Vec3 handFor(Vec3 shoulder, double height, const BodyShares &shares) {
    const double upper = shares.upperArm * H, lower = (shares.forearm + shares.palm) * H;
    double raise = kArmForward;
    const auto elbow = [&] {
        return Vec3{shoulder.x + upper * std::sin(radians(raise)), shoulder.y - upper * std::cos(radians(raise)), 0};
    };
    while (raise < 80 && height - elbow().y > lower * std::sin(radians(kForearmRise))) raise += 1;
    const double rise = height - elbow().y, far = std::sqrt(std::max(lower * lower - rise * rise, lower * lower / 9));
    return {elbow().x + far, height, shoulder.z};
}

constexpr double kCloseEnough = 0.05;  // degrees, which nobody sees

// Turns the head until it has gone its share of the way from straight ahead to the screen.
void lookAtScreen(SeatedPerson &person, BodyPose &pose, const WorkHeights &heights, double across) {
    const double middle = heights.screen - std::clamp((heights.screen - heights.desk) / 2, 6.0, 15.0);
    double bow = 0;
    for (int i = 0; i < 8; ++i) {
        bowHead(pose, bow);
        person.body = bodyIn(pose);
        person.eye = eyeOf(person.body);
        person.gazeEnd = {person.eye.x + across, middle * person.scale, 0};
        const double gaze = degrees(std::atan2(person.eye.y - person.gazeEnd.y, across));
        const double left = std::clamp((gaze - kGazeAtRest) * kHeadShare, -25.0, 45.0) - faceDown(person.body);
        if (std::abs(left) < kCloseEnough) break;
        bow += left;
    }
}

}  // namespace

BodyShares sharesOf(const Sitter &sitter) {
    static const Upright height = uprightShares();
    BodyShares shares;
    if (sitter.popliteal)
        shares.shank = likely(*sitter.popliteal / sitter.stature + kKneeOverHollow - shares.footHeight, kShares.shank);
    const double hip = shares.shank + shares.footHeight - kKneeOverHollow + kHipOverSeat;
    if (sitter.eye)
        shares.trunk =
            likely((*sitter.eye / sitter.stature - hip - height.eyeOverShoulder) / height.trunk, kShares.trunk);
    if (!sitter.elbow) return shares;
    const double hangs = std::cos(radians(kArmForward)), below = *sitter.elbow / sitter.stature + kElbowHalf - hip,
                 over = below - (shares.trunk * height.trunk - shares.upperArm * hangs);
    // Where the eyes do not say how long the trunk is, it takes half of what the elbow is higher.
    if (!sitter.eye) shares.trunk = likely(shares.trunk + over / 2 / height.trunk, kShares.trunk);
    shares.upperArm = likely((shares.trunk * height.trunk - below) / hangs, kShares.upperArm);
    return shares;
}

SeatedPerson seatedAt(const WorkHeights &heights, const Sitter &sitter, double distance) {
    SeatedPerson person;
    person.scale = H / sitter.stature;
    const double sole = (heights.footrest + kShoeSole) * person.scale;
    BodyPose pose = upright({0, heights.seat * person.scale + kHipOverSeat * H, 0}, sharesOf(sitter));
    const Vec3 place = soleFor(pose.hip, sole, kSeatGives * person.scale, pose.shares);
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
        arm.target =
            Target{std::nullopt, handFor(shoulder, (heights.desk + kHandOverDesk) * person.scale, pose.shares)};
        arm.elbowTowards = Vec3{-1, -0.6, 0};
    }
    lookAtScreen(person, pose, heights, (distance > 0 ? distance : kScreenDistance) * person.scale);
    person.pose = pose;
    const Body &body = person.body;
    person.angles = {faceDown(body), angleAt(body[Spot::shoulderRight], body[Spot::elbowRight], body[Spot::wristRight]),
                     angleAt(body[Spot::shoulderRight], body[Spot::hipRight], body[Spot::kneeRight]),
                     angleAt(body[Spot::hipRight], body[Spot::kneeRight], body[Spot::ankleRight])};
    return person;
}

}  // namespace plumb
