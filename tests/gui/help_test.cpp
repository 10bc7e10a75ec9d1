// Help: its pages are in the menu, and the shortcuts that they name are those of the menus.
#include <optional>
#include <set>

#include "host/base/translated.h"
#include "host/gui/access.h"
#include "host/gui/dialogs.h"
#include "host/gui/text.h"
#include "host/present/help.h"
#include "tests/gui/gui.h"
#include "tests/gui/marked.h"
#include "tests/support/catch.h"
#include "tests/support/told.h"

using namespace plumb;
using namespace plumb::gui;

namespace {

void acceleratorsOf(const wxMenu &menu, std::set<std::string> &found) {
    for (const wxMenuItem *item : menu.GetMenuItems()) {
        const wxString label = item->GetItemLabel();
        if (item->GetSubMenu()) acceleratorsOf(*item->GetSubMenu(), found);
        if (const size_t tab = label.find('\t'); tab != wxString::npos) found.insert(fromWx(label.Mid(tab + 1)));
    }
}

// As help writes them.
std::string written(std::string keys) {
    for (const auto &[from, to] : {std::pair("PgDn", "Page Down"), std::pair("PgUp", "Page Up")})
        if (const size_t at = keys.find(from); at != keys.npos) keys.replace(at, 4, to);
    return keys;
}

}  // namespace

TEST_CASE("Every page of help is an item of the menu and opens") {
    TestWindow window;
    AnsweredDialogs dialogs(wxID_CLOSE);
    const auto pages = readHelp(PLUMB_SOURCE_DIR "/reports/help.en.json");
    REQUIRE(pages);
    for (const HelpPage &page : *pages) {
        const int id = window.frame().GetMenuBar()->FindMenuItem("Help", toWx(page.title));
        REQUIRE(id != wxNOT_FOUND);
        wxCommandEvent event(wxEVT_MENU, id);
        window.frame().ProcessWindowEvent(event);
        REQUIRE_FALSE(dialogs.said.empty());
        CHECK(dialogs.said.back() == page.title);
    }
}

TEST_CASE("F1 helps on every page of an assessment, and each item of the menu has a letter of its own") {
    const InGerman german;
    Settings settings;
    settings.language = "de";
    TestWindow window(settings);
    window.open("desk");
    for (const auto &[page, title] : {std::pair(Standing::Page::result, "Was die Punktwerte bedeuten"),
                                      std::pair(Standing::Page::about, "Wer was sieht")}) {
        AnsweredDialogs dialogs(wxID_CLOSE);
        window.go(page);
        chooseMenu(window.frame(), 3, "Zu dieser Frage");
        REQUIRE(dialogs.said.size() == 1);
        CHECK(dialogs.said.front() == title);
    }
    std::set<wxUniChar> letters;
    size_t items = 0;
    for (const wxMenuItem *item : window.frame().GetMenuBar()->GetMenu(3)->GetMenuItems()) {
        if (item->IsSeparator()) continue;
        const wxString label = item->GetItemLabel();
        INFO(fromWx(label));
        REQUIRE(label.Contains("&"));
        letters.insert(wxTolower(label[label.find('&') + 1]));
        ++items;
    }
    CHECK(items > 5);
    CHECK(letters.size() == items);
}

TEST_CASE("Help names every shortcut of the menus") {
    TestWindow window;
    std::set<std::string> accelerators;
    for (size_t i = 0; i < window.frame().GetMenuBar()->GetMenuCount(); ++i)
        acceleratorsOf(*window.frame().GetMenuBar()->GetMenu(i), accelerators);
    CHECK(accelerators.size() > 15);
    const auto pages = readHelp(PLUMB_SOURCE_DIR "/reports/help.en.json");
    REQUIRE(pages);
    for (const HelpPage &page : *pages)
        if (page.id == "keyboard")
            for (const std::string &keys : accelerators) {
                INFO(keys);
                CHECK(contains(page.text, written(keys)));
            }
}

TEST_CASE("Help names the letter that leads to the drawing and back, in each language") {
    for (const std::string language : {"en", "de"}) {
        std::optional<InGerman> german;
        if (language == "de") german.emplace();
        TestWindow window;
        window.frame().SetSize(1024, 700);
        window.openSample("office.json");
        window.go("desk", 1);
        const auto pages = readHelp(PLUMB_SOURCE_DIR "/reports/help." + language + ".json");
        REQUIRE(pages);
        for (const char *description : {"In place of the questions", "In place of the drawing"}) {
            wxButton *swap = nullptr;
            for (wxButton *button : controlsIn<wxButton>(*window.frame().desk()))
                if (accessDescription(*button) == tr(description)) swap = button;
            REQUIRE(swap);
            const wxString letter = swap->GetLabel().AfterFirst('&').Left(1).Upper();
            CHECK(contains(pages->back().text, "Alt+" + fromWx(letter) + ": "));
            press(*swap);
        }
    }
}

TEST_CASE("A problem that is shown begins with a capital, and a file keeps its name") {
    TestWindow window;
    AnsweredDialogs dialogs;
    showProblem(&window.frame(), {"", "the reason is missing", "Say why"});
    showProblem(&window.frame(), {"caption", "it is missing", ""});
    showProblem(&window.frame(), {"people.csv", "it is empty", ""});
    showProblem(&window.frame(), {"", "öl fehlt", ""});
    CHECK(dialogs.said == std::vector<std::string>{"The reason is missing. Say why.", "Caption: it is missing.",
                                                   "people.csv: it is empty.", "Öl fehlt."});
}
