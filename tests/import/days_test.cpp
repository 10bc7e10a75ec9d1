#include "host/import/days.h"

#include "tests/import/import_support.h"
#include "tests/support/catch.h"

using namespace plumb;
using namespace plumb::import_test;

namespace {

constexpr Instant kMin = kMinute;

// Stretches of use from `start` on: minutes of use and of gap in turn.
std::vector<Span> stretches(Instant start, const std::vector<double> &lengths) {
    std::vector<Span> spans;
    for (size_t i = 0; i < lengths.size(); ++i) {
        const auto length = static_cast<Instant>(lengths[i] * static_cast<double>(kMin));
        if (i % 2 == 0) spans.push_back({start, start + length});
        start += length;
    }
    return spans;
}

}  // namespace

TEST_CASE("stretches are united, in any order, and a gap of a second is none") {
    CHECK(united({}, kSecond).empty());
    CHECK(united({{10, 20}}, 0) == std::vector<Span>{{10, 20}});
    CHECK(united({{30, 40}, {10, 20}, {15, 35}}, 0) == std::vector<Span>{{10, 40}});
    CHECK(united({{10, 100}, {20, 30}, {90, 95}}, 0) == std::vector<Span>{{10, 100}});
    CHECK(united({{0, 10}, {10 + kSecond, 20 + kSecond}}, kSecond).size() == 1);
    CHECK(united({{0, 10}, {11 + kSecond, 20 + kSecond}}, kSecond).size() == 2);
    CHECK(united({{5, 9}, {5, 9}, {5, 9}}, 0) == std::vector<Span>{{5, 9}});
}

TEST_CASE("holes are cut out of stretches") {
    CHECK(without({{0, 100}}, {}) == std::vector<Span>{{0, 100}});
    CHECK(without({{0, 100}}, {{20, 30}, {50, 60}}) == std::vector<Span>{{0, 20}, {30, 50}, {60, 100}});
    CHECK(without({{0, 100}, {200, 300}}, {{50, 250}}) == std::vector<Span>{{0, 50}, {250, 300}});
    CHECK(without({{10, 20}}, {{0, 100}}).empty());
    CHECK(without({{10, 20}}, {{0, 10}, {20, 30}}) == std::vector<Span>{{10, 20}});
}

TEST_CASE("five minutes make a break, three a short pause, one second less does not") {
    const InZone utc("UTC0");
    const auto days = daysOf(stretches(at("2026-03-02T09:00:00Z"), {60, 5, 60, 4.99, 60, 3, 10, 2.99, 10}));
    REQUIRE(days.size() == 1);
    CHECK(days[0].bouts.size() == 2);
    CHECK(days[0].breaks == 1);
    CHECK(days[0].shortPauses == 2);
    CHECK(minutes(days[0].active) == Approx(200));
    CHECK(minutes(days[0].longest()) == Approx(150.98));
    CHECK(minutes(days[0].offscreen) == Approx(5));
    CHECK(days[0].over30 == 2);
    CHECK(days[0].over60 == 1);  // 60 is not more than 60
    CHECK(days[0].over120 == 1);
}

TEST_CASE("lunch counts as fifteen minutes off screen") {
    const InZone utc("UTC0");
    const auto days = daysOf(stretches(at("2026-03-02T09:00:00Z"), {120, 90, 60, 15, 60, 14, 60}));
    CHECK(minutes(days[0].offscreen) == Approx(44));
    CHECK(days[0].offscreenPerHour() == Approx(44.0 / 5));
}

TEST_CASE("two hours of use make a valid day") {
    const InZone utc("UTC0");
    std::vector<double> lengths;
    for (int i = 0; i < 24; ++i) lengths.insert(lengths.end(), {5, 10});
    const auto day = daysOf(stretches(at("2026-03-02T09:00:00Z"), lengths));
    CHECK(day[0].active == 2 * kHour);
    CHECK(day[0].valid());
    CHECK(!daysOf(stretches(at("2026-03-02T09:00:00Z"), {119.99}))[0].valid());
}

TEST_CASE("use over four in the morning belongs to two days") {
    const InZone utc("UTC0");
    const auto days = daysOf({{at("2026-03-02T22:00:00Z"), at("2026-03-03T05:00:00Z")}});
    REQUIRE(days.size() == 2);
    CHECK(isoDate(days[0].date) == "2026-03-02");
    CHECK(hours(days[0].active) == 6);
    CHECK(isoDate(days[1].date) == "2026-03-03");
    CHECK(hours(days[1].active) == 1);
}

TEST_CASE("use for ever has 23 hours in spring and 25 in autumn") {
    const InZone berlin(kBerlin);
    const auto spring = daysOf({{at("2026-03-27T03:00:00Z"), at("2026-03-31T02:00:00Z")}});
    REQUIRE(spring.size() == 4);
    CHECK(hours(spring[0].active) == 24);
    CHECK(hours(spring[1].active) == 23);
    CHECK(hours(spring[2].active) == 24);
    const auto autumn = daysOf({{at("2026-10-24T02:00:00Z"), at("2026-10-25T03:00:00Z")}});
    REQUIRE(autumn.size() == 1);
    CHECK(hours(autumn[0].active) == 25);
    CHECK(autumn[0].over120 == 1);
}

TEST_CASE("a bout keeps its length over a clock change") {
    const InZone berlin(kBerlin);
    // 01:30 to 03:30 by the clock are one hour in spring and three in autumn.
    CHECK(minutes(daysOf({{at("2026-03-29T00:30:00Z"), at("2026-03-29T01:30:00Z")}})[0].longest()) == 60);
    const auto autumn = daysOf({{at("2026-10-24T23:30:00Z"), at("2026-10-25T02:30:00Z")}});
    CHECK(minutes(autumn[0].longest()) == 180);
    CHECK(localClock(autumn[0].bouts[0].from) == "01:30:00");
    CHECK(localClock(autumn[0].bouts[0].to) == "03:30:00");
}

TEST_CASE("a typical value is the middle of the valid days") {
    const InZone utc("UTC0");
    std::vector<Span> spans;
    for (const auto &[day, length] : {std::pair(2, 200.0), {3, 130.0}, {4, 500.0}, {5, 30.0}}) {
        const auto more = stretches(at("2026-03-0" + std::to_string(day) + "T08:00:00Z"), {length});
        spans.insert(spans.end(), more.begin(), more.end());
    }
    const auto all = summarise(daysOf(spans));
    REQUIRE(all);
    CHECK(all->validDays == 3);
    CHECK(all->longestMinutes == Approx(200));
    CHECK(all->meanMinutes == Approx(830.0 / 3));
    CHECK(all->offscreenPerHour == 0);
    CHECK(!summarise(std::vector<ActiveDay>()));
    CHECK(!summarise(daysOf(stretches(at("2026-03-02T08:00:00Z"), {30}))));
    CHECK(median({4, 1, 3, 2}) == 2.5);
    CHECK(median({3, 1, 2}) == 2);
}

TEST_CASE("micro-breaks count on their day") {
    const InZone utc("UTC0");
    auto days = daysOf({{at("2026-03-02T08:00:00Z"), at("2026-03-02T12:00:00Z")}});
    countMicro(days, {at("2026-03-02T09:00:00Z"), at("2026-03-02T10:00:00Z"), at("2026-03-03T03:00:00Z"),
                      at("2026-03-03T09:00:00Z")});
    CHECK(days[0].microBreaks == 3);
    CHECK(summarise(days)->microInterval == Approx(60));
}

TEST_CASE("a million stretches that are all the same take no more room than one") {
    Activity activity(at("2026-11-22T00:00:00Z"));
    const Instant from = at("2026-03-02T08:00:00Z");
    for (int i = 0; i < 3'000'000; ++i) activity.add(from + (i % 2) * kHour, 3600.0);
    CHECK(activity.spans() == std::vector<Span>{{from, from + 2 * kHour}});
}
