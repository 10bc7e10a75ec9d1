// A copy on its way out: nothing leaves that the person did not see and agree to, but for a stated reason.
#include "host/caseload/release_steps.h"

#include "caseload_support.h"
#include "host/base/hash.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

using namespace plumb;
using namespace plumb::caseload_test;

namespace {

struct Signed : Cases {
    PersonId person = add("Ann", "R-1");
    AssessmentId id = assessed(person, R"("seat.height":"too_low")", "assessor");
    Settings settings;
    TempFolder folder;
    Handing manager{Copy::manager, "Line manager", "", ""};

    Signed() { must(signVisit(caseload, id, "S")); }
    std::string shown(Copy copy = Copy::manager) {
        const std::string page = must(copyPage(caseload, settings, id, copy));
        must(noteShown(caseload, id, copy, page));
        return page;
    }
};

}  // namespace

TEST_CASE("the manager's copy goes out after it was shown and agreed to, the same to the byte") {
    Signed cases;
    const std::string out = cases.folder / "manager.html";
    CHECK_FALSE(giveAway(cases.caseload, cases.settings, cases.id, cases.manager, out));
    CHECK_FALSE(noteAnswer(cases.caseload, cases.id, Copy::manager, ReleaseStage::agreed, ""));
    const std::string page = cases.shown();
    CHECK_FALSE(giveAway(cases.caseload, cases.settings, cases.id, cases.manager, out));
    must(noteAnswer(cases.caseload, cases.id, Copy::manager, ReleaseStage::agreed, ""));
    cases.clock.set(day(2026, 12, 24));
    must(giveAway(cases.caseload, cases.settings, cases.id, cases.manager, out));
    CHECK(cases.folder.read("manager.html") == page);
    CHECK_FALSE(giveAway(cases.caseload, cases.settings, cases.id, cases.manager, out));  // a file is there
    const auto copies = must(copiesOf(cases.caseload, cases.id));
    CHECK(copies.at(1).standing.find("Given to Line manager on " + longDate(day(2026, 12, 24))) != std::string::npos);
}

TEST_CASE("occupational health's copy carries the day of its showing, whenever it was agreed to and given") {
    Signed cases;
    constexpr Copy kCopy = Copy::occupationalHealth;
    const Handing handing{kCopy, "Occupational health", "", ""};
    const std::string monday = cases.shown(kCopy);
    cases.clock.set(day(2026, 12, 1));
    must(noteAnswer(cases.caseload, cases.id, kCopy, ReleaseStage::agreed, ""));
    cases.clock.set(day(2026, 12, 2));
    must(giveAway(cases.caseload, cases.settings, cases.id, handing, cases.folder / "first.html"));
    CHECK(cases.folder.read("first.html") == monday);
    cases.settings.paper = Paper::letter;  // another page: it is shown anew
    CHECK_FALSE(giveAway(cases.caseload, cases.settings, cases.id, handing, cases.folder / "second.html"));
    const std::string thursday = cases.shown(kCopy);
    CHECK(thursday != monday);
    cases.clock.set(day(2026, 12, 4));
    must(noteAnswer(cases.caseload, cases.id, kCopy, ReleaseStage::agreedWithComment, "As it stands"));
    cases.clock.set(day(2026, 12, 5));
    must(giveAway(cases.caseload, cases.settings, cases.id, handing, cases.folder / "second.html"));
    CHECK(cases.folder.read("second.html") == thursday);
}

TEST_CASE("a copy that was refused, taken back or changed since stays in") {
    Signed cases;
    const std::string out = cases.folder / "manager.html";
    cases.shown();
    CHECK_FALSE(noteAnswer(cases.caseload, cases.id, Copy::manager, ReleaseStage::refused, ""));
    CHECK_FALSE(noteAnswer(cases.caseload, cases.id, Copy::manager, ReleaseStage::agreedWithComment, " "));
    must(noteAnswer(cases.caseload, cases.id, Copy::manager, ReleaseStage::refused, "Not true"));
    CHECK_FALSE(giveAway(cases.caseload, cases.settings, cases.id, cases.manager, out));
    must(noteAnswer(cases.caseload, cases.id, Copy::manager, ReleaseStage::agreedWithComment, "With my comment"));
    Settings others = cases.settings;
    others.paper = Paper::letter;
    CHECK_FALSE(giveAway(cases.caseload, others, cases.id, cases.manager, out));
    must(noteAnswer(cases.caseload, cases.id, Copy::manager, ReleaseStage::withdrawn, ""));
    CHECK_FALSE(giveAway(cases.caseload, cases.settings, cases.id, cases.manager, out));
    CHECK(cases.folder.count() == 0);
}

TEST_CASE("without the person's agreement it takes a reason and somebody else") {
    Signed cases;
    Handing without = cases.manager;
    without.legalReason = "Court order";
    CHECK_FALSE(giveAway(cases.caseload, cases.settings, cases.id, without, cases.folder / "a.html"));
    without.secondPerson = cases.caseload.who();
    CHECK_FALSE(giveAway(cases.caseload, cases.settings, cases.id, without, cases.folder / "a.html"));
    without.secondPerson = "B. Second";
    must(giveAway(cases.caseload, cases.settings, cases.id, without, cases.folder / "a.html"));
    ItemFilter filter;
    filter.about = cases.id;
    const auto steps = must(list<Release>(cases.store(), filter));
    REQUIRE(steps.size() == 1);
    CHECK(steps.front().stage == ReleaseStage::released);
    CHECK(steps.front().agreement.find("Court order") != std::string::npos);
    CHECK(steps.front().hash == sha256(cases.folder.read("a.html")));
}

TEST_CASE("nothing goes out before it is signed; the person's own copy needs no more than that") {
    Cases cases;
    TempFolder folder;
    const PersonId person = cases.add("Ann", "R-1");
    const AssessmentId id = cases.assessed(person, R"("seat.height":"too_low")", "assessor");
    const Handing own{Copy::employee, "Ann", "", ""};
    CHECK_FALSE(giveAway(cases.caseload, {}, id, own, folder / "own.html"));
    must(signVisit(cases.caseload, id, "S"));
    CHECK_FALSE(giveAway(cases.caseload, {}, id, {Copy::employee, " ", "", ""}, folder / "own.html"));
    must(giveAway(cases.caseload, {}, id, own, folder / "own.html"));
    CHECK(folder.count() == 1);
    auto desk = cases.visit(person);
    CHECK_FALSE(copyPage(cases.caseload, {}, idOf(*desk), Copy::manager));
}

TEST_CASE("a later assessment is compared with the one before") {
    Cases cases;
    const PersonId person = cases.add("Ann", "R-1");
    const std::string all = must(readFile(sampleFile("office-before.json"), 1 << 20));
    const std::string better = must(readFile(sampleFile("office.json"), 1 << 20));
    std::vector<AssessmentId> ids;
    for (const std::string &answers : {all, better}) {
        ScoredDocument scored;
        must(cases.caseload.scorer().score(answers, "sample", scored));
        Intake intake(cases.store(), cases.clock.outside());
        IntakeWishes wishes;
        wishes.person = person;
        ids.push_back(must(intake.take(scored, wishes)).assessments.at(0));
        cases.clock.set(day(2027, 11, 22));
    }
    const std::string first = must(copyPage(cases.caseload, {}, ids[0], Copy::employee));
    const std::string second = must(copyPage(cases.caseload, {}, ids[1], Copy::employee));
    const std::string heading = builtLibrary().say("scores.scale_compared");
    REQUIRE_FALSE(heading.empty());
    CHECK(first.find(heading) == std::string::npos);
    CHECK(second.find(heading) != std::string::npos);
}

TEST_CASE("a red flag of the person's own answers leaves the exercises out of the copies of the visit after it") {
    constexpr std::string_view kWhy = "There are no exercises here";
    for (const bool flag : {false, true}) {
        INFO(flag);
        Cases cases;
        const PersonId ann = cases.add("Ann", "R-1");
        cases.assessed(ann, flag ? R"("consent":true,"rf04":true)" : R"("consent":true)", "self", "back");
        const AssessmentId visit = cases.assessed(ann, R"("consent":true,"pain.now":false)", "assessor", "back");
        for (const Copy copy : {Copy::employee, Copy::occupationalHealth})
            CHECK((must(copyPage(cases.caseload, {}, visit, copy)).find(kWhy) != std::string::npos) == flag);
    }
}
