#include "host/present/house_look.h"

#include <cstdlib>

#include "host/present/library.h"
#include "host/report/house_words.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"
#include "tests/support/told.h"

using namespace plumb;

namespace {

const std::string kExample = PLUMB_SOURCE_DIR "/reports/house.example.json";

}  // namespace

TEST_CASE("A sound house file is told in words, a wrong one with every problem") {
    const HouseLook sound = lookAtHouse(HouseWay::file, kExample);
    REQUIRE(sound.sound);
    CHECK(contains(sound.sentences.at(0), "It is sound: "));
    CHECK(contains(sound.sentences.at(0), "a logo"));
    CHECK(contains(sound.sentences.at(1), "headings "));
    CHECK(contains(sound.sentences.at(1), ", #"));
    const TempFolder folder;
    const std::string wrong = folder.write(
        "house.json", R"({"format":"plumbline-house/1","organisation":"","colours":{"headings":"#EEEEEE"}})");
    Problems problems;
    REQUIRE_FALSE(readHouse(wrong, problems));
    const HouseLook look = lookAtHouse(HouseWay::file, " " + wrong + " ");
    CHECK_FALSE(look.sound);
    REQUIRE(look.sentences.size() == problems.size());
    CHECK(problems.size() >= 2);
    for (size_t i = 0; i < problems.size(); ++i) CHECK(look.sentences[i] == problems[i].sentence());
    CHECK_FALSE(lookAtHouse(HouseWay::file, folder / "nowhere.json").sound);
    CHECK_FALSE(lookAtHouse(HouseWay::file, "").sound);
    CHECK(lookAtHouse(HouseWay::none, wrong).sound);
}

TEST_CASE("Only a sound house file is taken into the settings") {
    Settings settings;
    CHECK(houseWayOf(settings) == HouseWay::usual);
    CHECK_FALSE(takeHouse(settings, HouseWay::file, "/nowhere/house.json"));
    CHECK(settings == Settings());
    REQUIRE(takeHouse(settings, HouseWay::file, kExample));
    CHECK(houseWayOf(settings) == HouseWay::file);
    CHECK(houseFileOf(settings) == kExample);
    REQUIRE(takeHouse(settings, HouseWay::none, ""));
    CHECK(houseWayOf(settings) == HouseWay::none);
    CHECK(houseFileOf(settings).empty());
    REQUIRE(takeHouse(settings, HouseWay::usual, ""));
    CHECK(settings == Settings());
}

TEST_CASE("Colours have plain names") {
    const auto name = [](const char *text) { return colourInWords(*colourFrom(text)); };
    CHECK(name("#0B5C7A") == "dark blue, #0B5C7A");
    CHECK(name("#FF0000") == "red, #FF0000");
    CHECK(name("#1B7F3A") == "dark green, #1B7F3A");
    CHECK(name("#808080") == "grey, #808080");
    CHECK(name("#111111") == "black, #111111");
    CHECK(name("#663300") == "brown, #663300");
    CHECK(name("#7A1FA2") == "purple, #7A1FA2");
    CHECK(name("#CC0033") == "red, #CC0033");
}

TEST_CASE("Another house file is used by a library from then on") {
    auto library = Library::load({PLUMB_BUNDLE_DIR}, PLUMB_BUNDLE_DIR "/../../../share/plumbline");
    REQUIRE(library);
    CHECK_FALSE(library->page().house);
    library->useHouse(kExample);
    REQUIRE(library->page().house);
    CHECK(library->houseTrouble().empty());
    library->useHouse("/nowhere/house.json");
    CHECK_FALSE(library->page().house);
    CHECK(library->houseTrouble().size() == 1);
    library->useHouse("");
    CHECK(library->houseTrouble().empty());
}
