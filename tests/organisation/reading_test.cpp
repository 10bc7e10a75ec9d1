// Whose is each line: everybody counts once, with the latest assessment, whatever the order of the lines.
#include <algorithm>

#include "tests/organisation/stage.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

using namespace plumb;
using namespace plumb::organisation;

namespace {

const Area &deskArea(const Tally &tally) {
    return *std::find_if(tally.areas.begin(), tally.areas.end(),
                         [](const Area &area) { return area.plugin->manifest().id == "desk"; });
}

Count all(const Area &area) {
    Count sum;
    for (const auto &row : area.byDepartment) sum += row.front();
    return sum;
}

uint32_t people(const Tally &tally) {
    uint32_t sum = 0;
    for (const auto &department : tally.departments) sum += department.people;
    return sum;
}

}  // namespace

TEST_CASE("Everybody counts once, with the latest assessment, in the department that it names") {
    std::string lines;
    for (int i = 0; i < 6; ++i) {
        const std::string who = "P" + std::to_string(i);
        lines += lineOf({who, "New", Desk::good, "2026-09-01", "", ""});  // later, and first in the file
        lines += lineOf({who, "Old", Desk::bad, "2025-02-01", "", ""});
        lines += lineOf({who, "Old", Desk::bad, "2025-06-01", "", ""});
    }
    const Counted found = counted(lines);
    CHECK(people(found.tally) == 6);
    CHECK(found.tally.documents == 12);  // the one between is not needed
    const Area &area = deskArea(found.tally);
    CHECK(all(area) == Count{6, 0});
    REQUIRE(area.pairs.size() == 6);
    for (const Area::Pair &pair : area.pairs) {
        CHECK(static_cast<Level>(pair.before) >= Level::act);
        CHECK(static_cast<Level>(pair.after) < Level::act);
    }
    REQUIRE(area.byMonth.size() == 2);
    CHECK(area.byMonth.begin()->second == Count{6, 6});
    CHECK(area.byMonth.rbegin()->second == Count{6, 0});
    CHECK(found.tally.departments[1].name == "New");
    CHECK(found.tally.departments[1].people == 6);
    CHECK(found.tally.departments[1].recent == 6);
}

TEST_CASE("Somebody assessed twice in a month is one person of it") {
    std::string lines;
    for (int i = 0; i < 5; ++i)
        for (const char *day : {"2026-09-03", "2026-09-17"})
            lines += lineOf({"P" + std::to_string(i), "A", Desk::bad, day, "", ""});
    const Counted found = counted(lines);
    REQUIRE(deskArea(found.tally).byMonth.size() == 1);
    CHECK(deskArea(found.tally).byMonth.begin()->second == Count{5, 5});
    CHECK(deskArea(found.tally).pairs.size() == 5);
}

TEST_CASE("Two documents of one person make no group of two") {
    std::string lines;
    for (int i = 0; i < 40; ++i)
        lines +=
            lineOf({"P" + std::to_string(i % 4), "A", Desk::bad, "2026-09-" + std::to_string(10 + i % 20), "", ""});
    const Counted found = counted(lines);
    CHECK(people(found.tally) == 4);
    CHECK(found.model.tooFew);
}

TEST_CASE("Forms of one person in documents of their own each count") {
    std::string lines;
    for (int i = 0; i < 5; ++i) {
        const std::string who = "P" + std::to_string(i);
        lines += lineOf({who, "A", Desk::bad, "2026-01-05", "", ""});
        lines += lineOf({who, "A", Desk::bad, "2026-05-05", "", R"("breaks": {"work.hours_per_day": 7.5})"});
    }
    const Counted found = counted(lines);
    CHECK(people(found.tally) == 5);
    CHECK(all(deskArea(found.tally)) == Count{5, 5});
    for (const auto &counts : found.tally.plugins)
        CHECK(counts.people ==
              (counts.plugin->manifest().id == "desk" || counts.plugin->manifest().id == "breaks" ? 5u : 0u));
}

TEST_CASE("Lines that cannot be read are told with their number, and the rest counts") {
    std::string lines;
    addPeople(lines, "A", 6, 2);
    const std::string good = lines;
    lines = "{ not JSON }\n" + good + "\n" + std::string(5'000'000, '[') + "\n" + good.substr(0, good.size() - 1);
    const Counted found = counted("\xEF\xBB\xBF" + lines);
    REQUIRE(found.told.size() == 3);
    CHECK(found.told[0].starts_with("line 1"));
    CHECK(found.told[1].starts_with("line 8"));
    CHECK(found.told[2].starts_with("line 9"));
    CHECK(found.tally.badLines == 3);
    CHECK(people(found.tally) == 6);
    CHECK(found.page.find("could not be read and are not counted: 3.") != std::string::npos);
}

TEST_CASE("Documents that do not say whose they are count as a person each, and it is said") {
    std::string lines;
    for (int i = 0; i < 7; ++i) lines += lineOf({"", "A", Desk::bad, "2026-01-05", "", ""});
    const Counted found = counted(lines);
    CHECK(people(found.tally) == 7);
    CHECK(found.tally.unnamed == 7);
    CHECK(found.page.find("do not say whose they are: 7.") != std::string::npos);
}

TEST_CASE("A name or an address tells people apart where there is no reference") {
    std::string lines;
    for (int i = 0; i < 12; ++i)
        lines += lineOf({"", "A", Desk::bad, "2026-01-0" + std::to_string(1 + i % 3),
                         (i % 2 ? R"(, "name": "N)" : R"(, "email": "E)") + std::to_string(i % 6) + "\"", ""});
    CHECK(people(counted(lines).tally) == 6);
}

TEST_CASE("The order of the lines makes no difference to the page") {
    std::string lines;
    addPeople(lines, "A", 9, 4, "2026-01-05");
    addPeople(lines, "B", 7, 2, "2026-02-05");
    addPeople(lines, "A", 6, 1, "2026-04-05");
    std::vector<std::string> parts;
    for (size_t from = 0; from < lines.size();) {
        const size_t to = lines.find('\n', from) + 1;
        parts.push_back(lines.substr(from, to - from));
        from = to;
    }
    std::string backwards;
    for (auto at = parts.rbegin(); at != parts.rend(); ++at) backwards += *at;
    CHECK(counted(lines).page == counted(backwards).page);
}

TEST_CASE("A file that is not there is told") {
    const BadLine nothing = [](size_t, const std::string &) {};
    Problems trouble;
    const TempFolder folder;
    CHECK_FALSE(tallyFile(folder / "none.ndjson", plugins(), "", nothing, trouble));
    CHECK_FALSE(tallyFile(folder.path(), plugins(), "", nothing, trouble));
}

TEST_CASE("A file that changes between its two readings is refused") {
    const TempFolder folder;
    std::string lines;
    addPeople(lines, "A", 6, 2);
    const std::string file = folder.write("answers.ndjson", lines + "{}\n");
    const BadLine change = [&](size_t, const std::string &) {
        std::string other;
        addPeople(other, "B", 6, 2);
        folder.write("answers.ndjson", other + "{}\n");
    };
    Problems trouble;
    const auto tally = tallyFile(file, plugins(), "", change, trouble);
    REQUIRE_FALSE(tally);
    CHECK(tally.problem().sentence().find("changed while it was read") != std::string::npos);
}
