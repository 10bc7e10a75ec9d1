// A list of people from a personnel file (CSV) into the store: read and compared first, without changing anything, then
// taken in together or not at all.
//
// Columns by their heads, in any order: name, reference, department, email, workstation; heads that personnel systems
// use for them are known too ("Employee number", "E-Mail"). Others are passed over and told. A person is known by
// reference, else by e-mail; a name alone never makes two one. An empty cell changes nothing.
#pragma once
#include <string>
#include <vector>

#include "host/caseload/caseload.h"

namespace plumb {

struct PeopleRow {
    enum class What { added, changed, same, refused } what = What::same;
    size_t line = 0;
    PersonRecord person;  // as it will be
    std::string workstation;
    bool personChanges = false;  // not the workstation alone
    std::string told;            // what changes, or why it is refused
};

struct PeopleFile {
    std::vector<PeopleRow> rows;
    std::vector<std::string> notes;  // sentences: columns that are passed over
    size_t count(PeopleRow::What what) const;
    std::string summary() const;  // "12 new, 3 changed, 40 as they are, 1 refused."
};
inline constexpr size_t kMostRows = 200'000;

// Problems: the file cannot be read, its first line names no column of a person.
Result<PeopleFile> readPeopleFile(Caseload &caseload, const std::string &file);

// Those that are new or changed, in one transaction. What came of it as a sentence.
Result<std::string> takePeople(Caseload &caseload, PeopleFile people, const std::string &file);

}  // namespace plumb
