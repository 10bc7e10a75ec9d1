#include <algorithm>

#include "tests/plan/plan_support.h"
#include "tests/support/catch.h"

using namespace plumb;
using namespace plumb::planning;

namespace {

struct Rises {
    size_t tried = 0, rose = 0;
    std::string first;  // the first that rose
};

// One more lever on random sets of them: how often it raises the scale. `excepted`: count the manifest's exceptions
// too.
Rises look(const std::string &form, const std::string &scaleId, const Wish &wish, uint32_t seed, bool excepted) {
    Random random(seed);
    Rises rises;
    const Plugin &asked = plugin(form);
    const Scale &scale = *asked.manifest().find(scaleId);
    const auto &except = asked.manifest().planned()->plan->except;
    for (int i = 0; i < 1500; ++i) {
        const FormAnswers answers = randomAnswers(asked, random, wish);
        WhatIf whatIf(asked, answers, &book(form));
        Trial &trial = whatIf.trial();
        if (trial.size() == 0) continue;
        const uint32_t group = asked.binding().outputs[trial.rescorer().scale(scaleId).output].group;
        const uint32_t rows = group == UINT32_MAX ? 0 : answers.answers.rows(asked.binding().inputs[group].question);
        for (int k = 0; k < 6; ++k) {
            const size_t more = random.below(static_cast<uint32_t>(trial.size()));
            const auto &changes = trial.lever(more).changes;
            const bool out =
                trial.lever(more).byTimes || std::any_of(changes.begin(), changes.end(), [&](const Change &change) {
                    return std::find(except.begin(), except.end(), asked.form().at(change.question).id) != except.end();
                });
            if (out && !excepted) continue;
            trial.takeOnly({});
            for (size_t j = 0; j < trial.size(); ++j) {
                bool clash = conflict(trial.lever(j), trial.lever(more));
                for (size_t l = 0; l < j; ++l)
                    clash = clash || (trial.taken(l) && conflict(trial.lever(j), trial.lever(l)));
                if (j != more && !clash && random.chance(40)) trial.take(j);
            }
            std::vector<double> before;
            (void)trial.rescorer().score();
            const auto read = [&](uint32_t row) {
                return badness(trial.rescorer().read(trial.rescorer().scale(scaleId, rows ? row : PLUMB_WHOLE)), scale);
            };
            for (uint32_t row = 0; row < std::max(rows, 1u); ++row) before.push_back(read(row));
            trial.take(more);
            (void)trial.rescorer().score();
            for (uint32_t row = 0; row < before.size(); ++row) {
                ++rises.tried;
                if (!(read(row) > before[row])) continue;
                if (rises.rose++ == 0)
                    rises.first = trial.lever(more).id + ", row " + std::to_string(row) + ": " +
                                  std::to_string(before[row]) + " to " + std::to_string(read(row));
            }
        }
    }
    return rises;
}

}  // namespace

TEST_CASE("One more lever never raises a scale marked as monotone") {
    for (const char *form : {"desk", "breaks", "lifting-self"}) {
        const Scale &target = *plugin(form).manifest().planned();
        REQUIRE(target.plan->monotone);
        const Rises rises = look(form, target.id, {60, 20, 3, 0, true}, 11, false);
        INFO(form << ": " << rises.first);
        CHECK(rises.tried > 3000);
        CHECK(rises.rose == 0);
    }
}

TEST_CASE("One more lever never raises what the lifting index rests on") {
    const Scale &target = *plugin("lifting").manifest().planned();
    REQUIRE_FALSE(target.plan->monotone);
    for (const bool excluded : {false, true}) {
        const Rises rises = look("lifting", target.plan->floor, {70, 5, 0, 3, excluded}, 12, false);
        INFO(rises.first);
        CHECK(rises.tried > 3000);
        CHECK(rises.rose == 0);
    }
}

TEST_CASE("Each row of what the lifting index rests on knows its own row and the whole form alone") {
    Random random(15);
    const Plugin &lifting = plugin("lifting");
    size_t compared = 0;
    for (int i = 0; i < 300; ++i) {
        const FormAnswers answers = randomAnswers(lifting, random, {70, 5, 5, 3, false});
        WhatIf whatIf(lifting, answers, &book("lifting"));
        Rescorer &rescorer = whatIf.trial().rescorer();
        const uint32_t rows = answers.answers.rows(lifting.form().find("tasks"));
        for (size_t k = 0; k < whatIf.levers().size(); ++k) {
            const Change &change = whatIf.levers()[k].changes.front();
            if (lifting.form().at(change.question).group != lifting.form().find("tasks")) continue;
            for (uint32_t row = 0; row < rows; ++row) {
                if (row == change.row) continue;
                const ScaleAt floor = rescorer.scale(lifting.manifest().planned()->plan->floor, row);
                const Reading before = rescorer.score(floor);
                whatIf.trial().take(k);
                const Reading after = rescorer.score(floor);
                whatIf.trial().take(k, false);
                REQUIRE((before.state == after.state && before.value == after.value));
                ++compared;
            }
        }
    }
    CHECK(compared > 2000);
}

TEST_CASE("The lifting index never lies below what it rests on") {
    Random random(16);
    const Plugin &lifting = plugin("lifting");
    size_t compared = 0;
    for (int i = 0; i < 600; ++i) {
        const FormAnswers answers = randomAnswers(lifting, random, {40, 0, 0, 4, false});
        Rescorer rescorer(lifting, answers);
        const Reading whole = rescorer.score(rescorer.scale("niosh.cli"));
        if (!whole.said()) continue;
        for (uint32_t row = 0; row < answers.answers.rows(lifting.form().find("tasks")); ++row) {
            const Reading floor = rescorer.read(rescorer.scale("niosh.stli", row));
            REQUIRE(floor.said());
            REQUIRE(floor.value <= whole.value);
            ++compared;
        }
    }
    CHECK(compared > 150);
}

TEST_CASE("A height can raise the index, which is why it is excepted") {
    CHECK(look("lifting", "niosh.stli", {70, 0, 0, 3, false}, 13, true).rose > 10);
    CHECK(look("lifting-self", "self.li_worst", {70, 0, 0, 0, false}, 13, true).rose > 10);
}

TEST_CASE("The composite index is not monotone itself") {
    const Rises rises = look("lifting", "niosh.cli", {70, 0, 0, 3, false}, 14, false);
    INFO(rises.first);
    CHECK(rises.rose > 0);
}
