// The result page, the copies it saves, the small windows.
#include <sys/stat.h>
#include <wx/dnd.h>

#include <cstdlib>

#include "host/gui/access.h"
#include "host/gui/dialogs.h"
#include "host/gui/result_page.h"
#include "host/gui/settings_dialog.h"
#include "host/gui/text.h"
#include "tests/gui/gui.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"
#include "tests/support/told.h"

using namespace plumb;
using namespace plumb::gui;

namespace {

ResultPage &result(TestWindow &window) {
    window.openSample("office.json");
    window.go(Standing::Page::result);
    return dynamic_cast<ResultPage &>(window.page());
}

}  // namespace

TEST_CASE("The copy that is chosen is the one that is saved") {
    const TempFolder folder;
    TestWindow window;
    ResultPage &page = result(window);
    const auto copies = controlsIn<wxRadioButton>(page);
    REQUIRE(copies.size() == 3);
    const char *names[] = {"occupational-health.html", "employee.html", "manager.html"};
    for (size_t i = 0; i < 3; ++i) {
        choose(*copies[i]);
        REQUIRE(page.saveReport(folder / names[i]));
    }
    for (const char *name : {"occupational-health.html", "employee.html"})
        CHECK(readRecord(folder.read(name), name)->copy + ".html" == name);
    CHECK(contains(folder.read("manager.html"), "Copy of the manager"));
    CHECK_FALSE(readRecord(folder.read("manager.html"), "manager"));
    struct stat info {};
    REQUIRE(::stat((folder / "employee.html").c_str(), &info) == 0);
    CHECK((info.st_mode & 0777) == 0600);
}

TEST_CASE("A PDF is made beside the window, which goes on") {
    const TempFolder folder, programs;
    const std::string tool =
        programs.write("weasyprint",
                       "#!/bin/sh\n[ \"$1\" = --version ] && echo 'WeasyPrint version 57.2' && exit 0\n"
                       "for last; do :; done\nprintf '%%PDF-1.7' >\"$last\"\n");
    ::chmod(tool.c_str(), 0755);
    const std::string path = std::getenv("PATH");
    ::setenv("PATH", programs.path().c_str(), 1);
    TestWindow window;
    ResultPage &page = result(window);
    page.savePdfAs(folder / "report.pdf");
    CHECK_FALSE(buttonIn(page, "Save PDF…")->IsEnabled());
    CHECK(until([&] { return buttonIn(page, "Save PDF…")->IsEnabled(); }));
    ::setenv("PATH", path.c_str(), 1);
    CHECK(folder.read("report.pdf") == "%PDF-1.7");
    CHECK(folder.count() == 1);
}

TEST_CASE("A page may go while its PDF is being made") {
    const TempFolder folder, programs;
    const std::string tool =
        programs.write("weasyprint",
                       "#!/bin/sh\n[ \"$1\" = --version ] && echo 'WeasyPrint version 57.2' && exit 0\n"
                       "for last; do :; done\nprintf '%%PDF-1.7' >\"$last\"\n");
    ::chmod(tool.c_str(), 0755);
    const std::string path = std::getenv("PATH");
    ::setenv("PATH", programs.path().c_str(), 1);
    TestWindow window;
    result(window).savePdfAs(folder / "report.pdf");
    window.go("desk", 1);
    CHECK(until([&] { return folder.read("report.pdf") == "%PDF-1.7" && folder.count() == 1; }));
    ::setenv("PATH", path.c_str(), 1);
}

TEST_CASE("Plugins are told with method, edition, label and what they read") {
    TestWindow window;
    PluginsDialog dialog(&window.frame(), builtLibrary(), {});
    for (const PluginEntry &entry : builtLibrary().entries()) {
        const std::string detail = PluginsDialog::detailOf(entry);
        CHECK(contains(detail, entry.version));
        CHECK(contains(detail, "Methods"));
        CHECK(contains(detail, "questions and nothing else"));
    }
    PluginEntry refused;
    refused.name = "broken";
    refused.refused = {"form.json: line 3."};
    CHECK(contains(PluginsDialog::detailOf(refused), "It was refused, and is not used:\n• form.json: line 3."));
}

TEST_CASE("Settings are shown as they are and given back as chosen") {
    TestWindow window;
    for (const int size : kTextSizes)
        for (const UnitSystem units : {UnitSystem::metric, UnitSystem::imperial}) {
            const bool metric = units == UnitSystem::metric;
            const Settings settings{units, metric ? Paper::letter : Paper::a4, metric ? "" : "GB", size};
            SettingsDialog dialog(&window.frame(), settings);
            CHECK(dialog.settings() == settings);
        }
}

TEST_CASE("An answers file that is dropped is opened as assessor") {
    TestWindow window;
    auto *target = dynamic_cast<wxFileDropTarget *>(window.frame().GetDropTarget());
    REQUIRE(target);
    wxArrayString files;
    files.push_back(toWx(sampleFile("office.json")));
    CHECK(target->OnDropFiles(5, 5, files));
    REQUIRE(until([&] { return window.frame().desk() != nullptr; }));
    CHECK(window.desk().byAssessor());
    CHECK(window.desk().theirs());
}

TEST_CASE("The start page offers the doors and what was begun") {
    TestWindow window;
    CHECK(buttonIn(window.frame(), "Assess myself"));
    CHECK(buttonIn(window.frame(), "Assess others"));
    CHECK((buttonIn(window.frame(), "My back hurts now") != nullptr) == builtLibrary().find("back").has_value());
    CHECK_FALSE(buttonIn(window.frame(), "Continue"));
    window.open("desk");
    window.desk().choose(placeIn("desk", "seat.height"), 1);
    window.frame().showStart(StartShow::doors);
    pump();
    wxButton *go = buttonIn(window.frame(), "Continue");
    REQUIRE(go);
    press(*go);
    CHECK(window.frame().desk());
}

TEST_CASE("A mere look at a form leaves nothing to go on with") {
    TestWindow window;
    window.open("desk");
    window.go("desk", 1);
    CHECK(window.drafts.drafts.size() == 1);  // as far as a kill goes
    window.frame().showStart(StartShow::doors);
    pump();
    CHECK(window.drafts.drafts.empty());
    CHECK_FALSE(buttonIn(window.frame(), "Continue"));
}

TEST_CASE("The result says how many answers are missing and leads to them") {
    TestWindow window;
    window.open("desk");
    window.go(Standing::Page::result);
    wxButton *which = buttonIn(window.page(), "See which");
    REQUIRE(which);
    CHECK(contains(accessDescription(*which), " answers are missing."));
    press(*which);
    REQUIRE(until([&] { return window.desk().standing().page == Standing::Page::review; }));
    window.openSample("office.json");
    window.go(Standing::Page::result);
    CHECK_FALSE(buttonIn(window.page(), "See which"));
}

TEST_CASE("Pages that are the person's alone are told to an assessor as such") {
    TestWindow window;
    window.openSample("back.json");
    window.go(Standing::Page::result);
    const std::string others = textsIn(window.page());
    CHECK(contains(others, "These pages are the person's alone"));
    CHECK_FALSE(contains(others, "yours alone"));
    window.open("back");
    window.go(Standing::Page::result);
    CHECK(contains(textsIn(window.page()), "These pages are yours alone"));
}
