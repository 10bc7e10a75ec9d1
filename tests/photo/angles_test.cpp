// Geometry on a picture. The numbers of the first tests were worked out on paper.
#include "host/photo/angles.h"

#include <cmath>
#include <numbers>
#include <random>

#include "tests/support/catch.h"

using namespace plumb;

namespace {

Estimate must(const Result<Estimate> &result) {
    REQUIRE(result);
    return *result;
}

// Turned by `angle` about the origin, made `times` as large, and moved.
PicturePoint moved(const PicturePoint &p, double angle, double times, double by) {
    return {times * (p.x * std::cos(angle) - p.y * std::sin(angle)) + by,
            times * (p.x * std::sin(angle) + p.y * std::cos(angle)) - by, p.within * times};
}

}  // namespace

TEST_CASE("angles that are known from triangles") {
    struct Known {
        PicturePoint first, joint, second;
        double degrees;
    };
    const Known all[] = {
        {{0, 100}, {0, 0}, {100, 0}, 90},             // a right angle
        {{400, 0}, {0, 0}, {400, 300}, 36.8698976},   // at the 4 of a triangle of 3, 4 and 5
        {{0, 300}, {0, 0}, {400, 300}, 53.1301024},   // at its 3
        {{150, 50}, {50, 50}, {100, 136.60254}, 60},  // of three equal sides
        {{-70, 0}, {0, 0}, {200, 0}, 180},            // stretched
        {{70, 10}, {0, 10}, {200, 10}, 0},            // folded up
        {{0, -100}, {0, 0}, {-100, 100}, 135},
    };
    for (const Known &one : all) {
        CHECK(must(angleAt(one.first, one.joint, one.second)).value == Approx(one.degrees).margin(1e-6));
        CHECK(must(angleAt(one.second, one.joint, one.first)).value == Approx(one.degrees).margin(1e-6));
    }
}

TEST_CASE("what an angle is sure to") {
    // Limbs of 100 pixels at a right angle, points known to 2: 0.02 and 0.02 of the ends, 0.02 times the square root
    // of 2 of the joint; together 0.04 radians.
    CHECK(must(angleAt({0, 100}, {0, 0}, {100, 0})).within == Approx(0.04 * 57.2957795));
    // Stretched: 0.02, 0.02 and twice 0.02 of the joint.
    CHECK(must(angleAt({-100, 0}, {0, 0}, {100, 0})).within == Approx(std::sqrt(6.0) * 0.02 * 57.2957795));
    // Four times as long limbs, a quarter of it.
    CHECK(must(angleAt({0, 400}, {0, 0}, {400, 0})).within == Approx(0.01 * 57.2957795));
}

TEST_CASE("what an angle is sure to is what happens when its points are shaken") {
    std::mt19937 random(20261122);
    std::normal_distribution<double> shake(0, 2);
    const PicturePoint a{120, 300}, joint{300, 340}, b{420, 120};
    const Estimate told = must(angleAt(a, joint, b));
    double sum = 0;
    constexpr int tries = 20000;
    for (int i = 0; i < tries; ++i) {
        const auto shaken = [&](const PicturePoint &p) {
            return PicturePoint{p.x + shake(random), p.y + shake(random)};
        };
        const double off = must(angleAt(shaken(a), shaken(joint), shaken(b))).value - told.value;
        sum += off * off;
    }
    CHECK(std::sqrt(sum / tries) == Approx(told.within).epsilon(0.03));
}

TEST_CASE("an angle stays the same when the picture is turned, moved or made larger") {
    std::mt19937 random(7);
    std::uniform_real_distribution<double> place(0, 1600), turn(0, 2 * std::numbers::pi), size(0.2, 5);
    size_t tried = 0;
    for (int i = 0; i < 2000; ++i) {
        const PicturePoint a{place(random), place(random)}, joint{place(random), place(random)},
            b{place(random), place(random)};
        const auto before = angleAt(a, joint, b);
        if (!before) continue;
        const double angle = turn(random), times = size(random), by = place(random);
        const auto after =
            angleAt(moved(a, angle, times, by), moved(joint, angle, times, by), moved(b, angle, times, by));
        REQUIRE(after);
        CHECK(after->value == Approx(before->value).margin(1e-6));
        CHECK(after->within == Approx(before->within).margin(1e-6));
        CHECK(before->value >= 0);
        CHECK(before->value <= 180);
        ++tried;
    }
    CHECK(tried > 1900);
}

TEST_CASE("the angles of a triangle are half a turn together") {
    std::mt19937 random(11);
    std::uniform_real_distribution<double> place(0, 1600);
    size_t tried = 0;
    for (int i = 0; i < 500; ++i) {
        const PicturePoint p[] = {
            {place(random), place(random)}, {place(random), place(random)}, {place(random), place(random)}};
        double sum = 0;
        bool good = true;
        for (int at = 0; at < 3; ++at) {
            const auto angle = angleAt(p[(at + 1) % 3], p[at], p[(at + 2) % 3]);
            good = good && angle;
            sum += angle ? angle->value : 0;
        }
        if (!good) continue;
        CHECK(sum == Approx(180));
        ++tried;
    }
    CHECK(tried > 450);
}

TEST_CASE("lengths beside a known one") {
    const Estimate known = must(lengthBetween({100, 100}, {400, 500}));  // 300, 400, 500
    CHECK(known.value == Approx(500));
    CHECK(known.within == Approx(2.8284271));
    const Estimate half = must(lengthBetween({0, 0}, {0, 250}));
    const Estimate cm = must(lengthByKnown(half, known, 29.7));
    CHECK(cm.value == Approx(14.85));
    // 29.7 × 2.828 / 500 = 0.1680 of its own ends, 14.85 × 2.828 / 500 = 0.0840 of those of the known length.
    CHECK(cm.within == Approx(0.18784).epsilon(0.001));
}

TEST_CASE("what cannot be told is a problem and no number") {
    const PicturePoint here{10, 10}, near{12, 11}, far{200, 10};
    CHECK_FALSE(angleAt(here, here, far));
    CHECK_FALSE(angleAt(far, here, here));
    CHECK_FALSE(angleAt(far, near, here));
    CHECK(angleAt(far, here, far));
    CHECK_FALSE(lengthBetween(here, here));
    CHECK_FALSE(lengthBetween(here, near));
    const Estimate ten{10, 1};
    for (const double cm : {0.0, -3.0, std::nan("")}) CHECK_FALSE(lengthByKnown(ten, ten, cm));
    CHECK_FALSE(lengthByKnown(ten, {0, 1}, 5));
}
