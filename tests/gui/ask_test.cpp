// Windows that ask: choices by the arrow keys as everywhere, and nothing typed is lost unasked.
#include <wx/display.h>
#include <wx/radiobut.h>

#include "host/gui/access.h"
#include "host/gui/ask_dialog.h"
#include "host/gui/dialogs.h"
#include "tests/gui/gui.h"
#include "tests/support/catch.h"

using namespace plumb;
using namespace plumb::gui;

namespace {

const Ask kAsk{
    "Your answer", "", "&Keep", {{"They", {"agree", "refuse"}, 1}, {"It is", {"red", "blue"}}}, {{"&Why", "so"}}};

}  // namespace

TEST_CASE("What was chosen in each group and typed is given on") {
    TestWindow window;
    UsedDialogs dialogs({[](wxDialog &dialog) {
        const auto radios = controlsIn<wxRadioButton>(dialog);
        REQUIRE(radios.size() == 4);
        CHECK(radios[1]->GetValue());
        CHECK(radios[2]->GetValue());
        CHECK(accessDescription(*radios[3]) == "It is");
        choose(*radios[3]);
        CHECK(radios[1]->GetValue());  // the groups do not know each other
        press(*buttonIn(dialog, "Keep"));
    }});
    Ask given;
    CHECK(askAndDo(&window.frame(), kAsk, [&](const Ask &ask) {
        given = ask;
        return Status(Done{});
    }));
    REQUIRE(given.groups.size() == 2);
    CHECK(given.groups[0].chosen == 1);
    CHECK(given.groups[1].chosen == 1);
    CHECK(given.fields[0].value == "so");
}

TEST_CASE("Leaving a window that asks asks first when something was typed") {
    TestWindow window;
    UsedDialogs dialogs({[](wxDialog &dialog) {
        wxTextCtrl &why = *controlsIn<wxTextCtrl>(dialog).at(0);
        why.SetValue("because");
        press(*buttonIn(dialog, "Cancel"));  // and stay
        CHECK(dialog.IsShown());
        CHECK(why.GetValue() == "because");
        why.SetValue("so");
        choose(*controlsIn<wxRadioButton>(dialog).at(0));  // nothing that is hard to do again
        press(*buttonIn(dialog, "Cancel"));
    }});
    CHECK_FALSE(askAndDo(&window.frame(), kAsk, [](const Ask &) { return Status(Done{}); }));
    CHECK(dialogs.done());
    CHECK(dialogs.said == std::vector<std::string>{"Your answer", "Leave without keeping what you typed?"});
}

TEST_CASE("A window that asks or tells stands on the screen with all of it, in large text too") {
    Settings settings;
    settings.textSize = 200;
    TestWindow window(settings);
    window.frame().SetSize(700, 500);
    window.frame().Move(560, 500);
    size_t seen = 0;
    const auto look = [&](wxDialog &dialog) {
        until([&] { return dialog.GetScreenPosition().x > 0; });
        const wxRect screen = wxDisplay(&dialog).GetClientArea();
        CHECK(screen.Contains(dialog.GetScreenRect()));
        ++seen;
        dialog.EndModal(wxID_CANCEL);
    };
    UsedDialogs dialogs({look, look});
    std::string text;
    for (int i = 0; i < 60; ++i) text += "A line to read\n";
    showText(&window.frame(), "Result", text);
    askAndDo(&window.frame(), kAsk, [](const Ask &) { return Status(Done{}); });
    CHECK(seen == 2);
}

TEST_CASE("What follows from a choice stands in its field until something else is typed") {
    Ask ask{"Due", "", "&Keep", {{"It takes", {"days", "weeks"}}}, {{"&What", ""}, {"&On", "in days"}}};
    ask.fields[1].usual = [](const Ask &now) { return now.groups[0].chosen == 1 ? "in weeks" : "in days"; };
    ask.fieldsFirst = 1;
    TestWindow window;
    UsedDialogs dialogs({[](wxDialog &dialog) {
        const auto fields = controlsIn<wxTextCtrl>(dialog);
        const auto radios = controlsIn<wxRadioButton>(dialog);
        CHECK(fields[0]->GetScreenPosition().y < radios[0]->GetScreenPosition().y);
        CHECK(fields[1]->GetScreenPosition().y > radios[1]->GetScreenPosition().y);
        CHECK(until([&] { return fields[0]->HasFocus(); }));
        choose(*radios[1]);
        CHECK(fields[1]->GetValue() == "in weeks");
        fields[1]->SetValue("tomorrow");
        choose(*radios[0]);
        CHECK(fields[1]->GetValue() == "tomorrow");
        press(*buttonIn(dialog, "Keep"));
    }});
    CHECK(askAndDo(&window.frame(), ask, [](const Ask &) { return Status(Done{}); }));
    CHECK(dialogs.done());
}

TEST_CASE("A window that asks more than the screen has room for scrolls, and its buttons stay") {
    Ask ask{"Much", "", "&Keep", {{"One of", {}}}, {{"&Why", ""}}};
    for (int i = 0; i < 60; ++i) ask.groups[0].options.push_back("choice " + std::to_string(i));
    TestWindow window;
    UsedDialogs dialogs({[](wxDialog &dialog) {
        const int bottom = std::min(dialog.GetClientSize().y, wxGetDisplaySize().y);
        for (const char *label : {"Keep", "Cancel"}) CHECK(buttonIn(dialog, label)->GetRect().GetBottom() < bottom);
        wxTextCtrl &why = *controlsIn<wxTextCtrl>(dialog).at(0);
        const wxWindow &seen = *why.GetGrandParent();  // what it scrolls in
        const auto inView = [&] { return seen.GetScreenRect().Contains(why.GetScreenRect()); };
        CHECK_FALSE(inView());
        why.SetFocus();
        wxChildFocusEvent event(&why);  // as the toolkit says it, where there is a desktop
        why.ProcessWindowEvent(event);
        CHECK(until(inView));
        press(*buttonIn(dialog, "Keep"));
    }});
    CHECK(askAndDo(&window.frame(), ask, [](const Ask &) { return Status(Done{}); }));
    CHECK(dialogs.done());
}
