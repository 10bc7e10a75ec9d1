// What the compiler can prove about the charts and tables: nothing can be read beside them.
#include "rosa.h"

namespace plumb::rosa {
namespace {

// Monotone in both axes: nothing that gets worse makes a score better.
template <std::size_t R, std::size_t C>
constexpr bool monotone(const Chart<R, C> &chart) {
    for (std::size_t r = 0; r < R; ++r) {
        for (std::size_t c = 0; c < C; ++c) {
            if (r > 0 && chart[r][c] < chart[r - 1][c]) return false;
            if (c > 0 && chart[r][c] < chart[r][c - 1]) return false;
        }
    }
    return true;
}

constexpr Input worst() {
    Input in;
    in.seatHeight = SeatHeight::noFootContact;
    in.seatHeightFlags = noLegRoom | heightNotAdjustable;
    in.seatDepth = SeatDepth::tooLong;
    in.seatDepthFlags = depthNotAdjustable;
    in.armrest = Armrest::tooHighOrLow;
    in.armrestFlags = hardSurface | tooWide | armrestNotAdjustable;
    in.back = Back::noSupport;
    in.backFlags = surfaceTooHigh | backNotAdjustable;
    in.monitor = Monitor::tooHigh;
    in.monitorFlags = tooFar | neckTwist | glare | noDocumentHolder;
    in.phone = {Device::strained, neckShoulderHold | noHandsFree, Use::extended};
    in.mouse = {Device::strained, differentSurface | pinchGrip | palmRest, Use::extended};
    in.keyboard = {Device::strained, deviation | keyboardTooHigh | overheadReach | platformNotAdjustable,
                   Use::extended};
    in.chairUse = in.monitorUse = Use::extended;
    return in;
}

static_assert(monotone(kChartA) && monotone(kChartB) && monotone(kChartC));

// The largest points of every factor land on the last row and column of its chart.
constexpr Score kWorst = score(worst());
static_assert(kWorst.seat == 8 && kWorst.armBack == 9 && kWorst.chair == 10);
static_assert(kWorst.monitorCut == 1 && kWorst.monitorPoints == 7 && kWorst.phonePoints == 6);
static_assert(kWorst.mousePoints == 7 && kWorst.keyboardPoints == 7);
static_assert(kWorst.peripherals == 9 && kWorst.finalScore == 10);

}  // namespace
}  // namespace plumb::rosa
