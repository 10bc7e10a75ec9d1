// What the tests of importing share: a zone of their own, samples, and one made-up log in every shape that can be read.
#pragma once
#include <cstdlib>
#include <ctime>
#include <string>
#include <vector>

#include "host/import/import.h"

namespace plumb::import_test {

// The zone of the process while it lives; a POSIX rule, so that no zone files are needed.
class InZone {
  public:
    explicit InZone(const char *rule) {
        const char *before = std::getenv("TZ");
        had_ = before != nullptr;
        before_ = before ? before : "";
        ::setenv("TZ", rule, 1);
        ::tzset();
    }
    ~InZone() {
        if (had_) ::setenv("TZ", before_.c_str(), 1);
        else ::unsetenv("TZ");
        ::tzset();
    }
    InZone(const InZone &) = delete;

  private:
    bool had_;
    std::string before_;
};

inline constexpr const char *kBerlin = "CET-1CEST,M3.5.0,M10.5.0/3";

Instant at(const std::string &text);              // throws when it is no time
Instant samplesNow();                             // 2026-11-22
std::string samplePath(const std::string &name);  // "workrave/historystats"
std::string sampleBytes(const std::string &name);
std::string nothing(const char *);  // an environment without variables

// ---- a made-up log ------------------------------------------------------------------------------------------------
struct Event {
    Instant from;
    Instant length;
    bool active;
};

// So many days from 2026-03-02 on, in UTC, oldest first, each with other bouts, short pauses, away events between, and
// twins of no length.
std::vector<Event> madeEvents(size_t days);

// As ActivityWatch's servers write them. `title` stands in a window's bucket.
std::string pythonExport(const std::vector<Event> &events, const std::string &title = "a title");
std::string rustExport(const std::vector<Event> &events, const std::string &title = "a title");
std::string oneBucketExport(const std::vector<Event> &events);
std::string listedExport(const std::vector<Event> &events);  // "buckets" as an array, types after the events
std::string bucketAlone(const std::vector<Event> &events);
std::string restArray(const std::vector<Event> &events);
std::string csvOf(const std::vector<Event> &events);
void writePeewee(const std::string &path, const std::vector<Event> &events, const std::string &title = "a title");
void writeRust(const std::string &path, const std::vector<Event> &events, const std::string &title = "a title");
void writeCore(const std::string &path, const std::vector<Event> &events, const std::string &title = "a title");

// Workrave's text for days with these dates ("2 10 126"), each 6 h of activity and 4 rest breaks.
std::string workraveText(const std::vector<std::string> &dates);

void execute(const std::string &path, const std::string &sql);  // on a SQLite file that is made when missing

// All that a person would see of it.
std::string told(const Evidence &evidence);

}  // namespace plumb::import_test
