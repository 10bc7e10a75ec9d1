#include "host/assess/binding.h"

#include <functional>
#include <limits>
#include <stdexcept>

#include "tests/support/catch.h"
#include "tests/support/small_plugin.h"
#include "tests/support/told.h"

using namespace plumb;
using namespace plumb::small;

namespace {

// A plugin, its tables and its bundle, to be spoilt one thing at a time.
struct Parts {
    std::vector<plumb_input> inputs = kInputs;
    std::vector<plumb_output> outputs = kOutputs;
    plumb_plugin plugin = table(inputs, outputs, sayIt);
    std::string manifest = kManifest, form = kForm, words = kWords;

    void replace(std::string &text, std::string_view from, std::string_view to) {
        const size_t at = text.find(from);
        if (at == text.npos) throw std::runtime_error("no " + std::string(from));
        text.replace(at, from.size(), to);
    }
    Problems refusals() {
        if (plugin.inputs) {
            plugin.inputs = inputs.data();
            plugin.input_count = static_cast<uint32_t>(inputs.size());
        }
        if (plugin.outputs) {
            plugin.outputs = outputs.data();
            plugin.output_count = static_cast<uint32_t>(outputs.size());
        }
        Problems problems;
        const auto bound = Plugin::fromTable(plugin, bundleFrom(manifest, form, words), problems);
        CHECK((bound == nullptr) == !problems.empty());
        return problems;
    }
};

struct Spoilt {
    const char *name;
    std::function<void(Parts &)> spoil;
    const char *where, *what;
};

}  // namespace

TEST_CASE("A sound plugin is bound to its form") {
    Parts parts;
    CHECK(told(parts.refusals()).empty());

    const auto plugin = make(sayIt);
    const Binding &binding = plugin->binding();
    CHECK(binding.inputs[seat].question == plugin->form().find("seat"));
    CHECK(binding.inputs[none].question == kNoSlot);  // optional and not asked
    CHECK(binding.inputs[tasks].fields == std::vector<uint32_t>{load, grip});
    CHECK(binding.inputs[load].group == tasks);
    CHECK(binding.outputs[total].scale == plugin->manifest().find("total"));
    CHECK(binding.outputs[base].scale == plugin->manifest().find("total"));
    CHECK(binding.outputs[part].privacy == Privacy::health);
    CHECK(binding.outputs[hot].privacy == Privacy::health);  // of the question that it is found in
    CHECK(binding.outputs[low].privacy == Privacy::work);
    CHECK(binding.outputs[loadIndex].group == tasks);
    CHECK(binding.outputs[factorOfIndex].group == tasks);
    CHECK(binding.outputs[heavy].group == tasks);
    CHECK(binding.outputs[total].group == UINT32_MAX);
    CHECK(binding.findOutput("part") == part);
    CHECK(binding.findOutput("nothing") == UINT32_MAX);
}

TEST_CASE("The order of options is translated from the form's to the plugin's") {
    const auto plugin = make(sayIt);
    const BoundInput &choice = plugin->binding().inputs[seat];  // form: ok low high, plugin: high ok low
    CHECK_FALSE(choice.sameOrder);
    CHECK(choice.option[0] == 1);
    CHECK(choice.option[1] == 2);
    CHECK(choice.option[2] == 0);

    std::vector<plumb_input> inputs = kInputs;
    inputs[seat].domain = "ok low high";
    const plumb_plugin alike = table(inputs, kOutputs, sayIt);
    Problems problems;
    const auto same = Plugin::fromTable(alike, data(), problems);
    REQUIRE(same);
    CHECK(same->binding().inputs[seat].sameOrder);
}

TEST_CASE("What does not fit is refused with the id in the sentence") {
    const Spoilt table[] = {
        {"other id", [](Parts &p) { p.plugin.id = "large"; }, "plugin small", "the library calls itself “large”"},
        {"no id", [](Parts &p) { p.plugin.id = nullptr; }, "plugin small", "the library calls itself “”"},
        {"other version", [](Parts &p) { p.plugin.version = "1.2.4"; }, "plugin small",
         "the library is version 1.2.4, the manifest says 1.2.3"},
        {"no version", [](Parts &p) { p.plugin.version = nullptr; }, "plugin small", "the library is version ?"},
        {"no inputs", [](Parts &p) { p.plugin.inputs = nullptr; }, "plugin small",
         "its tables are missing or too large"},
        {"no outputs", [](Parts &p) { p.plugin.outputs = nullptr; }, "plugin small",
         "its tables are missing or too large"},
        {"no function", [](Parts &p) { p.plugin.assess = nullptr; }, "plugin small",
         "its tables are missing or too large"},
        {"reserved", [](Parts &p) { p.plugin.reserved = 1; }, "plugin small", "its tables are missing or too large"},
        {"too many inputs", [](Parts &p) { p.inputs.resize(10'001, p.inputs[0]); }, "plugin small",
         "its tables are missing or too large"},

        {"question not asked", [](Parts &p) { p.inputs[seat].id = "stool"; }, "plugin small, stool",
         "the plugin reads this question, the form does not ask it"},
        {"no question", [](Parts &p) { p.inputs[seat].id = nullptr; }, "plugin small", "the form does not ask it"},
        {"question twice", [](Parts &p) { p.inputs.push_back(p.inputs[height]); }, "plugin small, height",
         "the plugin declares this question twice"},
        {"choice as ticks", [](Parts &p) { p.inputs[seat].kind = PLUMB_TICKS; }, "plugin small, seat",
         "the form asks this question as another kind"},
        {"text as number", [](Parts &p) { p.inputs[height].id = "note"; }, "plugin small, note",
         "the form asks this question as another kind"},
        {"number as yes/no", [](Parts &p) { p.inputs[height].kind = PLUMB_YESNO; }, "plugin small, height",
         "the form asks this question as another kind"},
        {"unknown kind", [](Parts &p) { p.inputs[warm].kind = 6; }, "plugin small, warm",
         "the form asks this question as another kind"},
        {"other unit", [](Parts &p) { p.inputs[height].domain = "mm"; }, "plugin small, height",
         "the form gives it in “cm”, the plugin reads “mm”"},
        {"no unit", [](Parts &p) { p.inputs[height].domain = nullptr; }, "plugin small, height",
         "the form gives it in “cm”, the plugin reads “”"},
        {"unit of a scale", [](Parts &p) { p.inputs[pain].domain = "points"; }, "plugin small, pain",
         "the form gives it in “”, the plugin reads “points”"},
        {"range from above", [](Parts &p) { p.inputs[height].most = 69; }, "plugin small, height",
         "the form accepts 30 to 70, the plugin only 30 to 69"},
        {"range from below", [](Parts &p) { p.inputs[height].least = 30.5; }, "plugin small, height",
         "the form accepts 30 to 70, the plugin only 30.5 to 70"},
        {"range NaN", [](Parts &p) { p.inputs[height].most = std::numeric_limits<double>::quiet_NaN(); },
         "plugin small, height", "the form accepts 30 to 70"},
        {"range of a scale", [](Parts &p) { p.inputs[pain].most = 9; }, "plugin small, pain",
         "the form accepts 0 to 10, the plugin only 0 to 9"},
        {"rows", [](Parts &p) { p.inputs[tasks].most = 4; }, "plugin small, tasks",
         "the form accepts 1 to 5, the plugin only 1 to 4"},
        {"an option less", [](Parts &p) { p.inputs[seat].domain = "ok low"; }, "plugin small, seat",
         "the form has 3 options, the plugin 2"},
        {"an option more", [](Parts &p) { p.inputs[seat].domain = "ok low high none"; }, "plugin small, seat",
         "the form has 3 options, the plugin 4"},
        {"other option", [](Parts &p) { p.inputs[seat].domain = "ok low medium"; }, "plugin small, seat",
         "the plugin does not know the option “high”"},
        {"option twice", [](Parts &p) { p.inputs[seat].domain = "ok low low"; }, "plugin small, seat",
         "the plugin does not know the option “high”"},
        {"no options", [](Parts &p) { p.inputs[seat].domain = nullptr; }, "plugin small, seat",
         "the form has 3 options, the plugin 0"},
        {"other tick", [](Parts &p) { p.inputs[extras].domain = "a b d"; }, "plugin small, extras",
         "the plugin does not know the option “c”"},
        {"group not declared", [](Parts &p) { p.inputs[load].group = "jobs"; }, "plugin small, load",
         "its group “jobs” is not declared"},
        {"group that is none", [](Parts &p) { p.inputs[load].group = "seat"; }, "plugin small, load",
         "its group “seat” is not declared"},
        {"field without its group", [](Parts &p) { p.inputs[load].group = nullptr; }, "plugin small, load",
         "form and plugin put this question into different groups"},
        {"question put into a group", [](Parts &p) { p.inputs[warm].group = "tasks"; }, "plugin small, warm",
         "form and plugin put this question into different groups"},
        {"question put into a group that is not asked",
         [](Parts &p) {
             p.inputs.push_back({PLUMB_GROUP, 1, "jobs", nullptr, nullptr, 0, 9});
             p.inputs[warm].group = "jobs";
         },
         "plugin small, warm", "form and plugin put this question into different groups"},

        {"scale not in the manifest", [](Parts &p) { p.outputs[total].id = "sum"; }, "plugin small, sum",
         "the manifest does not know this scale"},
        {"scale never said", [](Parts &p) { p.outputs[total].id = "sum"; }, "plugin small, total",
         "the manifest has this scale, the plugin cannot say it"},
        {"scale said as a finding",
         [](Parts &p) {
             p.outputs[part] = {PLUMB_FINDING, 0, "part", "seat"};
         },
         "plugin small, part", "the manifest has this scale, the plugin cannot say it"},
        {"scale of an unknown group", [](Parts &p) { p.outputs[loadIndex].of = "jobs"; }, "plugin small, index",
         "its group “jobs” is not declared"},
        {"scale of a question", [](Parts &p) { p.outputs[loadIndex].of = "seat"; }, "plugin small, index",
         "its group “seat” is not declared"},
        {"output twice", [](Parts &p) { p.outputs.push_back(p.outputs[low]); }, "plugin small, seat.low_found",
         "the plugin declares this output twice"},
        {"unknown output", [](Parts &p) { p.outputs[low].kind = 5; }, "plugin small, seat.low_found",
         "the plugin declares an output of an unknown kind"},
        {"reserved of an output", [](Parts &p) { p.outputs[low].reserved = 1; }, "plugin small, seat.low_found",
         "its reserved field is not 0"},
        {"factor of nothing", [](Parts &p) { p.outputs[base].of = "sum"; }, "plugin small, base",
         "it belongs to “sum”, which is not a scale"},
        {"factor without scale", [](Parts &p) { p.outputs[base].of = nullptr; }, "plugin small, base",
         "it belongs to “”, which is not a scale"},
        {"factor of a finding", [](Parts &p) { p.outputs[base].of = "seat.low_found"; }, "plugin small, base",
         "it belongs to “seat.low_found”, which is not a scale"},
        {"finding in nothing", [](Parts &p) { p.outputs[low].of = "stool"; }, "plugin small, seat.low_found",
         "it is found in “stool”, which the plugin does not read"},
        {"finding without question", [](Parts &p) { p.outputs[low].of = nullptr; }, "plugin small, seat.low_found",
         "it is found in “”, which the plugin does not read"},
        {"no words for a scale", [](Parts &p) { p.replace(p.words, "\"text\": \"Part score\", ", ""); },
         "plugin small, part", "there are no words for it (“text”) in the language en"},
        {"no words for a day to draw",
         [](Parts &p) {
             p.replace(p.manifest, R"("figure": "cells",)",
                       R"("figure": "cells", "day": {"long_over": 1, "longer_over": 2, "break_from": 1,
                          "typical_from": 1, "privacy": "work"},)");
         },
         "plugin small, total.day", "there are no words for its day (“text”)"},
        {"no words for a factor", [](Parts &p) { p.replace(p.words, "\"text\": \"Base points\"", "\"note\": \"x\""); },
         "plugin small, base", "there are no words for it (“text”)"},
        {"no words for a finding",
         [](Parts &p) { p.replace(p.words, "\"finding\": \"It is warm.\"", "\"text\": \"It is warm.\""); },
         "plugin small, warm.found", "there are no words for it (“finding”)"},
        {"no words for a reason", [](Parts &p) { p.replace(p.words, "\"text\": \"There is no score for this\"", ""); },
         "plugin small, no_score", "there are no words for it (“text”)"},
        {"chart of the unknown",
         [](Parts &p) {
             p.replace(
                 p.manifest, "\"figure\": \"cells\"",
                 R"("figure": "cells", "chart": {"name": "A", "row": "base", "column": "nowhere", "cell": "total", "rows": [1], "columns": [1], "cells": [[1]]})");
         },
         "plugin small, total", "its chart speaks of “nowhere”, which the plugin cannot say"},
        {"plan of rows",
         [](Parts &p) {
             p.replace(p.manifest, R"("sections": ["work"])", R"("sections": ["work"], "plan": {"monotone": true})");
         },
         "plugin small, index", "it is marked with a plan, but it is said of rows"},
        {"plan with an exception that nobody asks",
         [](Parts &p) {
             p.replace(p.manifest, R"("set_by": ["part"])", R"("plan": {"monotone": true, "except": ["nowhere"]})");
         },
         "plugin small, total", "its plan excepts “nowhere”, which the form does not ask"},
        {"body map of a question that is no scale",
         [](Parts &p) {
             p.replace(p.manifest, R"("set_by": ["part"])", R"("set_by": ["part"], "body_map": ["pain", "height"])");
         },
         "plugin small, total", "its body map speaks of “height”, which is no question from 0 to 10"},
        {"ranking by a finding where a factor is wanted",
         [](Parts &p) {
             p.replace(p.manifest, R"("set_by": ["part"])",
                       R"("set_by": ["part"], "ranking": {"first": ["warm.found"], "counted": ["warm.found"]})");
         },
         "plugin small, total", "its ranking speaks of “warm.found”, which is no factor of the plugin"},
        {"ranking that counts a factor",
         [](Parts &p) {
             p.replace(p.manifest, R"("set_by": ["part"])",
                       R"("set_by": ["part"], "ranking": {"first": ["base"], "counted": ["base"]})");
         },
         "plugin small, total", "its ranking speaks of “base”, which is no finding of the plugin"},
        {"ranking that sets the unknown apart",
         [](Parts &p) {
             p.replace(
                 p.manifest, R"("set_by": ["part"])",
                 R"("set_by": ["part"], "ranking": {"first": ["base"], "counted": ["warm.found"], "apart": ["cold"]})");
         },
         "plugin small, total", "its ranking speaks of “cold”, which is no finding of the plugin"},
        {"letter with a section that the form has not",
         [](Parts &p) {
             p.replace(p.manifest, R"("set_by": ["part"])",
                       R"("set_by": ["part"], "letter": [{"title": "What was found", "sections": ["work", "hall"]}])");
         },
         "plugin small, total", "its letter speaks of the section “hall”, which the form has not"},
    };
    for (const Spoilt &row : table) {
        Parts parts;
        row.spoil(parts);
        const Problems problems = parts.refusals();
        INFO(row.name << "\n" << told(problems));
        CHECK(tells(problems, row.where, row.what));
    }
}

TEST_CASE("Break points are of numbers that the plugin reads") {
    const auto refusals = [](const std::string &points) {
        Parts parts;
        parts.replace(parts.manifest, "\"scales\"", "\"break_points\": [" + points + "], \"scales\"");
        return parts.refusals();
    };
    CHECK(told(refusals(R"({"question": "height", "jumps": [50]}, {"question": "load", "bends": [10]})")).empty());
    CHECK(tells(refusals(R"({"question": "heigth", "jumps": [50]})"), "plugin small, heigth",
                "it has break points, but the plugin reads no such number"));
    CHECK(tells(refusals(R"({"question": "seat", "jumps": [1]})"), "plugin small, seat",
                "it has break points, but the plugin reads no such number"));
    CHECK(tells(refusals(R"({"question": "height", "distance_to": "load", "jumps": [1]})"), "plugin small, load",
                "its distance to “height” is not one within a row"));
    CHECK(tells(refusals(R"({"question": "load", "distance_to": "load", "jumps": [1]})"), "plugin small, load",
                "its distance to “load” is not one within a row"));
}

TEST_CASE("A plugin may accept more than the form asks") {
    Parts parts;
    parts.inputs[height].least = 0;
    parts.inputs[height].most = 300;
    parts.inputs[tasks].most = 30;
    parts.inputs[none].optional = 1;
    CHECK(told(parts.refusals()).empty());
    parts.inputs[seat].optional = 1;  // asked all the same
    CHECK(told(parts.refusals()).empty());
    parts.inputs[none].optional = 0;
    CHECK(tells(parts.refusals(), "not.asked", "the form does not ask it"));
}

TEST_CASE("All that is wrong is told at once") {
    Parts parts;
    parts.plugin.version = "2";
    parts.inputs[height].domain = "mm";
    parts.outputs[low].of = "stool";
    CHECK(parts.refusals().size() == 3);
}
