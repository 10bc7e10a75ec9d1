#include "host/exchange/intake.h"

#include <algorithm>

#include "host/base/text.h"
#include "host/exchange/record_json.h"
#include "host/store/items.h"
#include "host/store/names.h"
#include "host/store/rules.h"

namespace plumb {

namespace {

constexpr size_t kPage = 1000;

std::string stationKey(const PersonId &person, const std::string &name) {
    return std::string(person.view()) + folded(name);
}

Problem severalHave(const std::string &key) {
    return {"person", "several persons have " + inQuotes(key) + " as reference or e-mail",
            "Correct them, or say which person it is"};
}

// Equal for equal answers; whoever finds two alike compares the answers themselves.
uint64_t numberOf(const PersonId &person, std::string_view form, std::string_view answers) {
    const std::hash<std::string_view> hash;
    return hash(answers) ^ (hash(form) * 31) ^ (hash(person.view()) * 1009);
}

// Whether the day is over or running; a document from the future gets the time at which it was stored.
Moment momentOf(const std::optional<Date> &day, Moment now) {
    if (!day) return 0;
    const Moment begins = std::chrono::sys_seconds(std::chrono::sys_days(*day)).time_since_epoch().count();
    return begins <= now ? begins : 0;
}

}  // namespace

Status Intake::rememberPeople() {
    const auto keep = [&](const std::string &key, const PersonId &person) {
        if (key.empty()) return;
        const auto [at, fresh] = persons_.try_emplace(key, person);
        if (!fresh && at->second != person) at->second.reset();
    };
    for (PageAfter<PersonId> page{{}, kPage};;) {
        const auto people = store_.people({}, page);
        if (!people) return people.problem();
        for (const PersonRecord &person : *people) {
            keep(folded(person.who.reference), person.id);
            keep(folded(person.who.email), person.id);
        }
        if (people->size() < kPage) return Done{};
        page.after = people->back().id;
    }
}

Status Intake::rememberStations() {
    for (PageAfter<Id> page{{}, kPage};;) {
        const auto stations = list<Workstation>(store_, {}, page);
        if (!stations) return stations.problem();
        for (const Workstation &station : *stations)
            stations_.try_emplace(stationKey(station.person, station.name), station.id);
        if (stations->size() < kPage) return Done{};
        page.after = stations->back().id;
    }
}

Status Intake::rememberAnswers() {
    for (PageAfter<AssessmentId> page{{}, kPage};;) {
        const auto assessments = store_.assessments({}, page);
        if (!assessments) return assessments.problem();
        for (const AssessmentRecord &a : *assessments)
            if (a.state != AssessmentState::draft) answers_.emplace(numberOf(a.person, a.form, a.answers), a.id);
        if (assessments->size() < kPage) return Done{};
        page.after = assessments->back().id;
    }
}

Status Intake::remember() {
    for (const auto part : {&Intake::rememberPeople, &Intake::rememberStations, &Intake::rememberAnswers})
        if (Status read = (this->*part)(); !read) return read;
    remembers_ = true;
    return Done{};
}

// `number`: numberOf them, when answers are remembered.
Result<bool> Intake::isHere(const PersonId &person, const ScoredForm &form, uint64_t number) {
    if (remembers_) {
        const auto [first, last] = answers_.equal_range(number);
        for (auto at = first; at != last; ++at) {
            const auto a = store_.assessment(at->second);
            if (!a) return a.problem();
            if (a->person == person && a->form == form.form && a->answers == form.answers) return true;
        }
        return false;
    }
    AssessmentFilter filter;
    filter.person = person;
    filter.form = form.form;
    for (PageAfter<AssessmentId> page{{}, kPage};;) {
        const auto assessments = store_.assessments(filter, page);
        if (!assessments) return assessments.problem();
        for (const AssessmentRecord &a : *assessments)
            if (a.state != AssessmentState::draft && a.answers == form.answers) return true;
        if (assessments->size() < kPage) return false;
        page.after = assessments->back().id;
    }
}

Result<std::optional<PersonId>> Intake::find(const Person &who) {
    for (const std::string &text : {who.reference, who.email}) {
        const std::string key = folded(text);
        if (key.empty()) continue;
        if (remembers_) {
            const auto at = persons_.find(key);
            if (at == persons_.end()) continue;
            if (!at->second) return severalHave(text);
            return at->second;
        }
        const auto found = store_.findPeople(text);
        if (!found) return found.problem();
        if (found->size() > 1) return severalHave(text);
        if (found->size() == 1) return std::optional(found->front());
    }
    return std::optional<PersonId>();
}

Result<PersonId> Intake::addPerson(const Person &who) {
    PersonRecord person;
    person.id = ids_.next<PersonId>();
    person.who = who;
    if (const Status put = store_.putPerson(person); !put) return put.problem();
    if (remembers_)
        for (const std::string &key : {folded(who.reference), folded(who.email)})
            if (!key.empty()) persons_.try_emplace(key, person.id);
    return person.id;
}

Result<WorkstationId> Intake::station(const PersonId &person, const std::string &name, bool isNew) {
    if (trim(name).empty()) return WorkstationId();
    const std::string key = stationKey(person, name);
    if (remembers_) {
        if (const auto at = stations_.find(key); at != stations_.end()) return at->second;
    } else if (!isNew) {
        ItemFilter filter;
        filter.person = person;
        for (PageAfter<Id> page{{}, kPage};;) {
            const auto known = list<Workstation>(store_, filter, page);
            if (!known) return known.problem();
            for (const Workstation &station : *known)
                if (stationKey(person, station.name) == key) return station.id;
            if (known->size() < kPage) break;
            page.after = known->back().id;
        }
    }
    Workstation fresh;
    fresh.id = ids_.next<WorkstationId>();
    fresh.person = person;
    fresh.name = name;
    if (const Status stored = put(store_, fresh); !stored) return stored.problem();
    if (remembers_) stations_.emplace(key, fresh.id);
    return fresh.id;
}

void Intake::fillRecord(const ScoredDocument &document, const ScoredForm &form) {
    record_.rev = 0;
    record_.form = form.form;
    record_.state = AssessmentState::completed;
    record_.by = document.by;
    const Moment now = now_();
    record_.started = record_.completed = momentOf(document.assessed, now);
    keepScored(form, record_);
    if (policy_)
        record_.nextReview =
            nextReview(*policy_, clearBand(record_), dateAt(record_.completed != 0 ? record_.completed : now), {});
}

Result<TakenIn> Intake::take(const ScoredDocument &document, const IntakeWishes &wishes) {
    TakenIn taken;
    auto known = wishes.person ? Result<std::optional<PersonId>>(wishes.person) : find(document.person);
    if (!known) return known.problem();
    if (!*known) {
        if (wishes.knownOnly)
            return Problem{"person", "nobody in the store has this reference or e-mail",
                           "Check it, or say that a new person may be added"};
        const auto added = addPerson(document.person);
        if (!added) return added.problem();
        *known = *added;
        taken.newPerson = true;
    }
    taken.person = **known;
    const auto place = station(taken.person, document.workstation, taken.newPerson);
    if (!place) return place.problem();
    for (const ScoredForm &form : document.forms) {
        const uint64_t number = remembers_ ? numberOf(taken.person, form.form, form.answers) : 0;
        if (!wishes.again && wishes.ids.empty() && !taken.newPerson) {
            const auto here = isHere(taken.person, form, number);
            if (!here) return here.problem();
            if (*here) {
                ++taken.already;
                taken.assessments.emplace_back();
                continue;
            }
        }
        AssessmentRecord &fresh = record_;
        fillRecord(document, form);
        fresh.id = taken.assessments.size() < wishes.ids.size() ? wishes.ids[taken.assessments.size()]
                                                                : ids_.next<AssessmentId>();
        fresh.person = taken.person;
        fresh.workstation = *place;
        fresh.note = wishes.note;
        if (const Status put = store_.putAssessment(fresh); !put) return put.problem();
        if (remembers_) answers_.emplace(number, fresh.id);
        taken.urgent += isUrgent(fresh) ? 1 : 0;
        taken.assessments.push_back(fresh.id);
    }
    return taken;
}

}  // namespace plumb
