#include "host/present/window_place.h"

#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

using namespace plumb;

namespace {

const std::vector<ScreenRect> kTwo = {{0, 0, 1280, 1024}, {1280, 0, 1920, 1080}};

ScreenRect placed(const ScreenRect &wanted, const std::vector<ScreenRect> &screens = kTwo) {
    return clamped(wanted, screens, 480, 360);
}

}  // namespace

TEST_CASE("The window's place is kept, and a broken file is none") {
    const TempFolder folder;
    const std::string file = folder / "window.json";
    CHECK_FALSE(readWindowPlace(file));
    CHECK_FALSE(readWindowPlace(""));
    for (const bool maximised : {false, true}) {
        const WindowPlace place{{-30, 12, 900, 700}, maximised};
        REQUIRE(writeWindowPlace(file, place));
        CHECK(readWindowPlace(file) == place);
    }
    for (const char *text :
         {"", "{", "[]", "{}", R"({"x":1,"y":2,"width":900})", R"({"x":1,"y":2,"width":900,"height":-5})",
          R"({"x":"a","y":2,"width":900,"height":700})", R"({"x":1e300,"y":2,"width":900,"height":700})", "junk"})
        CHECK_FALSE(readWindowPlace(folder.write("broken.json", text)));
}

TEST_CASE("A place that is on a screen stays as it is") {
    CHECK(placed({10, 20, 800, 600}) == ScreenRect{10, 20, 800, 600});
    CHECK(placed({1300, 50, 1800, 1000}) == ScreenRect{1300, 50, 1800, 1000});
    CHECK(placed({5, 5, 9, 9}, {}) == ScreenRect{5, 5, 9, 9});
}

TEST_CASE("A place on a screen that has gone, or partly beside one, comes back whole") {
    CHECK(placed({5000, 4000, 800, 600}) == ScreenRect{480, 424, 800, 600});
    CHECK(placed({-500, -300, 800, 600}) == ScreenRect{0, 0, 800, 600});
    CHECK(placed({1200, 900, 800, 600}) == ScreenRect{1280, 480, 800, 600});  // more of it is on the second
    CHECK(placed({0, 0, 4000, 3000}, {{0, 25, 1024, 700}}) == ScreenRect{0, 25, 1024, 700});
    CHECK(placed({50, 50, 10, 10}) == ScreenRect{50, 50, 480, 360});
    CHECK(placed({0, 0, 10, 10}, {{0, 0, 320, 200}}) == ScreenRect{0, 0, 320, 200});
}
