// What waits for an assessor today: visits that were begun, self-assessments that arrived, visits that are needed,
// overdue actions, reviews due, people who were never assessed. Red flags of route 1 and 2 come before everything,
// until somebody noted that they got in touch.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "host/caseload/caseload.h"
#include "host/store/items.h"

namespace plumb {

struct QueueLine {
    PersonId person;
    AssessmentId assessment;  // none for what is about an action or a person
    Id action;
    uint8_t route = 0;      // 1 or 2: get in touch first
    std::string who, what;  // "Ann Example, R-17, Accounts"; "Office desk, self-assessment, High"
    std::string since;      // "21 November 2026"
};

struct QueueList {
    std::string title, none;  // none: what is said of an empty one
    std::vector<QueueLine> lines;
    bool cut = false;  // there are more than kMostInQueue
};
inline constexpr size_t kMostInQueue = 200;

struct Queue {
    std::vector<QueueLine> urgent;
    QueueList begun, arrived, visits, actions, reviews, newcomers;  // newcomers: nothing of them was ever begun
};

Result<Queue> queueOf(Caseload &caseload);

// "I contacted the person on …": takes a red flag off the queue. `on`: "2026-11-22".
Status noteContact(Caseload &caseload, const AssessmentId &id, const std::string &on, const std::string &note);

// An action's next state, with the words that it needs: how it was checked when done, why when refused, not possible or
// referred. `owner`: who does it from now on; nothing: who did.
Status changeAction(Caseload &caseload, const Id &id, ActionState state, const std::string &words,
                    const std::optional<std::string> &owner = {});

// What is asked of who says that it is done: the advice's own check, or a plain question.
std::string checkQuestion(Caseload &caseload, const ActionItem &action);

// The day given to an action that comes from advice: later for what has to be bought.
Date usualDueDay(Date today, uint8_t tier);

// The advice to an assessment as actions; so many are new.
Result<size_t> takeAdvice(Caseload &caseload, const AssessmentId &id, const std::string &owner);

}  // namespace plumb
