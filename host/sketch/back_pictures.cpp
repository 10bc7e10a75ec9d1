#include <cmath>
#include <numbers>

#include "host/sketch/furniture.h"
#include "host/sketch/pictures.h"

namespace plumb {

namespace {

// Lines across a place that is meant, so that it is told by more than its colour.
void hatched(const Stage &stage, Place middle, double wide, double tall) {
    for (double up = -tall + 2; up < tall; up += 2.4) {
        const double half = wide * std::sqrt(1 - up * up / (tall * tall));
        stage.line({{middle.first - half, middle.second + up}, {middle.first + half, middle.second + up}}, kPaper,
                   0.45);
    }
    stage.ring(middle, wide, tall);
}

}  // namespace

// From behind, from the waist to the thighs, and a saddle from above.
void drawSaddle(Picture &picture) {
    constexpr double kScale = 0.72, kBottom = 39, kShown = 60;
    BodyPose pose = standingUpright();
    for (LegPose &leg : pose.leg) leg.foot->z *= 1.5;
    const Body body = bodyIn(pose);
    const Stage stage(picture, kScale, 34, kBottom + kShown * kScale, Camera(270, 0));
    for (const Part part : {Part::legLeft, Part::legRight, Part::body}) stage.part(body, part);
    hatched(stage, {0, body[Spot::hipRight].y - 9}, 9.5, 12);
    picture.clearBelow(kBottom);
    picture.rule(68);
    const Stage seat(picture, 0.95, 94, 26);
    Places edge;
    for (int i = 0; i <= 40; ++i) {
        const double t = 2 * std::numbers::pi * i / 40, up = 14 * std::sin(t);
        const double half = 2.6 + 7.5 / (1 + std::exp((up + 3) / 2.6));
        edge.push_back({half * std::cos(t), up});
    }
    seat.shape(edge, kMeasured, kInk);
    picture.word(34, "here");
    picture.word(94, "saddle");
}

// From behind, from the hips down; one lower leg is marked.
void drawBelowKnee(Picture &picture) {
    constexpr double kScale = 0.6, kFloor = 46, kMiddle = 30;
    BodyPose pose = standingUpright();
    for (LegPose &leg : pose.leg) {
        leg.foot->z *= 1.3;
        leg.foot->y = 0;
    }
    pose.hip.y -= kShoeSole;
    const Body body = bodyIn(pose);
    picture.floor(kFloor, 8, 52);
    const Stage stage(picture, kScale, kMiddle, kFloor, Camera(270, 0));
    for (const Part part : {Part::legLeft, Part::legRight, Part::body}) stage.part(body, part);
    const Place knee = stage.seen(body[Spot::kneeRight]);
    hatched(stage, {knee.first + 0.5, knee.second / 2 - 2}, 9, knee.second / 2 - 1);
    picture.word(kMiddle, "below_knee");
}

void drawKneeStretch(Picture &picture) {
    constexpr double kScale = 0.325, kFloor = 46, kPanel = 60;
    const struct {
        const char *name;
        double knee;
    } panels[] = {{"bent", 38}, {"straight", 6}};
    for (size_t i = 0; i < 2; ++i) {
        const double left = kPanel * static_cast<double>(i), hipX = left + 15;
        if (i) picture.rule(left);
        picture.floor(kFloor, left + 3, left + kPanel - 3);
        SeatedScene scene = workplace();
        BodyPose pose = scene.person().pose;
        feet(pose, 41.5, -kShoeSole);  // without shoes
        LegPose &leg = pose.leg[0];
        leg.foot.reset();
        leg.hip = 84;
        leg.knee = panels[i].knee;
        leg.ankle = 4;
        handsOnThighs(pose, kSeat);
        scene.pose(pose);
        const SceneView view(picture.page(), scene, kScale, hipX, kFloor);
        view.chair({});
        const Stage stage(picture, kScale, hipX, kFloor);
        const Body &body = scene.person().body;
        for (const Part part : kParts) stage.part(body, part);
        const Place knee = flat(body[Spot::kneeRight]);
        const double on = angleOf(body, Spot::hipRight, Spot::kneeRight);
        stage.dashes({beside(knee, on, 3), beside(knee, on, 54)});
        if (i == 0) stage.angle(knee, angleOf(body, Spot::kneeRight, Spot::ankleRight), on, 26);
        if (i == 0) stage.number({knee.first + 30, knee.second + 5}, "> 20°");
        picture.word(left + kPanel / 2, panels[i].name);
    }
}

// From behind, one hand sliding down the outside of the thigh.
void drawSideBend(Picture &picture) {
    constexpr double kScale = 0.29, kFloor = 51, kPanel = 60;
    const struct {
        const char *name;
        double bend;
    } panels[] = {{"above", 8}, {"reaches", 37}};
    for (size_t i = 0; i < 2; ++i) {
        const double left = kPanel * static_cast<double>(i), middle = left + 28;
        if (i) picture.rule(left);
        picture.floor(kFloor, left + 10, left + kPanel - 10);
        BodyPose pose = standingUpright();
        pose.lowBack.side = panels[i].bend * 0.5;
        pose.upperBack.side = panels[i].bend * 0.5;
        const Body hanging = bodyIn(pose);
        const Vec3 shoulder = hanging[Spot::shoulderRight];
        const double down = kShares.upperArm + kShares.forearm + kShares.palm;
        hand(pose, Side::right, {2, shoulder.y - down * kFigureStature * 0.985, 17}, {-0.2, 0, 1});
        pose.arm[1].plane = 90;
        pose.arm[1].raise = 12;
        const Body body = bodyIn(pose);
        const Stage stage(picture, kScale, middle, kFloor, Camera(270, 0));
        stage.person(body);
        const double knee = body[Spot::kneeRight].y;
        stage.dashes({{-20, knee}, {46, knee}});
        const Place tip = stage.seen(body[Spot::tipRight]);
        if (i == 0) stage.measure({tip.first + 14, knee}, {tip.first + 14, tip.second});
        picture.word(left + kPanel / 2, panels[i].name);
    }
}

}  // namespace plumb
