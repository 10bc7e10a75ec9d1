// Values against levels: marks are where the values say, on the scale that is drawn, and nothing leaves the picture.
#include "host/figure/level_bars.h"

#include <algorithm>
#include <cmath>
#include <random>

#include "host/base/number.h"
#include "tests/support/catch.h"
#include "tests/support/html_scan.h"

using namespace plumb;

namespace {

const LevelAxis kIndex = {0, 4, {{0, Level::good}, {1, Level::watch}, {1.5, Level::act}, {3, Level::urgent}}, {}};

double numberOf(const Tag &tag, const char *name) {
    const std::string *text = tag.find(name);
    REQUIRE(text);
    const auto value = parseNumber(*text);
    REQUIRE(value);
    return *value;
}

template <class Figure, class Draw>
Scanned drawn(const Figure &figure, Draw draw) {
    std::string svg;
    Html page(svg);
    draw(page, figure, "f", "title", "values", DrawingSheet{});
    std::string narrow;
    Html other(narrow);
    draw(other, figure, "f", "title", "values", kLargeSheet);
    for (const Tag &tag : scanHtml(narrow).tags)
        if (tag.name == "rect") CHECK(numberOf(tag, "x") + numberOf(tag, "width") <= kLargeSheet.width);
    REQUIRE(svg.find("nan") == svg.npos);
    Scanned scanned = scanHtml(svg);
    const double height = *parseNumber(std::string_view(*scanned.tags.front().find("viewBox")).substr(8));
    for (const Tag &tag : scanned.tags) {
        if (tag.name != "rect") continue;
        CHECK(numberOf(tag, "x") >= 0);
        CHECK(numberOf(tag, "y") >= 0);
        CHECK(numberOf(tag, "x") + numberOf(tag, "width") <= 178);
        CHECK(numberOf(tag, "y") + numberOf(tag, "height") <= height);
    }
    return scanned;
}

std::vector<const Tag *> all(const Scanned &scanned, const char *name, const char *attribute, const char *value) {
    std::vector<const Tag *> found;
    for (const Tag &tag : scanned.tags)
        if (tag.name == name && tag.find(attribute) && *tag.find(attribute) == value) found.push_back(&tag);
    return found;
}

}  // namespace

TEST_CASE("Bars are as long as their values, up to the end of the scale, and carry their level's fill and shape") {
    LevelBars figure{kIndex, {}};
    for (const auto &[value, level] :
         {std::pair{0.5, Level::good}, {1.2, Level::watch}, {2.4, Level::act}, {9.0, Level::urgent}})
        figure.rows.push_back({"Task", shown(value, 2), value, level});
    const Scanned scanned = drawn(figure, drawLevelBars);
    const auto bars = all(scanned, "rect", "height", "4.4");
    REQUIRE(bars.size() == 4);
    CHECK(std::abs(numberOf(*bars[1], "width") / numberOf(*bars[0], "width") - 2.4) < 0.01);
    CHECK(std::abs(numberOf(*bars[2], "width") / numberOf(*bars[0], "width") - 4.8) < 0.01);
    CHECK(std::abs(numberOf(*bars[3], "width") / numberOf(*bars[0], "width") - 8) < 0.01);  // the end of the scale
    CHECK(*bars[0]->find("fill") == "#DDEFE5");
    CHECK(*bars[3]->find("fill") == "#6B1230");
    for (const char *text : {"0.5", "1.2", "2.4", "9", "1", "1.5", "3"})
        CHECK(std::find(scanned.texts.begin(), scanned.texts.end(), text) != scanned.texts.end());
}

TEST_CASE("A ring stands for before and a disc for now, each at its value") {
    std::mt19937 random(6);
    size_t rows = 0;
    for (int round = 0; round < 50; ++round) {
        Dumbbells figure;
        for (size_t i = 0; i < 1 + random() % 8; ++i)
            figure.rows.push_back({"A score with a name that takes more than one line of the figure", "a → b", kIndex,
                                   static_cast<double>(random() % 5), static_cast<double>(random() % 5)});
        const Scanned scanned = drawn(figure, drawDumbbells);
        const auto rings = all(scanned, "circle", "fill", "#FFFFFF"), discs = all(scanned, "circle", "fill", "#1B2733");
        REQUIRE(rings.size() == figure.rows.size());
        REQUIRE(discs.size() == figure.rows.size());
        for (size_t i = 0; i < rings.size(); ++i) {
            ++rows;
            const double unit = 86.0 / 4;  // mm of a bar for a step of the scale
            CHECK(std::abs(numberOf(*discs[i], "cx") - numberOf(*rings[i], "cx") -
                           (figure.rows[i].now - figure.rows[i].before) * unit) < 0.03);
            CHECK(numberOf(*discs[i], "cy") == numberOf(*rings[i], "cy"));
        }
    }
    CHECK(rows > 100);
}

TEST_CASE("A change's bar goes from the value now to where it leads, to either side") {
    EffectBars figure{kIndex, 2.0, {}};
    for (const auto &[after, level] : {std::pair{0.5, Level::good}, {1.5, Level::act}, {3.5, Level::urgent}})
        figure.rows.push_back(
            {"Change the height at which the lift starts, so that nobody has to bend for any of the "
             "boxes that come on this pallet or on another one, and say so",
             "2 → " + shown(after, 2), after, level});
    const Scanned scanned = drawn(figure, drawEffectBars);
    const auto bars = all(scanned, "rect", "height", "4.4");
    REQUIRE(bars.size() == 3);
    const double unit = numberOf(*bars[0], "width") / 1.5;
    CHECK(std::abs(numberOf(*bars[1], "width") - 0.5 * unit) < 0.01);
    CHECK(std::abs(numberOf(*bars[2], "width") - 1.5 * unit) < 0.01);
    const double now = numberOf(*bars[2], "x");
    for (size_t i : {0u, 1u}) CHECK(std::abs(numberOf(*bars[i], "x") + numberOf(*bars[i], "width") - now) < 0.01);
    CHECK(*bars[0]->find("fill") == "#DDEFE5");
    CHECK(*bars[2]->find("fill") == "#6B1230");
}
