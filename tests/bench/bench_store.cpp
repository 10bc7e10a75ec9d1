// bench_store: what the store costs, against SQLite and libsodium used by hand for the same rows.
//
// Batch: rows of CSV scored and stored by the program against a loop that seals and inserts what they come to, into the
// same tables with the indexes that they fill built afterwards; against that loop without a log of writes, as the
// program has it, and with scoring, which the program cannot go without; and against the shell of SQLite, where it is
// installed, that imports the same file unsealed. Opening: the first page of all people by name against opening,
// unsealing all names and sorting by hand. Dashboard: the counts by department, form, month and band from the roll-up
// against counting all assessments. Pages: the last page of all assessments by key against the first. --smoke: few
// rows, once; --full: 1,000,000, once, which takes 25 GB of disk. Otherwise: bench_store [ROWS [ROUNDS]].
#include <sodium.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <unistd.h>

#include <cstring>
#include <filesystem>
#include <fstream>

#include "desk_plugin.h"
#include "host/base/number.h"
#include "host/base/text.h"
#include "host/exchange/batch.h"
#include "host/exchange/csv.h"
#include "host/exchange/table_rows.h"
#include "host/store/sqlite_store.h"
#include "random_answers.h"
#include "round_robin.h"

namespace {

using namespace plumb;

[[noreturn]] void fail(const std::string &what) {
    std::fprintf(stderr, "bench_store: %s\n", what.c_str());
    std::exit(1);
}
void must(const Status &status) {
    if (!status) fail(status.problem().sentence());
}
template <class T>
T must(Result<T> result) {
    if (!result) fail(result.problem().sentence());
    return std::move(*result);
}

// A folder of its own, away when the program ends.
class Folder {
  public:
    Folder() {
        std::string pattern = (std::filesystem::temp_directory_path() / "plumbline-bench-XXXXXX").string();
        if (!::mkdtemp(pattern.data())) fail("no temporary folder");
        path_ = pattern;
    }
    ~Folder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    Folder(const Folder &) = delete;
    Folder &operator=(const Folder &) = delete;
    std::string operator/(const char *name) const { return path_ + "/" + name; }

  private:
    std::string path_;
};

constexpr size_t kDifferent = 20'000;  // rows of a large table repeat what so many answered, for other people

// The documents, and what the program makes of each.
struct Rows {
    size_t count = 0;
    std::vector<std::string> documents, payloads;  // payloads: answers and result; kDifferent at most, as those below
    std::vector<std::string> departments, stations;

    size_t at(size_t row) const { return row % documents.size(); }
    static std::string reference(size_t row) { return "WS-" + std::to_string(row); }
};

// An answer as a cell of the table; "" for none.
std::string cellOf(const Question &question, const Answers &answers, const Answer &answer) {
    if (answer.blank()) return "";
    if (answer.unsure()) return "not_sure";
    if (question.isNumber()) return shortest(answer.number);
    if (question.kind == QuestionKind::choice) return question.options[answer.option].id;
    if (question.kind == QuestionKind::yesno) return answer.option == 1 ? "yes" : "no";
    if (question.kind == QuestionKind::text) return answers.text(answer);
    std::vector<std::string> ticks;
    for (size_t i = 0; i < question.options.size(); ++i)
        if (answer.ticks >> i & 1U) ticks.push_back(question.options[i].id);
    return join(ticks, "|");
}

std::vector<std::string> headerOf(const Form &form) {
    std::vector<std::string> header = {"reference", "department", "workstation", "assessed", "by"};
    for (const std::string &id : form.ids()) header.push_back(form.id + "/" + id);
    return header;
}

void appendRow(std::string &out, const std::vector<std::string> &cells) {
    CsvRow row(out);
    for (const std::string &cell : cells)
        if (cell.empty()) row.blank();
        else row.text(cell);
    row.end();
}

Rows makeRows(const Plugins &plugins, size_t count, const std::string &file) {
    bench::Random random(1);
    Problems problems;
    Scorer scorer(plugins, problems);
    Document document(formsOf(plugins));
    FormAnswers &answers = document.forms[0];
    const Form &form = answers.answers.form();
    const std::vector<std::string> header = headerOf(form);
    const TableRows table = must(TableRows::make(header, scorer.forms(), file));
    ScoredDocument scored;
    Rows rows;
    rows.count = count;
    std::vector<std::string> rest;  // of each row's text, behind the reference
    std::ofstream out(file, std::ios::binary);
    std::string text;
    appendRow(text, header);
    out << text;
    for (size_t i = 0; i < std::min(count, kDifferent); ++i) {
        bench::fillAtRandom(answers, bench::kAsInLife, random);
        std::vector<std::string> cells = {
            Rows::reference(i), "Department " + std::to_string(random.below(40)),
            "Office, floor 2, desk " + std::to_string(random.below(300)),
            "2026-" + std::to_string(10 + random.below(2)) + "-" + std::to_string(10 + random.below(12)), "self"};
        for (Slot slot = 0; slot < form.questions.size(); ++slot)
            cells.push_back(cellOf(form.at(slot), answers.answers, answers.answers.at(slot)));
        text.clear();
        appendRow(text, cells);
        rest.push_back(text.substr(text.find(',')));
        std::string line;
        must(table.document(cells, "", line));
        must(scorer.score(line, "", scored));
        rows.payloads.push_back(scored.forms[0].answers + scored.forms[0].result);
        rows.departments.push_back(scored.person.department);
        rows.stations.push_back(scored.workstation);
        rows.documents.push_back(std::move(line));
    }
    for (size_t i = 0; i < count; ++i) out << '"' << Rows::reference(i) << '"' << rest[i % rest.size()];
    return rows;
}

// ---- by hand ----

class ByHand {
  public:
    // `straight`: new pages go into the file at once, as the program has it in a batch, and not through a log.
    ByHand(const std::string &path, bool make, bool straight = false) {
        if (sqlite3_open(path.c_str(), &db_) != SQLITE_OK) fail("raw SQLite does not open");
        run(straight ? "PRAGMA journal_mode=DELETE; PRAGMA synchronous=EXTRA"
                     : "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL");
        run("PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-32768");
        if (make)
            run("CREATE TABLE person(seq INTEGER PRIMARY KEY, id BLOB, rev, changed, department BLOB, reference BLOB, "
                "email BLOB, key BLOB, sealed BLOB); CREATE UNIQUE INDEX person_id ON person(id);"
                "CREATE TABLE item(seq INTEGER PRIMARY KEY, id BLOB, kind, person BLOB REFERENCES person(id), about "
                "BLOB, "
                "rev, changed, state, due, sealed BLOB); CREATE UNIQUE INDEX item_id ON item(id);"
                "CREATE INDEX item_person ON item(person, id); CREATE INDEX item_about ON item(about, kind);"
                "CREATE TABLE assessment(seq INTEGER PRIMARY KEY, id BLOB, person BLOB REFERENCES person(id), rev, "
                "changed, form, state, health, band, started, completed, reviewed, signed, next_review, department "
                "BLOB, "
                "urgency BLOB, sealed BLOB); CREATE UNIQUE INDEX assessment_id ON assessment(id)");
        person_ =
            prepare("INSERT INTO person(id, rev, changed, department, reference, key, sealed) VALUES(?,1,?,?,?,?,?)");
        item_ =
            prepare("INSERT INTO item(id, kind, person, about, rev, changed, state, sealed) VALUES(?,1,?,?,1,?,0,?)");
        assessment_ = prepare(
            "INSERT INTO assessment(id, person, rev, changed, form, state, health, band, started, completed, reviewed, "
            "signed, department, sealed) VALUES(?,?,1,?,'desk',1,0,3,1,1,0,0,?,?)");
        std::memset(store_, 7, sizeof store_);
    }
    ~ByHand() {
        for (sqlite3_stmt *statement : {person_, item_, assessment_}) sqlite3_finalize(statement);
        sqlite3_close(db_);
    }
    ByHand(const ByHand &) = delete;
    ByHand &operator=(const ByHand &) = delete;

    void run(const char *sql) {
        if (sqlite3_exec(db_, sql, nullptr, nullptr, nullptr) != SQLITE_OK) fail(sqlite3_errmsg(db_));
    }
    void insert(const std::string &reference, const std::string &department, const std::string &station,
                const std::string &payload, int64_t number) {
        unsigned char key[32], id[16], stationId[16], assessmentId[16], hashed[2][32], none[16] = {};
        randombytes_buf(key, sizeof key);
        for (unsigned char *one : {id, stationId, assessmentId}) makeId(one, number);
        crypto_generichash(hashed[0], 32, bytes(department), department.size(), store_, 32);
        crypto_generichash(hashed[1], 32, bytes(reference), reference.size(), store_, 32);
        blob(person_, 1, id, 16), sqlite3_bind_int64(person_, 2, number);
        blob(person_, 3, hashed[0], 32), blob(person_, 4, hashed[1], 32);
        bindSealed(person_, 5, store_, {reinterpret_cast<char *>(key), 32}, 0);
        bindSealed(person_, 6, key, reference + department, 1);
        step(person_);
        blob(item_, 1, stationId, 16), blob(item_, 2, id, 16), blob(item_, 3, none, 16);
        sqlite3_bind_int64(item_, 4, number), bindSealed(item_, 5, key, station, 2);
        step(item_);
        blob(assessment_, 1, assessmentId, 16), blob(assessment_, 2, id, 16);
        sqlite3_bind_int64(assessment_, 3, number), blob(assessment_, 4, hashed[0], 32);
        bindSealed(assessment_, 5, key, payload, 3);
        step(assessment_);
    }
    void buildIndexes() {
        run("CREATE INDEX person_reference ON person(reference); CREATE INDEX person_email ON person(email);"
            "CREATE INDEX assessment_person ON assessment(person, id); CREATE INDEX assessment_band ON "
            "assessment(band, id)");
    }
    // Ids of the first people by name, all names unsealed.
    std::vector<std::string> firstPeople(size_t limit) {
        sqlite3_stmt *rows = prepare("SELECT id, key, sealed FROM person");
        std::vector<std::pair<std::string, std::string>> all;
        while (sqlite3_step(rows) == SQLITE_ROW) {
            const std::string key = unsealed(rows, 1, store_);
            all.emplace_back(unsealed(rows, 2, bytes(key)), std::string(column(rows, 0)));
        }
        sqlite3_finalize(rows);
        std::partial_sort(all.begin(), all.begin() + static_cast<ptrdiff_t>(std::min(limit, all.size())), all.end());
        std::vector<std::string> ids;
        for (size_t i = 0; i < std::min(limit, all.size()); ++i) ids.push_back(all[i].second);
        return ids;
    }

    // Assessments counted by department, form, month and band; their sum.
    uint64_t dashboard() {
        sqlite3_stmt *rows = prepare(
            "SELECT department, form, strftime('%Y-%m', completed, 'unixepoch') AS month, band, count(*) FROM "
            "assessment WHERE state >= 1 GROUP BY department, form, month, band");
        uint64_t sum = 0;
        while (sqlite3_step(rows) == SQLITE_ROW) sum += static_cast<uint64_t>(sqlite3_column_int64(rows, 4));
        sqlite3_finalize(rows);
        return sum;
    }

  private:
    static const unsigned char *bytes(const std::string &text) {
        return reinterpret_cast<const unsigned char *>(text.data());
    }
    static void makeId(unsigned char *id, int64_t number) {
        for (int i = 0; i < 8; ++i) id[i] = static_cast<unsigned char>(number >> (56 - 8 * i));
        randombytes_buf(id + 8, 8);
    }
    sqlite3_stmt *prepare(const char *sql) {
        sqlite3_stmt *statement = nullptr;
        if (sqlite3_prepare_v2(db_, sql, -1, &statement, nullptr) != SQLITE_OK) fail(sqlite3_errmsg(db_));
        return statement;
    }
    static void blob(sqlite3_stmt *statement, int at, const unsigned char *from, int size) {
        sqlite3_bind_blob(statement, at, from, size, SQLITE_TRANSIENT);
    }
    void bindSealed(sqlite3_stmt *statement, int at, const unsigned char *key, const std::string &plain, char place) {
        buffer_.resize(plain.size() + 40);
        auto *out = reinterpret_cast<unsigned char *>(buffer_.data());
        randombytes_buf(out, 24);
        unsigned char where[80] = {};
        where[0] = static_cast<unsigned char>(place);
        crypto_aead_xchacha20poly1305_ietf_encrypt(out + 24, nullptr, bytes(plain), plain.size(), where, sizeof where,
                                                   nullptr, out, key);
        sqlite3_bind_blob(statement, at, buffer_.data(), static_cast<int>(buffer_.size()), SQLITE_TRANSIENT);
    }
    static std::string_view column(sqlite3_stmt *rows, int at) {
        const void *from = sqlite3_column_blob(rows, at);
        return {static_cast<const char *>(from), static_cast<size_t>(sqlite3_column_bytes(rows, at))};
    }
    static std::string unsealed(sqlite3_stmt *rows, int at, const unsigned char *key) {
        const std::string_view text = column(rows, at);
        const auto *from = reinterpret_cast<const unsigned char *>(text.data());
        std::string plain(text.size() - 40, '\0');
        unsigned char where[80] = {};
        where[0] = static_cast<unsigned char>(at - 1);
        if (crypto_aead_xchacha20poly1305_ietf_decrypt(reinterpret_cast<unsigned char *>(plain.data()), nullptr,
                                                       nullptr, from + 24, text.size() - 24, where, sizeof where, from,
                                                       key) != 0)
            fail("raw row does not open");
        return plain;
    }
    void step(sqlite3_stmt *statement) {
        if (sqlite3_step(statement) != SQLITE_DONE) fail(sqlite3_errmsg(db_));
        sqlite3_reset(statement);
    }

    sqlite3 *db_ = nullptr;
    sqlite3_stmt *person_ = nullptr, *item_ = nullptr, *assessment_ = nullptr;
    unsigned char store_[32];
    std::string buffer_;
};

uint64_t loadByHand(const Rows &rows, Scorer *scorer, bool straight = false) {
    const Folder folder;
    ByHand raw(folder / "raw", true, straight);
    ScoredDocument scored;
    raw.run("BEGIN");
    for (size_t i = 0; i < rows.count; ++i) {
        const size_t at = rows.at(i);
        if (scorer) must(scorer->score(rows.documents[at], "", scored));
        raw.insert(Rows::reference(i), rows.departments[at], rows.stations[at], rows.payloads[at],
                   static_cast<int64_t>(i) + 1);
    }
    raw.buildIndexes();
    raw.run("COMMIT");
    return rows.count;
}

Opening openingIn(const Folder &folder) {
    Opening how;
    how.path = folder / "store";
    how.unlock.keyFile = folder / "store.key";
    how.actor = "bench";
    return how;
}

uint64_t loadByProgram(const Folder &folder, const std::string &file, Scorer &scorer) {
    Opening how = openingIn(folder);
    auto created = must(createStore(how));
    const auto report = must(runBatch(*created.store, scorer, Outside::real(), file, folder / "rejected",
                                      [](const Problem &problem) { fail(problem.sentence()); }));
    return report.assessments;
}

uint64_t countLines(const std::string &path) {
    sqlite3 *db = nullptr;
    sqlite3_stmt *rows = nullptr;
    uint64_t count = 0;
    if (sqlite3_open(path.c_str(), &db) == SQLITE_OK &&
        sqlite3_prepare_v2(db, "SELECT count(*) FROM line", -1, &rows, nullptr) == SQLITE_OK &&
        sqlite3_step(rows) == SQLITE_ROW)
        count = static_cast<uint64_t>(sqlite3_column_int64(rows, 0));
    sqlite3_finalize(rows);
    sqlite3_close(db);
    return count;
}

bool hasShell() { return std::system("command -v sqlite3 >/dev/null 2>&1") == 0; }

// The table as it is, a column a cell.
uint64_t importByShell(const std::string &file) {
    const Folder folder;
    std::ofstream(folder / "script") << "PRAGMA journal_mode=WAL;\nPRAGMA synchronous=FULL;\n"
                                     << ".import --csv " << file << " line\n";
    const std::string command = "sqlite3 '" + (folder / "raw") + "' <'" + (folder / "script") + "' >/dev/null";
    if (std::system(command.c_str()) != 0) fail("sqlite3 does not import the rows");
    return countLines(folder / "raw");
}

// What a page begins after that has so many before it.
AssessmentId startOf(Store &store, size_t number, size_t limit) {
    PageAfter<AssessmentId> page{{}, limit};
    for (size_t i = 1; i < number; ++i) page.after = must(store.assessments({}, page)).back().id;
    return page.after;
}

}  // namespace

int main(int argc, char **argv) {
    const bool smoke = bench::isSmoke(argc, argv), full = argc > 1 && std::string_view(argv[1]) == "--full";
    const size_t count = smoke ? 200 : full ? 1'000'000 : argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 50'000;
    const int rounds = smoke || full ? 1 : argc > 2 ? std::atoi(argv[2]) : 3;
    const Plugins plugins = bench::loadDesk();
    Problems problems;
    Scorer scorer(plugins, problems);
    const Folder table;
    const std::string file = table / "rows.csv";
    std::optional<Folder> kept;  // what the program loaded last
    const Rows rows = makeRows(plugins, count, file);

    bench::RoundRobin batch("batch of " + std::to_string(count) + " rows of CSV, durable", static_cast<double>(count),
                            rounds);
    batch.add("sealed and inserted by hand", [&] { return loadByHand(rows, nullptr); });
    batch.add("the same straight into the file", [&] { return loadByHand(rows, nullptr, true); });
    batch.add("by hand, and read and scored", [&] { return loadByHand(rows, &scorer); });
    batch.add(
        "the program's batch",
        [&] {
            kept.emplace();
            return loadByProgram(*kept, file, scorer);
        },
        1.25);
    if (hasShell()) batch.add("sqlite3 .import of the same file", [&] { return importByShell(file); });
    else std::printf("sqlite3 is not installed: nothing is compared with its .import\n");
    if (!batch.run()) return 1;
    rusage used{};
    ::getrusage(RUSAGE_SELF, &used);
    std::printf("At most %.1f MiB of memory were held, %.1f KiB of the file for each row.\n\n",
                static_cast<double>(used.ru_maxrss) / 1024,
                static_cast<double>(std::filesystem::file_size(*kept / "store")) / 1024 / static_cast<double>(count));

    const Folder &folder = *kept;
    {
        ByHand raw(folder / "raw", true);
        raw.run("BEGIN");
        for (size_t i = 0; i < count; ++i)
            raw.insert(Rows::reference(i), rows.departments[rows.at(i)], rows.stations[rows.at(i)], "",
                       static_cast<int64_t>(i) + 1);
        raw.run("COMMIT");
    }
    bench::RoundRobin opening("open and first page of " + std::to_string(count) + " people", 1, smoke ? 1 : 5);
    opening.add("by hand: all names unsealed and sorted",
                [&] { return ByHand(folder / "raw", false).firstPeople(50).size(); });
    opening.add(
        "the program",
        [&] {
            const auto store = must(openStore(openingIn(folder)));
            return must(store->people({}, {{}, 50})).size();
        },
        2);
    if (!opening.run()) return 1;

    const auto store = must(openStore(openingIn(folder)));
    bench::RoundRobin dashboard("dashboard over " + std::to_string(count) + " assessments", 1, smoke ? 1 : 11);
    ByHand raw(folder / "raw", false);
    dashboard.add("plain SQL over the assessments", [&] { return raw.dashboard(); });
    dashboard.add("the program, from the roll-up", [&] {
        uint64_t sum = 0;
        for (const RollupRow &row : must(store->rollup())) sum += row.count;
        return sum;
    });
    if (!dashboard.run()) return 1;

    constexpr size_t kPage = 5;
    const size_t deep = std::min<size_t>(10'000, count / kPage);
    const AssessmentId after = startOf(*store, deep, kPage);
    bench::RoundRobin paging("page of " + std::to_string(kPage) + " assessments by key", 1, smoke ? 1 : 101);
    paging.add("page 1", [&] { return must(store->assessments({}, {{}, kPage})).size(); });
    paging.add("page " + std::to_string(deep), [&] { return must(store->assessments({}, {after, kPage})).size(); });
    return paging.run() ? 0 : 1;
}
