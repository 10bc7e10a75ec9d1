// When in the day: exercises tied to the person's own breaks, and the days of a diary. Times are minutes after midnight
// in the person's own zone; a night shift runs past 1440. Pure functions, no clock.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "host/base/date.h"
#include "host/form/document.h"
#include "host/programme/catalogue.h"

namespace plumb {

// The working day that a timetable is tied to, and where each part of it comes from.
struct WorkDay {
    int start = 9 * 60;
    int minutes = 8 * 60;           // work.hours_per_day, at most 12 hours; else 8 [our convention]
    int between = 60;               // from break to break: breaks.interval, 20 to 60; else 60 (HSE L26)
    bool ownMinutes = false;        // from the answers
    std::optional<int> ownBetween;  // as answered, when it was
};

WorkDay dayOf(const Document &document, int start);

// A time of the day with what is to be done then.
struct TimeSlot {
    enum class Kind { pause, home };  // in a break from work; before or after work
    Kind kind = Kind::pause;
    int minute = 0;
    std::vector<const Exercise *> exercises;
    int seconds() const;
};

struct Timetable {
    WorkDay day;
    std::vector<TimeSlot> slots;          // by time
    std::vector<const Exercise *> often;  // every so many minutes, without a time of their own
    int secondsPerDay = 0;                // on a day with everything
};

Timetable makeTimetable(const std::vector<const Exercise *> &exercises, const WorkDay &day);

// Whether an exercise that is done on `daysPerWeek` days is done on this one: 5 from Monday to Friday, 3 on Monday,
// Wednesday and Friday, others spread over the week.
bool dueOn(int daysPerWeek, std::chrono::weekday weekday);

inline constexpr int kDiaryDays = 14;

struct DiaryDay {
    Date date;
    std::vector<int> times;  // how often each exercise is due, in the order given
    bool lookAgain = false;  // day 3 of a first week, and day 14: answer the warning signs again
};

std::vector<DiaryDay> makeDiary(const std::vector<const Exercise *> &exercises, Date from, bool firstWeek);

}  // namespace plumb
