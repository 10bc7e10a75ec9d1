// Finding people as somebody types, and keeping them apart.
#include "host/caseload/people_list.h"

#include "caseload_support.h"
#include "tests/support/catch.h"
#include "tests/support/told.h"

using namespace plumb;
using namespace plumb::caseload_test;

TEST_CASE("a list of people comes in pages and says how much there is") {
    Cases cases;
    PeopleList people(cases.store(), 10);
    must(people.find(""));
    CHECK(people.summary() == "There is nobody yet.");
    for (int i = 0; i < 25; ++i)
        cases.add((i < 12 ? "Anna " : "Bert ") + std::to_string(100 + i), "R-" + std::to_string(i));
    must(people.find(""));
    CHECK(people.lines().size() == 10);
    CHECK(people.hasMore());
    must(people.more());
    must(people.more());
    CHECK(people.lines().size() == 25);
    CHECK_FALSE(people.hasMore());
    must(people.more());
    CHECK(people.lines().size() == 25);
    for (size_t i = 1; i < people.lines().size(); ++i) CHECK(people.lines()[i - 1].name < people.lines()[i].name);
    must(people.find("anna"));
    CHECK(people.lines().size() == 10);
    must(people.find("r-24"));
    REQUIRE(people.lines().size() == 1);
    CHECK(people.lines().front().name == "Bert 124");
    CHECK(people.summary() == "One person.");
    must(people.find("nobody"));
    CHECK(people.lines().empty());
}

TEST_CASE("two people never get the same number") {
    Cases cases;
    const PersonId ann = cases.add("Ann", "R-1");
    PersonRecord other;
    other.who = {"Ben", "r-1", "", ""};
    CHECK(whatIsToldBy(keepPerson(cases.caseload, other, {})) == "somebody else in the store has it");
    other.who.reference = "R-2";
    must(keepPerson(cases.caseload, other, {"Desk 1", " ", "Desk 2"}));
    PersonRecord again = must(cases.store().person(ann));
    again.who.name = "Anna";
    must(keepPerson(cases.caseload, again, {}));
    CHECK(must(cases.store().person(ann)).who.name == "Anna");
    PersonRecord far;
    far.who = {"Cleo", "R-3", "", ""};
    CHECK(whatIsToldBy(keepPerson(cases.caseload, far, {std::string(201, 'x')})) == "it is longer than 200 letters");
    CHECK(must(cases.store().findPeople("R-3")).empty());
    must(keepPerson(cases.caseload, far, {"Desk\n3\tleft"}));
    ItemFilter filter;
    filter.person = far.id;
    CHECK(must(list<Workstation>(cases.store(), filter)).at(0).name == "Desk 3 left");
    PersonRecord nameless;
    CHECK(whatIsToldBy(keepPerson(cases.caseload, nameless, {})) == "it has neither name nor reference");
}
