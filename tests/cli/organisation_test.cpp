// `report --organisation`: many documents, one page, bad lines told, memory that does not grow with the documents.
#include "desk_cases.h"
#include "process.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"
#include "texts.h"

using namespace plumb;
using namespace plumb::testing;

namespace {

// `count` people of a department, each with a reference of their own.
std::string people(size_t count, const std::string &department) {
    static const std::string desk = lineOf(neutralDesk());
    std::string lines;
    for (size_t i = 0; i < count; ++i)
        lines += with(desk, "{",
                      R"({"person":{"reference":")" + department + std::to_string(i) + R"(","department":")" +
                          department + R"("},"assessed":"2026-03-02",)");
    return lines;
}

Outcome report(const TempFolder &folder, const std::string &lines, std::vector<std::string> more = {}) {
    std::vector<std::string> words = {"report", "--organisation", folder.write("all.ndjson", lines), "-o",
                                      folder / "all.html"};
    words.insert(words.end(), more.begin(), more.end());
    return run(cli(words));
}

}  // namespace

TEST_CASE("many documents make one page without their names") {
    const TempFolder folder;
    const Outcome outcome = report(folder, people(12, "Accounts") + people(9, "Sales"));
    CHECK(outcome.status == 0);
    CHECK(outcome.err.empty());
    const std::string page = folder.read("all.html");
    CHECK(page.find("Sales") != page.npos);
    CHECK(page.find("Sales1") == page.npos);
    CHECK(page.find("<strong>21</strong>") == page.npos);
    CHECK(page.find(">21<") != page.npos);
    for (const char *paper : {"a4", "letter"})
        CHECK(report(folder, people(12, "Accounts"), {"--paper", paper, "--today", "2028-01-01"}).status == 0);
    const std::string later = folder.read("all.html");
    CHECK(later.find(">0\u00A0%<") != later.npos);  // nobody in the twelve months before that day
}

TEST_CASE("lines that cannot be read are told by their number, and the report is written") {
    const TempFolder folder;
    const Outcome outcome = report(folder, people(6, "A") + "{ not JSON }\n" + people(6, "B") + "\n");
    CHECK(outcome.status == 3);
    const auto told = linesOf(outcome.err);
    REQUIRE(told.size() == 2);
    CHECK(told[0].starts_with("plumbline-cli: line 7"));
    CHECK(told[1].starts_with("plumbline-cli: line 14"));
    CHECK(folder.read("all.html").find("not counted: 2.") != std::string::npos);
    const Outcome many = report(folder, people(6, "A") + repeat("?\n", 500));
    CHECK(linesOf(many.err).size() == 101);
    CHECK(linesOf(many.err).back() == "plumbline-cli: And 400 more lines could not be read.");
}

TEST_CASE("wrong use, a missing file and a full disk are told") {
    const TempFolder folder;
    const std::string sample = PLUMB_SOURCE "/forms/sample/office.json",
                      all = folder.write("all.ndjson", people(6, "A"));
    CHECK(run(cli({"report", "-o", "-"})).status == 2);
    CHECK(run(cli({"report", sample, "--organisation", all, "-o", "-"})).status == 2);
    CHECK(report(folder, people(6, "A"), {"--today", "soon"}).status == 2);
    const Outcome missing = run(cli({"report", "--organisation", folder / "none.ndjson", "-o", "-"}));
    CHECK(missing.status == 3);
    CHECK(missing.err.find("none.ndjson") != std::string::npos);
    Command full = cli({"report", "--organisation", all, "-o", "-"});
    full.out = Command::Out::file;
    full.outFile = "/dev/full";
    CHECK(run(full).status == 4);
}

TEST_CASE("what an organisation's report does not know of is refused, not passed over") {
    const TempFolder folder;
    const std::string lines = people(6, "A");
    for (const std::vector<std::string> &more :
         std::vector<std::vector<std::string>>{{"--large-print"},
                                               {"--units", "imperial"},
                                               {"--copy", "manager"},
                                               {"--previous", folder.write("one.json", "{}")},
                                               {"--country", "GB"},
                                               {"--key-file", "x"},
                                               {"--passphrase-fd", "0"},
                                               {"--recovery"},
                                               {"--as", "A"}}) {
        const Outcome outcome = report(folder, lines, more);
        CAPTURE(more.front(), outcome.err);
        CHECK(outcome.status == 2);
        CHECK(outcome.err.find(more.front()) != std::string::npos);
    }
}

TEST_CASE("ten times as many people need little more memory") {
    const TempFolder folder;
    const std::string few = people(1'000, "A");
    const Outcome one = report(folder, few);
    const Outcome ten = report(folder, people(10'000, "A"));
    CHECK(ten.status == 0);
    // The peak of a child is at least what its parent held: the lines twice.
    const long held = static_cast<long>(few.size() * 10 / 1024);
    if (!kSanitized) CHECK(ten.peakKiB < std::max(one.peakKiB, 16L * 1024) + 2 * held + 8 * 1024);
}
