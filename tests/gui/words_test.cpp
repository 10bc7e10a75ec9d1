// Every word of the windows can be in another language; in German nothing is cut off, and no page has a letter twice.
#include "host/gui/settings_dialog.h"
#include "host/gui/spoken.h"
#include "host/gui/text.h"
#include "tests/gui/marked.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

using namespace plumb;
using namespace plumb::gui;

namespace {

const std::string kShare = PLUMB_BUNDLE_DIR "/../../../share/plumbline";

// Forms that are translated, and one that is not.
bool isGerman(const FormCard &card) { return card.id != "lifting"; }
bool isAny(const FormCard &) { return true; }

// Calls look(window) on every page of a self-assessment of each form that is wanted, of the card for who is in pain,
// and of an assessor's.
template <class Look>
void eachPage(TestWindow &window, const Library &library, bool (*wanted)(const FormCard &), Look look) {
    for (const StartShow show : {StartShow::doors, StartShow::self, StartShow::others}) {
        window.frame().showStart(show);
        pump();
        look(*window.frame().content());
    }
    for (const FormCard &card : library.forms()) {
        if (!wanted(card)) continue;
        window.open(card.id);
        look(window.frame());
        for (uint32_t section = 0; section < library.plugin(card.form).form().sections.size(); ++section) {
            window.go(card.id, section);
            for (wxButton *button : controlsIn<wxButton>(window.page()))
                if (button->GetLabelText() == toWx(tr("Add one")) || button->GetLabelText() == toWx(tr("&Add one"))) {
                    press(*button);
                    break;
                }
            look(window.frame());
        }
        for (const auto page : {Standing::Page::review, Standing::Page::result}) {
            window.go(page);
            look(window.frame());
        }
    }
    window.open("back", AssessmentDesk::Way::now);
    window.go(Standing::Page::now);
    look(window.frame());
    for (const auto &[sample, form] : {std::pair("office.json", "desk"), {"back.json", "back"}}) {
        window.openSample(sample);
        for (uint32_t section = 0; section < 3; ++section) {
            window.go(form, section);
            look(window.frame());
        }
        for (const auto page : {Standing::Page::about, Standing::Page::review, Standing::Page::result}) {
            window.go(page);
            look(window.frame());
        }
    }
}

template <class Look>
void eachSection(TestWindow &window, const TempFolder &folder, const Settings &settings, Look look) {
    CaseRoom &room = window.frame().cases();
    for (const bool open : {false, true}) {
        if (open) {
            Entrance entrance;
            entrance.path = folder / "people.plumbline";
            entrance.who = "N. Assessor";
            entrance.secret = entrance.secretAgain = "correct horse battery";
            REQUIRE(room.make(entrance));
        }
        SettingsDialog dialog(&window.frame(), settings, &room);
        dialog.Show();
        for (const SettingsPart part : kSettingsParts) {
            dialog.show(part);
            pump();
            look(dialog, *dialog.section(part));
        }
    }
}

// The library and the windows in German, as App has them.
struct German {
    German() : library({PLUMB_BUNDLE_DIR}, kShare) {
        library.speak("de");
        REQUIRE(library.finish());
    }
    InGerman windows;
    LibraryLater library;
};

Settings inGerman(int textSize) {
    Settings settings;
    settings.language = "de";
    settings.textSize = textSize;
    return settings;
}

}  // namespace

TEST_CASE("What is not asked for is seen, and data is not") {
    CHECK(unmarked("«Begin»").empty());
    CHECK(unmarked("««3 questions» in «2 parts»», 12.5 cm").empty());
    CHECK(unmarked("Begin") == "Begin");
    CHECK(unmarked("«Saved»: at home") == "at home");
    CHECK(unmarked("How tall are you?").empty());
}

TEST_CASE("Every word of the windows is asked for in the language of the windows") {
    const Marked marked;
    const TempFolder folder;
    TestWindow window;
    size_t asked = checkMarked(*window.frame().GetMenuBar());
    CHECK(asked > 30);
    MarkedDialogs dialogs;
    for (const wxMenuItem *item : window.frame().GetMenuBar()->GetMenu(3)->GetMenuItems()) {
        if (item->IsSeparator() || !item->IsEnabled()) continue;
        wxCommandEvent event(wxEVT_MENU, item->GetId());
        window.frame().ProcessWindowEvent(event);
        pump();
    }
    CHECK(dialogs.opened >= 6);  // help, plugins, about
    eachPage(window, builtLibrary(), isAny, [&](wxWindow &top) { asked += checkMarked(top); });
    eachSection(window, folder, {}, [&](SettingsDialog &dialog, ScrolledPage &) { asked += checkMarked(dialog); });
    CHECK(asked > 3000);
}

TEST_CASE("In German nothing is cut off in text of every size") {
    const German german;
    for (const int size : {100, 200}) {
        INFO(size << " %");
        const TempFolder folder;
        TestWindow window(german.library.library(), inGerman(size));
        size_t checked = 0;
        const auto look = [&](wxWindow &top) {
            for (ScrolledPage *page : controlsIn<ScrolledPage>(top)) checked += checkRoom(*page);
            if (auto *page = dynamic_cast<ScrolledPage *>(&top)) checked += checkRoom(*page);
        };
        eachPage(window, german.library.library(), isGerman, look);
        eachSection(window, folder, inGerman(size),
                    [&](SettingsDialog &, ScrolledPage &page) { checked += checkRoom(page); });
        CHECK(checked > 2000);
    }
}

TEST_CASE("In German no letter opens two things on one page") {
    const German german;
    TestWindow window(german.library.library(), inGerman(100));
    size_t letters = 0;
    eachPage(window, german.library.library(), isGerman,
             [&](wxWindow &top) { letters += checkLetters(top, window.frame()); });
    CHECK(letters > 200);
}

TEST_CASE("German is spoken by the whole window, and English reads no file") {
    CHECK_FALSE(spokenIn("", kShare));
    CHECK_FALSE(spokenIn("en", kShare));
    CHECK_FALSE(spokenIn("fr", kShare));
    CHECK_FALSE(spokenIn("../de", kShare));
    const German german;
    CHECK(trn("{n} photo", "{n} photos", 1) == "1 Foto");
    CHECK(trn("{n} photo", "{n} photos", 3) == "3 Fotos");
    CHECK(tr("no such sentence in any catalogue") == "no such sentence in any catalogue");
    TestWindow window(german.library.library(), inGerman(100));
    CHECK(buttonIn(*window.frame().content(), "Mich selbst beurteilen"));
    CHECK(fromWx(window.frame().GetMenuBar()->GetMenuLabelText(0)) == "Datei");
}
