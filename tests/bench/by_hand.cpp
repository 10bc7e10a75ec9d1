#include "by_hand.h"

#include "desk_tables.h"
#include "fit.h"

namespace plumb::bench {

namespace {

using Question = Ref<desk::inputs>;
using Output = Ref<desk::outputs>;

// ---- answers ----

constexpr Question kFirstItem = "dse.keyboard.separate";
static_assert(Question("dse.chair.castors").place - kFirstItem.place == kCastorsItem);

template <class Enum>
Enum choice(const plumb_value *values, Question question) {
    return static_cast<Enum>(values[question.place].n);
}
std::uint8_t ticks(const plumb_value *values, Question question) {
    return static_cast<std::uint8_t>(values[question.place].as.ticks);
}
std::optional<bool> yes(const plumb_value *values, Question question) {
    const plumb_value &value = values[question.place];
    return value.state == PLUMB_ANSWERED ? std::optional(value.n == 1) : std::nullopt;
}
std::optional<double> number(const plumb_value *values, Question question) {
    const plumb_value &value = values[question.place];
    return value.state == PLUMB_ANSWERED ? std::optional(value.as.number) : std::nullopt;
}

rosa::Input rosaInput(const plumb_value *v) {
    using namespace rosa;
    Input in;
    in.seatHeight = choice<SeatHeight>(v, "seat.height");
    in.seatHeightFlags = ticks(v, "seat.height.also");
    in.seatDepth = choice<SeatDepth>(v, "seat.depth");
    in.seatDepthFlags = ticks(v, "seat.depth.also");
    in.armrest = choice<Armrest>(v, "armrest");
    in.armrestFlags = ticks(v, "armrest.also");
    in.back = choice<Back>(v, "back");
    in.backFlags = ticks(v, "back.also");
    in.chairUse = choice<Use>(v, "chair.use");
    in.monitor = choice<Monitor>(v, "monitor");
    in.monitorFlags = ticks(v, "monitor.also");
    in.monitorUse = choice<Use>(v, "monitor.use");
    in.phone = {choice<Device>(v, "phone"), ticks(v, "phone.also"), choice<Use>(v, "phone.use")};
    in.mouse = {choice<Device>(v, "mouse"), ticks(v, "mouse.also"), choice<Use>(v, "mouse.use")};
    in.keyboard = {choice<Device>(v, "keyboard"), ticks(v, "keyboard.also"), choice<Use>(v, "keyboard.use")};
    return in;
}

// ---- conclusions ----

class Recorder {
  public:
    explicit Recorder(std::vector<plumb_line> &lines) : lines_(lines) { lines_.clear(); }
    void says(Output output, double value) { push(PLUMB_SAYS, PLUMB_NO_LEVEL, output.place, 0, value); }
    void finding(Output output, int points) { finding(output.place, points); }
    void finding(std::uint32_t output, int points) {
        push(PLUMB_SAYS, points == 0 ? PLUMB_NO_LEVEL : points == 1 ? PLUMB_WATCH : PLUMB_ACT, output, 0, points);
    }
    void atLevel(Output output, int level) { push(PLUMB_SAYS, level, output.place, 0, 0); }
    void needs(Output scale, Question question) { push(PLUMB_NEEDS, PLUMB_NO_LEVEL, scale.place, question.place, 0); }
    void declines(Output scale, Output reason) { push(PLUMB_DECLINES, PLUMB_NO_LEVEL, scale.place, reason.place, 0); }

  private:
    void push(int kind, int level, std::uint32_t output, std::uint32_t why, double value) {
        lines_.push_back(
            {static_cast<std::uint16_t>(kind), static_cast<std::uint16_t>(level), output, why, PLUMB_WHOLE, value});
    }
    std::vector<plumb_line> &lines_;
};

void sayRosa(const rosa::Score &s, Recorder &out) {
    out.says("rosa.chair", s.chair);
    out.says("rosa.seat_height.base", s.seatHeight.base);
    out.says("rosa.seat_height.flags", s.seatHeight.flags);
    out.says("rosa.seat_depth.base", s.seatDepth.base);
    out.says("rosa.seat_depth.flags", s.seatDepth.flags);
    out.says("rosa.seat", s.seat);
    out.says("rosa.armrest.base", s.armrest.base);
    out.says("rosa.armrest.flags", s.armrest.flags);
    out.says("rosa.back.base", s.back.base);
    out.says("rosa.back.flags", s.back.flags);
    out.says("rosa.arm_back", s.armBack);
    out.says("rosa.chair_table", s.chairTable);
    out.says("rosa.chair.use", s.chairUse);
    out.says("rosa.monitor_phone", s.monitorPhone);
    out.says("rosa.monitor.base", s.monitor.base);
    out.says("rosa.monitor.flags", s.monitor.flags);
    out.says("rosa.monitor.use", s.monitor.use);
    out.says("rosa.monitor.cut", s.monitorCut);
    out.says("rosa.monitor", s.monitorPoints);
    out.says("rosa.phone.base", s.phone.base);
    out.says("rosa.phone.flags", s.phone.flags);
    out.says("rosa.phone.use", s.phone.use);
    out.says("rosa.phone", s.phonePoints);
    out.says("rosa.mouse_keyboard", s.mouseKeyboard);
    out.says("rosa.mouse.base", s.mouse.base);
    out.says("rosa.mouse.flags", s.mouse.flags);
    out.says("rosa.mouse.use", s.mouse.use);
    out.says("rosa.mouse", s.mousePoints);
    out.says("rosa.keyboard.base", s.keyboard.base);
    out.says("rosa.keyboard.flags", s.keyboard.flags);
    out.says("rosa.keyboard.use", s.keyboard.use);
    out.says("rosa.keyboard", s.keyboardPoints);
    out.says("rosa.peripherals", s.peripherals);
    out.says("rosa.final", s.finalScore);
}

void findChair(const rosa::Input &in, Recorder &out) {
    using namespace rosa;
    if (in.seatHeight == SeatHeight::tooLow) out.finding("seat.height.too_low", 1);
    if (in.seatHeight == SeatHeight::tooHigh) out.finding("seat.height.too_high", 1);
    if (in.seatHeight == SeatHeight::noFootContact) out.finding("seat.height.no_foot_contact", 2);
    if (in.seatHeightFlags & noLegRoom) out.finding("seat.height.also.no_leg_room", 1);
    if (in.seatHeightFlags & heightNotAdjustable) out.finding("seat.height.also.not_adjustable", 1);
    if (in.seatDepth == SeatDepth::tooLong) out.finding("seat.depth.too_long", 1);
    if (in.seatDepth == SeatDepth::tooShort) out.finding("seat.depth.too_short", 1);
    if (in.seatDepthFlags & depthNotAdjustable) out.finding("seat.depth.also.not_adjustable", 1);
    if (in.armrest == Armrest::tooHighOrLow) out.finding("armrest.too_high_or_low", 1);
    if (in.armrestFlags & hardSurface) out.finding("armrest.also.hard_surface", 1);
    if (in.armrestFlags & tooWide) out.finding("armrest.also.too_wide", 1);
    if (in.armrestFlags & armrestNotAdjustable) out.finding("armrest.also.not_adjustable", 1);
    if (in.back == Back::noLumbar) out.finding("back.no_lumbar", 1);
    if (in.back == Back::badAngle) out.finding("back.bad_angle", 1);
    if (in.back == Back::noSupport) out.finding("back.no_support", 1);
    if (in.backFlags & surfaceTooHigh) out.finding("back.also.surface_too_high", 1);
    if (in.backFlags & backNotAdjustable) out.finding("back.also.not_adjustable", 1);
    if (in.chairUse == Use::extended) out.finding("chair.use.long", 1);
}

void findMonitorAndPhone(const rosa::Input &in, Recorder &out) {
    using namespace rosa;
    if (in.monitor == Monitor::tooLow) out.finding("monitor.too_low", 1);
    if (in.monitor == Monitor::tooHigh) out.finding("monitor.too_high", 2);
    if (in.monitorFlags & tooFar) out.finding("monitor.also.too_far", 1);
    if (in.monitorFlags & neckTwist) out.finding("monitor.also.neck_twist", 1);
    if (in.monitorFlags & glare) out.finding("monitor.also.glare", 1);
    if (in.monitorFlags & noDocumentHolder) out.finding("monitor.also.no_document_holder", 1);
    if (in.monitorUse == Use::extended) out.finding("monitor.use.long", 1);
    if (in.phone.pose == Device::notUsed) return;
    if (in.phone.pose == Device::strained) out.finding("phone.too_far", 1);
    if (in.phone.flags & neckShoulderHold) out.finding("phone.also.neck_shoulder_hold", 2);
    if (in.phone.flags & noHandsFree) out.finding("phone.also.no_hands_free", 1);
    if (in.phone.use == Use::extended) out.finding("phone.use.long", 1);
}

void findMouseAndKeyboard(const rosa::Input &in, Recorder &out) {
    using namespace rosa;
    if (in.mouse.pose != Device::notUsed) {
        if (in.mouse.pose == Device::strained) out.finding("mouse.reaching", 1);
        if (in.mouse.flags & differentSurface) out.finding("mouse.also.different_surface", 2);
        if (in.mouse.flags & pinchGrip) out.finding("mouse.also.pinch_grip", 1);
        if (in.mouse.flags & palmRest) out.finding("mouse.also.palm_rest", 1);
        if (in.mouse.use == Use::extended) out.finding("mouse.use.long", 1);
    }
    if (in.keyboard.pose == Device::notUsed) return;
    if (in.keyboard.pose == Device::strained) out.finding("keyboard.extended", 1);
    if (in.keyboard.flags & deviation) out.finding("keyboard.also.deviation", 1);
    if (in.keyboard.flags & keyboardTooHigh) out.finding("keyboard.also.too_high", 1);
    if (in.keyboard.flags & overheadReach) out.finding("keyboard.also.overhead_reach", 1);
    if (in.keyboard.flags & platformNotAdjustable) out.finding("keyboard.also.platform_not_adjustable", 1);
    if (in.keyboard.use == Use::extended) out.finding("keyboard.use.long", 1);
}

void sayChecklist(const DeskAnswers &in, Recorder &out) {
    constexpr Output kFirstFinding = "dse.keyboard.separate";
    for (std::size_t item = 0; item < in.inOrder.size(); ++item)
        if (!in.inOrder[item]) out.finding(kFirstFinding.place + static_cast<std::uint32_t>(item), 1);
    const checklist::Result result = countItems(in);
    out.says("dse.checklist", result.share);
    out.says("dse.in_order", result.inOrder);
    out.says("dse.counted", checklist::kCounted);
}

struct Height {
    fit::Setting setting;
    Output scale, spread, change;
};

void sayFit(const Height &of, const fit::Body &body, std::optional<double> measured, std::optional<double> now,
            Recorder &out) {
    const fit::Target target = fit::target(of.setting, body, measured);
    if (target.needsShoes) out.needs(of.scale, "shoes");
    if (target.needsStature) out.needs(of.scale, "stature");
    if (target.outsideStudy) out.declines(of.scale, "stature_outside_study");
    if (!target.known()) return;
    out.says(of.scale, target.height);
    out.says(of.spread, target.spread);
    if (now) out.says(of.change, target.height - *now);
}

void sayFits(const DeskAnswers &in, Recorder &out) {
    using fit::Setting;
    constexpr Height kSeat = {Setting::seat, "fit.seat", "fit.seat.spread", "fit.seat.change"};
    constexpr Height kDesk = {Setting::desk, "fit.desk", "fit.desk.spread", "fit.desk.change"};
    constexpr Height kScreen = {Setting::screen, "fit.screen", "fit.screen.spread", "fit.screen.change"};
    constexpr Height kStanding = {Setting::standingDesk, "fit.standing_desk", "fit.standing_desk.spread",
                                  "fit.standing_desk.change"};
    const fit::Body body{in.shoes, in.stature};
    sayFit(kSeat, body, in.popliteal, in.seatHeight, out);
    sayFit(kDesk, body, in.elbowSeated, in.deskHeight, out);
    sayFit(kScreen, body, in.eyeSeated, in.screenTop, out);
    sayFit(kStanding, body, in.elbowStanding, in.deskHeight, out);
}

void findFacts(const DeskAnswers &in, Recorder &out) {
    if (in.place == Place::homePermanent) out.finding("place.home_permanent", 0);
    if (in.place == Place::homeTemporary) out.finding("place.home_temporary", 0);
    if (in.place == Place::hotDesk) out.finding("place.hot_desk", 0);
    if (in.screen == Screen::laptop) out.finding("screen.kind.laptop", 0);
    if (in.sitStand == true) out.finding("sit_stand", 0);
    if (in.sitStandRequested == true) out.finding("sit_stand.requested", 0);
    if (in.standingOverHour == true) out.atLevel("standing.over_hour", PLUMB_WATCH);
    if (in.screenDistance && *in.screenDistance < 40) out.atLevel("screen.distance.too_close", PLUMB_WATCH);
    if (in.glasses == Glasses::multifocal) out.finding("glasses.multifocal", 0);
}

void findDiscomfort(const DeskAnswers &in, Recorder &out) {
    constexpr Output kAreas = "comfort.areas.neck", kSigns = "comfort.signs.spreading",
                     kEyes = "comfort.eyes.eye_strain", kNeeds = "comfort.needs.pregnancy";
    if (in.discomfort == true) out.atLevel("comfort.discomfort", PLUMB_WATCH);
    if (in.worstDiscomfort && *in.worstDiscomfort >= 4)
        out.atLevel("comfort.worst.high", *in.worstDiscomfort >= 7 ? PLUMB_ACT : PLUMB_WATCH);
    auto ticked = [&](std::uint8_t given, Output first, unsigned options) {
        for (unsigned i = 0; i < options; ++i) {
            Output output = first;
            output.place += i;
            if (given >> i & 1) out.atLevel(output, PLUMB_WATCH);
        }
    };
    ticked(in.areas, kAreas, 6);
    ticked(in.signs, kSigns, 4);
    ticked(in.eyes, kEyes, 3);
    ticked(in.needs, kNeeds, 3);
    if (in.comfortChanged == true) out.finding("comfort.changed", 0);
}

}  // namespace

DeskAnswers deskAnswers(const plumb_value *v) {
    DeskAnswers in;
    in.rosa = rosaInput(v);
    for (std::size_t item = 0; item < in.inOrder.size(); ++item) in.inOrder[item] = v[kFirstItem.place + item].n == 1;
    in.place = choice<Place>(v, "place");
    in.screen = choice<Screen>(v, "screen.kind");
    in.sitStand = yes(v, "sit_stand");
    in.sitStandRequested = yes(v, "sit_stand.requested");
    in.standingOverHour = yes(v, "standing.over_hour");
    in.shoes = yes(v, "shoes");
    in.discomfort = yes(v, "comfort.discomfort");
    in.comfortChanged = yes(v, "comfort.changed");
    in.stature = number(v, "stature");
    in.popliteal = number(v, "popliteal");
    in.elbowSeated = number(v, "elbow.seated");
    in.eyeSeated = number(v, "eye.seated");
    in.elbowStanding = number(v, "elbow.standing");
    in.seatHeight = number(v, "seat.height_cm");
    in.deskHeight = number(v, "desk.height");
    in.screenTop = number(v, "screen.top");
    in.screenDistance = number(v, "screen.distance");
    in.worstDiscomfort = number(v, "comfort.worst");
    if (number(v, "glasses")) in.glasses = choice<Glasses>(v, "glasses");
    in.areas = ticks(v, "comfort.areas");
    in.signs = ticks(v, "comfort.signs");
    in.eyes = ticks(v, "comfort.eyes");
    in.needs = ticks(v, "comfort.needs");
    return in;
}

void assessByHand(const DeskAnswers &in, std::vector<plumb_line> &lines) {
    Recorder out(lines);
    sayRosa(rosa::score(in.rosa), out);
    sayChecklist(in, out);
    sayFits(in, out);
    findChair(in.rosa, out);
    findMonitorAndPhone(in.rosa, out);
    findMouseAndKeyboard(in.rosa, out);
    findFacts(in, out);
    findDiscomfort(in, out);
}

}  // namespace plumb::bench
