// Routes through the host: every flag, every pair, and what blank, "not sure" and "prefer not to say" do.
#include <algorithm>
#include <map>
#include <random>
#include <set>

#include <rapidjson/document.h>

#include "host/base/file.h"
#include "tests/back/installed.h"
#include "tests/support/catch.h"

using namespace plumb;
using namespace plumb::backs;

namespace {

// The route of each flag alone, its follow-ups not answered. Written down apart from the plugin's own table.
double alone(size_t flag) {
    static const std::set<size_t> emergency = {1, 2, 3, 4, 20, 21, 23, 24}, soon = {7, 14, 18, 19, 27, 28, 29, 30, 31};
    if (emergency.contains(flag)) return 1;
    if (soon.contains(flag)) return 3;
    return flag == 15 ? 4 : 2;
}

Level levelOf(const PluginResult &result, const std::string &id) {
    const plumb_line *line = result.line(id);
    return line ? result.levelOf(*line) : Level::none;
}

}  // namespace

TEST_CASE("Every flag alone gives its route, its finding and its level") {
    Asker asker;
    for (size_t n = 1; n <= 32; ++n) {
        INFO(flag(n));
        const PluginResult &result = asker.ask(all(well(), {n}));
        CHECK(route(result) == alone(n));
        CHECK(result.found(flag(n)));
        const Level level = alone(n) <= 2 ? Level::urgent : alone(n) == 3 ? Level::act : Level::none;
        CHECK(levelOf(result, "back.route") == level);
        CHECK(levelOf(result, flag(n)) == level);
        CHECK(result.value("back.flags") == 1);
        CHECK(needs(result, "back.route").empty());
    }
}

TEST_CASE("Not sure counts as yes") {
    Asker asker;
    for (size_t n = 1; n <= 32; ++n) {
        INFO(flag(n));
        CHECK(route(asker.ask(with(well(), {{flag(n), "\"not_sure\""}}))) == alone(n));
    }
}

TEST_CASE("Blank and withheld are never no") {
    Asker asker;
    for (size_t n = 1; n <= 32; ++n) {
        INFO(flag(n));
        const Given blank = with(well(), {{flag(n), ""}});
        const std::vector<std::string> open = {flag(n)};
        for (const std::string &more : {std::string(), "\"withheld\": [\"back/" + flag(n) + "\"]"}) {
            const PluginResult &result = asker.ask(blank, more);
            CHECK_FALSE(route(result));
            CHECK_FALSE(programme(result));
            CHECK(needs(result, "back.route") == open);
        }
        CHECK(route(asker.ask(with(well(), {{flag(n), "null"}}))) == std::nullopt);
    }
}

TEST_CASE("A route stands as soon as an answer reaches it") {
    Asker asker;
    for (size_t n = 1; n <= 32; ++n) {
        INFO(flag(n));
        const PluginResult &result = asker.ask(yes(n));
        if (n == 15) {
            CHECK_FALSE(route(result));
            CHECK(needs(result, "back.route").size() == 31);
            continue;
        }
        CHECK(route(result) == alone(n));
        CHECK(needs(result, "back.route").empty());
        CHECK(*result.value("back.open") >= 31);
    }
}

TEST_CASE("Every worked case gives its route") {
    const auto bytes = readFile(PLUMB_SOURCE_DIR "/tests/cases/triage.json", 1 << 20);
    REQUIRE(bytes);
    rapidjson::Document json;
    json.Parse(bytes->c_str());
    REQUIRE_FALSE(json.HasParseError());
    REQUIRE(json.Size() == 15);
    const std::map<std::string, std::string> follows = {
        {"severe", "rf09.severe"}, {"neuro", "rf12.neuro"}, {"systemic", "rf16.unwell"}, {"sudden", "rf08.sudden"}};
    Asker asker;
    for (const auto &one : json.GetArray()) {
        Given given = well();
        for (const auto &id : one["yes"].GetArray()) given = with(given, yes(std::stoul(id.GetString() + 2)));
        for (const auto &follow : one["flags"].GetObject())
            given[follows.at(follow.name.GetString())] = follow.value.GetBool() ? "true" : "false";
        CHECK(route(asker.ask(given)) == one["route"].GetString()[1] - '0');
    }
}

TEST_CASE("Every pair gives at least the more urgent route of the two") {
    Asker asker;
    int pairs = 0;
    for (size_t a = 1; a <= 32; ++a) {
        for (size_t b = a + 1; b <= 32; ++b, ++pairs) {
            INFO(flag(a) << " and " << flag(b));
            const auto both = route(asker.ask(all(well(), {a, b})));
            REQUIRE(both);
            CHECK(*both <= std::min(alone(a), alone(b)));
        }
    }
    CHECK(pairs == 496);
}

TEST_CASE("Nobody with every flag answered no is told more than that") {
    Asker asker;
    const PluginResult &result = asker.ask(well());
    CHECK(route(result) == 4);
    CHECK(levelOf(result, "back.route") == Level::none);
    CHECK(result.value("back.open") == 0);
}

TEST_CASE("What a clinician has checked and is unchanged is self-care") {
    Asker asker;
    for (const size_t n : {7, 14, 18, 19, 27, 28, 29, 30, 31}) {
        INFO(flag(n));
        Given given = with(all(well(), {n}), {{flag(n) + ".known", "true"}});
        if (n == 7) given["rf07.spreading"] = "false";
        if (n == 30) given["rf30.urgent"] = "false";
        if (n == 31) given["rf31.worse"] = "false";
        const PluginResult &result = asker.ask(given);
        CHECK(route(result) == 4);
        CHECK(levelOf(result, flag(n)) == Level::none);
        CHECK(result.found(flag(n) + ".known"));
        CHECK(result.value("back.known") == 1);
        for (const char *other : {"false", "\"not_sure\"", ""})
            CHECK(route(asker.ask(with(given, {{flag(n) + ".known", other}}))) == 3);
    }
    CHECK(route(asker.ask(with(all(well(), {7}), {{"rf07.known", "true"}}))) == 3);  // it may be spreading
}

TEST_CASE("Follow-ups reach the plugin") {
    Asker asker;
    const auto routeWith = [&](size_t n, const Given &follow) {
        return route(asker.ask(with(all(well(), {n}), follow)));
    };
    const std::pair<size_t, const char *> emergencies[] = {{8, "sudden"}, {9, "severe"},      {9, "neuro"},
                                                           {12, "neuro"}, {16, "unwell"},     {17, "chemo"},
                                                           {26, "loss"},  {25, "breathless"}, {30, "urgent"}};
    for (const auto &[n, name] : emergencies) {
        INFO(flag(n) << "." << name);
        CHECK(routeWith(n, {{flag(n) + "." + name, "true"}}) == 1);
        CHECK(routeWith(n, {{flag(n) + "." + name, "\"not_sure\""}}) == 1);
        CHECK(routeWith(n, {{flag(n) + "." + name, "false"}}) == alone(n));
        CHECK(asker.ask(with(all(well(), {n}), {{flag(n) + "." + name, "true"}})).found(flag(n) + "." + name));
    }
    CHECK(routeWith(7, {{"rf07.spreading", "true"}}) == 2);
    CHECK(routeWith(31, {{"rf31.worse", "\"not_sure\""}}) == 2);
    CHECK(routeWith(11, {{"rf11.height_only", "true"}}) == 3);
    CHECK(routeWith(11, {{"rf11.height_only", "\"not_sure\""}}) == 2);
    for (const size_t n : {1, 2, 3}) {
        const std::string recent = flag(n) + ".recent", examined = flag(n) + ".examined";
        CHECK(routeWith(n, {{recent, "\"not_sure\""}}) == 1);
        CHECK(routeWith(n, {{recent, "false"}}) == 2);
        CHECK(routeWith(n, {{recent, "false"}, {examined, "false"}}) == 2);
        CHECK(routeWith(n, {{recent, "false"}, {examined, "true"}}) == 3);
        CHECK(routeWith(n, {{recent, "true"}, {examined, "true"}}) == 1);  // examined before it got worse
    }
}

TEST_CASE("Follow-ups are said as facts when they weigh") {
    Asker asker;
    const auto said = [&](size_t n, const Given &follow) {
        return findings(asker.ask(with(all(well(), {n}), follow)));
    };
    using Ids = std::vector<std::string>;
    CHECK(said(11, {{"rf11.height_only", "\"not_sure\""}}) == Ids{"rf11"});  // lowers nothing
    CHECK(said(11, {{"rf11.height_only", "true"}}) == Ids{"rf11", "rf11.height_only"});
    CHECK(said(9, {{"rf09.severe", "false"}, {"rf09.neuro", "\"not_sure\""}}) == Ids{"rf09", "rf09.neuro"});
    CHECK(said(1, {{"rf01.recent", "\"not_sure\""}}) == Ids{"rf01", "rf01.recent"});
    CHECK(said(1, {{"rf01.recent", "false"}, {"rf01.examined", "\"not_sure\""}}) == Ids{"rf01"});
    CHECK(said(1, {{"rf01.recent", "false"}, {"rf01.examined", "true"}}) == Ids{"rf01", "rf01.examined"});
    CHECK(said(29, {{"rf29.known", "\"not_sure\""}}) == Ids{"rf29"});
    CHECK(findings(asker.ask(with(well(), {{"rf09.severe", "true"}}))).empty());  // of a flag that is no
}

TEST_CASE("Ticks are counted, of pain that has lasted") {
    Asker asker;
    const auto with18 = [&](const char *ticks, const char *since) {
        return asker.ask(with(gates(), {{"rf18", ticks}, {"pain.since", since}})).value("back.route");
    };
    const char *four = R"(["before_40", "slow_onset", "better_exercise", "night_eases"])",
               *three = R"(["before_40", "slow_onset", "better_exercise"])";
    CHECK(with18(four, "\"months_3_12\"") == 3);
    CHECK(with18(four, "\"over_a_year\"") == 3);
    CHECK(with18(four, "") == 3);
    CHECK(with18(four, "\"weeks_6_12\"") == 4);  // not asked, and not heard
    CHECK(with18(three, "\"months_3_12\"") == 4);
    const auto with19 = [&](const char *ticks) -> const PluginResult & {
        return asker.ask(with(gates(), {{"rf19", ticks}}));
    };
    CHECK(route(with19(R"(["before_45", "buttock", "family"])")) == 4);
    CHECK(route(with19(R"(["before_45", "buttock", "family", "psoriasis"])")) == 3);
    CHECK(
        asker.ask(with(gates(), {{"rf19", R"(["before_45", "buttock", "family", "psoriasis"])"}})).found("rf19.three"));
    CHECK(route(with19(R"(["before_45", "buttock", "family", "psoriasis", "arthritis"])")) == 3);
    CHECK_FALSE(with19(R"(["before_45", "buttock", "family", "psoriasis", "arthritis"])").found("rf19.three"));
    CHECK(route(with19(R"(["buttock", "family", "psoriasis", "arthritis", "enthesitis"])")) == 4);  // began later
    CHECK(route(with19(R"(["before_35", "buttock", "family"])")) == 3);
}

TEST_CASE("Age and a first episode are a note that weighs with another flag") {
    Asker asker;
    const auto aged = [&](const char *age, const char *episode, const std::vector<size_t> &flags) {
        return route(asker.ask(with(all(gates(), flags), {{"person.age", age}, {"pain.episode", episode}})));
    };
    CHECK(aged("19", "\"first\"", {}) == 4);
    CHECK(aged("19", "\"first\"", {14}) == 2);
    CHECK(aged("56", "\"first\"", {14}) == 2);
    CHECK(aged("20", "\"first\"", {14}) == 3);
    CHECK(aged("55", "\"first\"", {14}) == 3);
    CHECK(aged("80", "\"repeat\"", {14}) == 3);
    CHECK(aged("80", "", {14}) == 3);
}

TEST_CASE("Random answers: one more yes is never less urgent, and self-care needs every no") {
    Asker asker;
    std::mt19937 random(20261122);
    int compared = 0, selfCare = 0;
    for (int i = 0; i < 10'000; ++i) {
        Given before = random() % 2 ? gates() : well();
        bool onlyNo = true;
        for (size_t n = 1; n <= 32; ++n) {
            const auto draw = random() % 40;
            if (draw == 0) before = with(before, yes(n));
            if (draw == 1) before[flag(n)] = "\"not_sure\"";
            if (draw == 2) before.erase(flag(n));
            onlyNo = onlyNo && (draw > 2 || (n == 15 && draw < 2));
        }
        const size_t more = 1 + random() % 32;
        const auto was = route(asker.ask(before)), now = route(asker.ask(with(before, yes(more))));
        if (was == 4) {
            ++selfCare;
            REQUIRE(onlyNo);
        }
        if (!was) continue;
        ++compared;
        if (!now || *now > *was) FAIL(flag(more) << " made it less urgent in set " << i);
    }
    CHECK(compared > 5'000);
    CHECK(selfCare > 300);
}

TEST_CASE("Without consent nothing is said") {
    Asker asker;
    const PluginResult &result = asker.ask(with(all(fit(), {1}), {{"consent", "false"}}));
    for (const plumb_line &line : result.lines) CHECK(line.kind == PLUMB_DECLINES);
    CHECK(result.lines.size() == result.plugin->manifest().scales.size());
    CHECK(reasons(result, "back.route") == std::vector<std::string>{"no_consent"});
}
