#include "host/import/workrave_db.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Statement.h>

#include "host/import/foreign_db.h"

namespace plumb {

namespace {

class DbReader {
  public:
    DbReader(const std::string &path, ForeignDb &foreign, Warnings &warnings)
        : path_(path), foreign_(foreign), warnings_(warnings) {}

    Status check() {
        const Problem strange{path_, "this database is not Workrave's", "Name Workrave's statistics.db"};
        for (const char *table : {"schema_info", "stats_day", "stats_break", "stats_misc"})
            if (!foreign_.hasTable(table)) return strange;
        SQLite::Statement query(foreign_.db(), "SELECT value FROM schema_info WHERE key = 'schema_version'");
        if (!query.executeStep()) return strange;
        const std::string version = query.getColumn(0).getString();
        if (version == "1") return Done{};
        return Problem{path_, "unsupported version " + version.substr(0, 20) + " of Workrave's database",
                       "Version 1 can be read; a newer Workrave needs a newer Plumbline"};
    }

    void readDays(Date today) {
        SQLite::Statement query(foreign_.db(),
                                "SELECT day, start_time, stop_day, stop_time FROM stats_day ORDER BY day");
        while (query.executeStep()) {
            const std::string day = query.getColumn(0).getString();
            const auto date = parseDate(day), stop = parseDate(query.getColumn(2).getString());
            if (!date || *date > today) {
                warnings_.add(fileName(path_), date ? "the day " + day + " has not come yet" : "a date does not exist",
                              "The day was left out");
                continue;
            }
            WorkraveDay &read = days_[*date];
            read.first = minuteOf(query.getColumn(1).getInt64());
            const auto last = minuteOf(query.getColumn(3).getInt64());
            if (stop && last && (*stop > *date || (*stop == *date && last >= read.first))) read.last = last;
            else
                warnings_.add(fileName(path_), "the day " + day + " ends before it begins",
                              "Its totals were used all the same");
        }
    }

    void readCounters() {
        SQLite::Statement breaks(foreign_.db(), "SELECT day, break_id, counter, value FROM stats_break");
        while (breaks.executeStep())
            if (WorkraveDay *day = find(breaks.getColumn(0).getString()))
                check(day->giveBreak(index(breaks.getColumn(1)), index(breaks.getColumn(2)),
                                     breaks.getColumn(3).getInt64()));
        SQLite::Statement misc(foreign_.db(), "SELECT day, counter, value FROM stats_misc");
        while (misc.executeStep())
            if (WorkraveDay *day = find(misc.getColumn(0).getString()))
                check(day->giveMisc(index(misc.getColumn(1)), misc.getColumn(2).getInt64()));
    }

    WorkraveDays &days() { return days_; }

  private:
    static std::optional<int> minuteOf(int64_t seconds) {
        if (seconds < 0 || seconds >= kSecondsOfADay) return std::nullopt;
        return static_cast<int>(seconds / 60);
    }
    static size_t index(const SQLite::Column &column) {  // a negative one is beyond every array
        return static_cast<size_t>(column.getInt64());
    }
    WorkraveDay *find(const std::string &day) {
        const auto date = parseDate(day);
        const auto at = date ? days_.find(*date) : days_.end();
        return at == days_.end() ? nullptr : &at->second;
    }
    void check(bool possible) {
        if (!possible)
            warnings_.add(fileName(path_), "a number is negative or larger than a day allows", "It was taken as 0");
    }

    const std::string &path_;
    ForeignDb &foreign_;
    Warnings &warnings_;
    WorkraveDays days_;
};

}  // namespace

Status readWorkraveDb(const std::string &path, Instant now, WorkraveDays &days, Warnings &warnings) {
    auto foreign = ForeignDb::open(path);
    if (!foreign) return foreign.problem();
    DbReader reader(path, *foreign, warnings);
    try {
        if (Status status = reader.check(); !status) return status;
        reader.readDays(localDate(now));
        reader.readCounters();
    } catch (const SQLite::Exception &error) {
        const Problem problem = ForeignDb::explain(path, error);
        if (reader.days().empty()) return problem;
        warnings.add(fileName(path), problem.what,
                     "What could be read before was used; days may be missing or too small");
    }
    for (auto &[date, day] : reader.days()) days[date] = day;
    return Done{};
}

}  // namespace plumb
