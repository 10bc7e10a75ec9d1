#include "host/assess/setting.h"

#include "tests/support/catch.h"
#include "tests/support/desk.h"

using namespace plumb;

namespace {

std::vector<std::string> ids(const std::vector<const Scale *> &scales) {
    std::vector<std::string> all;
    for (const Scale *scale : scales) all.push_back(scale->id);
    return all;
}

PluginResult resultOf(const desk::Given &changes) {
    return desk::result(desk::document(desk::documentText(desk::with(desk::neutral(), changes))));
}

std::vector<std::string> setting(const PluginResult &result, const char *scale) {
    return ids(settingScales(result, *result.plugin->manifest().find(scale)));
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("The whole scores are those that are part of nothing") {
    CHECK(ids(topScales(desk::plugin().manifest())) ==
          Ids{"rosa.final", "dse.checklist", "fit.seat", "fit.desk", "fit.screen", "fit.standing_desk"});
}

TEST_CASE("The largest part sets the score") {
    const PluginResult chair = resultOf({{"seat.height", "\"too_high\""},
                                         {"armrest.also", "[\"hard_surface\", \"too_wide\"]"},
                                         {"chair.use", "\"long\""}});
    CHECK(setting(chair, "rosa.final") == Ids{"rosa.chair"});
    CHECK(setting(chair, "rosa.chair") == Ids{"rosa.chair"});
    CHECK(sectionSetsScore(chair, "chair"));
    CHECK_FALSE(sectionSetsScore(chair, "mouse_keyboard"));
    CHECK_FALSE(sectionSetsScore(chair, "comfort"));

    const PluginResult mouse = resultOf({{"mouse", "\"reaching\""},
                                         {"mouse.also", "[\"different_surface\", \"pinch_grip\"]"},
                                         {"mouse.use", "\"long\""}});
    CHECK(setting(mouse, "rosa.final") == Ids{"rosa.mouse_keyboard"});  // by way of rosa.peripherals
    CHECK(sectionSetsScore(mouse, "mouse_keyboard"));
    CHECK_FALSE(sectionSetsScore(mouse, "chair"));
}

TEST_CASE("Without a score nothing sets it") {
    const PluginResult open = resultOf({{"mouse", ""}});
    CHECK(setting(open, "rosa.final").empty());
    CHECK_FALSE(sectionSetsScore(open, "chair"));
}
