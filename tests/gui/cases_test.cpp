// The pages about people: every control has a name for a screen reader and the room that its text wants, also in text
// of twice the size; what is on them is the store's.
#include "tests/gui/cases.h"
#include "tests/gui/announced.h"

#include "host/base/translated.h"
#include "host/caseload/correction.h"
#include "host/gui/access.h"
#include "tests/gui/marked.h"
#include "tests/support/catch.h"

using namespace plumb;
using namespace plumb::gui;

namespace {

// Calls look(page) on every page about people, from the first on.
template <class Look>
void eachPage(Cases &cases, Look look) {
    cases.window.frame().openCases();
    look(cases.page());
    cases.room.showNewStore();
    look(cases.page());
    cases.make();
    look(cases.page());
    CHECK(cases.says(tr("Keep the recovery key")));
    cases.fill();
    cases.room.showQueue();
    look(cases.page());
    cases.room.showPeople();
    look(cases.page());
    cases.room.showPerson(cases.person);
    look(cases.page());
    cases.room.showActions();
    look(cases.page());
    CHECK(controlsIn<wxListBox>(cases.page()).front()->GetCount() > 0);
    cases.room.showCopies(cases.person, cases.visit);
    look(cases.page());
    cases.room.showCompare(cases.person, cases.visit);  // with nothing to compare with
    look(cases.page());
    const AssessmentId again = cases.add(R"("desk":{"seat.height":"knees_90","armrest":"ok"})", "assessor");
    cases.room.showCompare(cases.person, again);
    look(cases.page());
    CHECK(controlsIn<wxListBox>(cases.page()).size() == 3);
    cases.room.showErase(cases.person);
    look(cases.page());
    CHECK(cases.says(tr("What stays")));
    cases.room.showInbox();
    look(cases.page());
    cases.room.showImport();
    look(cases.page());
    const std::string file =
        cases.folder.write("people.csv", "reference,name\nR-1,Anna\nR-2,Ben\n,Nobody\n,Ann & Example\n");
    cases.room.showPeopleFile(must(readPeopleFile(cases.room.caseload(), file)), file);
    look(cases.page());
    std::string many = "reference,name\n";
    for (int i = 0; i < 101; ++i) many += ",Ann & Example\n";  // more questions than a list holds
    const std::string manyFile = cases.folder.write("many.csv", many);
    cases.room.showPeopleFile(must(readPeopleFile(cases.room.caseload(), manyFile)), manyFile);
    look(cases.page());
    cases.room.showSealed(cases.sealed());
    CHECK(controlsIn<wxCheckBox>(cases.page()).size() == 2);  // the key is the person's; a stranger may be added
    look(cases.page());
}

// As a person's page has them; those that end in … open a dialog or another page.
std::vector<std::string> stepsOf(Cases &cases) {
    std::vector<std::string> labels;
    for (const wxButton *button : controlsIn<wxButton>(cases.page())) {
        const std::string label = fromWx(button->GetLabelText());
        if (label.find("…") != std::string::npos) labels.push_back(label);
    }
    return labels;
}

}  // namespace

TEST_CASE("Controls of every page about people have names and room") {
    for (const int size : {100, 200}) {
        INFO(size << " %");
        Cases cases(size);
        size_t checked = 0;
        eachPage(cases, [&](ScrolledPage &page) { checked += checkNamesAndRoom(page); });
        CHECK(checked > 50);
    }
}

TEST_CASE("Every word of the pages about people is asked for in the language of the windows") {
    const Marked marked;
    Cases cases;
    size_t asked = 0;
    eachPage(cases, [&](ScrolledPage &) { asked += checkMarked(cases.window.frame()); });
    must(signVisit(cases.room.caseload(), cases.visit, "S. Signer"));
    MarkedDialogs dialogs;
    const auto press = [&](const std::function<void()> &show) {
        show();
        asked += checkMarked(cases.window.frame());
        for (const std::string &label : stepsOf(cases)) {
            show();
            if (wxButton *button = buttonIn(cases.page(), label)) gui::press(*button);
        }
    };
    press([&] { cases.room.showPerson(cases.person); });
    press([&] { cases.room.showCopies(cases.person, cases.visit); });
    press([&] { cases.room.showActions(); });
    press([&] { cases.room.showQueue(); });
    press([&] { cases.room.showPeople(); });
    press([&] { cases.room.showInbox(); });
    press([&] { cases.room.showErase(cases.person); });
    CHECK(dialogs.opened > 10);
    CHECK(asked > 500);
}

TEST_CASE("In German the pages about people have room, and no letter twice") {
    const InGerman german;
    for (const int size : {100, 200}) {
        INFO(size << " %");
        Cases cases(size);
        size_t checked = 0, letters = 0;
        eachPage(cases, [&](ScrolledPage &page) {
            checked += checkRoom(page);
            letters += checkLetters(cases.window.frame(), cases.window.frame());
        });
        CHECK(checked > 100);
        CHECK(letters > 80);
    }
}

TEST_CASE("A person's buttons stand beside each other as far as there is room, in the order of the keyboard") {
    for (const int size : {100, 200}) {
        INFO(size << " %");
        Cases cases(size);
        cases.make();
        cases.fill();
        cases.room.showPerson(cases.person);
        std::vector<wxButton *> buttons;
        for (const char *label : {"New assessment…", "Correct the person…", "Photos of workplaces…",
                                  "Export everything…", "Erase the person…"}) {
            buttons.push_back(buttonIn(cases.page(), label));
            REQUIRE(buttons.back());
        }
        const int width = cases.page().columnWidth();
        size_t lines = 1;
        for (size_t i = 1; i < buttons.size(); ++i) {
            const wxRect before = buttons[i - 1]->GetRect(), here = buttons[i]->GetRect();
            if (here.y == before.y) {
                CHECK(here.x > before.GetRight());
                continue;
            }
            ++lines;
            CHECK(here.y > before.GetBottom());
            CHECK(here.x == buttons.front()->GetRect().x);
            CHECK(before.GetRight() - here.x + here.width > width);  // it did not fit
        }
        CHECK(lines > 1);
        CHECK(lines < (size == 100 ? 3 : 5));
    }
}

TEST_CASE("The queue says who waits, and a person's page what is known") {
    Cases cases;
    cases.make();
    cases.fill();
    cases.room.showQueue();
    CHECK(cases.says("EMERGENCY, at once"));
    CHECK(cases.says("Ann & Example, R-1, Accounts"));
    wxButton *contact = buttonIn(cases.page(), "I contacted the person…"), *backUp = buttonIn(cases.page(), "Back up…");
    REQUIRE((contact && backUp));
    CHECK(contact->GetRect().GetBottom() < backUp->GetRect().y);  // a person first
    const auto lists = controlsIn<wxListBox>(cases.page());
    REQUIRE(lists.size() == 1);  // self-assessments
    CHECK(accessName(*lists.front()).find("Self-assessments that arrived") != std::string::npos);
    cases.room.showPerson(cases.person);
    CHECK(cases.says("R-1, Accounts, ann@example.org"));
    CHECK(cases.says("Office, desk 14"));
    CHECK(cases.says("self-assessment, completed"));
    CHECK(buttonIn(cases.page(), "I contacted the person…"));
    cases.room.close();
    CHECK_FALSE(cases.room.isOpen());
}

TEST_CASE("The lists of the queue are numbered without a gap, as the keyboard reaches them") {
    Cases cases;
    cases.make();
    cases.fill();
    cases.room.showQueue();
    int number = 0;
    for (const wxStaticText *text : controlsIn<wxStaticText>(cases.page()))
        if (text->GetLabelText().StartsWith(wxString() << number + 1 << "  ")) ++number;
    CHECK(number == 6);
}

TEST_CASE("What goes with a person and what stays are points whose lines stand below each other") {
    Cases cases(200);
    cases.make();
    cases.fill();
    cases.room.showErase(cases.person);
    const auto texts = controlsIn<wxStaticText>(cases.page());
    size_t points = 0;
    for (size_t i = 0; i + 1 < texts.size(); ++i) {
        if (texts[i]->GetLabelText() != toWx("•")) continue;
        CHECK(texts[i + 1]->GetRect().x > texts[i]->GetRect().GetRight());
        ++points;
    }
    CHECK(points > 8);
    checkRoom(cases.page());
}

TEST_CASE("People are found as they are typed") {
    Cases cases;
    cases.make();
    cases.fill();
    PersonRecord ben;
    ben.who = {"Ben", "R-2", "", ""};
    must(keepPerson(cases.room.caseload(), ben, {}));
    cases.room.showPeople();
    wxListBox &list = *controlsIn<wxListBox>(cases.page()).front();
    CHECK(list.GetCount() == 2);
    wxTextCtrl &search = *controlsIn<wxTextCtrl>(cases.page()).front();
    search.SetFocus();
    CHECK(until([&] { return search.HasFocus(); }));
    const Announced heard;
    type(search, "r-2");
    pump();
    CHECK(heard.has("Ben"));  // and how many there are
    REQUIRE(list.GetCount() == 1);
    CHECK(list.GetString(0).StartsWith("Ben"));
    press(*buttonIn(cases.page(), "Open"));
    CHECK(until([&] { return cases.says("Not assessed yet."); }));
    cases.room.showPeople();  // the next of the same search
    CHECK(controlsIn<wxTextCtrl>(cases.page()).front()->GetValue() == "r-2");
    CHECK(controlsIn<wxListBox>(cases.page()).front()->GetCount() == 1);
    type(*controlsIn<wxTextCtrl>(cases.page()).front(), "");
    pump();
    wxListBox &all = *controlsIn<wxListBox>(cases.page()).front();
    for (int i = 0; i < static_cast<int>(all.GetCount()); ++i)
        if (all.GetString(i).StartsWith("Ben")) all.SetSelection(i);
    press(*buttonIn(cases.page(), "Open"));
    CHECK(until([&] { return cases.says("Not assessed yet."); }));
    cases.room.showPeople();
    CHECK(controlsIn<wxListBox>(cases.page()).front()->GetStringSelection().StartsWith("Ben"));
}

TEST_CASE("An e-mail that is no address is refused with a sentence, and what was typed stays") {
    Cases cases;
    cases.make();
    cases.fill();
    cases.room.showPerson(cases.person);
    UsedDialogs dialogs({[](wxDialog &dialog) {
        wxTextCtrl &email = *controlsIn<wxTextCtrl>(dialog).at(3);
        CHECK(email.GetValue() == "ann@example.org");
        email.SetValue("ann example.org");
        press(*buttonIn(dialog, "Keep"));
        CHECK(dialog.IsShown());
        CHECK(email.GetValue() == "ann example.org");
        email.SetValue("ann.example@example.org");
        press(*buttonIn(dialog, "Keep"));
    }});
    press(*buttonIn(cases.page(), "Correct the person…"));
    CHECK(until([&] { return dialogs.done() && cases.says("ann.example@example.org"); }));
    REQUIRE(dialogs.said.size() == 2);
    CHECK(dialogs.said.back().find("“ann example.org”: this is no e-mail address") != std::string::npos);
}

TEST_CASE("Before answers of a neighbouring desk are laid beside, it is said whose and of which day") {
    Cases cases;
    cases.make();
    cases.fill();
    const PersonId visited = cases.person;
    PersonRecord ben;
    ben.who = {"Ben", "R-2", "", ""};
    must(keepPerson(cases.room.caseload(), ben, {}));
    cases.person = ben.id;
    cases.add(R"("desk":{"screen.kind":"laptop"})", "assessor");
    cases.room.showPerson(visited);
    const auto form = [&](wxDialog &dialog, const wxString &text) {
        for (wxRadioButton *one : controlsIn<wxRadioButton>(dialog))
            if (one->GetLabelText().Contains(text)) choose(*one);
    };
    UsedDialogs dialogs({[&](wxDialog &dialog) {
        form(dialog, "Desk and screen work");
        form(dialog, "neighbouring desk");
        controlsIn<wxTextCtrl>(dialog).at(1)->SetValue("r-2");
        press(*buttonIn(dialog, "Begin"));
        CHECK(dialog.IsShown());  // no
        dialogs.answer = wxID_YES;
        press(*buttonIn(dialog, "Begin"));
    }});
    press(*buttonIn(cases.page(), "New assessment…"));
    REQUIRE(until([&] { return dialogs.done() && cases.window.frame().desk(); }));
    REQUIRE(dialogs.said.size() == 4);
    CHECK(dialogs.said[1].starts_with("Ben, R-2: visit of "));
    CHECK(dialogs.said[2].find("othing is laid beside yet") != std::string::npos);
    CHECK(dialogs.said[3] == dialogs.said[1]);
    CHECK(cases.window.desk().proposedFrom() == "At the neighbouring desk");
    const QuestionPlace screen = placeIn("desk", "screen.kind");
    cases.window.go("desk", cases.window.desk().question(screen).section);
    CHECK(buttonIn(cases.window.page(), "The same here"));
    CHECK_FALSE(buttonIn(cases.window.page(), "Still so"));
}

TEST_CASE("A visit's desk goes back to the person, with its answers in the store") {
    Cases cases;
    cases.make();
    cases.fill();
    const AssessmentId id = must(beginVisit(cases.room.caseload(), {cases.person, "desk", "Office, desk 14", {}}));
    cases.room.openVisit(cases.person, id);
    pump();
    REQUIRE(cases.window.frame().desk());
    const QuestionPlace seat = placeIn("desk", "seat.height");
    cases.window.desk().choose(seat, optionOf(seat, "too_high"));
    CHECK(must(cases.room.caseload().store().draft(id)).answers.size() >= 2);
    press(*buttonIn(cases.window.frame(), "Go back to Ann & Example"));
    REQUIRE(until([&] { return cases.window.frame().desk() == nullptr; }));
    CHECK(cases.says("begun"));
}

TEST_CASE("What is said below a visit stands between the buttons, in large text too") {
    for (const int width : {1200, 1024}) {
        Cases cases(200);
        cases.window.frame().SetSize(width, 700);
        cases.make();
        cases.fill();
        const AssessmentId id = must(beginVisit(cases.room.caseload(), {cases.person, "desk", "Office, desk 14", {}}));
        cases.room.openVisit(cases.person, id);
        pump();
        DeskPanel &desk = *cases.window.frame().desk();
        wxStaticText *said = nullptr;
        for (wxWindow *child : desk.GetChildren())
            if (auto *text = dynamic_cast<wxStaticText *>(child); text && text->GetLabelText().StartsWith("All"))
                said = text;
        REQUIRE(said);
        INFO(width);
        CHECK(said->GetSize().y >= said->GetBestSize().y);
        CHECK(said->GetSize().x >= said->GetBestSize().x);
        for (const char *label : {"Go back to Ann & Example", "Add a photo…", "Back", "Next"}) {
            REQUIRE(buttonIn(desk, label));
            CHECK_FALSE(buttonIn(desk, label)->GetRect().Intersects(said->GetRect()));
        }
    }
}

TEST_CASE("What is signed can be corrected, what is begun deleted, and the page says which is replaced") {
    Cases cases;
    cases.make();
    cases.fill();
    must(signVisit(cases.room.caseload(), cases.visit, "S. Signer"));
    cases.room.showPerson(cases.person);
    CHECK(buttonIn(cases.page(), "Correct it by a new version…"));
    const AssessmentId fresh = must(correctVisit(cases.room.caseload(), cases.visit, "A slip"));
    cases.room.showPerson(cases.person);
    CHECK(cases.says("A correction was begun"));
    CHECK_FALSE(buttonIn(cases.page(), "Correct it by a new version…"));
    REQUIRE(buttonIn(cases.page(), "Delete it…"));
    {
        AnsweredDialogs dialogs(wxID_NO);
        press(*buttonIn(cases.page(), "Delete it…"));
        REQUIRE(until([&] { return !dialogs.said.empty(); }));
        CHECK(dialogs.said.front().find("The signed assessment that it was to correct stays") != std::string::npos);
    }
    CHECK(cases.room.caseload().store().assessment(fresh));
    {
        AnsweredDialogs dialogs(wxID_YES);
        press(*buttonIn(cases.page(), "Delete it…"));
        CHECK(until([&] { return !cases.room.caseload().store().assessment(fresh); }));
    }
    const AssessmentId second = must(correctVisit(cases.room.caseload(), cases.visit, "A slip"));
    must(completeVisit(cases.room.caseload(), second));
    must(signVisit(cases.room.caseload(), second, "S. Signer"));
    cases.room.showPerson(cases.person);
    CHECK(cases.says("REPLACED by the correction of"));
    CHECK(cases.says("It corrects an earlier one: A slip."));
}

TEST_CASE("A visit with answers missing is completed only once it was said that it is to be so") {
    Cases cases;
    cases.make();
    cases.fill();
    const AssessmentId id = must(beginVisit(cases.room.caseload(), {cases.person, "desk", "Office, desk 14", {}}));
    must(cases.room.caseload().store().appendStep(id, {DraftStep::Kind::answer, "desk/armrest", "\"ok\""}));
    const auto state = [&] { return must(cases.room.caseload().store().assessment(id)).state; };
    for (const int answer : {wxID_NO, wxID_YES}) {
        cases.room.showPerson(cases.person);
        AnsweredDialogs dialogs(answer);
        press(*buttonIn(cases.page(), "Complete"));
        REQUIRE(until([&] { return !dialogs.said.empty(); }));
        CHECK(dialogs.said.front().find(" answers are missing.") != std::string::npos);
        pump();
        CHECK((state() == AssessmentState::completed) == (answer == wxID_YES));
    }
}

TEST_CASE("A new assessment goes on with the visit that is begun, unless another is asked for") {
    Cases cases;
    cases.make();
    cases.fill();
    Caseload &caseload = cases.room.caseload();
    must(beginVisit(caseload, {cases.person, caseload.library().forms().front().id, "Office, desk 14", {}}));
    const auto drafts = [&] {
        AssessmentFilter filter;
        filter.person = cases.person;
        filter.state = AssessmentState::draft;
        return must(caseload.store().assessments(filter, {{}, 50})).size();
    };
    for (const size_t kept : {1, 2}) {
        cases.room.showPerson(cases.person);
        UsedDialogs dialogs({[&](wxDialog &dialog) {
            const auto choices = controlsIn<wxRadioButton>(dialog);
            REQUIRE(choices.size() > 4);
            CHECK(choices[0]->GetLabelText().StartsWith("Go on with it: "));
            CHECK(choices[0]->GetLabelText().Contains(", at Office, desk 14, "));
            CHECK(choices[0]->GetValue());
            if (kept == 2) choices[1]->SetValue(true);
            press(*buttonIn(dialog, "Go on"));
        }});
        press(*buttonIn(cases.page(), "New assessment…"));
        REQUIRE(until([&] { return cases.window.frame().desk() != nullptr; }));
        CHECK(drafts() == kept);
    }
}

TEST_CASE("A comparison with another workplace is made only when it is chosen") {
    Cases cases;
    cases.make();
    cases.fill();
    const std::string home = R"("desk":{"seat.height":"knees_90","armrest":"ok"})";
    ScoredDocument scored;
    must(cases.room.caseload().scorer().score(
        R"({"format":"plumbline-answers/1","workstation":{"name":"Home"},"by":"assessor","forms":{)" + home + "}}",
        "test", scored));
    Intake intake(cases.room.caseload().store(), cases.room.caseload().outside());
    IntakeWishes wishes;
    wishes.person = cases.person;
    const AssessmentId now = must(intake.take(scored, wishes)).assessments.at(0);
    cases.room.showCompare(cases.person, now);
    const auto lists = controlsIn<wxListBox>(cases.page());
    REQUIRE(lists.size() == 3);
    CHECK(lists[0]->GetCount() == 1);
    CHECK(lists[0]->GetSelection() == wxNOT_FOUND);
    CHECK(cases.says("None of these is of the same workplace."));
    checkRoom(cases.page());
}

TEST_CASE("A person is erased by the full name alone") {
    Cases cases;
    cases.make();
    cases.fill();
    cases.room.showErase(cases.person);
    std::vector<wxTextCtrl *> fields = controlsIn<wxTextCtrl>(cases.page());
    REQUIRE(fields.size() == 2);
    type(*fields[0], "Ann");
    type(*fields[1], "She left");
    {
        AnsweredDialogs dialogs;
        press(*buttonIn(cases.page(), "Erase for good"));
        REQUIRE(until([&] { return !dialogs.said.empty(); }));
    }
    CHECK(cases.room.caseload().store().person(cases.person));
    type(*fields[0], "Ann & Example");
    press(*buttonIn(cases.page(), "Erase for good"));
    CHECK(until([&] { return !cases.room.caseload().store().person(cases.person); }));
    CHECK(cases.says("There is nobody yet."));
}
