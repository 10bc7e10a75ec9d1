#include "host/import/instant.h"

#include "tests/import/import_support.h"
#include "tests/support/catch.h"

using namespace plumb;
using namespace plumb::import_test;

TEST_CASE("an instant is read in every way that ActivityWatch writes it") {
    const Instant time = at("2026-03-02T10:42:00Z");
    CHECK(time == Instant{1772448120} * kSecond);
    for (const char *text :
         {"2026-03-02T10:42:00+00:00", "2026-03-02 10:42:00+00:00", "2026-03-02T10:42:00.000Z",
          "2026-03-02T10:42:00.000000+00:00", "2026-03-02T10:42:00.000000000Z", "2026-03-02T10:42:00",
          "2026-03-02t10:42:00z", "2026-03-02T12:42:00+02:00", "2026-03-02T05:12:00-0530", "2026-03-02T10:42Z",
          "2026-03-02T11:42:00+01", "2026-03-01T24:42:00"}) {
        INFO(text);
        if (std::string(text).find("T24") == std::string::npos) CHECK(parseInstant(text) == time);
        else CHECK(!parseInstant(text));
    }
    CHECK(parseInstant("2026-03-02T10:42:00.001Z") == time + 1000);
    CHECK(parseInstant("2026-03-02T10:42:00.001000+00:00") == time + 1000);
    CHECK(parseInstant("2026-03-02T10:42:00.1234567891234Z") == time + 123456);
}

TEST_CASE("what is no instant is none") {
    for (const char *text : {"",
                             "2026",
                             "2026-03-02",
                             "2026-02-29T00:00:00Z",
                             "2026-13-01T00:00:00Z",
                             "2026-03-02T25:00:00Z",
                             "2026-03-02T10:60:00Z",
                             "2026-03-02T10:42:61Z",
                             "2026-03-02T10:42:00.Z",
                             "2026-03-02T10:42:00ZZ",
                             "2026-03-02T10:42:00+",
                             "2026-03-02T10:42:00+9",
                             "2026-03-02T10:42:00+99:00",
                             "2026-03-02X10:42:00Z",
                             "99999-03-02T10:42:00Z",
                             "-2026-03-02T10:42:00Z",
                             "2026-03-02T-1:42:00Z",
                             "1e9",
                             "2026-03-02T10:42:00Z\xFF",
                             "0026-03-02T10:42:00Z"}) {
        INFO(text);
        CHECK(!parseInstant(text));
    }
}

TEST_CASE("a clock time is hours, minutes and perhaps seconds") {
    CHECK(parseClock("08:30") == 30600);
    CHECK(parseClock("08:30:15") == 30615);
    CHECK(parseClock("23:59:59") == 86399);
    for (const char *text : {"", "8:30", "24:00", "08:60", "08:30:", "08.30", "08:30:15Z", "noon"})
        CHECK(!parseClock(text));
}

TEST_CASE("a day begins at four in the morning, by the local clock") {
    const InZone berlin(kBerlin);
    CHECK(isoDate(localDay(at("2026-03-02T02:59:59Z")).date) == "2026-03-01");
    CHECK(isoDate(localDay(at("2026-03-02T03:00:00Z")).date) == "2026-03-02");
    const LocalDay day = localDay(at("2026-03-02T12:00:00Z"));
    CHECK(day.from == at("2026-03-02T03:00:00Z"));
    CHECK(day.to == at("2026-03-03T03:00:00Z"));
    CHECK(localClock(at("2026-07-01T12:00:00Z")) == "14:00:00");
}

TEST_CASE("the days of a clock change have 23 and 25 hours") {
    const InZone berlin(kBerlin);
    // At 02:00 on Sunday, 29 March 2026 the clock goes to 03:00: the day that began on Saturday is short.
    const LocalDay spring = localDay(at("2026-03-28T12:00:00Z"));
    CHECK(spring.to - spring.from == 23 * kHour);
    const LocalDay autumn = localDay(at("2026-10-24T12:00:00Z"));
    CHECK(autumn.to - autumn.from == 25 * kHour);
    CHECK(isoDate(localDay(spring.to - 1).date) == "2026-03-28");
    CHECK(isoDate(localDay(spring.to).date) == "2026-03-29");
    CHECK(isoDate(localDay(autumn.to - 1).date) == "2026-10-24");
    CHECK(isoDate(localDay(autumn.to).date) == "2026-10-25");
}

TEST_CASE("days follow one another without a gap, also where the clock changes at the hour at which days begin") {
    for (const char *rule : {"EET-2EEST,M3.5.0/3,M10.5.0/4", "X0Y,M3.5.0/4,M10.5.0/4", "X0Y,M3.5.0/5,M10.5.0/5",
                             "LHST-10:30LHDT-11,M10.1.0,M4.1.0", "<-12>12", "<+14>-14", kBerlin, "UTC0"}) {
        const InZone zone(rule);
        const Instant end = at("2027-01-02T00:00:00Z");
        size_t days = 0;
        for (Instant now = at("2026-01-01T12:00:00Z"); now < end; ++days) {
            const LocalDay day = localDay(now);
            INFO(rule << " " << isoDate(day.date));
            REQUIRE(day.from <= now);
            REQUIRE(day.to > now);
            REQUIRE(day.to - day.from <= 26 * kHour);
            now = day.to;
        }
        CHECK(days >= 365);
        CHECK(days <= 370);
    }
}
