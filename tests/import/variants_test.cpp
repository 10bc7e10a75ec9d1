// The same days in every shape that ActivityWatch and our CSV have must give the same evidence.
#include "tests/import/import_support.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

using namespace plumb;
using namespace plumb::import_test;

TEST_CASE("the six full variants of the samples give identical evidence") {
    const InZone utc("UTC0");
    std::string first;
    for (const char *name :
         {"aw-bucket-export_aw-watcher-afk_WS-014.json", "aw-buckets-export.json", "aw-buckets-export_dotted_host.json",
          "aw-buckets-export_rust.json", "peewee-sqlite.v2.db", "sqlite_rust_v5.db"}) {
        INFO(name);
        const auto evidence =
            importActivityWatch(samplePath("activitywatch/" + std::string(name)), samplesNow(), nothing);
        REQUIRE(evidence);
        if (first.empty()) first = told(*evidence);
        CHECK(told(*evidence) == first);
        CHECK(evidence->warnings.empty());
        REQUIRE(evidence->days.size() == 2);
        CHECK(evidence->days[0].bouts.size() == 4);
        CHECK(evidence->answers.empty());  // two days are no typical value
    }
}

TEST_CASE("a week in ten shapes gives identical answers") {
    const InZone berlin(kBerlin);
    const TempFolder folder;
    const auto events = madeEvents(7);
    folder.write("python.json", pythonExport(events));
    folder.write("rust.json", rustExport(events));
    folder.write("one.json", oneBucketExport(events));
    folder.write("listed.json", listedExport(events));
    folder.write("alone.json", bucketAlone(events));
    folder.write("rest.json", restArray(events));
    writePeewee(folder / "peewee.db", events);
    writeRust(folder / "rust.db", events);
    writeCore(folder / "core.db", events);
    std::string first;
    for (const char *name : {"python.json", "rust.json", "one.json", "listed.json", "alone.json", "rest.json",
                             "peewee.db", "rust.db", "core.db"}) {
        INFO(name);
        const auto evidence = importActivityWatch(folder / name, samplesNow(), nothing);
        if (!evidence) FAIL(evidence.problem().sentence());
        if (first.empty()) first = told(*evidence);
        CHECK(told(*evidence) == first);
        CHECK(evidence->validDays == 7);
        CHECK(evidence->answers.size() == 3);
        CHECK(evidence->warnings.empty());
    }
    const auto csv = importCsv(folder.write("log.csv", csvOf(events)), samplesNow());
    if (!csv) FAIL(csv.problem().sentence());
    const auto json = importActivityWatch(folder / "rest.json", samplesNow(), nothing);
    REQUIRE(csv->answers.size() == 3);
    for (size_t i = 0; i < 3; ++i) {
        CHECK(csv->answers[i].question == json->answers[i].question);
        CHECK(csv->answers[i].value == json->answers[i].value);
    }
}

TEST_CASE("a log that is read twice is the log") {
    const InZone utc("UTC0");
    const TempFolder folder;
    const auto events = madeEvents(4);
    std::filesystem::create_directories(folder / "aw-server");
    std::filesystem::create_directories(folder / "aw-server-rust");
    writePeewee(folder / "aw-server/peewee-sqlite.v2.db", events);
    const auto once = importActivityWatch(folder.path(), samplesNow(), nothing);
    writeRust(folder / "aw-server-rust/sqlite.db", events);
    const auto twice = importActivityWatch(folder.path(), samplesNow(), nothing);
    REQUIRE(once);
    REQUIRE(twice);
    CHECK(twice->files.size() == 2);
    CHECK(told(*twice) == told(*once));
}
