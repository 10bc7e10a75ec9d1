#include "host/assess/result_json.h"

#include "host/base/json.h"
#include "tests/support/catch.h"
#include "tests/support/desk.h"
#include "tests/support/small_plugin.h"

using namespace plumb;
using namespace plumb::small;

namespace {

std::string resultOf(const std::vector<plumb_line> &lines, const std::string &answers) {
    Plugins plugins;
    plugins.push_back(make(sayIt));
    willSay(lines);
    std::string out;
    appendResult(out, assess(plugins, answers));
    return out;
}

constexpr const char *kHead =
    R"({"format":"plumbline-result/1","results":[{"plugin":"small","version":"1.2.3","form":"small","form_revision":4,)";

}  // namespace

TEST_CASE("A result is written byte by byte as the vocabulary says") {
    const std::vector<plumb_line> lines = {
        says(total, 6),
        says(base, -0.5),
        needs(part, warm),
        says(low, 2, PLUMB_WHOLE, PLUMB_ACT),
        says(loadIndex, 0.30000000000000004, 0),
        declines(loadIndex, refusal, 1),
        needs(part, pain),
        says(factorOfIndex, 1e21, 0),
        says(also, 0),
        says(heavy, 1, 1, PLUMB_WATCH),
    };
    CHECK(
        resultOf(lines, R"("seat": "low", "tasks": [{}, {}])") ==
        std::string(kHead) +
            R"("scores":[{"scale":"total","row":null,"value":6,"level":"act"},{"scale":"index","row":0,"value":0.30000000000000004,"level":"good"}],)"
            R"("factors":[{"scale":"total","factor":"base","row":null,"value":-0.5},{"scale":"index","factor":"index.factor","row":0,"value":1e+21}],)"
            R"("findings":[{"finding":"seat.low_found","question":"seat","row":null,"level":"act","value":2},)"
            R"({"finding":"extras.found","question":"extras","row":null,"level":null,"value":0},)"
            R"({"finding":"load.heavy","question":"load","row":1,"level":"watch","value":1}],)"
            R"("needs":[{"scale":"part","question":"warm","row":null},{"scale":"part","question":"pain","row":null}],)"
            R"("declined":[{"scale":"index","row":1,"reason":"no_score"}]}],"warnings":[]})");
}

TEST_CASE("A scale without bands has no level") {
    CHECK(
        resultOf({says(part, 10)}, "") ==
        std::string(kHead) +
            R"("scores":[{"scale":"part","row":null,"value":10,"level":null}],"factors":[],"findings":[],"needs":[],"declined":[]}],"warnings":[]})");
}

TEST_CASE("Nothing said is five empty lists") {
    CHECK(resultOf({}, "") ==
          std::string(kHead) + R"("scores":[],"factors":[],"findings":[],"needs":[],"declined":[]}],"warnings":[]})");
}

TEST_CASE("Every level has its word") {
    const std::pair<double, const char *> levels[] = {{0, "\"good\""}, {2, "\"good\""}, {3, "\"watch\""},
                                                      {5, "\"act\""},  {8, "\"act\""},  {9, "\"urgent\""}};
    for (const auto &[value, word] : levels)
        CHECK(resultOf({says(total, value)}, "").find("\"level\":" + std::string(word)) != std::string::npos);
}

TEST_CASE("Warnings are quoted text") {
    const std::string out = resultOf({}, R"("seat": "high", "extras": []})"
                                         ", \"fo\\\"rm\\n\": {");
    CHECK(out.ends_with(
        R"("warnings":["No installed plugin reads the form “fo\"rm?”; its answers were not used.",)"
        R"("small, extras: answered, but the other answers say that it is not asked; it was kept and not used."]})"));
    CHECK(static_cast<bool>(readJson(out, "out")));
}

TEST_CASE("A result appends and is JSON on one line") {
    std::string out = "before ";
    Assessment assessment;
    appendResult(out, assessment);
    CHECK(out == R"(before {"format":"plumbline-result/1","results":[],"warnings":[]})");

    out.clear();
    Assessor(desk::plugins()).assess(desk::document(desk::sample("office.json")), assessment);
    appendResult(out, assessment);
    CHECK(out.find('\n') == std::string::npos);
    const auto json = readJson(out, "out");
    REQUIRE(json);
    const Json &result = json->find("results")->children().front();
    CHECK(result.find("plugin")->asText() == "desk");
    CHECK(result.find("needs")->children().size() + result.find("scores")->children().size() +
              result.find("declined")->children().size() >=
          10);
}
