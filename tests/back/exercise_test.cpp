// back.programme through the host: never while something asked is open, and no more than the route allows.
#include <random>

#include "tests/back/installed.h"
#include "tests/support/catch.h"

using namespace plumb;
using namespace plumb::backs;

namespace {

using Ids = std::vector<std::string>;

Ids limits() {
    Ids ids;
    for (const Question &question : form().questions)
        if (question.id.starts_with("ready.") || question.id.starts_with("avoid.")) ids.push_back(question.id);
    return ids;
}

}  // namespace

TEST_CASE("Whoever is well, ready and has answered everything gets all") {
    Asker asker;
    CHECK(programme(asker.ask(fit())) == 4);
    CHECK(limits().size() == 21);
}

TEST_CASE("One question left open and no exercises are said") {
    Asker asker;
    const auto blank = [&](const std::string &question) {
        INFO(question);
        const PluginResult &result = asker.ask(with(fit(), {{question, ""}}));
        CHECK_FALSE(programme(result));
        CHECK(needs(result, "back.programme") == Ids{question});
    };
    for (size_t n = 1; n <= 32; ++n) blank(flag(n));
    for (const std::string &question : limits()) blank(question);
    blank("pain.since");
}

TEST_CASE("A follow-up that could raise the route is waited for") {
    Asker asker;
    for (const auto &[n, name] : {std::pair<size_t, const char *>{7, "spreading"}, {30, "urgent"}, {31, "worse"}}) {
        const std::string follow = flag(n) + "." + name;
        INFO(follow);
        const PluginResult &result = asker.ask(all(fit(), {n}));
        CHECK(route(result) == 3);
        CHECK_FALSE(programme(result));
        CHECK(needs(result, "back.programme") == Ids{follow});
        CHECK(result.value("back.open") == 1);
        CHECK(programme(asker.ask(with(all(fit(), {n}), {{follow, "false"}}))) == (n == 30 ? 1 : 2));
    }
}

TEST_CASE("Route 3 allows what its flag allows") {
    Asker asker;
    for (const size_t n : {18, 19, 27, 29}) CHECK(programme(asker.ask(all(fit(), {n}))) == 4);
    for (const size_t n : {14, 28}) CHECK(programme(asker.ask(all(fit(), {n}))) == 1);
    CHECK(programme(asker.ask(with(all(fit(), {7, 29}), {{"rf07.spreading", "false"}}))) == 2);
    CHECK(programme(asker.ask(with(all(fit(), {7, 28}), {{"rf07.spreading", "false"}}))) == 1);
}

TEST_CASE("Routes 1 and 2 allow nothing, and ask for nothing more") {
    Asker asker;
    for (size_t n = 1; n <= 32; ++n) {
        INFO(flag(n));
        const PluginResult &early = asker.ask(yes(n));
        if (!route(early) || *route(early) > 2) continue;
        CHECK_FALSE(programme(early));
        CHECK(reasons(early, "back.programme") == Ids{"red_flag"});
        CHECK(reasons(early, "back.modifiable_factors") == Ids{"red_flag"});
        for (const plumb_line &line : early.lines) CHECK(line.kind != PLUMB_NEEDS);
    }
    CHECK(programme(asker.ask(all(fit(), {4}))) == 0);
    CHECK(programme(asker.ask(all(fit(), {6}))) == 0);
}

TEST_CASE("Under routes 1 and 2 no factor and no fact is said, only the flags") {
    Asker asker;
    Given given = with(fit(), {{"h1", "true"}, {"m11", "6"}, {"body.low_back", "8"}, {"avoid.knee", "true"}});
    for (const char *m : {"m1", "m2", "m3", "m4", "m5", "m6", "m7", "m9", "m10", "m12"}) given[m] = "true";
    CHECK(findings(asker.ask(given)).size() > 12);
    CHECK(findings(asker.ask(all(given, {4}))) == Ids{"rf04"});
    CHECK(findings(asker.ask(with(all(given, {4}), {{"m11", "9"}, {"m11.help", "true"}}))) ==
          Ids{"m11.help", "m11.low", "rf04"});
}

TEST_CASE("Who is not ready, or in doubt, gets nothing") {
    Asker asker;
    for (const std::string &question : limits()) {
        INFO(question);
        for (const char *answer : {"true", "\"not_sure\""}) {
            const PluginResult &result = asker.ask(with(fit(), {{question, answer}}));
            CHECK(programme(result) == (question.starts_with("ready.") ? 0 : 4));
            CHECK_FALSE(findings(result).empty());
            CHECK(result.found(question));
        }
    }
    const PluginResult &result = asker.ask(with(gates(), {{"ready.heart", "true"}}));
    CHECK(reasons(result, "back.programme") == Ids{"not_ready"});
}

TEST_CASE("The first week has its set") {
    Asker asker;
    const Given week = with(fit(), {{"pain.since", "\"days_0_7\""}});
    CHECK(programme(asker.ask(week)) == 3);
    CHECK(programme(asker.ask(all(week, {29}))) == 1);
    CHECK(programme(asker.ask(with(week, {{"pain.where", R"(["wrist"])"}}))) == 4);
}

TEST_CASE("What a flag says of a person holds for the exercises too") {
    Asker asker;
    const std::pair<size_t, const char *> same[] = {
        {7, "avoid.neuro"}, {31, "avoid.neuro"}, {31, "avoid.neck"}, {27, "avoid.wrist"}, {30, "avoid.preg"}};
    for (const auto &[n, finding] : same) {
        INFO(flag(n));
        CHECK(asker.ask(all(fit(), {n})).found(finding));
        CHECK_FALSE(asker.ask(fit()).found(finding));
    }
}

TEST_CASE("Random answers: exercises are never said while something asked is open") {
    Asker asker;
    std::mt19937 random(20261122);
    const Ids asked = limits();
    int said = 0, held = 0;
    for (int i = 0; i < 3'000; ++i) {
        Given given = fit();
        bool open = false;
        for (size_t n = 1; n <= 32; ++n) {
            const auto draw = random() % 60;
            if (draw == 0) given = with(given, yes(n));
            if (draw == 1) {
                given.erase(flag(n));
                open = true;
            }
        }
        for (const std::string &question : asked) {
            const auto draw = random() % 60;
            if (draw == 0) given[question] = "true";
            if (draw == 1) {
                given.erase(question);
                open = true;
            }
        }
        const PluginResult &result = asker.ask(given);
        if (open) {
            ++held;
            REQUIRE_FALSE(programme(result));
        }
        if (!programme(result)) continue;
        ++said;
        if (route(result).value_or(1) <= 2) REQUIRE(programme(result) == 0);
    }
    CHECK(said > 500);
    CHECK(held > 500);
}
