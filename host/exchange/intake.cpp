#include "host/exchange/intake.h"

#include <algorithm>

#include "host/base/text.h"
#include "host/base/translated.h"
#include "host/exchange/record_json.h"
#include "host/store/each.h"
#include "host/store/names.h"
#include "host/store/rules.h"

namespace plumb {

namespace {

std::string stationKey(const PersonId &person, const std::string &name) {
    return std::string(person.view()) + folded(name);
}

Problem severalHave(const std::string &key) {
    return {tr("person"), tr("several persons have {text} as reference, e-mail or name", {{"text", inQuotes(key)}}),
            tr("Correct them, or say which person it is")};
}

std::string nameKey(const Person &who) { return folded(who.name) + '\n' + folded(who.department); }

bool hasNameAlone(const Person &who) { return trim(who.reference).empty() && trim(who.email).empty(); }

Problem nameIsKnown(const std::string &name) {
    return {tr("person"), tr("{name} is in the store already, in the same department", {{"name", inQuotes(name)}}),
            tr(kNameAloneIsKnown)};
}

// Equal for equal answers; whoever finds two alike compares the answers themselves.
uint64_t hashOf(const PersonId &person, std::string_view form, std::string_view answers) {
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
    return eachPerson(store_, {}, [&](const PersonRecord &person) {
        keep(folded(person.who.reference), person.id);
        keep(folded(person.who.email), person.id);
    });
}

Status Intake::rememberNames() {
    if (names_) return Done{};
    std::unordered_multimap<std::string, PersonId> names;
    Status read =
        eachPerson(store_, {}, [&](const PersonRecord &person) { names.emplace(nameKey(person.who), person.id); });
    if (!read) return read;
    names_ = std::move(names);
    return Done{};
}

Status Intake::rememberStations() {
    return eachItem<Workstation>(store_, {}, [&](const Workstation &station) {
        stations_.try_emplace(stationKey(station.person, station.name), station.id);
    });
}

Status Intake::rememberAnswers() {
    return eachAssessment(store_, {}, [&](const AssessmentRecord &a) {
        if (a.state != AssessmentState::draft) answers_.emplace(hashOf(a.person, a.form, a.answers), a.id);
    });
}

Status Intake::remember() {
    for (const auto part : {&Intake::rememberPeople, &Intake::rememberStations, &Intake::rememberAnswers})
        if (Status read = (this->*part)(); !read) return read;
    remembers_ = true;
    return Done{};
}

// Only where answers are remembered.
uint64_t Intake::numberOf(const PersonId &person, const ScoredForm &form) const {
    return remembers_ ? hashOf(person, form.form, form.answers) : 0;
}

Result<bool> Intake::isHere(const PersonId &person, const ScoredForm &form) {
    if (remembers_) {
        const auto [first, last] = answers_.equal_range(numberOf(person, form));
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
    bool here = false;
    const Status read = eachAssessment(store_, filter, [&](const AssessmentRecord &a) -> Result<bool> {
        here = a.state != AssessmentState::draft && a.answers == form.answers;
        return !here;
    });
    if (!read) return read.problem();
    return here;
}

Result<std::optional<PersonId>> Intake::findByKey(const Person &who) {
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

Result<std::vector<PersonId>> Intake::namesakes(const Person &who) {
    std::vector<PersonId> found;
    if (!hasNameAlone(who) || trim(who.name).empty()) return found;
    if (const Status read = rememberNames(); !read) return read.problem();
    const auto [first, last] = names_->equal_range(nameKey(who));
    for (auto at = first; at != last; ++at) found.push_back(at->second);
    return found;
}

Result<std::optional<PersonId>> Intake::find(const Person &who, SameName sameName) {
    auto known = findByKey(who);
    if (!known || *known || sameName == SameName::other) return known;
    const auto people = namesakes(who);
    if (!people) return people.problem();
    if (people->empty()) return std::optional<PersonId>();
    if (sameName == SameName::ask) return nameIsKnown(who.name);
    if (people->size() > 1) return severalHave(who.name);
    return std::optional(people->front());
}

Result<std::optional<PersonId>> Intake::withTheseAnswers(const std::vector<PersonId> &people,
                                                         const std::vector<ScoredForm> &forms) {
    for (const PersonId &person : people) {
        size_t here = 0;
        for (const ScoredForm &form : forms) {
            const auto is = isHere(person, form);
            if (!is) return is.problem();
            here += *is ? 1 : 0;
        }
        if (here == forms.size()) return std::optional(person);
    }
    return std::optional<PersonId>();
}

Result<std::optional<PersonId>> Intake::whoIs(const ScoredDocument &document, const IntakeWishes &wishes) {
    if (wishes.person) return wishes.person;
    if (wishes.sameName == SameName::ask && hasNameAlone(document.person)) {
        const auto people = namesakes(document.person);
        if (!people) return people.problem();
        auto same = withTheseAnswers(*people, document.forms);
        if (!same || *same) return same;
    }
    return find(document.person, wishes.sameName);
}

Result<PersonId> Intake::addPerson(const Person &who) {
    PersonRecord person;
    person.id = ids_.next<PersonId>();
    person.who = onOneLine(who);
    if (const Status put = store_.putPerson(person); !put) return put.problem();
    if (remembers_)
        for (const std::string &key : {folded(who.reference), folded(who.email)})
            if (!key.empty()) persons_.try_emplace(key, person.id);
    if (names_) names_->emplace(nameKey(who), person.id);
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
        std::optional<WorkstationId> known;
        const Status read = eachItem<Workstation>(store_, filter, [&](const Workstation &station) -> Result<bool> {
            if (stationKey(person, station.name) == key) known = station.id;
            return !known;
        });
        if (!read) return read.problem();
        if (known) return *known;
    }
    Workstation fresh;
    fresh.id = ids_.next<WorkstationId>();
    fresh.person = person;
    fresh.name = oneLine(name);
    if (const Status fits = checkWorkplace(fresh.name); !fits) return fits.problem();
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
    auto known = whoIs(document, wishes);
    if (!known) return known.problem();
    if (!*known) {
        if (wishes.knownOnly)
            return Problem{tr("person"), tr("nobody in the store has this reference or e-mail"),
                           tr("Check it, or say that a new person may be added")};
        const auto added = addPerson(document.person);
        if (!added) return added.problem();
        *known = *added;
        taken.newPerson = true;
        taken.byName = hasNameAlone(document.person);
    }
    taken.person = **known;
    const auto place = station(taken.person, document.workstation, taken.newPerson);
    if (!place) return place.problem();
    for (const ScoredForm &form : document.forms) {
        if (!wishes.again && wishes.ids.empty() && !taken.newPerson) {
            const auto here = isHere(taken.person, form);
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
        // An id that was made elsewhere does not say when this came here.
        if (!wishes.ids.empty()) fresh.started = now_();
        fresh.person = taken.person;
        fresh.workstation = *place;
        fresh.note = wishes.note;
        if (const Status put = store_.putAssessment(fresh); !put) return put.problem();
        if (remembers_) answers_.emplace(numberOf(taken.person, form), fresh.id);
        taken.urgent += isUrgent(fresh) ? 1 : 0;
        taken.assessments.push_back(fresh.id);
    }
    return taken;
}

}  // namespace plumb
