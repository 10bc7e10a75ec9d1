// A list of people from a personnel file (CSV) into the store: read and compared first, without changing anything, then
// taken in together or not at all.
//
// Columns by their heads, in any order: name, or first name and last name, reference, department, email, workstation;
// heads that personnel systems use for them are known too (people_columns.h). Others are passed over and told. A person
// is known by reference, else by e-mail; where those do not tell and somebody of the same name is in the store or came
// before in the list, it takes somebody to say whether they are one, unless a later row has the number of one and the
// e-mail of the other. A row with neither number nor e-mail is asked about once: it is the row of who has neither in
// the store, and the same name and department. An empty cell changes nothing, and a row of empty cells is none.
#pragma once
#include <string>
#include <vector>

#include "host/caseload/same_name.h"

namespace plumb {

struct PeopleRow {
    enum class What { added, changed, same, asked, refused } what = What::same;
    size_t line = 0;
    Person given;           // as the file has it
    PersonRecord person;    // as it will be
    NameQuestion question;  // when `asked`
    std::string workstation;
    bool personChanges = false;  // not the workstation alone
    std::string told;            // what changes, or why it is refused
};

struct PeopleFile {
    std::vector<PeopleRow> rows;
    std::vector<std::string> notes;  // sentences: columns that are passed over
    size_t count(PeopleRow::What what) const;
    std::string summary() const;  // "12 new, 3 changed, 40 as they are, 2 to be asked about, 1 refused."
};
inline constexpr size_t kMostRows = 200'000;

// "Line 4, REFUSED: Ben, R-2: its e-mail is that of …".
std::string rowInWords(const PeopleRow &row);

// Problems: the file cannot be read, its first line names no column of a person.
Result<PeopleFile> readPeopleFile(Caseload &caseload, const std::string &file);

// Those that are new or changed, in one transaction. What came of it as a sentence, then a line for each row that was
// refused, up to kMostRefused. Problem: a question is open.
inline constexpr size_t kMostRefused = 500;
Result<std::string> takePeople(Caseload &caseload, PeopleFile people, const std::string &file);

}  // namespace plumb
