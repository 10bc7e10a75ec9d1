// What is due in a store, and what the advice says is to be done: for windows and the command line alike.
//
// Pure reading but noteAdvice(). Problems: those of the store.
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "host/assess/result.h"
#include "host/caseload/workplaces.h"
#include "host/store/items.h"
#include "host/store/store.h"

namespace plumb {

bool isOpen(const ActionItem &action);  // open or in progress

// Open actions due on `day` or before, the first due first.
Result<std::vector<ActionItem>> dueActions(Store &store, Date day);

// Assessments whose next review is on `day` or before, and that no later one replaced.
Result<std::vector<AssessmentRecord>> dueReviews(Store &store, Date day);

// By when they were completed: ids are given when an assessment begins.
bool isLater(const AssessmentRecord &a, const AssessmentRecord &than);

// Whether `other` took the place of `a`: completed, later, of the same person, form and workplace, and it gives what
// `a` gave (given_scores.h); or it corrects it.
bool replaces(const AssessmentRecord &other, const AssessmentRecord &a, const Workplaces &places);

// Whether anything in the store replaces it.
Result<bool> isReplaced(Store &store, const AssessmentRecord &a);

// When it came into the store: ids say when an assessment was begun, or when somebody sealed it on their own computer.
Moment arrivedAt(const AssessmentRecord &a);

// Whether somebody dealt with an assessment since it arrived: a visit replaces it that was begun afterwards, or answers
// of the person that came afterwards. A visit of before says nothing of it, whatever day it was answered on.
Result<bool> isDealtWith(Store &store, const AssessmentRecord &a);

// Whether its answers of the person alone call for a visit: level 3 (High) or worse.
bool isForVisit(const AssessmentRecord &a);

// All actions about an assessment, newest first.
Result<std::vector<ActionItem>> actionsAbout(Store &store, const AssessmentId &about);

// What the advice says to `a`, without observations; ids, owners and days are left out. Problems: it is a draft, it has
// a red flag of route 1, its answers do not read or score any more.
Result<std::vector<ActionItem>> adviceFor(const AssessmentRecord &a, const Plugins &plugins);

// The same into the store, but for what is an action of it already; in one transaction. Those that are new. `due`: the
// day of an action, by its tier.
using DueDay = std::function<std::optional<Date>(uint8_t tier)>;
Result<std::vector<ActionItem>> noteAdvice(Store &store, const Outside &outside, const Plugins &plugins,
                                           const AssessmentId &about, const std::string &owner, const DueDay &due);

}  // namespace plumb
