#include "host/form/log_day.h"

#include "tests/support/catch.h"

using namespace plumb;

TEST_CASE("A day's clock goes on past midnight and reads back") {
    for (int minute = 0; minute <= kLastMinute; ++minute) CHECK(parseDayClock(dayClock(minute)) == minute);
    CHECK(parseDayClock("08:30") == 510);
    CHECK(parseDayClock("25:30") == 1530);
    CHECK(dayClock(kLastMinute) == "28:00");
}

TEST_CASE("What is not a time of a day is nothing") {
    for (const char *text : {"", "8:30", "08:60", "28:01", "99:00", "0830 ", "08-30", "+8:30", "08:3x", "08:30:00",
                             " 08:30", "-1:00", "\xC2\xBD:30"})
        CHECK_FALSE(parseDayClock(text));
}

TEST_CASE("The longest bout of a day is in minutes") {
    CHECK(LogDay{{}, {{510, 540}, {550, 640}, {700, 700}}}.longest() == 90);
    CHECK(LogDay{{}, {{510, 510}}}.longest() == 0);
}
