#include "host/caseload/people_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <map>
#include <utility>

#include "host/base/file.h"
#include "host/base/text.h"
#include "host/base/translated.h"
#include "host/caseload/known_people.h"
#include "host/caseload/people_columns.h"
#include "host/exchange/csv.h"
#include "host/exchange/intake.h"
#include "host/exchange/table_text.h"
#include "host/store/rules.h"

namespace plumb {

namespace {

constexpr size_t kLongestRow = 64u * 1024;
constexpr int kMostLineEnds = 2;  // of a cell about a person; more are other people's rows

class File {
  public:
    explicit File(const std::string &path) : fd_(::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {}
    ~File() {
        if (fd_ >= 0) ::close(fd_);
    }
    File(const File &) = delete;
    File &operator=(const File &) = delete;
    int fd() const { return fd_; }

  private:
    int fd_;
};

void refuse(PeopleRow &row, std::string why) {
    row.what = PeopleRow::What::refused;
    row.told = std::move(why);
}

void refuseText(PeopleRow &row, const Problem &problem) {
    for (std::string *text : {&row.person.who.name, &row.person.who.reference, &row.person.who.department})
        *text = forMessage(*text);
    refuse(row, problem.where + ": " + problem.what);
}

bool isBlank(const CsvRecord &record) {
    return !record.wrong && std::all_of(record.fields.begin(), record.fields.end(),
                                        [](const std::string &field) { return trim(field).empty(); });
}

// What a row gives, laid over what is known.
void compare(PeopleRow &row, const Person &given, const PersonRecord *known) {
    std::vector<std::string> changes;
    if (known) row.person = *known;
    Person &who = row.person.who;
    const std::tuple<std::string_view, const std::string &, std::string &> parts[] = {
        {trMark("name from {old} to {new}"), given.name, who.name},
        {trMark("reference from {old} to {new}"), given.reference, who.reference},
        {trMark("department from {old} to {new}"), given.department, who.department},
        {trMark("e-mail from {old} to {new}"), given.email, who.email}};
    for (const auto &[what, fresh, kept] : parts) {
        if (fresh.empty() || fresh == kept) continue;
        if (known) changes.push_back(tr(what, {{"old", inQuotes(kept)}, {"new", inQuotes(fresh)}}));
        kept = fresh;
    }
    row.what = !known ? PeopleRow::What::added : changes.empty() ? PeopleRow::What::same : PeopleRow::What::changed;
    row.told = join(changes, ", ");
    row.personChanges = row.what != PeopleRow::What::same;
    if (!known && trim(who.reference).empty() && trim(who.email).empty()) {
        refuse(row, tr("it has neither number nor e-mail, so that nobody can tell whether the person is here already"));
    } else if (trim(who.name).empty() && trim(who.reference).empty()) {
        refuse(row, tr("it has neither name nor number"));
    } else if (row.personChanges) {
        if (const Status fits = checkWho(row.person.id, known ? &known->who : nullptr, who); !fits)
            refuseText(row, fits.problem());
    }
}

// Compares the rows of a file with who is known, in their order.
class Comparing {
  public:
    explicit Comparing(Caseload &caseload) : caseload_(caseload) {}
    Status begin() { return known_.read(caseload_.store()); }

    void add(const CsvRecord &record, const PeopleColumns &columns) {
        if (!record.wrong && record.lastLine > record.line && long_++ == 0) firstLong_ = {record.line, record.lastLine};
        rows_.emplace_back();
        PeopleRow &row = rows_.back();
        row.line = record.line;
        if (record.wrong) return refuse(row, tr(record.wrong));
        fill(row, record, columns);
        if (row.what == PeopleRow::What::refused) return;
        if (row.person.id.none()) row.person.id = caseload_.newId<PersonId>();
        known_.add(row.person, row.line);
        if (row.what != PeopleRow::What::asked) return tellStation(row);
        row.question.comes = row.person.id;
        asked_[row.person.id] = rows_.size() - 1;
    }
    std::vector<PeopleRow> rows() { return std::move(rows_); }

    // Rows of several lines, which are well-formed, but may be several people's where a quotation mark is missing.
    std::string longRows() const {
        if (long_ == 0) return "";
        return trn("A row goes on over several lines, in quotation marks: lines {from} to {to}.",
                   "{n} rows go on over several lines, in quotation marks; the first are lines {from} to {to}.", long_,
                   {{"from", std::to_string(firstLong_.first)}, {"to", std::to_string(firstLong_.second)}}) +
               " " + tr("If somebody is missing, look there for a quotation mark too many.");
    }

  private:
    void fill(PeopleRow &row, const CsvRecord &record, const PeopleColumns &columns) {
        using Columns = PeopleColumns;
        std::array<std::string, Columns::kFields> cells;
        for (size_t at = 0; at < cells.size(); ++at) {
            const auto field = static_cast<Columns::Field>(at);
            const std::string_view cell = columns.cell(record.fields, field);
            if (std::count(cell.begin(), cell.end(), '\n') > kMostLineEnds)
                return refuse(row,
                              tr("its {column} goes on to line {line}, in quotation marks",
                                 {{"column", Columns::inWords(field)}, {"line", std::to_string(record.lastLine)}}));
            cells[at] = oneLine(cell);
        }
        row.workstation = cells[Columns::workstation];
        row.given = {columns.fullName(cells[Columns::name], cells[Columns::first], cells[Columns::last]),
                     cells[Columns::reference], cells[Columns::department], cells[Columns::email]};
        if (row.given.name.empty() && row.given.reference.empty() && row.given.email.empty())
            return refuse(row, tr("it has neither name nor number nor e-mail"));
        if (!row.given.email.empty() && !isMailAddress(row.given.email)) {
            row.person.who = row.given;
            return refuse(row, tr("{text} is no e-mail address", {{"text", inQuotes(row.given.email)}}));
        }
        std::string wrong;
        if (const Status fits = checkWorkplace(row.workstation); !fits) {
            row.person.who = row.given;
            return refuseText(row, fits.problem());
        }
        const PersonRecord *one = whose(row, wrong);
        compare(row, row.given, one);
        if (!wrong.empty()) {
            row.person.who = row.given;
            refuse(row, std::move(wrong));
        } else if (!one) {
            askWho(row);
        }
    }

    // Whose row it is, or nobody's; `wrong` when its number and its e-mail say different people, as a mailbox that
    // several share does. When it was asked whether the two are one, the row says that they are.
    const PersonRecord *whose(const PeopleRow &row, std::string &wrong) {
        const Person &who = row.given;
        const PersonRecord *byNumber = known_.withNumber(who), *byMail = known_.withMail(who);
        if (byNumber && byMail && byNumber != byMail) {
            if (settle(byNumber->id, byMail->id, row.line)) return byMail;
            if (settle(byMail->id, byNumber->id, row.line)) return byNumber;
            wrong = tr("its number is that of {person}, its e-mail that of {other}",
                       {{"person", personInWords(byNumber->who)}, {"other", personInWords(byMail->who)}});
        } else if (!byNumber && byMail && bothAndOther(who.reference, byMail->who.reference)) {
            wrong =
                tr("its e-mail is that of {person}, who has another number", {{"person", personInWords(byMail->who)}});
        }
        if (byNumber || byMail) return byNumber ? byNumber : byMail;
        return known_.withoutKeys(who, row.workstation);
    }

    // When people of that name are known.
    void askWho(PeopleRow &row) {
        auto namesakes = known_.namesakes(row.given);
        if (namesakes.empty()) return;
        row.what = PeopleRow::What::asked;
        row.told.clear();
        row.question.who =
            tr("Line {line}, {person}", {{"line", std::to_string(row.line)}, {"person", personInWords(row.given)}});
        row.question.namesakes = std::move(namesakes);
        row.question.given = row.given;
    }

    // Whether it was asked if `newcomer` is `other`; then nobody has to say it any more.
    bool settle(const PersonId &newcomer, const PersonId &other, size_t line) {
        const auto at = asked_.find(newcomer);
        if (at == asked_.end()) return false;
        PeopleRow &row = rows_[at->second];
        NameQuestion &question = row.question;
        const auto one = std::find_if(question.namesakes.begin(), question.namesakes.end(),
                                      [&](const Namesake &namesake) { return namesake.known.id == other; });
        if (one == question.namesakes.end()) return false;
        question.which = static_cast<size_t>(one - question.namesakes.begin());
        question.same = question.settled = true;
        row.what = PeopleRow::What::changed;
        row.told =
            tr("line {line} says that it is {person}", {{"line", std::to_string(line)}, {"person", one->inWords()}});
        known_.join(newcomer, other);
        asked_.erase(at);
        return true;
    }

    // A workstation that the person does not have yet is a change of its own.
    void tellStation(PeopleRow &row) {
        if (row.workstation.empty() || !known_.addStation(row.person.id, row.workstation)) return;
        if (row.what == PeopleRow::What::same) row.what = PeopleRow::What::changed;
        row.told +=
            (row.told.empty() ? "" : ", ") + tr("workstation {name} is new", {{"name", inQuotes(row.workstation)}});
    }

    Caseload &caseload_;
    KnownPeople known_;
    std::vector<PeopleRow> rows_;
    std::map<PersonId, size_t> asked_;  // places of their rows
    size_t long_ = 0;
    std::pair<size_t, size_t> firstLong_;  // its lines
};

// The log is in English, whatever the windows speak.
std::string countsInLog(const PeopleFile &people) {
    return std::to_string(people.count(PeopleRow::What::added)) + " new, " +
           std::to_string(people.count(PeopleRow::What::changed)) + " changed, " +
           std::to_string(people.count(PeopleRow::What::refused)) + " refused";
}

// A paragraph of the receipt: who sent the list has to put these right.
std::string refusedRows(const PeopleFile &people) {
    std::string text;
    size_t count = 0;
    for (const PeopleRow &row : people.rows) {
        if (row.what != PeopleRow::What::refused) continue;
        if (count++ == kMostRefused)
            return text + "\n" + tr("The first {number} are shown.", {{"number", std::to_string(kMostRefused)}});
        text += (text.empty() ? "\n\n" : "\n") + rowInWords(row);
    }
    return text;
}

// Rows on their way into the store, in the order of the file: several may be about one person, also because somebody
// said so.
class Taking {
  public:
    explicit Taking(Store &store) : store_(store) {}

    Status take(PeopleRow &row) {
        settle(row);
        const auto at = latest_.find(row.person.id);
        if (at != latest_.end()) {
            row.person = at->second;
            row.personChanges = layOver(row.given, row.person.who);
            if (row.question.person() && !row.personChanges && row.workstation.empty())
                row.what = PeopleRow::What::same;
        }
        if (row.personChanges)
            if (Status put = store_.putPerson(row.person); !put) return put;
        latest_[row.person.id] = row.person;
        return Done{};
    }

  private:
    // What was said of a question, and of whom later rows with the same number are therefore.
    void settle(PeopleRow &row) {
        row.person.id = now(row.person.id);
        if (row.question.namesakes.empty()) return;
        const PersonRecord *one = row.question.person();
        row.what = one ? PeopleRow::What::changed : PeopleRow::What::added;
        row.personChanges = !one;
        if (!one) return;
        row.person.id = became_[row.question.comes] = now(one->id);
        latest_.try_emplace(row.person.id, *one);
    }
    PersonId now(const PersonId &id) const {
        const auto at = became_.find(id);
        return at == became_.end() ? id : at->second;
    }

    Store &store_;
    std::map<PersonId, PersonId> became_;
    std::map<PersonId, PersonRecord> latest_;
};

}  // namespace

size_t PeopleFile::count(PeopleRow::What what) const {
    return static_cast<size_t>(
        std::count_if(rows.begin(), rows.end(), [&](const PeopleRow &row) { return row.what == what; }));
}

std::string PeopleFile::summary() const {
    const auto many = [&](PeopleRow::What what) { return std::to_string(count(what)); };
    const std::string added = many(PeopleRow::What::added), changed = many(PeopleRow::What::changed),
                      same = many(PeopleRow::What::same), refused = many(PeopleRow::What::refused);
    if (count(PeopleRow::What::asked) == 0)
        return tr("{new} new, {changed} changed, {same} as they are, {refused} refused.",
                  {{"new", added}, {"changed", changed}, {"same", same}, {"refused", refused}});
    return tr("{new} new, {changed} changed, {same} as they are, {asked} to be asked about, {refused} refused.",
              {{"new", added},
               {"changed", changed},
               {"same", same},
               {"asked", many(PeopleRow::What::asked)},
               {"refused", refused}});
}

std::string rowInWords(const PeopleRow &row) {
    constexpr std::string_view words[] = {trMark("Line {line}, new"), trMark("Line {line}, changed"),
                                          trMark("Line {line}, as it is"), trMark("Line {line}, to be said"),
                                          trMark("Line {line}, REFUSED")};
    const Person &who = row.person.who;
    std::vector<std::string> parts{tr(words[static_cast<size_t>(row.what)], {{"line", std::to_string(row.line)}})};
    if (!who.name.empty() || !who.reference.empty()) parts.push_back(personInWords(who));
    if (!row.told.empty()) parts.push_back(row.told);
    return join(parts, ": ");
}

Result<PeopleFile> readPeopleFile(Caseload &caseload, const std::string &file) {
    const File input(file);
    if (input.fd() < 0) return cannotRead(file, errno);
    Comparing comparing(caseload);
    if (const Status read = comparing.begin(); !read) return read.problem();
    const auto text = textOfTable(input.fd(), kLongestRow, file);
    if (!text) return text.problem();
    CsvReader reader(input.fd(), kLongestRow);
    CsvRecord record;
    const auto next = [&] {
        const auto got = reader.next(record);
        if (*text == TableText::windows1252 && got == CsvReader::Got::record &&
            !record.wrong)  // else it is an older one
            for (std::string &field : record.fields) field = fromWindows1252(field);
        return got;
    };
    if (next() != CsvReader::Got::record || record.wrong)
        return Problem{file, tr("its first line cannot be read"),
                       tr("Name the columns there: name, reference, department")};
    const auto columns = PeopleColumns::of(record.fields, file);
    if (!columns) return columns.problem();
    PeopleFile people;
    if (*text == TableText::windows1252)
        people.notes.push_back(tr("It is no UTF-8 text and was read as Windows-1252: look at the umlauts."));
    if (!columns->passedOver().empty())
        people.notes.push_back(tr("Columns passed over: {columns}.", {{"columns", join(columns->passedOver(), ", ")}}));
    size_t rows = 0;
    for (auto got = next(); got != CsvReader::Got::end; got = next()) {
        if (got == CsvReader::Got::failed)
            return Problem{file, tr("the file could not be read to its end"), tr("Copy it to another disk")};
        if (isBlank(record)) continue;
        if (rows++ == kMostRows) return Problem{file, tr("it has more than 200,000 rows"), tr("Cut it in two")};
        comparing.add(record, *columns);
    }
    if (std::string told = comparing.longRows(); !told.empty()) people.notes.push_back(std::move(told));
    people.rows = comparing.rows();
    return people;
}

Result<std::string> takePeople(Caseload &caseload, PeopleFile people, const std::string &file) {
    if (Status said = allAnswered(questionsOf(std::as_const(people.rows))); !said) return said.problem();
    Store &store = caseload.store();
    const std::string from = file.substr(file.rfind('/') + 1);
    const Status stored = store.transaction([&]() -> Status {
        Intake intake(store, caseload.outside());
        Taking taking(store);
        for (PeopleRow &row : people.rows) {
            if (row.what == PeopleRow::What::refused) continue;
            if (Status taken = taking.take(row); !taken) return taken;
            if (const auto station = intake.station(row.person.id, row.workstation); !station) return station.problem();
        }
        return store.log("people.imported", {}, from + ": " + countsInLog(people));
    });
    if (!stored) return stored.problem();
    return tr("Taken in from {file}: {counts}", {{"file", from}, {"counts", people.summary()}}) + refusedRows(people);
}

}  // namespace plumb
