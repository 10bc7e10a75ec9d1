// What waits, and what takes it off the list.
#include "host/caseload/queue.h"

#include "caseload_support.h"
#include "host/caseload/due.h"
#include "host/caseload/person_page.h"
#include "host/caseload/round_sheet.h"
#include "host/exchange/record_json.h"
#include "host/present/spoken_day.h"
#include "tests/support/catch.h"

using namespace plumb;
using namespace plumb::caseload_test;

namespace {

// Every question of the scores, so that the level calls for a visit.
std::string highAnswers() {
    std::string text = answers("too_low", "too_low");
    for (size_t at = text.find("medium"); at != text.npos; at = text.find("medium")) text.replace(at, 6, "long");
    return text;
}

}  // namespace

TEST_CASE("red flags come first until somebody got in touch") {
    Cases cases;
    const PersonId ann = cases.add("Ann", "R-1"), ben = cases.add("Ben", "R-2");
    cases.assessed(ann, R"("seat.height":"too_low")");
    const AssessmentId flag = cases.assessed(ben, R"("pain.now":true,"rf01":true)", "self", "back");
    Queue queue = must(queueOf(cases.caseload));
    REQUIRE(queue.urgent.size() == 1);
    CHECK(queue.urgent.front().person == ben);
    CHECK(queue.urgent.front().route == 1);
    CHECK(queue.arrived.lines.size() == 2);
    CHECK_FALSE(noteContact(cases.caseload, flag, "soon", ""));
    CHECK_FALSE(noteContact(cases.caseload, flag, "2027-01-01", ""));
    CHECK_FALSE(adviceFor(must(cases.store().assessment(flag)), builtLibrary().plugins()));
    must(noteContact(cases.caseload, flag, "2026-11-22", "goes to hospital"));
    queue = must(queueOf(cases.caseload));
    CHECK(queue.urgent.empty());
    CHECK(queue.arrived.lines.size() == 2);
}

TEST_CASE("a red flag is on the queue while its visit is only begun") {
    Cases cases;
    const PersonId ben = cases.add("Ben", "R-2");
    const auto desk = cases.visit(ben, {}, "back");
    const QuestionPlace pain = placeIn("back", "pain.now"), flag = placeIn("back", "rf01");
    desk->choose(pain, 1);
    CHECK(must(queueOf(cases.caseload)).urgent.empty());
    const uint32_t rev = must(cases.store().assessment(idOf(*desk))).rev;
    desk->choose(flag, 1);
    CHECK_FALSE(desk->trouble());
    const Queue queue = must(queueOf(cases.caseload));
    REQUIRE(queue.urgent.size() == 1);
    CHECK(queue.urgent.front().person == ben);
    CHECK(queue.urgent.front().route == 1);
    CHECK(queue.urgent.front().what.ends_with(", begun"));
    CHECK(queue.urgent.front().since == spokenDay(day(2026, 11, 22)));
    const PersonPage page = must(personPage(cases.caseload, ben));
    CHECK(page.urgent.size() == 1);
    CHECK(page.assessments.front().detail.ends_with("EMERGENCY, at once."));
    CHECK(must(cases.store().assessment(idOf(*desk))).rev == rev + 1);

    desk->undo();
    CHECK(must(queueOf(cases.caseload)).urgent.empty());
    desk->redo();
    REQUIRE(must(queueOf(cases.caseload)).urgent.size() == 1);
    must(noteContact(cases.caseload, idOf(*desk), "2026-11-22", "goes to hospital"));
    must(completeVisit(cases.caseload, idOf(*desk)));
    CHECK(must(queueOf(cases.caseload)).urgent.empty());  // somebody got in touch already
}

TEST_CASE("a begun visit and somebody never assessed are on a list each") {
    Cases cases;
    const PersonId ann = cases.add("Ann", "R-1"), ben = cases.add("Ben", "R-2"), carl = cases.add("Carl", "R-3");
    PersonRecord gone = must(cases.store().person(carl));
    gone.left = day(2026, 11, 1);
    must(cases.store().putPerson(gone));
    Queue queue = must(queueOf(cases.caseload));
    CHECK(queue.begun.lines.empty());
    REQUIRE(queue.newcomers.lines.size() == 2);
    CHECK(queue.newcomers.lines.front().person == ann);
    CHECK(queue.newcomers.lines.front().who == "Ann, R-1, Accounts");
    const std::vector<RoundStop> round = roundOf(queue);
    REQUIRE(round.size() == 2);
    CHECK(round.front().reasons == std::vector<std::string>{"Not assessed yet"});

    const auto desk = cases.visit(ann);
    queue = must(queueOf(cases.caseload));
    REQUIRE(queue.begun.lines.size() == 1);
    CHECK(queue.begun.lines.front().person == ann);
    CHECK(queue.begun.lines.front().assessment == idOf(*desk));
    CHECK(queue.begun.lines.front().since == spokenDay(day(2026, 11, 22)));
    REQUIRE(queue.newcomers.lines.size() == 1);
    CHECK(queue.newcomers.lines.front().person == ben);
    desk->choose(placeIn("desk", "seat.height"), 0);
    must(completeVisit(cases.caseload, idOf(*desk)));
    CHECK(must(queueOf(cases.caseload)).begun.lines.empty());

    for (size_t i = 0; i < kMostInQueue; ++i) cases.add("Dora", "D-" + std::to_string(i));
    queue = must(queueOf(cases.caseload));
    CHECK(queue.newcomers.lines.size() == kMostInQueue);
    CHECK(queue.newcomers.cut);
}

TEST_CASE("a self-assessment waits until it is reviewed or a later one took its place") {
    Cases cases;
    const PersonId ann = cases.add("Ann", "R-1");
    const AssessmentId own = cases.assessed(ann, answers("too_low", "ok"));
    REQUIRE(must(queueOf(cases.caseload)).arrived.lines.size() == 1);
    must(signVisit(cases.caseload, own, "S"));
    CHECK(must(queueOf(cases.caseload)).arrived.lines.empty());
    cases.clock.set(day(2026, 11, 23));
    cases.assessed(ann, answers("too_high", "ok"));
    CHECK(must(queueOf(cases.caseload)).arrived.lines.size() == 1);
    cases.clock.set(day(2026, 11, 24));
    auto desk = cases.visit(ann);
    CHECK(must(queueOf(cases.caseload)).arrived.lines.size() == 1);
    cases.complete(idOf(*desk), answers("knees_90", "ok"));
    CHECK(must(queueOf(cases.caseload)).arrived.lines.empty());
}

TEST_CASE("a visit without a score takes nothing off the queue") {
    Cases cases;
    const PersonId ann = cases.add("Ann", "R-1");
    const AssessmentId own = cases.assessed(ann, highAnswers());
    REQUIRE(must(cases.store().assessment(own)).band >= Level::act);
    cases.clock.set(day(2026, 11, 23));
    cases.visited(ann, R"("seat.height":"knees_90")");
    Queue queue = must(queueOf(cases.caseload));
    CHECK(queue.arrived.lines.size() == 1);
    CHECK(queue.visits.lines.size() == 1);
    cases.clock.set(day(2026, 11, 24));
    cases.visited(ann, answers("knees_90", "ok"));
    queue = must(queueOf(cases.caseload));
    CHECK(queue.arrived.lines.empty());
    CHECK(queue.visits.lines.empty());
    // One that has no score itself goes once everything that it answered was answered again.
    cases.clock.set(day(2026, 11, 25));
    cases.assessed(ann, R"("seat.height":"too_low")");
    cases.visited(ann, R"("armrest":"ok")");
    CHECK(must(queueOf(cases.caseload)).arrived.lines.size() == 1);
    cases.visited(ann, answers("knees_90", "ok"));
    CHECK(must(queueOf(cases.caseload)).arrived.lines.empty());
}

TEST_CASE("what was seen at one workplace says nothing of another") {
    Cases cases;
    const PersonId ann = cases.add("Ann", "R-1", "Office");
    const std::string bad = highAnswers(), good = answers("knees_90", "ok");
    const AssessmentId home = cases.assessed(ann, bad, "self", "desk", at("Home"));
    cases.clock.set(day(2026, 11, 23));
    cases.visited(ann, good, "Office");
    Queue queue = must(queueOf(cases.caseload));
    REQUIRE(queue.arrived.lines.size() == 1);
    REQUIRE(queue.visits.lines.size() == 1);
    CHECK(queue.visits.lines.front().assessment == home);
    cases.clock.set(day(2028, 1, 1));
    CHECK(must(queueOf(cases.caseload)).reviews.lines.size() == 2);
    CHECK(must(personPage(cases.caseload, ann)).nextReview ==
          "Next review: " + spokenDay(*must(cases.store().assessment(home)).nextReview) + ".");
    const AssessmentId seen = cases.visited(ann, good, " hOME ");
    queue = must(queueOf(cases.caseload));
    CHECK(queue.arrived.lines.empty());
    CHECK(queue.visits.lines.empty());
    REQUIRE(queue.reviews.lines.size() == 1);  // of the office
    CHECK(queue.reviews.lines.front().assessment != home);
    CHECK(queue.reviews.lines.front().assessment != seen);
}

TEST_CASE("what arrives after a visit waits, whatever day it was answered on") {
    Cases cases;
    const PersonId ann = cases.add("Ann", "R-1");
    cases.clock.set(day(2026, 11, 24));
    cases.visited(ann, answers("knees_90", "ok"));
    cases.clock.set(day(2026, 11, 25));
    const AssessmentId late = cases.assessed(ann, highAnswers(), "self", "desk", on("2026-11-20") + at("Desk 1"));
    Queue queue = must(queueOf(cases.caseload));
    REQUIRE(queue.arrived.lines.size() == 1);
    CHECK(queue.arrived.lines.front().assessment == late);
    CHECK(queue.visits.lines.size() == 1);
    CHECK(queue.reviews.lines.empty());
    cases.clock.set(day(2026, 11, 26));
    cases.visited(ann, answers("knees_90", "ok"));
    queue = must(queueOf(cases.caseload));
    CHECK(queue.arrived.lines.empty());
    CHECK(queue.visits.lines.empty());
}

TEST_CASE("what was sealed before a visit and arrived after it waits") {
    Cases cases;
    const PersonId ann = cases.add("Ann", "R-1");
    const AssessmentId sealed = cases.caseload.newId<AssessmentId>();  // by the sender's clock
    cases.clock.set(day(2026, 11, 23));
    cases.visited(ann, answers("knees_90", "ok"));
    cases.clock.set(day(2026, 11, 24));
    ScoredDocument scored;
    must(cases.caseload.scorer().score(R"({"format":"plumbline-answers/1",)" + on("2026-11-22") +
                                           R"("by":"self","forms":{"desk":{)" + highAnswers() + "}}}",
                                       "test", scored));
    Intake intake(cases.store(), cases.clock.outside());
    IntakeWishes wishes;
    wishes.person = ann;
    wishes.ids = {sealed};
    must(intake.take(scored, wishes));
    Queue queue = must(queueOf(cases.caseload));
    CHECK(queue.arrived.lines.size() == 1);
    CHECK(queue.visits.lines.size() == 1);
    CHECK(dateAt(must(cases.store().assessment(sealed)).completed) == day(2026, 11, 22));
    cases.visited(ann, answers("knees_90", "ok"));
    queue = must(queueOf(cases.caseload));
    CHECK(queue.arrived.lines.empty());
    CHECK(queue.visits.lines.empty());
}

TEST_CASE("what names no workplace is of the only one, and of none where there are several") {
    for (const bool several : {false, true}) {
        Cases cases;
        const PersonId ann = cases.add("Ann", "R-1", "Office");
        cases.assessed(ann, highAnswers());
        if (several) cases.assessed(ann, R"("breaks.interval":60)", "self", "breaks", at("Home"));
        cases.clock.set(day(2026, 11, 23));
        cases.visited(ann, answers("knees_90", "ok"), "Office");
        CHECK(must(queueOf(cases.caseload)).visits.lines.size() == (several ? 1 : 0));
        cases.visited(ann, answers("knees_90", "ok"), "");
        CHECK(must(queueOf(cases.caseload)).visits.lines.empty());
    }
}

TEST_CASE("what counts as later is when it was completed, not when it was begun") {
    Cases cases;
    const PersonId ann = cases.add("Ann", "R-1");
    auto desk = cases.visit(ann);  // begun first
    cases.clock.set(day(2026, 11, 23));
    const AssessmentId own = cases.assessed(ann, answers("too_low", "ok"));
    CHECK(must(newestOf(cases.store(), ann, "desk", Whose::anybody))->id == own);
    cases.clock.set(day(2026, 11, 24));
    cases.complete(idOf(*desk), answers("knees_90", "ok"));
    CHECK(must(newestOf(cases.store(), ann, "desk", Whose::anybody))->id == idOf(*desk));
    CHECK(must(queueOf(cases.caseload)).arrived.lines.size() == 1);  // who began the visit had not seen it
    cases.clock.set(day(2028, 1, 1));
    const auto reviews = must(queueOf(cases.caseload)).reviews.lines;
    REQUIRE(reviews.size() == 1);
    CHECK(reviews.front().assessment == idOf(*desk));
}

TEST_CASE("a review is due by its day, and not once it was done again") {
    Cases cases;
    const PersonId ann = cases.add("Ann", "R-1");
    cases.assessed(ann, answers("knees_90", "ok"), "assessor");
    CHECK(must(queueOf(cases.caseload)).reviews.lines.empty());
    cases.clock.set(day(2028, 1, 1));
    CHECK(must(queueOf(cases.caseload)).reviews.lines.size() == 1);
    cases.assessed(ann, R"("seat.height":"too_low")", "assessor");
    CHECK(must(queueOf(cases.caseload)).reviews.lines.size() == 1);  // it was not done again, only begun
    cases.assessed(ann, answers("too_low", "ok"), "assessor");
    CHECK(must(queueOf(cases.caseload)).reviews.lines.empty());
}

TEST_CASE("visits are needed where a person's own answers say high") {
    Cases cases;
    const PersonId ann = cases.add("Ann", "R-1"), ben = cases.add("Ben", "R-2");
    const std::string bad = must(readFile(sampleFile("office.json"), 1 << 20));
    ScoredDocument scored;
    must(cases.caseload.scorer().score(bad, "sample", scored));
    scored.by = AssessedBy::self;
    Intake intake(cases.store(), cases.clock.outside());
    IntakeWishes wishes;
    wishes.person = ann;
    must(intake.take(scored, wishes));
    cases.assessed(ben, R"("seat.height":"knees_90")");
    REQUIRE(scored.forms.front().worst >= Level::act);
    const auto visits = must(queueOf(cases.caseload)).visits.lines;
    REQUIRE(visits.size() == 1);
    CHECK(visits.front().person == ann);
}
