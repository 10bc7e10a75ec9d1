// Measuring as a person does it: the cross-hair is moved, points are set, things are taken back.
#include "host/photo/measuring.h"

#include <cmath>
#include <random>

#include "tests/support/catch.h"
#include "tests/support/told.h"

using namespace plumb;

namespace {

std::string set(Measuring &measuring, double x, double y, const std::string &name = "", double cm = 0) {
    measuring.moveTo({x, y});
    const auto said = measuring.place(2, name, cm);
    return said ? *said : "PROBLEM " + said.problem().sentence();
}

}  // namespace

TEST_CASE("three points give an angle, and each says what comes next") {
    Measuring m(1600, 1200, {}, UnitSystem::metric);
    CHECK(m.cross() == PicturePoint{800, 600});
    CHECK(contains(m.instruction(), "Angle, point 1 of 3: on the first limb"));
    CHECK(contains(set(m, 300, 700), "point 2 of 3: the joint"));
    CHECK(contains(set(m, 300, 300), "point 3 of 3: on the second limb"));
    CHECK(set(m, 700, 300, " right elbow\n") == "Angle 1, right elbow: 90 degrees, give or take 1.");
    CHECK(m.open().empty());
    CHECK(m.measures().size() == 1);
    CHECK(contains(m.instruction(), "point 1 of 3"));
}

TEST_CASE("two points of a known length, and then two give a distance") {
    Measuring m(1600, 1200, {}, UnitSystem::metric);
    m.setKind(MeasureKind::distance);
    CHECK(contains(set(m, 1, 1), "PROBLEM no length is known"));
    CHECK(contains(m.instruction(), "known length first"));
    m.setKind(MeasureKind::knownLength);
    CHECK(contains(set(m, 100, 100), "PROBLEM it is not said how long"));
    CHECK(contains(set(m, 100, 100, "sheet", 29.7), "the other end"));
    CHECK(contains(set(m, 400, 500, "sheet", 29.7), "29.7"));
    m.setKind(MeasureKind::distance);
    set(m, 0, 0);
    CHECK(contains(set(m, 0, 260), "Distance 1: 15.4"));
    m.setKind(MeasureKind::knownLength);  // another one takes its place
    set(m, 100, 100, "", 59.4);
    set(m, 400, 500, "", 59.4);
    CHECK(m.measures().size() == 2);
    CHECK(contains(m.lines()[0], "30.9"));
}

TEST_CASE("points that tell nothing are not set, and what is open stays") {
    Measuring m(1600, 1200, {}, UnitSystem::metric);
    set(m, 300, 300);
    CHECK(contains(set(m, 301, 300), "PROBLEM angle: a limb's point is too close"));
    CHECK(m.open().size() == 1);
    set(m, 300, 700);
    CHECK(contains(set(m, 300, 702), "PROBLEM"));
    CHECK(m.open().size() == 2);
    CHECK(contains(set(m, 700, 700, std::string(200, 'x')), "PROBLEM the name is too long"));
    CHECK(contains(set(m, 700, 700), "Angle 1: 90"));
}

TEST_CASE("Escape drops what is open and nothing else; what is removed comes back") {
    Measuring m(1600, 1200, {}, UnitSystem::metric);
    CHECK_FALSE(m.dropOpen());
    CHECK_FALSE(m.canUndo());
    for (int i = 0; i < 2; ++i) {
        set(m, 300, 700);
        set(m, 300, 300);
        set(m, 700 + i, 300, i == 0 ? "one" : "two");
    }
    set(m, 300, 700);
    CHECK(m.dropOpen());
    CHECK(m.measures().size() == 2);
    set(m, 300, 700);
    set(m, 300, 300);
    CHECK(contains(m.takeBack(), "point 2 of 3"));
    m.takeBack();
    CHECK(m.takeBack() == "Angle 2 is removed.");
    REQUIRE(m.measures().size() == 1);
    CHECK(m.measures()[0].name == "one");
    m.undo();
    REQUIRE(m.measures().size() == 2);
    CHECK(m.remove(0) == "Angle 1 is removed.");
    CHECK(m.measures()[0].name == "two");
    CHECK(m.rename(0, "left elbow"));
    CHECK_FALSE(m.rename(1, "nothing"));
    CHECK(contains(m.lines()[0], "left elbow"));
    m.undo(), m.undo();
    CHECK(m.measures()[0].name == "one");
    while (m.canUndo()) m.undo();
    CHECK(m.measures().empty());
    CHECK(m.undo() == "There is nothing to undo.");
    CHECK(m.takeBack() == "There is nothing to take back.");
}

TEST_CASE("another kind of measure drops what is open, the same does not") {
    Measuring m(1600, 1200, {}, UnitSystem::metric);
    set(m, 300, 700);
    m.setKind(MeasureKind::angle);
    CHECK(m.open().size() == 1);
    m.setKind(MeasureKind::distance);
    CHECK(m.open().empty());
}

TEST_CASE("the cross-hair goes by whole pixels and stays on the picture") {
    Measuring m(200, 100, {}, UnitSystem::metric);
    m.moveTo({10.4, 20.6});
    m.moveBy(1, 0);
    CHECK(m.cross() == PicturePoint{11, 21});
    m.moveBy(-1000, 1000);
    CHECK(m.cross() == PicturePoint{0, 99});
    m.moveBy(1000, -1000);
    CHECK(m.cross() == PicturePoint{199, 0});
}

TEST_CASE("a photo has at most sixty measures") {
    Measures many(kMostMeasures, {MeasureKind::angle, "", {{0, 100}, {0, 0}, {100, 0}}, 0});
    for (Measure &one : many) one.name = std::string(kLongestMeasureName, '"');
    Measuring m(200, 100, many, UnitSystem::metric);
    CHECK(contains(set(m, 20, 20), "has 60 measures"));
    const std::string json = measuresJson(m.measures());
    CHECK(json.size() < 60'000);  // the store keeps 64 KiB
    CHECK(readMeasures(json)->size() == kMostMeasures);
}

TEST_CASE("whatever is pressed, what is kept reads back and every line says something") {
    std::mt19937 random(5);
    std::uniform_real_distribution<double> x(-50, 450), y(-50, 350);
    size_t finished = 0;
    for (int story = 0; story < 150; ++story) {
        Measuring m(400, 300, {}, UnitSystem::imperial);
        for (int step = 0; step < 60; ++step) {
            switch (random() % 9) {
                case 0: m.setKind(static_cast<MeasureKind>(random() % 3)); break;
                case 1: m.takeBack(); break;
                case 2: m.undo(); break;
                case 3: m.dropOpen(); break;
                case 4: m.remove(random() % 4); break;
                default: set(m, x(random), y(random), "n", random() % 3 == 0 ? 0 : 12.5);
            }
            const auto back = readMeasures(measuresJson(m.measures()));
            REQUIRE(back);
            REQUIRE(*back == m.measures());
            for (const std::string &line : m.lines()) CHECK(line.size() > 12);
            CHECK(m.open().size() < pointsOf(m.kind()));
        }
        finished += m.measures().size();
    }
    CHECK(finished > 50);
}
