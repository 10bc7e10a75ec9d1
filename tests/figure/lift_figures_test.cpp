// The drawings of a lift: nothing leaves the picture or stands in words, the waterfall ends at the product.
#include "host/figure/lift_figures.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <random>
#include <utility>

#include "host/base/number.h"
#include "tests/figure/drawn_range.h"

using namespace plumb;

namespace {

struct Measures {
    double h, from, to, turn;
};

std::string lift(const Measures &m, const std::string &turned = "turned") {
    std::string svg;
    Html page(svg);
    drawLift(page, {m.h, m.from, m.to, m.turn, "reach", "from", "to", turned, UnitSystem::metric}, "f", "t", "d");
    return svg;
}

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

void checkInside(const std::string &svg) {
    const double width = attribute(svg, "width"), height = attribute(svg, "height");
    CHECK(inside(svg, width, height));
    const Range range = rangeOf(svg);
    CHECK(range.places > 100);
    CHECK(range.left > -0.5);
    CHECK(range.top > -0.5);
    CHECK(range.right < width + 0.5);
    CHECK(range.bottom < height + 0.5);
    for (const char *bad : {"nan", "inf"}) CHECK(svg.find(bad) == svg.npos);
}

// The upper end of the hair, which is the only dark shape without a line: mm.
double hairTop(const std::string &svg) {
    Range range;
    for (const Tag &tag : scanHtml(svg).tags)
        if (tag.name == "path" && tag.find("fill") && *tag.find("fill") == "#1B2733" && !tag.find("stroke"))
            addPath(range, *tag.find("d"), 0);
    REQUIRE(range.places > 3);
    return range.top;
}

}  // namespace

TEST_CASE("A lift is drawn inside its picture") {
    for (double h = 25; h <= 80; h += 11)
        for (double from = 0; from <= 175; from += 25)
            for (double to = 0; to <= 175; to += 25) {
                INFO("H " << h << ", from " << from << " to " << to);
                const std::string svg = lift({h, from, to, 30});
                checkInside(svg);
                CHECK(svg.find("reach " + withUnit(h, "cm", UnitSystem::metric)) != svg.npos);
            }
}

TEST_CASE("Whatever numbers a lift has, it is drawn inside its picture, and twice the same") {
    std::mt19937 random(7);  // NOLINT(cert-msc51-cpp): the same every time
    const auto between = [&](double a, double b) {
        return a + (b - a) * static_cast<double>(random()) / static_cast<double>(std::mt19937::max());
    };
    for (int round = 0; round < 300; ++round) {
        const double most = round % 3 ? 300 : 9'999, least = round % 3 ? 0 : -999;
        const Measures measures{between(least, most), between(least, most), between(least, most), between(0, 180)};
        INFO(measures.h << " " << measures.from << " " << measures.to);
        const std::string svg = lift(measures);
        checkInside(svg);
        REQUIRE(lift(measures) == svg);
    }
    for (const double odd : {std::numeric_limits<double>::infinity(), std::numeric_limits<double>::quiet_NaN()})
        CHECK(rangeOf(lift({odd, odd, odd, 0})).right < 110.5);
}

TEST_CASE("Nobody who lifts stands in what is written about the turn") {
    size_t moved = 0, stayed = 0;
    for (double h = 25; h <= 75; h += 10)
        for (double v = 0; v <= 175; v += 12.5)
            for (const double to : {75.0, 175.0}) {
                INFO("H " << h << ", V " << v << ", to " << to);
                const double before = hairTop(lift({h, v, to, 0})),
                             hair = hairTop(lift({h, v, to, 30}, "turned to a side a good deal"));
                CHECK(hair >= before);
                if (hair > before) CHECK(hair > 5);  // mm: the line on which the words stand
                (hair > before ? moved : stayed) += 1;
            }
    CHECK(moved > 10);
    CHECK(stayed > 10);
}

TEST_CASE("Lengths and multipliers have the decimal sign that is asked for") {
    const auto drawn = [](const NumberLook &look) {
        std::string svg;
        Html page(svg);
        drawLift(page, {42.5, 12.5, 87.5, 30, "reach", "from", "to", "turned", look}, "l", "t", "d");
        WaterfallFigure figure;
        figure.startName = "start";
        figure.endName = "limit";
        figure.start = 23;
        figure.steps = {{"far", 0.59}, {"often", 0.75}};
        figure.unit = "kg";
        figure.look = look;
        drawWaterfall(page, figure, "w", "t", "d");
        return svg;
    };
    const std::string english = drawn({}), german = drawn({UnitSystem::metric, ","});
    for (const char *number : {"reach 42.5", "from 12.5", "to 87.5", "×\u00A00.59", "×\u00A00.75"}) {
        INFO(number);
        std::string other = number;
        std::replace(other.begin(), other.end(), '.', ',');
        CHECK(english.find(number) != english.npos);
        CHECK(german.find(number) == german.npos);
        CHECK(german.find(other) != german.npos);
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
