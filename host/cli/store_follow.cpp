#include "host/cli/store_follow.h"

#include "host/base/date.h"
#include "host/base/text.h"
#include "host/caseload/due.h"
#include "host/exchange/record_json.h"
#include "host/store/items.h"

namespace plumb {

namespace {

Result<std::optional<Date>> dayOrNone(const std::string &option, const std::string &text) {
    const auto day = parseDate(text);
    if (!day && !text.empty()) return Problem{option, inQuotes(text) + " is not a day", "Write it as 2026-11-22"};
    return day;
}

std::string shown(const ActionItem &action) {
    std::string text = action.id.hex() + "  " + stateName(action.state);
    if (action.due) text += ", due " + isoDate(*action.due);
    if (!action.owner.empty()) text += ", " + action.owner;
    return text + ": " + action.text + "\n";
}

Status setProgress(ActionItem &action, const ProgressOptions &options) {
    constexpr ActionState kStates[] = {ActionState::open,    ActionState::inProgress,  ActionState::done,
                                       ActionState::refused, ActionState::notPossible, ActionState::referred};
    for (const ActionState state : kStates)
        if (options.state == stateName(state)) action.state = state;
    if (options.owner) action.owner = *options.owner;
    if (options.check) action.check = *options.check;
    if (options.reason) action.reason = *options.reason;
    if (options.proof) action.proof = *options.proof;
    if (!options.due) return Done{};
    const auto due = dayOrNone("--due", *options.due);
    if (!due) return due.problem();
    action.due = *due;
    return Done{};
}

}  // namespace

int storeAction(const StoreAccess &access, const ActionOptions &options) {
    const auto id = idFromHex(options.about);
    if (!id) return failed(noSuchId(options.about), kWrongUse);
    const auto due = dayOrNone("--due", options.due);
    if (!due) return failed(due.problem(), kWrongUse);
    auto store = openFor(access);
    if (!store) return failed(store.problem());
    const auto about = (*store)->assessment(AssessmentId(*id));
    if (!about) return failed(about.problem());
    ActionItem action;
    action.id = IdMaker(Outside::real()).next();
    action.person = about->person;
    action.about = about->id;
    action.due = *due;
    action.tier = static_cast<uint8_t>(options.tier);
    action.text = options.text;
    action.owner = options.owner;
    if (const Status stored = put(**store, action); !stored) return failed(stored.problem());
    return printText("Action         " + shown(action));
}

int storeAdvise(const StoreAccess &access, const ActionOptions &options) {
    const auto id = idFromHex(options.about);
    if (!id) return failed(noSuchId(options.about), kWrongUse);
    const auto due = dayOrNone("--due", options.due);
    if (!due) return failed(due.problem(), kWrongUse);
    const Plugins plugins = installedPlugins();
    auto store = openFor(access);
    if (!store) return failed(store.problem());
    const auto fresh =
        noteAdvice(**store, Outside::real(), plugins, AssessmentId(*id), options.owner, [&](uint8_t) { return *due; });
    if (!fresh) return failed(fresh.problem());
    std::string text;
    for (const ActionItem &action : *fresh) text += "Action         " + shown(action);
    return printText(text.empty() ? "There is no advice that is not an action already.\n" : text);
}

int storeProgress(const StoreAccess &access, const ProgressOptions &options) {
    const auto id = idFromHex(options.id);
    if (!id) return failed(noSuchId(options.id), kWrongUse);
    auto store = openFor(access);
    if (!store) return failed(store.problem());
    auto action = get<ActionItem>(**store, *id);
    if (!action) return failed(action.problem());
    if (const Status set = setProgress(*action, options); !set) return failed(set.problem(), kWrongUse);
    if (const Status stored = put(**store, *action); !stored) return failed(stored.problem());
    return printText("Action         " + shown(*action));
}

int storeDue(const StoreAccess &access, const std::string &by) {
    const auto given = dayOrNone("--by", by);
    if (!given) return failed(given.problem(), kWrongUse);
    const std::optional<Date> day = *given ? *given : dayOfClock();
    if (!day) return failed({"--by", "the computer does not say what day it is", "Give the day"}, kWrongUse);
    auto opened = openFor(access);
    if (!opened) return failed(opened.problem());
    Store &store = **opened;
    std::string text;
    const auto actions = dueActions(store, *day);
    if (!actions) return failed(actions.problem());
    for (const ActionItem &action : *actions) text += "action  " + shown(action);
    const auto reviews = dueReviews(store, *day);
    if (!reviews) return failed(reviews.problem());
    for (const AssessmentRecord &a : *reviews)
        text += "review  " + shownAssessment(a) + ", due " + (a.nextReview ? isoDate(*a.nextReview) : "") + "\n";
    logRead(store, "due.read", {});
    return printText(text.empty() ? "Nothing is due by " + isoDate(*day) + ".\n" : text);
}

}  // namespace plumb
