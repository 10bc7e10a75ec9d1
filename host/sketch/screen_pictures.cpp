#include <cmath>

#include "host/sketch/furniture.h"
#include "host/sketch/pictures.h"

namespace plumb {

void drawMonitor(Picture &picture) {
    constexpr double kPanel = kPictureWidth / 3, kScale = 0.335, kFloor = 52;
    const double eye = workplace().person().eye.y;
    struct Panel {
        const char *name;
        double screen;
    };
    const Panel panels[] = {{"ok", eye - 1}, {"too_low", kDesk + 20}, {"too_high", eye + 25}};
    for (size_t i = 0; i < 3; ++i) {
        const double left = kPanel * static_cast<double>(i), hipX = left + 15;
        if (i) picture.rule(left);
        picture.floor(kFloor, left + 3, left + kPanel - 3);
        const SeatedScene scene = workplace(kSeat, kDesk, panels[i].screen, 60);
        const SceneView view(picture.page(), scene, kScale, hipX, kFloor);
        view.draw(kLookNow);
        const Stage stage(picture, kScale, hipX, kFloor);
        const Place from = flat(scene.person().eye), to = flat(scene.person().gazeEnd);
        stage.dashes({{from.first + 5, from.second}, {to.first + 10, from.second}});
        if (i == 1) stage.angle(from, direction(from, to), 0, 26, "> 30°");
        picture.word(left + kPanel / 2, panels[i].name);
    }
}

namespace {

// From above: who sits, the desk in front, and what lies on it. The middle of the person is x = 0.
Body seatedFromAbove(double headTurn, Place right, Place left) {
    BodyPose pose = workplace().person().pose;
    pose.neck.turn = headTurn / 2;
    pose.head.turn = headTurn / 2;
    pose.head.flex = pose.neck.flex = 0;
    hand(pose, Side::right, {right.second, kDesk + 3, right.first}, {-1, -0.5, 0.5});
    hand(pose, Side::left, {left.second, kDesk + 3, left.first}, {-1, -0.5, -0.5});
    return bodyIn(pose);
}

void tooFar(Picture &picture, double left) {
    constexpr double kScale = 0.265, kFloor = 49;
    const double hipX = left + 9;
    picture.floor(kFloor, left + 2, left + 42.5);
    const SeatedScene scene = workplace(kSeat, kDesk, kScreen, 96);
    const SceneView view(picture.page(), scene, kScale, hipX, kFloor);
    view.chair({});
    view.desk(true);
    view.screen(true);
    view.person(kLookNow);
    const Stage stage(picture, kScale, hipX, kFloor);
    const double eye = scene.person().eye.y + 12;
    const Place from{scene.person().eye.x, eye}, to{scene.screenX() + 2, eye};
    stage.measure(from, to);
    stage.number({(from.first + to.first) / 2, eye + 6}, "> 75 cm");
}

void neckTwist(Picture &picture, double left) {
    constexpr double kScale = 0.4, kFloor = 44, kTurn = 42;
    const Stage stage(picture, kScale, left + 18.5, kFloor, fromAbove());
    const Body body = seatedFromAbove(kTurn, {12, 35}, {-12, 35});
    for (const Part part : {Part::legLeft, Part::legRight}) stage.part(body, part);
    deskFromAbove(stage, -42, 58, 24, 96);
    keyboardFromAbove(stage, {0, 37}, 40);
    const Place screen = beside({0, 0}, 90 - kTurn, 58);
    screenFromAbove(stage, screen, -kTurn, 46);
    for (const Part part : {Part::body, Part::armLeft, Part::armRight}) stage.part(body, part);
    stage.part(body, Part::head);
    stage.dashes({{0, 16}, {0, 82}});
    stage.dashes({beside({0, 0}, 90 - kTurn, 16), beside({0, 0}, 90 - kTurn, 54)});
    stage.angle({0, 0}, 90 - kTurn, 90, 44);
    stage.number({-2, 62}, "> 30°", "end");
}

void glare(Picture &picture, double left) {
    const Stage stage(picture, 0.62, left + 22.25, 47);
    stage.bar({{0, 26}, {0, 3}}, 4, kSteel);
    stage.bar({{-13, 2}, {13, 2}}, 3, kSteel);
    stage.round(-31, 62, 62, 42, 2, kInk, kInk);
    stage.box(-28.5, 59.5, 57, 37, kTint, kInk);
    for (const double y : {55.0, 50.0, 45.0, 40.0, 35.0, 30.0})
        stage.line({{-24, y}, {y > 44 ? 22.0 : 12.0, y}}, kMeasured, 0.5);
    stage.box(-4, 56, 22, 28, kPaper, kInk);  // a window, mirrored
    stage.line({{7, 56}, {7, 28}}, kInk, 0.45);
    stage.line({{-4, 48}, {18, 48}}, kInk, 0.45);
    for (const double y : {38.0, 33.0}) stage.line({{10, y - 6}, {15, y}}, kMeasured, 0.4);
}

void noHolder(Picture &picture, double left) {
    constexpr double kScale = 0.4, kFloor = 44;
    const Stage stage(picture, kScale, left + 25, kFloor, fromAbove());
    const Body body = seatedFromAbove(-28, {14, 35}, {-24, 33});
    for (const Part part : {Part::legLeft, Part::legRight}) stage.part(body, part);
    deskFromAbove(stage, -56, 42, 24, 96);
    keyboardFromAbove(stage, {6, 38}, 34);
    screenFromAbove(stage, {4, 76}, 0);
    stage.shape({{-49, 34}, {-28, 30}, {-23, 59}, {-44, 63}}, kPaper, kInk);
    for (int i = 0; i < 5; ++i)
        stage.line({{-44.5 + i * 0.9, 39.0 + i * 4.2}, {-29.5 + i * 0.9, 36.2 + i * 4.2}}, kMeasured, 0.4);
    for (const Part part : {Part::body, Part::armLeft, Part::armRight}) stage.part(body, part);
    stage.part(body, Part::head);
    stage.dashes({{-5, 14}, {-30, 40}});
    stage.dashes({{1, 18}, {4, 72}});
    stage.both({-30, 67}, {-8, 71}, 0.3);
}

}  // namespace

void drawMonitorAlso(Picture &picture) {
    constexpr double kPanel = kPictureWidth / 4;
    tooFar(picture, 0);
    neckTwist(picture, kPanel);
    glare(picture, 2 * kPanel);
    noHolder(picture, 3 * kPanel);
    const char *names[] = {"too_far", "neck_twist", "glare", "no_document_holder"};
    for (size_t i = 0; i < 4; ++i) {
        if (i) picture.rule(kPanel * static_cast<double>(i));
        picture.word(kPanel * (static_cast<double>(i) + 0.5), names[i]);
    }
}

}  // namespace plumb
