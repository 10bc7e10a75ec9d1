// A day of use as a log of another program gives it: what a timeline is drawn from. Not an answer: no plugin sees it.
//
// Times are by the local clock in whole minutes after midnight of the day's date. Past midnight they are counted on, as
// timetables do it: 25:30 is half past one in the night after. So a day's times never fall back.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "host/base/date.h"

namespace plumb {

inline constexpr size_t kMostLogDays = 28;  // of a form in a document: four weeks show what is usual, and a person's
                                            // times are not gathered beyond what is shown
inline constexpr size_t kMostBouts = 300;   // a day: more than there are with gaps of 5 minutes
inline constexpr int kLastMinute = 28 * 60;

struct LogDay {
    struct Bout {  // of use; from <= to, equal when shorter than a minute
        int from, to;
        int length() const { return to - from; }
        bool operator==(const Bout &) const = default;
    };
    Date date{};
    std::vector<Bout> bouts;  // in order, without overlaps, not empty

    int longest() const;  // minutes
    bool operator==(const LogDay &) const = default;
};

// "08:30" to 510; from 00:00 to 28:00, nothing for anything else.
std::optional<int> parseDayClock(std::string_view text);

// 1530 to "25:30".
std::string dayClock(int minute);

}  // namespace plumb
