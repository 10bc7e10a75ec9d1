// Who sits at the desk: limbs keep their lengths, which are those that were measured; angles are those of the joints.
#include "host/figure/seated.h"

#include <algorithm>
#include <cmath>
#include <random>

#include "host/figure/seated_scene.h"
#include "tests/support/catch.h"
#include "tests/support/html_scan.h"

using namespace plumb;

namespace {

constexpr double H = kFigureStature;

double far(const SeatedPerson &person, Spot a, Spot b) { return length(person.body[a] - person.body[b]); }

// By the law of cosines, from the sides of the triangle as seen from the side.
double angleOf(const SeatedPerson &person, Spot a, Spot joint, Spot b) {
    const auto side = [&](Spot p, Spot q) {
        const Vec3 way = person.body[p] - person.body[q];
        return std::hypot(way.x, way.y);
    };
    const double u = side(a, joint), v = side(b, joint), w = side(a, b);
    return std::acos(std::clamp((u * u + v * v - w * w) / (2 * u * v), -1.0, 1.0)) * 180 / std::numbers::pi;
}

// Heights of the person that is drawn, cm above the floor.
double under(const SeatedPerson &person, Spot spot, double share) {
    return (person.body[spot].y - share * H) / person.scale;
}

void checkLimbs(const SeatedPerson &person, const BodyShares &shares, const WorkHeights &heights) {
    REQUIRE(std::abs(far(person, Spot::hipRight, Spot::kneeRight) - shares.thigh * H) < 1e-6);
    REQUIRE(std::abs(far(person, Spot::kneeRight, Spot::ankleRight) - shares.shank * H) < 1e-6);
    REQUIRE(std::abs(far(person, Spot::shoulderRight, Spot::elbowRight) - shares.upperArm * H) < 1e-6);
    REQUIRE(std::abs(far(person, Spot::elbowRight, Spot::wristRight) - shares.forearm * H) < 1e-6);
    REQUIRE(std::abs(far(person, Spot::pelvis, Spot::waist) + far(person, Spot::waist, Spot::ribs) +
                     far(person, Spot::ribs, Spot::chest) - shares.trunk * H) < 1e-6);
    const double sole = person.body[Spot::heelRight].y / person.scale, stands = heights.footrest + kShoeSole;
    REQUIRE(sole >= stands - 0.01);
    REQUIRE(person.soleOnFloor == (sole < stands + 0.5 / person.scale));
}

}  // namespace

TEST_CASE("Whoever sits anywhere keeps the lengths of their limbs, and angles are those of the joints") {
    size_t onFloor = 0, hanging = 0;
    for (double stature = 145; stature <= 205; stature += 6)
        for (double seat = 36; seat <= 60; seat += 4)
            for (double desk = 60; desk <= 85; desk += 5)
                for (const double screen : {80.0, 105.0, 130.0, 150.0}) {
                    const WorkHeights heights{seat, desk, screen};
                    const SeatedPerson person = seatedAt(heights, {stature}, 60);
                    INFO(stature << " " << seat << " " << desk << " " << screen);
                    checkLimbs(person, kShares, heights);
                    (person.soleOnFloor ? onFloor : hanging) += 1;
                    if (person.body.handReached[0])
                        REQUIRE(std::abs(person.body[Spot::handRight].y / person.scale - desk - 3) < 0.01);
                    REQUIRE(std::abs(person[SeatedAngle::knee] -
                                     angleOf(person, Spot::hipRight, Spot::kneeRight, Spot::ankleRight)) < 1e-6);
                    REQUIRE(std::abs(person[SeatedAngle::elbow] -
                                     angleOf(person, Spot::shoulderRight, Spot::elbowRight, Spot::wristRight)) < 1e-6);
                    REQUIRE(std::abs(person[SeatedAngle::hip] -
                                     angleOf(person, Spot::shoulderRight, Spot::hipRight, Spot::kneeRight)) < 1e-6);
                    REQUIRE(person[SeatedAngle::head] > -26);
                    REQUIRE(person[SeatedAngle::head] < 46);
                }
    CHECK(onFloor > 500);
    CHECK(hanging > 100);
}

TEST_CASE("A lower screen bends the head, a higher seat opens the knee, a higher desk closes the elbow") {
    double last = -90;
    for (double screen = 150; screen >= 85; screen -= 5) {
        const double head = seatedAt({46, 71, screen}, {175}, 60)[SeatedAngle::head];
        CHECK(head > last);
        last = head;
    }
    last = 0;
    for (double seat = 36; seat <= 48; seat += 2) {
        const double knee = seatedAt({seat, 71, 120}, {175}, 60)[SeatedAngle::knee];
        CHECK(knee > last);
        last = knee;
    }
    CHECK(seatedAt({46, 76, 120}, {175}, 60)[SeatedAngle::elbow] <
          seatedAt({46, 66, 120}, {175}, 60)[SeatedAngle::elbow]);
    CHECK_FALSE(seatedAt({58, 76, 120}, {155}, 60).soleOnFloor);
    CHECK(seatedAt({41, 76, 120}, {175}, 60).soleOnFloor);
}

TEST_CASE("At the heights that were measured the person sits as they were measured") {
    size_t looked = 0;
    for (double stature = 150; stature <= 200; stature += 10)
        for (const double legs : {0.225, 0.25, 0.275})
            for (const double arms : {0.115, 0.135, 0.15})
                for (const double eyes : {0.44, 0.455, 0.475}) {
                    const double popliteal = legs * stature, elbow = popliteal + arms * stature,
                                 eye = popliteal + eyes * stature;
                    const Sitter sitter{stature, popliteal, elbow, eye};
                    INFO(stature << " " << legs << " " << arms << " " << eyes);
                    const WorkHeights fit{popliteal + kShoeSole, elbow + kShoeSole, eye + kShoeSole};
                    const SeatedPerson person = seatedAt(fit, sitter, 65);
                    checkLimbs(person, sharesOf(sitter), fit);
                    CHECK(person.soleOnFloor);
                    // Shanks upright, thighs level below, the elbow on the desk's height, eyes on the screen's edge.
                    CHECK(std::abs(person.body[Spot::kneeRight].x - person.body[Spot::ankleRight].x) < 0.01);
                    CHECK(under(person, Spot::kneeRight, 0.034) == Approx(fit.seat).margin(0.05));
                    CHECK(under(person, Spot::elbowRight, 0.0255) == Approx(fit.desk).margin(0.8));
                    CHECK(person.eye.y / person.scale == Approx(fit.screen).margin(1));
                    CHECK(person[SeatedAngle::knee] > 80);
                    CHECK(person[SeatedAngle::knee] < 100);
                    CHECK(person[SeatedAngle::head] > -5);
                    CHECK(person[SeatedAngle::head] < 12);
                    // The feet leave the floor where a height is marked as far from the one that fits.
                    CHECK(seatedAt({fit.seat + kSeatGives - 0.2, fit.desk, fit.screen}, sitter, 65).soleOnFloor);
                    CHECK_FALSE(seatedAt({fit.seat + kSeatGives + 1, fit.desk, fit.screen}, sitter, 65).soleOnFloor);
                    // And stand on a footrest as high as what the seat is too high.
                    CHECK(seatedAt({fit.seat + 8, fit.desk + 8, fit.screen + 8, 8}, sitter, 65).angles[3] ==
                          Approx(person.angles[3]));
                    ++looked;
                }
    CHECK(looked == 162);
}

TEST_CASE("What was measured changes its own bones; what was not keeps its share") {
    const BodyShares none = sharesOf({180});
    CHECK(none.shank == kShares.shank);
    CHECK(none.trunk == kShares.trunk);
    CHECK(none.upperArm == kShares.upperArm);
    const BodyShares legs = sharesOf({180, 48, {}, {}});
    CHECK(legs.shank > kShares.shank);
    CHECK(legs.trunk == kShares.trunk);
    const BodyShares eyes = sharesOf({180, {}, {}, 120});
    CHECK(eyes.trunk < kShares.trunk);
    CHECK(eyes.upperArm == kShares.upperArm);
    // A higher elbow alone: half by a longer trunk, half by a shorter arm.
    const BodyShares elbow = sharesOf({180, {}, 74, {}});
    CHECK(elbow.trunk > kShares.trunk);
    CHECK(elbow.upperArm < kShares.upperArm);
    CHECK(elbow.shank == kShares.shank);
    CHECK(elbow.trunk - kShares.trunk == Approx(kShares.upperArm - elbow.upperArm).epsilon(0.05));
}

TEST_CASE("Measures and heights that fit nobody are drawn all the same") {
    std::mt19937 random(8);
    const auto between = [&](double a, double b) { return a + (b - a) * static_cast<double>(random() % 1001) / 1000; };
    const auto maybe = [&](double a, double b) {
        return random() % 3 == 0 ? std::nullopt : std::optional(between(a, b));
    };
    size_t clamped = 0;
    for (int round = 0; round < 3'000; ++round) {
        const Sitter sitter{between(117, 230), maybe(22, 65), maybe(37, 100), maybe(77, 170)};
        const WorkHeights heights{between(30, 70), between(40, 150), between(50, 220),
                                  random() % 4 ? 0 : between(1, 15)};
        const double distance = between(0, 200);
        const SeatedScene scene(heights, sitter, distance);
        const BodyShares shares = sharesOf(sitter);
        INFO(round);
        checkLimbs(scene.person(), shares, heights);
        for (const auto &[mine, usual] : {std::pair(shares.shank, kShares.shank),
                                          {shares.trunk, kShares.trunk},
                                          {shares.upperArm, kShares.upperArm}}) {
            REQUIRE(mine >= 0.75 * usual - 1e-9);
            REQUIRE(mine <= 1.25 * usual + 1e-9);
            clamped += mine < 0.75 * usual + 1e-9 || mine > 1.25 * usual - 1e-9;
        }
        for (const Vec3 &spot : scene.person().body.spots) {
            REQUIRE(std::isfinite(spot.x + spot.y + spot.z));
            REQUIRE(spot.y / scene.person().scale <= scene.top());
            REQUIRE(spot.y > 0);
            REQUIRE(spot.x / scene.person().scale > -SeatedScene::kBehind);
            REQUIRE(spot.x / scene.person().scale < scene.right());
        }
        for (const double angle : scene.person().angles) REQUIRE(std::isfinite(angle));
        CHECK(scene.screenX() < scene.right());
        CHECK(heights.screen < scene.top());
    }
    CHECK(clamped > 300);
}

TEST_CASE("Another pose moves the person and no furniture") {
    SeatedScene scene({45, 70, 119, 0}, {}, 65);
    const double edge = scene.deskEdge(), screen = scene.screenX();
    BodyPose pose = scene.person().pose;
    CHECK(length(bodyIn(pose)[Spot::handRight] - scene.person().body[Spot::handRight]) < 1e-9);
    pose.arm[0].target->offset.x += 20;
    const Vec3 before = scene.person().body[Spot::handRight];
    scene.pose(pose);
    CHECK(scene.person().body[Spot::handRight].x > before.x + 5);
    CHECK(scene.deskEdge() == edge);
    CHECK(scene.screenX() == screen);
}
