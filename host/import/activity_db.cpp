#include "host/import/activity_db.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Statement.h>

#include "host/import/activity_json.h"
#include "host/import/foreign_db.h"

namespace plumb {

namespace {

struct Flavour {
    const char *buckets;     // their names
    const char *events;      // begin, end or duration, data
    int64_t perMicrosecond;  // units of begin and end in a microsecond; 0: a text and a duration in seconds
};

constexpr Flavour kPeewee = {"SELECT id FROM bucketmodel WHERE type = 'afkstatus'",
                             "SELECT e.timestamp, e.duration, e.datastr FROM eventmodel AS e"
                             " JOIN bucketmodel AS b ON e.bucket_id = b.key WHERE b.type = 'afkstatus'",
                             0};
constexpr Flavour kRust = {"SELECT name FROM buckets WHERE type = 'afkstatus'",
                           "SELECT e.starttime, e.endtime, e.data FROM events AS e"
                           " JOIN buckets AS b ON e.bucketrow = b.id WHERE b.type = 'afkstatus'",
                           1000};
constexpr Flavour kCore = {"SELECT id FROM buckets WHERE type = 'afkstatus'",
                           "SELECT e.starttime, e.endtime, e.datastr FROM events AS e"
                           " JOIN buckets AS b ON e.bucketrow = b.rowid WHERE b.type = 'afkstatus'",
                           1};

const Flavour *flavourOf(ForeignDb &foreign) {
    if (foreign.hasTable("eventmodel") && foreign.hasTable("bucketmodel")) return &kPeewee;
    if (!foreign.hasTable("events") || !foreign.hasTable("buckets")) return nullptr;
    if (foreign.hasColumn("events", "datastr")) return &kCore;
    return foreign.hasColumn("events", "data") && foreign.hasColumn("buckets", "name") ? &kRust : nullptr;
}

size_t readBuckets(ForeignDb &foreign, const Flavour &flavour, Activity &activity) {
    size_t count = 0;
    SQLite::Statement query(foreign.db(), flavour.buckets);
    for (; query.executeStep(); ++count) activity.addBucket(query.getColumn(0).getString());
    return count;
}

// The two texts that nearly every row holds are told apart once.
class Statuses {
  public:
    AfkStatus of(const std::string &json) {
        for (const auto &[text, status] : known_)
            if (text == json) return status;
        const AfkStatus status = afkStatus(json);
        if (known_.size() < 4) known_.emplace_back(json, status);
        return status;
    }

  private:
    std::vector<std::pair<std::string, AfkStatus>> known_;
};

void addRow(SQLite::Statement &row, const Flavour &flavour, Activity &activity) {
    const SQLite::Column begin = row.getColumn(0), end = row.getColumn(1);
    if (flavour.perMicrosecond == 0) {
        const auto from = begin.isText() ? parseInstant(begin.getString()) : std::nullopt;
        if (from && (end.isInteger() || end.isFloat())) activity.add(*from, end.getDouble());
        else activity.unreadable();
    } else if (begin.isInteger() && end.isInteger()) {
        activity.add({begin.getInt64() / flavour.perMicrosecond, end.getInt64() / flavour.perMicrosecond});
    } else {
        activity.unreadable();
    }
}

void readEvents(ForeignDb &foreign, const Flavour &flavour, Activity &activity) {
    Statuses statuses;
    SQLite::Statement query(foreign.db(), flavour.events);
    while (query.executeStep()) {
        const AfkStatus status = statuses.of(query.getColumn(2).getString());
        if (status == AfkStatus::active) addRow(query, flavour, activity);
        else if (status == AfkStatus::unknown) activity.unreadable();
    }
}

}  // namespace

Status readActivityDb(const std::string &path, Activity &activity, Warnings &warnings) {
    auto foreign = ForeignDb::open(path);
    if (!foreign) return foreign.problem();
    Activity read(activity.now());
    try {
        const Flavour *flavour = flavourOf(*foreign);
        if (!flavour)
            return Problem{path, "this database is not ActivityWatch's",
                           "Name peewee-sqlite.v2.db or sqlite.db in ActivityWatch's data folder"};
        if (readBuckets(*foreign, *flavour, read) == 0)
            return Problem{path, "there are no times of keyboard and mouse use in it",
                           "Start ActivityWatch's afk watcher and import again after some days"};
        readEvents(*foreign, *flavour, read);
    } catch (const SQLite::Exception &error) {
        const Problem problem = ForeignDb::explain(path, error);
        if (read.empty()) return problem;
        warnings.add(fileName(path), problem.what, "What could be read before was used; days may be missing");
    }
    read.tell(path, warnings);
    activity.take(std::move(read));
    return Done{};
}

}  // namespace plumb
