// Correcting what is signed, and deleting what was only begun.
#include "host/caseload/correction.h"

#include "caseload_support.h"
#include "host/caseload/person_page.h"
#include "tests/support/catch.h"

using namespace plumb;
using namespace plumb::caseload_test;

namespace {

const AtQuestion kSeat{"desk", "seat.height"}, kArm{"desk", "armrest"}, kScreenAlso{"desk", "monitor.also"};

struct Signed : Cases {
    PersonId person = add("Ann", "R-1");
    AssessmentId id =
        assessed(person, R"("seat.height":"too_low","armrest":"ok","monitor.also":["glare"])", "assessor");
    Signed() { must(signVisit(caseload, id, "S. Signer")); }
    AssessmentLine line(const AssessmentId &wanted) {
        for (const AssessmentLine &line : must(personPage(caseload, person)).assessments)
            if (line.record.id == wanted) return line;
        throw std::runtime_error("no such line");
    }
    bool says(const AssessmentId &wanted, const std::string &text) {
        return line(wanted).detail.find(text) != std::string::npos;
    }
    std::vector<std::string> actions() {
        std::vector<std::string> found;
        for (const LogEntry &entry : must(store().entries(0, 1000))) found.push_back(entry.action);
        return found;
    }
};

}  // namespace

TEST_CASE("a correction begins with the signed answers and takes the old one's place when it is signed") {
    Signed cases;
    CHECK(cases.line(cases.id).mayCorrect);
    CHECK_FALSE(correctVisit(cases.caseload, cases.id, "  "));
    const std::string old = must(cases.store().assessment(cases.id)).answers;
    const AssessmentId fresh = must(correctVisit(cases.caseload, cases.id, "The armrest was the neighbour's"));
    CHECK(cases.says(cases.id, "A correction was begun"));
    CHECK_FALSE(cases.line(cases.id).mayCorrect);
    CHECK_FALSE(correctVisit(cases.caseload, cases.id, "again"));

    auto desk = must(openVisit(cases.caseload, cases.drafts, fresh));
    CHECK(desk->answer(kSeat).option == optionOf(kSeat, "too_low"));
    CHECK(desk->answer(kScreenAlso).ticks != 0);
    CHECK(desk->byAssessor());
    CHECK_FALSE(desk->theirs());
    desk->choose(kArm, optionOf(kArm, "too_high_or_low"));
    must(completeVisit(cases.caseload, fresh));
    CHECK(cases.says(cases.id, "waits to be signed"));
    CHECK(must(cases.store().assessment(cases.id)).state == AssessmentState::signedOff);
    must(signVisit(cases.caseload, fresh, "S. Signer"));
    CHECK(cases.says(cases.id, "REPLACED by the correction of"));
    CHECK(cases.says(fresh, "It corrects an earlier one: The armrest was the neighbour's."));
    const AssessmentRecord made = must(cases.store().assessment(fresh));
    CHECK(made.supersedes == cases.id);
    CHECK(made.assessor == "N. Assessor");
    CHECK(made.answers.find("too_high_or_low") != std::string::npos);
    CHECK(must(cases.store().assessment(cases.id)).answers == old);
    CHECK(cases.line(cases.id).mayGiveAway);
    const auto counts = must(cases.store().rollup());
    REQUIRE(counts.size() == 1);
    CHECK(counts[0].count == 1);  // the old one counts no more
    CHECK_FALSE(correctVisit(cases.caseload, cases.id, "It is replaced"));
    CHECK(correctVisit(cases.caseload, fresh, "Once more"));
}

TEST_CASE("what is not signed is not corrected, and a person's own answers lie beside") {
    Signed cases;
    const AssessmentId open = cases.assessed(cases.person, R"("armrest":"ok")", "assessor");
    const Result<AssessmentId> refused = correctVisit(cases.caseload, open, "why");
    REQUIRE_FALSE(refused);
    CHECK(refused.problem().what == "it is not signed yet");
    const AssessmentId own = cases.assessed(cases.person, R"("seat.height":"too_high")");
    must(signVisit(cases.caseload, own, "S"));
    auto desk = must(openVisit(cases.caseload, cases.drafts, must(correctVisit(cases.caseload, own, "Seen today"))));
    REQUIRE(desk->theirs());
    CHECK(desk->answer(kSeat).option == optionOf(kSeat, "too_high"));
}

TEST_CASE("a draft is deleted once it was said what is lost") {
    Signed cases;
    CHECK_FALSE(lostWithDraft(cases.caseload, cases.id));
    CHECK_FALSE(cases.drafts.remove(cases.id.hex()));
    auto desk = cases.visit(cases.person);
    desk->choose(kSeat, optionOf(kSeat, "too_low"));
    desk->choose(kArm, optionOf(kArm, "ok"));
    const AssessmentId id = idOf(*desk);
    Photo photo{cases.caseload.newId(), cases.person, id, 0, "image/png", "Desk", "bytes"};
    must(put(cases.store(), photo));
    CHECK(must(lostWithDraft(cases.caseload, id)).find(": 2 answers, 1 photo. They are deleted") != std::string::npos);
    must(cases.drafts.remove(id.hex()));
    CHECK_FALSE(cases.store().assessment(id));
    CHECK_FALSE(get<Photo>(cases.store(), photo.id));
    CHECK(cases.actions().back() == "assessment.discarded");
    CHECK_FALSE(cases.drafts.remove(id.hex()));

    const AssessmentId correction = must(correctVisit(cases.caseload, cases.id, "why"));
    CHECK(must(lostWithDraft(cases.caseload, correction)).find("stays as it is") != std::string::npos);
    must(cases.drafts.remove(correction.hex()));
    CHECK(cases.line(cases.id).mayCorrect);
}
