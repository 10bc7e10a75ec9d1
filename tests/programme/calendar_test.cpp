#include "host/programme/calendar.h"

#include <algorithm>

#include "host/base/text.h"
#include "tests/programme/stage.h"
#include "tests/support/catch.h"
#include "tests/support/told.h"

using namespace plumb;
using stage::Case;

namespace {

CalendarWishes neutral() {
    return {stage::kToday, std::chrono::sys_days(stage::kToday), "Movement break", "As on your own sheet.", false};
}

std::string calendarOf(const Programme &programme, const CalendarWishes &wishes = neutral()) {
    std::string out;
    appendCalendar(out, programme, wishes);
    return out;
}

Programme neck() { return Case().screened(4).answer("back", "body.neck", "5").programme(); }

// The text before it was folded.
std::string unfolded(std::string text) {
    for (size_t at = text.find("\r\n "); at != text.npos; at = text.find("\r\n ")) text.erase(at, 3);
    return text;
}

}  // namespace

TEST_CASE("Lines are folded at 75 octets, never inside a character, and unfold to what they were") {
    const std::string characters[] = {"a", "é", "€", "😀", " "};
    size_t lines = 0;
    for (size_t length = 0; length < 200; ++length) {
        for (const std::string &character : characters) {
            const std::string value = std::string(length % 7, 'x') + repeat(character, length);
            std::string out;
            appendContentLine(out, "SUMMARY", value);
            CHECK(out.ends_with("\r\n"));
            CHECK(unfolded(out) == "SUMMARY:" + value + "\r\n");
            std::string_view rest = out;
            while (!rest.empty()) {
                const size_t end = rest.find("\r\n");
                CHECK(end <= 75);
                CHECK(findBadUtf8(rest.substr(0, end)) == std::string::npos);
                rest.remove_prefix(end + 2);
                lines += 1;
            }
        }
    }
    CHECK(lines > 2000);
}

TEST_CASE("Texts are escaped, and hold nothing that could end a line") {
    CHECK(calendarText("a, b; c\\d") == "a\\, b\\; c\\\\d");
    CHECK(calendarText("one\r\ntwo\nBEGIN:VEVENT") == "one\\ntwo\\nBEGIN:VEVENT");
    CHECK(calendarText(std::string("\x01\x1b[31mred\x7f\tdone")) == "[31mred done");
    CHECK(calendarText("Bewegung – 腰") == "Bewegung – 腰");
}

TEST_CASE("The calendar says nothing of health, and no name of an exercise unless it is asked for") {
    const Programme programme = neck();
    REQUIRE_FALSE(programme.timetable.slots.empty());
    const std::string calendar = unfolded(calendarOf(programme));
    for (const Chosen &item : programme.items) {
        CHECK_FALSE(contains(calendar, item.exercise->words.name));
        CHECK_FALSE(contains(calendar, item.exercise->id));
    }
    for (const char *word : {"neck", "back", "pain", "stretch", "exercise", "health", "ST-", "SET-"})
        CHECK_FALSE(contains(calendar, word));
    CHECK(contains(calendar, "SUMMARY:Movement break\r\n"));
    CHECK(contains(calendar, "CLASS:PRIVATE\r\n"));
    CHECK(contains(calendar, "TRANSP:TRANSPARENT\r\n"));
    CalendarWishes named = neutral();
    named.named = true;
    const std::string open = unfolded(calendarOf(programme, named));
    for (const Chosen &item : programme.items) CHECK(contains(open, item.exercise->words.name));
    CHECK(contains(open, "SUMMARY:Movement break\r\n"));
}

TEST_CASE("Equal plans give equal bytes; each event has a UID of its own, made of its time alone") {
    const Programme programme = neck();
    const std::string calendar = calendarOf(programme);
    CHECK(calendar == calendarOf(neck()));
    CHECK(calendar.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
    CHECK(calendar.ends_with("END:VCALENDAR\r\n"));
    CHECK(std::count(calendar.begin(), calendar.end(), '\n') == std::count(calendar.begin(), calendar.end(), '\r'));
    std::vector<std::string> uids;
    for (const std::string_view line : split(calendar, '\n'))
        if (line.starts_with("UID:")) uids.emplace_back(line);
    CHECK(uids.size() == programme.timetable.slots.size());
    std::sort(uids.begin(), uids.end());
    CHECK(std::adjacent_find(uids.begin(), uids.end()) == uids.end());
    CHECK(uids.front().starts_with("UID:movement-break-20261123T"));
    CHECK(contains(calendar, "DTSTAMP:20261123T000000Z\r\n"));
    CHECK_FALSE(contains(calendar, "TZID"));
}

TEST_CASE("An event repeats on the days on which something is due, for two weeks") {
    const Programme core = Case().screened(4).finding("back", "m10").programme();
    const std::string calendar = unfolded(calendarOf(core));
    CHECK(contains(calendar, "RRULE:FREQ=WEEKLY;UNTIL=20261204T180000;BYDAY=MO,TU,WE,TH,FR\r\n"));
    Wishes saturday = Case::monday();
    saturday.today = Date(std::chrono::year(2026), std::chrono::month(11), std::chrono::day(28));
    const Programme walk = Case().screened(1).assessed("2026-11-25").programme(saturday);
    CalendarWishes wishes = neutral();
    wishes.from = *saturday.today;
    const std::string later = unfolded(calendarOf(walk, wishes));
    CHECK(contains(later, "DTSTART:20261128T"));  // breathing is for every day
    CHECK(contains(later, "DTSTART:20261130T"));  // walking breaks from Monday
    CHECK(contains(later, "BYDAY=MO,TU,WE,TH,FR,SA,SU\r\n"));
    CHECK(contains(later, "DURATION:PT5M\r\n"));
}

TEST_CASE("A night shift's events lie on the next day") {
    Wishes night = Case::monday();
    night.dayStart = 22 * 60;
    const std::string calendar = unfolded(calendarOf(Case().screened(1).programme(night)));
    CHECK(contains(calendar, "DTSTART:20261123T230000\r\n"));
    CHECK(contains(calendar, "DTSTART:20261124T010000\r\n"));
    CHECK(contains(calendar, "BYDAY=TU,WE,TH,FR,SA\r\n"));
}

TEST_CASE("A programme with nothing in it is a calendar without events") {
    const std::string calendar = calendarOf(Case().screened(0).programme());
    CHECK_FALSE(contains(calendar, "VEVENT"));
    CHECK(contains(calendar, "END:VCALENDAR\r\n"));
}
