#include "host/figure/hand.h"

namespace plumb {

namespace {

constexpr double kHand = kShares.hand * kFigureStature;
struct Finger {
    double across, knuckle, phalanges[3], radius;  // shares of the hand's length; across: towards the little finger
};
constexpr Finger kFingers[] = {{-0.165, 0.50, {0.235, 0.145, 0.115}, 0.059},
                               {-0.055, 0.52, {0.255, 0.165, 0.120}, 0.061},
                               {0.055, 0.50, {0.240, 0.155, 0.120}, 0.059},
                               {0.155, 0.46, {0.185, 0.115, 0.105}, 0.052}};

}  // namespace

HandShape handIn(const HandPose &pose) {
    const double mirror = pose.left ? -1 : 1;
    const Turn forearm = aboutY(pose.yaw) * aboutZ(pose.pitch) * Turn{aboutX(pose.roll)};
    const Turn hand = forearm * aboutZ(-pose.flex) * aboutY(mirror * pose.aside);
    const auto place = [&](double along, double up, double across) {
        return pose.at + hand({along * kHand, up * kHand, mirror * across * kHand});
    };
    HandShape shape;
    std::vector<Skin> palm = {{{pose.at - forearm.x * pose.forearm, 0.175 * kHand}, {pose.at, 0.145 * kHand}}};
    Skin flat = {{place(0.02, 0, -0.075), 0.09 * kHand}, {place(0.02, 0, 0.075), 0.09 * kHand}};
    for (const Finger &f : kFingers) flat.push_back({place(f.knuckle - 0.04, 0, f.across), 0.068 * kHand});
    palm.push_back(flat);
    palm.push_back(
        {{pose.at, 0.14 * kHand}, {place(0.02, 0, -0.075), 0.09 * kHand}, {place(0.02, 0, 0.075), 0.09 * kHand}});
    shape.groups.push_back(palm);
    for (size_t i = 0; i < 4; ++i) {
        const Finger &f = kFingers[i];
        Turn turn = hand * aboutY(-mirror * pose.spread * (static_cast<double>(i) - 1.4));
        Vec3 at = place(f.knuckle, 0, f.across);
        shape.joints[i][0] = pose.at;
        shape.joints[i][1] = at;
        std::vector<Skin> finger;
        const double bends[] = {pose.knuckle, pose.middle, pose.end};
        for (size_t k = 0; k < 3; ++k) {
            turn = turn * aboutZ(-bends[k]);
            const Vec3 next = at + turn.x * (f.phalanges[k] * kHand);
            const double thick = f.radius * kHand * (1 - 0.07 * static_cast<double>(k));
            finger.push_back({{at, thick}, {next, thick * 0.94}});
            if (k == 2) {
                shape.nails[i] = {{between(at, next, 0.55) + turn.y * (thick * 0.8), thick * 0.45},
                                  {between(at, next, 1.0) + turn.y * (thick * 0.8), thick * 0.45}};
                shape.nailOut[i] = turn.y;
            }
            at = shape.joints[i][k + 2] = next;
        }
        shape.groups.push_back(finger);
    }
    Turn thumb = hand * aboutY(mirror * pose.thumbOut) * aboutZ(-12);
    Vec3 at = place(0.13, -0.02, -0.12);
    shape.joints[4][0] = pose.at;
    shape.joints[4][1] = at;
    std::vector<Skin> skins = {{{place(0.1, 0, -0.02), 0.085 * kHand}, {at, 0.075 * kHand}}};
    for (const double part : {0.25, 0.175}) {
        const Vec3 next = at + thumb.x * (part * kHand);
        skins.push_back({{at, 0.066 * kHand}, {next, 0.055 * kHand}});
        const Vec3 out = unit(thumb.y * 0.6 - thumb.z * (0.8 * mirror));
        shape.nails[4] = {{between(at, next, 0.6) + out * (0.05 * kHand), 0.024 * kHand},
                          {next + out * (0.05 * kHand), 0.024 * kHand}};
        shape.nailOut[4] = out;
        at = shape.joints[4][part > 0.2 ? 2 : 3] = next;
        thumb = thumb * aboutY(-mirror * pose.thumbBend);
    }
    shape.joints[4][4] = at;
    shape.groups.push_back(skins);
    const double thin = 0.009 * kHand, under = -0.068;
    shape.creases = {{{place(0.36, under, -0.15), thin}, {place(0.33, under, 0.02), thin}},
                     {{place(0.33, under, 0.02), thin}, {place(0.37, under, 0.13), thin}},
                     {{place(0.33, under, -0.14), thin}, {place(0.22, under, -0.01), thin}},
                     {{place(0.22, under, -0.01), thin}, {place(0.08, under, 0.01), thin}}};
    shape.back = hand.y;
    return shape;
}

}  // namespace plumb
