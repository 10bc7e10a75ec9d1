// A personnel file: what it would change is seen before it is stored.
#include "host/caseload/people_file.h"

#include "caseload_support.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"
#include "tests/support/told.h"

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

TEST_CASE("a row whose number and e-mail say different people is refused, so that nobody becomes somebody else") {
    Cases cases;
    TempFolder folder;
    const PersonId ann = cases.add("Ann", "R-1"), ben = cases.add("Ben", "R-2");
    for (const auto &[id, mail] : {std::pair(ann, "ann@example.org"), std::pair(ben, "desk@example.org")}) {
        PersonRecord person = must(cases.store().person(id));
        person.who.email = mail;
        must(cases.store().putPerson(person));
    }
    const std::string file = folder.write("people.csv",
                                          "reference,name,email\n"
                                          "R-1,Ann,desk@example.org\n"   // Ann's number, Ben's mailbox
                                          "R-3,Carl,desk@example.org\n"  // a mailbox that several share
                                          "R-4,Dora,new@example.org\n"
                                          "R-5,Emma,NEW@example.org\n");
    const PeopleFile people = must(readPeopleFile(cases.caseload, file));
    REQUIRE(people.rows.size() == 4);
    CHECK(people.rows[0].what == What::refused);
    CHECK(people.rows[0].told.find("Ben") != std::string::npos);
    CHECK(people.rows[1].what == What::refused);
    CHECK(people.rows[1].person.who.name == "Carl");
    CHECK(people.rows[2].what == What::added);
    CHECK(people.rows[3].what == What::refused);
    must(takePeople(cases.caseload, people, file));
    CHECK(must(cases.store().person(ann)).who.email == "ann@example.org");
    CHECK(must(cases.store().person(ben)).who.name == "Ben");
    CHECK(must(cases.store().people({}, {})).size() == 3);
}

TEST_CASE("a workstation that a person does not have yet is a change, told before it is stored") {
    Cases cases;
    TempFolder folder;
    const PersonId ann = cases.add("Ann", "R-1", "Desk 14");
    const uint32_t revision = must(cases.store().person(ann)).rev;
    const std::string file = folder.write("people.csv", "reference,desk\nR-1,Desk 14\nR-1,Desk 15\nR-1,desk 15\n");
    const PeopleFile people = must(readPeopleFile(cases.caseload, file));
    CHECK(people.rows[0].what == What::same);
    CHECK(people.rows[1].what == What::changed);
    CHECK(people.rows[1].told == "workstation “Desk 15” is new");
    CHECK(people.rows[2].what == What::same);
    must(takePeople(cases.caseload, people, file));
    ItemFilter filter;
    filter.person = ann;
    CHECK(must(list<Workstation>(cases.store(), filter)).size() == 2);
    CHECK(must(cases.store().person(ann)).rev == revision);
}

TEST_CASE("a row with the name of somebody in the store is asked about before anything is stored") {
    Cases cases;
    TempFolder folder;
    PersonRecord ann;
    ann.who = {"Ann", "", "Accounts", ""};
    must(keepPerson(cases.caseload, ann, {"Desk 1"}));
    const PersonId ben = cases.add("Ben", "R-2"), carl = cases.add("Carl", "R-3");
    const std::string file = folder.write("people.csv",
                                          "reference,name,department,email,desk\n"
                                          "R-1,Ann,Accounts,,Desk 7\n"
                                          "R-9,Ben,Accounts,,\n"                 // another number: another person
                                          ",Carl,,carl@example.org,\n"           // known by number alone so far
                                          "R-1,Ann,Accounts,ann@example.org,\n"  // who row 1 is said to be
                                          ",Ann,,,\n");
    const PeopleFile read = must(readPeopleFile(cases.caseload, file));
    REQUIRE(read.rows.size() == 5);
    CHECK(read.summary() == "1 new, 1 changed, 0 as they are, 3 to be asked about, 0 refused.");
    CHECK(read.rows[0].question.line() == "Line 2, Ann, R-1, Accounts: is this Ann, Accounts?");
    CHECK(read.rows[1].what == What::added);
    CHECK(read.rows[2].question.namesakes.at(0).id == carl);
    const auto open = takePeople(cases.caseload, read, file);
    REQUIRE_FALSE(open);
    CHECK(open.problem().what == "of 3 people it is not said yet whether they are in the store already");
    CHECK(must(cases.store().people({}, {})).size() == 3);

    PeopleFile people = read;
    people.rows[0].question.same = people.rows[2].question.same = true;
    people.rows[4].question.same = false;
    CHECK(people.rows[4].question.line() == "Line 6, Ann: another person");
    CHECK(must(takePeople(cases.caseload, people, file)).find("2 new, 3 changed") != std::string::npos);
    const Person now = must(cases.store().person(ann.id)).who;
    CHECK(now.reference == "R-1");
    CHECK(now.email == "ann@example.org");
    CHECK(now.department == "Accounts");
    CHECK(must(cases.store().person(carl)).who.email == "carl@example.org");
    CHECK(must(cases.store().person(carl)).who.reference == "R-3");
    CHECK(must(cases.store().person(ben)).who.reference == "R-2");
    CHECK(must(cases.store().people({}, {})).size() == 5);
    ItemFilter filter;
    filter.person = ann.id;
    CHECK(must(list<Workstation>(cases.store(), filter)).size() == 2);
}

TEST_CASE("two whose numbers differ do not become one by being said to be one of the store") {
    Cases cases;
    TempFolder folder;
    PersonRecord ann;
    ann.who = {"Ann", "", "", ""};
    must(keepPerson(cases.caseload, ann, {}));
    const std::string file = folder.write("people.csv", "reference,name,department\nR-17,Ann,Sales\nR-18,Ann,Stores\n");
    PeopleFile people = must(readPeopleFile(cases.caseload, file));
    REQUIRE(people.count(What::asked) == 2);
    people.rows[0].question.same = people.rows[1].question.same = true;
    CHECK(whatIsToldBy(takePeople(cases.caseload, people, file)) ==
          "somebody with another number or department was said to be that person already");
    CHECK(must(cases.store().person(ann.id)).who.reference.empty());
    people.rows[1].question.same = false;
    CHECK(must(takePeople(cases.caseload, people, file)).find("1 new, 1 changed") != std::string::npos);
    CHECK(must(cases.store().person(ann.id)).who.reference == "R-17");
    CHECK(must(cases.store().people({}, {})).size() == 2);
    const auto log = must(cases.store().entries(0, 1000));
    CHECK(std::any_of(log.begin(), log.end(), [](const LogEntry &entry) {
        return entry.action == "people.imported" && contains(entry.reason, "1 new, 1 changed, 0 refused");
    }));
}

TEST_CASE("a file without a number or an e-mail, or of something else, is refused") {
    Cases cases;
    TempFolder folder;
    CHECK(whatIsToldBy(readPeopleFile(cases.caseload, folder / "none.csv")) == "there is no such file");
    CHECK(whatIsToldBy(readPeopleFile(cases.caseload, folder.write("a.csv", ""))) == "its first line cannot be read");
    CHECK(whatIsToldBy(readPeopleFile(cases.caseload, folder.write("b.csv", "name,department\nAnn,Sales\n"))) ==
          "no column is a number or an e-mail address, by which people are known");
    const auto quoted =
        readPeopleFile(cases.caseload, folder.write("c.csv", "reference,name\nR-1,\"Ann\nx\"y\nR-2,B\n"));
    REQUIRE(quoted);
    CHECK(quoted->count(What::refused) >= 1);
}

TEST_CASE("a file whose columns have German heads is understood") {
    Cases cases;
    TempFolder folder;
    const std::string file = folder.write("personal.csv",
                                          "Personalnummer;Name;Abteilung;E-Mail-Adresse;Arbeitsplatz;Gehalt\n"
                                          "R-1;Ann;Vertrieb;ann@example.org;Raum 9;100\n");
    const PeopleFile people = must(readPeopleFile(cases.caseload, file));
    REQUIRE(people.rows.size() == 1);
    const Person &who = people.rows[0].person.who;
    CHECK(who.reference == "R-1");
    CHECK(who.name == "Ann");
    CHECK(who.department == "Vertrieb");
    CHECK(who.email == "ann@example.org");
    CHECK(people.rows[0].workstation == "Raum 9");
    REQUIRE(people.notes.size() == 1);
    CHECK(people.notes[0].find("Gehalt") != std::string::npos);
}
