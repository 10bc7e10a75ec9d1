#include "host/present/library_later.h"

#include <atomic>
#include <filesystem>

#include "tests/support/catch.h"
#include "tests/support/desks.h"
#include "tests/support/temp_folder.h"

using namespace plumb;

namespace {

const std::string kShare = PLUMB_BUNDLE_DIR "/../../../share/plumbline";

}  // namespace

TEST_CASE("The doors are known before the library is read, and stay when it is") {
    LibraryLater later({PLUMB_BUNDLE_DIR}, kShare);
    const Doors doors = later.doors();
    CHECK(doors == builtLibrary().doors());
    CHECK(doors.forms >= 4);
    CHECK(doors.screens == 1);
    CHECK_FALSE(later.isWhole());
    CHECK(later.library().forms().empty());
    REQUIRE(later.finish());
    CHECK(later.isWhole());
    CHECK(later.doors() == doors);
    CHECK(later.library().forms().size() == doors.forms);
    CHECK(later.library().care() != nullptr);
}

TEST_CASE("Who waits for nothing is told when the library is read") {
    LibraryLater later({PLUMB_BUNDLE_DIR}, kShare);
    std::atomic<int> told = 0;
    later.begin([&] { ++told; });
    later.begin([&] { ++told; });
    later.wait();
    CHECK(told == 1);
    CHECK_FALSE(later.isWhole());
    REQUIRE(later.finish());
    later.begin([&] { ++told; });
    CHECK(told == 1);
    CHECK(later.library().find("desk"));
}

TEST_CASE("A plugin that is refused only when it is read changes the doors") {
    const TempFolder folder;
    std::filesystem::copy(PLUMB_BUNDLE_DIR "/back", folder / "back", std::filesystem::copy_options::recursive);
    folder.write("back/form.json", "{ broken");
    LibraryLater later({folder.path()}, kShare);
    CHECK(later.doors() == Doors{1, 1});
    REQUIRE(later.finish());
    CHECK(later.doors() == Doors{0, 0});
}

TEST_CASE("A library that cannot be read is a problem, said once, and stays empty") {
    const TempFolder folder;
    LibraryLater later({PLUMB_BUNDLE_DIR}, folder.path());
    CHECK_FALSE(later.finish());
    CHECK(later.finish());
    CHECK(later.library().forms().empty());
    CHECK(later.doors() == Doors{});
}
