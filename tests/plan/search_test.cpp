#include "tests/plan/plan_support.h"
#include "tests/support/catch.h"

using namespace plumb;
using namespace plumb::planning;

namespace {

struct Counts {
    size_t cases = 0, planned = 0, impossible = 0, free = 0;
    uint64_t sets = 0, scored = 0;
};

std::string idsOf(const Trial &trial, const std::optional<std::vector<size_t>> &levers) {
    if (!levers) return "none";
    std::string ids;
    for (const size_t i : *levers) ids += trial.lever(i).id + " ";
    return ids;
}

// Plans one set of answers both ways. False when there is nothing to plan.
bool compare(const Plugin &plugin, const FormAnswers &answers, Level goal, Random &random, size_t most,
             Counts &counts) {
    WhatIf whatIf(plugin, answers, &book(plugin.form().id));
    const Scale &target = *whatIf.target();
    if (whatIf.now().state == Reading::State::needed || reaches({goal, {}}, whatIf.now(), target)) return false;
    const auto among = someLevers(whatIf.trial(), random, most);
    const Tried all = tryAll(whatIf.trial(), target, {goal, {}}, among);
    const uint64_t before = whatIf.trial().rescorer().scored();
    const Found found = search(whatIf.trial(), target, {goal, {}}, among);
    counts.scored += whatIf.trial().rescorer().scored() - before;
    INFO(idsOf(whatIf.trial(), all.levers) << "\n" << idsOf(whatIf.trial(), found.levers));
    REQUIRE(found.proved);
    REQUIRE(found.levers == all.levers);
    ++counts.cases;
    counts.sets += all.sets;
    if (all.levers) {
        REQUIRE(found.cost == all.cost);
        REQUIRE(found.leastEffort == all.cost.effort);
        REQUIRE(reaches({goal, {}}, whatIf.trial().score(whatIf.trial().rescorer().scale(target.id)), target));
        ++counts.planned;
    } else {
        ++counts.impossible;
        bool proved = true;
        REQUIRE(lowest(whatIf.trial(), target, among, proved) == all.least);
        REQUIRE(proved);
    }
    return true;
}

size_t mostLevers(Random &random) { return random.chance(10) ? 12 + random.below(5) : 4 + random.below(8); }

Counts compareMany(const std::string &form, uint32_t seed, size_t wanted, const Wish &wish) {
    Random random(seed);
    Counts counts;
    for (size_t tries = 0; counts.cases < wanted && tries < wanted * 20; ++tries) {
        const FormAnswers answers = randomAnswers(plugin(form), random, wish);
        const Level goal = random.chance(50) ? Level::good : Level::watch;
        compare(plugin(form), answers, goal, random, mostLevers(random), counts);
    }
    UNSCOPED_INFO(counts.cases << " cases, " << counts.sets << " sets, " << counts.scored << " scored");
    CHECK(counts.cases == wanted);
    CHECK(counts.planned > wanted / 10);
    CHECK(counts.scored < counts.sets);
    return counts;
}

}  // namespace

TEST_CASE("2,000 desk plans equal those by trying every set") {
    const Counts counts = compareMany("desk", 1, 2000, {60, 30, 0, 0, false});
    CHECK(counts.impossible > 100);
}

TEST_CASE("500 lifting plans equal those by trying every set") {
    const Counts counts = compareMany("lifting", 2, 500, {50, 0, 0, 3, false});
    CHECK(counts.impossible > 20);
}

TEST_CASE("Lifting plans with exclusions equal those by trying every set") {
    compareMany("lifting", 3, 100, {60, 12, 0, 2, true});
}

TEST_CASE("Break plans equal those by trying every set") { compareMany("breaks", 4, 300, {60, 20, 5, 0, false}); }

TEST_CASE("Plans of the plain-words lifting form equal those by trying every set") {
    compareMany("lifting-self", 5, 300, {60, 10, 20, 0, true});
}

TEST_CASE("A lever less or a tighter goal never gives a cheaper plan") {
    Random random(6);
    size_t fewer = 0, tighter = 0;
    for (const char *form : {"desk", "lifting", "breaks"}) {
        for (int i = 0; i < 60; ++i) {
            const FormAnswers answers = randomAnswers(plugin(form), random, {50, 15, 0, 2, false});
            WhatIf whatIf(plugin(form), answers, &book(form));
            if (!whatIf.now().said()) continue;
            const Scale &target = *whatIf.target();
            auto among = someLevers(whatIf.trial(), random, 14);
            const Found watch = search(whatIf.trial(), target, {Level::watch, {}}, among);
            const Found good = search(whatIf.trial(), target, {Level::good, {}}, among);
            REQUIRE((watch.proved && good.proved));
            if (good.levers) {
                REQUIRE(watch.levers);
                CHECK(watch.cost <= good.cost);
                ++tighter;
            }
            if (among.empty()) continue;
            among.erase(among.begin() + random.below(static_cast<uint32_t>(among.size())));
            for (const auto &[whole, level] : {std::pair(&watch, Level::watch), std::pair(&good, Level::good)}) {
                const Found less = search(whatIf.trial(), target, {level, {}}, among);
                if (!less.levers) continue;
                REQUIRE(whole->levers);
                CHECK(whole->cost <= less.cost);
                ++fewer;
            }
        }
    }
    CHECK(tighter > 40);
    CHECK(fewer > 80);
}

TEST_CASE("Without the budget the best found comes back, with the gap") {
    Random random(7);
    size_t cut = 0, gap = 0;
    for (int i = 0; i < 100; ++i) {
        const FormAnswers answers = randomAnswers(plugin("lifting"), random, {90, 0, 0, 3, false});
        WhatIf whatIf(plugin("lifting"), answers, &book("lifting"));
        const Scale &target = *whatIf.target();
        if (!whatIf.now().said() || reaches({Level::watch, {}}, whatIf.now(), target)) continue;
        const auto among = someLevers(whatIf.trial(), random, 14);
        const Found exact = search(whatIf.trial(), target, {Level::watch, {}}, among);
        const Found quick = search(whatIf.trial(), target, {Level::watch, {}}, among, 40);
        if (quick.proved) continue;
        ++cut;
        if (!exact.levers) continue;
        CHECK(quick.leastEffort <= exact.cost.effort);
        if (!quick.levers) continue;
        CHECK(quick.cost >= exact.cost);
        gap += quick.leastEffort < quick.cost.effort;
    }
    CHECK(cut > 5);
    CHECK(gap > 3);
}
