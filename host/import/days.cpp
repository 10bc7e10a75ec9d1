#include "host/import/days.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace plumb {

namespace {

constexpr Instant kBreak = 5 * kMinute, kShortPause = 3 * kMinute, kCountedOfABreak = 15 * kMinute;

// One more stretch of use on its day.
void append(ActiveDay &day, Span span) {
    day.active += span.to - span.from;
    if (day.bouts.empty()) {
        day.bouts.push_back(span);
        return;
    }
    const Instant gap = span.from - day.bouts.back().to;
    if (gap < kBreak) {
        day.shortPauses += gap >= kShortPause;
        day.bouts.back().to = span.to;
        return;
    }
    ++day.breaks;
    day.offscreen += std::min(gap, kCountedOfABreak);
    day.bouts.push_back(span);
}

void countLongBouts(ActiveDay &day) {
    for (const Span &bout : day.bouts) {
        const Instant length = bout.to - bout.from;
        day.over30 += length > 30 * kMinute;
        day.over60 += length > 60 * kMinute;
        day.over120 += length > 120 * kMinute;
    }
}

}  // namespace

Instant ActiveDay::inBouts() const {
    return std::accumulate(bouts.begin(), bouts.end(), Instant{0},
                           [](Instant sum, const Span &bout) { return sum + bout.to - bout.from; });
}

Instant ActiveDay::longest() const {
    Instant longest = 0;
    for (const Span &bout : bouts) longest = std::max(longest, bout.to - bout.from);
    return longest;
}

std::vector<ActiveDay> daysOf(const std::vector<Span> &spans) {
    std::vector<ActiveDay> days;
    LocalDay local{};
    for (Span span : spans)
        while (span.from < span.to) {
            if (span.from >= local.to || days.empty()) local = localDay(span.from);
            if (days.empty() || days.back().date != local.date)
                days.push_back(ActiveDay{.date = local.date, .bouts = {}});
            const Instant end = std::min(span.to, local.to);
            append(days.back(), {span.from, end});
            span.from = end;
        }
    for (ActiveDay &day : days) countLongBouts(day);
    return days;
}

void countMicro(std::vector<ActiveDay> &days, const std::vector<Instant> &beginnings) {
    std::map<Date, ActiveDay *> byDate;
    for (ActiveDay &day : days) byDate[day.date] = &day;
    for (const Instant beginning : beginnings)
        if (const auto at = byDate.find(localDay(beginning).date); at != byDate.end()) ++at->second->microBreaks;
}

std::optional<ActivitySummary> summarise(const std::vector<ActiveDay> &days) {
    ActivitySummary all;
    std::vector<double> longest;
    Instant inBouts = 0, offscreen = 0, active = 0;
    size_t bouts = 0, micro = 0;
    for (const ActiveDay &day : days) {
        if (!day.valid()) continue;
        longest.push_back(minutes(day.longest()));
        inBouts += day.inBouts();
        bouts += day.bouts.size();
        offscreen += day.offscreen;
        active += day.active;
        micro += day.microBreaks;
    }
    if (longest.empty()) return std::nullopt;
    all.validDays = longest.size();
    all.longestMinutes = median(longest);
    all.meanMinutes = minutes(inBouts) / static_cast<double>(bouts);
    all.offscreenPerHour = minutes(offscreen) / hours(active);
    all.screenHours = hours(active) / static_cast<double>(all.validDays);
    all.microInterval = minutes(active) / static_cast<double>(micro + all.validDays);
    return all;
}

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    const size_t half = values.size() / 2;
    return values.size() % 2 ? values[half] : (values[half - 1] + values[half]) / 2;
}

}  // namespace plumb
