// Stores for tests: a clock and a generator of the test's own, one store of each kind, and records with words in them.
#pragma once
#include <functional>
#include <memory>
#include <string>

#include "host/store/items.h"
#include "host/store/sqlite_store.h"
#include "tests/support/must.h"
#include "tests/support/temp_folder.h"

namespace plumb::store_test {

inline constexpr Moment kNoon = 1'795'348'800;  // 2026-11-22 12:00:00 UTC
inline constexpr KdfCost kCheap = kLeastCost;

// Each look at the clock is a second later. `seed` begins the random bytes.
Outside outsideOf(uint64_t seed = 1);

// A personal store with its key file in `folder`, or as it is opened again.
Opening openingIn(const TempFolder &folder, const Outside &outside = outsideOf());
std::unique_ptr<Store> createIn(const TempFolder &folder, const Outside &outside = outsideOf());  // throws
std::unique_ptr<Store> reopen(const Opening &how);                                                // throws

// One of each kind of store, for what holds for all of them.
struct Subject {
    TempFolder folder;
    Outside outside = outsideOf();
    std::unique_ptr<Store> store;
    IdMaker ids{outsideOf(2)};

    explicit Subject(const std::string &kind);  // "sqlite" or "memory"
    Store *operator->() { return store.get(); }

    PersonRecord person(const std::string &name, const std::string &department = "Design");  // stored
    AssessmentRecord assessment(const PersonRecord &person, Level band = Level::watch);      // stored, completed
    AssessmentRecord draftOf(const PersonRecord &person);                                    // stored
    ActionItem action(const AssessmentRecord &about, Date due);                              // stored
};

Date day(int year, unsigned month, unsigned dayOfMonth);

// Every record, one after another as text, to compare two states of a store; throws when one is damaged.
std::string contentOf(Store &store);

// A store with people, all kinds of items, drafts, signed assessments and an erasure.
void fill(Store &store, size_t people, uint64_t seed = 7);

}  // namespace plumb::store_test
