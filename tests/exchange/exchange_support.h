// A personal store in a folder of the test's own, the installed plugins, and documents to put in.
#pragma once
#include <memory>
#include <string>

#include "host/exchange/intake.h"
#include "host/store/sqlite_store.h"
#include "tests/support/must.h"
#include "tests/support/temp_folder.h"

namespace plumb::exchange_test {

// All bundles of the build, loaded once; throws what is wrong with them.
const Plugins &plugins();

struct House {
    TempFolder folder;
    Opening how;
    std::unique_ptr<Store> store;

    explicit House(bool make = true);
    void reopen();
    Scorer scorer() const;
};

// Every record, counted and checked; false when something is not as it was written.
bool isSound(Store &store);

// A document of the desk with these people's data; the members' values are JSON.
std::string deskDocument(const std::string &person, const std::string &seat = "too_low");
std::string backDocument(const std::string &person, bool emergency);

size_t countPeople(Store &store);
size_t countAssessments(Store &store);

}  // namespace plumb::exchange_test
