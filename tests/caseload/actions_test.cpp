// What is to be done: by hand and from advice, until when, and what became of it.
#include "host/caseload/actions.h"

#include "caseload_support.h"
#include "host/caseload/person_page.h"
#include "host/caseload/queue.h"
#include "host/present/spoken_day.h"
#include "tests/support/catch.h"

using namespace plumb;
using namespace plumb::caseload_test;

namespace {

Id added(Cases &cases, const PersonId &person, const std::string &text, const std::string &due, uint8_t tier = 0) {
    must(noteAction(cases.caseload, {person, text, "Facilities", due, tier}));
    for (const ActionLine &line : must(personPage(cases.caseload, person)).actions)
        if (line.action.text == text) return line.action.id;
    throw std::runtime_error("the action is not on the person's page");
}

ActionItem actionOf(Cases &cases, const Id &id) { return must(get<ActionItem>(cases.store(), id)); }

}  // namespace

TEST_CASE("an action is noted by hand: what, who, until when, what it takes") {
    Cases cases;
    const PersonId ann = cases.add("Ann", "R-1");
    must(noteAction(cases.caseload, {ann, " Order a\nfootrest ", "Facilities", "2026-12-06", 1}));
    const ActionLine line = must(personPage(cases.caseload, ann)).actions.at(0);
    const ActionItem &action = line.action;
    CHECK(action.text == "Order a footrest");
    CHECK(action.owner == "Facilities");
    CHECK(action.due == day(2026, 12, 6));
    CHECK(action.tier == 1);
    CHECK(action.rule.empty());
    CHECK(line.due == "due " + spokenDay(day(2026, 12, 6)));
    CHECK(line.detail == "open, Facilities, An accessory");
    CHECK_FALSE(line.overdue);
    for (const char *wrong : {"6.12.2026", "soon", "2026-11-21"}) {
        const Status refused = noteAction(cases.caseload, {ann, "Lower the desk", "", wrong, 0});
        REQUIRE_FALSE(refused);
        CHECK_FALSE(refused.problem().whatToDo.empty());
    }
    CHECK_FALSE(noteAction(cases.caseload, {ann, "  ", "Facilities", "2026-12-06", 0}));
    CHECK(must(personPage(cases.caseload, ann)).actions.size() == 1);
    must(noteAction(cases.caseload, {ann, "Lower the desk", "", "", 0}));
    const PersonPage page = must(personPage(cases.caseload, ann));
    REQUIRE(page.actions.size() == 2);
    CHECK(page.actions.back().due == "no day is set");  // after the one with a day, though it is newer
    CHECK(page.openActions == "2 actions are open, none overdue.");
}

TEST_CASE("the usual day is later for what has to be bought") {
    const Date today = day(2026, 11, 22);
    CHECK(usualDueDay(today, 0) == day(2026, 12, 6));
    CHECK(usualDueDay(today, 2) > usualDueDay(today, 1));
    CHECK(usualDueDay(today, 1) > usualDueDay(today, 0));
}

TEST_CASE("a day can be set, moved and taken away; one that is over may stay") {
    Cases cases;
    const PersonId ann = cases.add("Ann", "R-1");
    const Id id = added(cases, ann, "Order a chair", "2026-12-06", 2);
    const auto due = [&](const std::string &typed) {
        return changeAction(cases.caseload, id, {ActionState::open, "", {}, typed});
    };
    must(due("2027-01-10"));
    CHECK(actionOf(cases, id).due == day(2027, 1, 10));
    CHECK(actionOf(cases, id).owner == "Facilities");
    must(due(" "));
    CHECK_FALSE(actionOf(cases, id).due);
    must(due("2026-12-06"));
    cases.clock.set(day(2027, 3, 1));
    must(due("2026-12-06"));
    const Status over = due("2026-12-07");
    REQUIRE_FALSE(over);
    CHECK(over.problem().what == "this day is over");
    CHECK(actionOf(cases, id).due == day(2026, 12, 6));
}

TEST_CASE("what is overdue comes first and says since when; done holds how it was checked and its proof") {
    Cases cases;
    const PersonId ann = cases.add("Ann", "R-1"), ben = cases.add("Ben", "R-2");
    added(cases, ann, "Later", "2027-02-01");
    const Id late = added(cases, ann, "Sooner", "2026-12-06");
    added(cases, ann, "Some day", "");
    added(cases, ben, "Of another", "2026-12-24");
    cases.clock.set(day(2026, 12, 6));
    CHECK_FALSE(must(personPage(cases.caseload, ann)).actions.front().overdue);  // due today is not over
    CHECK(must(queueOf(cases.caseload)).actions.lines.front().since == "due " + spokenDay(day(2026, 12, 6)));
    cases.clock.set(day(2026, 12, 7));
    PersonPage page = must(personPage(cases.caseload, ann));
    REQUIRE(page.actions.size() == 3);
    CHECK(page.actions[0].action.id == late);
    CHECK(page.actions[0].overdue);
    CHECK(page.actions[0].sentence() ==
          "OVERDUE since " + spokenDay(day(2026, 12, 6)) + ", open, Facilities, Free: adjust what is there");
    CHECK(page.openActions == "3 actions are open, one overdue.");
    const QueueLine waiting = must(queueOf(cases.caseload)).actions.lines.front();
    CHECK(waiting.overdue);
    CHECK(waiting.since == page.actions[0].due);

    ActionList all = must(openActions(cases.caseload));
    REQUIRE(all.rows.size() == 4);
    CHECK(all.open == 4);
    CHECK(all.overdue == 1);
    CHECK(all.rows[0].who == "Ann, R-1, Accounts");
    CHECK(all.rows[1].action.text == "Of another");
    CHECK(all.rows[1].who == "Ben, R-2, Accounts");
    CHECK(all.rows[3].action.text == "Some day");

    must(changeAction(cases.caseload, late, {ActionState::done, "Seen at the desk", {}, {}, "Order 4711"}));
    page = must(personPage(cases.caseload, ann));
    CHECK(page.actions.back().action.id == late);
    CHECK_FALSE(page.actions.back().overdue);
    CHECK(page.actions.back().detail ==
          "done, Facilities, Free: adjust what is there, checked: Seen at the desk, proof: Order 4711");
    all = must(openActions(cases.caseload));
    CHECK(all.summary == "3 actions are open, none overdue.");
    CHECK(must(queueOf(cases.caseload)).actions.lines.empty());
}

TEST_CASE("actions come from advice, are due, and are done with words") {
    Cases cases;
    const PersonId ann = cases.add("Ann", "R-1");
    const AssessmentId id =
        cases.assessed(ann, R"("seat.height":"too_low","back":"no_lumbar","monitor":"too_low")", "assessor");
    const size_t count = must(takeAdvice(cases.caseload, id, "Ann"));
    REQUIRE(count > 1);
    CHECK(must(takeAdvice(cases.caseload, id, "Ann")) == 0);
    CHECK(must(queueOf(cases.caseload)).actions.lines.empty());
    for (const ActionLine &line : must(personPage(cases.caseload, ann)).actions)
        CHECK(line.action.due == usualDueDay(day(2026, 11, 22), line.action.tier));
    cases.clock.set(day(2027, 3, 1));
    const auto due = must(queueOf(cases.caseload)).actions.lines;
    REQUIRE(due.size() == count);
    const Id action = due.front().action;
    CHECK_FALSE(checkQuestion(cases.caseload, actionOf(cases, action)).empty());
    CHECK_FALSE(changeAction(cases.caseload, action, {ActionState::done, ""}));
    CHECK_FALSE(changeAction(cases.caseload, action, {ActionState::refused, " "}));
    const Status lost = changeAction(cases.caseload, action, {ActionState::inProgress, "Ordered"});
    REQUIRE_FALSE(lost);
    CHECK(lost.problem().what.starts_with("words are kept"));
    must(changeAction(cases.caseload, action, {ActionState::inProgress, ""}));
    CHECK(must(queueOf(cases.caseload)).actions.lines.size() == count);
    must(changeAction(cases.caseload, action, {ActionState::inProgress, "", " Facilities "}));
    CHECK(actionOf(cases, action).owner == "Facilities");
    CHECK(actionOf(cases, due.back().action).owner == "Ann");
    must(changeAction(cases.caseload, action, {ActionState::done, "Feet are flat"}));
    CHECK(actionOf(cases, action).owner == "Facilities");
    CHECK(must(queueOf(cases.caseload)).actions.lines.size() == count - 1);
    const PersonPage page = must(personPage(cases.caseload, ann));
    CHECK(page.actions.back().detail.find("Feet are flat") != std::string::npos);
    CHECK(page.actions.front().overdue);
}
