#include "host/programme/calendar.h"

#include <algorithm>
#include <cstdio>
#include <set>
#include <vector>

#include "host/base/text.h"

namespace plumb {

namespace {

constexpr size_t kLongestLine = 75;  // octets, without CRLF
constexpr int kMinutesPerDay = 24 * 60;
using Days = std::vector<std::chrono::sys_days>;

std::string compact(std::chrono::sys_days day) {
    const Date date(day);
    char text[16];
    std::snprintf(text, sizeof text, "%04d%02u%02u", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                  static_cast<unsigned>(date.day()));
    return text;
}

std::string compactTime(int secondOfDay) {
    char text[16];
    std::snprintf(text, sizeof text, "T%02d%02d%02d", secondOfDay / 3600 % 24, secondOfDay / 60 % 60, secondOfDay % 60);
    return text;
}

std::string utc(std::chrono::sys_seconds time) {
    const auto day = std::chrono::floor<std::chrono::days>(time);
    return compact(day) + compactTime(static_cast<int>((time - day).count())) + "Z";
}

// The days of the diary on which one of the exercises is due, moved on when the time lies after midnight.
Days daysOf(const TimeSlot &slot, Date from) {
    Days days;
    for (int i = 0; i < kDiaryDays; ++i) {
        const std::chrono::sys_days day = std::chrono::sys_days(from) + std::chrono::days(i);
        if (std::any_of(slot.exercises.begin(), slot.exercises.end(),
                        [&](const Exercise *exercise) { return dueOn(exercise->dose.daysPerWeek, day); }))
            days.push_back(day + std::chrono::days(slot.minute / kMinutesPerDay));
    }
    return days;
}

std::string repeats(const Days &days, const std::string &time) {
    static constexpr const char *kNames[] = {"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
    std::set<unsigned> weekdays;
    for (const auto day : days) weekdays.insert(std::chrono::weekday(day).iso_encoding() - 1);
    std::vector<std::string> names;
    names.reserve(weekdays.size());
    for (const unsigned weekday : weekdays) names.emplace_back(kNames[weekday]);
    return "FREQ=WEEKLY;UNTIL=" + compact(days.back()) + time + ";BYDAY=" + join(names, ",");
}

std::string description(const TimeSlot &slot, const CalendarWishes &wishes) {
    std::string text = wishes.note;
    if (!wishes.named) return text;
    for (const Exercise *exercise : slot.exercises) text += (text.empty() ? "" : "\n") + exercise->words.name;
    return text;
}

void appendEvent(std::string &out, const TimeSlot &slot, const CalendarWishes &wishes) {
    const Days days = daysOf(slot, wishes.from);
    if (days.empty()) return;
    const std::string time = compactTime(slot.minute % kMinutesPerDay * 60), first = compact(days.front()) + time;
    const std::string text = description(slot, wishes);
    appendContentLine(out, "BEGIN", "VEVENT");
    appendContentLine(out, "UID", "movement-break-" + first + "@plumbline.invalid");
    appendContentLine(out, "DTSTAMP", utc(wishes.made));
    appendContentLine(out, "DTSTART", first);
    appendContentLine(out, "DURATION", "PT" + std::to_string((slot.seconds() + 59) / 60) + "M");
    appendContentLine(out, "RRULE", repeats(days, time));
    appendContentLine(out, "SUMMARY", calendarText(wishes.summary));
    if (!text.empty()) appendContentLine(out, "DESCRIPTION", calendarText(text));
    appendContentLine(out, "CLASS", "PRIVATE");
    appendContentLine(out, "TRANSP", "TRANSPARENT");
    appendContentLine(out, "BEGIN", "VALARM");
    appendContentLine(out, "ACTION", "DISPLAY");
    appendContentLine(out, "TRIGGER", "PT0S");
    appendContentLine(out, "DESCRIPTION", calendarText(wishes.summary));
    appendContentLine(out, "END", "VALARM");
    appendContentLine(out, "END", "VEVENT");
}

// The largest length up to `most` at which `text` may be cut without splitting a character.
size_t cutAt(std::string_view text, size_t most) {
    if (text.size() <= most) return text.size();
    size_t at = most;
    while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
    return at == 0 ? most : at;
}

}  // namespace

void appendContentLine(std::string &out, std::string_view name, std::string_view value) {
    const std::string line = std::string(name) + ":" + std::string(value);
    std::string_view rest = line;
    size_t most = kLongestLine;
    while (true) {
        const size_t length = cutAt(rest, most);
        out += rest.substr(0, length);
        out += "\r\n";
        rest.remove_prefix(length);
        if (rest.empty()) return;
        out += ' ';
        most = kLongestLine - 1;
    }
}

std::string calendarText(std::string_view text) {
    std::string out;
    for (const char c : withoutControls(text)) {
        if (c == '\n') out += "\\n";
        else if (c == '\t') out += ' ';
        else if (c == '\\' || c == ',' || c == ';') (out += '\\') += c;
        else out += c;
    }
    return out;
}

void appendCalendar(std::string &out, const Programme &programme, const CalendarWishes &wishes) {
    appendContentLine(out, "BEGIN", "VCALENDAR");
    appendContentLine(out, "VERSION", "2.0");
    appendContentLine(out, "PRODID", "-//Plumbline//Movement breaks//EN");
    appendContentLine(out, "CALSCALE", "GREGORIAN");
    for (const TimeSlot &slot : programme.timetable.slots) appendEvent(out, slot, wishes);
    appendContentLine(out, "END", "VCALENDAR");
}

}  // namespace plumb
