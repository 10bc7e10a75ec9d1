// The start page while the library is on its way, and what is there before the first paint.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wpedantic"
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
#include <gtk/gtk.h>
#pragma GCC diagnostic pop

#include <algorithm>

#include "host/gui/text.h"
#include "tests/gui/gui.h"
#include "tests/support/catch.h"

using namespace plumb;
using namespace plumb::gui;

namespace {

const std::string kShare = PLUMB_BUNDLE_DIR "/../../../share/plumbline";

std::vector<std::string> doorsOn(TestWindow &window) {
    std::vector<std::string> labels;
    for (const wxButton *button : controlsIn<wxButton>(*window.frame().content())) labels.push_back(firstLine(*button));
    return labels;
}

// As the toolkit hears of it from the keyboard.
void pressControl(wxFrame &frame, unsigned key) {
    GdkWindow *window = gtk_widget_get_window(frame.GetHandle());
    GdkEvent *event = gdk_event_new(GDK_KEY_PRESS);
    event->key.window = GDK_WINDOW(g_object_ref(window));
    event->key.keyval = key;
    GdkKeymapKey *keys = nullptr;
    int count = 0;
    gdk_keymap_get_entries_for_keyval(gdk_keymap_get_for_display(gdk_window_get_display(window)), key, &keys, &count);
    if (count > 0) event->key.hardware_keycode = static_cast<guint16>(keys[0].keycode);
    g_free(keys);
    event->key.state = GDK_CONTROL_MASK;
    gdk_event_set_device(event, gdk_seat_get_keyboard(gdk_display_get_default_seat(gdk_window_get_display(window))));
    gtk_main_do_event(event);
    gdk_event_free(event);
}

}  // namespace

TEST_CASE("The doors stand before the library is read, and it is read after they were painted") {
    const std::vector<std::string> doors = {"Assess myself", "My back hurts now", "Assess others"};
    TestWindow whole;
    CHECK(doorsOn(whole) == doors);
    LibraryLater later({PLUMB_BUNDLE_DIR}, kShare);
    TestWindow window(later);
    CHECK(doorsOn(window) == doors);
    CHECK(until([&] { return later.isWhole(); }));
    CHECK(doorsOn(window) == doors);
}

TEST_CASE("What was begun is offered when the library has come") {
    LibraryLater later({PLUMB_BUNDLE_DIR}, kShare);
    TestDesk begun;
    TestWindow window(later);
    window.drafts.drafts = begun.drafts.drafts;
    REQUIRE_FALSE(window.drafts.drafts.empty());
    CHECK(until([&] { return buttonIn(*window.frame().content(), "Continue") != nullptr; }));
}

TEST_CASE("A door that is opened at once waits for the library") {
    LibraryLater later({PLUMB_BUNDLE_DIR}, kShare);
    TestWindow window(later);
    window.frame().showStart(StartShow::self);
    pump();
    CHECK(later.isWhole());
    CHECK(doorsOn(window).size() == later.library().forms().size() + 1);
}

TEST_CASE("Doors have the room that their words want") {
    size_t doors = 0;
    for (const int size : {100, 200}) {
        Settings settings;
        settings.textSize = size;
        TestWindow window(settings);
        for (const StartShow show : {StartShow::doors, StartShow::self, StartShow::others}) {
            window.frame().showStart(show);
            pump();
            for (wxButton *button : controlsIn<wxButton>(*window.frame().content())) {
                INFO(button->GetLabelText().utf8_string() << " at " << size << " %");
                CHECK(button->GetSize().x >= button->GetBestSize().x);
                CHECK(button->GetRect().GetRight() <= window.frame().GetClientSize().x);
                ++doors;
            }
        }
    }
    CHECK(doors > 30);
}

TEST_CASE("Who is to answer tells forms of the same work apart") {
    TestWindow window;
    window.frame().showStart(StartShow::self);
    pump();
    std::vector<std::string> lifting = doorsOn(window);
    std::erase_if(lifting, [](const std::string &label) { return !label.starts_with("Lifting"); });
    REQUIRE(lifting.size() == 2);
    std::sort(lifting.begin(), lifting.end());
    CHECK(lifting[0].find("answered by the person who lifts") != std::string::npos);
    CHECK(lifting[1].find("measured") != std::string::npos);
}

TEST_CASE("Menus are filled after the first paint, or for the first key when it comes before") {
    TestWindow painted;  // waits for them
    CHECK(painted.frame().GetMenuBar()->FindMenuItem("View", "Other units") != wxNOT_FOUND);
    auto *frame = new MainFrame({builtLibrary(), painted.drafts, {}, "", {}, '.'});
    frame->Show();
    REQUIRE(frame->GetMenuBar()->GetMenuCount() == 4);
    CHECK(frame->GetMenuBar()->FindMenuItem("View", "Other units") == wxNOT_FOUND);
    const UnitSystem before = frame->settings().units;
    pressControl(*frame, GDK_KEY_m);
    CHECK(frame->GetMenuBar()->FindMenuItem("View", "Other units") != wxNOT_FOUND);
    CHECK(frame->settings().units != before);
    frame->Destroy();
    pump();
}

TEST_CASE("A window that opens on an assessment has its menus at once") {
    TestWindow other;
    auto *frame = new MainFrame({builtLibrary(), other.drafts, {}, "", {}, '.'});
    frame->Show();
    frame->openFile(sampleFile("office.json"));
    const int clear = frame->GetMenuBar()->FindMenuItem("Edit", "Clear this answer");
    REQUIRE(clear != wxNOT_FOUND);
    CHECK(frame->GetMenuBar()->IsEnabled(clear));
    frame->Destroy();
    pump();
}
