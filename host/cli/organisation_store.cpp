#include "host/cli/organisation_store.h"

#include <algorithm>
#include <map>
#include <set>

#include "host/advise/advice.h"
#include "host/cli/store_unlock.h"
#include "host/cli/store_work.h"
#include "host/store/each.h"

namespace plumb {

namespace {

// Departments of the people who are here, by id; nothing for who has left.
class Staff {
  public:
    Staff(Store &store, std::optional<Date> today) : store_(store), today_(today) {}

    Result<std::optional<std::string>> department(const PersonId &id) {
        const std::string key = id.hex();
        if (const auto known = known_.find(key); known != known_.end()) return known->second;
        const auto person = store_.person(id);
        if (!person) return person.problem();
        const bool left = person->left && today_ && *person->left <= *today_;
        return known_[key] = left ? std::nullopt : std::optional(person->who.department);
    }

  private:
    Store &store_;
    std::optional<Date> today_;
    std::map<std::string, std::optional<std::string>> known_;
};

class StoreDocuments : public Documents {
  public:
    StoreDocuments(Store &store, Staff &staff) : store_(store), staff_(staff) {}

    bool newestFirst() const override { return true; }

    // What corrects one is usually the newer, but not where a sender's clock was ahead: so they are looked for first.
    Status begin() override {
        if (!corrected_) {
            restart();
            std::set<std::string> corrected;
            for (;;) {
                const auto record = nextRecord();
                if (!record) return record.problem();
                if (!*record) break;
                if (!(*record)->supersedes.none()) corrected.insert((*record)->supersedes.hex());
            }
            corrected_ = std::move(corrected);
        }
        restart();
        return Done{};
    }

    Result<bool> next(Next &to) override {
        for (;;) {
            const auto record = nextRecord();
            if (!record) return record.problem();
            if (!*record) return false;
            if (corrected_->contains((*record)->id.hex())) continue;
            const auto department = staff_.department((*record)->person);
            if (!department) return department.problem();
            if (!*department) continue;
            to.text = std::move((*record)->answers);
            to.name = "assessment " + (*record)->id.hex();
            to.person = (*record)->person.hex();
            to.department = **department;
            return true;
        }
    }

  private:
    void restart() {
        page_.clear();
        at_ = 0;
        last_ = false;
        after_ = {};
    }

    // The next that is no draft, until the one after it is asked for; none at the end.
    Result<AssessmentRecord *> nextRecord() {
        for (;;) {
            if (at_ < page_.size()) {
                AssessmentRecord &record = page_[at_++];
                if (record.state != AssessmentState::draft) return &record;
                continue;
            }
            if (last_) return nullptr;
            if (const Status turned = turn(); !turned) return turned.problem();
        }
    }

    Status turn() {
        auto page = store_.assessments({}, {after_, kRowsAtOnce});
        if (!page) return page.problem();
        page_ = std::move(*page);
        at_ = 0;
        last_ = page_.size() < kRowsAtOnce;
        if (!page_.empty()) after_ = page_.back().id;
        return Done{};
    }

    Store &store_;
    Staff &staff_;
    std::vector<AssessmentRecord> page_;
    size_t at_ = 0;
    bool last_ = false;
    AssessmentId after_;
    std::optional<std::set<std::string>> corrected_;  // ids
};

// The rules of which every action is about work.
std::set<std::string> rulesOfWork(const Plugins &plugins, Problems &trouble) {
    std::set<std::string> work, others;
    for (const auto &plugin : plugins)
        for (const Rule &rule : readAdvice(*plugin, trouble).rules)
            (strictestOf(rule, *plugin) == Privacy::health ? others : work).insert(rule.id);
    for (const std::string &id : others) work.erase(id);
    return work;
}

using People = std::set<std::string>;
struct TierPeople {
    People open, overdue, done, declined;
};

void add(const ActionItem &action, const std::optional<Date> &today, TierPeople &tier) {
    const std::string person = action.person.hex();
    switch (action.state) {
        case ActionState::open:
        case ActionState::inProgress:
        case ActionState::referred:
            tier.open.insert(person);
            if (action.due && today && *action.due < *today) tier.overdue.insert(person);
            return;
        case ActionState::done: tier.done.insert(person); return;
        case ActionState::refused:
        case ActionState::notPossible: tier.declined.insert(person); return;
    }
}

Result<FollowedActions> followedIn(Store &store, Staff &staff, const std::set<std::string> &work,
                                   const std::optional<Date> &today) {
    std::array<TierPeople, 4> people;
    const Status read = eachItem<ActionItem>(store, {}, [&](const ActionItem &action) -> Status {
        if (!work.contains(action.rule)) return Done{};
        const auto here = staff.department(action.person);
        if (!here) return here.problem();
        if (*here) add(action, today, people[std::min<size_t>(action.tier, 3)]);
        return Done{};
    });
    if (!read) return read.problem();
    FollowedActions followed;
    const auto count = [](const People &some) { return static_cast<uint32_t>(some.size()); };
    for (size_t tier = 0; tier < people.size(); ++tier)
        followed.tiers[tier] = {count(people[tier].open), count(people[tier].overdue), count(people[tier].done),
                                count(people[tier].declined)};
    return followed;
}

}  // namespace

Result<Tally> tallyStore(const StoreAccess &access, const Plugins &plugins, const std::string &today,
                         const BadLine &badLine, Problems &trouble, Beside &beside) {
    auto opened = openFor(access);
    if (!opened) return opened.problem();
    Store &store = **opened;
    logRead(store, "organisation.read", {});
    const auto day = today.empty() ? dayOfClock() : parseDate(today);
    Staff staff(store, day);
    StoreDocuments documents(store, staff);
    auto tally = tallyDocuments(documents, access.path, plugins, today, badLine, trouble);
    if (!tally) return tally;
    auto followed = followedIn(store, staff, rulesOfWork(plugins, trouble), day);
    if (!followed) return followed.problem();
    beside.followed = *followed;
    beside.departmentsOfRecords = true;
    return tally;
}

}  // namespace plumb
