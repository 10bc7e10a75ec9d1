#include "host/programme/help_lines.h"

#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"
#include "tests/support/told.h"

using namespace plumb;

namespace {

const std::string kFolder = std::string(PLUMB_SOURCE_DIR) + "/reports/";

HelpLines linesFor(const std::string &country) {
    Problems problems;
    const HelpNumbers numbers = readHelpNumbers(kFolder + "emergency.json", problems);
    const FixedTexts fixed = readFixedTexts(kFolder + "back.en.json", problems);
    CHECK(told(problems).empty());
    return helpLinesFor(numbers, country, fixed);
}

}  // namespace

TEST_CASE("Numbers come from the country, with who answers and a second number") {
    CHECK(linesFor("GB").emergency == "999 or 112");
    CHECK(linesFor("DE").urgent == "116 117 (Ärztlicher Bereitschaftsdienst)");
    CHECK(linesFor("US").emergency == "911");
    CHECK(linesFor("US").urgent == "the out-of-hours doctor service");
    CHECK(linesFor("US").notes.empty());
}

TEST_CASE("Without a country, or with one that is not known, there are words and a note") {
    for (const char *country : {"", "XX", "gb"}) {
        const HelpLines lines = linesFor(country);
        CHECK(lines.emergency == "your local emergency number");
        REQUIRE(lines.notes.size() == 1);
        CHECK(lines.notes[0].number.empty());
    }
}

TEST_CASE("A number that has not been checked says so") {
    const HelpLines lines = linesFor("NO");
    CHECK(lines.emergency == "113");
    REQUIRE_FALSE(lines.notes.empty());
    CHECK(lines.notes[0].number == "113");
    CHECK(contains(lines.notes[0].text, "113"));
}

TEST_CASE("A member of the union without numbers of its own has 112") {
    const TempFolder folder;
    Problems problems;
    const std::string file = folder.write("emergency.json", R"({"format": "plumbline-numbers/1", "edition": "1",
"looked_up": "2026-11-22", "reviewed_by": "", "role": "", "date": "", "union": {"emergency": "112", "members": ["FI"]},
"countries": {"SE": {"emergency": null, "urgent": null, "crisis": null}}})");
    const HelpNumbers numbers = readHelpNumbers(file, problems);
    CHECK(told(problems).empty());
    const FixedTexts fixed = readFixedTexts(kFolder + "back.en.json", problems);
    CHECK(helpLinesFor(numbers, "FI", fixed).emergency == "112");
    CHECK(helpLinesFor(numbers, "SE", fixed).emergency == "your local emergency number");
}

TEST_CASE("What is wrong with the numbers is told") {
    const TempFolder folder;
    Problems problems;
    readHelpNumbers(folder / "none.json", problems);
    CHECK(problems.size() == 1);
    problems.clear();
    readHelpNumbers(folder.write("a.json", R"({"format": "plumbline-numbers/1", "edition": "1", "looked_up": "",
"reviewed_by": "", "role": "", "date": "",
"countries": {"SE": {"emergency": {"number": "112", "confidence": "sure", "phone": "1"}}}})"),
                    problems);
    CHECK(problems.size() == 2);
    CHECK(contains(told(problems), "SE, emergency"));
}
