#include "host/report/figures.h"

#include <map>
#include <set>

#include "host/base/number.h"
#include "host/base/text.h"
#include "tests/support/catch.h"
#include "tests/support/reports.h"

using namespace plumb;

namespace {

const Scale &scaleOf(const char *id) { return *desk::plugin().manifest().find(id); }

Scanned drawn(const char *scale, double now, std::optional<double> before = std::nullopt) {
    ReportScore score;
    score.scale = &scaleOf(scale);
    score.number = now;
    score.previous = before;
    std::string out;
    Html page(out);
    drawScale(page, score, "id", "Title & <title>", "Description");
    return scanHtml(out);
}

size_t count(const Scanned &page, const char *tag) {
    size_t found = 0;
    for (const Tag &one : page.tags) found += one.name == tag;
    return found;
}

std::vector<std::string> labels(const Scanned &page) {
    std::vector<std::string> all;
    for (size_t i = 0; i < page.tags.size(); ++i)
        if (page.tags[i].name == "text") all.push_back(page.texts[i + 1]);
    return all;
}

}  // namespace

TEST_CASE("Every figure of a page has a title and a description of its own") {
    const Reported report = deskReport(desk::sample("office.json"), desk::sample("office-before.json"));
    std::map<std::string, size_t> ids;
    for (const Tag &tag : report.scanned.tags)
        if (const std::string *id = tag.find("id")) ++ids[*id];
    for (const auto &[id, times] : ids) {
        INFO(id);
        CHECK(times == 1);
    }
    size_t told = 0, decorative = 0;
    for (size_t i = 0; i < report.scanned.tags.size(); ++i) {
        const Tag &svg = report.scanned.tags[i];
        if (svg.name != "svg") continue;
        if (svg.find("aria-hidden")) {
            CHECK(*svg.find("aria-hidden") == "true");
            ++decorative;
            continue;
        }
        ++told;
        REQUIRE(svg.find("role"));
        CHECK(*svg.find("role") == "img");
        const Tag &title = report.scanned.tags.at(i + 1), &description = report.scanned.tags.at(i + 3);
        REQUIRE(title.name == "title");
        REQUIRE(description.name == "desc");
        CHECK(*svg.find("aria-labelledby") == *title.find("id") + " " + *description.find("id"));
        CHECK_FALSE(report.scanned.texts[i + 2].empty());
        CHECK_FALSE(report.scanned.texts[i + 4].empty());
    }
    CHECK(told >= 8);  // priority, six scores, charts
    CHECK(decorative > told);
}

TEST_CASE("The description of a score says its value and its band") {
    const Reported report = deskReport(desk::sample("office.json"), desk::sample("office-before.json"));
    for (const ReportScore &score : report.model.scores) {
        bool said = false;
        const bool more = score.scale->better == Scale::Better::higher;
        const std::string wanted = score.value + ", " +
                                   pageData().words.get("level." + std::string(levelName(score.level)), "text") +
                                   (more ? " priority" : "") + "; Last time " + score.previousText;
        for (size_t i = 0; i < report.scanned.tags.size(); ++i)
            said = said || (report.scanned.tags[i].name == "desc" && report.scanned.texts[i + 1] == wanted);
        INFO(wanted);
        CHECK(said);
    }
}

TEST_CASE("A scale of whole numbers is one cell a value with the one that holds ringed") {
    const Scanned figure = drawn("rosa.final", 6);
    CHECK(labels(figure) == std::vector<std::string>{"1", "2", "3", "4", "5", "6", "7", "8", "9", "10"});
    // A path a band: 1 and 2, 3 and 4, 5 to 7, 8 to 10; each cell begins with its M.
    std::vector<std::pair<std::string, std::string>> cells;  // left edge, fill
    for (const Tag &tag : figure.tags) {
        if (tag.name != "path" || !contains(*tag.find("d"), "v4.2h")) continue;
        for (const std::string_view cell : split(*tag.find("d"), 'M'))
            if (!cell.empty()) cells.emplace_back(cell.substr(0, cell.find(' ')), *tag.find("fill"));
    }
    REQUIRE(cells.size() == 10);
    CHECK(cells[1].second == cells[0].second);
    for (const size_t first : {2, 4, 7}) CHECK(cells[first].second != cells[first - 1].second);
    CHECK(count(figure, "rect") == 1);
    for (const Tag &tag : figure.tags) {
        if (tag.name != "rect") continue;
        CHECK(*tag.find("fill") == "none");
        CHECK(*tag.find("x") == cells[5].first);
    }
    CHECK(count(figure, "circle") == 0);
    CHECK(count(drawn("rosa.final", 6, 8), "circle") == 1);  // last time
    CHECK(figure.texts.at(2) == "Title & <title>");
}

TEST_CASE("A share is an axis in per cent") {
    const Scanned figure = drawn("dse.checklist", 0.75, 0.5);
    const auto ticks = labels(figure);
    CHECK(std::find(ticks.begin(), ticks.end(), "90%") != ticks.end());
    CHECK(std::find(ticks.begin(), ticks.end(), "0%") != ticks.end());
    CHECK(count(figure, "circle") == 1);
}

TEST_CASE("A chart rings the cell that was used") {
    const Chart &chart = scaleOf("rosa.chair").charts.front();
    for (size_t r = 0; r < chart.rows.size(); ++r)
        for (size_t c = 0; c < chart.columns.size(); ++c) {
            std::string out;
            Html page(out);
            drawChart(page, {&chart, chart.name, "Row", "Column", chart.rows[r], chart.columns[c], chart.cells[r][c]},
                      "c", "t", "d");
            const Scanned figure = scanHtml(out);
            std::vector<const Tag *> boxes;
            for (const Tag &tag : figure.tags)
                if (tag.name == "rect") boxes.push_back(&tag);
            REQUIRE(boxes.size() == 3);  // the used row, the used column, the ring
            const Tag &row = *boxes[0], &column = *boxes[1], &ring = *boxes[2];
            CHECK(*ring.find("fill") == "none");
            CHECK(*ring.find("x") == *column.find("x"));
            CHECK(*ring.find("y") == *row.find("y"));
            const auto number = [](const Tag &tag, const char *name) { return parseNumber(*tag.find(name)).value(); };
            std::vector<std::string> ringed;
            for (size_t i = 0; i < figure.tags.size(); ++i) {
                if (figure.tags[i].name != "text") continue;
                const double x = number(figure.tags[i], "x") - number(ring, "x"),
                             y = number(figure.tags[i], "y") - number(ring, "y");
                if (x > 0 && x < number(ring, "width") && y > 0 && y < number(ring, "height"))
                    ringed.push_back(figure.texts[i + 1]);
            }
            CHECK(ringed == std::vector<std::string>{shown(chart.cells[r][c], 0)});
        }
}

TEST_CASE("Every level has a shape and a shade of its own") {
    std::set<std::string> shapes;
    for (const Level level : {Level::good, Level::watch, Level::act, Level::urgent}) {
        std::string out;
        Html page(out);
        drawShape(page, level);
        shapes.insert(out);
        CHECK(scanHtml(out).tags.size() == 3);
    }
    CHECK(shapes.size() == 4);
    std::string none;
    Html page(none);
    drawShape(page, Level::none);
    CHECK(scanHtml(none).tags.size() == 2);
}

TEST_CASE("The priority names all four levels and draws the one that holds last and bold") {
    const std::string names[4] = {"Low", "Moderate", "High", "Very high"};
    std::string out;
    Html page(out);
    drawPriority(page, Level::watch, names, "p", "Overall priority: Moderate");
    const Scanned figure = scanHtml(out);
    CHECK(labels(figure) == std::vector<std::string>{"Low", "High", "Very high", "Moderate"});
    size_t bold = 0;
    for (const Tag &tag : figure.tags)
        if (const std::string *weight = tag.find("font-weight")) bold += *weight == "bold";
    CHECK(bold == 1);
}
