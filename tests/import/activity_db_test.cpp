#include "host/import/activity_db.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include "tests/import/import_support.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"
#include "tests/support/told.h"

using namespace plumb;
using namespace plumb::import_test;

namespace {

// "" and how many stretches there are, or the problem.
std::pair<std::string, size_t> read(const std::string &path) {
    Activity activity(samplesNow());
    Warnings warnings;
    const Status status = readActivityDb(path, activity, warnings);
    return {status ? "" : status.problem().sentence(), activity.spans().size()};
}

}  // namespace

TEST_CASE("a database is read while its program writes to it, with what is still in the journal of WAL") {
    const TempFolder folder;
    const std::string path = folder / "sqlite.db";
    writeRust(path, madeEvents(1));
    const size_t before = read(path).second;
    SQLite::Database writer(path, SQLite::OPEN_READWRITE);
    writer.exec(
        "PRAGMA wal_autocheckpoint=0; BEGIN; INSERT INTO events VALUES (9999, 1, 1772600000000000000, "
        "1772603600000000000, '{\"status\":\"not-afk\"}'); COMMIT");
    CHECK(std::filesystem::exists(path + "-wal"));
    CHECK(read(path).second == before + 1);
    writer.exec(
        "BEGIN IMMEDIATE; INSERT INTO events VALUES (10000, 1, 1772700000000000000, 1772703600000000000, "
        "'{\"status\":\"not-afk\"}')");  // not committed: not read, and no reason to wait
    CHECK(read(path).second == before + 1);
}

TEST_CASE("a database whose program is not running is left as it was, with nothing beside it") {
    const TempFolder folder;
    const std::string path = folder / "sqlite.db";
    writeRust(path, madeEvents(2));
    REQUIRE(folder.count() == 1);
    const std::string bytes = folder.read("sqlite.db");
    CHECK(bytes[19] == 2);  // in WAL mode
    CHECK(read(path).first.empty());
    CHECK(folder.count() == 1);
    CHECK(folder.read("sqlite.db") == bytes);
}

TEST_CASE("copies are private and gone afterwards") {
    const TempFolder folder, temporary;
    const std::string path = folder / "sqlite.db";
    writeRust(path, madeEvents(1));
    ::setenv("TMPDIR", temporary.path().c_str(), 1);
    const auto outcome = read(path);
    CHECK(temporary.count() == 0);
    ::setenv("TMPDIR", "/nowhere/at/all", 1);
    const auto without = read(path);
    ::unsetenv("TMPDIR");
    CHECK(outcome.first.empty());
    CHECK(contains(without.first, "no room for a copy"));
}

TEST_CASE("a database whose program died in the middle of writing is read as it was before") {
    const TempFolder folder;
    const std::string path = folder / "alive.db", dead = folder / "dead.db";
    writePeewee(path, madeEvents(1));
    const size_t before = read(path).second;
    SQLite::Database writer(path, SQLite::OPEN_READWRITE);
    writer.exec(
        "PRAGMA cache_size=1; PRAGMA cache_spill=1; BEGIN; UPDATE eventmodel SET duration = 0;"
        "WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 5000) INSERT INTO eventmodel "
        "(bucket_id, timestamp, duration, datastr) SELECT 1, '2026-03-04 10:00:00+00:00', i, 'x' FROM n");
    std::filesystem::copy_file(path, dead);
    std::filesystem::copy_file(path + "-journal", dead + "-journal");
    writer.exec("ROLLBACK");
    REQUIRE(std::filesystem::file_size(dead) > std::filesystem::file_size(path));
    const std::string journal = folder.read("dead.db-journal");
    const auto [problem, stretches] = read(dead);
    CHECK(problem == "");
    CHECK(stretches == before);
    CHECK(folder.read("dead.db-journal") == journal);  // left to its program
}

TEST_CASE("a locked database is told, not waited for without end") {
    const TempFolder folder;
    const std::string path = folder / "peewee.db";
    writePeewee(path, madeEvents(1));
    SQLite::Database writer(path, SQLite::OPEN_READWRITE);
    writer.exec("BEGIN EXCLUSIVE");
    CHECK(contains(read(path).first, "another program is writing"));
    writer.exec("ROLLBACK");
    CHECK(read(path).first.empty());
}

TEST_CASE("a view, a virtual table or a trigger in place of a table is refused") {
    const TempFolder folder;
    for (const char *table : {"eventmodel", "bucketmodel"}) {
        const std::string path = folder / (std::string(table) + ".db");
        writePeewee(path, madeEvents(1));
        execute(path, "ALTER TABLE " + std::string(table) + " RENAME TO other; CREATE VIEW " + table +
                          " AS SELECT * FROM other");
        CHECK(contains(read(path).first, "not ActivityWatch's"));
    }
    const std::string path = folder / "fts.db";
    writePeewee(path, madeEvents(1));
    execute(path,
            "DROP TABLE eventmodel; CREATE VIRTUAL TABLE eventmodel USING fts5(id, bucket_id, timestamp, duration, "
            "datastr)");
    CHECK(contains(read(path).first, "not ActivityWatch's"));
}

TEST_CASE("a database without an afk bucket says so") {
    const TempFolder folder;
    const std::string path = folder / "a.db";
    writePeewee(path, madeEvents(1));
    execute(path, "UPDATE bucketmodel SET type = 'other'");
    CHECK(contains(read(path).first, "no times of keyboard and mouse use"));
}

TEST_CASE("rows of a wrong kind are counted, the others used") {
    const InZone utc("UTC0");
    const TempFolder folder;
    const std::string path = folder / "a.db";
    writePeewee(path, madeEvents(1));
    execute(path,
            "INSERT INTO eventmodel (bucket_id, timestamp, duration, datastr) VALUES (1, 5, 60, '{\"status\": "
            "\"not-afk\"}'),"
            "(1, NULL, 60, '{\"status\": \"not-afk\"}'), (1, '2026-03-04 10:00:00+00:00', 'x', '{\"status\": "
            "\"not-afk\"}'),"
            "(1, '2026-03-04 10:00:00+00:00', 9e999, '{\"status\": \"not-afk\"}'), (1, x'00ff', 60, x'00ff'),"
            "(1, '2026-03-04 10:00:00+00:00', 60, 'no json'), (1, '2026-03-04 10:00:00+00:00', -60, '{\"status\": "
            "\"not-afk\"}')");
    const auto evidence = importActivityWatch(path, samplesNow(), nothing);
    REQUIRE(evidence);
    CHECK(evidence->validDays == 1);
    CHECK(tells(evidence->warnings, "a.db", "5 events without a time"));
    CHECK(tells(evidence->warnings, "a.db", "1 event longer than 24 hours"));
    CHECK(tells(evidence->warnings, "a.db", "1 event ending before"));
}
