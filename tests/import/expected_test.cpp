// Every sample against methods' expected_import.json: days, summaries, errors, and warnings by their line.
#include <algorithm>
#include <cmath>

#include "host/base/json.h"
#include "host/base/number.h"
#include "host/import/activity_db.h"
#include "host/import/activity_json.h"
#include "host/import/workrave_text.h"
#include "tests/import/import_support.h"
#include "tests/support/catch.h"

using namespace plumb;
using namespace plumb::import_test;

namespace {

const Json &expectations() {
    static const Json all = [] {
        auto json = readJsonFile(samplePath("expected_import.json"));
        if (!json) throw std::runtime_error(json.problem().sentence());
        return std::move(*json);
    }();
    return all;
}

// A value as printed there, rounded to `places`.
void same(const Json &expected, const char *name, std::optional<double> value, int places) {
    const Json *wanted = expected.find(name);
    REQUIRE(wanted);
    INFO(name << " " << wanted->raw() << " " << value.value_or(-1));
    const auto number = wanted->asNumber();
    REQUIRE(number.has_value() == value.has_value());
    if (number) CHECK(std::fabs(*number - *value) <= 0.5 * std::pow(10, -places) + 1e-9);
}
void same(const Json &expected, const char *name, size_t value) { same(expected, name, static_cast<double>(value), 0); }

void sameDay(const Json &expected, Date date, const WorkraveDay &day) {
    CHECK(expected.find("date")->raw() == isoDate(date));
    const auto clock = [](std::optional<int> minute) {
        return minute ? fixed(*minute / 60, 0).insert(0, *minute < 600 ? "0" : "") + ":" +
                            (*minute % 60 < 10 ? "0" : "") + fixed(*minute % 60, 0)
                      : "";
    };
    CHECK(expected.find("first")->raw() == clock(day.first));
    CHECK(expected.find("last")->raw() == clock(day.last));
    same(expected, "active_min", day.activeMinutes(), 2);
    same(expected, "micro_done", static_cast<size_t>(day.done(WorkraveDay::microBreak)));
    same(expected, "rest_done", static_cast<size_t>(day.done(WorkraveDay::restBreak)));
    same(expected, "mean_min_between_rest", day.interval(WorkraveDay::restBreak), 2);
    same(expected, "mean_min_between_micro", day.interval(WorkraveDay::microBreak), 2);
    same(expected, "offscreen_min_per_h_lower_bound", day.offscreenPerHour(), 2);
    same(expected, "noncompliance", day.missedShare(), 3);
    same(expected, "skipped", static_cast<size_t>(day.ofBoth(WorkraveDay::skipped)));
    same(expected, "postponed", static_cast<size_t>(day.ofBoth(WorkraveDay::postponed)));
    same(expected, "prompted", static_cast<size_t>(day.ofBoth(WorkraveDay::prompted)));
    same(expected, "rest_overdue_min",
         static_cast<double>(day.breaks[WorkraveDay::restBreak][WorkraveDay::overdueSeconds]) / 60, 2);
    const auto count = [&](WorkraveDay::Misc which) {
        return day.counted[which] ? std::optional(static_cast<double>(day.misc[which])) : std::nullopt;
    };
    same(expected, "keystrokes", count(WorkraveDay::keystrokes), 0);
    same(expected, "clicks", count(WorkraveDay::clicks), 0);
    CHECK(expected.find("valid")->asBool() == day.valid());
}

void sameDay(const Json &expected, const ActiveDay &day) {
    CHECK(expected.find("date")->raw() == isoDate(day.date));
    CHECK(expected.find("first")->raw() == localClock(day.bouts.front().from));
    CHECK(expected.find("last")->raw() == localClock(day.bouts.back().to));
    same(expected, "active_h", hours(day.active), 3);
    same(expected, "bouts", day.bouts.size());
    same(expected, "longest_bout_min", minutes(day.longest()), 2);
    same(expected, "mean_bout_min", day.meanMinutes(), 2);
    same(expected, "over30", day.over30);
    same(expected, "over60", day.over60);
    same(expected, "over120", day.over120);
    same(expected, "breaks_ge5", day.breaks);
    same(expected, "pauses_3_5", day.shortPauses);
    same(expected, "offscreen_min_per_h", day.offscreenPerHour(), 2);
    CHECK(expected.find("valid")->asBool() == day.valid());
}

}  // namespace

TEST_CASE("Workrave: every sample gives what is expected of it") {
    const InZone utc("UTC0");
    const Json &all = *expectations().find("workrave");
    REQUIRE(all.children().size() == 8);
    for (const Json &expected : all.children()) {
        DYNAMIC_SECTION(expected.name()) {
            WorkraveDays days;
            Warnings warnings;
            const Status status =
                readWorkraveText(samplePath("workrave/" + expected.name()), samplesNow(), days, warnings);
            if (const Json *error = expected.find("error")) {
                REQUIRE(!status);
                CHECK(status.problem().what == error->raw());
                continue;
            }
            REQUIRE(status);
            REQUIRE(days.size() == expected.find("days")->children().size());
            auto day = days.begin();
            for (const Json &one : expected.find("days")->children()) {
                sameDay(one, day->first, day->second);
                ++day;
            }
            const auto summary = summarise(days);
            const Json &wanted = *expected.find("summary");
            REQUIRE(summary.has_value() == wanted.isObject());
            if (summary) {
                same(wanted, "valid_days", summary->validDays);
                same(wanted, "min_between_rest", summary->restInterval, 2);
                same(wanted, "min_between_micro", summary->microInterval, 2);
                same(wanted, "offscreen_min_per_h_lower_bound", summary->offscreenPerHour, 2);
                same(wanted, "noncompliance", summary->missedShare, 3);
                same(wanted, "screen_h_per_day", summary->screenHours, 2);
            }
            std::string lines, wantedLines;
            for (const Problem &warning : warnings.take())
                lines += warning.where.substr(warning.where.rfind(' ')) + ";";
            for (const Json &one : expected.find("warnings")->children())
                wantedLines += " " + one.children()[0].raw() + ";";
            CHECK(lines == wantedLines);
        }
    }
}

TEST_CASE("ActivityWatch: every sample gives what is expected of it") {
    const InZone utc("UTC0");
    const Json &all = *expectations().find("activitywatch");
    REQUIRE(all.children().size() == 7);
    for (const Json &expected : all.children()) {
        DYNAMIC_SECTION(expected.name()) {
            Activity activity(samplesNow());
            Warnings warnings;
            const std::string path = samplePath("activitywatch/" + expected.name());
            const Status status = path.ends_with(".db") ? readActivityDb(path, activity, warnings)
                                                        : readActivityJson(path, activity, warnings);
            REQUIRE(status);
            CHECK(warnings.count() == 0);
            const auto days = daysOf(activity.spans());
            REQUIRE(days.size() == expected.find("days")->children().size());
            for (size_t i = 0; i < days.size(); ++i) sameDay(expected.find("days")->children()[i], days[i]);
            const auto summary = summarise(days);
            const Json &wanted = *expected.find("summary");
            REQUIRE(summary.has_value() == wanted.isObject());
            if (!summary) continue;
            same(wanted, "valid_days", summary->validDays);
            same(wanted, "typical_longest_bout_min", summary->longestMinutes, 2);
            same(wanted, "mean_bout_min", summary->meanMinutes, 2);
            same(wanted, "offscreen_min_per_h", summary->offscreenPerHour, 2);
            same(wanted, "screen_h_per_day", summary->screenHours, 2);
        }
    }
}

TEST_CASE("Workrave's database holds what its two text files hold together") {
    const InZone utc("UTC0");
    const auto database = importWorkrave(samplePath("workrave/statistics.db"), samplesNow(), nothing);
    REQUIRE(database);
    WorkraveDays days;
    Warnings warnings;
    REQUIRE(readWorkraveText(samplePath("workrave/historystats"), samplesNow(), days, warnings));
    REQUIRE(readWorkraveText(samplePath("workrave/todaystats"), samplesNow(), days, warnings));
    CHECK(database->validDays == 11);
    CHECK(told(*database) == told(evidenceOf(days)));
}

TEST_CASE("the samples in their folder are read together, the database last") {
    const InZone utc("UTC0");
    const auto evidence = importWorkrave(samplePath("workrave"), samplesNow(), nothing);
    REQUIRE(evidence);
    CHECK(evidence->files.size() == 3);
    CHECK(evidence->validDays == 11);
    CHECK(evidence->warnings.empty());
}
