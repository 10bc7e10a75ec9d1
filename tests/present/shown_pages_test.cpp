// Pages about other people: readable by nobody else while they are looked at, and gone afterwards.
#include "host/present/shown_pages.h"

#include <sys/stat.h>

#include <filesystem>

#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

namespace plumb {
namespace {

unsigned modeOf(const std::string &path) {
    struct stat about {};
    REQUIRE(::stat(path.c_str(), &about) == 0);
    return about.st_mode & 0777;
}

TEST_CASE("A page that is shown is the user's alone, and each showing a file of its own") {
    const TempFolder temp;
    const std::string folder = temp / "run/shown";
    const auto first = keepShown(folder, "plumbline-manager", "<p>Ann</p>");
    const auto second = keepShown(folder, "plumbline-manager", "<p>Ben</p>");
    REQUIRE(first);
    REQUIRE(second);
    CHECK(*first != *second);
    CHECK(std::filesystem::path(*first).filename() == "plumbline-manager.html");
    CHECK(modeOf(folder) == 0700);
    CHECK(modeOf(std::filesystem::path(*first).parent_path().string()) == 0700);
    forgetShown(folder);
    CHECK_FALSE(std::filesystem::exists(folder));
    CHECK(keepShown(folder, "again", ""));  // and can be made once more
}

TEST_CASE("Pages of a draft lie in a folder of their own, which goes with it") {
    const auto one = pagesFolder("1"), two = pagesFolder("2");
    REQUIRE(one);
    REQUIRE(two);
    CHECK(*one != *two);
    CHECK(std::filesystem::path(*one).parent_path() == std::filesystem::path(*two).parent_path());
}

TEST_CASE("Where no page can be kept a sentence says so") {
    const TempFolder temp;
    const std::string file = temp.write("file", "in the way");
    CHECK(keepShown(file, "page", "").problem().where == file);
    CHECK(keepShown(file + "/below", "page", "").problem().whatToDo.starts_with("Check"));
}

}  // namespace
}  // namespace plumb
