#include "iso11228.h"

#include "catch.h"

using namespace plumb::iso11228;
using plumb::niosh::Duration;
using plumb::niosh::Score;
using plumb::niosh::Task;

namespace {

Task lift() {
    Task task;
    task.origin = {50, 75, 0};
    task.dest = {50, 75, 0};
    task.frequency = 1;
    return task;
}

}  // namespace

TEST_CASE("reference masses by sex and age") {
    CHECK(referenceMass(Sex::male, 19.9) == 20);
    CHECK(referenceMass(Sex::male, 20) == 25);
    CHECK(referenceMass(Sex::male, 45) == 25);
    CHECK(referenceMass(Sex::male, 45.1) == 20);
    CHECK(referenceMass(Sex::female, 19.9) == 15);
    CHECK(referenceMass(Sex::female, 20) == 20);
    CHECK(referenceMass(Sex::female, 45) == 20);
    CHECK(referenceMass(Sex::female, 45.1) == 15);
}

TEST_CASE("shift multipliers") {
    CHECK(shiftMultiplier(7.5) == 1.00);
    CHECK(shiftMultiplier(8) == 1.00);
    CHECK(shiftMultiplier(8.1) == 0.97);
    CHECK(shiftMultiplier(9) == 0.97);
    CHECK(shiftMultiplier(10) == 0.93);
    CHECK(shiftMultiplier(11) == 0.89);
    CHECK(shiftMultiplier(12) == 0.85);
}

TEST_CASE("the mass takes the place of the load constant") {
    const Score s = score(lift());
    CHECK(limit(s, {25, false, false, false, 8}).kg == Approx(25 * 0.5 * 0.94));
    CHECK(limit(s, {15, false, false, false, 8}).kg == Approx(15 * 0.5 * 0.94));
    CHECK(limit(s, {23, false, false, false, 8}).kg == Approx(s.rwl));
    CHECK(limit(s, {25, false, false, false, 8}).kg ==
          Approx(score(lift(), plumb::niosh::kMetric, 25).rwl).epsilon(1e-14));
}

TEST_CASE("one hand, two people, long shifts") {
    const Score s = score(lift());
    const double plain = limit(s, {25, false, false, false, 8}).kg;
    CHECK(limit(s, {25, true, false, false, 8}).kg == Approx(plain * 0.6));
    CHECK(limit(s, {25, false, true, false, 8}).kg == Approx(plain * 0.85));
    CHECK(limit(s, {25, false, false, false, 10}).kg == Approx(plain * 0.93));
    CHECK(limit(s, {25, true, true, false, 12}).kg == Approx(plain * 0.6 * 0.85 * 0.85));
}

TEST_CASE("more than eight hours of lifting: the long column") {
    Task task = lift();
    CHECK(limit(score(task), {25, false, false, true, 12}).fm == 0.75);
    task.duration = Duration::extended;
    CHECK(limit(score(task), {25, false, false, true, 12}).fm == 0.75);
    task.frequency = 9;
    task.origin.v = 74;
    CHECK(limit(score(task), {25, false, false, true, 12}).kg == 0);
}
