#include "host/caseload/people_list.h"

#include "host/base/text.h"
#include "host/base/translated.h"
#include "host/exchange/intake.h"

namespace plumb {

Status PeopleList::find(const std::string &text) {
    text_ = text;
    lines_.clear();
    hasMore_ = false;
    return read();
}

Status PeopleList::more() { return hasMore_ ? read() : Status(Done{}); }

// One more than is shown, to know whether there is more.
Status PeopleList::read() {
    const PersonId after = lines_.empty() ? PersonId() : lines_.back().id;
    const auto people = store_.people({text_, ""}, {after, page_ + 1});
    if (!people) return people.problem();
    hasMore_ = people->size() > page_;
    for (size_t i = 0; i < people->size() && i < page_; ++i) {
        const PersonRecord &person = (*people)[i];
        const std::string &name = person.who.name;
        lines_.push_back(
            {person.id, name.empty() ? tr("(no name)") : name, person.who.reference, person.who.department});
    }
    return Done{};
}

std::string PeopleList::summary() const {
    if (lines_.empty()) return text_.empty() ? tr("There is nobody yet.") : tr("Nobody was found.");
    if (hasMore_)
        return tr("The first {n} people. Type more letters, or show more.", {{"n", std::to_string(lines_.size())}});
    return trn("One person.", "{n} people.", lines_.size());
}

Status keepPerson(Caseload &caseload, PersonRecord &person, const std::vector<std::string> &workstations) {
    Store &store = caseload.store();
    for (const std::string &key : {person.who.reference, person.who.email}) {
        if (trim(key).empty()) continue;
        const auto found = store.findPeople(key);
        if (!found) return found.problem();
        for (const PersonId &other : *found)
            if (other != person.id)
                return Problem{key, tr("somebody else in the store has it"), tr("Look for that person, or correct it")};
    }
    PersonRecord kept = person;  // what the caller has stays as it is when nothing was stored
    if (kept.id.none()) kept.id = caseload.newId<PersonId>();
    Status stored = store.transaction([&]() -> Status {
        if (Status put = store.putPerson(kept); !put) return put;
        Intake intake(store, caseload.outside());
        for (const std::string &name : workstations) {
            if (trim(name).empty()) continue;
            if (const auto station = intake.station(kept.id, std::string(trim(name))); !station)
                return station.problem();
        }
        return Done{};
    });
    if (stored) person = std::move(kept);
    return stored;
}

}  // namespace plumb
