// Who lifts: hands where they were measured, soles on the floor, limbs of one length, a face that follows the load.
#include "host/figure/lifter.h"

#include <algorithm>
#include <cmath>
#include <random>

#include "host/figure/person.h"
#include "tests/support/catch.h"

using namespace plumb;

namespace {

constexpr double H = kFigureStature;

double far(const Body &body, Spot a, Spot b) { return length(body[a] - body[b]); }

void checkBody(const Body &body) {
    for (const Side side : {Side::right, Side::left}) {
        const auto segment = [&](Spot a, Spot b) { return far(body, onSide(a, side), onSide(b, side)); };
        REQUIRE(std::abs(segment(Spot::hipRight, Spot::kneeRight) - kShares.thigh * H) < 1e-6);
        REQUIRE(std::abs(segment(Spot::kneeRight, Spot::ankleRight) - kShares.shank * H) < 1e-6);
        REQUIRE(std::abs(segment(Spot::shoulderRight, Spot::elbowRight) - kShares.upperArm * H) < 1e-6);
        REQUIRE(std::abs(segment(Spot::elbowRight, Spot::wristRight) - kShares.forearm * H) < 1e-6);
        for (const Spot sole : {Spot::heelRight, Spot::ballRight, Spot::toeRight})
            REQUIRE(std::abs(body.at(sole, side).y - kShoeSole) < 1e-6);
        REQUIRE(body.footReached[static_cast<size_t>(side)]);
        // A knee bends forward.
        REQUIRE(body.at(Spot::kneeRight, side).x >
                between(body.at(Spot::hipRight, side), body.at(Spot::ankleRight, side), 0.5).x);
    }
    REQUIRE(std::abs(far(body, Spot::pelvis, Spot::waist) + far(body, Spot::waist, Spot::ribs) +
                     far(body, Spot::ribs, Spot::chest) - kShares.trunk * H) < 1e-6);
    REQUIRE(std::abs(body[Spot::ankleRight].x + body[Spot::ankleLeft].x) < 1e-6);
}

double chestLean(const Body &body) { return std::acos(body.chestTurn.y.y) * 180 / std::numbers::pi; }

}  // namespace

TEST_CASE("Hands that lift are where they were measured, and everything else of the body stays itself") {
    size_t reached = 0;
    for (double h = 20; h <= 100; h += 4)
        for (double v = 4; v <= 200; v += 4) {
            INFO("H " << h << ", V " << v);
            const Lifter lifter = lifterAt(h, v);
            checkBody(lifter.body);
            for (const Spot hand : {Spot::handRight, Spot::handLeft}) {
                const Vec3 at = lifter.body[hand];
                const double off = std::hypot(at.x - h, at.y - v);
                if (lifter.reached) REQUIRE(off < 1e-6);
                else REQUIRE(off < std::hypot(h, v));
            }
            reached += lifter.reached;
            if (h <= 63 && v <= 175) CHECK(lifter.reached);  // all that NIOSH's equation holds for
        }
    CHECK(reached > 700);
    CHECK_FALSE(lifterAt(150, 75).reached);
}

TEST_CASE("A load out of reach is reached for with straight arms") {
    for (const auto &[h, v] : {std::pair(150.0, 75.0), {60.0, 280.0}, {400.0, 0.0}, {0.0, 400.0}}) {
        INFO("H " << h << ", V " << v);
        const Lifter lifter = lifterAt(h, v);
        CHECK_FALSE(lifter.reached);
        checkBody(lifter.body);
        CHECK(far(lifter.body, Spot::shoulderRight, Spot::handRight) >
              (kShares.upperArm + kShares.forearm + kShares.palm) * H - 0.1);
    }
}

TEST_CASE("The lower or farther the load, the lower the shoulders; a load at the waist is lifted upright") {
    const Body upright = lifterAt(30, 90).body;
    CHECK(chestLean(upright) < 15);
    double last = lifterAt(40, 120).body[Spot::chest].y;
    for (double v = 110; v >= 10; v -= 10) {
        INFO("V " << v);
        const double chest = lifterAt(40, v).body[Spot::chest].y;
        CHECK(chest < last + 0.5);
        last = chest;
    }
    CHECK(last < upright[Spot::chest].y - 50);
    CHECK(chestLean(lifterAt(63, 75).body) > chestLean(lifterAt(30, 75).body) + 15);
}

TEST_CASE("The face of who lifts turns down to a low load and up to a high one, as far as a neck does") {
    CHECK(faceDown(lifterAt(40, 60).body) > faceDown(lifterAt(40, 130).body) + 10);
    CHECK(faceDown(lifterAt(40, 175).body) < 0);
    for (double h = 20; h <= 80; h += 10)
        for (double v = 0; v <= 200; v += 10) {
            const Body body = lifterAt(h, v).body;
            const double bow = std::acos(std::clamp(dot(body.headTurn.y, body.chestTurn.y), -1.0, 1.0));
            CHECK(bow * 180 / std::numbers::pi < 41);
        }
}

TEST_CASE("Any finite place of a load gives the same body twice, of finite places") {
    std::mt19937 random(11);  // NOLINT(cert-msc51-cpp): the same every time
    for (int round = 0; round < 300; ++round) {
        const auto any = [&] { return static_cast<double>(random()) / static_cast<double>(std::mt19937::max()); };
        const double size = round % 2 ? 250 : 1e6, h = (any() - 0.2) * size, v = (any() - 0.2) * size;
        INFO("H " << h << ", V " << v);
        const Lifter one = lifterAt(h, v), two = lifterAt(h, v);
        checkBody(one.body);
        for (size_t i = 0; i < kSpots; ++i) {
            const Vec3 spot = one.body.spots[i], again = two.body.spots[i];
            REQUIRE(std::isfinite(spot.x + spot.y + spot.z));
            REQUIRE((spot.x == again.x && spot.y == again.y && spot.z == again.z));
        }
    }
}
