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
    std::string since;      // "21 November 2026"; of an action "due 3 December 2026"
    bool overdue = false;   // an action whose day is over
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

}  // namespace plumb
