#include "host/caseload/due.h"

#include <algorithm>

#include "host/advise/advice.h"
#include "host/base/translated.h"
#include "host/caseload/given_scores.h"
#include "host/form/answers_reader.h"
#include "host/store/each.h"

namespace plumb {

namespace {

// Whether anything replaces it that `counts`.
template <class Counts>
Result<bool> anyReplaces(Store &store, const AssessmentRecord &a, Counts counts) {
    const auto places = Workplaces::of(store, a.person);
    if (!places) return places.problem();
    AssessmentFilter filter;
    filter.person = a.person;
    filter.form = a.form;
    bool replaced = false;
    const Status read = eachAssessment(store, filter, [&](const AssessmentRecord &other) -> Result<bool> {
        replaced = counts(other) && replaces(other, a, *places);
        return !replaced;
    });
    if (!read) return read.problem();
    return replaced;
}

}  // namespace

bool isOpen(const ActionItem &action) { return action.state <= ActionState::inProgress; }

Result<std::vector<ActionItem>> dueActions(Store &store, Date day) {
    ItemFilter filter;
    filter.dueBy = day;
    std::vector<ActionItem> due;
    const Status read = eachItem<ActionItem>(store, filter, [&](ActionItem &action) {
        if (isOpen(action)) due.push_back(std::move(action));
    });
    if (!read) return read.problem();
    return due;
}

bool isLater(const AssessmentRecord &a, const AssessmentRecord &than) {
    return std::pair(a.completed, a.id) > std::pair(than.completed, than.id);
}

bool replaces(const AssessmentRecord &other, const AssessmentRecord &a, const Workplaces &places) {
    if (other.state == AssessmentState::draft) return false;
    if (other.supersedes == a.id) return true;
    return other.person == a.person && other.form == a.form && isLater(other, a) && places.isSame(a, other) &&
           givesAgain(other.result, a.result);
}

Moment arrivedAt(const AssessmentRecord &a) { return std::max({a.started, a.completed, madeAt(a.id)}); }

bool isForVisit(const AssessmentRecord &a) {
    return a.by == AssessedBy::self && a.state != AssessmentState::draft && !a.health && a.band >= Level::act;
}

Result<bool> isReplaced(Store &store, const AssessmentRecord &a) {
    return anyReplaces(store, a, [](const AssessmentRecord &) { return true; });
}

Result<bool> isDealtWith(Store &store, const AssessmentRecord &a) {
    return anyReplaces(store, a, [&](const AssessmentRecord &other) {
        if (other.supersedes == a.id) return true;   // the correction stands on the list itself where it belongs there
        if (!other.supersedes.none()) return false;  // what is corrected was seen when the first one was
        if (other.by == AssessedBy::assessor) return other.started > arrivedAt(a);
        return std::pair(arrivedAt(other), other.id) > std::pair(arrivedAt(a), a.id);
    });
}

Result<std::vector<AssessmentRecord>> dueReviews(Store &store, Date day) {
    AssessmentFilter filter;
    filter.reviewBy = day;
    std::vector<AssessmentRecord> due;
    const Status read = eachAssessment(store, filter, [&](AssessmentRecord &a) -> Status {
        const auto replaced = isReplaced(store, a);
        if (!replaced) return replaced.problem();
        if (!*replaced) due.push_back(std::move(a));
        return Done{};
    });
    if (!read) return read.problem();
    return due;
}

Result<std::vector<ActionItem>> actionsAbout(Store &store, const AssessmentId &about) {
    ItemFilter filter;
    filter.about = about;
    std::vector<ActionItem> actions;
    const Status read =
        eachItem<ActionItem>(store, filter, [&](ActionItem &action) { actions.push_back(std::move(action)); });
    if (!read) return read.problem();
    return actions;
}

Result<std::vector<ActionItem>> adviceFor(const AssessmentRecord &a, const Plugins &plugins) {
    const std::string where = tr("assessment {id}", {{"id", a.id.hex()}});
    if (a.state == AssessmentState::draft)
        return Problem{where, tr("it is still a draft"), tr("Complete it, then take its advice")};
    if (a.route == 1)
        return Problem{where, tr("it has a red flag, and nothing else is to be done first"),
                       tr("Get in touch, then note that you did")};
    Document document(formsOf(plugins));
    if (const Status read = AnswersReader(formsOf(plugins)).read(a.answers, where, document); !read)
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

Result<std::vector<ActionItem>> noteAdvice(Store &store, const Outside &outside, const Plugins &plugins,
                                           const AssessmentId &about, const std::string &owner, const DueDay &due) {
    const auto assessment = store.assessment(about);
    if (!assessment) return assessment.problem();
    auto advised = adviceFor(*assessment, plugins);
    if (!advised) return advised.problem();
    IdMaker ids(outside);
    std::vector<ActionItem> fresh;
    const Status stored = store.transaction([&]() -> Status {
        const auto known = actionsAbout(store, about);
        if (!known) return known.problem();
        for (ActionItem &action : *advised) {
            const bool there = std::any_of(known->begin(), known->end(),
                                           [&](const ActionItem &one) { return one.rule == action.rule; });
            if (there) continue;
            action.id = ids.next();
            action.owner = owner;
            action.due = due(action.tier);
            if (Status done = put(store, action); !done) return done;
            fresh.push_back(action);
        }
        return Done{};
    });
    if (!stored) return stored.problem();
    return fresh;
}

}  // namespace plumb
