// Files that were opened before: in the menu, on the start page, and gone from both when they are gone from the disk.
#include <filesystem>

#include "host/gui/text.h"
#include "tests/gui/gui.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"
#include "tests/support/told.h"

using namespace plumb;
using namespace plumb::gui;

namespace {

std::vector<std::string> itemsOf(TestWindow &window) {
    wxMenuBar *bar = window.frame().GetMenuBar();
    wxMenuItem *recent = bar->GetMenu(0)->FindItem(bar->GetMenu(0)->FindItem("Open recent"));
    REQUIRE(recent);
    std::vector<std::string> labels;
    for (wxMenuItem *item : recent->GetSubMenu()->GetMenuItems()) labels.push_back(fromWx(item->GetItemLabelText()));
    return labels;
}

void chooseItem(TestWindow &window, const std::string &label) {
    wxMenuBar *bar = window.frame().GetMenuBar();
    wxMenuItem *recent = bar->GetMenu(0)->FindItem(bar->GetMenu(0)->FindItem("Open recent"));
    for (wxMenuItem *item : recent->GetSubMenu()->GetMenuItems())
        if (fromWx(item->GetItemLabelText()) == label) {
            wxCommandEvent event(wxEVT_MENU, item->GetId());
            window.frame().ProcessWindowEvent(event);
            return pump();
        }
    FAIL("no item " << label);
}

void copySample(const std::string &name, const std::string &to) {
    std::filesystem::copy_file(sampleFile(name), to, std::filesystem::copy_options::overwrite_existing);
}

}  // namespace

TEST_CASE("A file that was opened is offered again, after the next start too") {
    const TempFolder folder;
    copySample("office.json", folder / "my & office.json");
    const std::string list = folder / "recent.json";
    {
        TestWindow window({}, '.', list);
        AnsweredDialogs dialogs;
        CHECK(itemsOf(window) == std::vector<std::string>{"None yet"});
        CHECK_FALSE(buttonIn(window.frame(), "Forget these files"));
        window.frame().openFile(folder / "my & office.json");
        window.frame().openFile(sampleFile("lifting.json"));
        CHECK(dialogs.said.empty());
        window.frame().openFile(folder.write("none.json", "{}"));
        CHECK(dialogs.said.size() == 1);
    }
    TestWindow window({}, '.', list);
    const auto items = itemsOf(window);
    REQUIRE(items.size() == 4);  // the last are a line and "Forget these files"
    CHECK(items[0] == "1  lifting.json");
    CHECK(items[1] == "2  my & office.json");
    chooseItem(window, items[1]);
    REQUIRE(window.frame().desk());
    CHECK(window.desk().byAssessor());
    window.frame().showStart(StartShow::doors);
    wxButton *again = buttonIn(window.frame(), "lifting.json");
    REQUIRE(again);
    press(*again);
    REQUIRE(window.frame().desk());
    CHECK(window.desk().forms() == std::vector<uint32_t>{formOf("lifting")});
}

TEST_CASE("A file that is gone is told and offered no longer") {
    const TempFolder folder;
    copySample("office.json", folder / "office.json");
    TestWindow window({}, '.', folder / "recent.json");
    window.frame().openFile(folder / "office.json");
    window.frame().showStart(StartShow::doors);
    std::filesystem::remove(folder / "office.json");
    AnsweredDialogs dialogs;
    press(*buttonIn(window.frame(), "office.json"));
    REQUIRE(dialogs.said.size() == 1);
    CHECK(contains(dialogs.said[0], "no longer there"));
    CHECK_FALSE(buttonIn(window.frame(), "office.json"));
    CHECK(itemsOf(window) == std::vector<std::string>{"None yet"});
    CHECK_FALSE(contains(folder.read("recent.json"), "office.json"));
}

TEST_CASE("The files can be forgotten") {
    const TempFolder folder;
    TestWindow window({}, '.', folder / "recent.json");
    window.openSample("office.json");
    CHECK(contains(folder.read("recent.json"), "office.json"));
    chooseItem(window, "Forget these files");
    CHECK(itemsOf(window) == std::vector<std::string>{"None yet"});
    CHECK_FALSE(contains(folder.read("recent.json"), "office.json"));
    CHECK(window.frame().desk());
}
