#include "host/sketch/furniture.h"
#include "host/sketch/pictures.h"

namespace plumb {

namespace {

constexpr double kNear = 0.5, kBottom = 51, kShownFrom = 42;  // mm a cm; mm; cm above the floor that are shown

// A desk without a screen, and who sits at it, down to the seat.
SceneView upperHalf(Picture &picture, const SeatedScene &scene, double hipX) {
    const SceneView view(picture.page(), scene, kNear, hipX, kBottom + kShownFrom * kNear);
    view.chair({});
    view.desk(true);
    return view;
}

Vec3 earOf(const Body &body) { return body[Spot::head] + body.headTurn({0, 0, 0.05 * kFigureStature}); }

}  // namespace

void drawPhone(Picture &picture) {
    constexpr double kPanel = kPictureWidth / 3, kFloor = kBottom + kShownFrom * kNear;
    {
        SeatedScene scene = workplace();
        BodyPose pose = scene.person().pose;
        const Vec3 ear = earOf(scene.person().body);
        hand(pose, Side::right, ear + Vec3{1, -8, 3}, {-0.1, -1, 0.4});
        scene.pose(pose);
        upperHalf(picture, scene, 17);
        const Stage stage(picture, kNear, 17, kFloor);
        for (const Part part : kParts)
            drawPart(picture.page(), scene.person().body, part, stage.fit(), kLookNow, kShoeSole);
        handsetAt(stage, {ear.x + 2.5, ear.y - 4}, 16, 17);
        picture.clear(kPanel, picture.width());
    }
    {
        const double hipX = kPanel + 15;
        SeatedScene scene = workplace();
        BodyPose pose = scene.person().pose;
        lean(pose, -10);
        hand(pose, Side::right, {66, kDesk + 8, 15}, {-0.2, -1, 0.2});
        scene.pose(pose);
        upperHalf(picture, scene, hipX).person(kLookNow);
        const Stage stage(picture, kNear, hipX, kFloor);
        const double phone = 74;
        handsetAt(stage, {phone, kDesk + 1}, 90);
        const double edge = scene.deskEdge(), low = kDesk - 9;
        for (const double x : {edge, phone - 7}) stage.dashes({{x, kDesk - 3}, {x, low - 3}});
        stage.measure({edge, low}, {phone - 7, low});
        stage.number({phone - 3, low - 9}, "> 30 cm");
        picture.clear(2 * kPanel, picture.width());
    }
    const Stage stage(picture, 1, 2.5 * kPanel, 30);
    drawHandset(stage, {0, 2});
    stage.slash({-16, -14}, {16, 18});
    picture.clearBelow(kBottom);
    const char *names[] = {"ok", "too_far", "not_used"};
    for (size_t i = 0; i < 3; ++i) {
        if (i) picture.rule(kPanel * static_cast<double>(i));
        picture.word(kPanel * (static_cast<double>(i) + 0.5), names[i]);
    }
}

void drawPhoneAlso(Picture &picture) {
    constexpr double kMiddle = 29, kScale = 0.66;
    BodyPose pose = workplace().person().pose;
    pose.shrug[0] = 20;
    pose.neck.side = 22;
    pose.head.side = 16;
    for (const Side side : {Side::right, Side::left}) {
        const double out = side == Side::right ? 1 : -1;
        hand(pose, side, {36, kDesk + 3, out * 12}, {-0.6, -0.6, 0.9 * out});
    }
    const Body body = bodyIn(pose);
    const Stage stage(picture, kScale, kMiddle, 47 + 66 * kScale, Camera(90, 0));
    stage.part(body, Part::body);
    stage.part(body, Part::armLeft);
    stage.part(body, Part::armRight);
    const Place shoulder = stage.seen(body[Spot::shoulderRight]), ear = stage.seen(earOf(body));
    stage.part(body, Part::head);
    handsetAt(stage, {(ear.first + shoulder.first) / 2 + 1.5, (ear.second + shoulder.second) / 2 + 2.5}, -62, 17);
    picture.clearBelow(46);
    picture.word(kMiddle, "neck_shoulder_hold");
    const Stage other(picture, 1, 82, 46);
    drawHeadset(other, {0, 22}, 26);
    other.slash({-17, 38}, {17, 4});
    picture.rule(56);
    picture.word(82, "no_hands_free");
}

}  // namespace plumb
