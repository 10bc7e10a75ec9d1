// In which letters and lines a personnel file may be saved.
#include "caseload_support.h"
#include "host/caseload/people_file.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

using namespace plumb;
using namespace plumb::caseload_test;

TEST_CASE("a file that a spreadsheet saved in the letters of its system is read, and the preview says so") {
    Cases cases;
    TempFolder folder;
    const std::string file = folder.write("personal.csv",
                                          "sep=;\r\nPersonalnummer;Name;Abteilung\r\n"
                                          "R-1;J\xFCrgen Gro\xDF;K\xFC"
                                          "che\r\nR-2;Zo\xEB \x8Aimek;\x80\r\n");
    const PeopleFile people = must(readPeopleFile(cases.caseload, file));
    CHECK(people.summary() == "2 new, 0 changed, 0 as they are, 0 refused.");
    CHECK(people.notes.at(0) == "It is no UTF-8 text and was read as Windows-1252: look at the umlauts.");
    CHECK(people.rows[0].line == 3);
    must(takePeople(cases.caseload, people, file));
    const auto all = must(cases.store().people({}, {}));
    REQUIRE(all.size() == 2);
    CHECK(all[0].who.name == "Jürgen Groß");
    CHECK(all[0].who.department == "Küche");
    CHECK(all[1].who.name == "Zoë Šimek");
    CHECK(all[1].who.department == "€");
    CHECK(must(readPeopleFile(cases.caseload, folder.write("u.csv", "id;name\nR-1;Jürgen Groß\n"))).notes.empty());
}

TEST_CASE("refused rows leave the letters of the row before as they were") {
    Cases cases;
    TempFolder folder;
    std::string text =
        "id;name;department\nR-1;Ann;K\xFC"
        "che\n";
    for (int i = 0; i < 40; ++i)
        text +=
            "\"R-x;Bob\"y;K\xFC"
            "che\n";  // each would have doubled them
    const PeopleFile people = must(readPeopleFile(cases.caseload, folder.write("many.csv", text + "R-2;Cid;Lager\n")));
    CHECK(people.rows.size() == 42);
    CHECK(people.summary() == "2 new, 0 changed, 0 as they are, 40 refused.");
    CHECK(people.rows.front().person.who.department == "Küche");
}

TEST_CASE("a file whose letters cannot be told is refused at reading") {
    Cases cases;
    TempFolder folder;
    const std::pair<std::string, const char *> files[] = {
        {std::string("\xFF\xFEi\0d\0\n\0R\0", 10), "it is saved as UTF-16"},
        {std::string("\xFE\xFF\0i\0d\0\n\0R", 10), "it is saved as UTF-16"},
        {std::string("i\0d\0\n\0R\0", 8), "line 1 holds what is no letter"},
        {"id,name\nR-1,Ann\nR-2,\x81\n", "line 3 holds what is no letter"},
        {"PK\x03\x04 and more", "it is a workbook, not a table as text"},
        {"id,name\nR-1,Zoë\nR-2,Zo\xEB\n", "line 2 is UTF-8 text and line 3 is not"},
        {"id,name\rR-1,Ann\rR-2,Ben\r", "its lines end in a way that is not in use any more (CR alone)"},
        {"id,name\rR-1,Ann\r" + std::string(100'000, 'x'),
         "its lines end in a way that is not in use any more (CR alone)"}};
    for (const auto &[text, told] : files) {
        const auto read = readPeopleFile(cases.caseload, folder.write("people.csv", text));
        REQUIRE_FALSE(read);
        CHECK(read.problem().what == told);
        CHECK(read.problem().whatToDo == "Save it as “CSV UTF-8” in the program that it comes from");
    }
}
