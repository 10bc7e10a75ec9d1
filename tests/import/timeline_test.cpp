#include "host/import/timeline.h"

#include <algorithm>

#include "tests/import/import_support.h"
#include "tests/support/catch.h"
#include "tests/support/told.h"

using namespace plumb;
using namespace plumb::import_test;

namespace {

Evidence evidenceOfSpans(const std::vector<Span> &spans) {
    return evidenceOf(daysOf(spans), "ActivityWatch", 1, false);
}

Span span(const std::string &from, const std::string &to) { return {at(from), at(to)}; }

size_t caveats(const Evidence &evidence, std::string_view part) {
    return static_cast<size_t>(std::count_if(evidence.caveats.begin(), evidence.caveats.end(),
                                             [&](const std::string &one) { return contains(one, part); }));
}

}  // namespace

TEST_CASE("The timeline is the bouts of the log, in minutes of the local clock") {
    const InZone utc("UTC0");
    const auto evidence =
        importActivityWatch(samplePath("activitywatch/aw-buckets-export.json"), samplesNow(), nothing);
    REQUIRE(evidence);
    REQUIRE(evidence->timeline.size() == 2);
    CHECK(evidence->timeline[0].date == *parseDate("2026-03-02"));
    CHECK(evidence->timeline[0].bouts == std::vector<LogDay::Bout>{{510, 642}, {649, 751}, {785, 930}, {948, 1030}});
    CHECK(evidence->timeline[0].longest() == 145);
    CHECK(evidence->timeline[1].bouts.size() == 14);
    CHECK(evidence->timeline[1].longest() == 25);
}

TEST_CASE("Cutting off seconds keeps breaks as breaks and makes no stretch longer") {
    const InZone utc("UTC0");
    size_t compared = 0;
    for (int seconds = 0; seconds < 60; ++seconds) {
        const Instant begin = at("2026-03-02T08:00:00Z") + seconds * kSecond;
        const EvidenceDay day{*parseDate("2026-03-02"),
                              "",
                              "",
                              0,
                              true,
                              {{begin, begin + 30 * kMinute}, {begin + 35 * kMinute, begin + 95 * kMinute}}};
        const auto log = logDayOf(day);
        REQUIRE(log);
        CHECK(log->bouts[0].length() == 30);
        CHECK(log->bouts[1].from - log->bouts[0].to == 5);
        CHECK(log->bouts[1].length() == 60);
        ++compared;
    }
    CHECK(compared == 60);
}

TEST_CASE("Past midnight the clock goes on, to the day's end at four") {
    const InZone utc("UTC0");
    const Evidence evidence = evidenceOfSpans(
        {span("2026-03-02T21:00:00Z", "2026-03-02T23:30:00Z"), span("2026-03-03T01:00:00Z", "2026-03-03T05:00:00Z")});
    REQUIRE(evidence.timeline.size() == 1);  // the hour after four is a day of its own, and not a valid one
    CHECK(evidence.timeline[0].bouts == std::vector<LogDay::Bout>{{1260, 1410}, {1500, 1680}});
}

TEST_CASE("Days that are not valid are not kept") {
    const InZone utc("UTC0");
    const Evidence evidence = evidenceOfSpans(
        {span("2026-03-02T09:00:00Z", "2026-03-02T10:59:00Z"), span("2026-03-03T09:00:00Z", "2026-03-03T11:00:00Z")});
    REQUIRE(evidence.days.size() == 2);
    REQUIRE(evidence.timeline.size() == 1);
    CHECK(evidence.timeline[0].date == *parseDate("2026-03-03"));
}

TEST_CASE("A day on which the clock was changed during use is left out, and it is said") {
    const InZone berlin(kBerlin);
    const Evidence spring = evidenceOfSpans({span("2026-03-28T23:30:00Z", "2026-03-29T01:40:00Z")});
    CHECK(spring.days.size() == 1);
    CHECK(spring.timeline.empty());
    CHECK(caveats(spring, "leaves out 2026-03-28: the clock was changed") == 1);
    const Evidence between = evidenceOfSpans(
        {span("2026-10-24T21:00:00Z", "2026-10-25T00:30:00Z"), span("2026-10-25T01:30:00Z", "2026-10-25T02:00:00Z")});
    CHECK(between.timeline.empty());  // changed in a break, which would be told as none
    CHECK(caveats(between, "leaves out 2026-10-24") == 1);
    const Evidence asleep = evidenceOfSpans(
        {span("2026-10-24T12:00:00Z", "2026-10-24T15:00:00Z"), span("2026-10-25T12:00:00Z", "2026-10-25T15:00:00Z")});
    REQUIRE(asleep.timeline.size() == 2);
    CHECK(asleep.timeline[0].bouts == std::vector<LogDay::Bout>{{840, 1020}});
    CHECK(asleep.timeline[1].bouts == std::vector<LogDay::Bout>{{780, 960}});
    CHECK(caveats(asleep, "leaves out") == 0);
}

TEST_CASE("The latest four weeks are kept, and it is said") {
    const InZone utc("UTC0");
    std::vector<Span> spans;
    const Instant first = at("2026-03-02T09:00:00Z");
    for (int day = 0; day < 40; ++day)
        spans.push_back({first + day * 24 * kHour, first + day * 24 * kHour + 3 * kHour});
    const Evidence evidence = evidenceOfSpans(spans);
    CHECK(evidence.validDays == 40);
    REQUIRE(evidence.timeline.size() == kMostLogDays);
    CHECK(evidence.timeline.front().date == *parseDate("2026-03-14"));
    CHECK(evidence.timeline.back().date == *parseDate("2026-04-10"));
    CHECK(caveats(evidence, "keeps the latest 28 of 40 days") == 1);
}

TEST_CASE("A log of totals has no timeline") {
    const InZone utc("UTC0");
    const auto workrave = importWorkrave(samplePath("workrave/historystats"), samplesNow(), nothing);
    REQUIRE(workrave);
    CHECK(workrave->validDays > 3);
    CHECK(workrave->timeline.empty());
    CHECK(caveats(*workrave, "timeline") == 0);
}
