// The store on SQLite, from inside: for the sources of this room alone. sqlite_store.h is the way in.
//
// Its parts: sqlite_store.cpp opens and holds transactions together, sqlite_people.cpp, sqlite_assessments.cpp and
// sqlite_items.cpp keep the records, sqlite_log.cpp the log and the head, sqlite_verify.cpp checks everything.
#pragma once
#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>

#include <map>
#include <mutex>
#include <unordered_map>

#include "host/store/head.h"
#include "host/store/names.h"
#include "host/store/payload.h"
#include "host/store/place.h"
#include "host/store/rules.h"
#include "host/store/schema.h"
#include "host/store/sql.h"
#include "host/store/sqlite_store.h"
#include "host/store/store_keys.h"

namespace plumb {

class SqliteStore : public Store {
  public:
    // Of a file that is open and whose header gave `key`. Reads the head; brings the file up to date if it may. A copy
    // has no head outside to be compared with.
    static Result<std::unique_ptr<SqliteStore>> make(const Opening &how, std::unique_ptr<Sql> sql,
                                                     std::unique_ptr<WriterLock> lock, KeySlots slots, const Key &key,
                                                     std::string whyReadOnly, bool isCopy);
    // The same of an empty file: makes its tables.
    static Result<std::unique_ptr<SqliteStore>> makeNew(const Opening &how, std::unique_ptr<Sql> sql,
                                                        std::unique_ptr<WriterLock> lock, KeySlots slots,
                                                        const Key &key);
    ~SqliteStore() override;

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

    Sql &sql() { return *sql_; }
    const KeySlots &slots() const { return slots_; }
    const Key &key() const { return key_; }
    const std::string &path() const { return path_; }
    const Outside &outside() const { return outside_; }
    std::unique_lock<std::recursive_mutex> hold() const { return std::unique_lock(mutex_); }  // other threads wait
    Status putSlots(const KeySlots &slots, const std::string &reason);
    Status noteReplaced(const std::vector<PersonId> &erased, const std::string &reason);  // after a restore

  private:
    SqliteStore(const Opening &how, KeySlots slots, const Key &key);

    // A person as the records under it need it.
    struct Holder {
        PersonId id;
        Key key;
        std::string department;  // hash
    };
    using Rows = std::vector<AssessmentRecord>;
    class Bulk;

    // Run `work` alone, with SQLite's exceptions turned into problems; write() as a transaction of its own unless one
    // is open, read() on one state of the file.
    Status write(const std::function<Status()> &work);
    Status runTransaction(const std::function<Status()> &work);
    template <class Work>
    auto guarded(Work work) -> decltype(work());

    // In a bulk load what was never stored is not looked for: its id is, when it is stored.
    template <class T, class Load>
    auto oldOf(const T &fresh, Load load) -> decltype(load());
    template <class Work>
    Status storedNew(const char *what, const Id &id, Work work);
    template <class Work>
    auto read(Work work) -> decltype(work());
    void commit();
    void rollback(const StoreHead &before);
    void afterCommit(const StoreHead &before);
    void tell(const std::string &sentence);                      // a notice, once
    Problem damaged(std::string_view what, const Id &id) const;  // `what` marked with trMark

    // sqlite_log.cpp
    Status begin(bool isCopy);
    Status bringUpToDate();
    Status compareWithOutside();
    Status setUp();
    void writeLog(const std::string &action, const Id &object, const std::string &reason);
    void note(const std::string &action, const Id &object) {  // a bulk load has one line for all
        if (!inBulk_) writeLog(action, object, "");
    }
    void writeHead();
    Result<StoreHead> readHead();
    void count(const RollupCell &cell, int64_t by) { pending_[cell] += by; }
    void mergeRollup();
    std::string rollupMac(const RollupCell &cell, int64_t count) const;

    // sqlite_people.cpp
    std::string lookupHash(const char *column, const std::string &text) const;  // "" for ""
    std::string departmentHash(const std::string &text);
    Result<Holder> holder(const PersonId &id);
    Result<std::optional<PersonRecord>> loadPerson(const PersonId &id);
    Result<PersonRecord> personAt(const Query &row);
    Status storePerson(const PersonRecord &person, bool isNew);
    Status eraseNow(const PersonId &id, const std::string &reason);
    bool isErasedHere(const PersonId &id);
    Status loadNames();
    void removeRows(const char *tags, const char *rows, const Id &id);
    std::string tombstoneMac(const PersonId &id, Moment time) const;

    // sqlite_assessments.cpp
    Result<std::optional<AssessmentRecord>> loadAssessment(const AssessmentId &id, std::string *department = nullptr);
    Result<AssessmentRecord> assessmentAt(const Query &row, std::string *department = nullptr);
    Result<Rows> assessmentsOf(Query &query);
    Status storeAssessment(const AssessmentRecord &assessment, bool isNew, const Holder &holder);
    Status countChange(const std::optional<AssessmentRecord> &old, const std::string &oldDepartment,
                       const AssessmentRecord &fresh, const std::string &department);
    Result<std::vector<DraftStep>> steps(const AssessmentRecord &assessment);
    void dropSteps(const AssessmentId &id);
    Result<uint8_t> urgencyAt(const Query &row, AssessmentRecord &assessment);

    // sqlite_items.cpp
    Result<std::optional<Item>> loadItem(const Id &id);
    Result<Item> itemAt(const Query &row);
    Status storeItem(const Item &item, bool isNew, const Key &key);

    // sqlite_settings.cpp
    bool hasSettings() const { return head_.schema >= kSchemaOfSettings; }
    Result<std::string> settingAt(const std::string &name, const Query &row) const;  // rev, changed, sealed

    // sqlite_verify.cpp
    friend class Verifier;

    std::string path_, actor_;
    Outside outside_;
    KeySlots slots_;
    Id store_;
    Key key_;
    StoreKeys keys_;
    std::unique_ptr<WriterLock> lock_;  // goes after sql_
    std::unique_ptr<Sql> sql_;
    std::string whyReadOnly_;
    std::vector<std::string> notices_;

    mutable std::recursive_mutex mutex_;
    bool inTransaction_ = false, inBulk_ = false;
    bool emptyWal_ = false;          // so that nothing destroyed stays in the log of writes
    std::optional<Problem> poison_;  // a call failed half way: the transaction must not be kept
    StoreHead head_;
    std::map<RollupCell, int64_t> pending_;
    std::optional<Holder> lastHolder_;
    std::unordered_map<std::string, std::string> departments_;  // hashes by text, in a bulk load
    NamesIndex names_;
    std::optional<uint64_t> namesOf_;  // head_.changed when the names were read; nothing: not read
};

// As openStore; `isCopy` for a backup, which has no head outside; with `key` nothing else needs to unlock it.
Result<std::unique_ptr<SqliteStore>> openSqlite(const Opening &how, bool isCopy = false, const Key *key = nullptr);

// The store of a file behind the seam. Problem: it is of another kind.
Result<SqliteStore *> fileStore(Store &store);

// The id in a store's header, which needs no key; nothing when there is no such header.
std::optional<Id> storeIdOf(const std::string &path);

template <class Work>
auto SqliteStore::guarded(Work work) -> decltype(work()) {
    try {
        return work();
    } catch (const SQLite::Exception &error) {
        poison_ = explainSql(path_, error);
        return *poison_;
    }
}

template <class T, class Load>
auto SqliteStore::oldOf(const T &fresh, Load load) -> decltype(load()) {
    if (inBulk_ && fresh.rev == 0) return std::optional<T>();
    return load();
}

template <class Work>
Status SqliteStore::storedNew(const char *what, const Id &id, Work work) {
    try {
        return work();
    } catch (const SQLite::Exception &error) {
        if (inBulk_ && error.getErrorCode() == SQLITE_CONSTRAINT) return changedMeanwhile(what, id);
        throw;
    }
}

template <class Work>
auto SqliteStore::read(Work work) -> decltype(work()) {
    const std::lock_guard hold(mutex_);
    if (inTransaction_) return guarded(work);
    return guarded([&]() -> decltype(work()) {
        sql_->exec("BEGIN");
        struct End {
            Sql &sql;
            ~End() { sql.tryExec("COMMIT"); }
        } end{*sql_};
        return work();
    });
}

}  // namespace plumb
