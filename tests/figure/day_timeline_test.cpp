// A day as a strip: which day is drawn, every stretch where it belongs, long ones marked by more than fill.
#include "host/figure/day_timeline.h"

#include <algorithm>
#include <random>

#include "host/base/number.h"
#include "host/base/text.h"
#include "host/figure/svg.h"
#include "tests/support/catch.h"
#include "tests/support/html_scan.h"
#include "tests/support/told.h"

using namespace plumb;

namespace {

LogDay dayOf(const char *date, std::vector<LogDay::Bout> bouts) { return {*parseDate(date), std::move(bouts)}; }

DayTimeline timeline(LogDay day, std::vector<LogDay> others = {}) {
    return {std::move(day), std::move(others), 30, 60, 5, "use up to", "over", "gap", "longest", "min", "to"};
}

Scanned drawn(const DayTimeline &figure) {
    std::string svg;
    Html page(svg);
    drawDayTimeline(page, figure, "day", "title", "description");
    return scanHtml(svg);
}

struct Box {
    double x, y, width, height;
    std::string fill;
};

double numberOf(const Tag &tag, const char *name) {
    const std::string *text = tag.find(name);
    REQUIRE(text);
    const auto value = parseNumber(*text);
    REQUIRE(value);
    return *value;
}

std::vector<Box> boxesOf(const Scanned &svg) {
    std::vector<Box> boxes;
    for (const Tag &tag : svg.tags)
        if (tag.name == "rect")
            boxes.push_back({numberOf(tag, "x"), numberOf(tag, "y"), numberOf(tag, "width"), numberOf(tag, "height"),
                             *tag.find("fill")});
    return boxes;
}

// Of the strip of the day itself, which is the tallest.
std::vector<Box> stripOf(const Scanned &svg) {
    std::vector<Box> boxes = boxesOf(svg);
    std::erase_if(boxes, [](const Box &box) { return box.height < 8; });
    return boxes;
}

std::vector<std::string> labelsOf(const Scanned &svg) {
    std::vector<std::string> labels;
    for (size_t i = 0; i < svg.tags.size(); ++i)
        if (svg.tags[i].name == "text") labels.push_back(svg.texts[i + 1]);
    return labels;
}

size_t count(const std::vector<std::string> &labels, const std::string &label) {
    return static_cast<size_t>(std::count(labels.begin(), labels.end(), label));
}

size_t marks(const Scanned &svg) {  // triangles and diamonds: closed paths
    size_t found = 0;
    for (const Tag &tag : svg.tags)
        if (const std::string *path = tag.find("d"); path && path->ends_with("Z")) ++found;
    return found;
}

constexpr size_t kMarksOfLegend = 2;

}  // namespace

TEST_CASE("The day in the middle by its longest stretch is chosen") {
    const auto days = [](std::initializer_list<int> longest) {
        std::vector<LogDay> all;
        for (const int minutes : longest) all.push_back({{}, {{500, 510}, {520, 520 + minutes}}});
        return all;
    };
    CHECK(middleDay(days({90})) == 0);
    CHECK(middleDay(days({90, 20, 50})) == 2);
    CHECK(middleDay(days({25, 145})) == 1);             // of two, the longer
    CHECK(middleDay(days({40, 10, 30, 20})) == 2);      // of the two in the middle, the longer
    CHECK(middleDay(days({50, 70, 50, 50, 20})) == 0);  // of equal ones the earliest
}

TEST_CASE("Stretches with less than a break between them are one") {
    const LogDay day = dayOf("2026-11-02", {{500, 520}, {524, 540}, {545, 560}, {564, 570}});
    CHECK(withBreaksFrom(day, 5).bouts == std::vector<LogDay::Bout>{{500, 540}, {545, 570}});
    CHECK(withBreaksFrom(day, 5).date == day.date);
    CHECK(withBreaksFrom(day, 0).bouts == day.bouts);
}

TEST_CASE("Every stretch stands where its times are, with gaps for breaks") {
    const Scanned svg = drawn(timeline(dayOf("2026-11-02", {{480, 510}, {515, 546}, {606, 667}})));
    const std::vector<Box> boxes = stripOf(svg);
    REQUIRE(boxes.size() == 3);
    const double perMinute = boxes[2].width / 61;
    CHECK(boxes[0].width == Approx(30 * perMinute).margin(0.02));
    CHECK(boxes[1].width == Approx(31 * perMinute).margin(0.02));
    CHECK(boxes[1].x - boxes[0].x - boxes[0].width == Approx(5 * perMinute).margin(0.02));
    CHECK(boxes[2].x - boxes[1].x - boxes[1].width == Approx(60 * perMinute).margin(0.02));
    const auto labels = labelsOf(svg);
    for (const char *hour : {"06:00", "13:00", "20:00"}) CHECK(count(labels, hour) == 1);
    CHECK(count(labels, "21:00") == 0);
    CHECK(count(labels, longDate(*parseDate("2026-11-02"))) == 1);
}

TEST_CASE("A stretch is marked when it is over the limit, not at it, by shape and number besides the fill") {
    const auto marked = [](int minutes) {
        const Scanned svg = drawn(timeline(dayOf("2026-11-02", {{600, 600 + minutes}})));
        const auto labels = labelsOf(svg);
        const std::string number = shown(minutes, 0);
        const size_t inside = count(labels, number) + count(labels, number + "\u00A0min") - 1;  // once in the margin
        CHECK(inside == marks(svg) - kMarksOfLegend);
        return std::pair(marks(svg) - kMarksOfLegend, stripOf(svg).at(0).fill);
    };
    CHECK(marked(30) == std::pair(size_t{0}, std::string(bandLook(Level::good).fill)));
    CHECK(marked(31) == std::pair(size_t{1}, std::string(bandLook(Level::watch).fill)));
    CHECK(marked(60) == std::pair(size_t{1}, std::string(bandLook(Level::watch).fill)));
    CHECK(marked(61) == std::pair(size_t{1}, std::string(bandLook(Level::act).fill)));
    DayTimeline other = timeline(dayOf("2026-11-02", {{600, 645}}));
    other.longOver = 45;  // the limits are the caller's
    CHECK(marks(drawn(other)) == kMarksOfLegend);
}

TEST_CASE("Other days lie below, at most fourteen, the latest; longer stretches are taller") {
    std::vector<LogDay> others;
    for (unsigned day = 1; day <= 20; ++day)
        others.push_back({Date(std::chrono::year(2026), std::chrono::month(3), std::chrono::day(day)),
                          {{500, 520}, {530, 570}, {600, 700}}});
    const Scanned svg = drawn(timeline(dayOf("2026-11-02", {{480, 500}}), others));
    const auto labels = labelsOf(svg);
    CHECK(count(labels, longDate(others[5].date)) == 0);
    CHECK(count(labels, longDate(others[6].date)) == 1);
    CHECK(count(labels, longDate(others[19].date)) == 1);
    std::vector<Box> boxes = boxesOf(svg);
    std::erase_if(boxes, [](const Box &box) { return box.height > 8 || box.width == 6; });
    REQUIRE(boxes.size() == 3 * kMostOtherDays);
    for (size_t i = 0; i < boxes.size(); i += 3) {
        CHECK(boxes[i].height < boxes[i + 1].height);
        CHECK(boxes[i + 1].height < boxes[i + 2].height);
        CHECK(boxes[i].fill != boxes[i + 2].fill);
    }
}

TEST_CASE("The clock reaches as far as the days do, past midnight too") {
    const auto labels = labelsOf(drawn(timeline(dayOf("2026-11-02", {{255, 300}, {1500, 1680}}))));
    for (const char *hour : {"04:00", "22:00", "00:00", "02:00"}) CHECK(count(labels, hour) >= 1);
    for (const char *beyond : {"24:00", "26:00", "28:00"}) CHECK(count(labels, beyond) == 0);
}

TEST_CASE("Nothing leaves the picture, whatever the days are, and no text is too small") {
    std::mt19937 random(7);
    const auto upTo = [&](int most) { return static_cast<int>(random() % static_cast<unsigned>(most + 1)); };
    const auto anyDay = [&](unsigned number) {
        LogDay day{Date(std::chrono::year(2026), std::chrono::month(9), std::chrono::day(number % 30 + 1)), {}};
        for (int minute = upTo(600); minute < kLastMinute && day.bouts.size() < kMostBouts;) {
            const int end = std::min(kLastMinute, minute + (upTo(3) ? upTo(40) : upTo(300)));
            day.bouts.push_back({minute, end});
            minute = end + 5 + upTo(90);
        }
        return day;
    };
    size_t boxes = 0, texts = 0;
    for (int i = 0; i < 200; ++i) {
        std::vector<LogDay> others;
        for (int k = upTo(16); k > 0; --k) others.push_back(anyDay(static_cast<unsigned>(k)));
        const Scanned svg = drawn(timeline(anyDay(30), std::move(others)));
        const double height = *parseNumber(split(*svg.tags[0].find("viewBox"), ' ')[3]);
        CHECK(*svg.tags[0].find("width") == "178mm");
        for (const Box &box : boxesOf(svg)) {
            ++boxes;
            if (box.x < 0 || box.y < 0 || box.x + box.width > 178.4 || box.y + box.height > height)
                FAIL("a box is out");
        }
        for (size_t t = 0; t < svg.tags.size(); ++t) {
            if (svg.tags[t].name != "text") continue;
            ++texts;
            const double points = numberOf(svg.tags[t], "font-size") / 0.3528;
            const double half = textWidth(svg.texts[t + 1], points) / 2, x = numberOf(svg.tags[t], "x");
            const std::string *given = svg.tags[t].find("text-anchor");
            const std::string anchor = given ? *given : "start";
            const double middle = anchor == "middle" ? x : anchor == "end" ? x - half : x + half;
            if (middle - half < 0 || middle + half > 178 || numberOf(svg.tags[t], "y") > height) FAIL("a text is out");
            if (points < 7.45) FAIL("a text is too small");
        }
    }
    CHECK(boxes > 5000);
    CHECK(texts > 5000);
}

TEST_CASE("The description says every stretch and break in words") {
    const DayTimeline figure = timeline(dayOf("2026-11-02", {{510, 540}, {547, 600}, {1410, 1530}}));
    CHECK(dayInWords(figure) ==
          "08:30 to 09:00, 30\u00A0min; (7\u00A0min) 09:07 to 10:00, 53\u00A0min, over 30\u00A0min; (810\u00A0min) "
          "23:30 to 01:30, 120\u00A0min, over 60\u00A0min");
    const Scanned svg = drawn(figure);
    CHECK(svg.tags[1].name == "title");
    CHECK(svg.texts[2] == "title");
    CHECK(svg.texts[4] == "description");
}
