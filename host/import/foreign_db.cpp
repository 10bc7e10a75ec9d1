#include "host/import/foreign_db.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Statement.h>
#include <sqlite3.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>

#include "host/import/input_file.h"

namespace fs = std::filesystem;

namespace plumb {

namespace {

constexpr int kWaitForWriter = 2000;         // milliseconds
constexpr int kOpsAStep = 10'000;            // virtual machine instructions between looks at the bound
constexpr int64_t kMostOps = 1'000'000'000;  // some ten seconds; a row of a log takes about twenty
constexpr size_t kHeaderSize = 100;          // bytes of SQLite's file header
constexpr size_t kReadVersion = 19;          // its byte that is 2 in WAL mode

constexpr std::pair<int, int> kLimits[] = {
    {SQLITE_LIMIT_LENGTH, 1'000'000}, {SQLITE_LIMIT_SQL_LENGTH, 100'000}, {SQLITE_LIMIT_COLUMN, 100},
    {SQLITE_LIMIT_EXPR_DEPTH, 100},   {SQLITE_LIMIT_COMPOUND_SELECT, 3},  {SQLITE_LIMIT_VDBE_OP, 25'000},
    {SQLITE_LIMIT_FUNCTION_ARG, 8},   {SQLITE_LIMIT_ATTACHED, 0},         {SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 50},
    {SQLITE_LIMIT_TRIGGER_DEPTH, 1},  {SQLITE_LIMIT_WORKER_THREADS, 0}};

constexpr std::pair<int, int> kSwitches[] = {{SQLITE_DBCONFIG_DEFENSIVE, 1},
                                             {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
                                             {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
                                             {SQLITE_DBCONFIG_ENABLE_VIEW, 0},
                                             {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0}};

bool isThere(const std::string &path) {
    std::error_code ignored;
    return fs::exists(path, ignored);
}

// To open such a file in place would leave a -wal and a -shm beside it.
bool isIdleWal(const InputFile &file, const std::string &path) {
    const std::string header = file.beginning(kHeaderSize);
    return header.size() == kHeaderSize && header[kReadVersion] == 2 && !isThere(path + "-shm");
}

}  // namespace

struct ForeignDb::PrivateFolder {
    std::string path;
    ~PrivateFolder() {
        std::error_code ignored;
        if (!path.empty()) fs::remove_all(path, ignored);
    }
    // Copies a database with what belongs to it; where the copy is, or the problem.
    Result<std::string> copy(const std::string &database) {
        const Problem failed{database, "there was no room for a copy to read it from",
                             "Free some space for temporary files"};
        std::error_code error;
        std::string pattern = (fs::temp_directory_path(error) / "plumbline-XXXXXX").string();
        if (error || !::mkdtemp(pattern.data())) return failed;
        path = pattern;
        for (const char *suffix : {"", "-wal", "-journal"}) {
            if (!isThere(database + suffix)) continue;
            if (!fs::copy_file(database + suffix, path + "/log.db" + suffix, error)) return failed;
        }
        return path + "/log.db";
    }
};

struct ForeignDb::Work {
    int64_t ops = 0;
    static int step(void *self) { return (static_cast<Work *>(self)->ops += kOpsAStep) > kMostOps; }
};

ForeignDb::ForeignDb() : folder_(std::make_unique<PrivateFolder>()), work_(std::make_unique<Work>()) {}
ForeignDb::ForeignDb(ForeignDb &&) noexcept = default;
ForeignDb::~ForeignDb() = default;

void ForeignDb::openFile(const std::string &path, bool ours) {
    db_ =
        std::make_unique<SQLite::Database>(path, ours ? SQLite::OPEN_READWRITE : SQLite::OPEN_READONLY, kWaitForWriter);
    sqlite3 *handle = db_->getHandle();
    for (const auto &[limit, most] : kLimits) sqlite3_limit(handle, limit, most);
    for (const auto &[what, on] : kSwitches) sqlite3_db_config(handle, what, on, nullptr);
    sqlite3_progress_handler(handle, kOpsAStep, &Work::step, work_.get());
    db_->exec("PRAGMA cell_size_check=ON; PRAGMA mmap_size=0; PRAGMA temp_store=MEMORY; PRAGMA query_only=ON; BEGIN");
    db_->execAndGet("SELECT count(*) FROM sqlite_master");  // takes the lock
}

Result<ForeignDb> ForeignDb::open(const std::string &path) {
    auto file = InputFile::open(path);
    if (!file) return file.problem();
    if (!isSqlite(*file))
        return Problem{path, "this is not a SQLite database", "Name the database of Workrave or ActivityWatch"};
    ForeignDb foreign;
    try {
        bool copyIt = isIdleWal(*file, path);
        try {
            if (!copyIt) foreign.openFile(path, false);
        } catch (const SQLite::Exception &error) {
            const int code = error.getErrorCode();
            copyIt =
                code == SQLITE_CANTOPEN || code == SQLITE_READONLY || code == SQLITE_IOERR || code == SQLITE_PROTOCOL;
            if (!copyIt) return explain(path, error);
        }
        if (copyIt) {
            const auto copy = foreign.folder_->copy(path);
            if (!copy) return copy.problem();
            foreign.openFile(*copy, true);
        }
        return foreign;
    } catch (const SQLite::Exception &error) {
        return explain(path, error);
    }
}

bool ForeignDb::hasTable(const std::string &name) {
    SQLite::Statement query(*db_, "SELECT type, coalesce(sql, '') FROM sqlite_master WHERE name = ?");
    query.bind(1, name);
    return query.executeStep() && query.getColumn(0).getString() == "table" &&
           !query.getColumn(1).getString().starts_with("CREATE VIRTUAL");
}

bool ForeignDb::hasColumn(const std::string &table, const std::string &column) {
    SQLite::Statement query(*db_, "SELECT 1 FROM pragma_table_info(?) WHERE name = ?");
    query.bind(1, table);
    query.bind(2, column);
    return query.executeStep();
}

Problem ForeignDb::explain(const std::string &path, const SQLite::Exception &error) {
    switch (error.getErrorCode()) {
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return {path, "another program is writing to this database and did not pause",
                    "Try again in a minute, or close that program first"};
        case SQLITE_INTERRUPT:
            return {path, "reading took far longer than any log of its kind should",
                    "The file is damaged; use another copy"};
        case SQLITE_NOMEM: return {path, "there is not enough memory", "Close other programs and try again"};
        case SQLITE_CANTOPEN:
        case SQLITE_PERM:
        case SQLITE_AUTH:
            return {path, "the database could not be opened", "Copy it to a folder of yours and name the copy"};
        default:
            return {path, std::string("the database is damaged or not of a form that is known (") + error.what() + ")",
                    "Use another copy of it, or export the data from its program"};
    }
}

}  // namespace plumb
