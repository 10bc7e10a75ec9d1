// A personnel file: what it would change is seen before it is stored.
#include "host/caseload/people_file.h"

#include "caseload_support.h"
#include "host/caseload/known_people.h"
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

TEST_CASE("rows of separators are none, and what is refused stands in the receipt with its line") {
    Cases cases;
    TempFolder folder;
    const std::string file = folder.write("people.csv",
                                          "reference;name;email;desk\n"
                                          "R-1;Ann;ann@example.org;\n"
                                          ";;;\n"
                                          " ; ;;\n"
                                          "R-2;Ben;bad mail;\n"
                                          "R-3;;@;\n"
                                          ";;;Desk 4\n");
    const PeopleFile people = must(readPeopleFile(cases.caseload, file));
    REQUIRE(people.rows.size() == 4);
    CHECK(people.summary() == "1 new, 0 changed, 0 as they are, 3 refused.");
    const std::vector<std::string> refused = {"Line 5, REFUSED: Ben, R-2: “bad mail” is no e-mail address",
                                              "Line 6, REFUSED: (no name), R-3: “@” is no e-mail address",
                                              "Line 7, REFUSED: it has neither name nor number nor e-mail"};
    for (size_t i = 0; i < refused.size(); ++i) CHECK(rowInWords(people.rows[i + 1]) == refused[i]);
    CHECK(rowInWords(people.rows[0]) == "Line 2, new: Ann, R-1");
    const std::string receipt = must(takePeople(cases.caseload, people, file));
    CHECK(receipt.ends_with("refused.\n\n" + refused[0] + "\n" + refused[1] + "\n" + refused[2]));
    CHECK(must(cases.store().people({}, {})).size() == 1);
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
    CHECK(read.rows[2].question.namesakes.at(0).known.id == carl);
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

TEST_CASE("a row without number and e-mail is asked about once, however often the list comes") {
    Cases cases;
    TempFolder folder;
    cases.add("Ann", "R-1");  // in Accounts
    const std::string file = folder.write("people.csv",
                                          "reference,name,department,desk\n"
                                          ",Ann,Accounts,Desk 2\n"
                                          ",ann,accounts,Desk 3\n");
    PeopleFile people = must(readPeopleFile(cases.caseload, file));
    REQUIRE(people.count(What::asked) == 2);
    people.rows[0].question.same = people.rows[1].question.same = false;
    must(takePeople(cases.caseload, people, file));
    const auto all = must(cases.store().people({}, {}));
    REQUIRE(all.size() == 3);

    const PeopleFile again = must(readPeopleFile(cases.caseload, file));
    CHECK(again.summary() == "0 new, 0 changed, 2 as they are, 0 refused.");
    CHECK(again.rows[0].person.id != again.rows[1].person.id);
    must(takePeople(cases.caseload, again, file));
    CHECK(must(cases.store().people({}, {})).size() == 3);

    // In another order each has their own workstation still; a third of them is asked about.
    const std::string turned = folder.write("turned.csv",
                                            "reference,name,department,desk\n"
                                            ",ann,accounts,Desk 3\n"
                                            ",Ann,Accounts,Desk 2\n"
                                            ",Ann,Accounts,Desk 4\n"
                                            ",Ann,Stores,\n");
    const PeopleFile other = must(readPeopleFile(cases.caseload, turned));
    CHECK(other.rows[0].person.id == again.rows[1].person.id);
    CHECK(other.rows[1].person.id == again.rows[0].person.id);
    CHECK(other.rows[2].what == What::asked);
    CHECK(other.rows[2].question.namesakes.size() == 3);
    CHECK(other.rows[3].what == What::refused);  // of another department: nobody who is known
}

TEST_CASE("a row may be somebody who comes before it in the same list") {
    Cases cases;
    TempFolder folder;
    const PersonId ann = cases.add("Ann", "R-1");
    const std::string file = folder.write("people.csv",
                                          "reference,name,department,email,desk\n"
                                          ",Ann,,ann@example.org,\n"     // the store's, or a new one
                                          ",Ann,,,Desk 2\n"              // either
                                          "R-7,Ben,Stores,,\n"           // new
                                          ",Ben,,ben@example.org,\n"     // line 4?
                                          "R-8,Ben,Stores,,\n"           // another number than line 4
                                          ",Cleo,,cleo@example.org,\n"   // two of one name with an e-mail each
                                          ",Cleo,,other@example.org,\n"  // are two
                                          ",Dora,,,\n");                 // nobody
    const PeopleFile read = must(readPeopleFile(cases.caseload, file));
    REQUIRE(read.rows.size() == 8);
    CHECK(read.rows[1].question.line() == "Line 3, Ann: is this Ann, R-1, Accounts, or Ann (line 2)?");
    CHECK(read.rows[1].question.likely() == 0u);
    CHECK(read.rows[3].question.line() == "Line 5, Ben: is this Ben, R-7, Stores (line 4)?");
    CHECK(read.rows[4].what == What::asked);  // it may be line 5
    CHECK(read.rows[4].question.line() == "Line 6, Ben, R-8, Stores: is this Ben (line 5)?");
    CHECK(read.rows[6].what == What::added);
    CHECK(read.rows[7].what == What::refused);

    const auto taken = [&](PeopleFile people, const std::vector<std::pair<size_t, std::optional<size_t>>> &said) {
        for (const auto &[row, which] : said) {
            people.rows[row].question.same = which.has_value();
            people.rows[row].question.which = which.value_or(0);
        }
        return takePeople(cases.caseload, people, file);
    };
    // Line 5 cannot be line 4 and line 6 at once, by way of what it was said to be.
    CHECK(whatIsToldBy(taken(read, {{0, std::nullopt}, {1, 1}, {3, 0}, {4, 0}})) ==
          "somebody with another number or department was said to be that person already");
    CHECK(must(cases.store().people({}, {})).size() == 1);
    SECTION("the newcomer of line 2") {
        must(taken(read, {{0, std::nullopt}, {1, 1}, {3, 0}, {4, std::nullopt}}));
        CHECK(must(cases.store().people({}, {})).size() == 6);  // Ann twice, Ben twice, Cleo twice
        CHECK(must(cases.store().person(ann)).who.email.empty());
        const PersonRecord now = must(cases.store().person(read.rows[0].person.id));
        CHECK(now.who.email == "ann@example.org");
        ItemFilter filter;
        filter.person = now.id;
        CHECK(must(list<Workstation>(cases.store(), filter)).size() == 1);
        CHECK(must(cases.store().person(read.rows[2].person.id)).who.email == "ben@example.org");
    }
    SECTION("whom line 2 was said to be") {
        must(taken(read, {{0, 0}, {1, 1}, {3, std::nullopt}, {4, 0}}));
        CHECK(must(cases.store().people({}, {})).size() == 5);
        CHECK(must(cases.store().person(ann)).who.email == "ann@example.org");
        ItemFilter filter;
        filter.person = ann;
        CHECK(must(list<Workstation>(cases.store(), filter)).size() == 2);
    }
}

TEST_CASE("a long list of one name is read at once, and each row is asked about few") {
    Cases cases;
    TempFolder folder;
    cases.add("Ann", "R-1");
    cases.add("", "R-2");
    std::string rows = "reference,name,email\n";
    for (int i = 0; i < 20'000; ++i) rows += ",Ann,\nS-" + std::to_string(i) + ",,\n";
    const PeopleFile people = must(readPeopleFile(cases.caseload, folder.write("people.csv", rows)));
    CHECK(people.count(What::asked) == 20'000);
    CHECK(people.count(What::added) == 20'000);  // without a name nobody is like another
    CHECK(people.rows[people.rows.size() - 2].question.namesakes.size() == 1 + kMostEarlier);
}

TEST_CASE("a row with the number of one and the e-mail of the other says that the two are one") {
    Cases cases;
    TempFolder folder;
    const PersonId ann = cases.add("Ann", "R-1");
    PersonRecord ben;
    ben.who = {"Ben", "", "", "ben@example.org"};
    must(keepPerson(cases.caseload, ben, {}));
    const std::string file = folder.write("people.csv",
                                          "reference,name,department,email,desk\n"
                                          ",Ann,,ann@example.org,Desk 7\n"           // is this R-1?
                                          "R-1,Ann,Accounts,ann@example.org,\n"      // yes
                                          "R-2,Ben,Stores,,\n"                       // is this ben@example.org?
                                          ",Ben,,,\n"                                // either
                                          "R-2,Ben,Stores,ben@example.org,Desk 8\n"  // yes
                                          "R-1,Ann,,ben@example.org,\n");            // two who are known as two
    const PeopleFile read = must(readPeopleFile(cases.caseload, file));
    REQUIRE(read.rows.size() == 6);
    CHECK(read.rows[0].what == What::changed);
    CHECK(read.rows[0].told == "line 3 says that it is Ann, R-1, Accounts");
    CHECK_FALSE(read.rows[0].question.asked());
    CHECK(read.rows[1].what == What::same);
    CHECK(read.rows[2].what == What::changed);
    CHECK(read.rows[3].what == What::asked);
    CHECK(read.rows[4].what == What::changed);
    CHECK(read.rows[5].what == What::refused);
    PeopleFile people = read;
    people.rows[3].question.same = true;
    people.rows[3].question.which = 1;  // line 4, who is the store's
    const std::string told = must(takePeople(cases.caseload, people, file));
    CHECK(must(cases.store().people({}, {})).size() == 2);
    CHECK(must(cases.store().person(ann)).who.email == "ann@example.org");
    CHECK(must(cases.store().person(ann)).who.department == "Accounts");
    const Person now = must(cases.store().person(ben.id)).who;
    CHECK(now.reference == "R-2");
    CHECK(now.email == "ben@example.org");
    ItemFilter filter;
    filter.person = ben.id;
    CHECK(must(list<Workstation>(cases.store(), filter)).size() == 1);
    filter.person = ann;
    CHECK(must(list<Workstation>(cases.store(), filter)).size() == 2);
    const PeopleFile again = must(readPeopleFile(cases.caseload, file));
    CHECK(again.count(What::added) + again.count(What::changed) == 0);
}

TEST_CASE("a file without a number or an e-mail, or of something else, is refused") {
    Cases cases;
    TempFolder folder;
    CHECK(whatIsToldBy(readPeopleFile(cases.caseload, folder / "none.csv")) == "there is no such file");
    CHECK(whatIsToldBy(readPeopleFile(cases.caseload, folder.write("a.csv", ""))) == "its first line cannot be read");
    CHECK(
        whatIsToldBy(readPeopleFile(cases.caseload, folder.write("b.csv", "name,department\nAnn,Sales\n"))) ==
        "no column is a number or an e-mail address, by which people are known; the columns are “name”, “department”");
    const auto stranger = readPeopleFile(cases.caseload, folder.write("d.csv", "Wer, Was\nAnn,Sales\n"));
    CHECK(whatIsToldBy(stranger) == "no column is a name, a number or an e-mail address; the columns are “Wer”, “Was”");
    CHECK(contains(stranger.problem().whatToDo, "first name and last name, reference, department, email"));
    const auto quoted =
        readPeopleFile(cases.caseload, folder.write("c.csv", "reference,name\nR-1,\"Ann\nR-3,x\"y\nR-2,B\n"));
    REQUIRE(quoted);
    CHECK(quoted->summary() == "2 new, 0 changed, 0 as they are, 1 refused.");
    CHECK(rowInWords(quoted->rows[0]) ==
          "Line 2, REFUSED: a field in quotation marks begins in this line and does not end");
}

TEST_CASE("an inch mark swallows nobody unsaid") {
    Cases cases;
    TempFolder folder;
    const auto read = [&](const std::string &rows) {
        return must(readPeopleFile(cases.caseload, folder.write("people.csv", "reference;name;note\n" + rows)));
    };
    const PeopleFile all = read("R-1;Ann;\nR-2;Bob 14\" Screen;\nR-3;Cleo;\nR-4;Dora;\nR-5;\"Emil\";\n");
    CHECK(all.summary() == "5 new, 0 changed, 0 as they are, 0 refused.");
    CHECK(all.rows[1].person.who.name == "Bob 14\" Screen");
    CHECK(all.notes.size() == 1);  // the note's column

    // Well-formed, but three rows in one name.
    const PeopleFile names = read("R-1;Ann;\nR-2;\"Bob;\nR-3;Cleo;\nR-4;Dora;\nR-5;Emil\";\nR-6;Fay;\n");
    REQUIRE(names.rows.size() == 3);
    CHECK(rowInWords(names.rows[1]) == "Line 3, REFUSED: its name goes on to line 6, in quotation marks");

    const PeopleFile notes = read("R-2;Bob;\"14\nR-3;Cleo;\nR-4;Dora;19\"\nR-5;Emil;\"two\nlines\"\n");
    REQUIRE(notes.rows.size() == 2);
    CHECK(notes.notes.at(1) ==
          "2 rows go on over several lines, in quotation marks; the first are lines 2 to 4. If somebody is missing, "
          "look there for a quotation mark too many.");
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

TEST_CASE("first and last name are joined, whatever their heads are called") {
    Cases cases;
    TempFolder folder;
    const auto nameIn = [&](const std::string &heads, const std::string &row) {
        const PeopleFile people =
            must(readPeopleFile(cases.caseload, folder.write("p.csv", heads + "\n" + row + "\n")));
        REQUIRE(people.rows.size() == 1);
        CHECK(people.notes.empty());
        CHECK(people.rows[0].person.who.reference == "R-7");
        return people.rows[0].person.who.name;
    };
    CHECK(nameIn("Employee no,First name,Last name", "R-7,Bob,Miller") == "Bob Miller");
    CHECK(nameIn("Employee No.,Last_Name,First_Name,E-Mail", "R-7,Miller,Bob,bob@example.org") == "Bob Miller");
    CHECK(nameIn("\"Name, last\";\"Name, first\";Staff ID", "Miller;Bob;R-7") == "Bob Miller");
    CHECK(nameIn("Personalnummer;Vorname;Nachname;Kostenstelle", "R-7;Jörg;Müller;12") == "Jörg Müller");
    CHECK(nameIn("Pers.-Nr.;Name;Vorname", "R-7;Müller;Jörg") == "Jörg Müller");
    CHECK(nameIn("Pers.-Nr.;Name;Vorname", "R-7;Müller, Jörg;Jörg") == "Müller, Jörg");
    CHECK(nameIn("Name,Vorname,Nachname,ID", "Dr. J. Müller,Jörg,Müller,R-7") == "Dr. J. Müller");
    CHECK(nameIn("First name,Last name,ID", ",Miller,R-7") == "Miller");
}

TEST_CASE("names of a personnel file are lines of a length that the store keeps") {
    Cases cases;
    TempFolder folder;
    const std::string tooLong(201, 'x');
    const std::string file = folder.write("p.csv",
                                          "id,name,department,email,desk\n"
                                          "R-1,\"Bob\nMiller\",\"Sales\tNorth\",,\"Desk\n1\"\n"
                                          "R-2," +
                                              tooLong +
                                              ",,,\n"
                                              "R-3,Ann,,," +
                                              tooLong +
                                              "\n"
                                              ",,,ann@example.org,\n");
    const PeopleFile people = must(readPeopleFile(cases.caseload, file));
    CHECK(people.summary() == "1 new, 0 changed, 0 as they are, 3 refused.");
    CHECK(rowInWords(people.rows[1]) ==
          "Line 5, REFUSED: " + std::string(60, 'x') + "…, R-2: name: it is longer than 200 letters");
    CHECK(rowInWords(people.rows[2]) == "Line 6, REFUSED: Ann, R-3: workplace: it is longer than 200 letters");
    CHECK(rowInWords(people.rows[3]) == "Line 7, REFUSED: it has neither name nor number");
    must(takePeople(cases.caseload, people, file));
    const auto all = must(cases.store().people({}, {}));
    REQUIRE(all.size() == 1);
    CHECK(all[0].who.name == "Bob Miller");
    CHECK(all[0].who.department == "Sales North");
    ItemFilter filter;
    filter.person = all[0].id;
    CHECK(must(list<Workstation>(cases.store(), filter)).at(0).name == "Desk 1");
}
