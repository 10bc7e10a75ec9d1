#include "host/report/explain.h"

#include "tests/support/catch.h"
#include "tests/support/small_plugin.h"

using namespace plumb;
using namespace plumb::small;

namespace {

const AnswerWords kSay = {"not answered", "not sure", "none of these", "yes", "no"};

Scale scaleOf(double least, double most, bool whole, const char *unit) {
    Scale scale;
    scale.least = least;
    scale.most = most;
    scale.whole = whole;
    scale.unit = unit;
    return scale;
}

}  // namespace

TEST_CASE("Placeholders are replaced by what the result says of the row") {
    Plugins plugins;
    plugins.push_back(make(sayIt));
    willSay({says(total, 6), says(base, -0.5), says(loadIndex, 1.2345, 0), says(loadIndex, 3, 1)});
    const Assessment assessment = assess(plugins, R"("tasks": [{}, {}])");
    const PluginResult &result = assessment.results.at(0);
    const auto filled = [&](const char *words, uint32_t row = PLUMB_WHOLE) {
        return fillPlaceholders(words, result, row);
    };
    CHECK(filled("Total {total}, base {base}.") == "Total 6, base \u22120.5.");
    CHECK(filled("Index {index}.", 0) == "Index 1.23.");
    CHECK(filled("Index {index}, total {total}.", 1) ==
          "Index 3, total 6.");  // the whole form's where the row has none
    CHECK(filled("Index {index}.") == "Index –.");
    CHECK(filled("Part {part}, {nothing}.") == "Part –, –.");
    CHECK(filled("No end {total") == "No end {total");
    CHECK(filled("}{ {} {{total}}") == "}– –}");
    CHECK(filled("").empty());
}

TEST_CASE("A value is written as its scale wants it") {
    CHECK(valueInWords(6, scaleOf(1, 10, true, ""), UnitSystem::metric) == "6");
    CHECK(valueInWords(0.8918918918918919, scaleOf(0, 1, false, ""), UnitSystem::metric) == "89\u00A0%");
    CHECK(valueInWords(1, scaleOf(0, 1, false, ""), UnitSystem::metric) == "100\u00A0%");
    CHECK(valueInWords(1, scaleOf(0, 1, true, ""), UnitSystem::metric) == "1");
    CHECK(valueInWords(1.2345, scaleOf(0, 9, false, ""), UnitSystem::metric) == "1.23");
    CHECK(valueInWords(46, scaleOf(20, 80, false, "cm"), UnitSystem::metric) == "46\u00A0cm");
    CHECK(valueInWords(46, scaleOf(20, 80, false, "cm"), UnitSystem::imperial) == "18.1\u00A0in");
    CHECK(valueInWords(0.5, scaleOf(0, 1, false, "kg"), UnitSystem::metric) == "0.5\u00A0kg");
}

TEST_CASE("An answer is said as a person would say it") {
    const auto plugin = make(sayIt);
    const Document read = document(
        *plugin,
        R"("seat": "low", "extras": ["a", "c"], "height": 50.8, "warm": true, "pain": 7, "note": "so & so", "tasks": [{}, {}])");
    const auto said = [&](const char *question, UnitSystem units = UnitSystem::metric) {
        const Slot slot = plugin->form().find(question);
        return answerInWords(*plugin, read.forms[0].answers, slot, read.forms[0].answers.at(slot), units, kSay);
    };
    CHECK(said("seat") == "Too low");
    CHECK(said("extras") == "First; Third");
    CHECK(said("height") == "50.8\u00A0cm");
    CHECK(said("height", UnitSystem::imperial) == "20\u00A0in");
    CHECK(said("warm") == "yes");
    CHECK(said("pain") == "7 / 10");
    CHECK(said("note") == "so & so");
    CHECK(said("tasks") == "2");
    const Document other = document(*plugin, R"("seat": "not_sure", "extras": [], "warm": false)");
    const auto otherSaid = [&](const char *question) {
        const Slot slot = plugin->form().find(question);
        return answerInWords(*plugin, other.forms[0].answers, slot, other.forms[0].answers.at(slot), UnitSystem::metric,
                             kSay);
    };
    CHECK(otherSaid("seat") == "not sure");
    CHECK(otherSaid("extras") == "none of these");
    CHECK(otherSaid("warm") == "no");
    CHECK(otherSaid("pain") == "not answered");
}
