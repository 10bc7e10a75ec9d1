// Everything about one person: handed over to them as files, or erased for good.
#pragma once
#include <string>
#include <vector>

#include "host/caseload/caseload.h"

namespace plumb {

// What is said before anything is erased.
struct Erasure {
    PersonId person;
    std::string name;                      // to be typed by who erases: the person's name, else their number
    std::vector<std::string> goes, stays;  // sentences
};
Result<Erasure> erasureOf(Caseload &caseload, const PersonId &id);

// As the command line's `store erase`. `reason` stands in the log, which stays. Problem: what was typed is another
// name.
Status erase(Caseload &caseload, const Erasure &erasure, const std::string &typed, const std::string &reason);

// A copy of everything for the person: a page to read into the new file `out` ("….html"), and the same for machines
// beside it; both names come back. Noted in the log. Problem: a file of one of these names is there.
Result<std::vector<std::string>> exportForPerson(Caseload &caseload, const PersonId &id, const std::string &out);

}  // namespace plumb
