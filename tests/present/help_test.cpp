#include "host/present/help.h"

#include <algorithm>

#include "tests/support/catch.h"
#include "tests/support/desks.h"
#include "tests/support/temp_folder.h"
#include "tests/support/told.h"

using namespace plumb;

namespace {

std::string pageOf(std::string_view id) {
    const auto pages = readHelp(PLUMB_SOURCE_DIR "/reports/help.en.json");
    REQUIRE(pages);
    for (const HelpPage &page : *pages)
        if (page.id == id) return page.text;
    return "";
}

}  // namespace

TEST_CASE("The pages of help are there, with a title and words") {
    const auto pages = readHelp(PLUMB_SOURCE_DIR "/reports/help.en.json");
    REQUIRE(pages);
    for (const char *id : {"assess", "scores", "privacy", "keyboard"}) CHECK(pageOf(id).size() > 500);
    for (const HelpPage &page : *pages) CHECK_FALSE(page.title.empty());
}

TEST_CASE("Help names every band and every label as reports do") {
    const std::string text = pageOf("scores");
    for (const char *id : {"level.good", "level.watch", "level.act", "level.urgent", "label.verified",
                           "label.cross-checked", "label.transcribed", "label.recalled", "label.structured"})
        CHECK(contains(text, builtLibrary().say(id)));
}

TEST_CASE("Help is whole in German, and English where a language has none") {
    const std::string share = PLUMB_BUNDLE_DIR "/../../../share/plumbline";
    CHECK(helpFileIn(share, "de").ends_with("/reports/help.de.json"));
    for (const char *other : {"", "en", "fr", "../de", "d"})
        CHECK(helpFileIn(share, other).ends_with("/reports/help.en.json"));
    const auto english = readHelp(PLUMB_SOURCE_DIR "/reports/help.en.json");
    const auto german = readHelp(PLUMB_SOURCE_DIR "/reports/help.de.json");
    REQUIRE(english);
    REQUIRE(german);
    REQUIRE(german->size() == english->size());
    for (size_t i = 0; i < german->size(); ++i) {
        CHECK((*german)[i].id == (*english)[i].id);
        CHECK((*german)[i].title != (*english)[i].title);
        const auto lines = [](const HelpPage &page) { return std::count(page.text.begin(), page.text.end(), '\n'); };
        CHECK(lines((*german)[i]) == lines((*english)[i]));
    }
    for (const char *word : {"Niedrig", "Mäßig", "Hoch", "Sehr hoch", "Überprüft", "Gegengeprüft", "Abgeschrieben",
                             "Erinnert", "Strukturiert"})
        CHECK(contains((*german)[1].text, word));
}

TEST_CASE("A page of help that is not whole is told") {
    const TempFolder folder;
    for (const char *text :
         {"{", "[]", R"({"format":"plumbline-words/1","language":"en","pages":[]})",
          R"({"format":"plumbline-help/1","language":"en","pages":[{"id":"a","title":"A","text":[]}]})",
          R"({"format":"plumbline-help/1","language":"en","pages":[{"id":"a","title":"","text":["b"]}]})",
          R"({"format":"plumbline-help/1","language":"en","pages":[{"id":"a","title":"A","text":["b"],"more":1}]})"}) {
        const auto pages = readHelp(folder.write("h.json", text));
        REQUIRE_FALSE(pages);
        CHECK(contains(pages.problem().sentence(), "h.json"));
    }
    CHECK_FALSE(readHelp(folder / "none.json"));
}

TEST_CASE("About names the versions of the program, the toolkit and every plugin in use") {
    const std::string text = aboutText(builtLibrary(), "wxWidgets 3.2.2");
    CHECK(contains(text, "wxWidgets 3.2.2\n"));
    size_t plugins = 0;
    for (const PluginEntry &entry : builtLibrary().entries()) {
        CHECK(contains(text, entry.name + " " + entry.version + "\n"));
        ++plugins;
    }
    CHECK(plugins >= 4);
}

TEST_CASE("Items of help get letters that no other has") {
    std::string taken = "qpa";
    CHECK(withLetter("How to assess", taken) == "&How to assess");
    CHECK(withLetter("How else", taken) == "H&ow else");
    CHECK(withLetter("Qaqa", taken) == "Qaqa");
    CHECK(withLetter("Über uns", taken) == "Ü&ber uns");
    CHECK(taken == "qpahob");
}

TEST_CASE("Each page of an assessment has a page of help of its own or the general one") {
    const auto pages = readHelp(helpFileIn(PLUMB_SOURCE_DIR, "de"));
    REQUIRE(pages);
    for (const auto page : {Standing::Page::about, Standing::Page::section, Standing::Page::review,
                            Standing::Page::result, Standing::Page::now})
        CHECK(
            std::any_of(pages->begin(), pages->end(), [&](const HelpPage &one) { return one.id == helpAbout(page); }));
    CHECK(helpAbout(Standing::Page::result) == "scores");
}
