// checklist.h: the display-screen checklist: the share of 37 counted items that are in order.
//
// The items are those of the HSE display screen equipment workstation checklist (CK1, 05/13), in our words; its item on
// discomfort is asked apart and not counted. 30 items are asked; 7 follow from what ROSA asked already, so that nobody
// answers the same thing twice. One asked item (adjustments and castors work) also needs two ROSA answers.
// A structured checklist, not a validated instrument: each item counts the same. Pure; any thread; no errors.
// Whether everything was answered is the caller's business.
#pragma once

#include "rosa.h"

namespace plumb::checklist {

inline constexpr int kAsked = 30;
inline constexpr int kDerived = 7;
inline constexpr int kCounted = kAsked + kDerived;

// What ROSA's answers say about items that it also asks. Each is true when the item is in order.
struct Derived {
    bool mouseClose = false;   // the mouse is close to the user
    bool noGlare = false;      // no glare or reflections on the screen
    bool withinReach = false;  // all items within easy reach
    bool chairSet = false;     // the chair is set correctly
    bool lumbar = false;       // the small of the back is supported
    bool armsAndEyes = false;  // forearms level, eyes about level with the top of the screen
    bool feetFlat = false;     // feet flat, without pressure of the seat behind the knees
    // Not an item of its own: seat height and back can be adjusted, which the asked item on castors also wants.
    bool adjustmentsWork = false;
};

struct Result {
    int inOrder = 0;   // 0..37
    double share = 0;  // 0..1
};

constexpr Derived derive(const rosa::Input &in) {
    using namespace rosa;
    const bool keyboard = in.keyboard.pose != rosa::Device::notUsed;
    const bool keyboardHigh = keyboard && (in.keyboard.flags & keyboardTooHigh) != 0;
    const bool keyboardReach = keyboard && (in.keyboard.flags & overheadReach) != 0;
    const bool seatAt90 = in.seatHeight == SeatHeight::knees90;
    Derived out;
    out.mouseClose = in.mouse.pose != Device::strained;
    out.noGlare = (in.monitorFlags & glare) == 0;
    out.withinReach = !keyboardReach && in.phone.pose != Device::strained;
    out.chairSet = seatAt90 && in.seatDepth == SeatDepth::ok && in.armrest == Armrest::ok;
    out.lumbar = in.back != Back::noLumbar && in.back != Back::noSupport;
    out.armsAndEyes = in.monitor == Monitor::ok && !keyboardHigh && (in.backFlags & surfaceTooHigh) == 0;
    out.feetFlat = (seatAt90 || in.seatHeight == SeatHeight::tooLow) && in.seatDepth != SeatDepth::tooLong;
    out.adjustmentsWork = (in.seatHeightFlags & heightNotAdjustable) == 0 && (in.backFlags & backNotAdjustable) == 0;
    return out;
}

// others: how many of the other 29 asked items are in order; castors: the answer to "adjustments and castors work".
constexpr Result count(int others, bool castors, const rosa::Input &in) {
    const Derived d = derive(in);
    const int derived = d.mouseClose + d.noGlare + d.withinReach + d.chairSet + d.lumbar + d.armsAndEyes + d.feetFlat;
    const int inOrder = others + (castors && d.adjustmentsWork) + derived;
    return {inOrder, static_cast<double>(inOrder) / kCounted};
}

}  // namespace plumb::checklist
