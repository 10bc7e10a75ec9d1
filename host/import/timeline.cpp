#include "host/import/timeline.h"

#include <algorithm>
#include <cmath>

namespace plumb {

namespace {

constexpr int kMidnight = 24 * 60, kFirstMinute = 4 * 60;

// By the local clock, counted on past midnight; the end of the day when the instant lies at or beyond it.
int minuteOf(Instant instant, Date date) {
    if (localDay(instant).date != date) return kLastMinute;
    const int minute = *parseDayClock(localClock(instant).substr(0, 5));
    return minute < kFirstMinute ? minute + kMidnight : minute;
}

bool sameLength(int minutesByClock, Instant length) { return std::abs(minutesByClock - minutes(length)) < 1; }

}  // namespace

std::optional<LogDay> logDayOf(const EvidenceDay &day) {
    LogDay log{day.date, {}};
    for (const Span &bout : day.bouts) {
        const LogDay::Bout minutes{minuteOf(bout.from, day.date), minuteOf(bout.to, day.date)};
        const size_t before = log.bouts.size();
        if (before > 0 && !sameLength(minutes.from - log.bouts.back().to, bout.from - day.bouts[before - 1].to))
            return std::nullopt;
        if (!sameLength(minutes.length(), bout.to - bout.from)) return std::nullopt;
        log.bouts.push_back(minutes);
    }
    return log;
}

void addTimeline(Evidence &evidence) {
    std::vector<LogDay> &timeline = evidence.timeline;
    for (const EvidenceDay &day : evidence.days) {
        if (!day.valid || day.bouts.empty()) continue;
        auto log = logDayOf(day);
        if (log && log->bouts.size() <= kMostBouts) timeline.push_back(std::move(*log));
        else if (log)
            evidence.caveats.push_back("The timeline leaves out " + isoDate(day.date) + ": more than " +
                                       std::to_string(kMostBouts) + " stretches of use are not a person's day.");
        else
            evidence.caveats.push_back("The timeline leaves out " + isoDate(day.date) +
                                       ": the clock was changed while the computer was in use.");
    }
    if (timeline.size() <= kMostLogDays) return;
    evidence.caveats.push_back("The timeline keeps the latest " + std::to_string(kMostLogDays) + " of " +
                               std::to_string(timeline.size()) + " days; the answers are from all of them.");
    timeline.erase(timeline.begin(), timeline.end() - static_cast<ptrdiff_t>(kMostLogDays));
}

}  // namespace plumb
