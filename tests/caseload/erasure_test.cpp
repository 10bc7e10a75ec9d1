// A copy of everything for the person, and the end of what is kept of them.
#include "host/caseload/erasure.h"

#include <algorithm>

#include "caseload_support.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

using namespace plumb;
using namespace plumb::caseload_test;

namespace {

bool has(const std::vector<std::string> &lines, const std::string &text) {
    return std::any_of(lines.begin(), lines.end(),
                       [&](const std::string &line) { return line.find(text) != std::string::npos; });
}

}  // namespace

TEST_CASE("a person is erased once their name was typed, and it was said what goes and what stays") {
    Cases cases;
    const PersonId ann = cases.add("Ann Example", "R-1"), ben = cases.add("Ben", "R-2");
    const AssessmentId id = cases.assessed(ann, R"("seat.height":"too_low")");
    cases.assessed(ben, R"("seat.height":"too_low")");
    cases.visit(ann);
    const Erasure erasure = must(erasureOf(cases.caseload, ann));
    CHECK(erasure.name == "Ann Example");
    CHECK(has(erasure.goes, "1 assessment with its answers"));
    CHECK(has(erasure.goes, "1 assessment that was only begun."));
    CHECK(has(erasure.goes, "1 workplace."));
    CHECK_FALSE(has(erasure.goes, "photo"));
    CHECK(has(erasure.stays, "of the log"));
    CHECK(has(erasure.stays, "Backups"));

    CHECK_FALSE(erase(cases.caseload, erasure, "Ann", "She left"));
    CHECK_FALSE(erase(cases.caseload, erasure, "", "She left"));
    CHECK_FALSE(erase(cases.caseload, erasure, "Ann Example", " "));
    CHECK(cases.store().person(ann));
    must(erase(cases.caseload, erasure, " Ann Example ", "She left"));
    CHECK_FALSE(cases.store().person(ann));
    CHECK_FALSE(cases.store().assessment(id));
    CHECK(cases.store().person(ben));
    const auto log = must(cases.store().entries(0, 1000));
    CHECK(log.back().action == "person.erased");
    CHECK(log.back().object == ann);
    CHECK(log.back().reason == "She left");
    const auto counts = must(cases.store().rollup());
    REQUIRE(counts.size() == 1);
    CHECK(counts[0].count == 2);
    CHECK_FALSE(erasureOf(cases.caseload, ann));
}

TEST_CASE("somebody without a name is known by the number") {
    Cases cases;
    const PersonId nobody = cases.add("", "R-9");
    CHECK(must(erasureOf(cases.caseload, nobody)).name == "R-9");
}

TEST_CASE("a copy of everything is two new files, and stands in the log") {
    Cases cases;
    TempFolder folder;
    const PersonId ann = cases.add("Ann Example", "R-1");
    cases.assessed(ann, R"("seat.height":"too_low")");
    const auto files = must(exportForPerson(cases.caseload, ann, folder / "ann.html"));
    CHECK(files == std::vector<std::string>{folder / "ann.html", folder / "ann.json"});
    CHECK(folder.read("ann.html").find("Ann Example") != std::string::npos);
    CHECK(folder.read("ann.html").find("person.exported") != std::string::npos);
    CHECK(folder.read("ann.json").find("plumbline-person/1") != std::string::npos);
    CHECK(must(cases.store().entries(0, 1000)).back().action == "person.exported");
    CHECK_FALSE(exportForPerson(cases.caseload, ann, folder / "ann.html"));
    CHECK_FALSE(exportForPerson(cases.caseload, ann, folder / "ann"));
    CHECK_FALSE(exportForPerson(cases.caseload, ann, folder / "no/such.html"));
}
