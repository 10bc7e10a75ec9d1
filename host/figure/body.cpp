#include "host/figure/body.h"

#include <algorithm>

namespace plumb {

namespace {

constexpr double H = kFigureStature;
constexpr double kPelvisShare = 0.3, kLoinShare = 0.3;  // of the trunk; the rest is the chest

Turn turnOf(const Bend &b) { return aboutY(-b.turn) * aboutX(b.side) * aboutZ(-b.flex); }
double outwards(Side side) { return side == Side::right ? 1 : -1; }

class Builder {
  public:
    explicit Builder(const BodyPose &pose) : pose_(pose), shares_(pose.shares) {}

    Body build() {
        trunk();
        for (const Side side : {Side::right, Side::left}) leg(side);
        // An arm that holds the other arm comes after it.
        const Side first = holdsArm(Side::right) ? Side::left : Side::right;
        arm(first);
        arm(first == Side::right ? Side::left : Side::right);
        return body_;
    }

  private:
    Vec3 &spot(Spot s) { return body_.spots[static_cast<size_t>(s)]; }
    Vec3 &spot(Spot right, Side side) { return spot(onSide(right, side)); }

    bool holdsArm(Side side) const {
        const auto &target = pose_.arm[static_cast<size_t>(side)].target;
        if (!target || !target->spot) return false;
        for (const Spot s : {Spot::elbowRight, Spot::wristRight, Spot::handRight, Spot::tipRight})
            if (*target->spot == onSide(s, side == Side::right ? Side::left : Side::right)) return true;
        return false;
    }

    void trunk() {
        const double trunk = shares_.trunk * H, headCentre = (shares_.shoulderToCrown - shares_.head / 2) * H;
        body_.pelvisTurn = turnOf(pose_.pelvis);
        const Turn loin = body_.pelvisTurn * turnOf(pose_.lowBack);
        body_.chestTurn = loin * turnOf(pose_.upperBack);
        const Turn neck = body_.chestTurn * turnOf(pose_.neck);
        body_.headTurn = neck * turnOf(pose_.head);
        spot(Spot::pelvis) = pose_.hip;
        spot(Spot::waist) = pose_.hip + body_.pelvisTurn.y * (trunk * kPelvisShare);
        spot(Spot::ribs) = spot(Spot::waist) + loin.y * (trunk * kLoinShare);
        spot(Spot::chest) = spot(Spot::ribs) + body_.chestTurn.y * (trunk * (1 - kPelvisShare - kLoinShare));
        // The neck rises from the back of the shoulder line and ends below the middle of the head.
        spot(Spot::neck) = spot(Spot::chest) + body_.chestTurn({-0.008 * H, 0.012 * H, 0});
        const Vec3 skullBase = spot(Spot::neck) + neck.y * (headCentre - 0.042 * H);
        spot(Spot::head) = skullBase + body_.headTurn({0.014 * H, 0.030 * H, 0});
        spot(Spot::crown) = spot(Spot::head) + body_.headTurn({0, shares_.head / 2 * H, 0});
        spot(Spot::chin) = spot(Spot::head) + body_.headTurn({0.042 * H, -0.060 * H, 0});
        spot(Spot::nose) = spot(Spot::head) + body_.headTurn({0.057 * H, -0.009 * H, 0});
        for (const Side side : {Side::right, Side::left}) {
            const double out = outwards(side);
            const Turn collar = aboutX(-out * pose_.shrug[static_cast<size_t>(side)]) *
                                aboutY(out * pose_.forward[static_cast<size_t>(side)]);
            spot(Spot::shoulderRight, side) =
                spot(Spot::chest) + (body_.chestTurn * collar)(Vec3{0, 0, out * shares_.shoulderHalf * H});
            spot(Spot::hipRight, side) = pose_.hip + body_.pelvisTurn.z * (out * shares_.hipHalf * H);
        }
    }

    void foot(Side side, const Turn &turn) {
        body_.footTurn[static_cast<size_t>(side)] = turn;
        const Vec3 ankle = spot(Spot::ankleRight, side);
        spot(Spot::heelRight, side) = ankle + turn({-0.032 * H, -shares_.footHeight * H, 0});
        spot(Spot::ballRight, side) = ankle + turn({0.078 * H, -shares_.footHeight * H, 0});
        spot(Spot::toeRight, side) = spot(Spot::ballRight, side) + turn({0.042 * H, 0, 0});
    }

    void leg(Side side) {
        const double thighLength = shares_.thigh * H, shankLength = shares_.shank * H;
        const LegPose &leg = pose_.leg[static_cast<size_t>(side)];
        const Vec3 hip = spot(Spot::hipRight, side);
        if (leg.foot) return planted(side, leg);
        const double out = outwards(side);
        const Turn thigh = body_.pelvisTurn * aboutX(-out * leg.out) * aboutZ(leg.hip) * aboutY(-out * leg.roll);
        const Turn shank = thigh * aboutZ(-leg.knee);
        spot(Spot::kneeRight, side) = hip - thigh.y * thighLength;
        spot(Spot::ankleRight, side) = spot(Spot::kneeRight, side) - shank.y * shankLength;
        foot(side, shank * aboutZ(leg.ankle));
    }

    void planted(Side side, const LegPose &leg) {
        const double thighLength = shares_.thigh * H, shankLength = shares_.shank * H;
        const Turn heading = aboutY(-leg.heading),
                   turn = heading * aboutZ(-leg.pitch) * aboutX(outwards(side) * leg.roll);
        const Vec3 stays{leg.pitch > 0 ? 0.078 * H : -0.032 * H, -shares_.footHeight * H, 0};
        Vec3 ankle = *leg.foot + Vec3{0, shares_.footHeight * H, 0};
        if (leg.pitch != 0) ankle = ankle + heading(stays) - turn(stays);
        const Vec3 hip = spot(Spot::hipRight, side);
        const Vec3 towards = leg.kneeTowards.value_or(body_.pelvisTurn.x);
        const double far = length(ankle - hip);
        body_.footReached[static_cast<size_t>(side)] = far <= thighLength + shankLength + 1e-6;
        spot(Spot::kneeRight, side) = jointBetween(hip, ankle, thighLength, shankLength, towards);
        const Vec3 knee = spot(Spot::kneeRight, side);
        spot(Spot::ankleRight, side) = knee + unit(ankle - knee, {0, -1, 0}) * shankLength;
        foot(side, turn);
        if (leg.pitch > 0)  // the toes stay flat when the heel rises
            spot(Spot::toeRight, side) = spot(Spot::ballRight, side) + heading({0.042 * H, 0, 0});
    }

    void arm(Side side) {
        const size_t i = static_cast<size_t>(side);
        const ArmPose &arm = pose_.arm[i];
        body_.fist[i] = arm.fist;
        if (arm.target) reaching(side, arm);
        else swung(side, arm);
        const Vec3 along = body_.handTurn[i].y;
        spot(Spot::handRight, side) = spot(Spot::wristRight, side) + along * (shares_.palm * H);
        spot(Spot::tipRight, side) = spot(Spot::wristRight, side) + along * (shares_.hand * H);
    }

    void swung(Side side, const ArmPose &arm) {
        const double out = outwards(side);
        const Turn upper = body_.chestTurn * aboutY(-out * arm.plane) * aboutZ(arm.raise) * aboutY(-out * arm.roll);
        const Turn lower = upper * aboutZ(arm.elbow), hand = lower * aboutZ(arm.wrist);
        spot(Spot::elbowRight, side) = spot(Spot::shoulderRight, side) - upper.y * (shares_.upperArm * H);
        spot(Spot::wristRight, side) = spot(Spot::elbowRight, side) - lower.y * (shares_.forearm * H);
        body_.handTurn[static_cast<size_t>(side)] = {hand.x, hand.y * -1, hand.z * -1};
    }

    void reaching(Side side, const ArmPose &arm) {
        const size_t i = static_cast<size_t>(side);
        const double upper = shares_.upperArm * H, forearm = shares_.forearm * H, palm = shares_.palm * H;
        const Vec3 shoulder = spot(Spot::shoulderRight, side);
        const Vec3 target = arm.target->offset + (arm.target->spot ? spot(*arm.target->spot) : Vec3{});
        const Vec3 towards = arm.elbowTowards.value_or(body_.chestTurn({-0.8, -0.5, 0.35 * outwards(side)}));
        const Vec3 along = unit(arm.pointing.value_or(Vec3{}));
        const Vec3 end = arm.pointing ? target - along * palm : target;
        const double lower = arm.pointing ? forearm : forearm + palm;
        const double far = length(end - shoulder);
        body_.handReached[i] = far <= upper + lower + 1e-6 && far >= std::abs(upper - lower) - 1e-6;
        const Vec3 elbow = jointBetween(shoulder, end, upper, lower, towards), way = unit(end - elbow);
        spot(Spot::elbowRight, side) = elbow;
        spot(Spot::wristRight, side) = elbow + way * forearm;
        const Vec3 y = arm.pointing ? along : way;
        // The thumb: of a flat hand towards the middle, else forward.
        const Vec3 thumb = arm.pointing ? body_.chestTurn.z * -outwards(side) : body_.chestTurn.x;
        const Vec3 x = unit(thumb - y * dot(thumb, y), body_.chestTurn.y);
        body_.handTurn[i] = {x, y, {x.y * y.z - x.z * y.y, x.z * y.x - x.x * y.z, x.x * y.y - x.y * y.x}};
    }

    const BodyPose &pose_;
    const BodyShares &shares_;
    Body body_;
};

}  // namespace

Body bodyIn(const BodyPose &pose) { return Builder(pose).build(); }

const std::vector<std::string> &spotNames() {
    static const std::vector<std::string> names = [] {
        std::vector<std::string> all = {"pelvis", "waist", "ribs", "chest", "neck", "head", "crown", "chin", "nose"};
        for (const char *side : {".right", ".left"})
            for (const char *name :
                 {"shoulder", "elbow", "wrist", "hand", "tip", "hip", "knee", "ankle", "heel", "ball", "toe"})
                all.push_back(std::string(name) + side);
        return all;
    }();
    return names;
}

Spot onSide(Spot right, Side side) {
    constexpr size_t kOfASide = static_cast<size_t>(Spot::shoulderLeft) - static_cast<size_t>(Spot::shoulderRight);
    return static_cast<Spot>(static_cast<size_t>(right) + (side == Side::left ? kOfASide : 0));
}

Spot otherSide(Spot spot) {
    if (spot < Spot::shoulderRight) return spot;
    if (spot < Spot::shoulderLeft) return onSide(spot, Side::left);
    return static_cast<Spot>(static_cast<size_t>(spot) - static_cast<size_t>(Spot::shoulderLeft) +
                             static_cast<size_t>(Spot::shoulderRight));
}

Vec3 jointBetween(Vec3 p, Vec3 q, double a, double b, Vec3 towards) {
    const Vec3 way = unit(q - p, {0, -1, 0});
    const double d = std::clamp(length(q - p), std::abs(a - b) + 1e-9, a + b - 1e-9);
    const double along = (a * a + d * d - b * b) / (2 * d);
    const double aside = std::sqrt(std::max(0.0, a * a - along * along));
    const Vec3 any = std::abs(way.y) < 0.9 ? Vec3{0, 1, 0} : Vec3{1, 0, 0};
    const Vec3 across = unit(towards - way * dot(towards, way), unit(any - way * dot(any, way)));
    return p + way * along + across * aside;
}

}  // namespace plumb
