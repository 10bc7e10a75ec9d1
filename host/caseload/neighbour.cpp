#include "host/caseload/neighbour.h"

#include <algorithm>

#include "host/base/text.h"
#include "host/base/translated.h"
#include "host/caseload/workplaces.h"
#include "host/exchange/record_json.h"
#include "host/present/spoken_day.h"
#include "host/store/each.h"
#include "host/store/names.h"

namespace plumb {

namespace {

constexpr size_t kMostLookedAt = 2000;  // of those in whom the text stands: "a" stands in nearly everybody

Problem notOne(std::string what, std::string whatToDo) {
    return {tr("neighbouring desk"), std::move(what), std::move(whatToDo)};
}

Problem severalFound() { return notOne(tr("several people were found"), tr("Type the number, or more of the name")); }

Problem nobodyFound() { return notOne(tr("nobody was found"), tr("Type the name or number of who sits there")); }

Result<PersonId> withName(Store &store, const std::string &text, const PersonId &self) {
    std::vector<PersonId> exactly, parts;
    size_t looked = 0;
    const std::string name = folded(text);
    const Status read = eachPerson(store, {text, ""}, [&](const PersonRecord &person) -> Result<bool> {
        if (person.id != self) (folded(person.who.name) == name ? exactly : parts).push_back(person.id);
        return ++looked < kMostLookedAt;
    });
    if (!read) return read.problem();
    const std::vector<PersonId> &found = exactly.empty() ? parts : exactly;
    if (found.empty()) return nobodyFound();
    if (found.size() > 1 || looked == kMostLookedAt) return severalFound();
    return found.front();
}

Result<PersonId> meant(Store &store, const std::string &text, const PersonId &self) {
    if (text.empty()) return nobodyFound();
    const auto exactly = store.findPeople(text);
    if (!exactly) return exactly.problem();
    if (exactly->empty()) return withName(store, text, self);
    if (exactly->size() > 1) return severalFound();
    if (exactly->front() == self)
        return notOne(tr("this is the person who is visited"), tr("Type the name or number of who sits there"));
    return exactly->front();
}

}  // namespace

Result<NeighbourVisit> neighbourVisit(Caseload &caseload, const NewVisit &visit, const std::string &text) {
    Store &store = caseload.store();
    const Form &form = caseload.library().plugin(*caseload.library().find(visit.form)).form();
    if (std::none_of(form.questions.begin(), form.questions.end(), [](const Question &one) { return one.ofPlace; }))
        return Problem{caseload.formTitle(visit.form), tr("nothing of it is about furniture or room"),
                       tr("Begin without answers")};
    const auto who = meant(store, std::string(trim(text)), visit.person);
    if (!who) return who.problem();
    const auto person = store.person(*who);
    if (!person) return person.problem();
    const auto last = newestOf(store, *who, visit.form, Whose::anybody);
    if (!last) return last.problem();
    const std::string name = personInWords(person->who);
    if (!*last) return Problem{name, tr("there is no earlier visit of this kind"), tr("Begin without answers")};
    const auto known = Workplaces::of(store, *who);
    if (!known) return known.problem();
    const std::string where = known->nameOf((*last)->workstation);
    const Fillings places{{"person", name}, {"day", spokenDay(dateAt((*last)->completed))}};
    const std::string what = (*last)->by == AssessedBy::assessor ? tr("{person}: visit of {day}", places)
                                                                 : tr("{person}: self-assessment of {day}", places);
    return NeighbourVisit{(*last)->id, where.empty() ? what : what + " " + workplaceInWords(where)};
}

}  // namespace plumb
