// `plugins` names every mistake of a bundle and ends with 1; the bundles that are sound stay in use. The bundles here
// are the plugin "kinds" with one mistake each.
#include <sys/stat.h>

#include <functional>
#include <iostream>

#include "bad_input.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"
#include "texts.h"

using namespace plumb;
using namespace plumb::testing;

namespace {

namespace fs = std::filesystem;

// A copy of the sound bundle, to be spoilt.
class Bundle {
  public:
    Bundle() { copyFolder(PLUMB_TEST_BUNDLES "/kinds", folder()); }
    std::string folder() const { return places_ / "kinds"; }
    std::string file(const std::string &name) const { return folder() + "/" + name; }
    void edit(const std::string &name, std::string_view from, std::string_view to) const {
        write(name, with(slurp(file(name)), from, to));
    }
    void write(const std::string &name, std::string_view bytes) const { places_.write("kinds/" + name, bytes); }
    void remove(const std::string &name) const { fs::remove(file(name)); }

    Outcome list(bool load) const {
        Command command = load ? cli({"plugins", "--load"}) : cli({"plugins"});
        command.environment.emplace_back("PLUMBLINE_PLUGIN_PATH", places_.path());
        return run(command);
    }

  private:
    TempFolder places_;
};

struct BadBundle {
    std::string name;
    std::function<void(const Bundle &)> spoil;
    std::string where;  // "@" stands for the bundle's folder
    std::string what;
};

std::function<void(const Bundle &)> edited(const std::string &file, const std::string &from, const std::string &to) {
    return [=](const Bundle &bundle) { bundle.edit(file, from, to); };
}
std::function<void(const Bundle &)> manifest(const std::string &from, const std::string &to) {
    return edited("plugin.json", from, to);
}
std::function<void(const Bundle &)> written(const std::string &file, const std::string &bytes) {
    return [=](const Bundle &bundle) { bundle.write(file, bytes); };
}
std::function<void(const Bundle &)> removed(const std::string &file) {
    return [=](const Bundle &bundle) { bundle.remove(file); };
}

std::string bands(const std::string &list) { return "\"bands\": [" + list + "], \"x-bands\": ["; }
std::string chart(const std::string &members) {
    return "\"chart\": { \"name\": \"A\", \"row\": \"kinds.score\", \"column\": \"kinds.score\", " + members +
           " }, \"figure\"";
}

std::vector<BadBundle> badManifests() {
    const std::string top = "@/plugin.json, line 1", scale = "@/plugin.json, line 9, kinds.score";
    return {
        {"empty", written("plugin.json", ""), "@/plugin.json", "the file is empty"},
        {"not JSON", written("plugin.json", "[plugin]\nid=kinds\n"), "@/plugin.json, line 1",
         "a value is expected here"},
        {"too deep", written("plugin.json", repeat("[", 200'000)), "@/plugin.json, line 1",
         "it is nested more than 32 deep"},
        {"too large", [](const Bundle &bundle) { writeRepeated(bundle.file("plugin.json"), " ", 9u << 20); },
         "@/plugin.json", "the file is larger than 8 MiB"},
        {"a folder",
         [](const Bundle &bundle) {
             bundle.remove("plugin.json");
             fs::create_directory(bundle.file("plugin.json"));
         },
         "@/plugin.json", "this is a folder, not a file"},
        {"name twice", manifest("\"contract\": 1", "\"contract\": 1, \"contract\": 1"), "@/plugin.json, line 5",
         "the name “contract” stands twice in one object"},
        {"other format", manifest("plumbline-plugin/1", "plumbline-plugin/2"), top,
         "the format must be “plumbline-plugin/1”"},
        {"no id", manifest("  \"id\": \"kinds\",\n", ""), top, "the key “id” is missing"},
        {"contract 2", manifest("\"contract\": 1", "\"contract\": 2"), top,
         "the plugin is built for contract 2, this program knows contract 1"},
        {"module in a folder", manifest("\"module\": \"kinds\"", "\"module\": \"../kinds\""), top,
         "the module must be a plain name in the bundle's own folder"},
        {"unknown key", manifest("\"form\"", "\"forms\": [], \"form\""), "@/plugin.json, line 7",
         "the key “forms” is not known here. Did you mean “form”?"},
        {"scales not a list", manifest("\"scales\": [", "\"scales\": {}, \"x-scales\": ["), "@/plugin.json, line 8",
         "the value of “scales” must be a list in [ ]"},
        {"scale twice",
         manifest("\"scales\": [", R"("scales": [{ "id": "kinds.score", "min": 0, "max": 1, "whole": true,
          "better": "none", "label": "structured", "privacy": "work", "method": "", "edition": "", "citation": "" },)"),
         "@/plugin.json, line 10", "the scale “kinds.score” stands twice"},
        {"range empty", manifest("\"min\": 0", "\"min\": 100"), scale, "“min” must be smaller than “max”"},
        {"whole not said", manifest("\"whole\": false", "\"whole\": 0"), "@/plugin.json, line 13, kinds.score",
         "the value of “whole” must be true or false without quotes"},
        {"better unknown", manifest("\"lower\"", "\"less\""), scale, "the value “less” of “better” is not known"},
        {"label unknown", manifest("\"structured\"", "\"struktured\""), scale,
         "the value “struktured” of “label” is not known. Did you mean “structured”?"},
        {"privacy unknown", manifest("\"privacy\": \"work\"", "\"privacy\": \"public\""), scale,
         "the value “public” of “privacy” is not known"},
        {"no citation", manifest("\"citation\": \"A plugin for tests.\",", ""), scale, "the key “citation” is missing"},
        {"figure unknown", manifest("\"axis\"", "\"pie\""), scale, "the value “pie” of “figure” is not known"},
        {"unknown key of a scale", manifest("\"unit\"", "\"units\": \"\", \"unit\""),
         "@/plugin.json, line 15, kinds.score", "the key “units” is not known here. Did you mean “unit”?"},
        {"bands not covering", manifest("\"bands\": [", bands(R"({ "from": 1, "level": "good" })")), scale,
         "the first band begins above the least value of the scale"},
        {"bands not ascending",
         manifest("\"bands\": [", bands(R"({ "from": 0, "level": "good" }, { "from": 50, "level": "act" },
          { "from": 20, "level": "watch" })")),
         scale, "the bands are not in ascending order"},
        {"band without level", manifest("\"bands\": [", bands(R"({ "from": 0 })")),
         "@/plugin.json, line 21, kinds.score, bands", "the band has no level"},
        {"band of unknown level", manifest("\"bands\": [", bands(R"({ "from": 0, "level": "bad" })")),
         "@/plugin.json, line 21, kinds.score, bands", "the level must be good, watch, act, urgent, or null"},
        {"band from and above",
         manifest("\"bands\": [",
                  bands(R"({ "from": 0, "level": "good" }, { "from": 9, "above": 9, "level": "act" })")),
         "@/plugin.json, line 21, kinds.score, bands", "a band begins either “from” a value or “above” one"},
        {"band from no number", manifest("\"bands\": [", bands(R"({ "from": "0", "level": "good" })")),
         "@/plugin.json, line 21, kinds.score, bands", "where a band begins must be a number"},
        {"chart without rows", manifest("\"figure\"", chart(R"("cell": "kinds.score", "columns": [1], "cells": [])")),
         "@/plugin.json, line 25, kinds.score, chart", "a chart needs lists of numbers"},
        {"chart of texts",
         manifest("\"figure\"", chart(R"("cell": "kinds.score", "rows": ["1"], "columns": [1], "cells": [[1]])")),
         "@/plugin.json, line 25, kinds.score, chart", "a chart holds numbers only"},
        {"chart with a cell too many",
         manifest("\"figure\"", chart(R"("cell": "kinds.score", "rows": [1], "columns": [1], "cells": [[1, 2]])")),
         "@/plugin.json, line 25, kinds.score, chart", "the cells are not as many as rows times columns"},
        {"set by a stranger", manifest("\"sections\"", R"("set_by": ["kinds.other"], "sections")"), top,
         "the scale “kinds.score” is set by “kinds.other”, which is not a scale"},
        {"set by itself", manifest("\"sections\"", R"("set_by": ["kinds.score"], "sections")"), top,
         "the scale “kinds.score” is set by itself, in the end"},
    };
}

// The manifest is sound, what it speaks of is not: only found when the bundle is loaded.
std::vector<BadBundle> badParts() {
    const std::string library = "@/kinds.so", plugin = "plugin kinds";
    return {
        {"form missing", removed("form.json"), "@/form.json", "there is no such file"},
        {"form broken", edited("form.json", "\"choice\"", "\"choise\""), "@/form.json, line 10, pick",
         "the value “choise” of “kind” is not known"},
        {"form of another id",
         [](const Bundle &bundle) {
             bundle.edit("form.json", "\"id\": \"kinds\"", "\"id\": \"sorts\"");
             bundle.edit("en.json", "\"kinds\"", "\"sorts\"");
         },
         "@/form.json", "the form is “sorts”, the manifest wants “kinds”"},
        {"language is a path", edited("form.json", "\"en\"", "\"../en\""), "@/form.json",
         "the default language “../en” is not a language"},
        {"words missing", removed("en.json"), "@/en.json", "there is no such file"},
        {"words of another language", edited("en.json", "\"language\": \"en\"", "\"language\": \"de\""), "@/en.json",
         "the words are in “de”, the form's language is “en”"},
        {"word of a question missing", edited("en.json", "\"much\"", "\"x-much\""), "@/en.json, much",
         "the question has no text"},
        {"word of a picture missing",
         [](const Bundle &bundle) {
             bundle.edit("form.json", R"("id": "give_up", )", R"("id": "give_up", "picture": "a.svg", )");
             bundle.edit("en.json", R"("give_up": {)", R"("give_up": { "alt": "A line of words",)");
             bundle.write("pictures/a.svg", R"(<svg viewBox="0 0 9 9"><text x="1" font-size="3">{high}</text></svg>)");
         },
         "@/en.json, picture.a.high", "the place {high} in “a.svg” has no words"},
        {"word of a scale missing", edited("en.json", "\"kinds.score\"", "\"x-score\""), "plugin kinds, kinds.score",
         "there are no words for it (“text”) in the language en"},
        {"unknown section", manifest("[\"all\"]", "[\"some\"]"), "@/plugin.json, kinds.score",
         "the form has no section “some”"},
        {"other id", [](const Bundle &bundle) { bundle.edit("plugin.json", "\"id\": \"kinds\"", "\"id\": \"sorts\""); },
         "plugin sorts", "the library calls itself “kinds”"},
        {"other version", manifest("\"1.0.0\"", "\"1.0.1\""), plugin,
         "the library is version 1.0.0, the manifest says 1.0.1"},
        {"scale that is not said",
         manifest("\"scales\": [", R"("scales": [{ "id": "kinds.other", "min": 0, "max": 1, "whole": true,
          "better": "none", "label": "structured", "privacy": "work", "method": "", "edition": "", "citation": "" },)"),
         "plugin kinds, kinds.other", "the manifest has this scale, the plugin cannot say it"},
        {"scale that is not known", manifest("\"id\": \"kinds.score\"", "\"id\": \"kinds.points\""),
         "plugin kinds, kinds.score", "the manifest does not know this scale"},
        {"chart of strangers",
         manifest("\"figure\"", chart(R"("cell": "kinds.cell", "rows": [1], "columns": [1], "cells": [[1]])")),
         "plugin kinds, kinds.score", "its chart speaks of “kinds.cell”, which the plugin cannot say"},
        {"question missing",
         [](const Bundle &bundle) {
             bundle.edit("form.json", "\"give_up\"", "\"give_in\"");
             bundle.edit("en.json", "\"give_up\"", "\"give_in\"");
         },
         "plugin kinds, give_up", "the plugin reads this question, the form does not ask it"},
        {"question of another kind",
         edited("form.json", R"("id": "give_up", "kind": "yesno")", R"("id": "give_up", "kind": "text")"),
         "plugin kinds, give_up", "the form asks this question as another kind than the plugin reads"},
        {"other unit", edited("form.json", "\"unit\": \"kg\"", "\"unit\": \"lb\""), "plugin kinds, much",
         "the form gives it in “lb”, the plugin reads “kg”"},
        {"wider range", edited("form.json", "[0, 100]", "[0, 200]"), "plugin kinds, much",
         "the form accepts 0 to 200, the plugin only 0 to 100"},
        {"library missing", removed("kinds.so"), library, "the plugin's library cannot be loaded"},
        {"library is text", written("kinds.so", "#!/bin/sh\necho no library\n"), library,
         "the plugin's library cannot be loaded"},
        {"library cut off", [](const Bundle &bundle) { fs::resize_file(bundle.file("kinds.so"), 5000); }, library,
         "the plugin's library is cut off: parts of it are missing"},
        {"library is a fifo",
         [](const Bundle &bundle) {
             bundle.remove("kinds.so");
             if (::mkfifo(bundle.file("kinds.so").c_str(), 0600) != 0) throw std::runtime_error("no fifo");
         },
         library, "the plugin's library is not an ordinary file"},
        {"library is a stranger", written("kinds.so", slurp(PLUMB_STRANGER)), library,
         "this library is not a Plumbline plugin: it has no plumb_plugin_1"},
    };
}

// File names stay, the folders of the test go.
std::string withoutFolder(std::string sentence, const std::string &folder) {
    for (size_t at = sentence.find(folder); at != sentence.npos; at = sentence.find(folder))
        sentence.erase(at, folder.size());
    return sentence;
}

void checkClass(const BadBundle &bad, bool load, Sentences &sentences) {
    INFO(bad.name);
    const Bundle bundle;
    bad.spoil(bundle);
    const Outcome outcome = bundle.list(load);
    checkEnd(outcome, 1);
    CHECK(outcome.out.find("desk 1.0.0, form desk") != std::string::npos);
    if (!load) CHECK(outcome.out.find("kinds") == std::string::npos);
    const auto told = linesOf(outcome.err);
    CAPTURE(outcome.err);
    REQUIRE_FALSE(told.empty());
    const std::string where = bad.where.starts_with("@") ? bundle.folder() + bad.where.substr(1) : bad.where;
    bool found = false;
    for (const std::string &sentence : told)
        found = found || sentence.starts_with("plumbline-cli: " + where + ": " + bad.what);
    CHECK(found);
    CHECK((told.size() == 1 || bad.name == "other id" || bad.name == "scale that is not known"));
    sentences.add(bad.name, withoutFolder(told[0], bundle.folder()));
}

}  // namespace

TEST_CASE("every class of bad bundles is named in its own words, with its place") {
    Sentences sentences;
    for (const BadBundle &bad : badManifests()) checkClass(bad, false, sentences);
    for (const BadBundle &bad : badParts()) checkClass(bad, true, sentences);
    std::cout << sentences.count() << " classes of bad bundles\n";
    CHECK(sentences.count() >= 40);
}

TEST_CASE("listing plugins loads no code") {
    for (const BadBundle &bad : badParts()) {
        INFO(bad.name);
        const Bundle bundle;
        bad.spoil(bundle);
        const Outcome outcome = bundle.list(false);
        checkEnd(outcome, 0);
        CHECK(outcome.err.empty());
    }
}

TEST_CASE("a library that was copied in part is refused wherever it ends") {
    const Bundle bundle;
    const std::string library = slurp(bundle.file("kinds.so"));
    const size_t step = library.size() / 40 + 1;
    for (size_t size = 0; size < library.size(); size += step) {
        INFO(size);
        bundle.write("kinds.so", library.substr(0, size));
        checkEnd(bundle.list(true), 1);
    }
    bundle.write("kinds.so", library.substr(0, library.size() - 1));
    checkEnd(bundle.list(true), 1);
    bundle.write("kinds.so", library);
    checkEnd(bundle.list(true), 0);
}

TEST_CASE("a broken bundle leaves the other plugins in use") {
    const Bundle bundle;
    bundle.write("kinds.so", "no library");
    Command command = cli({"score", PLUMB_SOURCE "/forms/sample/office.json"});
    const Outcome expected = run(command);
    command.environment.emplace_back("PLUMBLINE_PLUGIN_PATH", fs::path(bundle.folder()).parent_path());
    const Outcome outcome = run(command);
    CHECK(outcome.status == 0);
    CHECK(outcome.out == expected.out);
    CHECK(outcome.err.find("the plugin's library cannot be loaded") != std::string::npos);
}

TEST_CASE("a plugin that fails ends with 1, the other results stay") {
    const TempFolder folder;
    const std::string file = folder.write(
        "answers.json",
        R"({ "format": "plumbline-answers/1", "forms": { "desk": {}, "kinds": { "much": 5, "give_up": true } } })");
    Command command = cli({"score", file});
    command.environment.emplace_back("PLUMBLINE_PLUGIN_PATH", PLUMB_TEST_BUNDLES);
    const Outcome outcome = run(command);
    CHECK(outcome.status == 1);
    CHECK(outcome.err.find("plugin kinds: the plugin says that it failed") != std::string::npos);
    CHECK(outcome.out.find(R"("plugin":"desk")") != std::string::npos);
    CHECK(outcome.out.find(R"("plugin":"kinds")") == std::string::npos);
    CHECK(outcome.out.find("the plugin says that it failed") != std::string::npos);
}
