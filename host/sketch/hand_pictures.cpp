#include <cmath>
#include <numbers>

#include "host/sketch/furniture.h"
#include "host/sketch/pictures.h"

namespace plumb {

namespace {

// From above, with the right hand somewhere: who sits is at x = 0, hips at y = 0.
struct MousePanel {
    const char *name;
    Place mouse, left;
};

void atMouse(Picture &picture, double middle, double wide, const MousePanel &panel) {
    constexpr double kScale = 0.42, kMiddle = 42.5;
    const double half = wide / kScale / 2 - 2;
    BodyPose pose = workplace().person().pose;
    pose.head.flex = pose.neck.flex = 0;
    const auto [aside, ahead] = panel.mouse;
    hand(pose, Side::right, {ahead - 9, kDesk + 4, aside}, {-1, -0.5, 0.2 + (aside > 30 ? 0.5 : 0)});
    hand(pose, Side::left, {34, kDesk + 3, -14}, {-1, -0.5, -0.5});
    const Body body = bodyIn(pose);
    const Stage stage(picture, kScale, middle - 2.5, kMiddle, fromAbove());
    for (const Part part : {Part::legLeft, Part::legRight}) stage.part(body, part);
    deskFromAbove(stage, -half + 8, half + 3, 23, 84);
    keyboardFromAbove(stage, {-10, 37}, 34);
    mouseFromAbove(stage, panel.mouse);
    stage.part(body, Part::body);
    for (const Part part : {Part::armLeft, Part::armRight, Part::head}) stage.part(body, part);
    const double shoulder = kShares.shoulderHalf * kFigureStature;
    stage.dashes({{shoulder, 8}, {shoulder, 78}});
    picture.word(middle, panel.name);
}

}  // namespace

void drawMouse(Picture &picture) {
    constexpr double kPanel = kPictureWidth / 4;
    const MousePanel panels[] = {{"in_line", {18, 40}, {}}, {"aside", {45, 40}, {}}, {"in_front", {20, 64}, {}}};
    for (size_t i = 0; i < 3; ++i) atMouse(picture, kPanel * (static_cast<double>(i) + 0.5), kPanel, panels[i]);
    picture.rule(kPanel);
    picture.rule(3 * kPanel);  // aside and in front are one answer
    const Stage stage(picture, 1.9, 3.5 * kPanel, 30);
    mouseFromAbove(stage, {0, 1});
    stage.slash({-8, -7}, {8, 9});
    picture.word(3.5 * kPanel, "not_used");
}

namespace {

constexpr double kHandScale = 1.35;

// Highest behind its middle, the keys lower.
void mouseFromSide(const Stage &stage, double from, double wide, double tall) {
    Places edge;
    for (int i = 0; i <= 16; ++i) {
        const double t = i / 16.0, off = (t - 0.42) / (t < 0.42 ? 0.42 : 0.63);
        edge.push_back({from + wide * t, tall * std::sqrt(std::max(0.0, 1 - off * off))});
    }
    edge.push_back({from + wide, 0});
    stage.shape(edge, kUpholstery, kInk);
}

void pinched(Picture &picture, double left) {
    const Stage stage(picture, kHandScale, left + 32, 42);
    HandPose pose;
    pose.at = {-5, 9.4, 0};
    pose.pitch = 8;
    pose.knuckle = 46;
    pose.middle = 34;
    pose.end = 16;
    pose.thumbOut = 4;
    pose.forearm = 30;
    pose.left = true;  // its thumb is on this side
    mouseFromSide(stage, 6.2, 6, 2.8);
    stage.hand(pose);
    picture.clear(0, left);
    picture.floor(42, left + 4, left + 55);
}

void onRest(Picture &picture, double left) {
    const Stage stage(picture, kHandScale, left + 26, 42);
    stage.round(-4.2, 2.4, 7.4, 2.4, 1.1, kInk, kInk);
    mouseFromSide(stage, 4.6, 12, 4.2);
    HandPose pose;
    pose.at = {-1.5, 5.4, 0};
    pose.pitch = 2;
    pose.flex = -10;
    pose.knuckle = 26;
    pose.middle = 18;
    pose.end = 8;
    pose.forearm = 30;
    stage.hand(pose);
    picture.clear(0, left);
    picture.floor(42, left + 4, left + 55);
}

void otherSurface(Picture &picture, double left) {
    constexpr double kNear = 0.5, kBottom = 51, kShown = 42;
    const double hipX = left + 16, floor = kBottom + kShown * kNear;
    const Stage stage(picture, kNear, hipX, floor);
    SeatedScene scene = workplace(kSeat, kDesk - 3);
    BodyPose pose = scene.person().pose;
    const double high = kDesk + 10;
    hand(pose, Side::right, {46, high + 3.5, 18}, {-1, -0.6, 0.2});
    scene.pose(pose);
    const SceneView view(picture.page(), scene, kNear, hipX, floor);
    view.chair({});
    const double tray = kDesk - 3;
    stage.box(22, tray, 30, 2, kUpholstery, kSteel);
    stage.box(44, high, 37, 2.6, kUpholstery, kSteel);
    stage.bar({{76, high - 3}, {76, 0}}, 3, kSteel);
    keyboardAt(stage, {34, tray + 1});
    stage.bar({{44, high + 1.6}, {52, high + 1.6}}, 3, kInk);
    view.person(kLookNow);
    stage.measure({66, tray}, {66, high});
    stage.dashes({{50, tray}, {70, tray}});
}

}  // namespace

void drawMouseAlso(Picture &picture) {
    constexpr double kPanel = kPictureWidth / 3;
    onRest(picture, 2 * kPanel);
    pinched(picture, kPanel);
    otherSurface(picture, 0);
    picture.clearBelow(51);
    const char *names[] = {"different_surface", "pinch_grip", "palm_rest"};
    for (size_t i = 0; i < 3; ++i) {
        if (i) picture.rule(kPanel * static_cast<double>(i));
        picture.word(kPanel * (static_cast<double>(i) + 0.5), names[i]);
    }
}

namespace {

void typing(Picture &picture, double left, double slope, double flex, double rise) {
    constexpr double kScale = 1.4;
    const Stage stage(picture, kScale, left + 26, 36);
    keyboardAt(stage, {11.5, 1.1 + 7.5 * std::sin(radians(slope))}, slope);
    HandPose pose;
    pose.at = {-2, rise, 0};
    pose.pitch = 2;
    pose.flex = flex;
    pose.knuckle = 22;
    pose.middle = 24;
    pose.end = 10;
    pose.thumbOut = 12;
    pose.forearm = 34;
    stage.hand(pose);
    const Place wrist{pose.at.x, pose.at.y};
    stage.dashes({beside(wrist, 182, 15), beside(wrist, 2, 19)});
    if (flex < 0) {
        stage.dashes({wrist, beside(wrist, 2 - flex, 19)});
        stage.angle(wrist, 2, 2 - flex, 15);
        const auto [x, y] = beside(wrist, 2 - flex, 20);
        stage.number({x, y - 0.4}, "> 15°", "start");
    }
    picture.clear(0, left);
    picture.floor(36, left + 4, left + 55);
}

}  // namespace

void drawKeyboard(Picture &picture) {
    constexpr double kPanel = kPictureWidth / 3;
    typing(picture, kPanel, 14, -30, 4.6);
    typing(picture, 0, 0, 0, 6.6);
    const Stage stage(picture, 0.95, 2.5 * kPanel, 22);
    keyboardFromAbove(stage, {0, 0}, 40);
    stage.slash({-15, -13}, {15, 13});
    const char *names[] = {"straight", "extended", "not_used"};
    for (size_t i = 0; i < 3; ++i) {
        if (i) picture.rule(kPanel * static_cast<double>(i));
        picture.word(kPanel * (static_cast<double>(i) + 0.5), names[i]);
    }
}

namespace {

void bentSideways(Picture &picture, double left) {
    const Stage stage(picture, 0.95, left + kPictureWidth / 6, 38, fromAbove());
    keyboardFromAbove(stage, {0, 21}, 44);
    for (const bool onLeft : {true, false}) {
        const double out = onLeft ? -1 : 1;
        HandPose pose;
        pose.at = {8, 0, out * 9.5};
        pose.yaw = out * 26;
        pose.aside = -24;
        pose.knuckle = pose.middle = 16;
        pose.spread = 4;
        pose.forearm = 30;
        pose.left = onLeft;
        stage.hand(pose);
        const Place wrist = stage.seen(pose.at);
        const double along = 90 + out * 26;
        stage.dashes({beside(wrist, along + 180, 14), beside(wrist, along, 19)});
    }
}

void shouldersUp(Picture &picture, double left) {
    constexpr double kNear = 0.46, kBottom = 51, kShown = 38;
    const double hipX = left + 17, floor = kBottom + kShown * kNear;
    SeatedScene scene = workplace(kSeat, kDesk + 13);
    BodyPose pose = scene.person().pose;
    for (double &degrees : pose.shrug) degrees = 24;
    for (const Side side : {Side::right, Side::left})
        hand(pose, side, {36, kDesk + 17, side == Side::right ? 16.0 : -16.0},
             {-0.5, -0.5, side == Side::right ? 0.9 : -0.9});
    scene.pose(pose);
    const SceneView view(picture.page(), scene, kNear, hipX, floor);
    view.chair({});
    view.desk(true);
    view.person(kLookNow);
    const Stage stage(picture, kNear, hipX, floor);
    const Vec3 shoulder = scene.person().body[Spot::shoulderRight];
    stage.arrow({shoulder.x - 19, shoulder.y - 8}, {shoulder.x - 19, shoulder.y + 10});
}

void reachingUp(Picture &picture, double left) {
    constexpr double kScale = 0.3, kFloor = 51;
    const double hipX = left + 17;
    picture.floor(kFloor, left + 3, left + 56);
    SeatedScene scene = workplace();
    BodyPose pose = scene.person().pose;
    const Body resting = scene.person().body;
    hand(pose, Side::right, {46, 141, 16}, {0.2, -1, 0.3});
    pose.head.flex -= 14;
    scene.pose(pose);
    const SceneView view(picture.page(), scene, kScale, hipX, kFloor);
    view.chair({});
    view.desk(true);
    const Stage stage(picture, kScale, hipX, kFloor);
    stage.bar({{88, 146}, {88, kDesk}}, 2.5, kSteel);
    stage.box(48, 136, 42, 2.4, kUpholstery, kSteel);
    for (const double x : {52.0, 58.0, 64.0}) stage.box(x, 157, 5, 21, kTint, kInk);
    view.person(kLookNow);
    const double shoulder = resting[Spot::shoulderRight].y;
    stage.dashes({{resting[Spot::shoulderRight].x + 9, shoulder}, {84, shoulder}});
}

}  // namespace

void drawKeyboardAlso(Picture &picture) {
    constexpr double kPanel = kPictureWidth / 3;
    bentSideways(picture, 0);
    shouldersUp(picture, kPanel);
    picture.clear(2 * kPanel, picture.width());
    picture.clearBelow(51);
    reachingUp(picture, 2 * kPanel);
    const char *names[] = {"deviation", "too_high", "overhead_reach"};
    for (size_t i = 0; i < 3; ++i) {
        if (i) picture.rule(kPanel * static_cast<double>(i));
        picture.word(kPanel * (static_cast<double>(i) + 0.5), names[i]);
    }
}

}  // namespace plumb
