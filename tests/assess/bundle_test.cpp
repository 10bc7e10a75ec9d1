#include "host/assess/bundle.h"

#include <unistd.h>

#include "host/assess/places.h"
#include "host/assess/result.h"
#include "tests/support/catch.h"
#include "tests/support/desk.h"
#include "tests/support/small_plugin.h"
#include "tests/support/temp_folder.h"
#include "tests/support/told.h"

using namespace plumb;

namespace {

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    const size_t at = text.find(from);
    if (at == text.npos) throw std::runtime_error("no " + std::string(from));
    return text.replace(at, from.size(), to);
}

std::string manifestOf(const std::string &id) {
    return replaced(small::kManifest, "\"id\": \"small\"", "\"id\": \"" + id + "\"");
}

// A bundle with everything but the library.
void writeBundle(const TempFolder &folder, const std::string &name) {
    folder.write(name + "/plugin.json", small::kManifest);
    folder.write(name + "/form.json", small::kForm);
    folder.write(name + "/en.json", small::kWords);
}

Problems problemsOfBundle(const TempFolder &folder) {
    Problems problems;
    const auto entries = listBundles({folder.path()});
    REQUIRE(entries.size() == 1);
    REQUIRE(entries[0].manifest);
    const auto data = readBundle(entries[0], problems);
    if (!data) problems.push_back(data.problem());
    return problems;
}

}  // namespace

TEST_CASE("Listing reads manifests in order and loads no code") {
    const TempFolder first, second;
    first.write("b/plugin.json", manifestOf("b"));
    first.write("b/small.so", "this is not a library");
    first.write("a/plugin.json", manifestOf("a"));
    first.write("notes.txt", "x");
    first.write("empty/readme", "x");
    second.write("c/plugin.json", manifestOf("c"));
    const auto entries = listBundles({first.path(), "/nowhere/at/all", second.path()});
    REQUIRE(entries.size() == 3);
    CHECK(entries[0].folder == first / "a");
    CHECK(entries[1].folder == first / "b");
    CHECK(entries[2].folder == second / "c");
    for (const BundleEntry &entry : entries) {
        CHECK(entry.manifest.has_value());
        CHECK(entry.problems.empty());
        CHECK_FALSE(entry.shadowed);
    }
    CHECK(listBundles({}).empty());
    CHECK(listBundles({first / "notes.txt"}).empty());
}

TEST_CASE("A broken manifest is listed with what is wrong and hides nobody") {
    const TempFolder folder;
    folder.write("a/plugin.json", "{ \"format\": ");
    folder.write("b/plugin.json", replaced(small::kManifest, "\"contract\": 1", "\"contract\": 2"));
    folder.write("c/plugin.json", small::kManifest);
    std::filesystem::create_directories(folder / "d/plugin.json");
    const auto entries = listBundles({folder.path()});
    REQUIRE(entries.size() == 4);
    CHECK_FALSE(entries[0].manifest.has_value());
    CHECK(tells(entries[0].problems, folder / "a/plugin.json, line 1", "a value is expected here"));
    CHECK_FALSE(entries[1].manifest.has_value());
    CHECK(tells(entries[1].problems, folder / "b/plugin.json", "the plugin is built for contract 2"));
    CHECK(entries[2].manifest.has_value());
    CHECK_FALSE(entries[2].shadowed);
    CHECK(tells(entries[3].problems, folder / "d/plugin.json", "this is a folder, not a file"));
}

TEST_CASE("The first of two bundles with one id is used") {
    const TempFolder mine, theirs;
    mine.write("small/plugin.json", replaced(small::kManifest, "1.2.3", "2.0.0"));
    theirs.write("small/plugin.json", small::kManifest);
    theirs.write("other/plugin.json", manifestOf("other"));
    const auto entries = listBundles({mine.path(), theirs.path()});
    REQUIRE(entries.size() == 3);
    CHECK_FALSE(entries[0].shadowed);
    CHECK(entries[0].manifest->version == "2.0.0");
    CHECK_FALSE(entries[1].shadowed);
    CHECK(entries[1].manifest->id == "other");
    CHECK(entries[2].shadowed);
}

TEST_CASE("The parts of a bundle must fit each other") {
    const TempFolder sound;
    writeBundle(sound, "small");
    CHECK(told(problemsOfBundle(sound)).empty());

    const auto spoilt = [](const char *file, const std::string &text) {
        const TempFolder folder;
        writeBundle(folder, "small");
        folder.write(std::string("small/") + file, text);
        return problemsOfBundle(folder);
    };
    CHECK(tells(spoilt("form.json", replaced(small::kForm, "\"id\": \"small\"", "\"id\": \"other\"")), "form.json",
                "the form is “other”, the manifest wants “small”"));
    CHECK(tells(spoilt("form.json", replaced(small::kForm, "\"en\"", "\"../../etc/passwd\"")), "form.json",
                "is not a language"));
    CHECK(tells(spoilt("form.json", replaced(small::kForm, "\"choice\"", "\"choise\"")), "form.json",
                "the value “choise” of “kind” is not known"));
    CHECK(tells(spoilt("form.json", "{"), "form.json, line 1", "a name in double quotes is expected here"));
    CHECK(tells(
        spoilt("form.json", replaced(small::kForm, "\"default_language\": \"en\"", "\"default_language\": \"de\"")),
        "de.json", "there is no such file"));
    CHECK(tells(spoilt("en.json", replaced(small::kWords, "\"seat\": {\"text\": \"How is the seat?\"}, ", "")),
                "en.json, seat", "the question has no text"));
    CHECK(tells(spoilt("en.json", "[]"), "en.json, line 1", "this must be an object"));
    CHECK(
        tells(spoilt("plugin.json", replaced(small::kManifest, "\"sections\": [\"work\"]", "\"sections\": [\"wrok\"]")),
              "plugin.json, index", "the form has no section “wrok”"));
    const TempFolder noForm;
    noForm.write("small/plugin.json", small::kManifest);
    CHECK(tells(problemsOfBundle(noForm), "form.json", "there is no such file"));
}

TEST_CASE("A plugin whose library is no library is refused and the others are loaded") {
    const TempFolder folder;
    writeBundle(folder, "small");
    Problems problems;
    Plugins plugins = loadPlugins({folder.path(), PLUMB_BUNDLE_DIR}, problems);
    CHECK(tells(problems, "small.so", "the plugin's library cannot be loaded"));
    CHECK(std::any_of(plugins.begin(), plugins.end(), [](const auto &p) { return p->manifest().id == "desk"; }));

    folder.write("small/small.so", "not a library");
    problems.clear();
    plugins = loadPlugins({folder.path()}, problems);
    CHECK(plugins.empty());
    CHECK(tells(problems, "small.so", "the plugin's library cannot be loaded"));
}

TEST_CASE("One form has one plugin") {
    const std::string desk = std::string(PLUMB_BUNDLE_DIR) + "/desk";
    const TempFolder mine, theirs;
    std::filesystem::create_directory_symlink(desk, mine / "desk");
    std::filesystem::create_directory_symlink(desk, theirs / "desk");
    Problems problems;
    const Plugins plugins = loadPlugins({mine.path(), theirs.path()}, problems);  // the second is shadowed: the same id
    CHECK(plugins.size() == 1);
    CHECK(told(problems).empty());

    const TempFolder other;  // another id, the same form
    std::filesystem::copy(desk, other / "other", std::filesystem::copy_options::recursive);
    std::filesystem::rename(other / "other/desk.so", other / "other/small.so");
    other.write("other/plugin.json",
                replaced(replaced(other.read("other/plugin.json"), "\"id\": \"desk\"", "\"id\": \"other\""),
                         "\"module\": \"desk\"", "\"module\": \"small\""));
    CHECK(loadPlugins({mine.path(), other.path()}, problems).size() == 1);
    CHECK(tells(problems, "plugin other", "the library calls itself “desk”"));
}

TEST_CASE("The installed desk is what its manifest says and reads what it declares") {
    CHECK(desk::plugin().manifest().id == "desk");
    CHECK(desk::plugin().binding().inputs.size() == 74);
    for (const BoundInput &input : desk::plugin().binding().inputs) CHECK(input.question != kNoSlot);
}

TEST_CASE("Answers that follow a height are asked, and have the options") {
    const TempFolder folder;
    std::filesystem::copy(PLUMB_BUNDLE_DIR "/desk", folder / "desk", std::filesystem::copy_options::recursive);
    const std::string whole = folder.read("desk/plugin.json");
    const auto refused = [&](std::string_view from, std::string_view to) {
        folder.write("desk/plugin.json", replaced(whole, from, to));
        Problems problems;
        CHECK(loadPlugins({folder.path()}, problems).empty());
        return told(problems);
    };
    CHECK(contains(refused("\"question\": \"monitor\"", "\"question\": \"television\""),
                   "lets “television” follow, which is neither a choice nor ticks of the whole form"));
    CHECK(contains(refused("\"question\": \"monitor\"", "\"question\": \"stature\""), "lets “stature” follow"));
    CHECK(contains(refused("\"otherwise\": \"ok\", ", ""), "does not say what “monitor” is otherwise"));
    CHECK(contains(
        refused("\"question\": \"back.also\"", "\"question\": \"back.also\", \"otherwise\": \"not_adjustable\""),
        "“back.also” has ticks, which need no “otherwise”"));
    CHECK(contains(refused("\"otherwise\": \"ok\"", "\"otherwise\": \"fine\""), "“monitor.fine”, which is no option"));
    CHECK(contains(refused("\"option\": \"too_low\", \"gaze_below\"", "\"option\": \"low\", \"gaze_below\""),
                   "“monitor.low”, which is no option"));
}

TEST_CASE("Bundles are looked for in absolute folders only") {
    ::setenv("PLUMBLINE_PLUGIN_PATH", "/first:relative::./here:/second", 1);
    ::setenv("XDG_DATA_HOME", "data", 1);
    auto places = bundlePlaces();
    CHECK(places[0] == "/first");
    CHECK(places[1] == "/second");
    CHECK(places[2].ends_with("/../lib/plumbline/bundles"));
    CHECK(places.size() == 4);
    for (const std::string &place : places) CHECK(place.starts_with("/"));
    ::unsetenv("PLUMBLINE_PLUGIN_PATH");
    ::setenv("XDG_DATA_HOME", "/data", 1);
    places = bundlePlaces();
    CHECK(places[1] == "/data/plumbline/bundles");
    ::unsetenv("XDG_DATA_HOME");
    ::setenv("HOME", "/home/somebody", 1);
    CHECK(bundlePlaces()[1] == "/home/somebody/.local/share/plumbline/bundles");
    CHECK(shareFolder().ends_with("/../share/plumbline"));
}

TEST_CASE("A bundle's hash is that of its names and contents, in any order of writing") {
    const auto hashOf = [](const std::vector<std::pair<std::string, std::string>> &files) {
        const TempFolder folder;
        for (const auto &[name, bytes] : files) folder.write(name, bytes);
        const auto hash = hashBundle(folder.path());
        REQUIRE(hash);
        CHECK(hash->size() == 64);
        return *hash;
    };
    const std::string hash = hashOf({{"a", "1"}, {"b/c", "2"}});
    CHECK(hash == hashOf({{"b/c", "2"}, {"a", "1"}}));
    for (const auto &other :
         std::vector<std::vector<std::pair<std::string, std::string>>>{{{"a", "1"}},
                                                                       {{"a", "2"}, {"b/c", "1"}},
                                                                       {{"a", "1"}, {"b/d", "2"}},
                                                                       {{"a", "1"}, {"b/c", "2"}, {"d", ""}},
                                                                       {{"a", "12"}, {"b/c", ""}}})
        CHECK(hash != hashOf(other));
    CHECK_FALSE(hashBundle("/nowhere"));
}
