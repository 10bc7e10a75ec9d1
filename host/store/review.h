// When an assessment is due for review: an organisation's policy as data (reports/review.json, "plumbline-review/1").
//
// An interval for each band, or some weeks after the last action is due, whichever comes first. Pure functions.
#pragma once
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "host/base/problem.h"
#include "host/store/store.h"

namespace plumb {

struct ReviewPolicy {
    std::string id;               // "12-months"
    std::array<int, 5> months{};  // by Level
    int weeksAfterAction = 0;
    std::string source;
};

// All policies of a file. The problem names what is wrong with it, with its line.
Result<std::vector<ReviewPolicy>> readReviewPolicies(const std::string &path);

// The one of this id. Problem: as above, or none has it.
Result<ReviewPolicy> reviewPolicyIn(const std::string &file, const std::string &id);

// The store's own, in its settings; nothing when none was chosen. It is kept whole, so that it stays what it was when a
// file of policies changes. Problem: it does not read.
Result<std::optional<ReviewPolicy>> policyOf(Store &store);
Status choosePolicy(Store &store, const ReviewPolicy &policy);

// A day that a month does not have becomes its last. `lastAction`: when the last open action is due.
Date nextReview(const ReviewPolicy &policy, Level band, Date assessed, const std::optional<Date> &lastAction);

}  // namespace plumb
