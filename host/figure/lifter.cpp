#include "host/figure/lifter.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "host/figure/person.h"

namespace plumb {

namespace {

constexpr double H = kFigureStature;
constexpr double kLeg = (kShares.thigh + kShares.shank) * H, kAnkle = kShares.footHeight * H + kShoeSole,
                 kArm = (kShares.upperArm + kShares.forearm + kShares.palm) * H;
constexpr double kAhead = 4, kApart = 10;  // of the near foot and of both, from the middle between the ankles, cm
constexpr double kHandsApart = 15;         // from the middle of the load, cm
constexpr double kMostLean = 85, kMostSquat = 1.3;  // degrees; in squats, 1 being hips as high as knees
constexpr double kSoft = 0.985;                     // how straight an arm or leg is at most
constexpr double kSquatCosts = 1.3;                 // against a lean of a radian
constexpr double kHeadShare = 0.7;                  // of the way to the load that the face goes, the eyes the rest

// Trunk and legs for a lean of the chest (0 upright) and a squat (0 straight, above 1 hips below knees).
BodyPose standing(double lean, double squat) {
    BodyPose pose;
    const double leg = kLeg * (kSoft - 0.41 * squat), back = std::sin(radians(lean)) * 12 + squat * 14,
                 reach = back + kAhead;
    pose.hip = {-back, kAnkle + std::sqrt(std::max(1.0, leg * leg - reach * reach)), 0};
    pose.pelvis.flex = lean * 0.6;
    pose.lowBack.flex = pose.upperBack.flex = lean * 0.2;
    for (const double side : {1.0, -1.0}) {
        LegPose &one = pose.leg[side > 0 ? 0 : 1];
        one.foot = Vec3{side * kAhead, kShoeSole, side * kApart};
        one.kneeTowards = Vec3{1, 0.3, 0};
    }
    return pose;
}

BodyPose leastEffort(Vec3 hand) {
    BodyPose best;
    double least = 1e300;
    for (double lean = 0; lean <= kMostLean; lean += 2.5)
        for (double squat = 0; squat <= kMostSquat; squat += 0.05) {
            const BodyPose pose = standing(lean, squat);
            const double over = std::max(0.0, length(bodyIn(pose)[Spot::shoulderRight] - hand) - kArm * kSoft);
            const double cost = over * over * 10 + radians(lean) * radians(lean) + squat * squat * kSquatCosts;
            if (cost >= least) continue;
            least = cost;
            best = pose;
        }
    return best;
}

// Elbows bend as elbows do: behind a hanging arm, below a level one, in front of a raised one.
void reach(BodyPose &pose, Vec3 hand) {
    const Body trunk = bodyIn(pose);
    for (const Side side : {Side::right, Side::left}) {
        ArmPose &arm = pose.arm[static_cast<size_t>(side)];
        const double out = side == Side::right ? 1 : -1;
        const Vec3 way = unit(hand - trunk[Spot::chest]);
        arm.target = Target{std::nullopt, {hand.x, hand.y, out * kHandsApart}};
        arm.elbowTowards = Vec3{way.y, -way.x, 0.25 * out};
        arm.fist = true;
    }
}

Body lookingAt(BodyPose pose, Vec3 load) {
    double bow = 0;
    Body body;
    for (int i = 0; i < 6; ++i) {
        bowHead(pose, bow);
        body = bodyIn(pose);
        const Vec3 way = load - eyeOf(body);
        const double down = std::atan2(-way.y, std::max(way.x, 1.0)) * 180 / std::numbers::pi;
        bow = std::clamp(bow + down * kHeadShare - faceDown(body), -40.0, 40.0);
    }
    return body;
}

}  // namespace

Lifter lifterAt(double h, double v) {
    const Vec3 hand{h, v, kHandsApart};
    BodyPose pose = leastEffort(hand);
    reach(pose, hand);
    const Body body = lookingAt(pose, {h, v, 0});
    return {body, body.handReached[0] && body.handReached[1]};
}

}  // namespace plumb
