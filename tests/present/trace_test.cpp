#include "host/present/trace.h"

#include <cstdlib>
#include <thread>

#include "host/base/json.h"
#include "host/base/text.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

using namespace plumb;

namespace {

std::vector<Json> linesOf(const TempFolder &folder) {
    std::vector<Json> lines;
    const std::string text = folder.read("trace");
    for (const auto &line : split(text, '\n'))
        if (!line.empty()) {
            auto json = readJson(std::string(line), "trace");
            REQUIRE(json);
            lines.push_back(std::move(*json));
        }
    return lines;
}

double ms(const Json &line, const char *stage) {
    const Json *found = line.find(stage);
    REQUIRE(found);
    return found->asNumber().value_or(-1);
}

}  // namespace

TEST_CASE("A turn is a line with its stages, which add up") {
    const TempFolder folder;
    Trace trace(folder / "trace");
    CHECK(trace.on());
    for (int i = 0; i < 2; ++i) {
        trace.begin("slider");
        std::this_thread::sleep_for(std::chrono::milliseconds(4));
        trace.mark("score");
        trace.mark("posture");
        std::this_thread::sleep_for(std::chrono::milliseconds(4));
        trace.mark("score");
        trace.end();
    }
    const auto lines = linesOf(folder);
    REQUIRE(lines.size() == 2);
    for (const Json &line : lines) {
        CHECK(line.find("turn")->asText() == "slider");
        CHECK(ms(line, "score") >= 8);
        CHECK(ms(line, "posture") >= 0);
        CHECK(ms(line, "all") >= ms(line, "score") + ms(line, "posture") - 0.001);
    }
}

TEST_CASE("A turn that was not ended is dropped, and stages outside a turn are nobody's") {
    const TempFolder folder;
    Trace trace(folder / "trace");
    trace.mark("before");
    trace.end();
    trace.begin("left");
    trace.mark("score");
    trace.begin("slider");
    trace.end();
    const auto lines = linesOf(folder);
    REQUIRE(lines.size() == 1);
    CHECK(lines.front().find("turn")->asText() == "slider");
    CHECK_FALSE(lines.front().find("score"));
}

TEST_CASE("Without a file nothing is traced") {
    ::unsetenv("PLUMB_TRACE");
    CHECK_FALSE(Trace::fromEnvironment().on());
    ::setenv("PLUMB_TRACE", "/there/is/no/folder/for/it", 1);
    Trace trace = Trace::fromEnvironment();
    CHECK(trace.on());
    trace.begin("slider");
    trace.end();  // nowhere to write: nothing happens
    ::unsetenv("PLUMB_TRACE");
}
