// The log, the head and the counts; and what stands at the beginning of a store's life.
#include "host/base/translated.h"
#include "host/store/audit.h"
#include "host/store/schema.h"
#include "host/store/sqlite_impl.h"

namespace plumb {

namespace {

constexpr size_t kMostEntries = 10'000;  // of one page

}  // namespace

Status SqliteStore::setUp() {
    Status made = runTransaction([&]() -> Status {
        migrate(*sql_, migrations());
        (*sql_)("INSERT INTO header(one, bytes) VALUES(1, ?)").blob(slots_.bytes).run();
        head_.schema = newestSchema();
        head_.layout = layoutOf(*sql_, keys_);
        head_.logMac = kFirstMac;
        writeLog("store.created", store_, "");
        return Done{};
    });
    if (!made) return made;
    return guarded([&]() -> Status {
        sql_->exec("PRAGMA wal_checkpoint(TRUNCATE)");  // so that the file says what it is from now on
        sql_->allowTriggers();
        return Done{};
    });
}

Status SqliteStore::begin(bool isCopy) {
    const uint32_t schema = schemaOf(*sql_);
    const auto head = readHead();
    if (!head) return head.problem();
    head_ = *head;
    if (head_.schema != schema || head_.layout != layoutOf(*sql_, keys_))
        return Problem{path_, tr("its tables are not those that the program made"), tr("Restore a backup")};
    sql_->allowTriggers();
    if (schema > newestSchema() && whyReadOnly_.empty())
        whyReadOnly_ =
            tr("A newer program made this store (version {version} of its tables, and {known} is known here); "
               "update this program to change something",
               {{"version", std::to_string(schema)}, {"known", std::to_string(newestSchema())}});
    if (!isCopy)
        if (Status compared = compareWithOutside(); !compared) return compared;
    // To read only, an older file is read as it is.
    return schema < newestSchema() && whyReadOnly_.empty() ? bringUpToDate() : Status(Done{});
}

Status SqliteStore::bringUpToDate() {
    return runTransaction([&]() -> Status {
        const std::string from = std::to_string(head_.schema);
        migrate(*sql_, migrations());
        head_.schema = newestSchema();
        head_.layout = layoutOf(*sql_, keys_);
        writeLog("store.migrated", store_, "from " + from + " to " + std::to_string(newestSchema()));
        return Done{};
    });
}

Status SqliteStore::compareWithOutside() {
    const auto outside = readHeadFile(path_ + ".head", store_);
    if (!outside) {
        notices_.emplace_back(
            tr("The file that notes the end of the log outside the store is missing: compare the log's "
               "end with one noted elsewhere"));
        if (!whyReadOnly_.empty()) return Done{};
        return runTransaction([&]() -> Status {
            writeLog("head.missing", store_, "");
            return Done{};
        });
    }
    if (outside->seq == 0) return Done{};
    Query row = (*sql_)("SELECT mac FROM audit WHERE seq = ?");
    row.bind(static_cast<int64_t>(outside->seq));
    if (row.step() && hexOf(row.bytes(0)) == outside->mac) return Done{};
    const std::string why =
        tr("The log does not go on from entry {entry}, which was noted outside the store: somebody put an older or "
           "changed file in its place; restore the newest backup, or remove {file} to go on with this one",
           {{"entry", std::to_string(outside->seq)}, {"file", path_ + ".head"}});
    notices_.push_back(why);
    if (whyReadOnly_.empty()) whyReadOnly_ = why;
    return Done{};
}

Result<StoreHead> SqliteStore::readHead() {
    Query row = (*sql_)("SELECT bytes FROM head WHERE one = 1");
    if (row.step())
        if (const auto head = StoreHead::read(row.bytes(0), keys_, store_)) return *head;
    return Problem{path_, tr("the head of the store is damaged"), tr("Restore a backup")};
}

void SqliteStore::writeHead() {
    const std::string bytes = head_.write(keys_, store_);
    (*sql_)("INSERT INTO head(one, bytes) VALUES(1, ?) ON CONFLICT(one) DO UPDATE SET bytes = excluded.bytes")
        .blob(bytes)
        .run();
}

void SqliteStore::writeLog(const std::string &action, const Id &object, const std::string &reason) {
    const LogEntry entry{head_.logSeq + 1, outside_.now(), actor_, action, object, reason};
    const ChainLink link = makeLink(keys_, store_, entry, head_.logMac, outside_);
    (*sql_)("INSERT INTO audit(seq, previous, sealed, mac) VALUES(?, ?, ?, ?)")
        .bind(static_cast<int64_t>(link.seq))
        .blob(link.previous)
        .blob(link.sealed)
        .blob(link.mac)
        .run();
    head_.logSeq = link.seq;
    head_.logMac = link.mac;
}

Status SqliteStore::log(const std::string &action, const Id &object, const std::string &reason) {
    return write([&]() -> Status {
        writeLog(action, object, reason);
        return Done{};
    });
}

Result<std::vector<LogEntry>> SqliteStore::entries(uint64_t after, size_t limit) {
    return read([&]() -> Result<std::vector<LogEntry>> {
        std::vector<LogEntry> found;
        Query rows = (*sql_)("SELECT seq, previous, sealed, mac FROM audit WHERE seq > ? ORDER BY seq LIMIT ?");
        rows.bind(static_cast<int64_t>(after)).bind(static_cast<int64_t>(std::min(limit, kMostEntries)));
        while (rows.step()) {
            const auto entry = openLink(
                keys_, store_, {static_cast<uint64_t>(rows.number(0)), rows.string(1), rows.string(2), rows.string(3)});
            if (!entry || static_cast<int64_t>(entry->seq) != rows.number(0))
                return Problem{path_ + ", " + tr("log entry {n}", {{"n", std::to_string(rows.number(0))}}),
                               tr("it was changed"), tr("verify tells what else is wrong")};
            found.push_back(*entry);
        }
        return found;
    });
}

Result<LogHead> SqliteStore::head() {
    return read([&]() -> Result<LogHead> {
        if (inTransaction_) return head_.log();
        const auto head = readHead();
        if (!head) return head.problem();
        return head->log();
    });
}

std::string SqliteStore::rollupMac(const RollupCell &cell, int64_t count) const {
    std::string bytes;
    FieldWriter out(bytes);
    out.id(store_).text(cell.department).text(cell.form).time(cell.month).number(static_cast<uint64_t>(cell.band));
    out.time(count);
    return keyedHash(keys_.rollup, bytes);
}

void SqliteStore::mergeRollup() {
    for (const auto &[cell, by] : pending_) {
        if (by == 0) continue;
        const int64_t band = static_cast<int64_t>(cell.band);
        int64_t count = 0;
        {
            Query row = (*sql_)(
                "SELECT count, mac FROM rollup WHERE department = ? AND form = ? AND month = ? AND "
                "band = ?");
            row.blob(cell.department).text(cell.form).bind(int64_t{cell.month}).bind(band);
            if (row.step()) {
                count = row.number(0);
                head_.remove(row.bytes(1).substr(0, kTagBytes));
            }
        }
        count += by;
        const std::string mac = rollupMac(cell, count);
        (*sql_)(
            "INSERT INTO rollup(department, form, month, band, count, mac) VALUES(?, ?, ?, ?, ?, ?) "
            "ON CONFLICT(department, form, month, band) DO UPDATE SET count = excluded.count, mac = excluded.mac")
            .blob(cell.department)
            .text(cell.form)
            .bind(int64_t{cell.month})
            .bind(band)
            .bind(count)
            .blob(mac)
            .run();
        head_.add(std::string_view(mac).substr(0, kTagBytes));
    }
    pending_.clear();
}

Result<std::vector<RollupRow>> SqliteStore::rollup() {
    return read([&]() -> Result<std::vector<RollupRow>> {
        if (const Status loaded = loadNames(); !loaded) return loaded.problem();
        if (inTransaction_) mergeRollup();
        std::map<std::string, std::string> departments;
        for (const std::string &text : names_.departments()) departments[lookupHash("department", text)] = text;
        std::vector<RollupRow> found;
        Query rows = (*sql_)("SELECT department, form, month, band, count, mac FROM rollup");
        while (rows.step()) {
            const RollupCell cell{rows.string(0), rows.string(1), static_cast<int32_t>(rows.number(2)),
                                  static_cast<Level>(rows.number(3))};
            if (!sameBytes(rollupMac(cell, rows.number(4)), rows.bytes(5)))
                return Problem{path_ + ", " + tr("counts"), tr("a count was changed outside the program"),
                               tr("Restore a backup")};
            if (rows.number(4) <= 0) continue;
            const auto text = departments.find(cell.department);
            found.push_back({text == departments.end() ? "" : text->second, cell.form, cell.month, cell.band,
                             static_cast<uint64_t>(rows.number(4))});
        }
        return found;
    });
}

}  // namespace plumb
