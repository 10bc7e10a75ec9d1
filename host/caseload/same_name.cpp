#include "host/caseload/same_name.h"

#include <algorithm>
#include <map>

#include "host/base/text.h"
#include "host/base/translated.h"
#include "host/store/each.h"
#include "host/store/names.h"

namespace plumb {

namespace {

Problem twoInOne(const std::string &who) {
    return {who, tr("somebody with another number or department was said to be that person already"),
            tr("Say of one of them that it is another person")};
}

// Each comes to what those before them made of the person; who was said to be somebody who comes too is whoever that
// one was said to be.
Status fitTogether(const std::vector<const NameQuestion *> &questions) {
    std::map<PersonId, PersonId> saidToBe;
    std::map<PersonId, Person> become;
    for (const NameQuestion *question : questions) {
        const PersonRecord *one = question->person();
        if (!one) continue;
        const auto further = saidToBe.find(one->id);
        const PersonId id = further == saidToBe.end() ? one->id : further->second;
        Person &known = become.try_emplace(id, one->who).first->second;
        if (!mayBeOne(question->given, known)) return twoInOne(question->who);
        layOver(question->given, known);
        saidToBe[question->comes] = id;
    }
    return Done{};
}

}  // namespace

std::string Namesake::inWords() const {
    const std::string who = personInWords(known.who);
    return where.empty() ? who : tr("{person} ({where})", {{"person", who}, {"where", where}});
}

std::optional<size_t> NameQuestion::likely() const {
    if (namesakes.size() == 1) return 0;
    const bool oneOfTheStore = namesakes.size() > 1 && namesakes[0].where.empty() && !namesakes[1].where.empty();
    return oneOfTheStore ? std::optional<size_t>(0) : std::nullopt;
}

std::string NameQuestion::line() const {
    if (!same) {
        std::string known;
        for (const Namesake &namesake : namesakes) {
            const std::string one = namesake.inWords();
            known = known.empty() ? one : tr("{one}, or {other}", {{"one", known}, {"other", one}});
        }
        return tr("{who}: is this {known}?", {{"who", who}, {"known", known}});
    }
    return *same ? tr("{who}: the same person as {known}", {{"who", who}, {"known", namesakes[which].inWords()}})
                 : tr("{who}: another person", {{"who", who}});
}

bool bothAndOther(const std::string &one, const std::string &other) {
    return !trim(one).empty() && !trim(other).empty() && folded(one) != folded(other);
}

bool mayBeOne(const Person &given, const Person &known) {
    return !trim(given.name).empty() && folded(given.name) == folded(known.name) &&
           !bothAndOther(given.department, known.department) && !bothAndOther(given.reference, known.reference);
}

Result<std::vector<PersonRecord>> namesakesOf(Store &store, const Person &given) {
    std::vector<PersonRecord> found;
    if (trim(given.name).empty()) return found;
    const Status read = eachPerson(store, {std::string(trim(given.name)), ""}, [&](PersonRecord &person) {
        if (mayBeOne(given, person.who)) found.push_back(std::move(person));
    });
    if (!read) return read.problem();
    return found;
}

bool layOver(const Person &given, Person &known) {
    bool changed = false;
    for (std::string Person::*part : {&Person::name, &Person::reference, &Person::department, &Person::email}) {
        if ((given.*part).empty() || given.*part == known.*part) continue;
        known.*part = given.*part;
        changed = true;
    }
    return changed;
}

Status allAnswered(const std::vector<const NameQuestion *> &questions) {
    const auto open =
        std::count_if(questions.begin(), questions.end(), [](const NameQuestion *one) { return one->open(); });
    if (open == 0) return fitTogether(questions);
    return Problem{
        tr("The same name"),
        trn("of {n} person it is not said yet whether they are in the store already",
            "of {n} people it is not said yet whether they are in the store already", static_cast<size_t>(open)),
        tr("Say for each, or for all, whether it is the same person")};
}

}  // namespace plumb
