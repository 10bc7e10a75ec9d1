// What the tests of the contract (host/store/store.h) share: each is run on the file and on its twin in memory.
#pragma once
#include <string>
#include <vector>

#include "tests/store/store_support.h"
#include "tests/support/catch.h"
#include "tests/support/told.h"

namespace plumb::store_test {

inline Subject eachKind() { return Subject(GENERATE(as<std::string>{}, "sqlite", "memory")); }

// The problem's sentence, "" when there is none.
template <class T>
std::string why(const Result<T> &result) {
    return result ? "" : result.problem().sentence();
}

using Names = std::vector<std::string>;

inline Names namesOf(const std::vector<PersonRecord> &people) {
    Names all;
    for (const PersonRecord &person : people) all.push_back(person.who.name);
    return all;
}

}  // namespace plumb::store_test
