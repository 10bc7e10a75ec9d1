#include "tests/import/import_support.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <cstdio>
#include <stdexcept>

#include "host/base/file.h"
#include "host/base/number.h"

namespace plumb::import_test {

namespace {

enum class Style { python, rust };

std::string iso(Instant instant, Style style, char between = 'T') {
    const auto seconds = static_cast<std::time_t>(instant / kSecond);
    std::tm utc{};
    ::gmtime_r(&seconds, &utc);
    char text[64];
    const auto n = std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%S", &utc);
    text[10] = between;
    std::string out(text, n);
    const int micro = static_cast<int>(instant % kSecond);
    if (micro != 0) {
        std::snprintf(text, sizeof text, style == Style::rust ? ".%03d" : ".%06d",
                      style == Style::rust ? micro / 1000 : micro);
        out += text;
    }
    return out + (style == Style::rust ? "Z" : "+00:00");
}

std::string eventText(const Event &event, Style style, size_t id) {
    const std::string gap = style == Style::python ? " " : "";
    return "{" + (style == Style::rust ? "\"id\":" + std::to_string(id) + "," : "") + "\"timestamp\":" + gap + "\"" +
           iso(event.from, style) + "\"," + gap + "\"duration\":" + gap +
           shortest(static_cast<double>(event.length) / kSecond) + "," + gap + "\"data\":" + gap +
           "{\"status\":" + gap + (event.active ? "\"not-afk\"" : "\"afk\"") + "}}";
}

std::string eventsText(const std::vector<Event> &events, Style style) {  // newest first
    std::string all;
    for (size_t i = events.size(); i-- > 0;)
        all += (all.empty() ? "" : style == Style::python ? ", " : ",") + eventText(events[i], style, i);
    return "[" + all + "]";
}

std::string head(const std::string &id, const std::string &type) {
    return "\"id\": \"" + id + "\", \"created\": \"2026-02-27T09:00:00.123456+00:00\", \"name\": null, \"type\": \"" +
           type +
           "\", \"client\": \"a client\", \"hostname\": \"WS.014\", \"data\": {}, \"metadata\": {\"start\": null}";
}

std::string windowBucket(const std::string &title) {
    return "\"aw-watcher-window_WS.014\": {" + head("aw-watcher-window_WS.014", "currentwindow") +
           ", \"events\": [{\"timestamp\": \"2026-03-02T08:30:01+00:00\", \"duration\": 61.5, \"data\": {\"app\": \"" +
           title + "\", \"title\": \"" + title + "\", \"status\": \"not-afk\"}}]}";
}

std::string exportOf(const std::vector<Event> &events, Style style, const std::string &title) {
    return "{\"buckets\": {" + windowBucket(title) + ", \"aw-watcher-afk_WS.014\": {" +
           head("aw-watcher-afk_WS.014", "afkstatus") + ", \"events\": " + eventsText(events, style) +
           ", \"last_updated\": null}}}";
}

template <class Bind>
void insertAll(SQLite::Database &db, const std::string &sql, const std::vector<Event> &events, Bind bind) {
    SQLite::Transaction transaction(db);
    SQLite::Statement insert(db, sql);
    for (const Event &event : events) {
        bind(insert, event);
        insert.bind(3, event.active ? "{\"status\": \"not-afk\"}" : "{\"status\": \"afk\"}");
        insert.exec();
        insert.reset();
    }
    transaction.commit();
}

std::string titleData(const std::string &title) { return "'{\"app\": \"a\", \"title\": \"" + title + "\"}'"; }

}  // namespace

Instant at(const std::string &text) {
    const auto instant = parseInstant(text);
    if (!instant) throw std::runtime_error("not a time: " + text);
    return *instant;
}
Instant samplesNow() { return at("2026-11-22T00:00:00Z"); }

std::string samplePath(const std::string &name) { return std::string(PLUMB_SOURCE_DIR) + "/tests/samples/" + name; }

std::string sampleBytes(const std::string &name) {
    auto bytes = readFile(samplePath(name), 1 << 24);
    if (!bytes) throw std::runtime_error(bytes.problem().sentence());
    return std::move(*bytes);
}

std::string nothing(const char *) { return ""; }

std::vector<Event> madeEvents(size_t days) {
    std::vector<Event> events;
    Instant morning = at("2026-03-02T08:00:00Z");
    for (size_t day = 0; day < days; ++day, morning += 24 * kHour) {
        Instant now = morning + static_cast<Instant>(day) * 7 * kMinute;
        for (size_t bout = 0; bout < 7; ++bout) {
            const Instant length = static_cast<Instant>(20 + (bout * 17 + day * 11) % 60) * kMinute;
            const Instant pause = static_cast<Instant>(bout % 3 == 2 ? 4 : 6 + 3 * bout) * kMinute;
            if (bout % 2) events.push_back({now, 0, true});
            events.push_back({now, length, true});
            events.push_back({now + length + 1000, pause - 1000, false});
            now += length + pause;
        }
    }
    return events;
}

std::string pythonExport(const std::vector<Event> &events, const std::string &title) {
    return exportOf(events, Style::python, title);
}
std::string rustExport(const std::vector<Event> &events, const std::string &title) {
    return exportOf(events, Style::rust, title);
}
std::string oneBucketExport(const std::vector<Event> &events) {
    return "{\"buckets\": {\"b\": {" + head("aw-watcher-afk_WS", "afkstatus") +
           ", \"events\": " + eventsText(events, Style::python) + "}}}";
}
std::string listedExport(const std::vector<Event> &events) {
    return "{\"buckets\": [{\"events\": [{\"timestamp\": \"2026-03-02T00:00:00Z\", \"duration\": 36000, \"data\": "
           "{\"status\": \"not-afk\"}}], \"type\": \"of another kind\"}, {\"events\": " +
           eventsText(events, Style::rust) + ", \"type\": \"afkstatus\"}]}";
}
std::string bucketAlone(const std::vector<Event> &events) {
    return "\xEF\xBB\xBF{" + head("aw-watcher-afk_WS", "afkstatus") +
           ", \"events\": " + eventsText(events, Style::rust) + "}";
}
std::string restArray(const std::vector<Event> &events) { return eventsText(events, Style::python); }

std::string csvOf(const std::vector<Event> &events) {
    std::string text = "kind;date;start;end;note\r\n";
    for (const Event &event : events)
        if (event.active && event.length > 0)
            text += "Work;" + isoDate(localDate(event.from)) + ";\"" + localClock(event.from) + "\";" +
                    localClock(event.from + event.length) + ";x\r\n";
    return text;
}

void writePeewee(const std::string &path, const std::vector<Event> &events, const std::string &title) {
    execute(
        path,
        "CREATE TABLE bucketmodel (key INTEGER PRIMARY KEY, id VARCHAR(255), created DATETIME, name VARCHAR(255), type "
        "VARCHAR(255), client VARCHAR(255), hostname VARCHAR(255), datastr VARCHAR(255));"
        "CREATE TABLE eventmodel (id INTEGER PRIMARY KEY, bucket_id INTEGER, timestamp DATETIME, duration DECIMAL(10, "
        "5), "
        "datastr VARCHAR(255));"
        "INSERT INTO bucketmodel VALUES (1, 'aw-watcher-afk_WS', '', NULL, 'afkstatus', '', '', '{}'), (2, "
        "'aw-watcher-window_WS', '', NULL, 'currentwindow', '', '', '{}');"
        "INSERT INTO eventmodel VALUES (1, 2, '2026-03-02 08:30:01+00:00', 61.5, " +
            titleData(title) + ")");
    SQLite::Database db(path, SQLite::OPEN_READWRITE);
    insertAll(db, "INSERT INTO eventmodel (bucket_id, timestamp, duration, datastr) VALUES (1, ?, ?, ?)", events,
              [](SQLite::Statement &insert, const Event &event) {
                  insert.bind(1, iso(event.from, Style::python, ' '));
                  insert.bind(2, static_cast<double>(event.length) / kSecond);
              });
}

void writeRust(const std::string &path, const std::vector<Event> &events, const std::string &title) {
    execute(
        path,
        "PRAGMA journal_mode=WAL; PRAGMA user_version=5;"
        "CREATE TABLE buckets (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE NOT NULL, type TEXT NOT NULL, "
        "client "
        "TEXT NOT NULL, hostname TEXT NOT NULL, created TEXT NOT NULL, data TEXT NOT NULL DEFAULT '{}');"
        "CREATE TABLE events (id INTEGER PRIMARY KEY AUTOINCREMENT, bucketrow INTEGER NOT NULL, starttime INTEGER NOT "
        "NULL, endtime INTEGER NOT NULL, data TEXT NOT NULL);"
        "INSERT INTO buckets VALUES (1, 'aw-watcher-afk_WS', 'afkstatus', '', '', '', '{}'), (2, "
        "'aw-watcher-window_WS', "
        "'currentwindow', '', '', '', '{}');"
        "INSERT INTO events VALUES (1, 2, 1772440201000000000, 1772443801000000000, " +
            titleData(title) + ")");
    SQLite::Database db(path, SQLite::OPEN_READWRITE);
    insertAll(db, "INSERT INTO events (bucketrow, starttime, endtime, data) VALUES (1, ?, ?, ?)", events,
              [](SQLite::Statement &insert, const Event &event) {
                  insert.bind(1, event.from * 1000);
                  insert.bind(2, (event.from + event.length) * 1000);
              });
}

void writeCore(const std::string &path, const std::vector<Event> &events, const std::string &title) {
    execute(
        path,
        "CREATE TABLE buckets (rowid INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT UNIQUE NOT NULL, name TEXT, type TEXT "
        "NOT "
        "NULL, client TEXT NOT NULL, hostname TEXT NOT NULL, created TEXT NOT NULL, datastr TEXT NOT NULL);"
        "CREATE TABLE events (id INTEGER PRIMARY KEY AUTOINCREMENT, bucketrow INTEGER NOT NULL, starttime INTEGER NOT "
        "NULL, endtime INTEGER NOT NULL, datastr TEXT NOT NULL);"
        "INSERT INTO buckets VALUES (7, 'aw-watcher-afk_WS', '', 'afkstatus', '', '', '', '{}'), (8, "
        "'aw-watcher-window_WS', '', 'currentwindow', '', '', '', '{}');"
        "INSERT INTO events VALUES (1, 8, 1772440201000000, 1772443801000000, " +
            titleData(title) + ")");
    SQLite::Database db(path, SQLite::OPEN_READWRITE);
    insertAll(db, "INSERT INTO events (bucketrow, starttime, endtime, datastr) VALUES (7, ?, ?, ?)", events,
              [](SQLite::Statement &insert, const Event &event) {
                  insert.bind(1, event.from);
                  insert.bind(2, event.from + event.length);
              });
}

std::string workraveText(const std::vector<std::string> &dates) {
    std::string text = "WorkRaveStats 4\n";
    for (const std::string &date : dates)
        text +=
            "D " + date + " 8 30 " + date +
            " 17 0\nB 0 7 40 20 10 5 5 30 60 \nB 1 7 5 2 2 1 0 4 120 \nB 2 7 0 0 0 0 0 0 0 \nm 6 21600 1 1 1 1 1 \n";
    return text;
}

void execute(const std::string &path, const std::string &sql) {
    SQLite::Database(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE).exec(sql);
}

std::string told(const Evidence &evidence) {
    std::string all;
    appendAnswers(all, evidence);
    for (const EvidenceDay &day : evidence.days) all += isoDate(day.date) + " " + day.first + " " + day.last + "\n";
    for (const std::string &caveat : evidence.caveats) all += caveat + "\n";
    for (const Problem &warning : evidence.warnings) all += warning.sentence() + "\n";
    return all;
}

}  // namespace plumb::import_test
