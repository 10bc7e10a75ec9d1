// What commands share that score answers and put them into a store.
#pragma once
#include <memory>
#include <string>

#include "host/assess/places.h"
#include "host/cli/store_unlock.h"
#include "host/exchange/scorer.h"
#include "host/store/review.h"

namespace plumb {

// The plugins that are installed, and a scorer of theirs; what is wrong with them is told.
struct Scoring {
    Plugins plugins;
    Problems problems;
    Scorer scorer;
    Scoring();
};

std::string installedPolicies();  // the file of policies that comes with the program

// Of the installed policies, or of `file`. Problem: it cannot be read, it has no policy of this id.
Result<ReviewPolicy> policyNamed(const std::string &id, const std::string &file = "");
inline constexpr const char *kUsualPolicy = "12-months";

// The one of this id; with "" the store's own or, when none was chosen, the usual one.
Result<ReviewPolicy> policyFor(Store &store, const std::string &id);

// All of it for one command. When `status` is not kDone it was told why, and there is no store.
struct Filling : Scoring {
    Filling(const StoreAccess &access, const std::string &policyId);
    std::unique_ptr<Store> store;
    ReviewPolicy policy;
    int status;
};

}  // namespace plumb
