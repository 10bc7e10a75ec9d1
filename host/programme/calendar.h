// The times of a programme as a calendar file (RFC 5545) for any calendar program.
//
// A work calendar is often seen by others, so an event says "Movement break" and nothing of health: no names of
// exercises unless the person asks for them, no identity, private, and free time rather than busy. Times are local and
// floating. Equal input gives equal bytes; a UID is made of the event's first day and time, so that the same plan
// imported again replaces itself.
#pragma once
#include <chrono>
#include <string>
#include <string_view>

#include "host/programme/programme.h"

namespace plumb {

struct CalendarWishes {
    Date from;                      // first day
    std::chrono::sys_seconds made;  // DTSTAMP, UTC
    std::string summary;            // "Movement break"
    std::string note;               // description; neutral too
    bool named = false;             // name the exercises in the description: for a calendar that nobody else sees
};

// Appends a VCALENDAR with an event for each time of the timetable, repeated over the 14 days of the diary on the days
// on which something is due then. No event without times.
void appendCalendar(std::string &out, const Programme &programme, const CalendarWishes &wishes);

// One content line: `value` after `name`, folded so that no line has more than 75 octets and none ends inside a
// character, ended by CRLF.
void appendContentLine(std::string &out, std::string_view name, std::string_view value);

// A value of type TEXT: backslash, comma, semicolon and line feed escaped, other controls dropped. `text` is UTF-8.
std::string calendarText(std::string_view text);

}  // namespace plumb
