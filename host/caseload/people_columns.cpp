#include "host/caseload/people_columns.h"

#include <algorithm>

#include "host/base/text.h"
#include "host/base/translated.h"
#include "host/store/names.h"

namespace plumb {

namespace {

// As squeezed() leaves them; the first of each is ours. "No" and "Nr." alone are not among them: they count rows.
const std::array<std::vector<std::string_view>, PeopleColumns::kFields> kHeads = {{
    {"name", "fullname", "employeename", "displayname", "employee", "mitarbeiter", "mitarbeitername",
     "vollständigername"},
    {"firstname", "namefirst", "givenname", "forename", "vorname", "rufname"},
    {"lastname", "namelast", "surname", "familyname", "nachname", "familienname", "zuname"},
    {"reference",         "employeenumber", "employeeno",  "employeenr",     "employeeid", "personnelnumber",
     "personnelno",       "personnelid",    "staffnumber", "staffno",        "staffid",    "payrollnumber",
     "payrollno",         "number",         "id",          "personalnummer", "personalnr", "persnr",
     "mitarbeiternummer", "mitarbeiternr",  "manr",        "nummer",         "kennung"},
    {"department", "dept", "organisationunit", "organizationalunit", "team", "costcentre", "costcenter", "abteilung",
     "organisationseinheit", "kostenstelle"},
    {"email", "emailaddress", "mail", "mailaddress", "emailadresse", "mailadresse"},
    {"workstation", "workplace", "desk", "room", "location", "arbeitsplatz", "raum", "standort"},
}};

constexpr std::array<std::string_view, PeopleColumns::kFields> kWords = {
    trMark("name"),       trMark("first name"), trMark("last name"),  trMark("reference"),
    trMark("department"), trMark("e-mail"),     trMark("workstation")};

std::string squeezed(std::string_view head) {
    std::string letters = folded(head);
    std::erase_if(letters, [](char c) { return std::string_view(" ,.-_:/").find(c) != std::string_view::npos; });
    return letters;
}

// Whether `name` holds `part` as words of its own.
bool holds(const std::string &name, const std::string &part) {
    std::string words = " " + folded(name) + " ";
    std::replace(words.begin(), words.end(), ',', ' ');
    return words.find(" " + folded(part) + " ") != words.npos;
}

std::string joined(const std::string &first, const std::string &last) { return std::string(trim(first + " " + last)); }

}  // namespace

Result<PeopleColumns> PeopleColumns::of(const std::vector<std::string> &heads, const std::string &file) {
    PeopleColumns columns;
    columns.at_.fill(SIZE_MAX);
    std::vector<std::string> all;
    for (size_t i = 0; i < heads.size(); ++i) {
        if (trim(heads[i]).empty()) continue;
        all.push_back(inQuotes(trim(heads[i])));
        const std::string head = squeezed(heads[i]);
        const auto known = std::find_if(kHeads.begin(), kHeads.end(), [&](const auto &names) {
            return std::find(names.begin(), names.end(), head) != names.end();
        });
        const auto field = static_cast<Field>(known - kHeads.begin());
        if (known == kHeads.end() || columns.has(field)) columns.passedOver_.push_back(all.back());
        else columns.at_[field] = i;
    }
    if (columns.has(reference) || columns.has(email)) return columns;
    const Fillings places{{"columns", join(all, ", ")}};
    if (columns.has(name) || columns.has(first) || columns.has(last))
        return Problem{file,
                       tr("no column is a number or an e-mail address, by which people are known; the columns are "
                          "{columns}",
                          places),
                       tr("Call one of them reference or email")};
    return Problem{
        file, tr("no column is a name, a number or an e-mail address; the columns are {columns}", places),
        tr("Name them in the first line: name or first name and last name, reference, department, email, workstation")};
}

std::string_view PeopleColumns::cell(const std::vector<std::string> &row, Field field) const {
    return at_[field] < row.size() ? trim(row[at_[field]]) : std::string_view();
}

// Beside a first name and without a column for the last one, a "name" often is the last one.
std::string PeopleColumns::fullName(const std::string &whole, const std::string &firstName,
                                    const std::string &lastName) const {
    if (whole.empty()) return joined(firstName, lastName);
    return has(last) || firstName.empty() || holds(whole, firstName) ? whole : joined(firstName, whole);
}

std::string PeopleColumns::inWords(Field field) { return tr(kWords[field]); }

}  // namespace plumb
