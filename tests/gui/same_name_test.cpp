// Somebody comes whose name the store has already: the window asks before anything is stored.
#include <wx/radiobut.h>

#include "host/base/text.h"
#include "tests/gui/cases.h"
#include "tests/support/catch.h"

using namespace plumb;
using namespace plumb::gui;

namespace {

size_t peopleIn(Cases &cases) { return must(cases.room.caseload().store().people({}, {{}, 1000})).size(); }

// Takes in what the page shows, which is refused while a question is open.
void refusesWhileOpen(Cases &cases, size_t open) {
    AnsweredDialogs dialogs;
    press(*buttonIn(cases.page(), "Take them in"));
    REQUIRE(until([&] { return !dialogs.said.empty(); }));
    CHECK(dialogs.said.front().find("of " + counted(open, "person", "people") + " it is not said yet") !=
          std::string::npos);
}

// What somebody types in the window that adds a person.
UsedDialogs::Step typing(const std::vector<std::string> &texts) {
    return [texts](wxDialog &dialog) {
        const auto fields = controlsIn<wxTextCtrl>(dialog);
        for (size_t i = 0; i < texts.size(); ++i) fields.at(i)->SetValue(toWx(texts[i]));
        press(*buttonIn(dialog, "Keep"));
    };
}

UsedDialogs::Step choosing(int option) {
    return [option](wxDialog &dialog) {
        choose(*controlsIn<wxRadioButton>(dialog).at(static_cast<size_t>(option)));
        press(*buttonIn(dialog, "Keep"));
    };
}

}  // namespace

TEST_CASE("A list with names that the store has is taken in once it is said who they are") {
    Cases cases;
    cases.make();
    cases.fill();  // Ann & Example, R-1
    const std::string file = cases.folder.write(
        "people.csv", "reference,name,email\n,Ann & Example,new@example.org\nR-2,Ben,\n,ann & example,\n");
    cases.room.showPeopleFile(must(readPeopleFile(cases.room.caseload(), file)), file);
    CHECK(cases.says("neither number nor e-mail tells"));
    wxListBox &list = *controlsIn<wxListBox>(cases.page()).at(0);
    REQUIRE(list.GetCount() == 2);
    CHECK(fromWx(list.GetString(0)) == "Line 2, Ann & Example: is this Ann & Example, R-1, Accounts?");
    refusesWhileOpen(cases, 2);
    press(*buttonIn(cases.page(), "The same person"));
    REQUIRE(until([&] { return list.GetString(0).Contains("the same person as"); }));
    CHECK(list.GetSelection() == 1);  // the next
    refusesWhileOpen(cases, 1);
    CHECK(peopleIn(cases) == 1);
    press(*buttonIn(cases.page(), "Another person"));
    REQUIRE(until([&] { return list.GetString(1).Contains("another person"); }));
    {
        AnsweredDialogs receipt;
        press(*buttonIn(cases.page(), "Take them in"));
        REQUIRE(until([&] { return !receipt.said.empty(); }));
    }
    CHECK(peopleIn(cases) == 3);
    CHECK(must(cases.room.caseload().store().person(cases.person)).who.email == "new@example.org");
}

TEST_CASE("All questions about names are answered at once") {
    Cases cases;
    cases.make();
    cases.fill();
    const std::string file = cases.folder.write(
        "people.csv", "reference,name,email\n,Ann & Example,new@example.org\n,Ann & Example,other@example.org\n");
    cases.room.showPeopleFile(must(readPeopleFile(cases.room.caseload(), file)), file);
    for (const auto &[label, told] :
         {std::pair("All are the same", "the same person as"), std::pair("All are others", "another person")}) {
        press(*buttonIn(cases.page(), label));
        wxListBox &list = *controlsIn<wxListBox>(cases.page()).at(0);
        CHECK(until([&] { return list.GetString(0).Contains(told) && list.GetString(1).Contains(told); }));
    }
    AnsweredDialogs receipt;
    press(*buttonIn(cases.page(), "Take them in"));
    REQUIRE(until([&] { return !receipt.said.empty(); }));
    CHECK(peopleIn(cases) == 3);
}

TEST_CASE("That all are the same is taken in as it was said") {
    Cases cases;
    cases.make();
    cases.fill();
    const std::string file = cases.folder.write(
        "people.csv", "reference,name,email\n,Ann & Example,new@example.org\n,Ann & Example,\nR-2,Ben,\n");
    cases.room.showPeopleFile(must(readPeopleFile(cases.room.caseload(), file)), file);
    press(*buttonIn(cases.page(), "All are the same"));
    wxListBox &list = *controlsIn<wxListBox>(cases.page()).at(0);
    REQUIRE(until([&] { return list.GetString(1).Contains("the same person as Ann & Example, R-1"); }));
    AnsweredDialogs receipt;
    press(*buttonIn(cases.page(), "Take them in"));
    REQUIRE(until([&] { return !receipt.said.empty(); }));
    CHECK(peopleIn(cases) == 2);
    CHECK(must(cases.room.caseload().store().person(cases.person)).who.email == "new@example.org");
}

TEST_CASE("Very many questions are a hundred at a time, and are answered to the last") {
    Cases cases;
    cases.make();
    cases.fill();
    std::string rows = "reference,name,email\n";
    for (int i = 0; i < 250; ++i) rows += ",Ann & Example,a" + std::to_string(i) + "@example.org\n";
    const std::string file = cases.folder.write("people.csv", rows);
    cases.room.showPeopleFile(must(readPeopleFile(cases.room.caseload(), file)), file);
    wxListBox &list = *controlsIn<wxListBox>(cases.page()).at(0);
    const auto shows = [&](const std::string &place, unsigned count) {
        return until([&] { return cases.says(place) && list.GetCount() == count; });
    };
    CHECK(shows("1 to 100 of 250", 100));
    press(*buttonIn(cases.page(), "Further ones"));
    CHECK(shows("101 to 200 of 250", 100));
    press(*buttonIn(cases.page(), "Further ones"));
    CHECK(shows("201 to 250 of 250", 50));
    CHECK(list.GetString(49).StartsWith("Line 251, "));
    press(*buttonIn(cases.page(), "Further ones"));
    CHECK(shows("201 to 250 of 250", 50));
    press(*buttonIn(cases.page(), "Earlier ones"));
    CHECK(shows("101 to 200 of 250", 100));
    list.SetSelection(99);
    press(*buttonIn(cases.page(), "The same person"));
    CHECK(shows("201 to 250 of 250", 50));  // where the next open one is
    CHECK(list.GetSelection() == 0);
    refusesWhileOpen(cases, 249);
    CHECK(shows("1 to 100 of 250", 100));  // where the first open one is
    press(*buttonIn(cases.page(), "All are others"));
    CHECK(until([&] { return list.GetString(99).Contains("another person"); }));
    AnsweredDialogs receipt;
    press(*buttonIn(cases.page(), "Take them in"));
    REQUIRE(until([&] { return !receipt.said.empty(); }));
    CHECK(peopleIn(cases) == 251);
}

TEST_CASE("Sealed answers under a name that the store has wait for who it is") {
    Cases cases;
    cases.make();
    cases.fill();
    cases.room.showSealed(cases.sealed());
    for (wxCheckBox *box : controlsIn<wxCheckBox>(cases.page())) box->SetValue(true);  // compared; may be added
    refusesWhileOpen(cases, 1);
    press(*buttonIn(cases.page(), "The same person"));
    AnsweredDialogs receipt;
    press(*buttonIn(cases.page(), "Take them in"));
    REQUIRE(until([&] { return !receipt.said.empty(); }));
    CHECK(receipt.said.back() == "Receipts");
    CHECK(peopleIn(cases) == 1);
}

TEST_CASE("Who adds a person of a known name says whether it is the same") {
    Cases cases;
    cases.make();
    cases.fill();
    cases.room.showPeople();
    {
        UsedDialogs dialogs({typing({"Ann & Example", "", "", "new@example.org", "Home"}), choosing(1)});
        press(*buttonIn(cases.page(), "Add a person…"));
        REQUIRE(until([&] { return dialogs.done() && cases.says("Home"); }));
        CHECK(dialogs.said.at(1) == "The same name");
    }
    CHECK(peopleIn(cases) == 1);
    const Person who = must(cases.room.caseload().store().person(cases.person)).who;
    CHECK(who.email == "new@example.org");
    CHECK(who.reference == "R-1");
    cases.room.showPeople();
    UsedDialogs dialogs({typing({"Ann & Example"}), choosing(0)});
    press(*buttonIn(cases.page(), "Add a person…"));
    REQUIRE(until([&] { return dialogs.done() && cases.says("Not assessed yet."); }));
    CHECK(peopleIn(cases) == 2);
}

TEST_CASE("A list is as wide as its longest line where the window has the room") {
    Cases cases;
    cases.window.frame().SetSize(1200, 760);
    cases.make();
    cases.fill();
    const std::string file = cases.folder.write(
        "people.csv", "reference,name,email\n,Somebody of a long name and neither number nor address,\nR-2,Ben,\n");
    cases.room.showPeopleFile(must(readPeopleFile(cases.room.caseload(), file)), file);
    pump();
    for (const wxListBox *list : controlsIn<wxListBox>(cases.page())) {
        REQUIRE(list->GetCount() == 2);
        CHECK(list->GetSize().x > list->GetTextExtent(list->GetString(0)).x);
        CHECK(list->GetRect().GetRight() < cases.page().GetClientSize().x);
    }
    CHECK(controlsIn<wxListBox>(cases.page()).size() == 1);
}
