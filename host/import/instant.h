// Points in time and the local days that they fall in.
//
// An Instant counts microseconds since 1970-01-01 00:00 UTC. A day begins at 04:00 by the local clock, as Workrave's
// does, so that a late evening belongs to the day before; on the days of a clock change it has 23 or 25 hours. The zone
// is the process's (TZ), asked of localtime_r for each instant, because libstdc++ 12 has no time zones. Nothing here
// asks what time it is. Any thread, as long as none changes TZ.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "host/base/date.h"

namespace plumb {

using Instant = int64_t;  // microseconds

inline constexpr Instant kSecond = 1'000'000;
inline constexpr Instant kMinute = 60 * kSecond;
inline constexpr Instant kHour = 60 * kMinute;

inline double minutes(Instant length) { return static_cast<double>(length) / static_cast<double>(kMinute); }
inline double hours(Instant length) { return static_cast<double>(length) / static_cast<double>(kHour); }

// Within the years 1900 to 2999: what may be added to and subtracted from without a second thought.
bool isPlausible(Instant instant);

// RFC 3339 with T, t or a blank between date and time, seconds with any number of decimals or none at all, and Z, an
// offset or nothing at the end; nothing means UTC. Digits below a microsecond are dropped. Nothing for anything else.
std::optional<Instant> parseInstant(std::string_view text);

// "08:30" or "08:30:15" as seconds after midnight; nothing for anything else.
std::optional<int> parseClock(std::string_view text);

struct LocalDay {
    Date date;         // by the calendar, of its beginning
    Instant from, to;  // from 04:00 to the next 04:00; `to` is the next day's
};
LocalDay localDay(Instant instant);

// By the calendar, where a day begins at midnight. Only for what another program has dated so.
Date localDate(Instant instant);

// The instant at which a local clock shows this; in the hour that a clock change leaves out, an hour later.
Instant localInstant(Date date, int secondsAfterMidnight);

// By the local clock: "08:30:00".
std::string localClock(Instant instant);

}  // namespace plumb
