// Figures about many people: every value stands in them as text, marks are where the values say, nothing leaves them.
#include "host/figure/share_figures.h"

#include <algorithm>
#include <cmath>
#include <random>

#include "host/base/number.h"
#include "host/figure/heat_map.h"
#include "host/figure/labels.h"
#include "host/figure/svg.h"
#include "tests/support/catch.h"
#include "tests/support/html_scan.h"

using namespace plumb;

namespace {

double numberOf(const Tag &tag, const char *name) {
    const std::string *text = tag.find(name);
    REQUIRE(text);
    const auto value = parseNumber(*text);
    REQUIRE(value);
    return *value;
}

struct Drawn {
    std::string svg;
    Scanned scanned;
    double height = 0;
    size_t boxes = 0;
};

// Every box and the beginning of every text inside the picture; the figure is 178 mm wide.
template <class Figure, class Draw>
Drawn drawn(const Figure &figure, Draw draw) {
    Drawn all;
    Html page(all.svg);
    draw(page, figure, "f", "title", "values");
    all.scanned = scanHtml(all.svg);
    all.height = *parseNumber(std::string_view(*all.scanned.tags.front().find("viewBox")).substr(8));
    CHECK(all.svg.find("nan") == std::string::npos);
    CHECK(all.svg.find("inf") == std::string::npos);
    CHECK(*all.scanned.tags.front().find("width") == "178mm");
    for (const Tag &tag : all.scanned.tags) {
        CHECK(tag.find("style") == nullptr);
        if (tag.name != "rect" && tag.name != "text") continue;
        const double x = numberOf(tag, "x"), y = numberOf(tag, "y");
        const bool box = tag.name == "rect";
        CHECK(x >= -0.01);
        CHECK(x + (box ? numberOf(tag, "width") : 0) <= 178.01);
        CHECK(y >= 0);
        CHECK(y + (box ? numberOf(tag, "height") : 0) <= all.height + 0.01);
        all.boxes += box ? 1u : 0u;
    }
    return all;
}

bool says(const Drawn &drawn, const std::string &text) { return drawn.svg.find(">" + text + "<") != std::string::npos; }

HeatMapFigure heatMap(size_t rows, size_t columns, std::mt19937 &random) {
    HeatMapFigure map;
    map.hiddenName = "hidden";
    for (size_t c = 0; c < columns; ++c) map.columns.push_back("A score with a long name, number " + std::to_string(c));
    for (size_t r = 0; r < rows; ++r) {
        HeatMapFigure::Row row{"Department of " + std::string(random() % 60, 'x'), r + 1 == rows, {}};
        for (size_t c = 0; c < columns; ++c) {
            const auto kind = static_cast<HeatMapFigure::Cell::Kind>(random() % 3);
            const unsigned share = random() % 101;
            row.cells.push_back(
                {kind, share / 100.0, std::to_string(share) + " %", "n " + std::to_string(random() % 99)});
        }
        map.rows.push_back(std::move(row));
    }
    return map;
}

}  // namespace

TEST_CASE("A heat map has every shown value, hides what is hidden, and stays on the page") {
    std::mt19937 random(3);
    size_t shownCells = 0, hidden = 0;
    for (int round = 0; round < 60; ++round) {
        const HeatMapFigure map = heatMap(1 + random() % kMostHeatRows, 1 + random() % kMostHeatColumns, random);
        const Drawn all = drawn(map, drawHeatMap);
        const std::string words = heatMapInWords(map);
        for (const auto &row : map.rows)
            for (const auto &cell : row.cells) {
                const bool is = cell.kind == HeatMapFigure::Cell::Kind::shown;
                if (is) {
                    CHECK(says(all, cell.value));
                    CHECK(words.find(cell.value + " (" + cell.people + ")") != words.npos);
                }
                shownCells += is ? 1u : 0u;
                hidden += cell.kind == HeatMapFigure::Cell::Kind::hidden ? 1u : 0u;
            }
        CHECK(all.height < 230);
    }
    CHECK(shownCells > 500);
    CHECK(hidden > 500);
    HeatMapFigure secret;
    secret.columns = {"a"};
    secret.hiddenName = "hidden";
    secret.rows = {{"r", false, {{HeatMapFigure::Cell::Kind::hidden, 0.77, "77 %", "n 3"}}}};
    const Drawn all = drawn(secret, drawHeatMap);
    CHECK_FALSE(says(all, "77 %"));  // even when it was handed over
    CHECK_FALSE(says(all, "n 3"));
    CHECK(heatMapInWords(secret).find("77") == std::string::npos);
}

TEST_CASE("The fills of a heat map get darker with the share") {
    double last = 256;
    for (const double share : {0.0, 0.05, 0.15, 0.25, 0.4, 0.6}) {
        HeatMapFigure map;
        map.columns = {"a"};
        map.rows = {{"r", false, {{HeatMapFigure::Cell::Kind::shown, share, "v", "n 9"}}}};
        const Drawn all = drawn(map, drawHeatMap);
        const auto cell = std::find_if(all.scanned.tags.begin(), all.scanned.tags.end(),
                                       [](const Tag &tag) { return tag.name == "rect"; });
        const std::string fill = *cell->find("fill");
        const auto part = [&](size_t at) { return static_cast<double>(std::stoi(fill.substr(at, 2), nullptr, 16)); };
        const double light = 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5);
        CHECK(light < last - 5);
        last = light;
    }
}

TEST_CASE("A trend has its points where their values are and a gap where one is hidden") {
    TrendFigure trend;
    trend.hiddenName = "hidden";
    for (int i = 0; i < 6; ++i)
        trend.points.push_back(
            {"2026-0" + std::to_string(i + 1), std::to_string(i * 10) + " %", "n 9", i * 0.1, i == 3});
    const Drawn all = drawn(trend, drawTrend);
    std::vector<double> dots;
    size_t strokes = 0;
    for (const Tag &tag : all.scanned.tags) {
        if (tag.name == "circle") dots.push_back(numberOf(tag, "cy"));
        strokes += tag.name == "path" && *tag.find("stroke") == kAccent ? 1u : 0u;
    }
    REQUIRE(dots.size() == 5);
    CHECK(strokes == 3);  // none to or from the hidden one
    CHECK(std::abs((dots[0] - dots[1]) - (dots[1] - dots[2])) < 0.02);
    CHECK(std::abs((dots[0] - dots[4]) - 5 * (dots[0] - dots[1])) < 0.05);
    CHECK_FALSE(says(all, "30 %"));
    CHECK(says(all, "50 %"));
    CHECK(trendInWords(trend).find("2026-04: hidden") != std::string::npos);
    for (const double share : {0.0, 0.3, 1.0}) {
        trend.points = {{"a", "v", "n 5", share, false}, {"b", "w", "n 5", 0, false}};
        drawn(trend, drawTrend);
    }
}

TEST_CASE("Stacked bars are as wide as their shares, together the whole") {
    StackedFigure figure;
    figure.names = {"Low", "Moderate", "High", "Very high"};
    figure.rows = {{"First", "n 20", {0.1, 0.2, 0.3, 0.4}, false}, {"Latest", "n 20", {1, 0, 0, 0}, true}};
    const Drawn all = drawn(figure, drawStacked);
    std::vector<double> widths;
    for (const Tag &tag : all.scanned.tags)
        if (tag.name == "rect" && numberOf(tag, "height") > 4) widths.push_back(numberOf(tag, "width"));
    REQUIRE(widths.size() == 5);
    CHECK(std::abs(widths[0] * 4 - widths[3]) < 0.05);
    CHECK(std::abs(widths[0] + widths[1] + widths[2] + widths[3] - widths[4]) < 0.05);
    CHECK(says(all, "40\u00A0%"));
    CHECK(stackedInWords(figure).find("Very high 40\u00A0%") != std::string::npos);
}

TEST_CASE("A Pareto figure has its bars in proportion and dark until half of all") {
    ParetoFigure figure;
    figure.rows = {{"A finding with a name that is much too long to stand in one line of the figure", "50 (50 %)", 50},
                   {"b", "30 (30 %)", 30},
                   {"c", "20 (20 %)", 20}};
    const Drawn all = drawn(figure, drawPareto);
    std::vector<std::pair<double, std::string>> bars;
    for (const Tag &tag : all.scanned.tags)
        if (tag.name == "rect") bars.emplace_back(numberOf(tag, "width"), *tag.find("fill"));
    REQUIRE(bars.size() == 3);
    CHECK(std::abs(bars[0].first / 5 - bars[2].first / 2) < 0.02);
    CHECK(bars[0].second == kAccent);
    CHECK(bars[1].second != kAccent);
    CHECK(says(all, "20 (20 %)"));
    CHECK(paretoInWords(figure).find("b: 30 (30 %)") != std::string::npos);
}

TEST_CASE("Words are cut and broken at characters and blanks, within their width") {
    CHECK(shortened("Accounts", 8, 40) == "Accounts");
    CHECK(shortened("Accounts and much more", 8, 18) == "Accounts a\u2026");
    CHECK(shortened("\u4E2D\u6587\u90E8\u9580", 8, 10) == "\u4E2D\u6587\u2026");
    CHECK(wrapped("one two three", 8, 11, 3) == std::vector<std::string>{"one two", "three"});
    CHECK(wrapped("one two three", 8, 11, 1).size() == 1);
    CHECK(wrapped("", 8, 11, 3).empty());
}
