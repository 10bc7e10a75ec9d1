#include "host/import/workrave_db.h"
#include "host/import/workrave_text.h"
#include "tests/import/import_support.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"
#include "tests/support/told.h"

using namespace plumb;
using namespace plumb::import_test;

namespace {

struct Read {
    std::string problem;
    WorkraveDays days;
    Problems warnings;
    const WorkraveDay &day(size_t at = 0) const { return std::next(days.begin(), static_cast<ptrdiff_t>(at))->second; }
};

Read read(const std::string &text, const std::string &name = "historystats") {
    const TempFolder folder;
    Read all;
    Warnings warnings;
    const Status status = readWorkraveText(folder.write(name, text), samplesNow(), all.days, warnings);
    if (!status) all.problem = status.problem().sentence();
    all.warnings = warnings.take();
    return all;
}

constexpr const char *kDay = "WorkRaveStats 4\nD 2 10 126 8 58 2 10 126 16 2\n";

}  // namespace

TEST_CASE("the months of Workrave begin at 0, its years after 1900") {
    const InZone utc("UTC0");
    const Read all = read(kDay);
    REQUIRE(all.days.size() == 1);
    CHECK(isoDate(all.days.begin()->first) == "2026-11-02");
    CHECK(all.day().first == 8 * 60 + 58);
    CHECK(all.day().last == 16 * 60 + 2);
}

TEST_CASE("todaystats holds one day, and a second ends it") {
    const InZone utc("UTC0");
    const std::string two = workraveText({"2 10 126", "3 10 126"});
    CHECK(read(two).days.size() == 2);
    const Read today = read(two, "todaystats");
    CHECK(today.days.size() == 1);
    CHECK(tells(today.warnings, "todaystats, line 7", "second day"));
}

TEST_CASE("breaks of other numbers are passed over, up to 63") {
    const InZone utc("UTC0");
    CHECK(read(std::string(kDay) + "B 3 7 1 2 3 4 5 6 7 \nB 63 7 1 2 3 4 5 6 7 \n").warnings.empty());
    CHECK(tells(read(std::string(kDay) + "B 64 7 1 2 3 4 5 6 7 \n").warnings, "line 3", "not a record of breaks"));
    CHECK(tells(read(std::string(kDay) + "B 0 257 1\n").warnings, "line 3", "not a record of breaks"));
    CHECK(read(std::string(kDay) + "B 0 256 1\n").day().breaks[0][0] == 1);
}

TEST_CASE("the seconds of mouse movement are nonsense above a day, without a word") {
    const InZone utc("UTC0");
    const Read all = read(std::string(kDay) + "m 6 7200 1 2 86401 3 4 \n");
    CHECK(all.warnings.empty());
    CHECK(all.day().misc[WorkraveDay::mouseSeconds] == 0);
    CHECK(all.day().misc[WorkraveDay::keystrokes] == 4);
    CHECK(all.day().valid());
}

TEST_CASE("one misc value, as the newest Workrave writes, is enough") {
    const InZone utc("UTC0");
    const Read all = read(std::string(kDay) + "m 1 7200 \n");
    CHECK(all.day().valid());
    CHECK(!all.day().counted[WorkraveDay::keystrokes]);
}

TEST_CASE("a day after a bad one does not get its records, nor the other way round") {
    const InZone utc("UTC0");
    const Read all = read(std::string(kDay) + "m 1 100\nD 31 1 126 9 0 31 1 126 17 0\nm 1 9999\nB 1 7 9 9 9 9 9 9 9\n");
    REQUIRE(all.days.size() == 1);
    CHECK(all.day().misc[0] == 100);
    CHECK(all.day().breaks[1][0] == 0);
}

TEST_CASE("lines may end as on Windows") {
    const InZone utc("UTC0");
    const Read all = read("WorkRaveStats 4\r\nD 2 10 126 8 58 2 10 126 16 2\r\nm 1 7200 \r\n");
    CHECK(all.warnings.empty());
    CHECK(all.day().valid());
}

TEST_CASE("a database of a later version or of another program is refused") {
    const InZone utc("UTC0");
    const TempFolder folder;
    WorkraveDays days;
    Warnings warnings;
    execute(folder.write("a.db", sampleBytes("workrave/statistics.db")),
            "UPDATE schema_info SET value = '2' WHERE key = 'schema_version'");
    const Status later = readWorkraveDb(folder / "a.db", samplesNow(), days, warnings);
    REQUIRE(!later);
    CHECK(contains(later.problem().what, "unsupported version 2"));
    const Status other = readWorkraveDb(samplePath("activitywatch/sqlite_rust_v5.db"), samplesNow(), days, warnings);
    REQUIRE(!other);
    CHECK(contains(other.problem().what, "not Workrave's"));
    CHECK(days.empty());
}

TEST_CASE("a database with impossible days keeps the others") {
    const InZone utc("UTC0");
    const TempFolder folder;
    execute(
        folder.write("a.db", sampleBytes("workrave/statistics.db")),
        "INSERT INTO stats_day VALUES ('2026-02-30', 0, '2026-02-30', 1), ('2030-01-01', 0, '2030-01-01', 1), ('x', 0, "
        "'y', 1);"
        "INSERT INTO stats_day VALUES ('2026-10-01', 40000, '2026-10-01', 30000);"
        "UPDATE stats_misc SET value = -5 WHERE day = '2026-11-02' AND counter = 0;"
        "UPDATE stats_break SET value = 9223372036854775807 WHERE day = '2026-11-03' AND break_id = 1 AND counter = 1;"
        "INSERT INTO stats_break VALUES ('2026-11-04', -1, 0, 5), ('2026-11-04', 99, 0, 5), ('2026-11-04', 0, -1, 5), "
        "('2026-11-05', 0, 77, 5)");
    WorkraveDays days;
    Warnings warnings;
    REQUIRE(readWorkraveDb(folder / "a.db", samplesNow(), days, warnings));
    CHECK(days.size() == 12);
    CHECK(warnings.count() == 6);
    CHECK(summarise(days)->validDays == 10);
}
