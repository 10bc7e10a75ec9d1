// Whatever the disk does in the middle of something: it is told, and the store is the old one or the new one, whole.
#include "failing_disk.h"

#include <filesystem>
#include <optional>
#include <random>

#include "exchange_support.h"
#include "host/exchange/export_all.h"
#include "host/store/backup.h"
#include "tests/support/catch.h"

using namespace plumb;
using namespace plumb::exchange_test;

namespace {

struct Made : House {
    PersonId person;
    AssessmentId draft, done;

    Made() {
        IdMaker ids(Outside::real());
        for (const char *name : {"Ann", "Bob"}) {
            PersonRecord one;
            one.id = person = ids.next<PersonId>();
            one.who.name = name;
            must(store->putPerson(one));
        }
        for (AssessmentId *id : {&draft, &done}) {
            AssessmentRecord a;
            a.id = *id = ids.next<AssessmentId>();
            a.person = person;
            a.form = "desk";
            a.answers = std::string(20'000, ' ') + "{}";
            a.state = id == &draft ? AssessmentState::draft : AssessmentState::completed;
            must(store->putAssessment(a));
        }
        must(store->appendStep(draft, {DraftStep::Kind::answer, "desk/a", "1"}));
        store.reset();
    }
};

// One thing that a person does with a store, from opening to closing it.
struct Scenario {
    const char *name;
    std::function<Status(Store &, const Made &)> work;
};

PersonRecord someone() {
    PersonRecord person;
    person.id = IdMaker(Outside::real()).next<PersonId>();
    person.who.name = "Cid";
    return person;
}

Status sign(Store &store, const Made &made) {
    auto a = store.assessment(made.done);
    if (!a) return a.problem();
    a->state = AssessmentState::signedOff;
    a->signer = "S";
    return store.putAssessment(*a);
}

Status load(Store &store, const Made &) {
    return store.bulk("many", [&]() -> Status {
        for (int i = 0; i < 100; ++i) {
            PersonRecord person = someone();
            person.id.bytes[15] = static_cast<unsigned char>(i);
            if (const Status put = store.putPerson(person); !put) return put;
        }
        return Done{};
    });
}

const Scenario kScenarios[] = {
    {"answer",
     [](Store &s, const Made &m) {
         return s.appendStep(m.draft, {DraftStep::Kind::answer, "desk/b", "2"});
     }},
    {"sign", sign},
    {"add a person",
     [](Store &s, const Made &) {
         PersonRecord person = someone();
         return s.putPerson(person);
     }},
    {"erase a person", [](Store &s, const Made &m) { return s.erasePerson(m.person, "asked"); }},
    {"bulk load", load},
    {"log and export",
     [](Store &s, const Made &m) -> Status {
         if (const Status logged = s.log("store.exported", {}, ""); !logged) return logged;
         const auto done = exportJsonLines(s, m.folder / "all.jsonl");
         return done ? Status(Done{}) : Status(done.problem());
     }},
};

// What can be told apart of old and new.
std::string stateOf(Store &store, const Made &made) {
    std::string text = std::to_string(countPeople(store)) + " people";
    if (const auto draft = store.draft(made.draft)) text += ", " + std::to_string(draft->steps) + " steps";
    if (const auto a = store.assessment(made.done)) text += ", state " + std::to_string(static_cast<int>(a->state));
    return text + ", log " + std::to_string(must(store.head()).seq);
}

// A copy of a store that is closed, put back before each attempt.
class Snapshot {
  public:
    explicit Snapshot(const Made &made) : made_(made) {
        for (const auto &entry : std::filesystem::directory_iterator(made.folder.path()))
            files_.emplace_back(entry.path().filename().string(), made.folder.read(entry.path().filename().string()));
    }
    void restore() const {
        for (const auto &entry : std::filesystem::directory_iterator(made_.folder.path()))
            std::filesystem::remove_all(entry.path());
        for (const auto &[name, bytes] : files_) made_.folder.write(name, bytes);
        std::filesystem::permissions(made_.how.unlock.keyFile, std::filesystem::perms(0600));
    }

  private:
    const Made &made_;
    std::vector<std::pair<std::string, std::string>> files_;
};

struct Count {
    size_t attempts = 0, failures = 0;
    uint64_t lost = 0;  // sectors
};

// Opens, works, closes; what stands there afterwards is `before` or `after`.
void attempt(const Made &made, const Scenario &scenario, FailingDisk &disk, const std::string &before,
             const std::string &after, Count &count, std::optional<uint32_t> powerSeed = {}) {
    ++count.attempts;
    bool told = false;
    {
        const auto store = openStore(made.how);
        const Status done = store ? scenario.work(**store, made) : Status(store.problem());
        told = !done;
    }
    const bool failed = disk.failed();
    count.failures += failed ? 1 : 0;
    if (powerSeed) count.lost += disk.losePower(*powerSeed);
    disk.heal();
    const auto store = must(openStore(made.how));
    CHECK(isSound(*store));
    const std::string now = stateOf(*store, made);
    CAPTURE(told, failed, now);
    if (!told) CHECK(now == after);  // what was called done is done
    else CHECK((now == before || now == after));
}

std::pair<std::string, std::string> beforeAndAfter(const Made &made, const Scenario &scenario,
                                                   const Snapshot &snapshot) {
    const auto open = [&] { return must(openStore(made.how)); };
    std::string before = stateOf(*open(), made);
    {
        const auto store = open();
        must(scenario.work(*store, made));
    }
    std::string after = stateOf(*open(), made);
    snapshot.restore();
    return {before, after};
}

void failEverywhere(bool andAfter) {
    Count count;
    for (const Scenario &scenario : kScenarios) {
        Made made;
        FailingDisk disk;
        const Snapshot snapshot(made);
        const auto [before, after] = beforeAndAfter(made, scenario, snapshot);
        CHECK(before != after);
        for (const FailingDisk::Call call : FailingDisk::kCalls) {
            for (uint64_t n = 1;; ++n) {
                CAPTURE(scenario.name, static_cast<int>(call), n);
                snapshot.restore();
                disk.failAt(call, n, andAfter);
                const size_t failures = count.failures;
                attempt(made, scenario, disk, before, after, count);
                if (count.failures == failures) break;  // a run in which nothing failed
                REQUIRE(n < 500);
            }
        }
    }
    WARN(count.attempts << " attempts in " << std::size(kScenarios) << " scenarios, " << count.failures
                        << " with a failure");
    CHECK(count.failures > 60);
}

// The power goes at any call of a scenario, which is picked by the seed.
void losePowerOften(uint32_t first, uint32_t count) {
    std::vector<std::unique_ptr<Made>> made;
    for ([[maybe_unused]] const Scenario &scenario : kScenarios) made.push_back(std::make_unique<Made>());
    FailingDisk disk;
    Count done;
    for (size_t i = 0; i < made.size(); ++i) {
        const Scenario &scenario = kScenarios[i];
        const Snapshot snapshot(*made[i]);
        const auto [before, after] = beforeAndAfter(*made[i], scenario, snapshot);
        disk.powerGoesAfter(UINT64_MAX);
        must(scenario.work(*must(openStore(made[i]->how)), *made[i]));
        const uint64_t calls = disk.calls();
        REQUIRE(calls > 3);
        for (auto seed = static_cast<uint32_t>(first + i); seed < first + count; seed += std::size(kScenarios)) {
            CAPTURE(scenario.name, seed);
            snapshot.restore();
            std::mt19937 random(seed);
            disk.powerGoesAfter(1 + random() % calls);
            attempt(*made[i], scenario, disk, before, after, done, seed);
        }
    }
    WARN(done.attempts << " power losses, " << done.failures << " before the work was through, " << done.lost
                       << " sectors lost");
    CHECK(done.attempts == count);
    CHECK(done.failures > count / 2);
    CHECK(done.lost > count);
}

}  // namespace

TEST_CASE("every write, sync, truncation and open fails once") { failEverywhere(false); }
TEST_CASE("every write, sync, truncation and open fails, and all that follow") { failEverywhere(true); }

TEST_CASE("250 power losses, first lot") { losePowerOften(0, 250); }
TEST_CASE("250 power losses, second lot") { losePowerOften(250, 250); }
TEST_CASE("250 power losses, third lot") { losePowerOften(500, 250); }
TEST_CASE("250 power losses, fourth lot") { losePowerOften(750, 250); }

TEST_CASE("the disk is full at fifty places") {
    const Scenario &scenario = kScenarios[4];
    Made made;
    FailingDisk disk;
    const Snapshot snapshot(made);
    const auto [before, after] = beforeAndAfter(made, scenario, snapshot);
    uint64_t whole = 0;
    {
        disk.fullAfter(UINT64_MAX);
        const auto store = must(openStore(made.how));
        must(scenario.work(*store, made));
        whole = disk.written();
    }
    REQUIRE(whole > 10'000);
    Count count;
    for (uint64_t i = 0; i < 50; ++i) {
        CAPTURE(i);
        snapshot.restore();
        disk.fullAfter(whole * i / 50);
        attempt(made, scenario, disk, before, after, count);
    }
    WARN(count.attempts << " offsets, the disk full at " << count.failures);
    CHECK(count.failures == 50);
    snapshot.restore();
    must(scenario.work(*must(openStore(made.how)), made));  // after space was made it goes on
}
