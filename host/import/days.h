// From times of keyboard and mouse use to days, bouts and breaks.
//
// A bout is use with gaps under 5 minutes bridged; a break is a gap of 5 minutes or more inside a day; a day is valid
// with 2 hours of use or more. Off-screen minutes count at most 15 minutes of each break, so that lunch cannot hide
// missing breaks. Nothing is rounded. The cuts are our convention; the five minutes stand
// for HSE's "5 to 10 minutes every hour" (L26).
#pragma once
#include <optional>
#include <vector>

#include "host/import/activity.h"

namespace plumb {

struct ActiveDay {
    Date date;
    std::vector<Span> bouts;  // in order; never empty
    Instant active = 0;
    size_t over30 = 0, over60 = 0, over120 = 0;  // bouts longer than so many minutes
    size_t breaks = 0;                           // of 5 minutes or more
    size_t shortPauses = 0;                      // of 3 to under 5 minutes
    Instant offscreen = 0;                       // each break up to 15 minutes
    size_t microBreaks = 0;                      // only where a log has them (CSV)

    bool valid() const { return active >= 2 * kHour; }
    Instant inBouts() const;  // all bouts together, with the pauses inside them
    Instant longest() const;
    double meanMinutes() const { return minutes(inBouts()) / static_cast<double>(bouts.size()); }
    double offscreenPerHour() const { return minutes(offscreen) / hours(active); }
};

// `spans` as Activity::spans() gives them. Cut at 04:00 local time; days without use are not there.
std::vector<ActiveDay> daysOf(const std::vector<Span> &spans);

// Counts micro-breaks on the days that they fall on.
void countMicro(std::vector<ActiveDay> &days, const std::vector<Instant> &beginnings);

// Over the valid days; nothing when there is none.
struct ActivitySummary {
    size_t validDays = 0;
    double longestMinutes = 0;    // middle of the days' longest bouts
    double meanMinutes = 0;       // all bout minutes by all bouts
    double offscreenPerHour = 0;  // all off-screen minutes by all hours of use
    double screenHours = 0;       // a day
    double microInterval = 0;     // minutes of use by micro-breaks and days
};
std::optional<ActivitySummary> summarise(const std::vector<ActiveDay> &days);

// The middle one, or the mean of the middle two; `values` is not empty.
double median(std::vector<double> values);

}  // namespace plumb
