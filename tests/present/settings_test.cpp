#include "host/present/settings.h"

#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"
#include "tests/support/told.h"

using namespace plumb;

TEST_CASE("Settings come as they are usual in the country") {
    CHECK(settingsFor("en_US.UTF-8").units == UnitSystem::imperial);
    CHECK(settingsFor("en-US").paper == Paper::letter);
    CHECK(settingsFor("fr_CA").paper == Paper::letter);
    CHECK(settingsFor("fr_CA").units == UnitSystem::metric);
    for (const char *locale : {"de_DE.UTF-8", "en_GB", "C", "", "ast", "_"}) CHECK(settingsFor(locale) == Settings());
}

TEST_CASE("Settings are kept") {
    const TempFolder folder;
    const std::string file = folder / "settings.json";
    CHECK(*readSettings(file, settingsFor("en_US")) == settingsFor("en_US"));
    for (const int size : kTextSizes) {
        const Settings chosen{UnitSystem::imperial, Paper::letter, size == 100 ? "" : "GB", size};
        REQUIRE(writeSettings(file, chosen));
        CHECK(*readSettings(file, {}) == chosen);
        REQUIRE(writeSettings(file, {}));
        CHECK(*readSettings(file, chosen) == Settings());
    }
}

TEST_CASE("The language of a locale is taken where there are words in it") {
    const std::vector<std::string> there = {"de", "en"};
    CHECK(languageFor("de_AT.UTF-8", there) == "de");
    CHECK(languageFor("de", there) == "de");
    for (const char *locale : {"en_GB", "fr_FR.UTF-8", "C", "", "den_CA"}) CHECK(languageFor(locale, there).empty());
    CHECK(languageFor("de_DE", {"en"}).empty());
    CHECK(languageName("de") == "Deutsch");
    CHECK(languageName("") == "English");
    CHECK(languageName("pt-BR") == "pt-BR");
    const TempFolder folder;
    const std::string file = folder / "settings.json";
    Settings chosen;
    chosen.language = "de";
    REQUIRE(writeSettings(file, chosen));
    CHECK(*readSettings(file, {}) == chosen);
    REQUIRE(writeSettings(file, {}));
    CHECK(*readSettings(file, chosen) == Settings());  // English was chosen though the locale is German
    CHECK(*readSettings(folder.write("a.json", R"({"language":"../../etc"})"), chosen) == Settings());
    CHECK(*readSettings(folder.write("b.json", "{}"), chosen) == chosen);
}

TEST_CASE("Print, the organisation's file and the lock are kept") {
    const TempFolder folder;
    const std::string file = folder / "settings.json";
    for (const std::optional<std::string> &house :
         {std::optional<std::string>(), std::optional<std::string>(""), std::optional<std::string>("/a/house.json")})
        for (const int minutes : kLockAfter) {
            Settings chosen;
            chosen.print = minutes == 0 ? Print::large : Print::normal;
            chosen.house = house;
            chosen.lockAfter = minutes;
            REQUIRE(writeSettings(file, chosen));
            CHECK(*readSettings(file, {}) == chosen);
        }
    CHECK(readSettings(folder.write("a.json", R"({"lock_after":7,"print":"huge","house":5})"), {})->lockAfter == 15);
}

TEST_CASE("A country is two letters, or none") {
    CHECK(countryFrom("GB") == "GB");
    CHECK(countryFrom(" de ") == "DE");
    CHECK(countryFrom("") == "");
    for (const char *text : {"G", "GBR", "4G", "Ö", "G B", "…"}) CHECK_FALSE(countryFrom(text));
}

TEST_CASE("What is not known in a file is passed over, and a broken file is told") {
    const TempFolder folder;
    CHECK(*readSettings(folder.write("a.json", R"({"units":"ells","text_size":173,"more":[]})"), {}) == Settings());
    CHECK_FALSE(readSettings(folder.write("b.json", "{"), {}));
    CHECK(contains(readSettings(folder.write("c.json", "[]"), {}).problem().sentence(), "c.json"));
}
