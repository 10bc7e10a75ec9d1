// The store: people, assessments, drafts, items and the audit log behind one seam. SqliteStore (sqlite_store.h) keeps
// them in a file; the tests have a twin in memory, and a server could stand here.
//
// Every call is one transaction, durable when it returns well, unless it runs inside transaction(). A call that fails
// changes nothing. What changes something writes its own line in the audit log, except steps of a draft; reading is
// logged by whoever reads, with log(). Any thread may call; calls wait for each other. Expected trouble (not there,
// changed meanwhile, frozen, read-only, disk full, damaged) is a Problem.
#pragma once
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "host/store/records.h"

namespace plumb {

struct StoreInfo {
    Id id;
    uint32_t schema = 0;  // number of the newest migration in the file
    bool readOnly = false;
    std::string whyReadOnly;           // a sentence, when it is
    std::vector<std::string> notices;  // sentences a person should see after opening
    uint64_t records = 0;              // people, assessments, items and what belongs to them, together
};

// A page of a list: at most `limit` rows that come after `after`; of assessments and items never more than
// kMostRowsOfPage, however large `limit` is. To read a list to its end: each.h.
inline constexpr size_t kMostRowsOfPage = 1000;
template <class T>
struct PageAfter {
    T after{};  // as the last row of the page before; none: from the start
    size_t limit = 50;
};

struct PeopleFilter {
    std::string text;        // in name, reference or e-mail, whatever the case; "": everybody
    std::string department;  // exactly, whatever the case; "": any
};

struct AssessmentFilter {
    std::optional<PersonId> person;
    std::optional<AssessmentState> state;
    std::string form;                // "": any
    Level atLeast = Level::none;     // by the clear band: forms about health are left out unless none
    std::optional<Date> reviewBy{};  // next review on this day or before
};

struct ItemFilter {
    std::optional<ItemKind> kind;
    std::optional<PersonId> person;
    std::optional<Id> about;
    std::optional<uint8_t> state;
    std::optional<Date> dueBy;  // due on this day or before; those without a day are left out
};

// What verify() looked at and found.
struct Verification {
    enum class Kind { file, record, missing, edited, gap, moved, cut, olderFile, noHead };
    struct Fault {
        Kind kind;
        uint64_t entry = 0;  // of the log, where it is about one
        Problem problem;
    };
    uint64_t records = 0, entries = 0;
    std::vector<Fault> faults;  // none: everything is as it was written
};

inline constexpr uint64_t kFewRecords = 20'000;

class Store {
  public:
    virtual ~Store() = default;

    virtual StoreInfo info() const = 0;

    // All calls that `work` makes become durable together, or none when it gives a problem. Does not nest.
    virtual Status transaction(const std::function<Status()> &work) = 0;

    // The same for very many new records: the log gets one line, `reason`, for all, and in a store that has fewer than
    // kFewRecords the indexes for looking up are built afterwards; in a larger one that would mean to read everything.
    virtual Status bulk(const std::string &reason, const std::function<Status()> &work) = 0;

    // New when rev is 0, else the next revision; `rev` is then the one stored.
    virtual Status putPerson(PersonRecord &person) = 0;
    virtual Result<PersonRecord> person(const PersonId &id) = 0;
    // By name, whatever the case; those of one name by id.
    virtual Result<std::vector<PersonRecord>> people(const PeopleFilter &filter, const PageAfter<PersonId> &page) = 0;
    // Of whom there is no assessment, not even a draft; by id, without reading anybody else.
    virtual Result<std::vector<PersonRecord>> neverAssessed(const PageAfter<PersonId> &page) = 0;
    // Who has this reference or e-mail, whatever the case, without reading anybody else.
    virtual Result<std::vector<PersonId>> findPeople(const std::string &referenceOrEmail) = 0;
    // Destroys the person's key and everything under it; a tombstone and the roll-up's counts stay. Works again on a
    // person who is erased already or was never here (the tombstone then keeps later imports out).
    virtual Status erasePerson(const PersonId &id, const std::string &reason) = 0;
    virtual Result<std::vector<PersonId>> erased() = 0;

    // As putPerson. The first revision may have any state but needs what the state asks for: answers when completed, a
    // reviewer when reviewed, a signer when signed.
    virtual Status putAssessment(AssessmentRecord &assessment) = 0;
    virtual Result<AssessmentRecord> assessment(const AssessmentId &id) = 0;
    // Newest first.
    virtual Result<std::vector<AssessmentRecord>> assessments(const AssessmentFilter &filter,
                                                              const PageAfter<AssessmentId> &page) = 0;
    // Of route 1 and 2, drafts too, those nobody has got in touch about (no contact item): route 1 first, oldest first.
    virtual Result<std::vector<AssessmentRecord>> urgent() = 0;

    // A step of an assessment that is a draft; the steps go when it is completed.
    virtual Status appendStep(const AssessmentId &id, const DraftStep &step) = 0;
    virtual Result<Draft> draft(const AssessmentId &id) = 0;
    // An assessment that is a draft goes, with its steps and the items about it; the line in the log stays. Problem: it
    // is no draft any more.
    virtual Status discardDraft(const AssessmentId &id) = 0;

    // As putPerson; items.h has typed put, get and list on top.
    virtual Status putItem(Item &item) = 0;
    virtual Result<Item> item(const Id &id) = 0;
    // Newest first; with dueBy, those due first come first and the page goes on after the same order.
    virtual Result<std::vector<Item>> items(const ItemFilter &filter, const PageAfter<Id> &page) = 0;

    // For good: what it was leaves the file at once. Photos alone; the log notes it with the person and the item's id.
    virtual Status deleteItem(const Id &id) = 0;

    virtual Result<std::vector<RollupRow>> rollup() = 0;

    // What was decided for this store, by a name of the program's: "review". "" when it was never set.
    virtual Result<std::string> setting(const std::string &name) = 0;
    virtual Status putSetting(const std::string &name, const std::string &value) = 0;

    virtual Status log(const std::string &action, const Id &object, const std::string &reason) = 0;
    virtual Result<std::vector<LogEntry>> entries(uint64_t after, size_t limit) = 0;
    virtual Result<LogHead> head() = 0;

    // Reads and checks everything. Damage is no Problem but a fault.
    virtual Result<Verification> verify() = 0;
};

}  // namespace plumb
