#include <algorithm>
#include <random>

#include "tests/programme/stage.h"
#include "tests/support/catch.h"

using namespace plumb;
using stage::Case;
using Why = GateFound::Why;

namespace {

using Ids = std::vector<std::string>;

bool within(const Ids &some, const Ids &all) {
    return std::all_of(some.begin(), some.end(),
                       [&](const std::string &id) { return std::find(all.begin(), all.end(), id) != all.end(); });
}

// Anything else that can be found or answered, at random, but what the gate itself reads.
void addAnything(Case &made, std::mt19937 &random) {
    for (const auto &plugin : stage::plugins()) {
        if (random() % 4 == 0) continue;
        for (const BoundOutput &output : plugin->binding().outputs)
            if (output.kind == PLUMB_FINDING && random() % 5 == 0 && !output.id.starts_with("ready."))
                made.finding(plugin->form().id, output.id, static_cast<Level>(random() % 5));
        for (const Question &question : plugin->form().questions) {
            if (random() % 6 != 0 || question.group != kNoSlot) continue;
            if (question.kind == QuestionKind::yesno)
                made.answer(plugin->form().id, question.id, random() % 2 ? "true" : "false");
            if (question.kind == QuestionKind::scale)
                made.answer(plugin->form().id, question.id, std::to_string(random() % 11));
        }
    }
    if (random() % 2) made.value("breaks", "bei.a1", static_cast<double>(random() % 4));
    if (random() % 2) made.value("lifting", "niosh.li", 2.5, 0);
}

Wishes anyWishes(std::mt19937 &random) {
    Wishes wishes = Case::monday();
    wishes.place = static_cast<Place>(random() % 4);
    wishes.again = random() % 2 == 0;
    if (random() % 3 == 0) wishes.confidence = static_cast<int>(random() % 11);
    return wishes;
}

const Ids kHarmless = {"ST-06", "ST-44", "ST-46"};

}  // namespace

TEST_CASE("A gate lets through what it allows and nothing else, whatever else is answered") {
    struct Rung {
        int level;
        Gate gate;
        Ids allowed;
    };
    std::mt19937 random(1);
    for (const Rung &rung : {Rung{0, Gate::nothing, {}}, Rung{1, Gate::walk, {"ST-53", "ST-56"}},
                             Rung{2, Gate::walkAndRest, {"ST-33", "ST-53", "ST-56"}},
                             Rung{3, Gate::firstWeek, {"ST-33", "ST-34", "ST-32", "ST-53"}}}) {
        size_t items = 0, cases = 0;
        for (int i = 0; i < 1000; ++i) {
            Case made = Case().screened(rung.level);
            addAnything(made, random);
            const Programme programme = made.programme(anyWishes(random));
            REQUIRE(programme.gate.gate == rung.gate);
            REQUIRE(within(stage::ids(programme.items), rung.allowed));
            REQUIRE(within(stage::ids(programme.later), rung.allowed));
            items += programme.items.size();
            cases += 1;
        }
        CHECK(cases == 1000);
        if (rung.level == 0) CHECK(items == 0);
        else CHECK(items > 500);
        const Ids plain = stage::ids(Case().screened(rung.level).programme().items);
        CHECK(plain == rung.allowed);
    }
}

TEST_CASE("Without a screen only the three harmless items are given, whatever else is answered") {
    std::mt19937 random(2);
    size_t items = 0, cases = 0;
    for (int i = 0; i < 1000; ++i) {
        Case made;
        addAnything(made, random);
        Wishes wishes = anyWishes(random);
        const int way = i % 5;
        if (way == 1) made.screened(4).assessed("2026-11-15");
        if (way == 2) made.screened(4).assessed("2026-11-24");
        if (way == 3) made.screened(4).assessed("");
        if (way == 4) {
            made.screened(4);
            wishes.today.reset();
        }
        const Programme programme = made.programme(wishes);
        REQUIRE(programme.gate.gate == Gate::notScreened);
        REQUIRE(within(stage::ids(programme.items), kHarmless));
        items += programme.items.size();
        cases += 1;
    }
    CHECK(cases == 1000);
    CHECK(items > 1000);
    CHECK(stage::ids(Case().answer("breaks", "breaks.interval", "60").programme().items) == kHarmless);
}

TEST_CASE("The gate says why it is shut") {
    const auto why = [](const Case &made) { return made.programme().gate.why; };
    CHECK(why(Case().answer("desk", "sit_stand", "true")) == Why::noForm);
    CHECK(why(Case().answer("back", "consent", "true")) == Why::open);
    CHECK(why(Case().declined("back", "back.programme", "no_consent")) == Why::open);
    CHECK(why(Case().screened(4).assessed("")) == Why::noDate);
    CHECK(why(Case().screened(4).assessed("2026-11-15")) == Why::tooOld);
    CHECK(why(Case().screened(4).assessed("2026-11-24")) == Why::inFuture);
    CHECK(why(Case().screened(4).assessed("2026-11-16")) == Why::screened);
    CHECK(why(Case().screened(4)) == Why::screened);
    Wishes noDay;
    CHECK(Case().screened(4).programme(noDay).gate.why == Why::noDate);
    CHECK(Case().screened(4).programme(noDay).diary.empty());
}

TEST_CASE("A red flag or a readiness answer shuts everything, at any age and beside any programme level") {
    size_t cases = 0;
    for (const int level : {-1, 0, 1, 2, 3, 4}) {
        for (const char *assessed : {"2026-11-23", "2020-01-01", ""}) {
            for (const int way : {0, 1, 2, 3, 4}) {
                Case made = level < 0 ? Case() : Case().screened(level);
                made.assessed(assessed);
                if (way == 0) made.value("back", "back.route", 1).finding("back", "rf04", Level::urgent);
                if (way == 1) made.value("back", "back.route", 2).finding("back", "rf06", Level::urgent);
                if (way == 2) made.finding("back", "ready.fever");
                if (way == 3 && level < 0) made.declined("back", "back.programme", "red_flag");
                if (way == 4 && level < 0) made.declined("back", "back.programme", "not_ready");
                if (way >= 3 && level >= 1) continue;
                const Programme programme = made.programme();
                CHECK(programme.gate.gate == Gate::nothing);
                CHECK(programme.items.empty());
                CHECK(programme.leftOut.empty());
                CHECK(programme.timetable.slots.empty());
                CHECK(programme.diary.empty());
                cases += 1;
            }
        }
    }
    CHECK(cases > 60);
}

TEST_CASE("Each readiness finding shuts the gate by itself") {
    size_t count = 0;
    for (const BoundOutput &output : stage::plugin("back").binding().outputs) {
        if (output.kind != PLUMB_FINDING || !output.id.starts_with("ready.")) continue;
        const GateFound gate = Case().screened(4).finding("back", output.id).programme().gate;
        CHECK(gate.gate == Gate::nothing);
        CHECK(gate.why == Why::notReady);
        count += 1;
    }
    CHECK(count == 6);
}

TEST_CASE("What the gate allows is in the catalogue; a contraindication still takes out of it") {
    for (const Gate gate : {Gate::notScreened, Gate::walk, Gate::walkAndRest, Gate::firstWeek})
        for (const std::string &id : allowedBy(gate)) CHECK(stage::catalogue().find(id));
    CHECK(allowedBy(Gate::nothing).empty());
    for (const ExerciseSet &set : stage::catalogue().sets)
        if (set.id == "SET-ACUTE") CHECK(allowedBy(Gate::firstWeek) == set.items);
    CHECK(stage::ids(Case().screened(3).answer("back", "avoid.preg", "true").programme().items) == Ids{"ST-53"});
    CHECK(stage::ids(Case().screened(1).answer("back", "avoid.dizzy", "\"not_sure\"").programme().items).empty());
    const Case open = Case().answer("back", "avoid.shoulder", "true");
    CHECK(stage::ids(open.programme().items) == Ids{"ST-44", "ST-46"});
    CHECK(stage::ids(Case().answer("back", "consent", "true").programme().items) == kHarmless);
}
