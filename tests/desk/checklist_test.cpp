#include "checklist.h"

#include "catch.h"

using namespace plumb;
using namespace plumb::rosa;
using checklist::count;

namespace {

constexpr int kOthers = checklist::kAsked - 1;

// How many of the 37 are in order when every asked item is.
int inOrder(const Input &in) { return count(kOthers, true, in).inOrder; }

}  // namespace

TEST_CASE("37 items are counted: 30 asked and 7 from ROSA") {
    CHECK(checklist::kCounted == 37);
    CHECK(count(kOthers, true, {}).inOrder == 37);
    CHECK(count(kOthers, true, {}).share == 1.0);
    CHECK(count(0, false, {}).inOrder == 7);
}

TEST_CASE("the share is the number in order out of 37") {
    CHECK(count(kOthers - 3, true, {}).share == Approx(34.0 / 37));  // above 0.9
    CHECK(count(kOthers - 4, true, {}).share == Approx(33.0 / 37));  // below 0.9
    CHECK(count(kOthers - 3, true, {}).share > 0.9);
    CHECK(count(kOthers - 4, true, {}).share < 0.9);
}

TEST_CASE("nothing in order is 0") {
    Input in;
    in.mouse.pose = Device::strained;
    in.monitorFlags = glare;
    in.phone.pose = Device::strained;
    in.seatHeight = SeatHeight::noFootContact;
    in.back = Back::noSupport;
    in.monitor = Monitor::tooLow;
    CHECK(count(0, false, in).inOrder == 0);
    CHECK(count(0, false, in).share == 0.0);
}

TEST_CASE("mouse close to the user: in line or not used") {
    Input in;
    in.mouse.pose = Device::strained;
    CHECK_FALSE(checklist::derive(in).mouseClose);
    in.mouse.pose = Device::notUsed;
    CHECK(checklist::derive(in).mouseClose);
}

TEST_CASE("no glare: the flag of the monitor") {
    Input in;
    in.monitorFlags = tooFar | neckTwist | noDocumentHolder;
    CHECK(checklist::derive(in).noGlare);
    in.monitorFlags = glare;
    CHECK_FALSE(checklist::derive(in).noGlare);
    CHECK(inOrder(in) == 36);
}

TEST_CASE("within easy reach: telephone and overhead items") {
    Input in;
    in.phone.pose = Device::strained;
    CHECK_FALSE(checklist::derive(in).withinReach);
    in.phone.pose = Device::notUsed;
    CHECK(checklist::derive(in).withinReach);
    in.keyboard.flags = overheadReach;
    CHECK_FALSE(checklist::derive(in).withinReach);
    in.keyboard.pose = Device::notUsed;  // its flags then mean nothing
    CHECK(checklist::derive(in).withinReach);
}

TEST_CASE("chair set correctly: height, depth and armrests") {
    CHECK(checklist::derive({}).chairSet);
    Input in;
    in.seatHeight = SeatHeight::tooLow;
    CHECK_FALSE(checklist::derive(in).chairSet);
    in = {};
    in.seatDepth = SeatDepth::tooShort;
    CHECK_FALSE(checklist::derive(in).chairSet);
    in = {};
    in.armrest = Armrest::tooHighOrLow;
    CHECK_FALSE(checklist::derive(in).chairSet);
}

TEST_CASE("small of the back supported: not with a back that lacks it") {
    Input in;
    for (const Back back : {Back::noLumbar, Back::noSupport}) {
        in.back = back;
        CHECK_FALSE(checklist::derive(in).lumbar);
    }
    in.back = Back::badAngle;
    CHECK(checklist::derive(in).lumbar);
}

TEST_CASE("forearms and eyes level: monitor, keyboard, work surface") {
    Input in;
    in.monitor = Monitor::tooHigh;
    CHECK_FALSE(checklist::derive(in).armsAndEyes);
    in = {};
    in.backFlags = surfaceTooHigh;
    CHECK_FALSE(checklist::derive(in).armsAndEyes);
    in = {};
    in.keyboard.flags = keyboardTooHigh;
    CHECK_FALSE(checklist::derive(in).armsAndEyes);
    in.keyboard.pose = Device::notUsed;
    CHECK(checklist::derive(in).armsAndEyes);
}

TEST_CASE("feet flat: not with a seat that is too high or too long") {
    Input in;
    in.seatHeight = SeatHeight::tooLow;
    CHECK(checklist::derive(in).feetFlat);
    for (const SeatHeight height : {SeatHeight::tooHigh, SeatHeight::noFootContact}) {
        in.seatHeight = height;
        CHECK_FALSE(checklist::derive(in).feetFlat);
    }
    in = {};
    in.seatDepth = SeatDepth::tooLong;
    CHECK_FALSE(checklist::derive(in).feetFlat);
}

TEST_CASE("castors and adjustments are one item") {
    CHECK(count(kOthers, false, {}).inOrder == 36);
    Input in;
    in.seatHeightFlags = heightNotAdjustable;
    CHECK(inOrder(in) == 36);
    in.backFlags = backNotAdjustable;
    CHECK(inOrder(in) == 36);
    CHECK(count(kOthers, false, in).inOrder == 36);
    in.seatHeightFlags = noLegRoom;
    in.backFlags = 0;
    CHECK(inOrder(in) == 37);
}
