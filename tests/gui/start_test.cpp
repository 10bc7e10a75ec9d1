// The start page while the library is on its way.
#include <algorithm>

#include "tests/gui/gui.h"
#include "tests/support/catch.h"

using namespace plumb;
using namespace plumb::gui;

namespace {

const std::string kShare = PLUMB_BUNDLE_DIR "/../../../share/plumbline";

std::vector<std::string> doorsOn(TestWindow &window) {
    std::vector<std::string> labels;
    for (const wxButton *button : controlsIn<wxButton>(*window.frame().content()))
        labels.push_back(button->GetLabelText().utf8_string());
    return labels;
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
