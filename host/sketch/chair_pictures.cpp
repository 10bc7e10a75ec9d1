#include <cmath>

#include "host/sketch/furniture.h"
#include "host/sketch/pictures.h"

namespace plumb {

namespace {

constexpr double kHollow = 0.034 * kFigureStature;  // from the joint of the knee to the skin behind it

// Someone on a chair from the side, without a desk.
struct OnChair {
    SeatedScene scene;
    ChairShape chair;
};

Stage draw(Picture &picture, const OnChair &one, double scale, double hipX, double floor) {
    const SceneView view(picture.page(), one.scene, scale, hipX, floor);
    view.chair(one.chair);
    view.person(kLookNow);
    return {picture, scale, hipX, floor};
}

OnChair sitting(double seat) {
    OnChair one{workplace(seat), {}};
    BodyPose pose = one.scene.person().pose;
    handsOnThighs(pose, seat);
    one.scene.pose(pose);
    return one;
}

OnChair standingFeet(double seat, double ahead, double up = 0) {
    OnChair one = sitting(seat);
    BodyPose pose = one.scene.person().pose;
    feet(pose, ahead, up);
    one.scene.pose(pose);
    return one;
}

}  // namespace

// Panels as in ROSA: knees at about 90°, less, more, feet in the air.
void drawSeatHeight(Picture &picture) {
    constexpr double kPanel = kPictureWidth / 4, kScale = 0.34, kFloor = 51;
    struct Panel {
        const char *name, *angle;
        OnChair one;
        double gap;
    };
    const Panel panels[] = {{"knees_90", "90°", standingFeet(45, 41.5), 0},
                            {"too_low", "< 90°", standingFeet(34, 42), 0},
                            {"too_high", "> 90°", standingFeet(54, 44), 0},
                            {"no_foot_contact", "", standingFeet(57, 42, 10), 10}};
    for (size_t i = 0; i < 4; ++i) {
        const Panel &panel = panels[i];
        const double left = kPanel * static_cast<double>(i), hipX = left + 15;
        if (i) picture.rule(left);
        picture.floor(kFloor, left + 3, left + kPanel - 3);
        const Stage stage = draw(picture, panel.one, kScale, hipX, kFloor);
        const Body &body = panel.one.scene.person().body;
        const Place hip = flat(body[Spot::hipRight]), knee = flat(body[Spot::kneeRight]);
        stage.dashes({hip, {knee.first + 14, hip.second}});
        if (panel.gap > 0) {
            const double toe = body[Spot::toeRight].x + 7;
            stage.measure({toe, 0}, {toe, panel.gap});
        } else {
            const auto turned = [&](Spot to) {
                const double degrees = angleOf(body, Spot::kneeRight, to);
                return degrees < 0 ? degrees + 360 : degrees;
            };
            stage.angle(knee, turned(Spot::hipRight), turned(Spot::ankleRight), 12);
            stage.number({knee.first + 9, std::min(knee.second, hip.second) - 14}, panel.angle, "start");
        }
        picture.word(left + kPanel / 2, panel.name);
    }
}

void drawSeatDepth(Picture &picture) {
    constexpr double kPanel = kPictureWidth / 3, kScale = 0.6, kFloor = 51;
    struct Panel {
        const char *name, *gap;
        double cm;
    };
    const Panel panels[] = {{"ok", "7–8 cm", 7.5}, {"too_long", "< 7 cm", 2}, {"too_short", "> 8 cm", 16}};
    for (size_t i = 0; i < 3; ++i) {
        const double left = kPanel * static_cast<double>(i), hipX = left + 17;
        if (i) picture.rule(left);
        picture.floor(kFloor, left + 4, left + kPanel - 4);
        OnChair one = standingFeet(45, 41.5);
        const double hollow = one.scene.person().body[Spot::kneeRight].x - kHollow;
        one.chair.front = hollow - panels[i].cm;
        const Stage stage = draw(picture, one, kScale, hipX, kFloor);
        const double under = kSeat - 11;
        for (const double x : {one.chair.front, hollow}) stage.dashes({{x, kSeat + 1}, {x, under - 3}});
        stage.measure({one.chair.front, under}, {hollow, under});
        stage.number({hollow - 0.5, under - 9}, panels[i].gap, "end");
        picture.word(left + kPanel / 2, panels[i].name);
    }
    svgBox(picture.page(), 0, 0, picture.width(), 2.5, kPaper, "none", 0);
}

namespace {

struct Rest {
    const char *name;
    double shrug, elbowUp, pad;  // degrees, cm from where the arm hangs, cm of the pad below the elbow
    bool there = true;
};

// Forearms level; the elbow straight below the shoulder, or pushed up.
OnChair withForearmsLevel(const Rest &rest) {
    OnChair one = standingFeet(kSeat, 41.5);
    BodyPose pose = one.scene.person().pose;
    for (double &degrees : pose.shrug) degrees = rest.shrug;
    const Body hanging = bodyIn(pose);
    for (const Side side : {Side::right, Side::left}) {
        const Vec3 shoulder = hanging.at(Spot::shoulderRight, side);
        const double elbow = shoulder.y - kShares.upperArm * kFigureStature + rest.elbowUp;
        hand(pose, side, {shoulder.x + 34, elbow + 1, shoulder.z}, {-1, -0.8, 0});
    }
    one.scene.pose(pose);
    return one;
}

}  // namespace

void drawArmrest(Picture &picture) {
    constexpr double kFloor = 51, kScale = 0.345, kPanel = kPictureWidth / 4;
    const Rest rests[] = {{"ok", 0, 0, 0}, {"high", 22, 3, 0}, {"low", 0, 0, 11}, {"none", 0, 0, 0, false}};
    for (size_t i = 0; i < 4; ++i) {
        const Rest &rest = rests[i];
        const double left = kPanel * static_cast<double>(i);
        if (i == 1) picture.rule(left);  // the others are one answer
        picture.floor(kFloor, left + 3, left + kPanel - 3);
        const OnChair one = withForearmsLevel(rest);
        const SceneView view(picture.page(), one.scene, kScale, left + 15, kFloor);
        const Stage stage(picture, kScale, left + 15, kFloor);
        const Body &body = one.scene.person().body;
        const Place shoulder = flat(body[Spot::shoulderRight]), elbow = flat(body[Spot::elbowRight]);
        const double under = elbow.second - 0.0255 * kFigureStature;
        view.chair(one.chair);
        view.person(kLookNow);
        if (rest.there) armrestAt(stage, kSeat, under - rest.pad, elbow.first - 6, elbow.first + 18);
        if (i == 0) stage.dashes({{shoulder.first, shoulder.second + 3}, {shoulder.first, elbow.second}});
        if (i == 1)
            stage.arrow({shoulder.first - 18, shoulder.second - 6}, {shoulder.first - 18, shoulder.second + 10});
        if (i == 2) stage.measure({elbow.first + 22, under - rest.pad}, {elbow.first + 22, under});
        picture.word(left + kPanel / 2, rest.name);
    }
}

void drawArmrestAlso(Picture &picture) {
    constexpr double kScale = 0.46, kMiddle = 42, kPads = 37, kShoulder = kShares.shoulderHalf * kFigureStature;
    BodyPose pose = workplace().person().pose;
    for (const Side side : {Side::right, Side::left}) {
        const double out = side == Side::right ? 1 : -1;
        hand(pose, side, {33, kDesk + 3, out * 13}, {-0.35, -0.25, 1.2 * out});
    }
    const Body body = bodyIn(pose);
    const Stage stage(picture, kScale, kMiddle, 37, fromAbove());
    chairFromAbove(stage);
    for (const double side : {-1.0, 1.0}) {
        stage.bar({{side * 20, 2}, {side * kPads, 2}}, 3, kSteel);
        stage.round(side * kPads - 4.5, 15, 9, 26, 4, kInk, kInk);
    }
    for (const Part part : {Part::legLeft, Part::legRight}) stage.part(body, part);
    deskFromAbove(stage, -62, 62, 23, 72);
    keyboardFromAbove(stage, {0, 37}, 44);
    for (const Part part : {Part::body, Part::armLeft, Part::armRight, Part::head}) stage.part(body, part);
    for (const double side : {-1.0, 1.0}) {
        stage.dashes({{side * kShoulder, 4}, {side * kShoulder, 66}});
        stage.arrow({side * kShoulder, 58}, {side * (kPads + 2), 58});
    }
    picture.word(kMiddle, "too_wide");
}

namespace {

struct BackRest {
    const char *name, *angle;
    double lean, hip;          // degrees backwards; cm in front of where one sits right back
    double low, high, behind;  // of the pad: shares of the trunk, cm from the back
};

OnChair leaning(const BackRest &rest) {
    OnChair one = standingFeet(kSeat, 41.5 + rest.hip * 0.2);
    BodyPose pose = one.scene.person().pose;
    lean(pose, rest.lean);
    pose.hip.x = rest.hip;
    if (rest.lean < -20) {
        pose.pelvis.flex -= 14;
        pose.upperBack.flex += 14;
    }
    handsOnThighs(pose, kSeat);
    one.scene.pose(pose);
    if (rest.hip > 0) return one;
    const Body &body = one.scene.person().body;
    const auto at = [&](double share, double behind) {
        const auto [ahead, up] = backOf(body, share, behind);
        return Place{ahead, up - kSeat};
    };
    one.chair.pad = {at(rest.low, rest.behind), at((rest.low + rest.high) / 2, rest.behind),
                     at(rest.high, rest.behind)};
    one.chair.frame = {{-14, -4}, at(0.12, rest.behind + 4), at(rest.high, rest.behind + 3.5)};
    if (rest.low > 0.4) one.chair.frame[1] = at(0.25, rest.behind + 8);  // nothing reaches the small of the back
    return one;
}

}  // namespace

void drawBack(Picture &picture) {
    constexpr double kFloor = 51, kScale = 0.335, kPanel = kPictureWidth / 5;
    const BackRest rests[] = {{"ok", "95–110°", 6, 0, 0.15, 0.98, 2.3},
                              {"no_lumbar", "", 6, 0, 0.66, 1, 2.3},
                              {"upright", "< 95°", -9, 0, 0.15, 0.98, 2.3},
                              {"far_back", "> 110°", 27, 0, 0.15, 0.98, 2.3},
                              {"no_support", "", -26, 14, 0, 0, 0}};
    for (size_t i = 0; i < 5; ++i) {
        const BackRest &rest = rests[i];
        const double left = kPanel * static_cast<double>(i), hipX = left + (i == 3 ? 13.5 : 11);
        if (i && i != 3) picture.rule(left);  // upright and far back are one answer
        const OnChair one = leaning(rest);
        picture.floor(kFloor, left + 2, left + kPanel - 2);
        const Stage stage = draw(picture, one, kScale, hipX, kFloor);
        const Body &body = one.scene.person().body;
        if (i == 1) stage.ring(backOf(body, 0.32, 3), 7, 10);
        if (*rest.angle) {
            const Place low{one.chair.frame[1].first + 3, kSeat + 1};
            stage.angle(low, 0, direction(backOf(body, 0.1), backOf(body, 0.9)), 16);
            stage.number({low.first + 50, kSeat + 42}, rest.angle);
        }
        picture.word(left + kPanel / 2, rest.name);
    }
}

}  // namespace plumb
