#include "host/cli/store_follow.h"

#include <set>

#include "host/advise/advice.h"
#include "host/base/date.h"
#include "host/base/file.h"
#include "host/base/hash.h"
#include "host/base/text.h"
#include "host/exchange/intake.h"
#include "host/exchange/record_json.h"
#include "host/form/answers_reader.h"
#include "host/store/items.h"

namespace plumb {

namespace {

constexpr size_t kPage = 200;

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

// Ids of the rules that are actions about `about` already.
Result<std::set<std::string>> rulesOf(Store &store, const AssessmentId &about) {
    std::set<std::string> rules;
    ItemFilter filter;
    filter.about = about;
    for (PageAfter<Id> page{{}, kPage};;) {
        const auto actions = list<ActionItem>(store, filter, page);
        if (!actions) return actions.problem();
        for (const ActionItem &action : *actions) rules.insert(action.rule);
        if (actions->size() < kPage) return rules;
        page.after = actions->back().id;
    }
}

// What the advice says to `a`, without observations. Problem: its answers do not read or score any more.
Result<std::vector<ActionItem>> adviceFor(const AssessmentRecord &a, const Plugins &plugins) {
    Document document(formsOf(plugins));
    if (const Status read = AnswersReader(formsOf(plugins)).read(a.answers, a.id.hex(), document); !read)
        return read.problem();
    Assessment assessment;
    Assessor(plugins).assess(document, assessment);
    if (!assessment.failures.empty()) return assessment.failures.front();
    std::vector<ActionItem> items;
    for (const PluginResult &result : assessment.results) {
        const FormAnswers *answers = document.find(result.plugin->form().id);
        Problems problems;
        const AdviceBook book = readAdvice(*result.plugin, problems);
        if (!problems.empty()) return problems.front();
        if (!answers) continue;
        for (const Action &advised : advise(book, result, *answers, document.tried)) {
            if (advised.rule->noAction) continue;
            ActionItem item;
            item.person = a.person;
            item.about = a.id;
            item.tier = static_cast<uint8_t>(advised.rule->tier);
            item.rule = advised.rule->id;
            item.text = book.words.get(item.rule, "action");
            items.push_back(std::move(item));
        }
    }
    return items;
}

// Whether a later assessment of the same person and form took its place.
Result<bool> isReplaced(Store &store, const AssessmentRecord &a) {
    AssessmentFilter filter;
    filter.person = a.person;
    filter.form = a.form;
    for (PageAfter<AssessmentId> page{{}, kPage};;) {
        const auto newest = store.assessments(filter, page);
        if (!newest) return newest.problem();
        for (const AssessmentRecord &other : *newest)
            if (other.state != AssessmentState::draft) return other.id != a.id;
        if (newest->size() < kPage) return false;
        page.after = newest->back().id;
    }
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
    const auto about = (*store)->assessment(AssessmentId(*id));
    if (!about) return failed(about.problem());
    if (about->state == AssessmentState::draft)
        return failed({options.about, "it is still a draft", "Complete it, then take its advice"});
    if (about->route == 1)
        return failed({options.about, "it has a red flag, and nothing else is to be done first",
                       "Get in touch, then note it with plumbline-cli store contact"});
    auto advised = adviceFor(*about, plugins);
    if (!advised) return failed(advised.problem());
    IdMaker ids(Outside::real());
    std::string text;
    const Status stored = (*store)->transaction([&]() -> Status {
        const auto known = rulesOf(**store, about->id);
        if (!known) return known.problem();
        for (ActionItem &action : *advised) {
            if (known->contains(action.rule)) continue;
            action.id = ids.next();
            action.owner = options.owner;
            action.due = *due;
            if (Status done = put(**store, action); !done) return done;
            text += "Action         " + shown(action);
        }
        return Done{};
    });
    if (!stored) return failed(stored.problem());
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
    ItemFilter items;
    items.dueBy = day;
    for (PageAfter<Id> page{{}, kPage};;) {
        const auto actions = list<ActionItem>(store, items, page);
        if (!actions) return failed(actions.problem());
        for (const ActionItem &action : *actions)
            if (action.state <= ActionState::inProgress) text += "action  " + shown(action);
        if (actions->size() < kPage) break;
        page.after = actions->back().id;
    }
    AssessmentFilter assessments;
    assessments.reviewBy = day;
    for (PageAfter<AssessmentId> page{{}, kPage};;) {
        const auto due = store.assessments(assessments, page);
        if (!due) return failed(due.problem());
        for (const AssessmentRecord &a : *due) {
            const auto replaced = isReplaced(store, a);
            if (!replaced) return failed(replaced.problem());
            if (!*replaced)
                text +=
                    "review  " + shownAssessment(a) + ", due " + (a.nextReview ? isoDate(*a.nextReview) : "") + "\n";
        }
        if (due->size() < kPage) break;
        page.after = due->back().id;
    }
    logRead(store, "due.read", {});
    return printText(text.empty() ? "Nothing is due by " + isoDate(*day) + ".\n" : text);
}

}  // namespace plumb
