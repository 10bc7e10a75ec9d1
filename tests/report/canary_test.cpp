// Everything that the back form asks is health: nothing of it, and not even that it was answered, reaches the manager.
#include <filesystem>

#include "host/base/text.h"
#include "tests/report/care_stage.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

using namespace plumb;
using care::Given;

namespace {

constexpr const char *kCanary = "Kanarie-4f7a";

// Puts the token into every text of a words file: “"text": "” and its like are followed by it.
std::string marked(std::string words, size_t &marks) {
    for (const char *field :
         {"text", "help", "why", "finding", "working", "note", "action", "reason", "verify", "escalate"}) {
        const std::string opening = "\"" + std::string(field) + "\": \"";
        for (size_t at = words.find(opening); at != words.npos; at = words.find(opening, at)) {
            at += opening.size();
            words.insert(at, kCanary);
            ++marks;
        }
    }
    return words;
}

// The back plugin with the token in all its words, beside the breaks and desk plugins as they are.
Plugins withCanary(const TempFolder &folder) {
    namespace fs = std::filesystem;
    const fs::path installed = fs::path(PLUMB_BUNDLE_DIR) / "back", copy = fs::path(folder.path()) / "back";
    fs::copy(installed, copy, fs::copy_options::recursive);
    size_t marks = 0;
    for (const char *file : {"en.json", "advice.en.json"}) {
        const auto bytes = readFile((copy / file).string(), 1024 * 1024);
        if (!bytes) throw std::runtime_error(bytes.problem().sentence());
        fs::remove(copy / file);
        folder.write(std::string("back/") + file, marked(*bytes, marks));
    }
    CHECK(marks > 800);
    Problems problems;
    Plugins plugins;
    for (const std::string &place : {folder.path(), std::string(PLUMB_BUNDLE_DIR)})
        for (const BundleEntry &entry : listBundles({place}))
            if (entry.folder.ends_with("/breaks") || entry.folder.ends_with("/desk") ||
                (entry.folder.ends_with("/back") && place == folder.path()))
                if (auto plugin = Plugin::load(entry, problems)) plugins.push_back(std::move(plugin));
    if (plugins.size() != 3) throw std::runtime_error(told(problems));
    return plugins;
}

size_t hits(const std::string &page) {
    size_t count = 0;
    for (size_t at = page.find(kCanary); at != page.npos; at = page.find(kCanary, at + 1)) ++count;
    return count;
}

std::string withoutBack(const std::string &others) {
    return R"({"format": "plumbline-answers/1", "assessed": "2026-11-20", "by": "self", "forms": {)" +
           (others.empty() ? "" : others.substr(others.find('"'))) + "}}";
}

}  // namespace

TEST_CASE("No word of a health answer reaches the manager; the others have them") {
    const TempFolder folder;
    const Plugins plugins = withCanary(folder);
    std::mt19937 random(5);
    size_t inOthers = 0;
    for (int round = 0; round < 60; ++round) {
        const std::string text = care::text(care::anything(random, round % 3 ? 1000 : 8), care::kOthers);
        const Reported manager = care::report(text, Copy::manager, plugins);
        REQUIRE(hits(manager.page) == 0);
        CHECK_FALSE(manager.model.care);
        for (const Copy copy : {Copy::employee, Copy::occupationalHealth}) {
            const size_t found = hits(care::report(text, copy, plugins).page);
            CHECK(found > (copy == Copy::employee ? 25 : 50));
            inOthers += found;
        }
    }
    CHECK(inOthers > 10'000);
}

// Numbers and the fixed texts have no token: the page must be the same to the byte, whatever was answered.
TEST_CASE("The manager's page is the same whether the back form was answered or not") {
    const std::string none = care::report(withoutBack(care::kOthers), Copy::manager).page;
    std::mt19937 random(6);
    size_t routes[5] = {};
    for (int round = 0; round < 200; ++round) {
        Given given = care::anything(random, round % 2 ? 1000 : 25);
        for (auto at = given.begin(); at != given.end();)
            at = random() % 40 == 0 && at->first != "consent" ? given.erase(at) : std::next(at);
        const std::string text = care::text(given, care::kOthers);
        REQUIRE(care::report(text, Copy::manager).page == none);
        ++routes[care::report(text).model.care->card.urgency];
    }
    for (const size_t count : {routes[0], routes[1], routes[2], routes[3] + routes[4]}) CHECK(count > 5);
    const std::string alone = care::report(care::text({{"consent", "true"}, {"rf04", "true"}}), Copy::manager).page;
    CHECK(alone == care::report(withoutBack(""), Copy::manager).page);
}
