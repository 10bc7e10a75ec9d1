// What a store keeps: people, their assessments, and what belongs to them.
//
// Plain values, copied in and out. `rev` is 0 for what was never stored and goes up by one each time; whoever stores
// must hold the newest. Text is UTF-8. Times are seconds UTC, 0 for "not yet". Everything is sealed in the file but
// what a comment calls clear; see README.md.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "host/assess/manifest.h"
#include "host/base/date.h"
#include "host/base/problem.h"
#include "host/form/document.h"
#include "host/store/id.h"

namespace plumb {

struct PersonRecord {
    PersonId id;
    uint32_t rev = 0;
    Person who;  // name, reference, department, e-mail
    std::string note;
    std::optional<Date> left;  // the day employment ended, from which retention counts
};

enum class AssessmentState : uint8_t { draft, completed, reviewed, signedOff };  // only forwards; signed is frozen
enum class AssessedBy : uint8_t { self, assessor };

struct UsedBundle {
    std::string id, version, hash;  // hash: as hashBundle gives it
    bool operator==(const UsedBundle &) const = default;
};

struct AssessmentRecord {
    AssessmentId id;            // clear
    PersonId person;            // clear; never changes
    WorkstationId workstation;  // may be none
    AssessmentId supersedes;    // the signed assessment that this one corrects, or none
    uint32_t rev = 0;
    std::string form;  // clear; never changes
    uint32_t formRevision = 0;
    AssessmentState state = AssessmentState::draft;  // clear
    AssessedBy by = AssessedBy::self;
    Moment started = 0, completed = 0, reviewed = 0, signedAt = 0;  // clear; the store sets those of a state reached
    std::string assessor, reviewer, signer;                         // names
    std::optional<Date> nextReview;                                 // clear
    // The worst level among the scores of the result. Clear for forms about work; sealed when `health` is set, because
    // an answer about health would show through it.
    Level band = Level::none;
    bool health = false;  // clear; band and route come from answers about health
    uint8_t route = 0;    // of back health: 1 emergency now … 4 self-care; 0 none. 1 and 2 come first in urgent()
    std::string answers;  // "plumbline-answers/1", byte for byte
    std::string result;   // "plumbline-result/1", byte for byte
    std::vector<UsedBundle> bundles;
    std::string note;
};

// One step of a draft: an answer given, or one step taken back or forth. Steps are only ever added.
struct DraftStep {
    enum class Kind : uint8_t { answer, undo, redo };
    Kind kind = Kind::answer;
    std::string key;    // "desk/seat.height"
    std::string value;  // JSON; "null" clears the answer
};

// What the steps of a draft come to; see draft.h.
struct Draft {
    struct Entry {
        std::string key, value;
        bool operator==(const Entry &) const = default;
    };
    std::vector<Entry> answers;  // in the order first given; cleared ones are left out
    bool canUndo = false, canRedo = false;
    uint32_t steps = 0;  // so many were ever added
};

// Anything that belongs to a person beside assessments; items.h has the kinds with their types.
enum class ItemKind : uint8_t { workstation = 1, action, release, photo, contact };

struct Item {
    Id id;            // clear
    ItemKind kind{};  // clear; never changes
    PersonId person;  // clear; never changes
    Id about;         // clear; the assessment or workstation it belongs to, or none
    uint32_t rev = 0;
    uint8_t state = 0;        // clear; meaning by kind
    std::optional<Date> due;  // clear
    std::string payload;      // sealed; fields by kind
};

// A line of the audit log: who did what to which thing, when and why. Never a health answer.
struct LogEntry {
    uint64_t seq = 0;  // 1 is the first
    Moment time = 0;
    std::string actor, action;  // action: "assessment.signed"
    Id object;                  // or none
    std::string reason;
};

// Where the log ends. Kept outside the file too, it proves that no end was cut off.
struct LogHead {
    uint64_t seq = 0;
    std::string mac;  // 64 hexadecimal digits
    bool operator==(const LogHead &) const = default;
};

// Completed assessments, counted without persons; such a count outlives an erasure.
struct RollupRow {
    std::string department;  // its text; "" when nobody in the store is in it any more
    std::string form;
    int32_t month = 0;         // of completion: year * 12 + month (0–11)
    Level band = Level::none;  // none for forms about health
    uint64_t count = 0;
};

}  // namespace plumb
