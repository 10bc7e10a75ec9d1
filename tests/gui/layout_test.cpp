// Nothing is cut off: on every page of every form, every control has the room that it wants, also in text of twice the
// size, and nothing stands out of the column.
#include <wx/display.h>

#include <cstdlib>
#include <set>

#include "host/gui/access.h"
#include "host/gui/text.h"
#include "host/gui/theme.h"
#include "host/present/pages.h"
#include "tests/gui/gui.h"
#include "tests/support/catch.h"

using namespace plumb;
using namespace plumb::gui;

namespace {

std::string told(const wxWindow &window) {
    return fromWx(window.GetClassInfo()->GetClassName()) + wxString(" “").utf8_string() + fromWx(window.GetLabel()) +
           "”";
}

// Controls that hold text and do not scroll.
bool holdsText(wxWindow *window) {
    return dynamic_cast<wxStaticText *>(window) || dynamic_cast<wxButton *>(window) ||
           dynamic_cast<wxRadioButton *>(window) || dynamic_cast<wxCheckBox *>(window);
}

size_t checkPage(TestWindow &window) {
    size_t checked = 0;
    ScrolledPage &page = window.page();
    for (wxWindow *control : shownBelow(page)) {
        if (!holdsText(control)) continue;
        ++checked;
        const wxSize wanted = control->GetBestSize(), has = control->GetSize();
        const int right = page.ScreenToClient(control->GetScreenPosition()).x + has.x;
        if (has.x < wanted.x || has.y < wanted.y || right > page.GetClientSize().x)
            FAIL_CHECK(told(*control) << " has " << has.x << " by " << has.y << ", wants " << wanted.x << " by "
                                      << wanted.y << ", ends at " << right << " of " << page.GetClientSize().x);
    }
    return checked;
}

size_t checkForms(TestWindow &window, bool all) {
    size_t checked = 0;
    for (const FormCard &card : builtLibrary().forms()) {
        if (!all && card.id != "desk" && card.id != "lifting") continue;
        window.open(card.id);
        checked += checkPage(window);
        for (uint32_t section = 0; section < builtLibrary().plugin(card.form).form().sections.size(); ++section) {
            window.go(card.id, section);
            if (wxButton *add = buttonIn(window.page(), "Add one")) press(*add);
            checked += checkPage(window);
        }
    }
    return checked;
}

Settings textOf(int size) {
    Settings settings;
    settings.textSize = size;
    return settings;
}

}  // namespace

TEST_CASE("Nothing is cut off in text of every size") {
    for (const int size : {100, 200}) {
        INFO(size << " %");
        TestWindow window(textOf(size));
        CHECK(checkForms(window, size > 100) > (size > 100 ? 1500 : 400));
        window.openSample("office.json");
        for (const auto page : {Standing::Page::review, Standing::Page::result}) {
            window.go(page);
            CHECK(checkPage(window) > 2);
        }
    }
}

TEST_CASE("A narrow window breaks lines instead of cutting them") {
    TestWindow window;
    window.openSample("office.json");
    window.frame().SetSize(640, 480);
    pump();
    window.go("desk", 1);
    CHECK(checkPage(window) > 30);
    window.go(Standing::Page::result);
    CHECK(checkPage(window) > 20);
}

TEST_CASE("Text is larger when it is set to be") {
    TestWindow normal, large(textOf(200));
    normal.open("desk");
    large.open("desk");
    for (TestWindow *window : {&normal, &large}) window->go("desk", 1);
    const int one = normal.row("desk", "seat.height").GetCharHeight();
    const int two = large.row("desk", "seat.height").GetCharHeight();
    CHECK(two > 1.8 * one);
}

TEST_CASE("Boxes to tick grow with their text") {
    int wide[2] = {};
    for (const int size : {100, 200}) {
        TestWindow window(textOf(size));
        window.open("desk");
        window.go("desk", 1);
        wxCheckBox &box = *controlsIn<wxCheckBox>(window.page()).front();
        box.SetLabelText("");
        wide[size / 200] = box.GetBestSize().x;
    }
    CHECK(wide[0] >= 16);
    CHECK(wide[1] > 1.4 * wide[0]);
}

TEST_CASE("Fields have room above and below their text") {
    for (const int size : {100, 200}) {
        TestWindow window(textOf(size));
        window.open("desk");
        size_t checked = 0;
        const auto check = [&] {
            for (const wxTextCtrl *field : controlsIn<wxTextCtrl>(window.page())) {
                CHECK(field->GetSize().y >= field->GetCharHeight() + window.frame().FromDIP(10));
                ++checked;
            }
        };
        check();
        window.go("desk", 5);
        check();
        CHECK(checked > 6);
    }
}

TEST_CASE("Above a page the list of parts has whole lines, full titles and the part that is open") {
    TestWindow window(textOf(200));
    window.open("back");
    wxListBox &list = *controlsIn<wxListBox>(*window.frame().desk()).front();
    const auto shows = [&](int at) {
        return list.GetTopItem() <= at && at < list.GetTopItem() + list.GetSize().y / rowHeight(list);
    };
    REQUIRE(rowHeight(list) > 0);
    const int edges = list.GetSize().y % rowHeight(list);
    CHECK(edges <= window.frame().FromDIP(2));
    CHECK(until([&] { return shows(0); }));
    CHECK(list.GetString(4).Contains("bones and past illness"));
    for (const uint32_t section : {9U, 3U}) {
        window.go("back", section);
        CHECK(list.GetSelection() == static_cast<int>(section) + 1);
        CHECK(until([&] { return shows(list.GetSelection()); }));
    }
}

TEST_CASE("The list above a page keeps its lines when an answer changes one") {
    TestWindow window(textOf(200));
    window.open("back");
    window.go("back", 1);
    wxListBox &list = *controlsIn<wxListBox>(*window.frame().desk()).front();
    REQUIRE(until([&] { return list.GetSize().y >= 3 * rowHeight(list); }));
    const int high = list.GetSize().y;
    const wxString before = list.GetString(2);
    tick(*controlsIn<wxCheckBox>(window.page()).front());
    CHECK(list.GetString(2) != before);
    CHECK(list.GetSize().y == high);
}

TEST_CASE("A scale stands on lines, not one answer below the other") {
    for (const int size : {100, 200}) {
        TestWindow window(textOf(size));
        window.open("back");
        const QuestionPlace place = placeIn("back", "pain.worst");
        window.go("back", builtLibrary().plugin(place.form).form().at(place.question).section);
        const auto answers = controlsIn<wxRadioButton>(window.row("back", "pain.worst"));
        REQUIRE(answers.size() == 12);
        std::set<int> lines;
        for (const wxRadioButton *answer : answers) lines.insert(answer->GetPosition().y);
        CHECK(lines.size() <= (size == 100 ? 2 : 3));
        CHECK(answers[1]->GetPosition().y == answers[0]->GetPosition().y);
        CHECK(checkPage(window) > 20);
    }
}

TEST_CASE("A long title in the list beside a page ends after a word") {
    TestWindow window;
    window.frame().SetSize(1024, 700);
    pump();
    window.open("back");
    wxListBox &list = *controlsIn<wxListBox>(*window.frame().desk()).front();
    const std::vector<PageEntry> pages = pagesOf(window.desk());
    REQUIRE(list.GetCount() == pages.size());
    size_t shortened = 0;
    for (size_t i = 0; i < pages.size(); ++i) {
        const wxString line = list.GetString(static_cast<unsigned>(i)), kept = line.BeforeFirst(L'\u2026').Trim(false);
        if (kept.length() == wxString(line).Trim(false).length()) continue;
        ++shortened;
        const wxString title = toWx(pages[i].title);
        INFO(fromWx(kept));
        CHECK(title.StartsWith(kept));
        CHECK(wxString(" ,").Contains(title[kept.length()]));
    }
    CHECK(shortened > 1);
}

TEST_CASE("What has the focus is in view") {
    TestWindow window;
    window.open("desk");
    window.go("desk", 4);
    ScrolledPage &page = window.page();
    size_t checked = 0;
    for (const auto &control : controlsIn<wxRadioButton>(page)) {
        page.showChild(control);
        const int top = page.ScreenToClient(control->GetScreenPosition()).y;
        CHECK(top >= 0);
        CHECK(top + control->GetSize().y <= page.GetClientSize().y);
        ++checked;
    }
    CHECK(checked > 80);
}

TEST_CASE("What fits below the title of a page is shown with it") {
    TestWindow window;
    window.open("desk");
    window.go("desk", 1);
    ScrolledPage &page = window.page();
    wxWindow *last = nullptr;  // that can be seen with the top of the page
    for (wxRadioButton *control : controlsIn<wxRadioButton>(page))
        if (page.ScreenToClient(control->GetScreenRect().GetBottomRight()).y < page.GetClientSize().y) last = control;
    REQUIRE(last);
    page.showChild(last);
    CHECK(page.GetViewStart().y == 0);
    page.Scroll(-1, 1000);
    CHECK(page.GetViewStart().y > 5);
    page.showChild(last);
    CHECK(page.GetViewStart().y == 0);
    page.showChild(controlsIn<wxRadioButton>(page).back());
    CHECK(page.GetViewStart().y > 5);
}

TEST_CASE("Menus grow with the text, and the window stays within the screen") {
    int high[2] = {};
    for (const int size : {100, 200}) {
        TestWindow window(textOf(size));
        high[size / 200] = window.frame().GetSize().y - window.frame().GetClientSize().y;  // the menus
        const wxSize screen = wxDisplay(&window.frame()).GetClientArea().GetSize(), has = window.frame().GetSize();
        CHECK(has.x <= screen.x);
        CHECK(has.y <= screen.y);
    }
    CHECK(high[0] > 0);
    CHECK(high[1] > 1.4 * high[0]);
}

TEST_CASE("Lines are broken between words, as late as they fit") {
    TestWindow window;
    wxWindow &page = *window.frame().content();
    const auto wide = [&](const wxString &line) { return page.GetTextExtent(line).x; };
    const wxString text = "Raise the screen until its upper edge is level with your eyes, unless you wear bifocals";
    size_t lines = 0;
    for (int width = 60; width < wide(text) + 40; width += 37) {
        INFO(width);
        const wxString result = broken(page, text, width);
        wxString joined = result;
        joined.Replace("\n", " ");
        CHECK(joined == text);
        const wxArrayString parts = wxSplit(result, '\n', '\0');
        for (size_t i = 0; i < parts.size(); ++i, ++lines) {
            CHECK((wide(parts[i]) <= width || !parts[i].Contains(" ")));
            if (i + 1 < parts.size()) CHECK(wide(parts[i] + " " + parts[i + 1].BeforeFirst(' ')) > width);
        }
    }
    CHECK(lines > 20);
    CHECK(broken(page, "", 100).empty());
    CHECK(broken(page, "one\n\ntwo", 1000) == "one\n\ntwo");
    CHECK(broken(page, "unbreakable", 1) == "unbreakable");
    const wxString path = "/home/somebody/.local/share/plumbline/people.plumbline";
    wxString inFolders = broken(page, "Open now: " + path, wide(path) * 2 / 3);
    for (const wxString &line : wxSplit(inFolders, '\n', '\0')) CHECK(wide(line) <= wide(path) * 2 / 3);
    CHECK(inFolders.Replace("/\n", "/") > 0);
    CHECK(inFolders == "Open now: " + path);
    CHECK(broken(page, "Open now: " + path, wide(path) + 5) == "Open now:\n" + path);
}

TEST_CASE("The look of a text counts at once when it is measured") {
    TestWindow window;
    wxWindow &page = *window.frame().content();
    auto &text = *new wxStaticText(&page, wxID_ANY, "Raise the screen\nuntil it is level");
    const wxSize usual = text.GetBestSize();
    const auto wanted = [&](const TextLook &look) {
        setTextLook(text, look);
        return text.GetBestSize();
    };
    const wxSize bold = wanted({.bold = true}), twice = wanted({.scale = 2}), one = wanted({.scale = 2, .lines = 1});
    CHECK(bold.x > usual.x);
    CHECK(twice.x > 1.8 * usual.x);
    CHECK(twice.y > 1.8 * usual.y);
    CHECK(one.y > 1.3 * usual.y);  // one line of two
    CHECK(one.y < 0.9 * twice.y);
    CHECK(wanted({.scale = 2, .lines = 9}) == twice);  // more than there are
    CHECK(wanted({}) == usual);
    CHECK(headingFont(page, 1).GetPointSize() > headingFont(page, 2).GetPointSize());
    text.Destroy();
}

TEST_CASE("A door has its name and, below, what it is for, with room for both") {
    for (const int size : {100, 200}) {
        INFO(size);
        TestWindow window(textOf(size));
        window.frame().SetSize(window.frame().FromDIP(wxSize(560, 500)));
        pump();
        wxButton *door = buttonIn(window.frame(), "My back hurts now");
        REQUIRE(door);
        wxString label = door->GetLabelText();
        label.Replace("\n", " ");
        CHECK(label.Contains("Nobody at work sees it"));
        CHECK(accessName(*door) == "My back hurts now");
        CHECK(accessDescription(*door).find("Nobody at work sees it") != std::string::npos);
        door->InvalidateBestSize();
        const wxSize wants = door->GetBestSize(), has = door->GetSize();
        CHECK(has.x >= wants.x);
        CHECK(has.y >= wants.y);
        CHECK(door->GetRect().GetRight() <= window.frame().content()->GetClientSize().x);
    }
}
