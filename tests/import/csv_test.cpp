#include "host/import/csv.h"

#include "tests/import/import_support.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"
#include "tests/support/told.h"

using namespace plumb;
using namespace plumb::import_test;

namespace {

struct Read {
    std::string problem;
    CsvLog log;
    Problems warnings;
};

Read read(const std::string &text) {
    const TempFolder folder;
    Warnings warnings;
    auto log = readCsvLog(folder.write("log.csv", text), samplesNow(), warnings);
    Read all{log ? "" : log.problem().sentence(), log ? *log : CsvLog(), warnings.take()};
    return all;
}

constexpr const char *kHeader = "date,start,end,kind\n";

}  // namespace

TEST_CASE("breaks are taken out of work") {
    const InZone utc("UTC0");
    const Read all =
        read(std::string(kHeader) +
             "2026-11-16,08:00,12:00,work\n2026-11-16,09:00,09:10,break\n2026-11-16,10:00:00,10:00:30,micro\n");
    CHECK(all.problem.empty());
    CHECK(all.warnings.empty());
    CHECK(all.log.spans == std::vector<Span>{{at("2026-11-16T08:00:00Z"), at("2026-11-16T09:00:00Z")},
                                             {at("2026-11-16T09:10:00Z"), at("2026-11-16T12:00:00Z")}});
    CHECK(all.log.micro == std::vector<Instant>{at("2026-11-16T10:00:00Z")});
}

TEST_CASE("columns may stand in any order, quoted, and between semicolons or tabs") {
    const InZone utc("UTC0");
    const std::vector<Span> morning = {{at("2026-11-16T08:00:00Z"), at("2026-11-16T12:00:00Z")}};
    CHECK(read("kind;x;end;start;DATE\r\nWORK;;12:00;08:00;2026-11-16\r\n").log.spans == morning);
    CHECK(read("date\tstart\tend\tkind\n2026-11-16\t08:00\t12:00\twork").log.spans == morning);
    CHECK(read("\xEF\xBB\xBF\"date\",\"start\",\"end\",\"kind\"\n\"2026-11-16\",\"08:00\",\"12:00\",\"work\"\n\n")
              .log.spans == morning);
    CHECK(read(std::string(kHeader) + ",2026-11-16T08:00,2026-11-16 12:00:00,work\n").log.spans == morning);
}

TEST_CASE("a night shift ends on the next day") {
    const InZone utc("UTC0");
    CHECK(read(std::string(kHeader) + "2026-11-16,22:00,06:00,work\n").log.spans ==
          std::vector<Span>{{at("2026-11-16T22:00:00Z"), at("2026-11-17T06:00:00Z")}});
    CHECK(tells(read(std::string(kHeader) + "2026-11-16,08:00,07:59,work\n2026-11-16,08:00,09:00,work\n").warnings,
                "log.csv, line 2", "longer than 16 hours"));
}

TEST_CASE("times are local, over a clock change as well") {
    const InZone berlin(kBerlin);
    const Read all = read(std::string(kHeader) + "2026-03-28,23:00,05:00,work\n2026-10-24,23:00,05:00,work\n");
    REQUIRE(all.log.spans.size() == 2);
    CHECK(all.log.spans[0].to - all.log.spans[0].from == 5 * kHour);
    CHECK(all.log.spans[1].to - all.log.spans[1].from == 7 * kHour);
}

TEST_CASE("a line that is wrong is left out and named by its number") {
    const InZone utc("UTC0");
    const Read all = read(std::string(kHeader) +
                          "2026-11-16,08:00,12:00,work\n"
                          "2026-11-16,08:00,12:00,sleep\n"
                          "2026-02-30,08:00,12:00,work\n"
                          "2026-11-16,8,12,work\n"
                          "2026-11-16,08:00,08:00,work\n"
                          "2026-11-22,08:00,12:00,work\n"
                          "2026-11-16\n" +
                          repeat("x", 5000) + "\n2026-11-16,13:00,14:00,work\n");
    CHECK(all.log.spans.size() == 2);
    REQUIRE(all.warnings.size() == 7);
    for (size_t i = 0; i < 7; ++i) CHECK(all.warnings[i].where == "log.csv, line " + std::to_string(i + 3));
}

TEST_CASE("a CSV without its columns or without work is refused") {
    CHECK(contains(read("").problem, "there is nothing in it"));
    CHECK(contains(read("start,end\n").problem, "must name the columns"));
    CHECK(contains(read(kHeader).problem, "no line of the kind work"));
    CHECK(contains(read(std::string(kHeader) + "2026-11-16,08:00,12:00,break\n").problem, "no line of the kind work"));
}
