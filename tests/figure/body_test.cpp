// The one body: lengths hold whatever the pose says, angles mean what they say, hands and feet go where they are sent.
#include "host/figure/body.h"

#include <random>

#include "tests/support/catch.h"

using namespace plumb;

namespace {

constexpr double H = kFigureStature;
const Side kSides[] = {Side::right, Side::left};

double apart(const Body &body, Spot a, Spot b) { return length(body[a] - body[b]); }

void checkLengths(const Body &body) {
    for (const Side side : kSides) {
        const auto segment = [&](Spot a, Spot b) { return apart(body, onSide(a, side), onSide(b, side)); };
        CHECK(std::abs(segment(Spot::hipRight, Spot::kneeRight) - kShares.thigh * H) < 1e-6);
        CHECK(std::abs(segment(Spot::kneeRight, Spot::ankleRight) - kShares.shank * H) < 1e-6);
        CHECK(std::abs(segment(Spot::shoulderRight, Spot::elbowRight) - kShares.upperArm * H) < 1e-6);
        CHECK(std::abs(segment(Spot::elbowRight, Spot::wristRight) - kShares.forearm * H) < 1e-6);
        CHECK(std::abs(segment(Spot::wristRight, Spot::handRight) - kShares.palm * H) < 1e-6);
        CHECK(std::abs(segment(Spot::wristRight, Spot::tipRight) - kShares.hand * H) < 1e-6);
        CHECK(std::abs(length(body.at(Spot::hipRight, side) - body[Spot::pelvis]) - kShares.hipHalf * H) < 1e-6);
        CHECK(std::abs(length(body.at(Spot::shoulderRight, side) - body[Spot::chest]) - kShares.shoulderHalf * H) <
              1e-6);
    }
    CHECK(std::abs(apart(body, Spot::pelvis, Spot::waist) + apart(body, Spot::waist, Spot::ribs) +
                   apart(body, Spot::ribs, Spot::chest) - kShares.trunk * H) < 1e-6);
    CHECK(std::abs(apart(body, Spot::head, Spot::crown) - kShares.head * H / 2) < 1e-6);
}

bool near(Vec3 a, Vec3 b, double within = 1e-6) { return length(a - b) < within; }

}  // namespace

TEST_CASE("Shares of stature add up from the floor to the crown") {
    CHECK(kShares.footHeight + kShares.shank + kShares.thigh + kShares.trunk + kShares.shoulderToCrown == Approx(1.0));
    CHECK(kShares.palm < kShares.hand);
    CHECK(kShares.head < kShares.shoulderToCrown);
}

TEST_CASE("Nobody's limbs change their lengths, whatever the pose says") {
    std::mt19937 random(5);
    std::uniform_real_distribution<double> angle(-180, 180), place(-120, 120);
    const auto bend = [&] { return Bend{angle(random), angle(random), angle(random)}; };
    const auto somewhere = [&] { return Vec3{place(random), place(random), place(random)}; };
    size_t outOfReach = 0, reached = 0;
    for (int i = 0; i < 400; ++i) {
        BodyPose pose;
        pose.hip = somewhere();
        for (Bend *b : {&pose.pelvis, &pose.lowBack, &pose.upperBack, &pose.neck, &pose.head}) *b = bend();
        for (size_t side = 0; side < 2; ++side) {
            pose.shrug[side] = angle(random);
            pose.forward[side] = angle(random);
            ArmPose &arm = pose.arm[side];
            for (double *a : {&arm.raise, &arm.plane, &arm.roll, &arm.elbow, &arm.wrist}) *a = angle(random);
            if (i % 2) arm.target = Target{std::nullopt, somewhere()};
            if (i % 4 == 1) arm.pointing = somewhere();
            LegPose &leg = pose.leg[side];
            for (double *a : {&leg.hip, &leg.out, &leg.roll, &leg.knee, &leg.ankle}) *a = angle(random);
            if (i % 3 == 0) leg.foot = somewhere();
        }
        const Body body = bodyIn(pose);
        checkLengths(body);
        for (const bool there : body.handReached) ++(there ? reached : outOfReach);
    }
    CHECK(reached > 100);
    CHECK(outOfReach > 100);
}

TEST_CASE("A target exactly at a joint or in line with it is no division by nothing") {
    for (const Vec3 target : {Vec3{0, 0, 0}, Vec3{0, 48.96, 17.85}, Vec3{0, 500, 17.85}, Vec3{0, 48.96 - 65, 17.85}}) {
        BodyPose pose;
        pose.arm[0].target = Target{std::nullopt, target};
        pose.arm[0].elbowTowards = Vec3{0, 0, 0};
        pose.leg[0].foot = target;
        pose.leg[0].kneeTowards = Vec3{0, 1, 0};
        checkLengths(bodyIn(pose));
    }
}

TEST_CASE("Angles mean what they say") {
    BodyPose pose;
    const auto side = [&](Spot spot, Spot from) { return unit(bodyIn(pose)[spot] - bodyIn(pose)[from]); };
    CHECK(near(side(Spot::elbowRight, Spot::shoulderRight), {0, -1, 0}));
    pose.arm[0].raise = 90;
    CHECK(near(side(Spot::elbowRight, Spot::shoulderRight), {1, 0, 0}));
    pose.arm[0].plane = 90;
    CHECK(near(side(Spot::elbowRight, Spot::shoulderRight), {0, 0, 1}));
    pose.arm[1] = pose.arm[0];
    CHECK(near(side(Spot::elbowLeft, Spot::shoulderLeft), {0, 0, -1}));
    pose.arm[0] = {};
    pose.arm[0].elbow = 90;
    CHECK(near(side(Spot::wristRight, Spot::elbowRight), {1, 0, 0}));
    pose.leg[0].hip = 90;
    CHECK(near(side(Spot::kneeRight, Spot::hipRight), {1, 0, 0}));
    pose.leg[0].knee = 90;
    CHECK(near(side(Spot::ankleRight, Spot::kneeRight), {0, -1, 0}));
    pose.leg[1].out = 90;
    CHECK(near(side(Spot::kneeLeft, Spot::hipLeft), {0, 0, -1}));
    pose.pelvis.flex = 90;
    CHECK(near(side(Spot::chest, Spot::pelvis), {1, 0, 0}));
    pose.pelvis = {0, 90, 0};
    CHECK(near(side(Spot::chest, Spot::pelvis), {0, 0, 1}));
    pose.pelvis = {0, 0, 90};
    CHECK(near(bodyIn(pose).pelvisTurn.x, {0, 0, 1}));
    pose.pelvis = {};
    const Body straight = bodyIn(pose);
    pose.head.turn = 60;
    CHECK(bodyIn(pose)[Spot::nose].z > straight[Spot::nose].z + 5);  // to the right
}

TEST_CASE("Hands and feet go where they are sent, and say when they cannot") {
    BodyPose pose;
    pose.hip = {0, 88, 0};
    pose.leg[0].foot = Vec3{12, 0, 9};
    pose.leg[1].foot = Vec3{30, 20, -9};
    pose.arm[0].target = Target{std::nullopt, {40, 110, 10}};
    pose.arm[1].target = Target{Spot::kneeLeft, {0, 8, 0}};
    pose.arm[1].pointing = Vec3{1, 0, 0};
    const Body body = bodyIn(pose);
    CHECK(near(body[Spot::handRight], {40, 110, 10}));
    CHECK(near(body[Spot::ankleRight], {12, kShares.footHeight * H, 9}));
    CHECK(std::abs(body[Spot::heelLeft].y - 20) < 1e-6);
    CHECK(std::abs(body[Spot::toeLeft].y - 20) < 1e-6);
    CHECK(body.handReached[0]);
    CHECK(body.footReached[0]);
    CHECK(body[Spot::kneeRight].x > (body[Spot::hipRight].x + body[Spot::ankleRight].x) / 2);  // knees bend forward
    pose.arm[0].target = Target{std::nullopt, {140, 110, 10}};
    pose.leg[0].foot = Vec3{120, 0, 9};
    CHECK_FALSE(bodyIn(pose).handReached[0]);
    CHECK_FALSE(bodyIn(pose).footReached[0]);
}

TEST_CASE("A heel rises about the ball of the foot and toes about the heel") {
    BodyPose pose;
    pose.hip = {0, 88, 0};
    pose.leg[0].foot = Vec3{0, 0, 9};
    const Body flat = bodyIn(pose);
    pose.leg[0].pitch = 30;
    const Body up = bodyIn(pose);
    CHECK(near(up[Spot::ballRight], flat[Spot::ballRight]));
    CHECK(std::abs(up[Spot::toeRight].y) < 1e-6);
    CHECK(up[Spot::heelRight].y > 5);
    pose.leg[0].pitch = -30;
    const Body heel = bodyIn(pose);
    CHECK(near(heel[Spot::heelRight], flat[Spot::heelRight]));
    CHECK(heel[Spot::toeRight].y > 5);
}

TEST_CASE("Every place on the body has one name, and the sides mirror each other") {
    CHECK(spotNames().size() == kSpots);
    for (size_t i = 0; i < kSpots; ++i) {
        const Spot spot = static_cast<Spot>(i), other = otherSide(spot);
        CHECK(otherSide(other) == spot);
        const std::string &name = spotNames()[i], &mirrored = spotNames()[static_cast<size_t>(other)];
        if (name.ends_with(".right")) CHECK(mirrored == name.substr(0, name.size() - 5) + "left");
        if (name.find('.') == name.npos) CHECK(mirrored == name);
    }
}
