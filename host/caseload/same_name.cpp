#include "host/caseload/same_name.h"

#include <algorithm>

#include "host/base/text.h"
#include "host/store/names.h"

namespace plumb {

namespace {

constexpr size_t kPage = 1000;

bool bothAndOther(const std::string &one, const std::string &other) {
    return !trim(one).empty() && !trim(other).empty() && folded(one) != folded(other);
}

}  // namespace

std::string NameQuestion::line() const {
    if (!same) {
        std::vector<std::string> known;
        for (const PersonRecord &person : namesakes) known.push_back(personInWords(person.who));
        return who + ": is this " + join(known, ", or ") + "?";
    }
    const PersonRecord *one = person();
    return who + ": " + (one ? "the same person as " + personInWords(one->who) : "another person");
}

bool mayBeOne(const Person &given, const Person &known) {
    return !trim(given.name).empty() && folded(given.name) == folded(known.name) &&
           !bothAndOther(given.department, known.department) && !bothAndOther(given.reference, known.reference);
}

Result<std::vector<PersonRecord>> namesakesOf(Store &store, const Person &given) {
    std::vector<PersonRecord> found;
    if (trim(given.name).empty()) return found;
    for (PageAfter<PersonId> page{{}, kPage};;) {
        const auto people = store.people({std::string(trim(given.name)), ""}, page);
        if (!people) return people.problem();
        std::copy_if(people->begin(), people->end(), std::back_inserter(found),
                     [&](const PersonRecord &person) { return mayBeOne(given, person.who); });
        if (people->size() < kPage) return found;
        page.after = people->back().id;
    }
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
    if (open == 0) return Done{};
    return Problem{"The same name",
                   "of " + counted(static_cast<size_t>(open), "person", "people") +
                       " it is not said yet whether they are in the store already",
                   "Say for each, or for all, whether it is the same person"};
}

}  // namespace plumb
