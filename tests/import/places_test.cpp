#include "host/import/log_places.h"

#include <map>

#include "tests/import/import_support.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"
#include "tests/support/told.h"

using namespace plumb;
using namespace plumb::import_test;

namespace {

Environment with(const std::map<std::string, std::string> &variables) {
    return [variables](const char *name) {
        const auto at = variables.find(name);
        return at == variables.end() ? "" : at->second;
    };
}

}  // namespace

TEST_CASE("Workrave's documented folders, newest first") {
    CHECK(workraveFolders(with({{"HOME", "/h"}})) == std::vector<std::string>{"/h/.local/state/workrave",
                                                                              "/h/.local/share/workrave",
                                                                              "/h/.config/workrave", "/h/.workrave"});
    CHECK(workraveFolders(with({{"HOME", "/h"},
                                {"XDG_STATE_HOME", "/s"},
                                {"XDG_DATA_HOME", "/d"},
                                {"XDG_CONFIG_HOME", "/c"},
                                {"WORKRAVE_HOME", "/w"},
                                {"APPDATA", "/a"}})) ==
          std::vector<std::string>{"/s/workrave", "/d/workrave", "/c/workrave", "/w/.workrave", "/a/Workrave"});
    CHECK(workraveFolders(nothing).empty());
}

TEST_CASE("each documented place of Workrave is found by itself") {
    const InZone utc("UTC0");
    const std::string text = workraveText({"2 10 126", "3 10 126", "4 10 126"});
    for (const char *place : {".local/state/workrave", ".local/share/workrave", ".config/workrave", ".workrave"})
        for (const char *name : {"historystats", "todaystats", "statistics.db"}) {
            INFO(place << " " << name);
            const TempFolder home;
            const bool database = std::string(name) == "statistics.db";
            home.write(std::string(place) + "/" + name, database ? sampleBytes("workrave/statistics.db") : text);
            const auto evidence = importWorkrave("", samplesNow(), with({{"HOME", home.path()}}));
            REQUIRE(evidence);
            CHECK(evidence->validDays == (database ? 11 : std::string(name) == "todaystats" ? 1 : 3));
        }
}

TEST_CASE("days from several places of Workrave are one history, and the newer place wins") {
    const InZone utc("UTC0");
    const TempFolder home;
    home.write(".workrave/historystats", workraveText({"2 10 126", "3 10 126"}));
    home.write(".local/state/workrave/historystats", "WorkRaveStats 4\nD 3 10 126 9 0 3 10 126 10 0\nm 1 7200\n");
    home.write(".local/state/workrave/todaystats", workraveText({"4 10 126"}));
    const auto evidence = importWorkrave("", samplesNow(), with({{"HOME", home.path()}}));
    REQUIRE(evidence);
    REQUIRE(evidence->days.size() == 3);
    CHECK(evidence->days[1].activeMinutes == 120);
    home.write(".workrave/state", "WorkRaveState 3\n");  // then Workrave itself uses the older folder
    CHECK(importWorkrave("", samplesNow(), with({{"HOME", home.path()}}))->days[1].activeMinutes == 360);
}

TEST_CASE("each documented place of ActivityWatch is found by itself") {
    const InZone utc("UTC0");
    for (const char *place :
         {".local/share/activitywatch/aw-server/peewee-sqlite.v2.db",
          ".local/share/activitywatch/aw-server-rust/sqlite.db", ".local/share/activitywatch/aw-server/sqlite.v1.db",
          "Library/Application Support/activitywatch/aw-server/peewee-sqlite.v2.db"}) {
        INFO(place);
        const TempFolder home;
        home.write(place, sampleBytes("activitywatch/peewee-sqlite.v2.db"));
        const auto evidence = importActivityWatch("", samplesNow(), with({{"HOME", home.path()}}));
        REQUIRE(evidence);
        CHECK(evidence->validDays == 2);
    }
    const TempFolder local;
    local.write("activitywatch/activitywatch/aw-server/peewee-sqlite.v2.db",
                sampleBytes("activitywatch/peewee-sqlite.v2.db"));
    CHECK(importActivityWatch("", samplesNow(), with({{"LOCALAPPDATA", local.path()}})));
}

TEST_CASE("nothing found is said, with what to do") {
    const TempFolder empty;
    for (const std::string &path : {std::string(), empty.path()}) {
        const auto workrave = importWorkrave(path, samplesNow(), with({{"HOME", empty.path()}}));
        REQUIRE(!workrave);
        CHECK(contains(workrave.problem().sentence(), "no log of Workrave"));
        CHECK(!workrave.problem().whatToDo.empty());
        const auto activity = importActivityWatch(path, samplesNow(), with({{"HOME", empty.path()}}));
        REQUIRE(!activity);
        CHECK(contains(activity.problem().sentence(), "no log of ActivityWatch"));
    }
}

TEST_CASE("one file of several that cannot be read is a warning") {
    const InZone utc("UTC0");
    const TempFolder folder;
    folder.write("historystats", workraveText({"2 10 126"}));
    folder.write("todaystats", "WorkRaveStats 99\n");
    const auto evidence = importWorkrave(folder.path(), samplesNow(), nothing);
    REQUIRE(evidence);
    CHECK(evidence->files.size() == 1);
    CHECK(tells(evidence->warnings, "todaystats", "unsupported version 99"));
}
