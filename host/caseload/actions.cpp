#include "host/caseload/actions.h"

#include <algorithm>
#include <tuple>

#include "host/base/text.h"
#include "host/base/translated.h"
#include "host/caseload/due.h"
#include "host/present/spoken_day.h"
#include "host/store/each.h"

namespace plumb {

namespace {

constexpr int kDaysByTier[] = {14, 28, 56, 28};  // [our convention] two weeks for what is free, eight for furniture

// A day to come, or none. `before`: the one that it has, which may stay though it is over.
Result<std::optional<Date>> dueDay(const std::string &typed, const std::optional<Date> &before, Date today) {
    const std::string text(trim(typed));
    if (text.empty()) return std::optional<Date>();
    const auto day = parseDate(text);
    if (!day)
        return Problem{inQuotes(text), tr("this is not a day"), tr("Write it as {day}", {{"day", isoDate(today)}})};
    if (*day < today && day != before)
        return Problem{isoDate(*day), tr("this day is over"),
                       tr("Give today or a later day, or leave it empty for no day")};
    return day;
}

}  // namespace

bool isOverdue(const ActionItem &action, Date today) { return isOpen(action) && action.due && *action.due < today; }

bool comesBefore(const ActionItem &a, const ActionItem &b) {
    const auto key = [](const ActionItem &action) {
        return std::tuple(!isOpen(action), isOpen(action) && !action.due, isOpen(action) ? action.due : std::nullopt);
    };
    return key(a) < key(b);
}

std::string stateInWords(ActionState state) {
    constexpr std::string_view words[] = {trMark("open"),    trMark("in progress"),  trMark("done"),
                                          trMark("refused"), trMark("not possible"), trMark("referred")};
    return tr(words[static_cast<size_t>(state)]);
}

std::string dueInWords(const ActionItem &action, Date today) {
    if (!action.due) return isOpen(action) ? tr("no day is set") : "";
    return tr(isOverdue(action, today) ? trMark("OVERDUE since {day}") : trMark("due {day}"),
              {{"day", spokenDay(*action.due)}});
}

std::string standingInWords(const Caseload &caseload, const ActionItem &action) {
    std::vector<std::string> parts = {stateInWords(action.state), action.owner, costInWords(caseload, action.tier)};
    if (!action.reason.empty()) parts.push_back(tr("reason: {text}", {{"text", action.reason}}));
    if (!action.check.empty()) parts.push_back(tr("checked: {text}", {{"text", action.check}}));
    if (!action.proof.empty()) parts.push_back(tr("proof: {text}", {{"text", action.proof}}));
    std::erase(parts, "");
    return join(parts, ", ");
}

std::string ActionLine::sentence() const { return due.empty() ? detail : due + ", " + detail; }

ActionLine actionLine(const Caseload &caseload, const ActionItem &action, std::string who) {
    const Date today = caseload.today();
    return {action, std::move(who), dueInWords(action, today), standingInWords(caseload, action),
            isOverdue(action, today)};
}

std::string costInWords(const Caseload &caseload, uint8_t tier) {
    return caseload.library().say("tier." + std::to_string(tier));
}

Date usualDueDay(Date today, uint8_t tier) {
    const int days = kDaysByTier[tier < kTiers ? tier : kTiers - 1];
    return Date(std::chrono::sys_days(today) + std::chrono::days(days));
}

Status noteAction(Caseload &caseload, const NewAction &given) {
    const auto due = dueDay(given.due, {}, caseload.today());
    if (!due) return due.problem();
    ActionItem action;
    action.text = oneLine(given.text);
    if (action.text.empty())
        return Problem{"", tr("nothing is said to be done"), tr("Say what is to be done, in a sentence")};
    action.id = caseload.newId();
    action.person = given.person;
    action.owner = oneLine(given.owner);
    action.due = *due;
    action.tier = given.tier;
    return put(caseload.store(), action);
}

Status changeAction(Caseload &caseload, const Id &id, const ActionChange &change) {
    auto action = get<ActionItem>(caseload.store(), id);
    if (!action) return action.problem();
    if (change.due) {
        const auto due = dueDay(*change.due, action->due, caseload.today());
        if (!due) return due.problem();
        action->due = *due;
    }
    action->state = change.state;
    if (change.owner) action->owner = oneLine(*change.owner);
    if (change.proof) action->proof = oneLine(*change.proof);
    if (change.state < ActionState::done && !trim(change.words).empty())
        return Problem{"", tr("words are kept with what is done, refused or replaced, not with what is open"),
                       tr("Choose what became of it, or take the words out")};
    if (change.state == ActionState::done) action->check = change.words;
    else if (change.state > ActionState::done) action->reason = change.words;
    return put(caseload.store(), *action);
}

std::string checkQuestion(Caseload &caseload, const ActionItem &action) {
    std::string plain = tr("How was it checked that this is done?");
    if (action.rule.empty() || action.about.none()) return plain;
    const auto a = caseload.store().assessment(AssessmentId(action.about));
    const auto form = a ? caseload.library().find(a->form) : std::nullopt;
    if (!form) return plain;
    const std::string &verify = caseload.library().advice(*form).words.get(action.rule, "verify");
    return verify.empty() ? plain : plain + " " + verify;
}

Result<size_t> takeAdvice(Caseload &caseload, const AssessmentId &id, const std::string &owner) {
    const auto fresh = noteAdvice(caseload.store(), caseload.outside(), caseload.library().plugins(), id, owner,
                                  [&](uint8_t tier) { return usualDueDay(caseload.today(), tier); });
    if (!fresh) return fresh.problem();
    return fresh->size();
}

Result<ActionList> openActions(Caseload &caseload) {
    const Date today = caseload.today();
    std::vector<ActionItem> open;
    for (const ActionState state : {ActionState::open, ActionState::inProgress}) {
        ItemFilter filter;
        filter.state = static_cast<uint8_t>(state);
        const Status read = eachItem<ActionItem>(caseload.store(), filter,
                                                 [&](ActionItem &action) { open.push_back(std::move(action)); });
        if (!read) return read.problem();
    }
    std::stable_sort(open.begin(), open.end(), comesBefore);
    ActionList list;
    list.open = open.size();
    list.overdue = static_cast<size_t>(
        std::count_if(open.begin(), open.end(), [&](const ActionItem &action) { return isOverdue(action, today); }));
    for (const ActionItem &action : open) {
        if (list.rows.size() == kMostInActionList) break;
        const auto person = caseload.store().person(action.person);
        if (!person) return person.problem();
        list.rows.push_back(actionLine(caseload, action, personInWords(person->who)));
    }
    list.summary = openInWords(list.open, list.overdue);
    if (Status logged = caseload.noteRead("actions.read", {}); !logged) return logged.problem();
    return list;
}

std::string openInWords(size_t open, size_t overdue) {
    if (open == 0) return tr("No action is open.");
    const std::string all = trn("One action is open", "{n} actions are open", open);
    if (overdue == 0) return tr("{actions}, none overdue.", {{"actions", all}});
    return trn("{actions}, one overdue.", "{actions}, {n} overdue.", overdue, {{"actions", all}});
}

}  // namespace plumb
