// The workplace in two pictures: nothing leaves them, and words, labels and marks say what is drawn.
#include "host/figure/workstation.h"

#include <algorithm>
#include <cmath>
#include <random>

#include "host/base/number.h"
#include "host/figure/posture_gauge.h"
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

WorkstationFigure figure(WorkHeights now, WorkHeights aim, double stature, double distance = 60) {
    WorkstationFigure figure;
    figure.now = {"As it is", now, aim};
    figure.after = {"To aim for", aim, aim};
    figure.sitter.stature = stature;
    figure.distance = distance;
    figure.seatName = "seat";
    figure.deskName = "desk";
    figure.screenName = "screen";
    figure.footrestName = "footrest";
    figure.angleNames = {"head", "elbow", "hip", "knee"};
    return figure;
}

std::string drawn(const WorkstationFigure &figure) {
    std::string svg;
    Html page(svg);
    drawWorkstation(page, figure, "w", "title");
    return svg;
}

struct Label {
    double x, y, w, h;
};

}  // namespace

TEST_CASE("Everything is inside the picture, labels beside each other, angles as in the description") {
    std::mt19937 random(4);
    const auto between = [&](double a, double b) { return a + (b - a) * static_cast<double>(random() % 1001) / 1000; };
    size_t boxes = 0;
    for (int round = 0; round < 300; ++round) {
        const auto any = [&] {
            WorkHeights heights{between(36, 60), between(60, 85), 0};
            heights.screen = heights.desk + between(12, 65);
            return heights;
        };
        WorkstationFigure one = figure(any(), any(), between(145, 205), between(35, 90));
        if (round % 3 == 0) {  // measures that need not suit each other
            one.sitter.popliteal = between(28, 60);
            one.sitter.elbow = between(45, 95);
            one.sitter.eye = between(90, 160);
            one.after.heights.footrest = between(1, 15);
        }
        const std::string svg = drawn(one);
        INFO(workstationInWords(one));
        REQUIRE(svg.find("nan") == svg.npos);
        const Scanned scanned = scanHtml(svg);
        CHECK(*scanned.tags.front().find("width") == "178mm");
        const double height = *parseNumber(std::string_view(*scanned.tags.front().find("viewBox")).substr(8));
        CHECK(height < 105);
        std::vector<Label> labels;
        for (const Tag &tag : scanned.tags) {
            if (tag.name == "text") CHECK(numberOf(tag, "x") < 178);
            if (tag.name != "rect") continue;
            ++boxes;
            const Label box{numberOf(tag, "x"), numberOf(tag, "y"), numberOf(tag, "width"), numberOf(tag, "height")};
            CHECK(box.x >= 0);
            CHECK(box.y >= 0);
            CHECK(box.x + box.w <= 178);
            CHECK(box.y + box.h <= height);
            if (box.h == 4.6) labels.push_back(box);
        }
        REQUIRE(labels.size() == 14);
        for (size_t i = 0; i < labels.size(); ++i)
            for (size_t j = i + 1; j < labels.size(); ++j) {
                const Label &a = labels[i], &b = labels[j];
                CHECK((a.x + a.w <= b.x || b.x + b.w <= a.x || a.y + a.h <= b.y || b.y + b.h <= a.y));
            }
        const SeatedPerson now = seatedAt(one.now.heights, one.sitter, one.distance);
        const std::string knee = "knee " + shown(std::round(now[SeatedAngle::knee]), 0) + "°";
        CHECK(svg.find(">" + knee + "<") != svg.npos);
        CHECK(workstationInWords(one).find(knee) != std::string::npos);
    }
    CHECK(boxes > 5'000);
}

TEST_CASE("Heights far from those to aim for are marked, others not; inches are shown where they are asked for") {
    const auto marks = [](const std::string &svg) {
        size_t found = 0;
        for (size_t at = svg.find("#E9B234"); at != svg.npos; at = svg.find("#E9B234", at + 1)) ++found;
        return found;
    };
    CHECK(marks(drawn(figure({41, 74, 94}, {46, 71, 122}, 177))) == 3);
    CHECK(marks(drawn(figure({45, 72, 121}, {46, 71, 122}, 177))) == 0);
    WorkstationFigure inches = figure({41, 74, 94}, {46, 71, 122}, 177);
    inches.system = UnitSystem::imperial;
    CHECK(drawn(inches).find(withUnit(41, "cm", UnitSystem::imperial)) != std::string::npos);
    WorkstationFigure left = figure({41, 74, 94}, {46, 71, 122}, 177);
    left.after.heights = {46, 74, 94};  // a plan that leaves two as they are
    CHECK(marks(drawn(left)) == 5);
}

TEST_CASE("A footrest and whose lengths are drawn are in the description") {
    WorkstationFigure figureOf = figure({41, 74, 94}, {46, 71, 122}, 177);
    const std::string without = workstationInWords(figureOf);
    CHECK(without.find("footrest") == without.npos);
    const std::string plain = drawn(figureOf);
    figureOf.after.heights.footrest = 5;
    figureOf.person = "As measured: eyes.";
    const std::string with = workstationInWords(figureOf);
    CHECK(with.find("footrest 5\u00A0cm") != with.npos);
    CHECK(with.ends_with("As measured: eyes."));
    CHECK(drawn(figureOf).find(with) != std::string::npos);
    CHECK(scanHtml(drawn(figureOf)).tags.size() == scanHtml(plain).tags.size() + 1);
}

TEST_CASE("A gauge says its values and keeps its hands inside") {
    std::mt19937 random(5);
    for (int round = 0; round < 100; ++round) {
        GaugeFigure gauges;
        gauges.nowName = "now";
        gauges.aimName = "then";
        gauges.comfortName = "good";
        for (int i = 0; i < 4; ++i) {
            const double from = static_cast<double>(random() % 100), to = from + 5 + static_cast<double>(random() % 60);
            gauges.gauges.push_back({"joint", static_cast<double>(random() % 200) - 30,
                                     static_cast<double>(random() % 200) - 30, from, to});
        }
        std::string svg;
        Html page(svg);
        drawGauges(page, gauges, "g", "title", gaugesInWords(gauges));
        const Scanned scanned = scanHtml(svg);
        REQUIRE(svg.find("nan") == svg.npos);
        size_t hands = 0;
        for (const Tag &tag : scanned.tags)
            if (tag.name == "circle") {
                ++hands;
                CHECK(numberOf(tag, "cx") > 0);
                CHECK(numberOf(tag, "cx") < 178);
                CHECK(numberOf(tag, "cy") <= 22.01);
            }
        CHECK(hands == 8);
        const std::string said =
            "now " + shown(gauges.gauges[0].now, 0) + "°, then " + shown(gauges.gauges[0].aim, 0) + "°";
        CHECK(svg.find(">" + said + "<") != svg.npos);
        CHECK(gaugesInWords(gauges).find(said) != std::string::npos);
    }
}
