// The person at the desk: to scale, with limbs that keep their lengths, following the heights.
#include "host/figure/desk_figure.h"

#include <cmath>

#include "host/figure/body.h"
#include "tests/support/catch.h"

using namespace plumb;

namespace {

double between(DeskPose::Point a, DeskPose::Point b) { return std::hypot(a.x - b.x, a.y - b.y); }

DeskFigure figureOf(double stature, double seat, double desk, double screen) {
    DeskFigure figure;
    figure.stature = stature;
    figure.seat = {"Seat", seat, {}, 0};
    figure.desk = {"Desk", desk, {}, 0};
    figure.screen = {"Screen", screen, {}, 0};
    figure.fitsName = "fits at";
    return figure;
}

std::string drawn(const DeskFigure &figure) {
    std::string svg;
    Html html(svg);
    drawDesk(html, figure, "d", "title", "description");
    return svg;
}

bool says(const std::string &svg, const std::string &part) { return svg.find(part) != svg.npos; }

}  // namespace

TEST_CASE("Limbs keep their lengths at whatever heights") {
    size_t looked = 0;
    for (const double stature : {145.0, 170.0, 198.0})
        for (const double seat : {32.0, 45.0, 60.0})
            for (const double desk : {60.0, 72.0, 95.0})
                for (const double screen : {90.0, 120.0, 150.0}) {
                    const DeskPose pose = deskPose(figureOf(stature, seat, desk, screen));
                    INFO(stature << " " << seat << " " << desk << " " << screen);
                    CHECK(between(pose.hip, pose.knee) == Approx(kShares.thigh * stature).margin(0.1));
                    CHECK(between(pose.hip, pose.shoulder) == Approx(kShares.trunk * stature).margin(0.1));
                    CHECK(between(pose.shoulder, pose.elbow) == Approx(kShares.upperArm * stature).margin(0.1));
                    CHECK(pose.ankle.y > 0);
                    ++looked;
                }
    CHECK(looked == 81);
}

TEST_CASE("The posture follows the heights") {
    CHECK(deskPose(figureOf(170, 44, 70, 120)).grounded);
    CHECK_FALSE(deskPose(figureOf(150, 58, 70, 120)).grounded);
    const DeskPose low = deskPose(figureOf(185, 34, 70, 120)), high = deskPose(figureOf(185, 50, 70, 120));
    CHECK(low.knee.y > low.hip.y + 5);
    CHECK(high.hip.y - low.hip.y == Approx(16));
    const DeskPose up = deskPose(figureOf(170, 45, 90, 120)), down = deskPose(figureOf(170, 45, 66, 120));
    CHECK(up.hand.y - up.elbow.y > down.hand.y - down.elbow.y + 10);  // the forearm slopes up
    CHECK(deskPose(figureOf(170, 45, 70, 95)).bow > deskPose(figureOf(170, 45, 70, 125)).bow + 10);
    CHECK(deskPose(figureOf(170, 45, 70, 95)).head.x > deskPose(figureOf(170, 45, 70, 125)).head.x);
}

TEST_CASE("Heights are written, what fits beside them, and what is not known in dashes") {
    DeskFigure figure = figureOf(170, 52, 74, 118);
    CHECK(says(drawn(figure), "Seat 52"));
    CHECK_FALSE(says(drawn(figure), "fits at"));
    figure.seat.fits = 44.5;
    const std::string thin = drawn(figure);
    figure.seat.spread = 2.8;
    CHECK(drawn(figure) != thin);  // the bracket
    CHECK(says(drawn(figure), "fits at 44.5"));
    const std::string known = drawn(figure);
    figure.fitsWritten = false;
    CHECK_FALSE(says(drawn(figure), "fits at"));
    figure.desk.now.reset();
    CHECK(says(drawn(figure), "1.5 1.2"));
    CHECK_FALSE(says(known, "1.5 1.2"));
    CHECK_FALSE(says(drawn({}), "nan"));
    figure.system = UnitSystem::imperial;
    CHECK(says(drawn(figure), "in</text>"));
}
