#include "host/assess/result.h"

#include "tests/support/catch.h"
#include "tests/support/desk.h"
#include "tests/support/small_plugin.h"
#include "tests/support/told.h"

using namespace plumb;
using namespace plumb::small;

namespace {

Plugins onePlugin(Assess assess) {
    Plugins plugins;
    plugins.push_back(make(assess));
    return plugins;
}

}  // namespace

TEST_CASE("What was said is found by its id and row") {
    const Plugins plugins = onePlugin(sayIt);
    willSay({says(total, 4), says(base, 2.5), says(loadIndex, 3, 0), says(loadIndex, 0.5, 1),
             says(low, 2, PLUMB_WHOLE, PLUMB_ACT), says(heavy, 1, 1, PLUMB_WATCH), needs(part, warm)});
    const Assessment assessment = assess(plugins, R"("seat": "low", "tasks": [{}, {}])");
    REQUIRE(assessment.results.size() == 1);
    const PluginResult &result = assessment.results[0];
    CHECK(result.value("total") == 4);
    CHECK(result.value("base") == 2.5);
    CHECK(result.value("index", 0) == 3);
    CHECK(result.value("index", 1) == 0.5);
    CHECK_FALSE(result.value("index").has_value());
    CHECK_FALSE(result.value("part").has_value());  // needed, not said
    CHECK_FALSE(result.value("nothing").has_value());
    CHECK(result.found("seat.low_found"));
    CHECK(result.found("load.heavy"));
    CHECK_FALSE(result.found("extras.found"));
    CHECK_FALSE(result.found("total"));
    CHECK(result.neededQuestion(result.lines.back()) == "warm");
    CHECK(result.levelOf(*result.line("total")) == Level::watch);  // by the bands
    CHECK(result.levelOf(*result.line("index", 0)) == Level::watch);
    CHECK(result.levelOf(*result.line("index", 1)) == Level::good);
    CHECK(result.levelOf(*result.line("seat.low_found")) == Level::act);  // by the plugin
}

TEST_CASE("A plugin that fails is told once as a failure and once as a warning") {
    const Plugins plugins = onePlugin([](const plumb_value *, plumb_line *) -> int32_t { return PLUMB_FAILED; });
    const Assessment assessment = assess(plugins, R"("seat": "low")");
    CHECK(assessment.results.empty());
    REQUIRE(assessment.failures.size() == 1);
    CHECK(assessment.warnings ==
          std::vector<std::string>{
              "plugin small: the plugin says that it failed. Its results were not used; tell the plugin's author."});
}

TEST_CASE("An assessor that is used again keeps nothing") {
    const Plugins plugins = onePlugin(sayIt);
    Assessor assessor(plugins);
    Assessment out;
    willSay({says(total, 4), says(low, 1)});
    assessor.assess(document(*plugins[0], R"("seat": "low", "tasks": [{}, {}, {}])"), out);
    CHECK(out.results[0].lines.size() == 2);
    willSay({says(total, 11)});
    assessor.assess(document(*plugins[0], R"("seat": "low")"), out);
    CHECK(out.results.empty());
    CHECK(out.failures.size() == 1);
    willSay({needs(total, seat)});
    assessor.assess(document(*plugins[0], ""), out);
    REQUIRE(out.results.size() == 1);
    CHECK(out.results[0].lines.size() == 1);
    CHECK(out.failures.empty());
    CHECK(out.warnings.empty());
}

TEST_CASE("Only the plugins whose forms were answered are asked") {
    const Plugins plugins = onePlugin(sayIt);
    willSay({says(total, 4)});
    Document empty(formsOf(plugins));
    Assessment out;
    Assessor(plugins).assess(empty, out);
    CHECK(out.results.empty());
}

TEST_CASE("The warnings of a document are handed on") {
    const Plugins plugins = onePlugin(sayIt);
    willSay({});
    const Assessment assessment = assess(plugins, R"("seat": "high", "extras": ["a"])");
    REQUIRE(assessment.warnings.size() == 1);
    CHECK(assessment.warnings[0].starts_with("small, extras: answered, but"));
}

TEST_CASE("The same desk scores the same in any order and any number of times") {
    const Document sample = desk::document(desk::sample("office.json"));
    const PluginResult first = desk::result(sample);
    Assessor assessor(desk::plugins());
    Assessment out;
    for (int i = 0; i < 50; ++i) {
        assessor.assess(desk::document(desk::documentText(desk::neutral())), out);
        CHECK(out.results[0].value("rosa.final") == 2);
        assessor.assess(sample, out);
        REQUIRE(out.results[0].lines.size() == first.lines.size());
        for (size_t line = 0; line < first.lines.size(); ++line) {
            CHECK(out.results[0].lines[line].output == first.lines[line].output);
            CHECK(out.results[0].lines[line].value == first.lines[line].value);
        }
    }
}
