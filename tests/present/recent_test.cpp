#include "host/present/recent.h"

#include <sys/stat.h>

#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"
#include "tests/support/told.h"

using namespace plumb;

TEST_CASE("The file opened last comes first, once, and the oldest goes") {
    RecentFiles recent;
    for (int i = 0; i < 12; ++i) recent = withOpened(recent, "/a/" + std::to_string(i) + ".json", "2026-11-22");
    REQUIRE(recent.size() == kMostRecent);
    CHECK(recent.front().path == "/a/11.json");
    CHECK(recent.back().path == "/a/4.json");
    recent = withOpened(recent, "/a/7.json", "2026-11-23");
    CHECK(recent.size() == kMostRecent);
    CHECK(recent.front() == RecentFile{"/a/7.json", "2026-11-23"});
    CHECK(without(recent, "/a/7.json").size() == kMostRecent - 1);
}

TEST_CASE("The list is kept, and holds a path and a day of each") {
    const TempFolder folder;
    const std::string file = folder / "recent.json";
    CHECK(readRecent(file).empty());
    const RecentFiles recent{{"/home/x/Büro \"2\".json", "2026-11-22"}, {"/b.json", "2026-01-31"}};
    REQUIRE(writeRecent(file, recent));
    CHECK(readRecent(file) == recent);
    CHECK(folder.read("recent.json") ==
          "{\"format\":\"plumbline-recent/1\",\"files\":[{\"path\":\"/home/x/Büro \\\"2\\\".json\",\"day\":"
          "\"2026-11-22\"},{\"path\":\"/b.json\",\"day\":\"2026-01-31\"}]}\n");
    struct stat info {};
    REQUIRE(::stat(file.c_str(), &info) == 0);
    CHECK((info.st_mode & 0777) == 0600);
}

TEST_CASE("A list that is broken or strange is empty, or without what is strange") {
    const TempFolder folder;
    for (const char *text : {"", "{", "[]", "{}", R"({"files":{}})", R"({"files":[1,null,"x",{}]})"})
        CHECK(readRecent(folder.write("r.json", text)).empty());
    CHECK(readRecent(folder.write("r.json", R"({"files":[{"path":"a.json","day":"2026-11-22"},
        {"path":"/a.json","day":"2026-02-30"},{"path":"/a.json"},{"path":"/b.json","day":"2026-02-28"}]})")) ==
          RecentFiles{{"/b.json", "2026-02-28"}});
    std::string many = R"({"files":[)";
    for (int i = 0; i < 40; ++i) many += R"({"path":"/a.json","day":"2026-11-22"},)";
    many.back() = ']';
    CHECK(readRecent(folder.write("r.json", many + "}")).size() == kMostRecent);
}

TEST_CASE("Files of one name are told apart by their folders") {
    const std::vector<std::string> names =
        namesOf({{"/a/office.json", ""}, {"/b/office.json", ""}, {"/b/lifting.json", ""}});
    CHECK(names == std::vector<std::string>{"office.json (/a)", "office.json (/b)", "lifting.json"});
}

TEST_CASE("A file that is gone is told") {
    const TempFolder folder;
    CHECK(stillThere({folder.write("a.json", "{}"), ""}));
    const Status gone = stillThere({folder / "b.json", ""});
    REQUIRE_FALSE(gone);
    CHECK(contains(gone.problem().sentence(), "b.json: the file is no longer there"));
}
