// The comparison with an earlier assessment: scores and answers before and now, and how far they differ by chance.
#include <algorithm>

#include "tests/support/catch.h"
#include "tests/support/reports.h"

using namespace plumb;

namespace {

bool has(const std::string &page, const std::string &text) { return page.find(text) != page.npos; }

}  // namespace

TEST_CASE("Scores before and now stand with their levels, and what is known of chance") {
    const Reported report = deskReport(desk::sample("office.json"), desk::sample("office-before.json"));
    const auto score = std::find_if(report.model.scores.begin(), report.model.scores.end(),
                                    [](const ReportScore &s) { return s.scale->id == "rosa.final"; });
    REQUIRE(score->previous);
    CHECK(score->previousLevel == score->scale->levelOf(*score->previous));
    CHECK(has(report.page, "id=\"compared-t\""));
    CHECK(has(report.page, "Desk score (ROSA): 7 (High) → 6 (High)"));
    CHECK(has(report.page, "intraclass correlation of 0.88"));
    // Of the checklist nothing is published: that is said.
    CHECK(has(report.page, "Screen workstation checklist: how far two assessments by this method differ by chance"));
    const Reported alone = deskReport(desk::sample("office.json"));
    CHECK_FALSE(has(alone.page, "id=\"compared-t\""));
    CHECK_FALSE(has(alone.page, "by this method differ by chance"));
}

TEST_CASE("A score that did not change is compared all the same, its parts are not") {
    const std::string office = desk::sample("office.json");
    const Reported same = deskReport(office, office);
    CHECK(has(same.page, "id=\"compared-t\""));
    CHECK(has(same.page, "Desk score (ROSA): 6 (High) → 6 (High)"));
    CHECK_FALSE(has(same.page, "Chair score (ROSA): 6 (High) →"));
}
