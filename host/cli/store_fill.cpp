#include "host/cli/store_fill.h"

#include "host/cli/store_work.h"

namespace plumb {

Scoring::Scoring() : plugins(installedPlugins()), scorer(plugins, problems) { complainOf(problems); }

std::string installedPolicies() { return shareFolder() + "/reports/review.json"; }

Result<ReviewPolicy> policyNamed(const std::string &id, const std::string &file) {
    return reviewPolicyIn(file.empty() ? installedPolicies() : file, id);
}

Result<ReviewPolicy> policyFor(Store &store, const std::string &id) {
    if (!id.empty()) return policyNamed(id);
    auto chosen = policyOf(store);
    if (!chosen) return chosen.problem();
    return *chosen ? Result<ReviewPolicy>(std::move(**chosen)) : policyNamed(kUsualPolicy);
}

Filling::Filling(const StoreAccess &access, const std::string &policyId) : status(kDone) {
    auto opened = openFor(access);
    auto found = opened ? policyFor(**opened, policyId) : Result<ReviewPolicy>(opened.problem());
    if (!found) {
        status = failed(found.problem());
        return;
    }
    store = std::move(*opened);
    policy = std::move(*found);
}

namespace {

std::string shownPolicy(const ReviewPolicy &policy) {
    std::string text = policy.id + ": due again after " + std::to_string(policy.months[0]) + " months (";
    for (size_t i = 1; i < policy.months.size(); ++i)
        text += (i > 1 ? ", " : "") + std::string(levelName(static_cast<Level>(i))) + " " +
                std::to_string(policy.months[i]);
    return text + "), or " + std::to_string(policy.weeksAfterAction) + " weeks after the last action is due\n";
}

}  // namespace

int storePolicy(const StoreAccess &access, const std::string &id, const std::string &file) {
    auto store = openFor(access);
    if (!store) return failed(store.problem());
    if (!id.empty()) {
        const auto policy = policyNamed(id, file);
        if (!policy) return failed(policy.problem());
        if (const Status chosen = choosePolicy(**store, *policy); !chosen) return failed(chosen.problem());
    }
    const auto chosen = policyOf(**store);
    if (!chosen) return failed(chosen.problem());
    const auto policy = policyFor(**store, "");
    if (!policy) return failed(policy.problem());
    std::string text = *chosen ? "" : "None was chosen for this store; the usual one is\n";
    text += shownPolicy(*policy);
    const auto all = readReviewPolicies(file.empty() ? installedPolicies() : file);
    if (!all) return failed(all.problem());
    for (const ReviewPolicy &other : *all)
        if (other.id != policy->id) text += "  or " + shownPolicy(other);
    return printText(text);
}

}  // namespace plumb
