// Damaged and hostile logs: never a crash, a sentence with a place and a remedy, and the good part where there is one.
#include <algorithm>
#include <cstdint>
#include <set>

#include "tests/import/damages.h"
#include "tests/import/import_support.h"
#include "tests/support/catch.h"
#include "tests/support/small_stack.h"
#include "tests/support/told.h"

using namespace plumb;
using namespace plumb::import_test;

namespace {

std::string outcome(const Damage &damage) {
    const InZone zone(damage.zone);
    const TempFolder folder;
    const auto evidence = importDamage(damage, damage.make(folder));
    if (!evidence) {
        if (evidence.problem().where.empty() || evidence.problem().whatToDo.empty()) return "no place or remedy";
        return damage.problem.empty()                                    ? "refused: " + evidence.problem().sentence()
               : contains(evidence.problem().sentence(), damage.problem) ? ""
                                                                         : evidence.problem().sentence();
    }
    if (!damage.problem.empty()) return "was accepted: " + told(*evidence);
    for (const Problem &warning : evidence->warnings)
        if (warning.what.empty() || warning.whatToDo.empty()) return "a warning without what or remedy";
    const bool same = evidence->days.size() == damage.days && evidence->validDays == damage.validDays &&
                      evidence->warnings.size() == damage.warnings &&
                      (damage.warning.empty() || contains(told(evidence->warnings), damage.warning));
    return same ? ""
                : std::to_string(evidence->days.size()) + " days, " + std::to_string(evidence->validDays) + " valid, " +
                      std::to_string(evidence->warnings.size()) + " warnings:\n" + told(evidence->warnings);
}

// A small generator with known numbers on every machine.
uint32_t next(uint32_t &state) { return state = state * 1664525u + 1013904223u; }

size_t daysOfLog(const std::string &program, const std::string &path) {
    const auto evidence = program == "workrave" ? importWorkrave(path, samplesNow(), nothing)
                                                : importActivityWatch(path, samplesNow(), nothing);
    if (evidence) return evidence->days.size();
    CHECK(!evidence.problem().whatToDo.empty());
    return 0;
}

}  // namespace

TEST_CASE("every damaged log of the table gives what stands there") {
    const auto all = damages();
    std::set<std::string> names;
    for (const Damage &damage : all) {
        DYNAMIC_SECTION(damage.name) { CHECK(outcome(damage) == ""); }
        names.insert(damage.name);
    }
    CHECK(names.size() == all.size());
    CHECK(all.size() == 72);  // so many, and none lost unseen
}

TEST_CASE("every sample that is bad by its name is read as far as it goes") {
    const InZone utc("UTC0");
    size_t bad = 0;
    for (const auto &entry : std::filesystem::recursive_directory_iterator(samplePath("")))
        bad += contains(entry.path().filename().string(), "bad");
    CHECK(bad == 2);
    const auto mixed = importWorkrave(samplePath("workrave/bad_mixed_historystats"), samplesNow(), nothing);
    REQUIRE(mixed);
    CHECK(mixed->days.size() == 2);
    CHECK(mixed->warnings.size() == 5);
    const auto version = importWorkrave(samplePath("workrave/bad_version_todaystats"), samplesNow(), nothing);
    REQUIRE(!version);
    CHECK(contains(version.problem().sentence(), "bad_version_todaystats, line 1: unsupported version 99"));
}

TEST_CASE("samples of other programs are refused with a sentence") {
    for (const char *name :
         {"breaktimer_config_excerpt.json", "gnome_break_timer_last-state_excerpt.json", "rsibreakrc",
          "safeeyes_session.json", "stretchly_config_excerpt.json", "workrave_timers.ini"}) {
        INFO(name);
        CHECK(!importActivityWatch(samplePath("other/" + std::string(name)), samplesNow(), nothing));
        CHECK(!importWorkrave(samplePath("other/" + std::string(name)), samplesNow(), nothing));
        CHECK(!importCsv(samplePath("other/" + std::string(name)), samplesNow()));
    }
}

TEST_CASE("a log that is cut at any byte gives no more days than the whole, and never crashes") {
    const InZone utc("UTC0");
    const TempFolder folder;
    size_t cuts = 0;
    for (const auto &[program, name, step] : {std::tuple("workrave", "workrave/historystats", 1),
                                              {"activitywatch", "activitywatch/aw-buckets-export.json", 1},
                                              {"activitywatch", "activitywatch/aw-buckets-export_rust.json", 1},
                                              {"activitywatch", "activitywatch/rest_buckets_events_limit5.json", 1},
                                              {"activitywatch", "activitywatch/peewee-sqlite.v2.db", 97},
                                              {"activitywatch", "activitywatch/sqlite_rust_v5.db", 97},
                                              {"workrave", "workrave/statistics.db", 97}}) {
        const std::string whole = sampleBytes(name);
        const size_t days = daysOfLog(program, samplePath(name));
        size_t most = 0;
        for (size_t end = 0; end < whole.size(); end += static_cast<size_t>(step), ++cuts)
            most = std::max(most, daysOfLog(program, folder.write("historystats", whole.substr(0, end))));
        INFO(name);
        CHECK(most <= days);
        CHECK(most >= (step == 1 ? days : 0));
    }
    CHECK(cuts > 11'000);
}

TEST_CASE("bytes that are changed at random never crash and never hang") {
    const InZone utc("UTC0");
    const TempFolder folder;
    uint32_t state = 20261122;
    size_t rounds = 0, used = 0;
    for (const auto &[program, name] : {std::pair("workrave", "workrave/historystats"),
                                        {"activitywatch", "activitywatch/aw-buckets-export.json"},
                                        {"activitywatch", "activitywatch/peewee-sqlite.v2.db"},
                                        {"activitywatch", "activitywatch/sqlite_rust_v5.db"},
                                        {"workrave", "workrave/statistics.db"}}) {
        const std::string whole = sampleBytes(name);
        for (int round = 0; round < 600; ++round, ++rounds) {
            std::string bytes = whole;
            const uint32_t changes = 1 + next(state) % 8;
            for (uint32_t i = 0; i < changes; ++i)
                bytes[next(state) % bytes.size()] = static_cast<char>(next(state) >> 24);
            used += daysOfLog(program, folder.write("historystats", bytes)) > 0;
        }
    }
    CHECK(rounds == 3000);
    CHECK(used > 1500);  // most damage is small, and the good part is used
}

TEST_CASE("deep nesting needs no deep stack") {
    const InZone utc("UTC0");
    const TempFolder folder;
    const std::string deep = folder.write("deep.json", "{\"buckets\": {\"b\": {\"x\": " + repeat("[{\"x\":", 500'000));
    bool refused = false;
    onSmallStack([&] { refused = !importActivityWatch(deep, samplesNow(), nothing); });
    CHECK(refused);
}
