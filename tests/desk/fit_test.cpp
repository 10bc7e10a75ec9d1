#include "fit.h"

#include "catch.h"

using namespace plumb::fit;

namespace {

Target from(Setting setting, double stature, bool shoesOn) { return target(setting, {shoesOn, stature}, std::nullopt); }
Target measured(Setting setting, double size, bool shoesOn) { return target(setting, {shoesOn, std::nullopt}, size); }

}  // namespace

// Worked by hand from the printed lines, mm: 1700 mm barefoot.
//   seat      -121 + 0.313 * 1700 = 411.1     desk           -16 + 0.392 * 1700 = 650.4
//   screen     -22 + 0.713 * 1700 = 1190.1    standing desk  -52 + 0.660 * 1700 = 1070.0
TEST_CASE("1.70 m barefoot, with 2.5 cm for shoes") {
    CHECK(from(Setting::seat, 170, false).height == Approx(41.11 + 2.5));
    CHECK(from(Setting::desk, 170, false).height == Approx(65.04 + 2.5));
    CHECK(from(Setting::screen, 170, false).height == Approx(119.01 + 2.5));
    CHECK(from(Setting::standingDesk, 170, false).height == Approx(107.0 + 2.5));
}

TEST_CASE("stature with shoes on is the same person") {
    for (const Setting setting : {Setting::seat, Setting::desk, Setting::screen, Setting::standingDesk}) {
        CHECK(from(setting, 172.5, true).height == Approx(from(setting, 170, false).height));
    }
}

TEST_CASE("95 of 100 people lie within twice the residual deviation") {
    CHECK(from(Setting::seat, 170, false).spread == Approx(2.8));
    CHECK(from(Setting::desk, 170, false).spread == Approx(4.8));
    CHECK(from(Setting::screen, 170, false).spread == Approx(3.4));
    CHECK(from(Setting::standingDesk, 170, false).spread == Approx(3.2));
}

TEST_CASE("a measured size is preferred to stature and has no spread") {
    const Target t = target(Setting::desk, {true, 170.0}, 70.0);
    CHECK(t.height == 70.0);
    CHECK(t.spread == 0.0);
}

TEST_CASE("a size measured barefoot gets the shoes added") {
    CHECK(measured(Setting::seat, 42, true).height == 42.0);
    CHECK(measured(Setting::seat, 42, false).height == 44.5);
    CHECK(measured(Setting::screen, 120, false).height == 122.5);
}

TEST_CASE("whether shoes were on must be said") {
    const Target t = target(Setting::seat, {std::nullopt, 170.0}, 42.0);
    CHECK(t.needsShoes);
    CHECK_FALSE(t.needsStature);
    CHECK_FALSE(t.known());
}

TEST_CASE("without a size and without stature there is nothing to go by") {
    const Target t = target(Setting::seat, {false, std::nullopt}, std::nullopt);
    CHECK(t.needsStature);
    CHECK_FALSE(t.needsShoes);
    CHECK_FALSE(t.known());
    CHECK(target(Setting::seat, {}, std::nullopt).needsShoes);
    CHECK(target(Setting::seat, {}, std::nullopt).needsStature);
}

TEST_CASE("the lines hold for the statures that were measured, barefoot") {
    CHECK(from(Setting::seat, 141, false).known());
    CHECK(from(Setting::seat, 199, false).known());
    CHECK(from(Setting::seat, 140.9, false).outsideStudy);
    CHECK(from(Setting::seat, 199.1, false).outsideStudy);
    CHECK(from(Setting::seat, 201.5, true).known());
    CHECK(from(Setting::seat, 143.4, true).outsideStudy);
    CHECK_FALSE(from(Setting::seat, 140, false).known());
}

TEST_CASE("a measured size counts at any stature") {
    const Target t = target(Setting::seat, {true, 210.0}, 55.0);
    CHECK(t.known());
    CHECK(t.height == 55.0);
}

// A fixed 74 cm desk: half of the men need the chair 4 cm higher, half of the women 9.5 cm (elbows 67.5 and 62.0 cm
// barefoot).
TEST_CASE("the fixed desk of the reference example") {
    CHECK(74 - measured(Setting::desk, 67.5, false).height == Approx(4.0));
    CHECK(74 - measured(Setting::desk, 62.0, false).height == Approx(9.5));
}
