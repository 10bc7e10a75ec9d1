// What is to be done for people: taken from advice or noted by hand, with a day, until it was done and checked or will
// not be done. The lists of a person and of everybody, and what may be changed about an action.
//
// Days come as they were typed, "2026-12-06"; "" is no day. Whoever gives no day of their own is offered the usual one.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "host/caseload/caseload.h"
#include "host/store/items.h"

namespace plumb {

bool isOverdue(const ActionItem &action, Date today);  // open, and its day is over

// Whose day comes first is first among the open ones, those without a day after them, what is over last.
bool comesBefore(const ActionItem &a, const ActionItem &b);

std::string stateInWords(ActionState state);
// "due 3 December 2026", "OVERDUE since 3 December 2026", "no day is set"; of one that is over the day that it had.
std::string dueInWords(const ActionItem &action, Date today);
// "open, facilities, An accessory": all but the day.
std::string standingInWords(const Caseload &caseload, const ActionItem &action);
std::string costInWords(const Caseload &caseload, uint8_t tier);  // "Free: adjust what is there"
inline constexpr uint8_t kTiers = 4;

// The day given to an action that has none of its own: later for what has to be bought.
Date usualDueDay(Date today, uint8_t tier);

// An action of one's own. Problem: nothing is said to be done, the day is none or is over.
struct NewAction {
    PersonId person;
    std::string text, owner, due;
    uint8_t tier = 0;
};
Status noteAction(Caseload &caseload, const NewAction &action);

// An action's next state, with the words that it needs: how it was checked when done, why when refused, not possible or
// referred. What is left out stays as it was.
struct ActionChange {
    ActionState state = ActionState::open;
    std::string words;
    std::optional<std::string> owner{}, due{}, proof{};  // proof: an order number, a sentence
};
Status changeAction(Caseload &caseload, const Id &id, const ActionChange &change);

// What is asked of who says that it is done: the advice's own check, or a plain question.
std::string checkQuestion(Caseload &caseload, const ActionItem &action);

// The advice to an assessment as actions; so many are new.
Result<size_t> takeAdvice(Caseload &caseload, const AssessmentId &id, const std::string &owner);

struct ActionLine {
    ActionItem action;
    std::string who;          // "Ann Example, R-17, Accounts"; "" on that person's own page
    std::string due, detail;  // as dueInWords() and standingInWords()
    bool overdue = false;
    std::string sentence() const;  // "OVERDUE since 3 December 2026, open, facilities, An accessory"
};
ActionLine actionLine(const Caseload &caseload, const ActionItem &action, std::string who = "");

// Everybody's open actions, the first due first.
struct ActionList {
    std::vector<ActionLine> rows;  // the first kMostInActionList
    size_t open = 0, overdue = 0;
    std::string summary;  // "12 actions are open, 2 overdue."
};
inline constexpr size_t kMostInActionList = 500;
Result<ActionList> openActions(Caseload &caseload);

// "3 actions are open, one overdue."; "No action is open."
std::string openInWords(size_t open, size_t overdue);

}  // namespace plumb
