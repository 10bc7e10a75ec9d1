// Who sits at the desk: limbs keep their lengths, angles are those of the joints, nothing leaves the picture.
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

double far(const SeatedPerson &person, Spot a, Spot b) { return length(person.body[a] - person.body[b]); }

double numberOf(const Tag &tag, const char *name) {
    const std::string *text = tag.find(name);
    REQUIRE(text);
    const auto value = parseNumber(*text);
    REQUIRE(value);
    return *value;
}

// By the law of cosines, from the sides of the triangle as seen from the side.
double angleOf(const SeatedPerson &person, Spot a, Spot joint, Spot b) {
    const auto side = [&](Spot p, Spot q) {
        const Vec3 way = person.body[p] - person.body[q];
        return std::hypot(way.x, way.y);
    };
    const double u = side(a, joint), v = side(b, joint), w = side(a, b);
    return std::acos(std::clamp((u * u + v * v - w * w) / (2 * u * v), -1.0, 1.0)) * 180 / std::numbers::pi;
}

WorkstationFigure figure(WorkHeights now, WorkHeights aim, double stature, double distance = 60) {
    WorkstationFigure figure;
    figure.now = now;
    figure.aim = aim;
    figure.stature = stature;
    figure.distance = distance;
    figure.nowName = "As it is";
    figure.aimName = "To aim for";
    figure.seatName = "seat";
    figure.deskName = "desk";
    figure.screenName = "screen";
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

TEST_CASE("Whoever sits anywhere keeps the lengths of their limbs, and angles are those of the joints") {
    constexpr double H = kFigureStature;
    size_t onFloor = 0, hanging = 0;
    for (double stature = 145; stature <= 205; stature += 6)
        for (double seat = 36; seat <= 60; seat += 4)
            for (double desk = 60; desk <= 85; desk += 5)
                for (const double screen : {80.0, 105.0, 130.0, 150.0}) {
                    const SeatedPerson person = seatedAt({seat, desk, screen}, stature, 60);
                    INFO(stature << " " << seat << " " << desk << " " << screen);
                    REQUIRE(std::abs(far(person, Spot::hipRight, Spot::kneeRight) - kShares.thigh * H) < 1e-6);
                    REQUIRE(std::abs(far(person, Spot::kneeRight, Spot::ankleRight) - kShares.shank * H) < 1e-6);
                    REQUIRE(std::abs(far(person, Spot::shoulderRight, Spot::elbowRight) - kShares.upperArm * H) < 1e-6);
                    REQUIRE(std::abs(far(person, Spot::elbowRight, Spot::wristRight) - kShares.forearm * H) < 1e-6);
                    const double sole = person.body[Spot::heelRight].y / person.scale;
                    REQUIRE(sole >= kShoeSole - 0.01);
                    REQUIRE(person.soleOnFloor == (sole < kShoeSole + 0.5 / person.scale));
                    (person.soleOnFloor ? onFloor : hanging) += 1;
                    if (person.body.handReached[0])
                        REQUIRE(std::abs(person.body[Spot::handRight].y / person.scale - desk - 3) < 0.01);
                    REQUIRE(std::abs(person[SeatedAngle::knee] -
                                     angleOf(person, Spot::hipRight, Spot::kneeRight, Spot::ankleRight)) < 1e-6);
                    REQUIRE(std::abs(person[SeatedAngle::elbow] -
                                     angleOf(person, Spot::shoulderRight, Spot::elbowRight, Spot::wristRight)) < 1e-6);
                    REQUIRE(std::abs(person[SeatedAngle::hip] -
                                     angleOf(person, Spot::shoulderRight, Spot::hipRight, Spot::kneeRight)) < 1e-6);
                    REQUIRE(person[SeatedAngle::head] > -26);
                    REQUIRE(person[SeatedAngle::head] < 46);
                }
    CHECK(onFloor > 500);
    CHECK(hanging > 100);
}

TEST_CASE("A lower screen bends the head, a higher seat opens the knee, a higher desk closes the elbow") {
    double last = -90;
    for (double screen = 150; screen >= 85; screen -= 5) {
        const double head = seatedAt({46, 71, screen}, 175, 60)[SeatedAngle::head];
        CHECK(head > last);
        last = head;
    }
    last = 0;
    for (double seat = 36; seat <= 50; seat += 2) {
        const double knee = seatedAt({seat, 71, 120}, 175, 60)[SeatedAngle::knee];
        CHECK(knee > last);
        last = knee;
    }
    CHECK(seatedAt({46, 76, 120}, 175, 60)[SeatedAngle::elbow] < seatedAt({46, 66, 120}, 175, 60)[SeatedAngle::elbow]);
    CHECK_FALSE(seatedAt({58, 76, 120}, 155, 60).soleOnFloor);
    CHECK(seatedAt({41, 76, 120}, 175, 60).soleOnFloor);
}

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
        const WorkstationFigure one = figure(any(), any(), between(145, 205), between(35, 90));
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
        const SeatedPerson now = seatedAt(one.now, one.stature, one.distance);
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
