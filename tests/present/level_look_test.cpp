#include "host/present/level_look.h"

#include <set>

#include "tests/support/catch.h"

using namespace plumb;

namespace {

constexpr Level kLevels[] = {Level::none, Level::good, Level::watch, Level::act, Level::urgent};
constexpr Rgb kBlack{0, 0, 0}, kDarkest{0x30, 0x30, 0x30}, kGrey{0xf2, 0xf2, 0xf2};

}  // namespace

TEST_CASE("Every band can be read on light and on dark") {
    for (const Level level : kLevels) {
        CHECK(contrast(levelColour(level, false), kWhite) >= 4.5);
        CHECK(contrast(levelColour(level, false), kGrey) >= 4.5);
        CHECK(contrast(levelColour(level, true), kDarkest) >= 4.5);
        CHECK(contrast(levelColour(level, true), kBlack) >= 4.5);
    }
}

TEST_CASE("In a theme of high contrast every band stands out more") {
    for (const Level level : kLevels) {
        CHECK(contrast(levelColour(level, false, true), kGrey) >= 7);
        CHECK(contrast(levelColour(level, true, true), kDarkest) >= 7);
    }
}

TEST_CASE("Every band has a shape of its own, whatever the colour") {
    std::set<std::string> shapes;
    for (const Level level : kLevels) {
        std::string shape = levelShape(level, false);
        CHECK(shape.find("<text") == shape.npos);
        shapes.insert(shape.substr(0, shape.rfind('#')));
    }
    CHECK(shapes.size() == 5);
}

TEST_CASE("In a list of plain text each band has a sign of its own") {
    std::set<std::string_view> signs;
    for (const Level level : {Level::none, Level::good, Level::watch, Level::act, Level::urgent})
        signs.insert(levelSign(level));
    CHECK(signs.size() == 5);
}
