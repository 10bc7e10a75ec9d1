#include "host/base/unit.h"

#include <cmath>
#include <random>

#include "tests/support/catch.h"

using namespace plumb;

TEST_CASE("An inch and a pound are exact by definition") {
    CHECK(kCentimetresPerInch == 2.54);
    CHECK(kKilogramsPerPound == 0.45359237);
    CHECK(toStored(1, "cm", UnitSystem::imperial) == 2.54);
    CHECK(toStored(1, "kg", UnitSystem::imperial) == 0.45359237);
    CHECK(toShown(2.54, "cm", UnitSystem::imperial) == 1);
    CHECK(toShown(0.45359237, "kg", UnitSystem::imperial) == 1);
    CHECK(toShown(23, "kg", UnitSystem::imperial) == Approx(50.7063).epsilon(1e-6));
}

TEST_CASE("Metric values and other units are left as they are") {
    CHECK(toShown(71.5, "cm", UnitSystem::metric) == 71.5);
    CHECK(toStored(71.5, "cm", UnitSystem::metric) == 71.5);
    CHECK(toShown(30, "min", UnitSystem::imperial) == 30);
    CHECK(toStored(30, "", UnitSystem::imperial) == 30);
    CHECK(shownUnit("cm", UnitSystem::metric) == "cm");
    CHECK(shownUnit("cm", UnitSystem::imperial) == "in");
    CHECK(shownUnit("kg", UnitSystem::imperial) == "lb");
    CHECK(shownUnit("min", UnitSystem::imperial) == "min");
}

TEST_CASE("What is shown and typed back is stored as it was") {
    std::mt19937 random(7);
    std::uniform_real_distribution<double> any(-500, 500);
    for (int i = 0; i < 10'000; ++i) {
        const double value = any(random);
        for (const char *unit : {"cm", "kg", "min"}) {
            const double back = toStored(toShown(value, unit, UnitSystem::imperial), unit, UnitSystem::imperial);
            if (std::abs(back - value) > 1e-12 * std::abs(value))
                FAIL(value << " " << unit << " came back as " << back);
        }
    }
    SUCCEED();
}

TEST_CASE("A value is written with its unit and a blank that does not break") {
    CHECK(withUnit(46, "cm", UnitSystem::metric) == "46\u00A0cm");
    CHECK(withUnit(46, "cm", UnitSystem::imperial) == "18.1\u00A0in");
    CHECK(withUnit(46.04, "cm", UnitSystem::metric) == "46\u00A0cm");
    CHECK(withUnit(6, "", UnitSystem::metric) == "6");
    CHECK(withUnit(-3, "cm", UnitSystem::metric, true) == "\u22123\u00A0cm");
    CHECK(withUnit(3, "cm", UnitSystem::metric, true) == "+3\u00A0cm");
}
