#include "host/sketch/poses.h"

#include <algorithm>

namespace plumb {

namespace {

constexpr double H = kFigureStature;
constexpr double kBackHalf = 0.060 * H;  // from the spine to the skin of the back

}  // namespace

SeatedScene workplace(double seat, double desk, double screen, double distance) {
    SeatedScene scene({seat, desk, screen, 0}, {}, distance);
    BodyPose pose = scene.person().pose;
    pose.leg[1].foot->x = pose.leg[0].foot->x;  // a sliver of the other leg says nothing here
    scene.pose(pose);
    return scene;
}

void hand(BodyPose &pose, Side side, Vec3 place, Vec3 elbowTowards) {
    ArmPose &arm = pose.arm[static_cast<size_t>(side)];
    arm = {};
    arm.target = Target{std::nullopt, place};
    arm.elbowTowards = elbowTowards;
}

void handsOnThighs(BodyPose &pose, double seat) {
    for (const Side side : {Side::right, Side::left}) {
        const double out = side == Side::right ? 1 : -1;
        hand(pose, side, {pose.hip.x + 25, seat + 17, out * 11}, {-1, -0.6, 0.3 * out});
    }
}

void lean(BodyPose &pose, double backwards) {
    pose.pelvis.flex -= backwards;
    pose.neck.flex += backwards * 0.5;
    pose.head.flex += backwards * 0.5;
}

void feet(BodyPose &pose, double ahead, double up) {
    for (size_t i = 0; i < 2; ++i) {
        LegPose &leg = pose.leg[i];
        leg.foot = Vec3{ahead, kShoeSole + up, leg.foot ? leg.foot->z : 0};
        leg.kneeTowards = Vec3{0.6, 1, 0};
    }
}

Place backOf(const Body &body, double share, double behind) {
    const Spot spots[] = {Spot::pelvis, Spot::waist, Spot::ribs, Spot::chest};
    const double along = std::clamp(share, 0.0, 1.0) * 3;
    const auto from = std::min<size_t>(static_cast<size_t>(along), 2);
    const Vec3 spine = between(body[spots[from]], body[spots[from + 1]], along - static_cast<double>(from));
    const Turn &turn = from == 0 ? body.pelvisTurn : body.chestTurn;
    return flat(spine - turn.x * (kBackHalf + behind));
}

BodyPose standingUpright() {
    BodyPose pose;
    pose.hip = {0, kShoeSole + (kShares.footHeight + kShares.shank + kShares.thigh) * H - 0.3, 0};
    for (const Side side : {Side::right, Side::left}) {
        const double out = side == Side::right ? 1 : -1;
        pose.leg[static_cast<size_t>(side)].foot = Vec3{0, kShoeSole, out * 8};
        pose.leg[static_cast<size_t>(side)].kneeTowards = Vec3{1, 0.2, 0};
        pose.arm[static_cast<size_t>(side)].raise = 3;
        pose.arm[static_cast<size_t>(side)].elbow = 6;
    }
    return pose;
}

double angleOf(const Body &body, Spot joint, Spot to) { return direction(flat(body[joint]), flat(body[to])); }

}  // namespace plumb
