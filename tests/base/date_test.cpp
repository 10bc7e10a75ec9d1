#include "host/base/date.h"

#include "tests/support/catch.h"

using namespace plumb;

TEST_CASE("A real day is read and written out") {
    CHECK(longDate(*parseDate("2026-11-21")) == "21\u00A0November\u00A02026");
    CHECK(longDate(*parseDate("1900-01-01")) == "1\u00A0January\u00A01900");
    CHECK(longDate(*parseDate("2999-12-31")) == "31\u00A0December\u00A02999");
    CHECK(parseDate("2024-02-29").has_value());
    CHECK(parseDate("2000-02-29").has_value());
}

TEST_CASE("A day is written as it is read") {
    for (const char *text : {"2026-11-21", "1900-01-01", "2999-12-31", "2024-02-29"})
        CHECK(isoDate(*parseDate(text)) == text);
}

TEST_CASE("What is not a day of the calendar is no date") {
    for (const char *text : {"",           "2026-02-29", "1900-02-29",  "2026-02-30", "2026-04-31", "2026-13-01",
                             "2026-00-10", "2026-01-00", "2026-01-32",  "1899-12-31", "3000-01-01", "21.11.2026",
                             "11/21/2026", "2026-1-2",   "2026-11-21 ", " 2026-11-2", "2026-11-2x", "2026--1-01",
                             "+026-11-21", "2026/11/21", "20261121",    "0000-00-00"})
        CHECK_FALSE(parseDate(text).has_value());
}
