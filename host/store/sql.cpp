#include "host/store/sql.h"

#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>

#include "host/base/translated.h"

namespace plumb {

namespace {

constexpr int kWaitForOther = 5000;  // milliseconds

constexpr std::pair<int, int> kSwitches[] = {{SQLITE_DBCONFIG_DEFENSIVE, 1},
                                             {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
                                             {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
                                             {SQLITE_DBCONFIG_ENABLE_VIEW, 0},
                                             {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0}};
constexpr std::pair<int, int> kLimits[] = {{SQLITE_LIMIT_LENGTH, 64 << 20}, {SQLITE_LIMIT_SQL_LENGTH, 100'000},
                                           {SQLITE_LIMIT_COLUMN, 100},      {SQLITE_LIMIT_ATTACHED, 0},
                                           {SQLITE_LIMIT_TRIGGER_DEPTH, 1}, {SQLITE_LIMIT_WORKER_THREADS, 0}};

int flagsOf(Sql::Mode mode) {
    if (mode == Sql::Mode::create) return SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE | SQLITE_OPEN_NOFOLLOW;
    if (mode == Sql::Mode::write) return SQLite::OPEN_READWRITE | SQLITE_OPEN_NOFOLLOW;
    return SQLite::OPEN_READONLY | (mode == Sql::Mode::readUnchanging ? SQLite::OPEN_URI : 0);
}

std::string nameOf(const std::string &path, Sql::Mode mode) {
    if (mode != Sql::Mode::readUnchanging) return path;
    std::string uri = "file:";
    for (const char c : path) {
        if (c == '%' || c == '?' || c == '#') uri += "%" + hexOf(std::string_view(&c, 1));
        else uri += c;
    }
    return uri + "?immutable=1";
}

}  // namespace

Query &Query::bind(int64_t value) {
    statement_.bind(next_++, value);
    return *this;
}

Query &Query::bind(const std::optional<Date> &day) { return day ? bind(dayNumber(*day)) : null(); }

Query &Query::blob(std::string_view bytes) {
    statement_.bindNoCopy(next_++, bytes.empty() ? "" : bytes.data(), static_cast<int>(bytes.size()));
    return *this;
}

Query &Query::text(const std::string &text) {
    statement_.bindNoCopy(next_++, text);
    return *this;
}

Query &Query::null() {
    statement_.bind(next_++);
    return *this;
}

std::string_view Query::bytes(int column) const {
    const SQLite::Column value = statement_.getColumn(column);
    const void *data = value.getBlob();
    return data ? std::string_view(static_cast<const char *>(data), static_cast<size_t>(value.getBytes()))
                : std::string_view();
}

std::optional<Date> Query::day(int column) const {
    if (isNull(column)) return std::nullopt;
    const int64_t day = number(column);
    return day > -1'000'000 && day < 1'000'000 ? std::optional(dayOf(day)) : std::nullopt;
}

Sql::Sql(const std::string &path, Mode mode) : db_(nameOf(path, mode), flagsOf(mode), kWaitForOther) {
    sqlite3 *handle = db_.getHandle();
    sqlite3_extended_result_codes(handle, 0);
    for (const auto &[limit, most] : kLimits) sqlite3_limit(handle, limit, most);
    for (const auto &[what, on] : kSwitches) sqlite3_db_config(handle, what, on, nullptr);
    db_.exec(
        "PRAGMA cell_size_check=ON; PRAGMA mmap_size=0; PRAGMA temp_store=MEMORY; PRAGMA secure_delete=ON;"
        "PRAGMA foreign_keys=ON; PRAGMA cache_size=-32768; PRAGMA trusted_schema=OFF; PRAGMA synchronous=FULL");
    if (mode == Mode::create || mode == Mode::write) db_.exec("PRAGMA journal_mode=WAL");
    else db_.exec("PRAGMA query_only=ON");
}

Query Sql::operator()(const char *text) {
    auto &statement = kept_[text];
    if (!statement) statement = std::make_unique<SQLite::Statement>(db_, text);
    statement->tryReset();
    return Query(*statement);
}

bool Sql::inTransaction() const { return sqlite3_get_autocommit(db_.getHandle()) == 0; }

void Sql::allowTriggers() { sqlite3_db_config(db_.getHandle(), SQLITE_DBCONFIG_ENABLE_TRIGGER, 1, nullptr); }

Problem explainSql(const std::string &path, const SQLite::Exception &error) {
    switch (error.getErrorCode()) {
        case SQLITE_BUSY:
        case SQLITE_LOCKED: return {path, tr("another program is using the store"), tr("Try again when it is done")};
        case SQLITE_FULL:
            return {path, tr("the disk is full"), tr("Free some space and try again; nothing was changed")};
        case SQLITE_IOERR:
            return {path, tr("the disk could not be read or written"),
                    tr("Check the disk; what was stored before is unchanged")};
        case SQLITE_READONLY:
        case SQLITE_PERM: return {path, tr("you may not write to this store"), tr("Ask its owner, or copy the store")};
        case SQLITE_CANTOPEN:
            return {path, tr("the store could not be opened"), tr("Check the name and who may read it")};
        case SQLITE_NOMEM: return {path, tr("there is not enough memory"), tr("Close other programs and try again")};
        case SQLITE_NOTADB:
            return {path, tr("this is not a store, or its beginning is damaged"), tr("Restore a backup")};
        default:
            return {path, tr("the store is damaged ({error})", {{"error", error.what()}}),
                    tr("Restore a backup; verify tells what is wrong")};
    }
}

}  // namespace plumb
