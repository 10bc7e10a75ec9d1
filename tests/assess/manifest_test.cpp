#include "host/assess/manifest.h"

#include "host/base/file.h"
#include "tests/support/catch.h"
#include "tests/support/told.h"

using namespace plumb;

namespace {

constexpr const char *kHead =
    R"("format": "plumbline-plugin/1", "id": "p", "version": "1.0.0", "contract": 1, "module": "p", "form": "p")";
constexpr const char *kScale =
    R"("id": "s", "min": 0, "max": 10, "whole": true, "better": "lower", "label": "verified", "privacy": "work", "method": "M", "edition": "E", "citation": "C")";

Problems problemsOf(const std::string &text) {
    Problems problems;
    const auto manifest = readManifest(text, "plugin.json", problems);
    if (!manifest) problems.push_back(manifest.problem());
    return problems;
}
Problems withHead(const std::string &head) { return problemsOf("{" + head + ", \"scales\": [{" + kScale + "}]}"); }
Problems withScale(const std::string &scale) {
    return problemsOf("{" + std::string(kHead) + ",\n\"scales\": [{" + scale + "}]}");
}
Problems withMore(const std::string &more) { return withScale(std::string(kScale) + ", " + more); }

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    const size_t at = text.find(from);
    if (at == text.npos) throw std::runtime_error("no " + std::string(from));
    return text.replace(at, from.size(), to);
}

Scale scaleWith(const std::string &more) {
    Problems problems;
    auto manifest = readManifest("{" + std::string(kHead) + ", \"scales\": [{" + kScale + ", " + more + "}]}",
                                 "plugin.json", problems);
    if (!manifest || !problems.empty()) throw std::runtime_error(told(problems));
    return manifest->scales.front();
}

}  // namespace

TEST_CASE("Every mistake at the head of a manifest is told") {
    const std::string head = kHead;
    CHECK(withHead(head).empty());
    CHECK(tells(withHead(replaced(head, "plugin/1", "plugin/2")), "plugin.json, line 1",
                "the format must be “plumbline-plugin/1”"));
    CHECK(tells(withHead(replaced(head, "\"id\": \"p\", ", "")), "", "the key “id” is missing"));
    CHECK(tells(withHead(replaced(head, "\"1.0.0\"", "1.0")), "", "the value of “version” must be a text"));
    CHECK(tells(withHead(replaced(head, "\"contract\": 1", "\"contract\": 2")), "",
                "the plugin is built for contract 2, this program knows contract 1"));
    CHECK(tells(withHead(replaced(head, "\"contract\": 1", "\"contract\": 1e300")), "",
                "the plugin is built for contract"));
    CHECK(tells(withHead(replaced(head, "\"contract\": 1, ", "")), "", "the key “contract” is missing"));
    CHECK(tells(withHead(replaced(head, "\"form\": \"p\"", "\"from\": \"p\"")), "", "the key “form” is missing"));
    CHECK(
        tells(withHead(replaced(head, "\"form\": \"p\"", "\"from\": \"p\"")), "", "the key “from” is not known here"));
    for (const char *module : {"../evil", "/usr/lib/evil", "a/b", ".hidden", "..", "a\\\\b"})
        CHECK(tells(withHead(replaced(head, "\"module\": \"p\"", std::string("\"module\": \"") + module + "\"")), "",
                    "the module must be a plain name in the bundle's own folder"));
    CHECK(tells(problemsOf("{" + head + "}"), "", "the key “scales” is missing"));
    CHECK(tells(problemsOf("{" + head + ", \"scales\": {}}"), "", "the value of “scales” must be a list"));
    CHECK(tells(problemsOf("{" + head + ", \"scales\": [{" + kScale + "}, {" + kScale + "}]}"), "",
                "the scale “s” stands twice"));
    CHECK(tells(problemsOf("[]"), "plugin.json, line 1", "this must be an object"));
    CHECK(tells(problemsOf("{\"id\": \"a\", \"id\": \"b\"}"), "", "stands twice"));
}

TEST_CASE("Every mistake in a scale is told with its line and the scale") {
    const std::string scale = kScale;
    const auto withFollow = [&](const std::string &follow) {
        return scale + R"(, "workstation": {"seat": "a", "desk": "b", "screen": "c", "distance": "d", "stature": "e")" +
               R"(, "shoes": "f", "aim_seat": "g", "aim_desk": "h", "aim_screen": "i", "seat_wrong": [])" +
               R"(, "desk_wrong": [], "screen_wrong": [], "comfort": [], "follow": [)" + follow + "]}";
    };
    const auto withCase = [&](const std::string &one) {
        return withFollow(R"({"height": "seat", "question": "q", "source": "S", "cases": [)" + one + "]}");
    };
    const std::pair<std::string, const char *> table[] = {
        {replaced(scale, "\"min\": 0, ", ""), "the key “min” is missing"},
        {scale + R"(, "drawing": {"kind": "chair"})", "a drawing is of the kind “lift”"},
        {scale + R"(, "workstation": {"stature": "a"})", "the key “seat” is missing"},
        {withFollow(R"({"height": "chair", "question": "q", "cases": [], "source": "S"})"),
         "the value “chair” of “height”"},
        {withFollow(R"({"height": "seat", "cases": [], "source": "S"})"), "the key “question” is missing"},
        {withFollow(R"({"height": "seat", "question": "q", "cases": []})"), "the key “source” is missing"},
        {withCase(R"({"option": "high"})"), "a case says one of “above”, “below” and “gaze_below”"},
        {withCase(R"({"option": "high", "above": 3, "below": 1})"), "a case says one of"},
        {withCase(R"({"option": "low", "gaze_below": 30})"), "“gaze_below” needs the “distance” that is usual"},
        {withCase(R"({"option": "low", "over": 30})"), "the key “over” is not known here"},
        {replaced(scale, "\"min\": 0", "\"min\": 10"), "“min” must be smaller than “max”"},
        {replaced(scale, "\"max\": 10", "\"max\": \"10\""), "the value of “max” must be a number"},
        {replaced(scale, "\"whole\": true, ", ""), "the key “whole” is missing"},
        {replaced(scale, "\"whole\": true", "\"whole\": 1"), "the value of “whole” must be true or false"},
        {replaced(scale, "\"better\": \"lower\"", "\"better\": \"less\""), "the value “less” of “better” is not known"},
        {replaced(scale, "\"label\": \"verified\"", "\"label\": \"checked\""),
         "the value “checked” of “label” is not known"},
        {replaced(scale, "\"label\": \"verified\", ", ""), "the key “label” is missing"},
        {replaced(scale, "\"privacy\": \"work\"", "\"privacy\": \"public\""),
         "the value “public” of “privacy” is not known"},
        {replaced(scale, "\"privacy\": \"work\", ", ""), "the key “privacy” is missing"},
        {replaced(scale, "\"method\": \"M\", ", ""), "the key “method” is missing"},
        {replaced(scale, "\"edition\": \"E\", ", ""), "the key “edition” is missing"},
        {replaced(scale, ", \"citation\": \"C\"", ""), "the key “citation” is missing"},
        {scale + R"(, "colour": "red")", "the key “colour” is not known here"},
        {scale + R"(, "unit": 5)", "the value of “unit” must be a text"},
        {scale + R"(, "figure": "pie")", "the value “pie” of “figure” is not known"},
        {scale + R"(, "sections": "chair")", "“sections” must be a list of ids in [ ]"},
        {scale + R"(, "bands": {"from": 0})", "“bands” must be a list in [ ]"},
        {scale + R"(, "bands": [{"from": 0}])", "the band has no level"},
        {scale + R"(, "bands": [{"level": "good"}])", "a band begins either “from” a value or “above” one"},
        {scale + R"(, "bands": [{"from": 0, "above": 0, "level": "good"}])",
         "a band begins either “from” a value or “above” one"},
        {scale + R"(, "bands": [{"from": "0", "level": "good"}])", "where a band begins must be a number"},
        {scale + R"(, "bands": [{"from": 0, "level": "fine"}])", "the level must be good, watch, act, urgent, or null"},
        {scale + R"(, "bands": [{"from": 0, "level": "none"}])", "the level must be good, watch, act, urgent, or null"},
        {scale + R"(, "bands": [{"from": 0, "level": "good", "colour": "green"}])",
         "the key “colour” is not known here"},
        {scale + R"(, "bands": [{"from": 1, "level": "good"}])",
         "the first band begins above the least value of the scale"},
        {scale + R"(, "bands": [{"above": 0, "level": "good"}])",
         "the first band begins above the least value of the scale"},
        {scale +
             R"(, "bands": [{"from": 0, "level": "good"}, {"from": 5, "level": "act"}, {"from": 3, "level": "watch"}])",
         "the bands are not in ascending order"},
        {scale +
             R"(, "bands": [{"from": 0, "level": "good"}, {"from": 3, "level": "act"}, {"from": 3, "level": "watch"}])",
         "the bands are not in ascending order"},
        {scale +
             R"(, "bands": [{"from": 0, "level": "good"}, {"above": 3, "level": "act"}, {"from": 3, "level": "watch"}])",
         "the bands are not in ascending order"},
        {scale +
             R"(, "chart": {"name": "A", "row": "a", "column": "b", "cell": "c", "rows": [1, 2], "columns": [1], "cells": [[1]]})",
         "the cells are not as many as rows times columns"},
        {scale +
             R"(, "chart": {"name": "A", "row": "a", "column": "b", "cell": "c", "rows": [1], "columns": [1, 2], "cells": [[1]]})",
         "the cells are not as many as rows times columns"},
        {scale +
             R"(, "chart": {"name": "A", "row": "a", "column": "b", "cell": "c", "rows": [1], "columns": [], "cells": [[1]]})",
         "a chart needs lists of numbers"},
        {scale +
             R"(, "chart": {"name": "A", "row": "a", "column": "b", "cell": "c", "rows": ["1"], "columns": [1], "cells": [[1]]})",
         "a chart holds numbers only"},
        {scale + R"(, "chart": {"row": "a", "column": "b", "cell": "c", "rows": [1], "columns": [1], "cells": [[1]]})",
         "the key “name” is missing"},
    };
    for (const auto &[text, what] : table) {
        const Problems problems = withScale(text);
        INFO(text << "\n" << told(problems));
        CHECK(tells(problems, "plugin.json, line 2, s", what));
    }
    CHECK(tells(withMore(R"("set_by": ["t"])"), "", "the scale “s” is set by “t”, which is not a scale"));
    CHECK(withMore(R"("x-note": "for ourselves")").empty());
}

TEST_CASE("One scale may be marked for plans") {
    const std::string bands = R"("bands": [{"from": 0, "level": "good"}, {"from": 5, "level": "act"}])";
    const Scale scale = scaleWith(bands + R"(, "plan": {"monotone": false, "floor": "s", "except": ["a", "b"]})");
    REQUIRE(scale.plan);
    CHECK_FALSE(scale.plan->monotone);
    CHECK(scale.plan->floor == "s");
    CHECK(scale.plan->except == std::vector<std::string>{"a", "b"});
    CHECK(scaleWith(bands + R"(, "plan": {"monotone": true})").plan->monotone);
    CHECK_FALSE(scaleWith(bands).plan);

    const auto refuses = [&](const std::string &plan, std::string_view what) {
        const Problems problems = withMore(bands + ", \"plan\": " + plan);
        INFO(plan << "\n" << told(problems));
        return tells(problems, "", what);
    };
    CHECK(refuses("{}", "the key “monotone” is missing"));
    CHECK(refuses("true", "this must be an object in { }"));
    CHECK(refuses(R"({"monotone": true, "goal": "good"})", "the key “goal” is not known here"));
    CHECK(refuses(R"({"monotone": true, "floor": "s"})", "a monotone scale needs no “floor”"));
    CHECK(refuses(R"({"monotone": false, "floor": "t"})", "the plan of “s” rests on “t”, which is not a scale"));
    CHECK(refuses(R"({"monotone": false, "except": "a"})", "must be a list of ids in [ ]"));
    CHECK(tells(withMore(R"("plan": {"monotone": true})"), "", "the scale “s” has no levels that a plan could reach"));
    const std::string marked = std::string(kScale) + ", " + bands + R"(, "plan": {"monotone": true})";
    CHECK(tells(withScale(marked + "}, {" + replaced(marked, "\"s\"", "\"t\"")), "",
                "a second scale, “t”, is marked with “plan”"));
}

TEST_CASE("A scale is never set by itself") {
    const auto scales = [](std::initializer_list<std::pair<const char *, const char *>> setBy) {
        std::string text;
        for (const auto &[id, by] : setBy)
            text += (text.empty() ? "{" : ", {") + replaced(kScale, "\"s\"", std::string("\"") + id + "\"") +
                    ", \"set_by\": [" + by + "]}";
        return problemsOf("{" + std::string(kHead) + ", \"scales\": [" + text + "]}");
    };
    CHECK(scales({{"a", "\"b\", \"c\""}, {"b", "\"c\""}, {"c", ""}}).empty());
    CHECK(tells(scales({{"a", "\"a\""}}), "", "the scale “a” is set by itself, in the end"));
    CHECK(tells(scales({{"a", "\"b\""}, {"b", "\"c\""}, {"c", "\"a\""}}), "",
                "the scale “b” is set by itself, in the end"));
    CHECK(tells(scales({{"a", "\"b\""}, {"b", "\"b\""}}), "", "the scale “b” is set by itself, in the end"));
    CHECK_FALSE(tells(scales({{"a", "\"b\""}, {"b", "\"b\""}}), "", "the scale “a” is set by itself"));
}

TEST_CASE("A day to draw says from which minutes and for whom") {
    const DayDrawing day =
        scaleWith(
            R"("day": {"long_over": 30, "longer_over": 60, "break_from": 5, "typical_from": 3, "privacy": "health"})")
            .day;
    CHECK_FALSE(day.empty());
    CHECK(day.longOver == 30);
    CHECK(day.longerOver == 60);
    CHECK(day.breakFrom == 5);
    CHECK(day.typicalFrom == 3);
    CHECK(day.privacy == Privacy::health);
    CHECK(scaleWith(R"("figure": "none")").day.empty());
    const auto withDay = [](const std::string &members) { return withMore("\"day\": {" + members + "}"); };
    CHECK(tells(withDay(R"("long_over": 30, "longer_over": 60, "break_from": 5, "typical_from": 3)"), "s, day",
                "the key “privacy” is missing"));
    CHECK(tells(withDay(R"("long_over": 60, "longer_over": 30, "break_from": 5, "typical_from": 3, "privacy": "work")"),
                "s, day", "“longer_over” above “long_over”"));
    CHECK(tells(withDay(R"("long_over": 0, "longer_over": 30, "break_from": 5, "typical_from": 3, "privacy": "work")"),
                "s, day", "must be above 0"));
    CHECK(tells(withDay(R"("long": 30)"), "s, day", "“long” is not known"));
}

TEST_CASE("The last band that holds gives the level") {
    const Scale scale = scaleWith(
        R"("bands": [{"from": 0, "level": "good"}, {"from": 3, "level": "watch"}, {"above": 5, "level": "act"}, {"from": 8, "level": "urgent"}])");
    CHECK(scale.levelOf(0) == Level::good);
    CHECK(scale.levelOf(2.999) == Level::good);
    CHECK(scale.levelOf(3) == Level::watch);
    CHECK(scale.levelOf(5) == Level::watch);
    CHECK(scale.levelOf(5.001) == Level::act);
    CHECK(scale.levelOf(7.999) == Level::act);
    CHECK(scale.levelOf(8) == Level::urgent);
    CHECK(scale.levelOf(10) == Level::urgent);
}

TEST_CASE("A band may have no level and a scale no bands") {
    const Scale some = scaleWith(R"("bands": [{"from": 0, "level": "urgent"}, {"from": 4, "level": null}])");
    CHECK(some.levelOf(3) == Level::urgent);
    CHECK(some.levelOf(4) == Level::none);
    CHECK(scaleWith(R"("bands": [])").levelOf(5) == Level::none);
    CHECK(scaleWith(R"("figure": "none")").levelOf(5) == Level::none);
    CHECK(scaleWith(R"("bands": [{"from": -1, "level": "good"}])").levelOf(0) == Level::good);
    CHECK(scaleWith(
              R"("bands": [{"from": 0, "level": "good"}, {"from": 3, "level": "watch"}, {"above": 3, "level": "act"}])")
              .levelOf(3) == Level::watch);
}

TEST_CASE("Levels have names in order of weight") {
    CHECK(levelName(Level::none).empty());
    CHECK(levelName(Level::good) == "good");
    CHECK(levelName(Level::watch) == "watch");
    CHECK(levelName(Level::act) == "act");
    CHECK(levelName(Level::urgent) == "urgent");
    CHECK(Level::good < Level::watch);
    CHECK(Level::act < Level::urgent);
}

TEST_CASE("Break points are numbers in order, and every mistake in them is told") {
    const auto with = [](const std::string &points) {
        return problemsOf("{" + std::string(kHead) + ",\n\"scales\": [{" + kScale + "}],\n\"break_points\": " + points +
                          "}");
    };
    CHECK(with("[]").empty());
    CHECK(with(R"([{"question": "a", "bends": [0.2, 25], "jumps": [63]}])").empty());
    CHECK(with(R"([{"question": "a", "distance_to": "b", "jumps": [0]}])").empty());
    const std::pair<const char *, const char *> table[] = {
        {R"({})", "“break_points” must be a list in [ ]"},
        {R"([{"bends": [1]}])", "the key “question” is missing"},
        {R"([{"question": "a"}])", "there are neither “bends” nor “jumps”"},
        {R"([{"question": "a", "bends": 1}])", "“bends” must be a list of numbers in [ ]"},
        {R"([{"question": "a", "jumps": ["1"]}])", "“jumps” holds numbers only"},
        {R"([{"question": "a", "jumps": [2, 1]}])", "“jumps” is not in ascending order"},
        {R"([{"question": "a", "jumps": [1, 1]}])", "“jumps” is not in ascending order"},
        {R"([{"question": "a", "distance_to": "b", "bends": [-1]}])", "a distance cannot be below 0"},
        {R"([{"question": "a", "bend": [1], "jumps": [1]}])", "the key “bend” is not known here"},
    };
    for (const auto &[points, what] : table) {
        const Problems problems = with(points);
        INFO(points << "\n" << told(problems));
        CHECK(tells(problems, "plugin.json", what));
    }
}

TEST_CASE("The desk manifest names for every scale where it comes from") {
    auto bytes = readFile(std::string(PLUMB_SOURCE_DIR) + "/plugin/desk/plugin.json", 1 << 20);
    REQUIRE(bytes);
    Problems problems;
    const auto manifest = readManifest(*bytes, "plugin.json", problems);
    REQUIRE(manifest);
    INFO(told(problems));
    CHECK(problems.empty());
    CHECK(manifest->scales.size() == 10);
    for (const Scale &scale : manifest->scales) {
        INFO(scale.id);
        CHECK_FALSE(scale.method.empty());
        CHECK_FALSE(scale.edition.empty());
        CHECK_FALSE(scale.citation.empty());
        CHECK_FALSE(scale.label.empty());
        for (const Band &band : scale.bands) CHECK_FALSE(band.source.empty());
    }
    CHECK(manifest->find("rosa.final")->levelOf(5) == Level::act);  // the published action level
    CHECK(manifest->find("rosa.chair")->charts.front().cells.size() == 7);
}

TEST_CASE("Where a report has a scale, and what its section is made of") {
    CHECK(scaleWith(R"("x-none": 0)").place == Scale::Place::table);
    CHECK(scaleWith(R"("place": "head")").place == Scale::Place::head);
    const Scale scale = scaleWith(
        R"("place": "section", "body_map": ["body.neck"], "letter": [{"title": "t", "sections": ["a", "b"]}],
"ranking": {"first": ["f"], "counted": ["m1", "m2"], "apart": ["h1"]})");
    CHECK(scale.place == Scale::Place::section);
    CHECK(scale.bodyMap == std::vector<std::string>{"body.neck"});
    CHECK(scale.ranking.counted.size() == 2);
    REQUIRE(scale.letter.size() == 1);
    CHECK(scale.letter[0].sections.size() == 2);
    CHECK(withMore(R"("place": "top")").size() == 1);
    CHECK(withMore(R"("ranking": {"first": []})").size() == 1);
    CHECK(withMore(R"("letter": [{"titel": "t"}])").size() == 2);
}
