// A day as Workrave counts it, and what follows from several: the same from its text files and from its database.
//
// Workrave keeps totals of a day, no times of breaks. A break counts as done when it was taken or came naturally; going
// quiet while a prompt still shows counts as neither (seen with 1.10.50), so done breaks are a lower bound. Counter
// numbers and units: Workrave's Statistics source, 1.10.50 to 1.11.1.
#pragma once
#include <array>
#include <cstdint>
#include <map>
#include <optional>

#include "host/base/date.h"

namespace plumb {

inline constexpr int64_t kSecondsOfADay = 86'400;

struct WorkraveDay {
    enum Break : size_t { microBreak, restBreak, dailyLimit };
    enum Counter : size_t { prompted, taken, natural, skipped, postponed, unique, overdueSeconds };
    enum Misc : size_t { activeSeconds, mousePixels, clickPixels, mouseSeconds, clicks, keystrokes };

    std::optional<int> first, last;                  // minutes after midnight by the local clock
    std::array<std::array<int64_t, 7>, 3> breaks{};  // [Break][Counter]
    std::array<int64_t, 6> misc{};                   // [Misc]
    std::array<bool, 6> counted{};                   // whether the log has this misc counter

    // A counter as a log gives it. False, and 0 is kept, when no day can have so many: negative, or more seconds or
    // breaks than a day has seconds. A break that is none of the three is passed over.
    bool giveBreak(size_t which, size_t counter, int64_t value);
    bool giveMisc(size_t counter, int64_t value);

    double activeMinutes() const { return static_cast<double>(misc[activeSeconds]) / 60; }
    int64_t done(Break which) const { return breaks[which][taken] + breaks[which][natural]; }
    int64_t ofBoth(Counter counter) const { return breaks[microBreak][counter] + breaks[restBreak][counter]; }
    bool valid() const { return misc[activeSeconds] >= 2 * 3600; }

    // Minutes of use by breaks of this kind, counting the end of the day as one.
    double interval(Break which) const { return activeMinutes() / static_cast<double>(done(which) + 1); }
    // At least so many minutes off screen for each hour of use, with 10 minutes to a rest break as Workrave sets it.
    std::optional<double> offscreenPerHour() const;
    // Share of breaks asked for that were neither taken nor came naturally, 0 to 1.
    std::optional<double> missedShare() const;
};

using WorkraveDays = std::map<Date, WorkraveDay>;

// Over the valid days; nothing when there is none.
struct WorkraveSummary {
    size_t validDays = 0;
    double restInterval = 0, microInterval = 0;  // minutes, pooled: all use by all breaks and days
    double offscreenPerHour = 0;                 // pooled
    std::optional<double> missedShare;           // mean of the days that asked for breaks
    double screenHours = 0;                      // a day
};
std::optional<WorkraveSummary> summarise(const WorkraveDays &days);

}  // namespace plumb
