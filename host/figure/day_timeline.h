// A day of use from a log, as a strip over the clock: stretches of use as blocks, breaks as gaps, long stretches marked
// by shape, number and height as well as by fill; other days of the same log as thin strips below. Pure; 1 user unit =
// 1 mm.
//
// What counts as long and as a break is the caller's: this room knows no method.
#pragma once
#include <string>
#include <vector>

#include "host/base/html.h"
#include "host/figure/sheet.h"
#include "host/form/log_day.h"

namespace plumb {

inline constexpr size_t kMostOtherDays = 14;

struct DayTimeline {
    LogDay day;
    std::vector<LogDay> others;           // in order of date; the latest kMostOtherDays are drawn
    double longOver = 0, longerOver = 0;  // minutes: a stretch over the first is marked, over the second more so
    double breakFrom = 0;                 // minutes
    // Words: "use up to", "over", "break of at least", "longest", "min", "to".
    std::string useName, overName, breakName, longestName, minutesName, toName;
};

// 178 mm wide, 12 to 24 hours of the clock: from 06:00 to 20:00, or as far as the days reach.
void drawDayTimeline(Html &page, const DayTimeline &figure, const std::string &id, const std::string &title,
                     const std::string &description, const DrawingSheet &sheet = {});

// Every stretch of the day with its times, its minutes and what it is over, and every break: for the description.
std::string dayInWords(const DayTimeline &figure);

// The place of the day whose longest stretch is the middle one of all; of an even number, the longer of the two in the
// middle; of equal ones, the earliest. `days` is not empty.
size_t middleDay(const std::vector<LogDay> &days);

// Stretches with less than `breakFrom` minutes between them made one.
LogDay withBreaksFrom(const LogDay &day, double breakFrom);

}  // namespace plumb
