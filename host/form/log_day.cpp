#include "host/form/log_day.h"

#include <algorithm>
#include <cstdio>

namespace plumb {

int LogDay::longest() const {
    int longest = 0;
    for (const Bout &bout : bouts) longest = std::max(longest, bout.length());
    return longest;
}

std::optional<int> parseDayClock(std::string_view text) {
    if (text.size() != 5 || text[2] != ':') return std::nullopt;
    for (const size_t at : {0, 1, 3, 4})
        if (text[at] < '0' || text[at] > '9') return std::nullopt;
    const int hour = (text[0] - '0') * 10 + text[1] - '0', minute = (text[3] - '0') * 10 + text[4] - '0';
    const int all = hour * 60 + minute;
    return minute < 60 && all <= kLastMinute ? std::optional(all) : std::nullopt;
}

std::string dayClock(int minute) {
    char text[32];
    std::snprintf(text, sizeof text, "%02d:%02d", minute / 60, minute % 60);
    return text;
}

}  // namespace plumb
