// The window of settings: its sections have names and room, in text of twice the size too; what is chosen is given
// back; an idle store is closed.
#include "host/gui/access.h"
#include "host/gui/ask_dialog.h"
#include "host/gui/case_panel.h"
#include "host/gui/idle_lock.h"
#include "host/gui/settings_dialog.h"
#include "host/gui/text.h"
#include "host/gui/window_geometry.h"
#include "tests/gui/gui.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

using namespace plumb;
using namespace plumb::gui;

namespace {

const std::string kExample = PLUMB_SOURCE_DIR "/reports/house.example.json";

Settings sized(int textSize) {
    Settings settings;
    settings.textSize = textSize;
    return settings;
}

bool makeStore(CaseRoom &room, const TempFolder &folder) {
    Entrance entrance;
    entrance.path = folder / "people.plumbline";
    entrance.who = "N. Assessor";
    entrance.secret = entrance.secretAgain = "correct horse battery";
    return room.make(entrance);
}

bool says(wxWindow &page, const std::string &text) {
    for (wxStaticText *one : controlsIn<wxStaticText>(page)) {
        wxString shown = one->GetLabelText();
        shown.Replace("\n", " ");
        if (fromWx(shown).find(text) != std::string::npos) return true;
    }
    return false;
}

}  // namespace

TEST_CASE("Controls of every section of the settings have names and room") {
    for (const int size : {100, 200}) {
        INFO(size << " %");
        const TempFolder folder;
        TestWindow window(sized(size));
        CaseRoom &room = window.frame().cases();
        size_t checked = 0;
        for (const bool open : {false, true}) {
            if (open) REQUIRE(makeStore(room, folder));
            SettingsDialog dialog(&window.frame(), sized(size), &room);
            dialog.Show();
            for (const SettingsPart part : kSettingsParts) {
                dialog.show(part);
                pump();
                CHECK(dialog.section(part)->IsShown());
                checked += checkNamesAndRoom(*dialog.section(part));
            }
            CHECK(dialog.settings() == sized(size));
        }
        CHECK(checked > 60);
    }
}

TEST_CASE("A wrong house file is told at once, and is not taken") {
    const TempFolder folder;
    TestWindow window;
    SettingsDialog dialog(&window.frame(), {}, nullptr, SettingsPart::organisation);
    dialog.Show();
    pump();
    ScrolledPage &page = *dialog.section(SettingsPart::organisation);
    wxTextCtrl &field = *controlsIn<wxTextCtrl>(page).front();
    type(field, folder.write("house.json", "{}"));
    CHECK(says(page, "Not sound:"));
    CHECK_FALSE(dialog.settings().house);
    type(field, kExample);
    CHECK(says(page, "It is sound: "));
    CHECK(dialog.settings().house == kExample);
}

TEST_CASE("What is typed as a passphrase is judged, shown when asked for, and gone when it was used") {
    const TempFolder folder;
    TestWindow window;
    CaseRoom &room = window.frame().cases();
    REQUIRE(makeStore(room, folder));
    SettingsDialog dialog(&window.frame(), {}, &room, SettingsPart::store);
    dialog.Show();
    pump();
    ScrolledPage &page = *dialog.section(SettingsPart::store);
    const auto fields = controlsIn<wxTextCtrl>(page);
    REQUIRE(fields.size() == 4);  // present, new, again; and for the recovery key
    type(*fields[1], "short");
    CHECK(says(page, "Too short"));
    type(*fields[1], "another staple of words");
    CHECK(says(page, "Strong"));
    CHECK(fields[1]->HasFlag(wxTE_PASSWORD));
    tick(*controlsIn<wxCheckBox>(page).front());
    CHECK_FALSE(fields[1]->HasFlag(wxTE_PASSWORD));
    type(*fields[0], "wrong horse battery");
    type(*fields[2], "another staple of words");
    press(*buttonIn(page, "Change the passphrase"));
    CHECK(until([&] { return says(page, "the passphrase is wrong") || says(page, "The passphrase is wrong"); }));
    for (size_t i = 0; i < 3; ++i) CHECK(fields[i]->IsEmpty());
}

TEST_CASE("Who makes a store sees how good the passphrase is, and what was typed when asked for") {
    const TempFolder folder;
    TestWindow window;
    window.frame().cases().showNewStore();
    pump();
    ScrolledPage &page = *dynamic_cast<CasePanel &>(*window.frame().content()).page();
    const auto fields = controlsIn<wxTextCtrl>(page);
    REQUIRE(fields.size() == 4);  // who, file, passphrase, again
    type(*fields[1], folder / "fresh.plumbline");
    type(*fields[2], "short");
    CHECK(says(page, "Too short"));
    CHECK(accessDescription(*fields[2]).find("Too short") == 0);
    type(*fields[2], "several words of it");
    CHECK(says(page, "Strong"));
    for (const size_t secret : {2, 3}) CHECK(fields[secret]->HasFlag(wxTE_PASSWORD));
    tick(*controlsIn<wxCheckBox>(page).front());
    for (const size_t secret : {2, 3}) CHECK_FALSE(fields[secret]->HasFlag(wxTE_PASSWORD));
    {
        AnsweredDialogs dialogs;
        press(*buttonIn(page, "Make the store"));
        REQUIRE(until([&] { return !dialogs.said.empty(); }));
    }
    for (const size_t secret : {2, 3}) CHECK(fields[secret]->IsEmpty());
    CHECK_FALSE(says(page, "Strong"));
}

namespace {

// Has `lock` look once a dialog is shown, in the dialog's own loop of events.
class LookedAt : public wxModalDialogHook {
  public:
    LookedAt(IdleLock &lock, long long at) : lock_(lock), at_(at) { Register(); }
    ~LookedAt() override { Unregister(); }
    int shown = 0;

  protected:
    int Enter(wxDialog *) override {
        ++shown;
        wxTheApp->CallAfter([this] { lock_.look(at_); });
        return wxID_NONE;
    }
    void Exit(wxDialog *) override {}

  private:
    IdleLock &lock_;
    long long at_;
};

}  // namespace

TEST_CASE("A store that nobody uses is closed after the time that was set, its dialogs before it") {
    TestWindow window;
    int minutes = 15, closed = 0;
    bool open = true;
    IdleLock lock([&] { return minutes; }, [&] { return open; }, [&] { ++closed; });
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    const long long start = std::chrono::duration_cast<std::chrono::seconds>(now).count();
    lock.look(start + 60 * 14);
    CHECK(closed == 0);
    const Ask ask{"Note", "", "&OK", {}, {{"Text", "typed", 4}}};
    bool kept = false;
    {
        const LookedAt looked(lock, start + 60 * 16);
        CHECK_FALSE(askAndDo(&window.frame(), ask, [&](const Ask &) -> Status {
            kept = true;
            return Done{};
        }));
        CHECK(closed == 0);
        CHECK(wxMessageBox("Keep it?", "", wxYES_NO, &window.frame()) == wxCANCEL);
        CHECK(looked.shown == 2);
        CHECK_FALSE(kept);
    }
    CHECK(until([&] { return closed > 0; }));  // by itself, now that no dialog is left
    closed = 1;
    CHECK(lock.looks());
    minutes = 0;
    lock.look(start + 60 * 1000);
    CHECK(closed == 1);
    minutes = 15;
    open = false;
    lock.look(start + 60 * 1000);
    CHECK(closed == 1);
    CHECK_FALSE(lock.looks());  // nothing to wake up for
    pump();
    CHECK_FALSE(lock.looks());
    open = true;
    CHECK(until([&] { return lock.looks(); }));
}
