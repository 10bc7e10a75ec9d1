// Four threads of one process on one store, built with ThreadSanitizer: it ends the program with an error at a race.
// Prints what was done; fails when a call failed or something is missing afterwards.
#include <atomic>
#include <cstdio>
#include <string>
#include <thread>
#include <vector>

#include "host/store/items.h"
#include "host/store/sqlite_store.h"
#include "tests/support/temp_folder.h"

using namespace plumb;

namespace {

constexpr int kThreads = 4, kRounds = 25;

// What a person does with a store, all kinds of calls; the number of those that did not return well.
int round(Store &store, IdMaker &ids, const std::string &name) {
    int failed = 0;
    const auto must = [&](const auto &result) { failed += result ? 0 : 1; };
    PersonRecord person;
    person.id = ids.next<PersonId>();
    person.who.name = name;
    person.who.department = name.substr(0, 2);
    must(store.putPerson(person));
    AssessmentRecord a;
    a.id = ids.next<AssessmentId>();
    a.person = person.id;
    a.form = "desk";
    must(store.putAssessment(a));
    must(store.appendStep(a.id, {DraftStep::Kind::answer, "desk/a", "1"}));
    must(store.draft(a.id));
    a.state = AssessmentState::completed;
    a.answers = "{}";
    must(store.transaction([&] { return store.putAssessment(a); }));
    ActionItem action;
    action.id = ids.next();
    action.person = person.id;
    action.about = a.id;
    action.text = "Raise it";
    must(put(store, action));
    must(store.person(person.id));
    must(store.people({name, ""}, {}));
    must(store.assessments({}, {{}, 20}));
    must(list<ActionItem>(store, {}, {{}, 20}));
    must(store.rollup());
    must(store.urgent());
    must(store.log("person.read", person.id, ""));
    must(store.head());
    return failed + (store.info().readOnly ? 1 : 0);
}

}  // namespace

int main() {
    const TempFolder folder;
    Opening how;
    how.path = folder / "store";
    how.unlock.keyFile = folder / "store.key";
    how.actor = "tester";
    auto created = createStore(how);
    if (!created) return std::puts(created.problem().sentence().c_str()), 1;
    Store &store = *created->store;
    std::atomic<int> failed = 0, rounds = 0;
    std::vector<std::thread> threads;
    for (int t = 0; t < kThreads; ++t)
        threads.emplace_back([&, t] {
            IdMaker ids(Outside::real());
            for (int i = 0; i < kRounds; ++i, ++rounds)
                failed += round(store, ids, "T" + std::to_string(t) + "-" + std::to_string(i));
        });
    for (std::thread &thread : threads) thread.join();
    const auto people = store.people({}, {{}, 1000});
    const auto found = store.verify();
    const size_t count = people ? people->size() : 0;
    const bool sound = found && found->faults.empty();
    std::printf("%d threads, %d rounds, %d calls failed, %zu people, %s\n", kThreads, rounds.load(), failed.load(),
                count, sound ? "sound" : "damaged");
    return failed == 0 && rounds == kThreads * kRounds && count == kThreads * kRounds && sound ? 0 : 1;
}
