// The action list in the windows: an action is added, given a day, found overdue and done, on a person's page and on
// that of everybody.
#include "host/caseload/actions.h"

#include <wx/radiobut.h>
#include <wx/statbmp.h>

#include "host/gui/access.h"
#include "host/store/each.h"
#include "tests/gui/cases.h"
#include "tests/gui/marked.h"
#include "tests/support/catch.h"

using namespace plumb;
using namespace plumb::gui;

namespace {

wxTextCtrl &field(wxDialog &dialog, const std::string &name) {
    for (wxTextCtrl *one : controlsIn<wxTextCtrl>(dialog))
        if (accessName(*one).starts_with(name)) return *one;
    throw std::runtime_error("no field " + name);
}

std::vector<ActionItem> actionsOf(Cases &cases) {
    std::vector<ActionItem> all;
    ItemFilter filter;
    filter.person = cases.person;
    must(eachItem<ActionItem>(cases.room.caseload().store(), filter, [&](ActionItem &one) { all.push_back(one); }));
    return all;
}

ActionItem named(Cases &cases, const std::string &text) {
    for (const ActionItem &one : actionsOf(cases))
        if (one.text == text) return one;
    throw std::runtime_error("no action " + text);
}

// In the store, as if it had been due two days ago.
void makeOverdue(Cases &cases, ActionItem action) {
    action.due = Date(std::chrono::sys_days(cases.room.caseload().today()) - std::chrono::days(2));
    must(put(cases.room.caseload().store(), action));
}

}  // namespace

TEST_CASE("An action is added by hand, with the usual day for what it takes until another is typed") {
    Cases cases;
    cases.make();
    cases.fill();
    const Date today = cases.room.caseload().today();
    for (const bool own : {false, true}) {
        cases.room.showPerson(cases.person);
        const std::string text = own ? "Ask for a screen arm" : "Order a footrest";
        UsedDialogs dialogs({[&](wxDialog &dialog) {
            wxTextCtrl &due = field(dialog, "Due on");
            CHECK(until([&] { return wxWindow::FindFocus() == &field(dialog, "What is to be done"); }));
            CHECK(fromWx(due.GetValue()) == isoDate(usualDueDay(today, 0)));
            if (own) due.SetValue("2999-01-31");
            choose(*controlsIn<wxRadioButton>(dialog).at(2));
            CHECK(fromWx(due.GetValue()) == (own ? "2999-01-31" : isoDate(usualDueDay(today, 2))));
            type(field(dialog, "What is to be done"), text);
            type(field(dialog, "Who does it"), "Facilities");
            press(*buttonIn(dialog, "Keep"));
        }});
        press(*buttonIn(cases.page(), "Add an action…"));
        REQUIRE(until([&] { return dialogs.done() && cases.says(text); }));
        const ActionItem action = named(cases, text);
        CHECK(action.tier == 2);
        CHECK(action.owner == "Facilities");
        CHECK(action.due == (own ? parseDate("2999-01-31") : usualDueDay(today, 2)));
    }
}

TEST_CASE("A day that is none keeps the window open, and what was typed") {
    Cases cases;
    cases.make();
    cases.fill();
    cases.room.showPerson(cases.person);
    const size_t before = actionsOf(cases).size();
    UsedDialogs dialogs({[&](wxDialog &dialog) {
        type(field(dialog, "What is to be done"), "Order a footrest");
        type(field(dialog, "Due on"), "next week");
        press(*buttonIn(dialog, "Keep"));
        CHECK(dialog.IsShown());
        CHECK(field(dialog, "What is to be done").GetValue() == "Order a footrest");
        press(*buttonIn(dialog, "Cancel"));  // it is asked whether that may be lost; stay
        CHECK(dialog.IsShown());
        field(dialog, "Due on").SetValue("");
        press(*buttonIn(dialog, "Keep"));
    }});
    press(*buttonIn(cases.page(), "Add an action…"));
    REQUIRE(until([&] { return dialogs.done() && actionsOf(cases).size() == before + 1; }));
    REQUIRE(dialogs.said.size() >= 2);
    CHECK_FALSE(named(cases, "Order a footrest").due);
    CHECK(until([&] { return cases.says("no day is set"); }));
}

TEST_CASE("What is overdue is said by word and by shape, and done with how it was checked and a proof") {
    Cases cases;
    cases.make();
    cases.fill();
    const ActionItem action = actionsOf(cases).front();
    must(noteAction(cases.room.caseload(), {cases.person, "Ask for a screen arm", "", "", 1}));
    cases.room.showPerson(cases.person);
    const size_t shapes = controlsIn<wxStaticBitmap>(cases.page()).size();
    makeOverdue(cases, action);
    cases.room.showPerson(cases.person);
    CHECK(cases.says("OVERDUE since "));
    CHECK(controlsIn<wxStaticBitmap>(cases.page()).size() == shapes + 1);
    cases.room.showQueue();
    wxListBox *due = nullptr;
    for (wxListBox *list : controlsIn<wxListBox>(cases.page()))
        if (accessName(*list).find("Actions due") != std::string::npos) due = list;
    REQUIRE(due);
    CHECK(fromWx(due->GetString(0)).starts_with("◆  Ann & Example"));
    CHECK(fromWx(due->GetString(0)).find("OVERDUE since") != std::string::npos);

    press(*buttonIn(cases.page(), "Action list"));
    REQUIRE(until([&] { return cases.says(", one overdue."); }));
    wxListBox &list = *controlsIn<wxListBox>(cases.page()).at(0);
    CHECK(accessName(list) == "Open actions");
    CHECK(list.HasFocus());
    CHECK(checkLetters(cases.window.frame(), cases.window.frame()) > 6);
    CHECK(fromWx(list.GetString(0)).starts_with("◆  OVERDUE since "));
    const unsigned open = list.GetCount();
    UsedDialogs dialogs({[&](wxDialog &dialog) {
        choose(*controlsIn<wxRadioButton>(dialog).at(2));  // done
        press(*buttonIn(dialog, "Keep"));
        CHECK(dialog.IsShown());  // how was it checked?
        type(field(dialog, "When done"), "Seen at the desk");
        type(field(dialog, "Proof"), "Order 4711");
        press(*buttonIn(dialog, "Keep"));
    }});
    press(*buttonIn(cases.page(), "Change…"));
    REQUIRE(until([&] { return dialogs.done() && cases.says(" none overdue."); }));
    CHECK(controlsIn<wxListBox>(cases.page()).at(0)->GetCount() == open - 1);
    const ActionItem done = must(get<ActionItem>(cases.room.caseload().store(), action.id));
    CHECK(done.state == ActionState::done);
    CHECK(done.check == "Seen at the desk");
    CHECK(done.proof == "Order 4711");
    press(*buttonIn(cases.page(), "Open the person"));
    REQUIRE(until([&] { return cases.says("proof: Order 4711"); }));
}

TEST_CASE("The windows that ask about an action fit a low screen in text of twice the size") {
    const InGerman german;
    Cases cases(200);
    cases.make();
    cases.fill();
    cases.room.showPerson(cases.person);
    auto *plain = new wxFrame(&cases.window.frame(), wxID_ANY, "");  // without the letters of menus
    plain->SetMenuBar(new wxMenuBar);
    for (const char *label : {"Maßnahme hinzufügen…", "Ändern…"}) {
        UsedDialogs dialogs({[&](wxDialog &dialog) {
            for (wxButton *button : controlsIn<wxButton>(dialog)) {
                INFO(fromWx(button->GetLabelText()));
                CHECK(button->GetRect().GetBottom() < std::min(dialog.GetClientSize().y, wxGetDisplaySize().y));
            }
            for (wxTextCtrl *typed : controlsIn<wxTextCtrl>(dialog)) {  // what has the focus is scrolled into view
                wxChildFocusEvent event(typed);
                typed->ProcessWindowEvent(event);
                pump();
                CHECK(typed->GetGrandParent()->GetScreenRect().Contains(typed->GetScreenRect()));
            }
            CHECK(checkLetters(dialog, *plain) > 4);
            press(*buttonIn(dialog, "Abbrechen"));
        }});
        wxButton *button = buttonIn(cases.page(), label);
        REQUIRE(button);
        press(*button);
        CHECK(until([&] { return dialogs.done(); }));
    }
}
