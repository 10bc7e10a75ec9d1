// Factors, CMDQ and entered results through the host.
#include <rapidjson/document.h>

#include "host/base/file.h"
#include "tests/back/installed.h"
#include "tests/support/catch.h"

using namespace plumb;
using namespace plumb::backs;

namespace {

using Ids = std::vector<std::string>;

Given noFactors() {
    Given given = {{"m11", "0"}};
    for (int n = 1; n <= 12; ++n)
        if (n != 11) given["m" + std::to_string(n)] = "false";
    return given;
}

Level levelOf(const PluginResult &result, const std::string &scale) { return result.levelOf(*result.line(scale)); }

}  // namespace

TEST_CASE("Factors are counted and the first three named") {
    Asker asker;
    const PluginResult &none = asker.ask(noFactors());
    CHECK(none.value("back.modifiable_factors") == 0);
    CHECK(none.value("back.factors_answered") == 12);
    CHECK_FALSE(none.value("back.first"));
    Given every = {{"m11", "5"}};
    for (int n = 1; n <= 12; ++n)
        if (n != 11) every["m" + std::to_string(n)] = "true";
    const PluginResult &all12 = asker.ask(every);
    CHECK(all12.value("back.modifiable_factors") == 12);
    CHECK(levelOf(all12, "back.modifiable_factors") == Level::none);
    CHECK(all12.value("back.first") == 4);
    CHECK(all12.value("back.second") == 5);
    CHECK(all12.value("back.third") == 10);
    CHECK(all12.found("m11"));
    CHECK_FALSE(asker.ask(with(every, {{"m11", "4"}})).found("m11"));
}

TEST_CASE("History is no factor") {
    Asker asker;
    const PluginResult &result = asker.ask(with(noFactors(), {{"h1", "true"}, {"h2", "true"}}));
    CHECK(result.value("back.modifiable_factors") == 0);
    CHECK(result.found("h1"));
    CHECK(result.found("h2"));
}

TEST_CASE("Self-tests and the private factor may be left out, the others not") {
    Asker asker;
    for (const char *m : {"m8", "m9", "m10", "m12"}) {
        const PluginResult &result = asker.ask(with(noFactors(), {{m, ""}}));
        CHECK(result.value("back.modifiable_factors") == 0);
        CHECK(result.value("back.factors_answered") == 11);
    }
    for (const char *m : {"m1", "m2", "m3", "m4", "m5", "m6", "m7", "m11"}) {
        INFO(m);
        CHECK(needs(asker.ask(with(noFactors(), {{m, ""}})), "back.modifiable_factors") == Ids{m});
    }
    CHECK(needs(asker.ask(with(noFactors(), {{"m1", "\"not_sure\""}})), "back.modifiable_factors") == Ids{"m1"});
}

TEST_CASE("Low mood is told from 8") {
    Asker asker;
    CHECK_FALSE(asker.ask(with(noFactors(), {{"m11", "7"}})).found("m11.low"));
    CHECK(asker.ask(with(noFactors(), {{"m11", "8"}})).found("m11.low"));
    CHECK(asker.ask({{"m11.help", "true"}}).found("m11.help"));
}

TEST_CASE("CMDQ is the sum of the regions that hurt") {
    Asker asker;
    Given given;
    for (const char *region : {"neck", "shoulders", "upper_back", "elbows", "wrists_hands", "low_back", "hips_thighs",
                               "knees", "ankles_feet"})
        given[std::string("body.") + region] = "0";
    CHECK(asker.ask(given).value("cmdq.total") == 0);
    const Given neck = with(given, {{"body.neck", "6"},
                                    {"cmdq.neck.frequency", "\"daily\""},
                                    {"cmdq.neck.discomfort", "\"moderate\""},
                                    {"cmdq.neck.interference", "\"slightly\""}});
    const Given both = with(neck, {{"body.low_back", "3"},
                                   {"cmdq.low_back.frequency", "\"1_2_week\""},
                                   {"cmdq.low_back.discomfort", "\"slight\""}});
    const PluginResult &result = asker.ask(both);
    CHECK(result.value("cmdq.neck") == 20);
    CHECK(result.value("cmdq.low_back") == 1.5);
    CHECK(result.value("cmdq.total") == 21.5);
    CHECK(result.found("body.neck"));
    CHECK_FALSE(result.found("body.knees"));
    CHECK(needs(asker.ask(with(both, {{"cmdq.neck.frequency", ""}})), "cmdq.total") == Ids{"cmdq.neck.frequency"});
    CHECK(needs(asker.ask(with(both, {{"body.knees", ""}})), "cmdq.total") == Ids{"body.knees"});
    CHECK(asker.ask(with(both, {{"cmdq.neck.frequency", "\"never\""}})).value("cmdq.total") == 1.5);
    CHECK(reasons(asker.ask(with(with(both, {{"body.knees", ""}}), {{"rf04", "true"}})), "cmdq.total") ==
          Ids{"red_flag"});
}

TEST_CASE("Entered STarT Back results get their group") {
    Asker asker;
    const auto entered = [&](const char *total, const char *sub) -> const PluginResult & {
        return asker.ask(with({}, {{"consent", "true"}, {"startback.total", total}, {"startback.sub", sub}}));
    };
    CHECK(entered("3", "0").value("startback.group") == 1);
    CHECK(levelOf(entered("3", "0"), "startback.total") == Level::none);
    CHECK(entered("4", "0").value("startback.group") == 2);
    CHECK(levelOf(entered("7", "3"), "startback.total") == Level::watch);
    CHECK(entered("4", "4").value("startback.group") == 3);
    CHECK(levelOf(entered("4", "4"), "startback.total") == Level::act);
    CHECK(levelOf(entered("4", "4"), "startback.sub") == Level::act);
    CHECK(entered("2", "").value("startback.group") == 1);
    CHECK(needs(entered("4", ""), "startback.total") == Ids{"startback.sub"});
    CHECK(reasons(entered("", ""), "startback.total") == Ids{"not_entered"});
    for (const auto &[total, sub] : {std::pair{"3", "4"}, {"9", "4"}, {"4.5", "4"}, {"4", "1.5"}}) {
        CHECK(reasons(entered(total, sub), "startback.total") == Ids{"not_possible"});
        CHECK(reasons(entered(total, sub), "startback.sub") == Ids{"not_possible"});
    }
}

TEST_CASE("Every worked OMPSQ total falls on its side of the cut") {
    const auto bytes = readFile(PLUMB_SOURCE_DIR "/tests/cases/instruments.json", 1 << 20);
    REQUIRE(bytes);
    rapidjson::Document json;
    json.Parse(bytes->c_str());
    REQUIRE_FALSE(json.HasParseError());
    REQUIRE(json["ompsq_sf"].Size() == 5);
    Asker asker;
    for (const auto &one : json["ompsq_sf"].GetArray()) {
        int total = 0;
        for (const auto &item : one["in"].GetObject()) {
            const std::string name = item.name.GetString();
            const bool reversed = name == "light_work" || name == "sleep" || name == "work_3_months";
            total += reversed ? 10 - item.value.GetInt() : item.value.GetInt();
        }
        CHECK(total == one["out"].GetInt());
        const PluginResult &result = asker.ask({{"ompsq.total", std::to_string(total)}});
        CHECK(result.value("ompsq.total") == total);
        CHECK((levelOf(result, "ompsq.total") == Level::watch) == one["positive"].GetBool());
    }
    CHECK(reasons(asker.ask({{"ompsq.total", "49.5"}}), "ompsq.total") == Ids{"not_possible"});
    CHECK(reasons(asker.ask({{"consent", "true"}}), "ompsq.total") == Ids{"not_entered"});
}

TEST_CASE("An entered ODI is printed with its band and no level") {
    Asker asker;
    const PluginResult &result = asker.ask({{"odi.percent", "31.1"}});
    CHECK(result.value("odi.percent") == 31.1);
    CHECK(result.value("odi.band") == 2);
    CHECK(levelOf(result, "odi.percent") == Level::none);
}
