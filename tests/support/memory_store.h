// A store without a file: the twin of SqliteStore, for tests of what stands on a store and for the contract's own.
//
// It keeps plain values and follows the same rules (host/store/rules.h); nothing is sealed. Its log is a real chain.
#pragma once
#include <map>
#include <mutex>

#include "host/store/audit.h"
#include "host/store/names.h"
#include "host/store/rules.h"

namespace plumb {

class MemoryStore : public Store {
  public:
    MemoryStore(std::string actor, Outside outside);

    StoreInfo info() const override;
    Status transaction(const std::function<Status()> &work) override;
    Status bulk(const std::string &reason, const std::function<Status()> &work) override;
    Status putPerson(PersonRecord &person) override;
    Result<PersonRecord> person(const PersonId &id) override;
    Result<std::vector<PersonRecord>> people(const PeopleFilter &filter, const PageAfter<PersonId> &page) override;
    Result<std::vector<PersonRecord>> neverAssessed(const PageAfter<PersonId> &page) override;
    Result<std::vector<PersonId>> findPeople(const std::string &referenceOrEmail) override;
    Status erasePerson(const PersonId &id, const std::string &reason) override;
    Result<std::vector<PersonId>> erased() override;
    Status putAssessment(AssessmentRecord &assessment) override;
    Result<AssessmentRecord> assessment(const AssessmentId &id) override;
    Result<std::vector<AssessmentRecord>> assessments(const AssessmentFilter &filter,
                                                      const PageAfter<AssessmentId> &page) override;
    Result<std::vector<AssessmentRecord>> urgent() override;
    Status appendStep(const AssessmentId &id, const DraftStep &step) override;
    Result<Draft> draft(const AssessmentId &id) override;
    Status discardDraft(const AssessmentId &id) override;
    Status putItem(Item &item) override;
    Result<Item> item(const Id &id) override;
    Result<std::vector<Item>> items(const ItemFilter &filter, const PageAfter<Id> &page) override;
    Status deleteItem(const Id &id) override;
    Result<std::vector<RollupRow>> rollup() override;
    Result<std::string> setting(const std::string &name) override;
    Status putSetting(const std::string &name, const std::string &value) override;
    Status log(const std::string &action, const Id &object, const std::string &reason) override;
    Result<std::vector<LogEntry>> entries(uint64_t after, size_t limit) override;
    Result<LogHead> head() override;
    Result<Verification> verify() override;

  private:
    struct Kept {  // everything, so that a transaction can be taken back by one assignment
        std::map<PersonId, PersonRecord> people;
        std::map<PersonId, Moment> erased;
        std::map<AssessmentId, AssessmentRecord> assessments;
        std::map<AssessmentId, std::string> departments;  // folded, of the person when the assessment was stored
        std::map<AssessmentId, std::vector<DraftStep>> steps;
        std::map<Id, Item> items;
        std::map<RollupCell, int64_t> counts;
        std::map<std::string, std::string> settings;
        std::vector<ChainLink> log;
    };
    Status write(const std::function<Status()> &work);
    void note(const std::string &action, const Id &object);
    void writeLog(const std::string &action, const Id &object, const std::string &reason);
    Status knows(const PersonId &id) const;
    template <class Id, class T>
    static std::optional<T> find(const std::map<Id, T> &all, const Id &id) {
        const auto at = all.find(id);
        return at == all.end() ? std::nullopt : std::optional(at->second);
    }

    std::string actor_;
    Outside outside_;
    Id store_;
    StoreKeys keys_;
    mutable std::recursive_mutex mutex_;
    Kept kept_;
    bool inTransaction_ = false, inBulk_ = false;
};

}  // namespace plumb
