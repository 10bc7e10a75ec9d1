// rosa.h: ROSA, the Rapid Office Strain Assessment: from what was observed to the final score, with every step between.
//
// Sonne, Villalta and Andrews, Applied Ergonomics 43 (2012) 98-108. Numbers are ROSA points; where sources disagree
// this follows the majority (neck-shoulder hold and split surface +2; monitor too high 3; monitor too far a flag of its
// own, cut where chart B ends; a device that is not used 0 points). A pure function on plain values: any thread, no
// errors. All in this header, so that a caller can be optimised with it.
//
// Preconditions: the values are those of the enumerations, and flags have only the bits that are named here. Whether
// everything was answered is the caller's business: a score from half an input means nothing.
#pragma once

#include <cstdint>

#include "rosa_charts.h"

namespace plumb::rosa {

enum class SeatHeight : std::uint8_t { knees90, tooLow, tooHigh, noFootContact };
enum class SeatDepth : std::uint8_t { ok, tooLong, tooShort };
enum class Armrest : std::uint8_t { ok, tooHighOrLow };  // none at all counts as too low
enum class Back : std::uint8_t { ok, noLumbar, badAngle, noSupport };
enum class Monitor : std::uint8_t { ok, tooLow, tooHigh };
enum class Device : std::uint8_t {
    neutral,
    strained,
    notUsed
};  // telephone too far, reaching for the mouse, wrists extended
// Under 30 min at a stretch or 1 h a day; to 1 h or 4 h; more. When the two disagree the heavier holds.
enum class Use : std::uint8_t { brief, medium, extended };

// Flags, one bit each.
enum SeatHeightFlag : std::uint8_t { noLegRoom = 1, heightNotAdjustable = 2 };
enum SeatDepthFlag : std::uint8_t { depthNotAdjustable = 1 };
enum ArmrestFlag : std::uint8_t { hardSurface = 1, tooWide = 2, armrestNotAdjustable = 4 };
enum BackFlag : std::uint8_t { surfaceTooHigh = 1, backNotAdjustable = 2 };
enum MonitorFlag : std::uint8_t { tooFar = 1, neckTwist = 2, glare = 4, noDocumentHolder = 8 };
enum PhoneFlag : std::uint8_t { neckShoulderHold = 1, noHandsFree = 2 };
enum MouseFlag : std::uint8_t { differentSurface = 1, pinchGrip = 2, palmRest = 4 };
enum KeyboardFlag : std::uint8_t { deviation = 1, keyboardTooHigh = 2, overheadReach = 4, platformNotAdjustable = 8 };

struct DeviceInput {
    Device pose = Device::neutral;
    std::uint8_t flags = 0;
    Use use = Use::medium;
};

struct Input {
    SeatHeight seatHeight = SeatHeight::knees90;
    std::uint8_t seatHeightFlags = 0;
    SeatDepth seatDepth = SeatDepth::ok;
    std::uint8_t seatDepthFlags = 0;
    Armrest armrest = Armrest::ok;
    std::uint8_t armrestFlags = 0;
    Back back = Back::ok;
    std::uint8_t backFlags = 0;
    Use chairUse = Use::medium;
    Monitor monitor = Monitor::ok;
    std::uint8_t monitorFlags = 0;
    Use monitorUse = Use::medium;
    DeviceInput phone, mouse, keyboard;
};

// The points of one factor. A factor of the chair has no use of its own: there duration is added after the chart.
struct Part {
    int base = 0, flags = 0, use = 0;
    constexpr int sum() const { return base + flags + use; }
};

struct Score {
    Part seatHeight, seatDepth, armrest, back;
    int seat = 0;        // 2..8, the row of chart A
    int armBack = 0;     // 2..9, its column
    int chairTable = 0;  // 2..9, the cell
    int chairUse = 0;    // -1..1
    int chair = 0;       // 1..10

    Part monitor, phone, mouse, keyboard;
    int monitorCut = 0;      // points that chart B has no column for, 0 or 1
    int monitorPoints = 0;   // 0..7, the column of chart B
    int phonePoints = 0;     // 0..6, its row
    int monitorPhone = 0;    // section B, 1..9
    int mousePoints = 0;     // 0..7, the row of chart C
    int keyboardPoints = 0;  // 0..7, its column
    int mouseKeyboard = 0;   // section C, 1..9
    int peripherals = 0;     // chart D, 1..9
    int finalScore = 0;      // chart E, 1..10
};

template <typename Enum>
constexpr std::size_t at(Enum value) {
    return static_cast<std::size_t>(value);
}

// Nothing is added for a device that is not used.
constexpr Part device(const DeviceInput &input, const std::int8_t *flagPoints) {
    const int used = input.pose != Device::notUsed;
    return {kDeviceBase[at(input.pose)], flagPoints[input.flags] * used, kUse[at(input.use)] * used};
}

constexpr void scoreChair(const Input &in, Score &out) {
    out.seatHeight = {kSeatHeightBase[at(in.seatHeight)], kFlags[in.seatHeightFlags], 0};
    out.seatDepth = {kSeatDepthBase[at(in.seatDepth)], kFlags[in.seatDepthFlags], 0};
    out.armrest = {kArmrestBase[at(in.armrest)], kFlags[in.armrestFlags], 0};
    out.back = {kBackBase[at(in.back)], kFlags[in.backFlags], 0};
    out.seat = out.seatHeight.sum() + out.seatDepth.sum();
    out.armBack = out.armrest.sum() + out.back.sum();
    out.chairTable = kChartA[static_cast<std::size_t>(out.seat - kChartAFirst)]
                            [static_cast<std::size_t>(out.armBack - kChartAFirst)];
    out.chairUse = kUse[at(in.chairUse)];
    out.chair = out.chairTable + out.chairUse;  // 1..10 by itself: the chart holds 2 to 9
}

constexpr void scoreMonitorPhone(const Input &in, Score &out) {
    out.monitor = {kMonitorBase[at(in.monitor)], kFlags[in.monitorFlags], kUse[at(in.monitorUse)]};
    out.phone = device(in.phone, kFlagsFirstDouble.data());
    out.monitorCut = out.monitor.sum() > kMostMonitorPoints ? out.monitor.sum() - kMostMonitorPoints : 0;
    out.monitorPoints = out.monitor.sum() - out.monitorCut;
    out.phonePoints = out.phone.sum();
    out.monitorPhone = kChartB[static_cast<std::size_t>(out.phonePoints)][static_cast<std::size_t>(out.monitorPoints)];
}

constexpr void scoreMouseKeyboard(const Input &in, Score &out) {
    out.mouse = device(in.mouse, kFlagsFirstDouble.data());
    out.keyboard = device(in.keyboard, kFlags.data());
    out.mousePoints = out.mouse.sum();
    out.keyboardPoints = out.keyboard.sum();
    out.mouseKeyboard =
        kChartC[static_cast<std::size_t>(out.mousePoints)][static_cast<std::size_t>(out.keyboardPoints)];
}

constexpr Score score(const Input &in) {
    Score out;
    scoreChair(in, out);
    scoreMonitorPhone(in, out);
    scoreMouseKeyboard(in, out);
    out.peripherals = chartD(out.monitorPhone, out.mouseKeyboard);
    out.finalScore = chartE(out.chair, out.peripherals);
    return out;
}

}  // namespace plumb::rosa
