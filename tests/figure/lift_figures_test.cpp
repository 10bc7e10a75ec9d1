// The drawings of a lift: limbs keep their lengths, nothing leaves the picture, the waterfall ends at the product.
#include "host/figure/lift_figures.h"

#include <cmath>
#include <optional>
#include <utility>

#include "host/base/number.h"
#include "tests/support/catch.h"

using namespace plumb;

namespace {

double distance(LiftPose::Point a, LiftPose::Point b) { return std::hypot(a.x - b.x, a.y - b.y); }

// The number at `at`, which then stands behind it; nothing when there is none.
std::optional<double> number(std::string_view svg, size_t &at) {
    const size_t end = svg.find_first_not_of("-.0123456789", at);
    const auto value = parseNumber(svg.substr(at, end - at));
    at = end;
    return value;
}

// Every pair of numbers behind M and L in a path, and x and y of every box and text: inside 0..w, 0..h?
bool inside(std::string_view svg, double w, double h) {
    size_t pairs = 0;
    for (const auto &[before, between] :
         {std::pair<std::string_view, std::string_view>{"M", " "}, {"L", " "}, {" x=\"", "\" y=\""}})
        for (size_t at = svg.find(before); at != svg.npos; at = svg.find(before, at)) {
            at += before.size();
            const auto x = number(svg, at);
            if (!x || svg.substr(at, between.size()) != between) continue;
            at += between.size();
            const auto y = number(svg, at);
            if (!y) continue;
            ++pairs;
            if (*x < -0.5 || *y < -0.5 || *x > w + 0.5 || *y > h + 0.5) return false;
        }
    return pairs > 5;  // a test that saw nothing has not passed
}

double attribute(const std::string &svg, const std::string &name) {
    const size_t at = svg.find(name + "=\"") + name.size() + 2;
    return *parseNumber(svg.substr(at, svg.find_first_of("m\"", at) - at));
}

}  // namespace

TEST_CASE("Limbs of the person who lifts keep their lengths wherever the load is") {
    const LiftPose upright = liftPose(25, 75);
    const double shank = distance(upright.ankle, upright.knee), thigh = distance(upright.knee, upright.hip),
                 trunk = distance(upright.hip, upright.shoulder), arm = distance(upright.shoulder, upright.elbow);
    size_t reached = 0;
    for (double h = 20; h <= 100; h += 5)
        for (double v = 10; v <= 200; v += 5) {
            INFO("H " << h << ", V " << v);
            const LiftPose pose = liftPose(h, v);
            CHECK(std::abs(distance(pose.ankle, pose.knee) - shank) < 1e-6);
            CHECK(std::abs(distance(pose.knee, pose.hip) - thigh) < 1e-6);
            CHECK(std::abs(distance(pose.hip, pose.shoulder) - trunk) < 1e-6);
            CHECK(std::abs(distance(pose.shoulder, pose.elbow) - arm) < 1e-6);
            CHECK(pose.ankle.x == 0);
            CHECK(pose.hip.y > pose.ankle.y);
            if (!pose.reached) continue;
            ++reached;
            CHECK(distance(pose.hand, {h, v}) < 1e-6);
        }
    CHECK(reached > 400);
    CHECK_FALSE(liftPose(150, 75).reached);
}

TEST_CASE("A lift is drawn inside its picture") {
    for (double h = 25; h <= 80; h += 11)
        for (double from = 0; from <= 175; from += 25)
            for (double to = 0; to <= 175; to += 25) {
                INFO("H " << h << ", from " << from << " to " << to);
                std::string svg;
                Html page(svg);
                drawLift(page, {h, from, to, 30, "reach", "from", "to", "turned", UnitSystem::metric}, "f", "t", "d");
                CHECK(inside(svg, attribute(svg, "width"), attribute(svg, "height")));
                CHECK(svg.find("nan") == svg.npos);
                CHECK(svg.find("reach " + withUnit(h, "cm", UnitSystem::metric)) != svg.npos);
            }
}

TEST_CASE("The waterfall ends at the product of its steps and marks the one that takes most") {
    WaterfallFigure figure;
    figure.startName = "start";
    figure.endName = "limit";
    figure.start = 23;
    figure.unit = "kg";
    figure.steps = {{"reach", 0.5}, {"height", 0.9}, {"grip", 1}};
    std::string svg;
    Html page(svg);
    drawWaterfall(page, figure, "w", "title", "values");
    CHECK(svg.find(">" + withUnit(23 * 0.5 * 0.9, "kg", UnitSystem::metric) + "<") != svg.npos);
    CHECK(svg.find(">" + withUnit(-11.5, "kg", UnitSystem::metric) + "<") != svg.npos);
    CHECK(inside(svg, 178, attribute(svg, "height")));
    const size_t marked = svg.find("#C4521A");  // the fill of the marked step
    REQUIRE(marked != svg.npos);
    CHECK(svg.find("#C4521A", marked + 1) == svg.npos);
    CHECK(svg.find(">reach<") < marked);
    CHECK(svg.find(">height<") > marked);
}

TEST_CASE("A limit of nothing is drawn too") {
    WaterfallFigure figure;
    figure.start = 23;
    figure.unit = "kg";
    figure.steps = {{"reach", 0}, {"height", 0.9}};
    std::string svg;
    Html page(svg);
    drawWaterfall(page, figure, "w", "title", "values");
    CHECK(svg.find("nan") == svg.npos);
    CHECK(svg.find("inf") == svg.npos);
    CHECK(svg.find(">" + withUnit(0, "kg", UnitSystem::metric) + "<") != svg.npos);
}
