// The desk plugin: ROSA, the display-screen checklist, and the heights that fit. A thin adapter: it takes answers to
// the methods (rosa.h, checklist.h, fit.h) and says what they give. The method is not here.
#include "checklist.h"
#include "desk_tables.h"
#include "fit.h"
#include "plumb/plugin.hpp"
#include "rosa.h"

namespace plumb::desk {
namespace {

using In = Answers<inputs>;
using Out = Lines<inputs, outputs>;
using Question = Ref<inputs>;
using Choice = Ref<inputs, PLUMB_CHOICE>;
using Ticks = Ref<inputs, PLUMB_TICKS>;
using Number = Ref<inputs, PLUMB_NUMBER>;

// ---- which questions feed which scale ----

constexpr Question kChair[] = {"seat.height", "seat.height.also", "seat.depth", "seat.depth.also",
                               "armrest",     "armrest.also",     "back",       "back.also",
                               "chair.use"};
constexpr Question kMonitorPhone[] = {"monitor", "monitor.also", "monitor.use", "phone"};
constexpr Question kMouseKeyboard[] = {"mouse", "keyboard"};
// Of a device that is not used nothing more is asked.
constexpr Question kPhone[] = {"phone.also", "phone.use"};
constexpr Question kMouse[] = {"mouse.also", "mouse.use"};
constexpr Question kKeyboard[] = {"keyboard.also", "keyboard.use"};

// The item on castors apart: two answers of ROSA belong to it.
constexpr Question kChecklist[] = {"dse.keyboard.separate",
                                   "dse.keyboard.tilts",
                                   "dse.keyboard.comfortable",
                                   "dse.keyboard.technique",
                                   "dse.keyboard.legible",
                                   "dse.mouse.suits",
                                   "dse.mouse.forearm_supported",
                                   "dse.mouse.smooth",
                                   "dse.mouse.settings",
                                   "dse.screen.clear",
                                   "dse.screen.text_size",
                                   "dse.screen.flicker",
                                   "dse.screen.suits",
                                   "dse.screen.brightness",
                                   "dse.screen.tilts",
                                   "dse.screen.window_covers",
                                   "dse.software.suits",
                                   "dse.desk.large",
                                   "dse.desk.matt",
                                   "dse.chair.suitable",
                                   "dse.chair.stable",
                                   "dse.room.space",
                                   "dse.room.light",
                                   "dse.room.air",
                                   "dse.room.heat",
                                   "dse.room.noise",
                                   "dse.nothing_missed",
                                   "dse.eye_test_known",
                                   "dse.breaks"};
static_assert(std::size(kChecklist) + 1 == checklist::kAsked);
constexpr Question kChecklistShared[] = {
    "dse.chair.castors", "seat.height", "seat.height.also", "seat.depth", "armrest", "back",
    "back.also",         "monitor",     "monitor.also",     "phone",      "mouse",   "keyboard"};
constexpr Question kChecklistFromKeyboard[] = {"keyboard.also"};

// ---- from answers to the input of the methods ----

template <typename Enum>
Enum chosen(In in, Choice question) {
    return static_cast<Enum>(in.choice(question));
}
std::uint8_t flags(In in, Ticks question) { return static_cast<std::uint8_t>(in.ticks(question)); }

rosa::Input rosaInput(In in) {
    using namespace rosa;
    Input out;
    out.seatHeight = chosen<SeatHeight>(in, "seat.height");
    out.seatHeightFlags = flags(in, "seat.height.also");
    out.seatDepth = chosen<SeatDepth>(in, "seat.depth");
    out.seatDepthFlags = flags(in, "seat.depth.also");
    out.armrest = chosen<Armrest>(in, "armrest");
    out.armrestFlags = flags(in, "armrest.also");
    out.back = chosen<Back>(in, "back");
    out.backFlags = flags(in, "back.also");
    out.chairUse = chosen<Use>(in, "chair.use");
    out.monitor = chosen<Monitor>(in, "monitor");
    out.monitorFlags = flags(in, "monitor.also");
    out.monitorUse = chosen<Use>(in, "monitor.use");
    out.phone = {chosen<Device>(in, "phone"), flags(in, "phone.also"), chosen<Use>(in, "phone.use")};
    out.mouse = {chosen<Device>(in, "mouse"), flags(in, "mouse.also"), chosen<Use>(in, "mouse.use")};
    out.keyboard = {chosen<Device>(in, "keyboard"), flags(in, "keyboard.also"), chosen<Use>(in, "keyboard.use")};
    return out;
}

bool unused(const rosa::DeviceInput &device) {
    return device.pose == rosa::Device::notUsed;  // a blank or unsure answer reads as the first option
}

// True when the device is not used or these are answered. Without a jump: who uses what is not predictable.
template <std::size_t N>
bool answered(In in, const rosa::DeviceInput &device, const Question (&questions)[N]) {
    return (static_cast<int>(unused(device)) | static_cast<int>(in.hasAll(questions))) != 0;
}

// ---- ROSA ----

bool chairAnswered(In in, Out &out) { return out.has(in, {"rosa.chair", "rosa.final"}, kChair); }

bool monitorPhoneAnswered(In in, const rosa::Input &given, Out &out) {
    if (in.hasAll(kMonitorPhone) && answered(in, given.phone, kPhone)) return true;
    out.has(in, {"rosa.monitor_phone", "rosa.peripherals", "rosa.final"}, kMonitorPhone);
    if (!unused(given.phone)) out.has(in, {"rosa.monitor_phone", "rosa.peripherals", "rosa.final"}, kPhone);
    return false;
}

bool mouseKeyboardAnswered(In in, const rosa::Input &given, Out &out) {
    if (in.hasAll(kMouseKeyboard) && answered(in, given.mouse, kMouse) && answered(in, given.keyboard, kKeyboard))
        return true;
    out.has(in, {"rosa.mouse_keyboard", "rosa.peripherals", "rosa.final"}, kMouseKeyboard);
    if (!unused(given.mouse)) out.has(in, {"rosa.mouse_keyboard", "rosa.peripherals", "rosa.final"}, kMouse);
    if (!unused(given.keyboard)) out.has(in, {"rosa.mouse_keyboard", "rosa.peripherals", "rosa.final"}, kKeyboard);
    return false;
}

void sayChair(const rosa::Score &s, Out &out) {
    out.score("rosa.chair", s.chair);
    out.factor("rosa.seat_height.base", s.seatHeight.base);
    out.factor("rosa.seat_height.flags", s.seatHeight.flags);
    out.factor("rosa.seat_depth.base", s.seatDepth.base);
    out.factor("rosa.seat_depth.flags", s.seatDepth.flags);
    out.factor("rosa.seat", s.seat);
    out.factor("rosa.armrest.base", s.armrest.base);
    out.factor("rosa.armrest.flags", s.armrest.flags);
    out.factor("rosa.back.base", s.back.base);
    out.factor("rosa.back.flags", s.back.flags);
    out.factor("rosa.arm_back", s.armBack);
    out.factor("rosa.chair_table", s.chairTable);
    out.factor("rosa.chair.use", s.chairUse);
}

void sayMonitorPhone(const rosa::Score &s, Out &out) {
    out.score("rosa.monitor_phone", s.monitorPhone);
    out.factor("rosa.monitor.base", s.monitor.base);
    out.factor("rosa.monitor.flags", s.monitor.flags);
    out.factor("rosa.monitor.use", s.monitor.use);
    out.factor("rosa.monitor.cut", s.monitorCut);
    out.factor("rosa.monitor", s.monitorPoints);
    out.factor("rosa.phone.base", s.phone.base);
    out.factor("rosa.phone.flags", s.phone.flags);
    out.factor("rosa.phone.use", s.phone.use);
    out.factor("rosa.phone", s.phonePoints);
}

void sayMouseKeyboard(const rosa::Score &s, Out &out) {
    out.score("rosa.mouse_keyboard", s.mouseKeyboard);
    out.factor("rosa.mouse.base", s.mouse.base);
    out.factor("rosa.mouse.flags", s.mouse.flags);
    out.factor("rosa.mouse.use", s.mouse.use);
    out.factor("rosa.mouse", s.mousePoints);
    out.factor("rosa.keyboard.base", s.keyboard.base);
    out.factor("rosa.keyboard.flags", s.keyboard.flags);
    out.factor("rosa.keyboard.use", s.keyboard.use);
    out.factor("rosa.keyboard", s.keyboardPoints);
}

void assessRosa(In in, const rosa::Input &given, Out &out) {
    const rosa::Score s = rosa::score(given);
    const bool chair = chairAnswered(in, out);
    const bool monitorPhone = monitorPhoneAnswered(in, given, out);
    const bool mouseKeyboard = mouseKeyboardAnswered(in, given, out);
    if (chair) sayChair(s, out);
    if (monitorPhone) sayMonitorPhone(s, out);
    if (mouseKeyboard) sayMouseKeyboard(s, out);
    if (monitorPhone && mouseKeyboard) out.score("rosa.peripherals", s.peripherals);
    if (chair && monitorPhone && mouseKeyboard) out.score("rosa.final", s.finalScore);
}

// ---- display-screen checklist ----

bool checklistAnswered(In in, const rosa::Input &given, Out &out) {
    if (in.hasAll(kChecklist) && in.hasAll(kChecklistShared) && answered(in, given.keyboard, kChecklistFromKeyboard))
        return true;
    out.has(in, "dse.checklist", kChecklist);
    out.has(in, "dse.checklist", kChecklistShared);
    if (!unused(given.keyboard)) out.has(in, "dse.checklist", kChecklistFromKeyboard);
    return false;
}

// How many of kChecklist are answered with yes.
template <std::size_t... I>
int inOrder(In in, std::index_sequence<I...>) {
    return static_cast<int>((in.at(kChecklist[I]).n + ...));
}

void assessChecklist(In in, const rosa::Input &given, Out &out) {
    if (!checklistAnswered(in, given, out)) return;
    const int others = inOrder(in, std::make_index_sequence<std::size(kChecklist)>());
    const checklist::Result result = checklist::count(others, in.yes("dse.chair.castors"), given);
    out.score("dse.checklist", result.share);
    out.factor("dse.in_order", result.inOrder);
    out.factor("dse.counted", checklist::kCounted);
}

// ---- fit ----

struct FitIds {
    fit::Setting setting;
    Out::Scale scale;
    Out::Factor spread, change;
    Number measured, now;
};
// The desk has one height now; the change to the standing height is counted from there too.
constexpr FitIds kFit[] = {
    {fit::Setting::seat, "fit.seat", "fit.seat.spread", "fit.seat.change", "popliteal", "seat.height_cm"},
    {fit::Setting::desk, "fit.desk", "fit.desk.spread", "fit.desk.change", "elbow.seated", "desk.height"},
    {fit::Setting::screen, "fit.screen", "fit.screen.spread", "fit.screen.change", "eye.seated", "screen.top"},
    {fit::Setting::standingDesk, "fit.standing_desk", "fit.standing_desk.spread", "fit.standing_desk.change",
     "elbow.standing", "desk.height"},
};

void assessFit(In in, const fit::Body &body, const FitIds &ids, Out &out) {
    const fit::Target target = fit::target(ids.setting, body, in.numberIfGiven(ids.measured));
    if (target.needsShoes) out.needs(ids.scale, "shoes");
    if (target.needsStature) out.needs(ids.scale, "stature");
    if (target.outsideStudy) out.declines(ids.scale, "stature_outside_study");
    if (!target.known()) return;
    out.score(ids.scale, target.height);
    out.factor(ids.spread, target.spread);
    if (const auto now = in.numberIfGiven(ids.now)) out.factor(ids.change, target.height - *now);
}

void assessFit(In in, Out &out) {
    fit::Body body;
    if (in.has("shoes")) body.shoesOn = in.yes("shoes");
    body.stature = in.numberIfGiven("stature");
    for (const FitIds &ids : kFit) assessFit(in, body, ids, out);
}

// ---- findings ----

constexpr double kTooClose = 40;        // cm from eye to screen: below the least viewing distance on the ROSA form
constexpr double kDiscomfortWatch = 4;  // of 10 [our convention]
constexpr double kDiscomfortAct = 7;    // of 10 [our convention]

constexpr bool isAnyOf(std::string_view id, std::initializer_list<std::string_view> ids) {
    for (const std::string_view one : ids) {
        if (id == one) return true;
    }
    return false;
}

// The findings that cost two ROSA points; the others of ROSA cost one.
constexpr int rosaPoints(std::string_view id) {
    return isAnyOf(id, {"seat.height.no_foot_contact", "monitor.too_high", "phone.also.neck_shoulder_hold",
                        "mouse.also.different_surface"})
               ? 2
               : 1;
}

constexpr Weight weigh(std::string_view id) {
    if (isAnyOf(id, {"sit_stand", "sit_stand.requested", "comfort.changed"})) return costs(0).whenYes();
    if (isAnyOf(id, {"standing.over_hour", "comfort.discomfort"})) return atLevel(PLUMB_WATCH).whenYes();
    if (id.starts_with("place.") || id == "screen.kind.laptop" || id == "glasses.multifocal") return costs(0);
    if (id.starts_with("comfort.")) return atLevel(PLUMB_WATCH);
    if (id.starts_with("dse.")) return costs(1);
    for (const char *device : {"phone", "mouse", "keyboard"}) {
        if (id.starts_with(std::string_view(device)) && (id.find(".also.") != id.npos || id.find(".use.") != id.npos))
            return costs(rosaPoints(id)).unless(device, "not_used");
    }
    return costs(rosaPoints(id));
}

void sayFindings(In in, Out &out) {
    out.chosen<weigh>(in);
    if (in.has("screen.distance") && in.number("screen.distance") < kTooClose)
        out.finding("screen.distance.too_close", PLUMB_WATCH);
    const double worst = in.number("comfort.worst");
    if (in.has("comfort.worst") && worst >= kDiscomfortWatch)
        out.finding("comfort.worst.high", worst >= kDiscomfortAct ? PLUMB_ACT : PLUMB_WATCH);
}

void assess(In in, Out &out) {
    const rosa::Input given = rosaInput(in);
    assessRosa(in, given, out);
    assessChecklist(in, given, out);
    assessFit(in, out);
    sayFindings(in, out);
}

}  // namespace
}  // namespace plumb::desk

PLUMB_PLUGIN("desk", "1.0.0", plumb::desk::inputs, plumb::desk::outputs, plumb::desk::assess)
