// What may be stored after what: the same for every kind of store. Pure functions.
#pragma once
#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "host/store/records.h"
#include "host/store/store.h"

namespace plumb {

// Sentences that every store says alike.
// "assessment 0123…: it is not in this store"; `what` is marked with trMark.
Problem notThere(std::string_view what, const Id &id);
Problem changedMeanwhile(std::string_view what, const Id &id);
Problem isErased(const PersonId &id);

// Somebody at some place, without blanks.
bool isMailAddress(std::string_view text);

// Names are lines: what is pasted as several becomes one, here and wherever a name comes in (oneLine).
Person onOneLine(const Person &who);

inline constexpr size_t kLongestName = 200;  // in letters; also of numbers, departments and workplaces
inline constexpr size_t kLongestMail = 254;

// Of what people are called and known by. What `old` has already is not looked at again: nullptr when there is none.
// Problem: neither name nor reference, a text too long, an e-mail that is no address.
Status checkWho(const PersonId &id, const Person *old, const Person &fresh);
Status checkWorkplace(const std::string &name);

// `old` is what the store has under the id, nothing when it has none. The problem: something needed is missing, text
// that is not UTF-8 or too long, a new e-mail that is no address, a stale revision, a frozen or moved record.
Status checkPerson(const std::optional<PersonRecord> &old, const PersonRecord &fresh);
Status checkAssessment(const std::optional<AssessmentRecord> &old, const AssessmentRecord &fresh);
Status checkSuperseded(const std::optional<AssessmentRecord> &superseded, const AssessmentRecord &fresh);
Status checkItem(const std::optional<Item> &old, const Item &fresh);
Status checkDeleted(const Item &item);
Status checkSetting(const std::string &name, const std::string &value);
Status checkDiscard(const AssessmentRecord &assessment);
Status checkStep(const AssessmentRecord &assessment, const DraftStep &step);

// Notes when a state was reached; a time that is there stays.
void stampTimes(AssessmentRecord &fresh, Moment now);

// What the log calls a change: "assessment.completed".
std::string actionOf(const std::optional<AssessmentRecord> &old, const AssessmentRecord &fresh);
std::string actionOf(bool isNew, const Item &item);

// The cell of the roll-up that a completed assessment is counted in; nothing for drafts.
struct RollupCell {
    std::string department;  // as the store keeps it: folded, or its hash
    std::string form;
    int32_t month = 0;
    Level band = Level::none;
    auto operator<=>(const RollupCell &) const = default;
};
std::optional<RollupCell> cellOf(const AssessmentRecord &assessment, const std::string &department);

// Cells by which a change makes counts go up and down.
struct RollupChange {
    RollupCell cell;
    int64_t by;
};

// The band that queries may see.
Level clearBand(const AssessmentRecord &assessment);
bool isUrgent(const AssessmentRecord &assessment);  // route 1 or 2, completed or not

}  // namespace plumb
