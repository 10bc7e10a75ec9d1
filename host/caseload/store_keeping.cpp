#include "host/caseload/store_keeping.h"

#include <algorithm>
#include <array>

#include "host/base/text.h"
#include "host/base/translated.h"
#include "host/store/place.h"
#include "host/store/sqlite_store.h"

namespace plumb {

namespace {

constexpr size_t kStrong = 16;  // letters from which it is called strong [our convention: four words]

// Letters, not bytes: what a person counts.
size_t letters(std::string_view text) {
    return static_cast<size_t>(std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

// What opens the store now, with what was typed.
Unlock unlockOf(const std::string &path, const std::string &secret) {
    if (asksPassphrase(path).value_or(true)) return {"", secret, ""};
    return {keyFileOf(path), "", ""};
}

struct Wiped {
    std::string &secret;
    ~Wiped() {
        wipe(secret);
        secret.clear();
    }
};

struct WipedUnlock {
    Unlock unlock;
    ~WipedUnlock() {
        wipe(unlock.passphrase);
        wipe(unlock.recoveryKey);
    }
};

std::string months(int count) { return trn("{n} month", "{n} months", static_cast<size_t>(count)); }

std::string policyInWords(const ReviewPolicy &policy) {
    const auto at = [&](Level level) { return policy.months.at(static_cast<size_t>(level)); };
    return trn(
        "After {good}; after {act} where something has to change, after {urgent} where it is urgent; {n} week "
        "after the last action is due",
        "After {good}; after {act} where something has to change, after {urgent} where it is urgent; {n} weeks "
        "after the last action is due",
        static_cast<size_t>(policy.weeksAfterAction),
        {{"good", months(at(Level::good))}, {"act", months(at(Level::act))}, {"urgent", months(at(Level::urgent))}});
}

}  // namespace

PassphraseLook lookAtPassphrase(std::string_view typed) {
    if (typed.empty()) return {false, ""};
    if (const Status enough = checkPassphrase(typed); !enough)
        return {false, trn("Too short: at least {n} letter.", "Too short: at least {n} letters.", kShortestPassphrase)};
    const bool words = trim(typed).find(' ') != std::string_view::npos;
    if (letters(typed) >= kStrong && words) return {true, tr("Strong: several words.")};
    return {true, tr("Long enough. Several words would be stronger.")};
}

WayIn wayIn(const std::string &path) {
    if (asksPassphrase(path).value_or(true)) return {true, tr("It opens with its passphrase.")};
    return {false, tr("It opens with the key file beside it: whoever has both files can open it.")};
}

Result<std::string> changePassphrase(Caseload &caseload, PassphraseChange &change) {
    const Wiped old{change.old}, fresh{change.fresh}, again{change.again};
    if (change.fresh != change.again)
        return Problem{"", tr("the two new passphrases differ"), tr("Type the same twice; nothing was changed")};
    if (change.fresh.empty())
        return Problem{"", tr("there is no new passphrase"), tr("Type one; several words are best")};
    const bool before = asksPassphrase(change.path).value_or(true);
    const WipedUnlock from{unlockOf(change.path, change.old)}, to{{"", change.fresh, ""}};
    const Status changed = changeUnlock(caseload.store(), from.unlock, to.unlock);
    if (!changed) return Problem{"", changed.problem().what, changed.problem().whatToDo};
    return before ? tr("The passphrase is changed. Backups that were made before still open with the old one.")
                  : tr("The passphrase is changed. Backups that were made before still open with the key file, which "
                       "the store itself no longer takes.");
}

Result<std::string> newRecoveryKey(Caseload &caseload, const std::string &path, std::string &secret) {
    const Wiped used{secret};
    const WipedUnlock from{unlockOf(path, secret)};
    return renewRecoveryKey(caseload.store(), from.unlock);
}

Result<std::vector<PolicyChoice>> policyChoices(Caseload &caseload, const std::string &share) {
    const auto known = readReviewPolicies(share + "/reports/review.json");
    if (!known) return known.problem();
    const ReviewPolicy &now = caseload.policy();
    std::vector<PolicyChoice> choices;
    bool found = false;
    for (const ReviewPolicy &policy : *known) {
        const bool chosen =
            policy.id == now.id && policy.months == now.months && policy.weeksAfterAction == now.weeksAfterAction;
        choices.push_back({policy, policyInWords(policy), chosen});
        found = found || chosen;
    }
    if (!found)
        choices.insert(choices.begin(), {now, tr("The store's own: {policy}", {{"policy", policyInWords(now)}}), true});
    return choices;
}

Status takePolicy(Caseload &caseload, const ReviewPolicy &policy) {
    if (Status chosen = choosePolicy(caseload.store(), policy); !chosen) return chosen;
    caseload.setPolicy(policy);
    return Done{};
}

}  // namespace plumb
