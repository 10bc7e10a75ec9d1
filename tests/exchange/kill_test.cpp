// A program that is killed at any moment while somebody answers, signs and exports: what it had said to be stored is
// there, everything reads as it was written, and at most the answer being typed is lost.
#include <random>

#include "exchange_support.h"
#include "host/exchange/export_person.h"
#include "killed.h"
#include "tests/support/catch.h"

using namespace plumb;
using namespace plumb::exchange_test;

namespace {

// What the child has been told is durable; it writes one after each call that returned well.
struct Said {
    enum class What : uint8_t { answer, completed, exported } what;
    uint32_t count;  // answers of the draft
    AssessmentId id;
};

// Answers drafts, completes and signs them and exports, until it is killed.
int work(const Opening &how, const PersonId &person, const Say<Said> &say) {
    auto store = openStore(how);
    if (!store) return 3;
    IdMaker ids(Outside::real());
    for (;;) {
        AssessmentRecord a;
        a.id = ids.next<AssessmentId>();
        a.person = person;
        a.form = "desk";
        if (!(*store)->putAssessment(a)) return 5;
        for (uint32_t i = 1; i <= 4; ++i) {
            const DraftStep step{DraftStep::Kind::answer, "desk/q" + std::to_string(i), std::to_string(i)};
            if (!(*store)->appendStep(a.id, step)) return 6;
            if (!say({Said::What::answer, i, a.id})) return 4;
        }
        a.state = AssessmentState::signedOff;
        a.signer = "S";
        a.answers = "{}";
        if (!(*store)->putAssessment(a)) return 7;
        if (!say({Said::What::completed, 4, a.id})) return 4;
        const auto pack = gatherPack(**store, person, 1);
        if (!pack || packJson(*pack).empty()) return 8;
        if (!say({Said::What::exported, 4, a.id})) return 4;
    }
}

// Each assessment is at least as far as was said last of it, and at most one answer further.
void compare(Store &store, const Killed<Said> &killed) {
    for (size_t i = 0; i < killed.said.size(); ++i) {
        const Said &said = killed.said[i];
        const bool last = i + 1 == killed.said.size() || killed.said[i + 1].id != said.id;
        if (!last) continue;
        const auto stored = must(store.assessment(said.id));
        if (said.what != Said::What::answer) {
            CHECK(stored.state == AssessmentState::signedOff);
        } else if (stored.state == AssessmentState::draft) {
            const uint32_t steps = must(store.draft(said.id)).steps;
            CHECK(steps >= said.count);
            CHECK(steps <= said.count + 1);
        } else {
            CHECK(said.count == 4);
        }
    }
}

void killManyTimes(size_t times, uint32_t seed) {
    std::mt19937 random(seed);
    size_t killedAtWork = 0, said = 0;
    for (size_t done = 0; done < times;) {
        House house;
        PersonRecord person;
        person.id = IdMaker(Outside::real()).next<PersonId>();
        person.who.name = "Ann";
        must(house.store->putPerson(person));
        for (size_t i = 0; i < 20 && done < times; ++i, ++done) {
            house.store.reset();
            const auto killed = killAfter<Said>(std::chrono::microseconds(random() % 25'000), random() % 4 != 0,
                                                [&](const Say<Said> &say) { return work(house.how, person.id, say); });
            REQUIRE(killed.byUs);
            said += killed.said.size();
            killedAtWork += killed.said.empty() ? 0 : 1;
            house.reopen();
            CHECK_FALSE(house.store->info().readOnly);
            CHECK(isSound(*house.store));
            compare(*house.store, killed);
        }
    }
    WARN(times << " kills, " << killedAtWork << " after something was stored, " << said << " things said to be stored");
    CHECK(killedAtWork > times / 2);
}

}  // namespace

TEST_CASE("125 kills, first lot") { killManyTimes(125, 1); }
TEST_CASE("125 kills, second lot") { killManyTimes(125, 2); }
TEST_CASE("125 kills, third lot") { killManyTimes(125, 3); }
TEST_CASE("125 kills, fourth lot") { killManyTimes(125, 4); }
