#include "exchange_support.h"

#include "host/store/items.h"

namespace plumb::exchange_test {

const Plugins &plugins() {
    static const Plugins loaded = [] {
        Problems problems;
        Plugins all = loadPlugins({PLUMB_BUNDLE_DIR}, problems);
        if (!problems.empty()) throw std::runtime_error(problems.front().sentence());
        return all;
    }();
    return loaded;
}

House::House(bool make) {
    how.path = folder / "store";
    how.unlock.keyFile = folder / "store.key";
    how.actor = "tester";
    if (make) store = must(createStore(how)).store;
}

void House::reopen() {
    store.reset();
    store = must(openStore(how));
}

Scorer House::scorer() const {
    Problems problems;
    return {plugins(), problems};
}

bool isSound(Store &store) {
    const auto found = store.verify();
    if (!found) throw std::runtime_error(found.problem().sentence());
    for (const auto &fault : found->faults) throw std::runtime_error(fault.problem.sentence());
    return found->entries > 0;
}

std::string deskDocument(const std::string &person, const std::string &seat) {
    return R"({"format":"plumbline-answers/1","person":)" + person +
           R"(,"workstation":{"name":"Desk 1"},"assessed":"2020-11-20","by":"assessor","forms":{"desk":{"seat.height":")" +
           seat + R"("}}})";
}

std::string backDocument(const std::string &person, bool emergency) {
    return R"({"format":"plumbline-answers/1","person":)" + person +
           R"(,"by":"self","forms":{"back":{"pain.now":true,"rf01":)" + (emergency ? "true" : "false") + "}}}";
}

size_t countPeople(Store &store) { return must(store.people({}, {{}, 1000})).size(); }
size_t countAssessments(Store &store) { return must(store.assessments({}, {{}, 1000})).size(); }

}  // namespace plumb::exchange_test
