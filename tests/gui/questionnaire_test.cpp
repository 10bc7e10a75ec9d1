// Questions through their controls, read back from the desk.
#include "host/gui/picture_view.h"
#include "host/gui/text.h"
#include "tests/gui/announced.h"
#include "tests/gui/gui.h"
#include "tests/support/catch.h"
#include "tests/support/told.h"

using namespace plumb;
using namespace plumb::gui;

namespace {

wxTextCtrl &fieldOf(QuestionRow &row) { return *controlsIn<wxTextCtrl>(row).front(); }

}  // namespace

TEST_CASE("Nothing is chosen before a person chooses") {
    TestWindow window;
    size_t radios = 0, boxes = 0;
    for (const FormCard &card : builtLibrary().forms()) {
        window.open(card.id);
        const size_t sections = builtLibrary().plugin(card.form).form().sections.size();
        for (uint32_t section = 0; section < sections; ++section) {
            window.go(card.id, section);
            for (const wxRadioButton *radio : controlsIn<wxRadioButton>(window.page())) {
                CHECK_FALSE(radio->GetValue());
                ++radios;
            }
            for (const wxCheckBox *box : controlsIn<wxCheckBox>(window.page())) {
                CHECK_FALSE(box->GetValue());
                ++boxes;
            }
        }
        CHECK_FALSE(window.desk().answersOf(card.form).any());
    }
    CHECK(radios > 200);
    CHECK(boxes > 50);
}

TEST_CASE("Pictures are shown with the words of the form in them") {
    TestWindow window;
    size_t pictures = 0, lines = 0;
    for (const FormCard &card : builtLibrary().forms()) {
        window.open(card.id);
        for (uint32_t section = 0; section < builtLibrary().plugin(card.form).form().sections.size(); ++section) {
            window.go(card.id, section);
            for (const PictureView *picture : controlsIn<PictureView>(window.page())) {
                ++pictures;
                CHECK(picture->lettering().width > 0);
                for (const Lettering &line : picture->lettering().lines) {
                    CHECK(line.text.find('{') == line.text.npos);
                    ++lines;
                }
            }
        }
    }
    CHECK(pictures > 30);
    CHECK(lines > 100);
}

TEST_CASE("Every choice gives the answer that stands beside it") {
    TestWindow window;
    size_t given = 0;
    for (const FormCard &card : builtLibrary().forms()) {
        window.open(card.id);
        for (uint32_t section = 0; section < builtLibrary().plugin(card.form).form().sections.size(); ++section) {
            window.go(card.id, section);
            for (QuestionRow *row : window.frame().desk()->section()->rows()) {
                if (!row->IsShown() || row->view().options.empty()) continue;
                const auto options = row->view().options;
                for (size_t i = 0; i < options.size(); ++i) {
                    const auto radios = controlsIn<wxRadioButton>(*row);
                    if (radios.empty()) break;
                    choose(*radios[i]);
                    wxString label = radios[i]->GetLabelText();
                    label.Replace("\n", " ");
                    const std::string answer =
                        answerInWordsOf(window.desk(), row->place(), window.desk().answer(row->place()), {});
                    CHECK(contains(fromWx(label.Lower()) + " / 10", fromWx(toWx(answer).Lower())));
                    ++given;
                }
            }
        }
    }
    CHECK(given > 200);
}

TEST_CASE("Choices and ticks reach the desk, and undo comes back to the window") {
    TestWindow window;
    window.open("desk");
    window.go("desk", 1);
    choose(*controlsIn<wxRadioButton>(window.row("desk", "seat.height"))[1]);
    CHECK(window.desk().answer(placeIn("desk", "seat.height")).option == 1);
    CHECK(window.drafts.drafts.begin()->second.find("too_low") != std::string::npos);
    window.frame().desk()->undo();
    pump();
    for (const wxRadioButton *radio : controlsIn<wxRadioButton>(window.row("desk", "seat.height")))
        CHECK_FALSE(radio->GetValue());
    window.frame().desk()->redo();
    pump();
    CHECK(controlsIn<wxRadioButton>(window.row("desk", "seat.height"))[1]->GetValue());
}

TEST_CASE("What can be put right is offered, and stays to be seen when it was") {
    TestWindow window;
    window.open("desk");
    window.go("desk", 1);
    CHECK(buttonIn(window.page(), "I fixed it") == nullptr);
    choose(*controlsIn<wxRadioButton>(window.row("desk", "seat.height"))[1]);
    wxButton *fix = buttonIn(window.row("desk", "seat.height"), "I fixed it");
    REQUIRE(fix);
    CHECK(contains(textsIn(window.row("desk", "seat.height")), "You can put this right now: Raise the seat"));
    press(*fix);
    CHECK(controlsIn<wxRadioButton>(window.row("desk", "seat.height"))[0]->GetValue());
    CHECK(buttonIn(window.page(), "I fixed it") == nullptr);
    CHECK(contains(textsIn(window.row("desk", "seat.height")), "Put right. Before: The seat is low"));
}

TEST_CASE("An assessor is not told that they can put right what others have to") {
    TestWindow window;
    window.openSample("breaks.json");
    size_t told = 0;
    for (uint32_t section = 0; section < 4; ++section) {
        window.go("breaks", section);
        if (section == 0)
            CHECK(contains(textsIn(window.page()), "right: change it, then press the button. Then measure again."));
        for (const wxStaticText *text : controlsIn<wxStaticText>(window.page())) {
            CHECK_FALSE(text->GetLabelText().StartsWith("You can put this right now"));
            told += text->GetLabelText().StartsWith("This can be put right: ") ? 1 : 0;
        }
    }
    CHECK(told > 2);
}

TEST_CASE("Questions come and go with the answers") {
    TestWindow window;
    window.open("desk");
    window.go("desk", 0);
    CHECK_FALSE(window.row("desk", "screens.equal").IsShown());
    const int before = window.page().GetVirtualSize().y;
    choose(*controlsIn<wxRadioButton>(window.row("desk", "screen.kind"))[1]);
    CHECK(window.row("desk", "screens.equal").IsShown());
    CHECK(window.page().GetSizer()->CalcMin().y > 0);
    choose(*controlsIn<wxRadioButton>(window.row("desk", "screen.kind"))[0]);
    CHECK_FALSE(window.row("desk", "screens.equal").IsShown());
    CHECK(window.page().GetVirtualSize().y == before);
}

TEST_CASE("A refused number stays, with its sentence, whatever page is asked for") {
    TestWindow window;
    window.open("desk");
    window.go("desk", 5);
    QuestionRow *row = &window.row("desk", "stature");
    for (const auto page : {Standing::Page::review, Standing::Page::result}) {
        wxTextCtrl &field = *controlsIn<wxTextCtrl>(*row).front();
        type(field, "300");
        window.frame().desk()->goTo({page, 0, 0, {}});  // Ctrl+E, Ctrl+R
        pump();
        REQUIRE(window.frame().desk()->section());
        CHECK(contains(textsIn(*row), "cannot be right here"));
        CHECK(field.GetValue() == "300");
    }
    type(*controlsIn<wxTextCtrl>(*row).front(), "175");
    window.frame().desk()->goTo({Standing::Page::review, 0, 0, {}});
    pump();
    CHECK_FALSE(window.frame().desk()->section());
    CHECK(window.desk().answer(placeIn("desk", "stature")).number == 175);
}

TEST_CASE("A refused number is told, heard, and read again in other units and larger text") {
    TestWindow window;
    window.open("desk");
    window.go("desk", 5);
    const QuestionPlace stature = placeIn("desk", "stature");
    const auto field = [&] { return controlsIn<wxTextCtrl>(window.row("desk", "stature")).front(); };
    const Announced heard;
    type(*field(), "70");  // inches, in a field of centimetres
    window.row("desk", "stature").commit();
    pump();
    CHECK(heard.has("70\u00A0cm cannot be right here"));
    CHECK(contains(textsIn(*window.frame().desk()), "1 answer is not taken yet; all others are saved"));
    Settings settings = window.frame().settings();
    settings.textSize = 150;
    window.frame().useSettings(settings);
    pump();
    CHECK(field()->GetValue() == "70");
    CHECK(window.desk().answer(stature).blank());
    CHECK(contains(textsIn(window.row("desk", "stature")), "cannot be right here"));
    settings.units = UnitSystem::imperial;
    window.frame().useSettings(settings);
    pump();
    CHECK(field()->GetValue() == "70");
    CHECK(window.desk().answer(stature).number == 177.8);
    CHECK_FALSE(contains(textsIn(*window.frame().desk()), "not taken yet"));
}

TEST_CASE("A number is refused with its range, asked about, confirmed") {
    TestWindow window;
    window.open("desk");
    window.go("desk", 5);
    QuestionRow &row = window.row("desk", "stature");
    const QuestionPlace place = placeIn("desk", "stature");
    type(fieldOf(row), "300");
    CHECK_FALSE(row.commit());
    pump();
    CHECK(contains(textsIn(row), "300\u00A0cm cannot be right here: this answer lies in 120 to 230\u00A0cm"));
    CHECK(window.desk().answer(place).blank());
    type(fieldOf(row), "210");
    CHECK_FALSE(row.commit());
    CHECK(row.commit());  // asked once, it does not hold a person back
    pump();
    CHECK(contains(textsIn(row), "Are you sure?"));
    CHECK(window.desk().answer(place).blank());
    wxButton *yes = buttonIn(row, "Yes, it is right");
    REQUIRE(yes);
    press(*yes);
    CHECK(window.desk().answer(place).number == 210);
    CHECK(buttonIn(row, "Yes, it is right") == nullptr);
}

TEST_CASE("What is typed is kept while it is typed") {
    TestWindow window({}, ',');
    window.open("desk");
    window.go("desk", 5);
    QuestionRow &row = window.row("desk", "desk.height");
    type(fieldOf(row), "71,5");
    CHECK(window.desk().answer(placeIn("desk", "desk.height")).number == 71.5);
    CHECK(fieldOf(row).GetValue() == "71,5");
    Settings inches;
    inches.units = UnitSystem::imperial;
    window.frame().useSettings(inches);
    pump();
    CHECK(fieldOf(window.row("desk", "desk.height")).GetValue() == "28,1");
    window.frame().useSettings({});
    pump();
    CHECK(fieldOf(window.row("desk", "desk.height")).GetValue() == "71,5");
    CHECK(window.desk().answer(placeIn("desk", "desk.height")).number == 71.5);
}

TEST_CASE("Undo is not undone by what its field says when it goes") {
    TestWindow window;
    window.open("desk");
    window.go("desk", 5);
    const QuestionPlace place = placeIn("desk", "desk.height");
    type(fieldOf(window.row("desk", "desk.height")), "71");
    window.frame().desk()->undo();
    pump();
    CHECK(window.desk().answer(place).blank());
    CHECK(fieldOf(window.row("desk", "desk.height")).GetValue().empty());
}

TEST_CASE("Larger text loses nothing, not even what can be undone") {
    TestWindow window;
    window.open("desk");
    window.go("desk", 5);
    type(fieldOf(window.row("desk", "desk.height")), "71");
    Settings large;
    large.textSize = 150;
    window.frame().useSettings(large);
    pump();
    CHECK(fieldOf(window.row("desk", "desk.height")).GetValue() == "71");
    CHECK(window.desk().canUndo());
}

TEST_CASE("Rows are added and taken away") {
    TestWindow window;
    window.open("lifting");
    window.go("lifting", 1);
    press(*buttonIn(window.page(), "Add one"));
    press(*buttonIn(window.page(), "Add another"));
    CHECK(window.desk().answersOf(formOf("lifting")).rows(placeIn("lifting", "tasks").question) == 2);
    type(fieldOf(window.row("lifting", "task.name", 1)), "Crate");
    CHECK(contains(textsIn(window.page()), "Lift 2: Crate"));
    press(*buttonIn(window.page(), "Remove number 1"));
    CHECK(contains(textsIn(window.page()), "Lift 1: Crate"));
    window.frame().desk()->undo();
    pump();
    CHECK(contains(textsIn(window.page()), "Lift 2: Crate"));
}

TEST_CASE("From the review a person jumps to what is missing") {
    TestWindow window;
    window.open("desk");
    window.go(Standing::Page::review);
    const auto buttons = controlsIn<wxButton>(window.page());
    REQUIRE(buttons.size() > 40);
    press(*buttons[4]);
    REQUIRE(until([&] { return window.frame().desk()->section() != nullptr; }));
    CHECK(window.desk().standing().page == Standing::Page::section);
    CHECK(window.desk().standing().section == 1);
}

TEST_CASE("The person's answer is shown beside the assessor's") {
    TestWindow window;
    window.frame().openFile(sampleFile("office.json"));
    pump();
    window.go("desk", 1);
    choose(*controlsIn<wxRadioButton>(window.row("desk", "seat.height"))[2]);
    CHECK(contains(textsIn(window.row("desk", "seat.height")), ", at Office, 2nd floor, desk 14: The seat is low"));
}

TEST_CASE("A disk that is full is said in the window") {
    TestWindow window;
    window.open("desk");
    window.go("desk", 1);
    window.drafts.full = true;
    const Announced heard;
    choose(*controlsIn<wxRadioButton>(window.row("desk", "seat.height"))[1]);
    CHECK(contains(textsIn(*window.frame().desk()), "NOT SAVED: "));
    CHECK(heard.has("NOT SAVED: "));
    {
        AnsweredDialogs stay(wxID_CANCEL);
        CHECK_FALSE(window.frame().Close());
        chooseMenu(window.frame(), 0, "Start page");
        CHECK(window.frame().desk());
        REQUIRE(stay.said.size() == 2);
        CHECK(stay.said.front().find("not saved and would be lost") != std::string::npos);
    }
    window.drafts.full = false;
    choose(*controlsIn<wxRadioButton>(window.row("desk", "seat.height"))[0]);
    CHECK(contains(textsIn(*window.frame().desk()), "All answers are saved"));
    const AnsweredDialogs nobody(wxID_CANCEL);
    chooseMenu(window.frame(), 0, "Start page");
    CHECK_FALSE(window.frame().desk());
    CHECK(nobody.said.empty());
}
