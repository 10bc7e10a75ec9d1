#include "host/sketch/furniture.h"
#include "host/sketch/pictures.h"

namespace plumb {

namespace {

constexpr double kFloor = 52.5, kScale = 0.345, kHip = 30;
constexpr double kUnder = 0.0255 * kFigureStature;     // from the joint of the elbow to its underside
constexpr PersonLook kLookPale{"#C3CCD3", "#DCE2E7"};  // who is not measured

Body sittingBody(bool elbowsBent) {
    SeatedScene scene = workplace(kSeat);
    BodyPose pose = scene.person().pose;
    feet(pose, 41.5);
    pose.neck.flex = 6;
    pose.head.flex = -3;
    handsOnThighs(pose, kSeat);
    if (elbowsBent)
        for (const Side side : {Side::right, Side::left}) {
            const Vec3 shoulder = scene.person().body.at(Spot::shoulderRight, side);
            hand(pose, side, {shoulder.x + 34, shoulder.y - kShares.upperArm * kFigureStature, shoulder.z},
                 {-1, -0.8, 0});
        }
    return bodyIn(pose);
}

// Someone on a chair whose seat is short enough to show the hollow of the knee.
Stage seated(Picture &picture, const Body &body) {
    picture.floor(kFloor, 6, picture.width() - 6);
    const SeatedScene scene = workplace(kSeat);
    ChairShape chair;
    chair.front = 26;
    SceneView(picture.page(), scene, kScale, kHip, kFloor).chair(chair);
    const Stage stage(picture, kScale, kHip, kFloor);
    for (const Part part : kParts) drawPart(picture.page(), body, part, stage.fit(), kLookNow, kShoeSole);
    return stage;
}

void wall(const Stage &stage, double x, double tall, bool left) {
    stage.line({{x, 0}, {x, tall}}, kInk, 0.5);
    for (double y = 4; y < tall; y += 9) stage.line({{x, y}, {x + (left ? -3.0 : 3.0), y - 4}}, kRuleInk, 0.3);
}

SceneView atDesk(Picture &picture, const SeatedScene &scene, double hip) {
    picture.floor(kFloor, 4, picture.width() - 4);
    const SceneView view(picture.page(), scene, kScale, hip, kFloor);
    view.chair({});
    view.desk(true);
    view.screen(true);
    view.person(kLookPale);
    return view;
}

}  // namespace

void drawPopliteal(Picture &picture) {
    const Body body = sittingBody(false);
    const Stage stage = seated(picture, body);
    const double at = body[Spot::kneeRight].x - 0.034 * kFigureStature - 2.5;
    stage.dashes({{at - 3, kSeat}, {at + 44, kSeat}});
    stage.measure({at + 38, 0}, {at + 38, kSeat});
}

void drawElbowSeated(Picture &picture) {
    const Body body = sittingBody(true);
    const Stage stage = seated(picture, body);
    const Vec3 elbow = body[Spot::elbowRight];
    stage.dashes({{elbow.x - 3, elbow.y - kUnder}, {82, elbow.y - kUnder}});
    stage.measure({76, 0}, {76, elbow.y - kUnder});
}

void drawEyeSeated(Picture &picture) {
    const Body body = sittingBody(false);
    const Stage stage = seated(picture, body);
    const Vec3 eye = eyeOf(body);
    wall(stage, 92, 138, false);
    stage.dashes({{eye.x + 3, eye.y}, {92, eye.y}});
    stage.measure({84, 0}, {84, eye.y});
}

namespace {

constexpr double kStandingScale = 0.275, kStandingX = 34;

Stage standing(Picture &picture, const Body &body) {
    picture.floor(kFloor, 10, picture.width() - 10);
    const Stage stage(picture, kStandingScale, kStandingX, kFloor);
    for (const Part part : kParts) drawPart(picture.page(), body, part, stage.fit(), kLookNow, kShoeSole);
    return stage;
}

}  // namespace

void drawStature(Picture &picture) {
    const Body body = bodyIn(standingUpright());
    const Stage stage = standing(picture, body);
    const double crown = body[Spot::crown].y + 1.5;
    wall(stage, -15, 184, true);
    stage.round(-15, crown + 4, 28, 4, 0.6, kTint, kInk);
    stage.dashes({{13, crown}, {48, crown}});
    stage.measure({42, 0}, {42, crown});
}

void drawElbowStanding(Picture &picture) {
    BodyPose pose = standingUpright();
    for (ArmPose &arm : pose.arm) arm.elbow = 87;
    const Body body = bodyIn(pose);
    const Stage stage = standing(picture, body);
    const Vec3 elbow = body[Spot::elbowRight];
    stage.dashes({{elbow.x - 3, elbow.y - kUnder}, {68, elbow.y - kUnder}});
    stage.measure({62, 0}, {62, elbow.y - kUnder});
}

void drawDeskHeight(Picture &picture) {
    const SeatedScene scene = workplace();
    atDesk(picture, scene, kHip - 14);
    const Stage stage(picture, kScale, kHip - 14, kFloor);
    const double at = scene.deskEnd() + 12;
    stage.dashes({{scene.deskEnd(), kDesk}, {at + 6, kDesk}});
    stage.measure({at, 0}, {at, kDesk});
}

void drawSeatNow(Picture &picture) {
    picture.floor(kFloor, 6, picture.width() - 6);
    const SeatedScene scene = workplace();
    SceneView(picture.page(), scene, 0.46, kHip + 6, kFloor).chair({});
    const Stage stage(picture, 0.46, kHip + 6, kFloor);
    stage.dashes({{30, kSeat}, {46, kSeat}});
    stage.measure({40, 0}, {40, kSeat});
}

void drawScreenTop(Picture &picture) {
    const SeatedScene scene = workplace();
    atDesk(picture, scene, kHip - 16);
    const Stage stage(picture, kScale, kHip - 16, kFloor);
    const double at = scene.deskEnd() + 12;
    stage.dashes({{scene.screenX() + 4, kScreen}, {at + 6, kScreen}});
    stage.measure({at, 0}, {at, kScreen});
}

void drawScreenDistance(Picture &picture) {
    const SeatedScene scene = workplace();
    atDesk(picture, scene, kHip - 14);
    const Stage stage(picture, kScale, kHip - 14, kFloor);
    const Place eye = flat(scene.person().eye), screen = flat(scene.person().gazeEnd);
    stage.both({eye.first + 3, eye.second - 1}, {screen.first - 1, screen.second});
}

}  // namespace plumb
