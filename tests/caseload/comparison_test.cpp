// Before and now: which earlier assessment may stand beside one, and what is said of both.
#include "host/caseload/comparison.h"

#include "caseload_support.h"
#include "host/caseload/correction.h"
#include "host/caseload/release_steps.h"
#include "host/caseload/stored_page.h"
#include "tests/support/catch.h"

using namespace plumb;
using namespace plumb::caseload_test;

namespace {

struct Years : Cases {
    PersonId person = add("Ann", "R-1");
    AssessmentId on(int year, const std::string &answers, const std::string &form = "desk") {
        clock.set(day(year, 3, 4));
        return assessed(person, answers, "assessor", form);
    }
    AssessmentRecord record(const AssessmentId &id) { return must(store().assessment(id)); }
    std::vector<AssessmentId> comparableTo(const AssessmentId &id) {
        std::vector<AssessmentId> found;
        for (const AssessmentRecord &a : must(comparable(store(), builtLibrary().plugins(), record(id))))
            found.push_back(a.id);
        return found;
    }
};

const ComparedLine *lineWith(const std::vector<ComparedLine> &lines, const std::string &text) {
    for (const ComparedLine &line : lines)
        if (line.text.find(text) != std::string::npos) return &line;
    return nullptr;
}

}  // namespace

TEST_CASE("earlier ones of the same kind and method can be compared with, without what was corrected since") {
    Years cases;
    const AssessmentId first = cases.on(2024, answers("too_low", "ok"));
    cases.on(2024, R"("breaks.interval":60)", "breaks");
    const AssessmentId wrong = cases.on(2025, answers("too_high", "ok"));
    must(signVisit(cases.caseload, wrong, "S"));
    const AssessmentId right = must(correctVisit(cases.caseload, wrong, "A slip"));
    must(completeVisit(cases.caseload, right));
    cases.visit(cases.person);  // a draft is nothing to compare
    const AssessmentId now = cases.on(2026, answers("knees_90", "ok"));
    CHECK(cases.comparableTo(now) == std::vector<AssessmentId>{right, first});
    CHECK(cases.comparableTo(right) == std::vector<AssessmentId>{first});
    CHECK(cases.comparableTo(first).empty());
    CHECK(must(comparedWith(cases.store(), builtLibrary().plugins(), cases.record(now)))->id == right);

    AssessmentRecord other = cases.record(first);  // as another major version of the plugin scored it
    REQUIRE_FALSE(other.bundles.empty());
    other.id = cases.caseload.newId<AssessmentId>();
    other.rev = 0;
    other.bundles.front().version = "99" + other.bundles.front().version;
    must(cases.store().putAssessment(other));
    const AssessmentId later = cases.on(2027, answers("knees_90", "ok"));
    CHECK(cases.comparableTo(later) == std::vector<AssessmentId>{now, right, first});
}

TEST_CASE("scores and findings before and now are told in words") {
    Years cases;
    const AssessmentId before = cases.on(2025, answers("too_low", "ok")),
                       now = cases.on(2026, answers("knees_90", "too_low"));
    const Comparison made = must(compare(cases.caseload, {}, cases.record(now), cases.record(before)));
    CHECK(made.title.find(" beside ") != std::string::npos);
    REQUIRE(made.scores.size() > 3);
    for (const ComparedLine &line : made.scores) UNSCOPED_INFO(line.text);
    CHECK(made.scores.front().text.find("Desk score (ROSA)") != std::string::npos);
    const ComparedLine *chair = lineWith(made.scores, "Better: ");
    const ComparedLine *screen = lineWith(made.scores, "Worse: ");
    REQUIRE(chair);
    REQUIRE(screen);
    CHECK(chair->text.find("Before ") != std::string::npos);
    CHECK(chair->text.find(", now ") != std::string::npos);
    for (const ComparedLine &line : made.scores) CHECK_FALSE(line.detail.empty());  // of chance, or that none is known
    CHECK(lineWith(made.findings, "Gone: "));
    CHECK(lineWith(made.findings, "New: "));
    CHECK(made.noFindings.empty());
    size_t reads = 0;
    for (const LogEntry &entry : must(cases.store().entries(0, 1000))) reads += entry.action == "assessment.read";
    CHECK(reads == 2);

    const Comparison turned = must(compare(cases.caseload, {}, cases.record(before), cases.record(now)));
    REQUIRE(lineWith(turned.scores, "Better: "));
    CHECK(lineWith(turned.scores, "Better: ")->text.substr(8, 12) == screen->text.substr(7, 12));
}

TEST_CASE("what could not be scored then or now stays unknown") {
    Years cases;
    const AssessmentId before = cases.on(2025, R"("seat.height":"too_low")"),
                       now = cases.on(2026, answers("knees_90", "ok"));
    Comparison made = must(compare(cases.caseload, {}, cases.record(now), cases.record(before)));
    CHECK(lineWith(made.scores, "Not known before: "));
    CHECK_FALSE(lineWith(made.scores, "Better: "));
    made = must(compare(cases.caseload, {}, cases.record(before), cases.record(now)));
    CHECK(lineWith(made.scores, "Not known now: "));
    CHECK(made.noScores.empty());
    made = must(compare(cases.caseload, {}, cases.record(before), cases.record(before)));
    CHECK(made.scores.empty());
    CHECK_FALSE(made.noScores.empty());
}

TEST_CASE("a finding is gone only when its question is answered otherwise now") {
    Years cases;
    const AssessmentId before = cases.on(2025, answers("too_low", "too_low")),
                       now = cases.on(2026, R"("seat.height":"knees_90")");
    const Comparison made = must(compare(cases.caseload, {}, cases.record(now), cases.record(before)));
    size_t gone = 0, unasked = 0;
    for (const ComparedLine &line : made.findings) {
        gone += line.text.starts_with("Gone: ");
        unasked += line.text.starts_with("Not asked again: ");
    }
    CHECK(gone == 1);
    CHECK(unasked > 3);
    const Comparison turned = must(compare(cases.caseload, {}, cases.record(before), cases.record(now)));
    size_t fresh = 0, unknown = 0;
    for (const ComparedLine &line : turned.findings) {
        fresh += line.text.starts_with("New: ");
        unknown += line.text.starts_with("Not known before: ");
    }
    CHECK(fresh == 1);
    CHECK(unknown == unasked);
}

TEST_CASE("compared is the last of the same workplace; another can be chosen and is named") {
    Years cases;
    const std::string good = answers("knees_90", "ok");
    const auto there = [&](int year, const std::string &place) {
        cases.clock.set(day(year, 3, 4));
        return cases.assessed(cases.person, good, "assessor", "desk", at(place));
    };
    const AssessmentId office = there(2024, "Office"), home = there(2025, "Home"), now = there(2026, " office");
    CHECK(cases.comparableTo(now) == std::vector<AssessmentId>{home, office});
    const auto usual = [&](const AssessmentId &id) {
        return must(comparedWith(cases.store(), builtLibrary().plugins(), cases.record(id)));
    };
    REQUIRE(usual(now));
    CHECK(usual(now)->id == office);
    CHECK_FALSE(usual(home));
    const auto title = [&](const AssessmentId &before) {
        return must(compare(cases.caseload, {}, cases.record(now), cases.record(before))).title;
    };
    CHECK(title(home).ends_with(", at Home"));
    CHECK_FALSE(title(office).ends_with("ffice"));
    const std::string page = must(copyPage(cases.caseload, {}, now, Copy::occupationalHealth));
    CHECK(page ==
          must(comparedPage(cases.caseload, {}, cases.record(now), cases.record(office), Copy::occupationalHealth)));
    CHECK(page !=
          must(comparedPage(cases.caseload, {}, cases.record(now), cases.record(home), Copy::occupationalHealth)));
}

TEST_CASE("the report with the comparison is the one that a copy is given as") {
    Years cases;
    const AssessmentId before = cases.on(2025, answers("too_low", "ok")),
                       now = cases.on(2026, answers("knees_90", "ok"));
    const std::string page =
        must(comparedPage(cases.caseload, {}, cases.record(now), cases.record(before), Copy::occupationalHealth));
    CHECK(page == must(copyPage(cases.caseload, {}, now, Copy::occupationalHealth)));
    CHECK(page.find(builtLibrary().say("scores.scale_compared")) != std::string::npos);
}
