#include "host/present/draft_store.h"

#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <set>

#include "host/present/folders.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"
#include "tests/support/told.h"

using namespace plumb;

namespace {

unsigned modeOf(const std::string &path) {
    struct stat info {};
    REQUIRE(::stat(path.c_str(), &info) == 0);
    return info.st_mode & 0777;
}

}  // namespace

TEST_CASE("A draft is a file that its owner alone can read") {
    const TempFolder folder;
    auto drafts = FileDrafts::in(folder / "data/drafts");
    REQUIRE(drafts);
    REQUIRE(drafts->save("one", "first"));
    REQUIRE(drafts->save("one", "second"));
    CHECK(*drafts->load("one") == "second");
    CHECK(modeOf(folder / "data/drafts/one.json") == 0600);
    CHECK(modeOf(folder / "data/drafts") == 0700);
    CHECK(drafts->list().size() == 1);
    REQUIRE(drafts->remove("one"));
    CHECK(drafts->list().empty());
    CHECK_FALSE(drafts->load("one"));
}

TEST_CASE("The newest draft comes first, and what is no draft is passed over") {
    const TempFolder folder;
    auto drafts = FileDrafts::in(folder.path());
    REQUIRE(drafts);
    for (const char *id : {"a", "b", "c"}) REQUIRE(drafts->save(id, id));
    folder.write("notes.txt", "x");
    folder.write("c.json.Ab12Cd", "left over");
    std::filesystem::last_write_time(folder / "b.json",
                                     std::filesystem::file_time_type::clock::now() + std::chrono::hours(1));
    const auto list = drafts->list();
    REQUIRE(list.size() == 3);
    CHECK(list.front().id == "b");
    CHECK(list.front().changed > list.back().changed);
}

TEST_CASE("Names of drafts do not repeat") {
    const TempFolder folder;
    auto drafts = FileDrafts::in(folder.path());
    std::set<std::string> names;
    for (int i = 0; i < 200; ++i) names.insert(drafts->newId());
    CHECK(names.size() == 200);
    CHECK(names.begin()->size() == 32);
}

TEST_CASE("A folder that cannot be made is told") {
    const TempFolder folder;
    const std::string file = folder.write("file", "x");
    const auto drafts = FileDrafts::in(file + "/drafts");
    REQUIRE_FALSE(drafts);
    CHECK(contains(drafts.problem().sentence(), "cannot be made"));
}

TEST_CASE("Data and settings are where the desktop keeps them") {
    const TempFolder folder;
    ::setenv("XDG_DATA_HOME", (folder / "data").c_str(), 1);
    ::setenv("XDG_CONFIG_HOME", "relative/is/not/taken", 1);
    const char *home = std::getenv("HOME");
    const std::string before = home ? home : "";
    ::setenv("HOME", (folder / "home").c_str(), 1);
    CHECK(*dataFolder() == folder / "data/plumbline");
    CHECK(*configFolder() == folder / "home/.config/plumbline");
    CHECK(modeOf(folder / "data/plumbline") == 0700);
    ::unsetenv("XDG_DATA_HOME");
    CHECK(*dataFolder() == folder / "home/.local/share/plumbline");
    ::setenv("HOME", "", 1);
    CHECK_FALSE(dataFolder());
    ::setenv("HOME", before.c_str(), 1);
    ::unsetenv("XDG_CONFIG_HOME");
}
