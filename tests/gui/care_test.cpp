// What cannot wait is shown at once, above everything, before anything was saved or finished.
#include "host/gui/access.h"
#include "host/gui/text.h"
#include "host/present/pages.h"
#include "tests/gui/gui.h"
#include "tests/support/catch.h"
#include "tests/support/told.h"

using namespace plumb;
using namespace plumb::gui;

namespace {

// What stands in the window with these words, line breaks aside; nullptr when it cannot be seen.
wxStaticText *textIn(wxWindow &top, const std::string &words) {
    for (wxStaticText *text : controlsIn<wxStaticText>(top)) {
        wxString line = text->GetLabelText();
        line.Replace("\n", " ");
        if (fromWx(line) == words) return text;
    }
    return nullptr;
}

void answerYes(TestWindow &window, std::string_view question) {
    const QuestionPlace place = placeIn("back", question);
    window.go("back", window.desk().question(place).section);
    choose(*controlsIn<wxRadioButton>(window.row("back", question)).front());
}

const std::string kNow = "Get emergency help now";

}  // namespace

TEST_CASE("A red flag is shown with the answer, above the page, and the focus stays") {
    TestWindow window;
    window.open("back");
    answerYes(window, "consent");
    CHECK_FALSE(textIn(window.frame(), kNow));
    answerYes(window, "rf04");
    wxStaticText *title = textIn(window.frame(), kNow);
    REQUIRE(title);
    CHECK(title->GetScreenPosition().y < window.page().GetScreenPosition().y);
    CHECK(title->GetSize().x >= title->GetBestSize().x);
    wxButton *what = buttonIn(window.frame(), "What to do…");
    REQUIRE(what);
    CHECK(contains(accessDescription(*what), kNow));
    CHECK(window.frame().desk()->section());  // still where it was answered
    window.go(Standing::Page::review);
    CHECK(textIn(window.frame(), kNow));
    window.frame().desk()->undo();
    pump();
    CHECK_FALSE(textIn(window.frame(), kNow));
}

TEST_CASE("The result begins with the card and holds nothing beside it") {
    TestWindow window;
    window.open("back");
    answerYes(window, "consent");
    answerYes(window, "rf04");
    window.go(Standing::Page::result);
    wxStaticText *title = textIn(window.page(), kNow);
    REQUIRE(title);
    CHECK_FALSE(buttonIn(window.frame(), "What to do…"));  // it would say it twice
    for (const char *other : {"Overall priority", "Do these first", "Still open"})
        CHECK_FALSE(textIn(window.page(), other));
    const wxStaticText *report = textIn(window.page(), "The report");
    REQUIRE(report);
    CHECK(title->GetScreenPosition().y < report->GetScreenPosition().y);
    CHECK(buttonIn(window.page(), "Emergency card"));
    CHECK(buttonIn(window.page(), "Letter to a clinician"));
}

TEST_CASE("Who is in pain is asked what cannot wait, and told what to do") {
    TestWindow window;
    press(*buttonIn(window.frame(), "My back hurts now"));
    REQUIRE(until([&] { return window.frame().desk() != nullptr; }));
    CHECK(window.desk().way() == AssessmentDesk::Way::now);
    CHECK(window.frame().desk()->section());
    const std::string notice = shortNotice(window.desk());
    REQUIRE_FALSE(notice.empty());
    wxStaticText *said = textIn(window.page(), notice);
    REQUIRE(said);
    for (const QuestionRow *row : window.frame().desk()->section()->rows())  // nothing stands above the signs
        if (row->IsShown()) CHECK(row->GetScreenPosition().y < said->GetScreenPosition().y);
    window.go(Standing::Page::now);
    CHECK(textIn(window.page(), notice));
    CHECK(textIn(window.page(), "What to do now"));
    CHECK(textIn(window.page(), "When to get help"));
    CHECK_FALSE(textIn(window.page(), "Move a little, often"));
    press(*buttonIn(window.page(), "Answer them"));
    REQUIRE(until([&] { return window.frame().desk()->section() != nullptr; }));
    answerYes(window, "rf04");
    CHECK(textIn(window.frame(), kNow));
    window.go(Standing::Page::now);
    CHECK(textIn(window.page(), kNow));
    CHECK_FALSE(buttonIn(window.page(), "Answer the rest too"));
    CHECK(buttonIn(window.page(), "Emergency card"));
    window.go(Standing::Page::review);  // by the menu
    CHECK(window.desk().way() == AssessmentDesk::Way::whole);
}

TEST_CASE("The card fits a narrow window and large text") {
    Settings large;
    large.textSize = 200;
    TestWindow window(large);
    window.frame().SetSize(700, 700);
    window.open("back");
    answerYes(window, "consent");
    answerYes(window, "rf04");
    wxButton *what = buttonIn(window.frame(), "What to do…");
    REQUIRE(what);
    const wxWindow &banner = *what->GetParent();
    size_t checked = 0;
    for (wxWindow *child : banner.GetChildren()) {
        if (!child->IsShown()) continue;
        const wxRect has = child->GetRect();
        CHECK(has.GetRight() <= banner.GetClientSize().x);
        CHECK(has.GetBottom() <= banner.GetClientSize().y);
        ++checked;
    }
    CHECK(checked >= 4);
    CHECK(window.page().GetSize().y > 5 * window.page().GetCharHeight());
}
