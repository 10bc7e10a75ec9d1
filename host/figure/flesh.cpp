#include "host/figure/flesh.h"

#include <algorithm>

namespace plumb {

namespace {

constexpr double H = kFigureStature;

Ball ball(Vec3 centre, double share) { return {centre, share * H}; }

// Two balls beside each other: a breadth of the trunk.
void addPair(Skin &skin, Vec3 centre, Vec3 aside, double half, double radius) {
    skin.push_back(ball(centre + aside * (half * H), radius));
    skin.push_back(ball(centre - aside * (half * H), radius));
}

std::vector<Skin> bodyFlesh(const Body &b) {
    const Vec3 hips = b.pelvisTurn.z, loin = unit(b.pelvisTurn.z + b.chestTurn.z), ribs = b.chestTurn.z;
    const Vec3 belly = between(b[Spot::waist], b[Spot::ribs], 0.5),
               breast = between(b[Spot::ribs], b[Spot::chest], 0.5);
    Skin seat, low, high, top, neck;
    addPair(seat, b[Spot::pelvis] - b.pelvisTurn.x * (0.006 * H), hips, 0.042, 0.056);
    addPair(seat, b[Spot::waist], hips, 0.034, 0.053);
    addPair(low, b[Spot::waist], hips, 0.034, 0.053);
    addPair(low, belly, loin, 0.034, 0.053);
    addPair(high, belly, loin, 0.034, 0.053);
    addPair(high, breast + b.chestTurn.x * (0.004 * H), ribs, 0.046, 0.064);
    addPair(top, breast + b.chestTurn.x * (0.004 * H), ribs, 0.046, 0.064);
    for (const Side side : {Side::right, Side::left}) {
        const Vec3 shoulder = b.at(Spot::shoulderRight, side);
        top.push_back(ball(shoulder - b.chestTurn.y * (0.004 * H), 0.036));
        neck.push_back(ball(between(b[Spot::neck], shoulder, 0.6), 0.026));
    }
    neck.push_back(ball(b[Spot::neck] + b.chestTurn.y * (0.012 * H), 0.030));
    return {seat, low, high, top, neck};
}

std::vector<Skin> headFlesh(const Body &b) {
    const Turn &t = b.headTurn;
    const Vec3 head = b[Spot::head];
    const Ball skull = ball(head + t({-0.004 * H, 0.012 * H, 0}), 0.055),
               jaw = ball(head + t({0.011 * H, -0.029 * H, 0}), 0.041);
    return {{ball(b[Spot::neck], 0.030), ball(head + t({-0.016 * H, -0.036 * H, 0}), 0.027)},
            {skull, jaw},
            {ball(head + t({0.040 * H, 0.004 * H, 0}), 0.012), ball(b[Spot::nose], 0.0085)}};
}

std::vector<Skin> armFlesh(const Body &b, Side side) {
    const size_t i = static_cast<size_t>(side);
    const Vec3 shoulder = b.at(Spot::shoulderRight, side), elbow = b.at(Spot::elbowRight, side),
               wrist = b.at(Spot::wristRight, side), hand = b.at(Spot::handRight, side),
               tip = b.at(Spot::tipRight, side);
    const Ball atElbow = ball(elbow, 0.0255), atWrist = ball(wrist, 0.0175);
    std::vector<Skin> skins = {{ball(shoulder, 0.036), atElbow},
                               {atElbow, ball(between(elbow, wrist, 0.25), 0.0260), atWrist}};
    if (b.fist[i]) {
        skins.push_back({atWrist, ball(between(wrist, hand, 0.9), 0.025)});
        return skins;
    }
    const Turn &t = b.handTurn[i];
    skins.push_back({atWrist, ball(hand, 0.0195), ball(between(wrist, hand, 0.5), 0.0185)});
    skins.push_back({ball(hand, 0.0185), ball(between(hand, tip, 0.85), 0.0115)});
    const Vec3 root = between(wrist, hand, 0.35);
    skins.push_back({ball(root, 0.011), ball(root + t.y * (0.036 * H) + t.x * (0.026 * H), 0.0085)});
    return skins;
}

std::vector<Skin> legFlesh(const Body &b, Side side) {
    const Turn &t = b.footTurn[static_cast<size_t>(side)];
    const Vec3 hip = b.at(Spot::hipRight, side), knee = b.at(Spot::kneeRight, side),
               ankle = b.at(Spot::ankleRight, side), calf = between(knee, ankle, 0.3);
    const auto sole = [&](Spot spot, double radius) { return ball(b.at(spot, side) + t.y * (radius * H), radius); };
    const Ball atKnee = ball(knee, 0.034), atAnkle = ball(ankle, 0.022), heel = sole(Spot::heelRight, 0.019),
               front = sole(Spot::ballRight, 0.0155);
    Ball toe = sole(Spot::toeRight, 0.0125);
    const Vec3 toes = b.at(Spot::toeRight, side) - b.at(Spot::ballRight, side);
    if (dot(toes, t.x) < length(toes) * 0.999)  // bent: they lie flat while the heel is up
        toe.centre = b.at(Spot::toeRight, side) + Vec3{0, 0.0125 * H, 0};
    return {{ball(hip, 0.050), ball(between(hip, knee, 0.35), 0.047), atKnee},
            {atKnee, ball(calf, 0.034), ball(between(knee, ankle, 0.55), 0.030)},
            {ball(calf, 0.034), atAnkle},
            {atAnkle, heel, front},
            {heel, front},
            {front, toe}};
}

}  // namespace

std::vector<Skin> flesh(const Body &body, Part part) {
    switch (part) {
        case Part::body: return bodyFlesh(body);
        case Part::head: return headFlesh(body);
        case Part::armRight: return armFlesh(body, Side::right);
        case Part::armLeft: return armFlesh(body, Side::left);
        case Part::legRight: return legFlesh(body, Side::right);
        case Part::legLeft: return legFlesh(body, Side::left);
    }
    return {};
}

std::vector<Skin> rim(const Body &body, Part part) {
    std::vector<Skin> skins = flesh(body, part);
    if (part == Part::body || part == Part::head) {
        skins.erase(skins.begin());
        return skins;
    }
    const bool arm = part == Part::armRight || part == Part::armLeft;
    const Side side = part == Part::armRight || part == Part::legRight ? Side::right : Side::left;
    const Vec3 root = body.at(arm ? Spot::shoulderRight : Spot::hipRight, side),
               joint = body.at(arm ? Spot::elbowRight : Spot::kneeRight, side);
    skins.front() = {ball(between(root, joint, 0.45), arm ? 0.029 : 0.043), skins.front().back()};
    return skins;
}

Skin hair(const Body &body) {
    const Turn &t = body.headTurn;
    return {ball(body[Spot::head] + t({-0.013 * H, 0.020 * H, 0}), 0.055),
            ball(body[Spot::head] + t({-0.020 * H, -0.004 * H, 0}), 0.046)};
}

Vec3 middle(const std::vector<Skin> &skins) {
    Vec3 sum;
    double count = 0;
    for (const Skin &skin : skins)
        for (const Ball &b : skin) {
            sum = sum + b.centre;
            ++count;
        }
    return count > 0 ? sum * (1 / count) : sum;
}

double lowest(const std::vector<Skin> &skins) {
    double least = 1e9;
    for (const Skin &skin : skins)
        for (const Ball &b : skin) least = std::min(least, b.centre.y - b.radius);
    return least;
}

}  // namespace plumb
