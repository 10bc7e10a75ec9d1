// A personnel file: what it would change is seen before it is stored.
#include "host/caseload/people_file.h"

#include "caseload_support.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

using namespace plumb;
using namespace plumb::caseload_test;
using What = PeopleRow::What;

TEST_CASE("a personnel file is compared first and taken in as a whole") {
    Cases cases;
    TempFolder folder;
    const PersonId ann = cases.add("Ann", "R-1");
    const std::string file = folder.write("people.csv",
                                          "Employee number;Full name;Dept;E-Mail;Room;Salary\n"
                                          "r-1;Ann Smith;Sales;;Desk 9;100\n"
                                          "R-2;Ben;Sales;ben@example.org;Desk 2;200\n"
                                          ";Nobody;Sales;;;300\n"
                                          "R-2;;;;;\n\n"
                                          ";Ben B.;;BEN@example.org;;\n");
    const PeopleFile people = must(readPeopleFile(cases.caseload, file));
    REQUIRE(people.rows.size() == 5);
    CHECK(people.rows[0].what == What::changed);
    CHECK(people.rows[0].person.id == ann);
    CHECK(people.rows[0].told.find("“Ann Smith”") != std::string::npos);
    CHECK(people.rows[1].what == What::added);
    CHECK(people.rows[2].what == What::refused);
    CHECK(people.rows[2].line == 4);
    CHECK(people.rows[3].what == What::same);
    CHECK(people.rows[4].what == What::changed);
    CHECK(people.notes.at(0).find("Salary") != std::string::npos);
    CHECK(must(cases.store().people({}, {})).size() == 1);  // nothing yet

    const std::string told = must(takePeople(cases.caseload, people, file));
    CHECK(told.find("1 new, 2 changed, 1 as they are, 1 refused") != std::string::npos);
    CHECK(must(cases.store().person(ann)).who.department == "Sales");
    const auto everybody = must(cases.store().people({}, {}));
    REQUIRE(everybody.size() == 2);
    CHECK(everybody.back().who.name == "Ben B.");
    CHECK(everybody.back().who.reference == "R-2");
    const PeopleFile again = must(readPeopleFile(cases.caseload, file));
    CHECK(again.count(What::added) == 0);
    ItemFilter filter;
    filter.person = ann;
    CHECK(must(list<Workstation>(cases.store(), filter)).size() == 2);
}

TEST_CASE("a file without a number or an e-mail, or of something else, is refused") {
    Cases cases;
    TempFolder folder;
    CHECK_FALSE(readPeopleFile(cases.caseload, folder / "none.csv"));
    CHECK_FALSE(readPeopleFile(cases.caseload, folder.write("a.csv", "")));
    CHECK_FALSE(readPeopleFile(cases.caseload, folder.write("b.csv", "name,department\nAnn,Sales\n")));
    const auto quoted =
        readPeopleFile(cases.caseload, folder.write("c.csv", "reference,name\nR-1,\"Ann\nx\"y\nR-2,B\n"));
    REQUIRE(quoted);
    CHECK(quoted->count(What::refused) >= 1);
}
