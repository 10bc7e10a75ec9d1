// Every translation in the house fits its English, and those that are promised whole are whole.
#include <set>

#include "host/form/translation.h"
#include "tests/house/levels.h"
#include "tests/support/catch.h"

using namespace plumb;

namespace {

struct Translation {
    std::string path, language;
    Words words;
    Problems told;
};

// "forms/desk/advice.de.json" as "forms/desk/", "advice.", "de"; no language for other files.
std::string languageOf(const std::string &path, std::string &folder, std::string &stem) {
    const size_t slash = path.rfind('/') + 1, end = path.rfind(".json");
    if (end == path.npos || end + 5 != path.size() || end < slash) return "";
    const size_t dot = path.rfind('.', end - 1);
    const size_t from = dot == path.npos || dot < slash ? slash : dot + 1;
    folder = path.substr(0, slash);
    stem = path.substr(slash, from - slash);
    const std::string language = path.substr(from, end - from);
    return isLanguage(language) ? language : "";
}

Words wordsOf(const house::Sources &tree, const std::string &path, Problems &told) {
    for (const house::Source &source : tree)
        if (source.path == path)
            if (auto words = readWords(source.text, path, told)) return std::move(*words);
    told.push_back({path, "it is not there", ""});
    return {};
}

// Of files of words alone. Help has a format of its own (tests/present/help_test.cpp), as exercises have, which are in
// English only.
const std::vector<Translation> &translations() {
    static const std::vector<Translation> all = [] {
        std::vector<Translation> found;
        const house::Sources tree = house::readTree(PLUMB_SOURCE_DIR);
        for (const house::Source &source : tree) {
            if (!source.path.starts_with("forms/") && !source.path.starts_with("reports/")) continue;
            std::string folder, stem;
            const std::string language = languageOf(source.path, folder, stem);
            if (language.empty() || language == "en" || stem == "help.") continue;
            Translation one{source.path, language, {}, {}};
            const Words original = wordsOf(tree, folder + stem + "en.json", one.told);
            const Words translation = wordsOf(tree, source.path, one.told);
            if (translation.language() != language) one.told.push_back({source.path, "it is in another language", ""});
            one.words = overlaid(original, translation, source.path, one.told);
            found.push_back(std::move(one));
        }
        return found;
    }();
    return all;
}

}  // namespace

TEST_CASE("Every translation has only the texts of its English, with the same places to fill in") {
    CHECK(translations().size() >= 3);
    for (const Translation &one : translations()) {
        CAPTURE(one.path);
        for (const Problem &problem : one.told) UNSCOPED_INFO(problem.sentence());
        CHECK(one.told.empty());
        CHECK(one.words.coverage()->translated > 0);
    }
}

TEST_CASE("The desk, lifting in plain words, breaks and the report are whole in German") {
    std::set<std::string> whole;
    for (const Translation &one : translations()) {
        if (one.language != "de" || !one.words.coverage()->complete()) continue;
        CHECK(one.words.coverage()->all > 50);
        whole.insert(one.path);
    }
    for (const char *path : {"forms/desk/de.json", "forms/desk/advice.de.json", "forms/lifting-self/de.json",
                             "forms/lifting-self/advice.de.json", "forms/breaks/de.json", "forms/breaks/advice.de.json",
                             "reports/de.json", "reports/organisation.de.json"}) {
        CAPTURE(path);
        CHECK(whole.count(path) == 1);
    }
}

TEST_CASE("Nothing about back health is translated: its words count as validated in English at most") {
    size_t files = 0;
    for (const Translation &one : translations()) {
        ++files;
        CHECK_FALSE(one.path.starts_with("forms/back/"));
        CHECK_FALSE(one.path.starts_with("reports/back."));
    }
    CHECK(files > 0);
}
