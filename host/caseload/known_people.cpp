#include "host/caseload/known_people.h"

#include <algorithm>

#include "host/base/text.h"
#include "host/base/translated.h"
#include "host/store/each.h"
#include "host/store/items.h"
#include "host/store/names.h"

namespace plumb {

namespace {

bool hasKeys(const Person &who) { return !trim(who.reference).empty() || !trim(who.email).empty(); }

}  // namespace

Status KnownPeople::read(Store &store) {
    Status people = eachPerson(store, {}, [&](const PersonRecord &person) { keep(person, 0); });
    if (!people) return people;
    return eachItem<Workstation>(store, {},
                                 [&](const Workstation &station) { addStation(station.person, station.name); });
}

bool KnownPeople::addStation(const PersonId &person, const std::string &name) {
    return stations_.emplace(person, folded(name)).second;
}

void KnownPeople::add(const PersonRecord &person, size_t line) {
    keep(person, line);
    people_[places_.at(person.id)].hasRow = true;
}

void KnownPeople::keep(const PersonRecord &person, size_t line) {
    const auto [place, fresh] = places_.try_emplace(person.id, people_.size());
    const size_t at = place->second;
    if (fresh) people_.push_back({person, line});
    const bool renamed = !fresh && folded(person.who.name) != folded(people_[at].person.who.name);
    people_[at].person = person;
    if (fresh || renamed) addName(at);
    for (const std::string &key : {folded(person.who.reference), folded(person.who.email)})
        if (!key.empty()) keys_.try_emplace(key, at);
}

// A list of very many of one name is not compared each with each.
void KnownPeople::addName(size_t place) {
    const std::string name = folded(people_[place].person.who.name);
    if (name.empty()) return;
    std::vector<size_t> &places = names_[name];
    if (people_[place].line != 0) {
        const auto earlier =
            std::count_if(places.begin(), places.end(), [&](size_t other) { return people_[other].line != 0; });
        if (static_cast<size_t>(earlier) >= kMostEarlier) return;
    }
    places.push_back(place);
}

const std::vector<size_t> &KnownPeople::withName(const std::string &name) const {
    static const std::vector<size_t> nobody;
    const auto at = names_.find(folded(name));
    return at == names_.end() ? nobody : at->second;
}

const PersonRecord *KnownPeople::withKey(const std::string &text) const {
    const auto found = trim(text).empty() ? keys_.end() : keys_.find(folded(text));
    if (found == keys_.end()) return nullptr;
    const One *one = &people_[found->second];
    while (one->joined) one = &people_[*one->joined];
    return &one->person;
}

const PersonRecord *KnownPeople::withoutKeys(const Person &who, const std::string &workstation) {
    if (hasKeys(who) || trim(who.name).empty()) return nullptr;
    One *first = nullptr;
    for (const size_t place : withName(who.name)) {
        One &one = people_[place];
        const Person &known = one.person.who;
        if (one.line != 0 || hasKeys(known) || folded(known.name) != folded(who.name) ||
            folded(known.department) != folded(who.department))
            continue;
        if (!workstation.empty() && stations_.contains({one.person.id, folded(workstation)})) return &one.person;
        if (!one.hasRow && !first) first = &one;
    }
    return first ? &first->person : nullptr;
}

std::vector<Namesake> KnownPeople::namesakes(const Person &who) const {
    std::vector<Namesake> found;
    std::set<size_t> seen;  // a row may have changed somebody's name and another changed it back
    for (const size_t place : withName(who.name)) {
        const One &one = people_[place];
        const bool other = one.line != 0 && bothAndOther(who.email, one.person.who.email);
        if (one.joined || other || !seen.insert(place).second || !mayBeOne(who, one.person.who)) continue;
        const std::string where = one.line == 0 ? "" : tr("line {line}", {{"line", std::to_string(one.line)}});
        found.push_back({one.person, where});
    }
    std::stable_partition(found.begin(), found.end(), [](const Namesake &one) { return one.where.empty(); });
    return found;
}

void KnownPeople::join(const PersonId &newcomer, const PersonId &known) {
    const size_t from = places_.at(newcomer), to = places_.at(known);
    people_[from].joined = to;
    layOver(people_[from].person.who, people_[to].person.who);
    people_[to].hasRow = true;
}

}  // namespace plumb
