#include "host/import/workrave_day.h"

#include <algorithm>

namespace plumb {

namespace {

constexpr double kRestMinutes = 10;  // Workrave's default length of a rest break (600 s)

}  // namespace

bool WorkraveDay::giveBreak(size_t which, size_t counter, int64_t value) {
    if (which >= breaks.size() || counter >= breaks[0].size()) return true;
    const bool possible = value >= 0 && value <= kSecondsOfADay;
    breaks[which][counter] = possible ? value : 0;
    return possible;
}

bool WorkraveDay::giveMisc(size_t counter, int64_t value) {
    if (counter >= misc.size()) return true;
    counted[counter] = true;
    // Workrave itself is known to write nonsense for the seconds of mouse movement.
    const bool possible = value >= 0 && (counter != activeSeconds || value <= kSecondsOfADay);
    const bool nonsense = counter == mouseSeconds && value > kSecondsOfADay;
    misc[counter] = possible && !nonsense ? value : 0;
    return possible;
}

std::optional<double> WorkraveDay::offscreenPerHour() const {
    if (misc[activeSeconds] == 0) return std::nullopt;
    return static_cast<double>(done(restBreak)) * kRestMinutes / (activeMinutes() / 60);
}

std::optional<double> WorkraveDay::missedShare() const {
    const int64_t asked = ofBoth(unique);
    if (asked == 0) return std::nullopt;
    return std::clamp(1 - static_cast<double>(ofBoth(taken)) / static_cast<double>(asked), 0.0, 1.0);
}

std::optional<WorkraveSummary> summarise(const WorkraveDays &days) {
    WorkraveSummary all;
    double active = 0, missed = 0;
    int64_t rest = 0, micro = 0;
    size_t asked = 0;
    for (const auto &[date, day] : days) {
        if (!day.valid()) continue;
        ++all.validDays;
        active += day.activeMinutes();
        rest += day.done(WorkraveDay::restBreak);
        micro += day.done(WorkraveDay::microBreak);
        if (const auto share = day.missedShare()) {
            missed += *share;
            ++asked;
        }
    }
    if (all.validDays == 0) return std::nullopt;
    const auto count = static_cast<double>(all.validDays);
    all.restInterval = active / (static_cast<double>(rest) + count);
    all.microInterval = active / (static_cast<double>(micro) + count);
    all.offscreenPerHour = static_cast<double>(rest) * kRestMinutes / (active / 60);
    if (asked > 0) all.missedShare = missed / static_cast<double>(asked);
    all.screenHours = active / 60 / count;
    return all;
}

}  // namespace plumb
