#include "host/caseload/next_visit.h"

#include "host/caseload/due.h"
#include "host/store/each.h"

namespace plumb {

namespace {

Result<std::optional<AssessmentRecord>> waitingOf(Caseload &caseload, const PersonId &person) {
    AssessmentFilter filter;
    filter.person = person;
    filter.atLeast = Level::act;
    std::optional<AssessmentRecord> waiting;
    const Status read = eachAssessment(caseload.store(), filter, [&](AssessmentRecord &a) -> Status {
        if (!isForVisit(a) || !caseload.scorer().form(a.form)) return Done{};
        const bool first = !waiting || a.band > waiting->band || (a.band == waiting->band && isLater(a, *waiting));
        if (!first) return Done{};
        const auto done = isDealtWith(caseload.store(), a);
        if (!done) return done.problem();
        if (!*done) waiting = std::move(a);
        return Done{};
    });
    if (!read) return read.problem();
    return waiting;
}

}  // namespace

Result<NextVisit> nextVisit(Caseload &caseload, const PersonId &person, const NextVisit &otherwise) {
    Store &store = caseload.store();
    const auto places = Workplaces::of(store, person);
    if (!places) return places.problem();
    const auto waiting = waitingOf(caseload, person);
    if (!waiting) return waiting.problem();
    NextVisit next{otherwise.form, otherwise.workplace, {}};
    if (*waiting) {
        next.form = (*waiting)->form;
        const std::string named = places->nameOf((*waiting)->workstation);
        if (!places->isSame(named, next.workplace)) next.workplace = named;
    }
    AssessmentFilter filter;
    filter.person = person;
    filter.form = next.form;
    filter.state = AssessmentState::draft;
    const Status read = eachAssessment(store, filter, [&](AssessmentRecord &a) -> Result<bool> {
        const bool same = places->isSame(places->nameOf(a.workstation), next.workplace);
        if (a.by == AssessedBy::assessor && a.supersedes.none() && same) next.begun = std::move(a);
        return !next.begun;
    });
    if (!read) return read.problem();
    return next;
}

Result<std::optional<AssessmentRecord>> newestWanted(Store &store, const PersonId &person, const std::string &form,
                                                     Whose whose, const Wanted &wanted) {
    AssessmentFilter filter;
    filter.person = person;
    filter.form = form;
    std::optional<AssessmentRecord> newest;
    const Status read = eachAssessment(store, filter, [&](AssessmentRecord &a) {
        const bool byThem = whose == Whose::anybody || (whose == Whose::theirs) == (a.by == AssessedBy::self);
        if (a.state != AssessmentState::draft && byThem && wanted(a) && (!newest || isLater(a, *newest)))
            newest = std::move(a);
    });
    if (!read) return read.problem();
    return newest;
}

Result<std::optional<AssessmentRecord>> newestAt(Store &store, const PersonId &person, const std::string &form,
                                                 Whose whose, const std::string &workplace) {
    auto places = Workplaces::of(store, person);
    if (!places) return places.problem();
    places->add(workplace);
    return newestWanted(store, person, form, whose, [&](const AssessmentRecord &a) {
        return places->isSame(places->nameOf(a.workstation), workplace);
    });
}

}  // namespace plumb
