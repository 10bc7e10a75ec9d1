#include "tests/import/damages.h"

#include <unistd.h>

#include "tests/import/import_support.h"
#include "tests/support/told.h"

namespace plumb::import_test {

namespace {

using Program = Damage::Program;
using Make = std::function<std::string(const TempFolder &)>;

Make text(const std::string &bytes, const std::string &name = "log") {
    return [=](const TempFolder &folder) { return folder.write(name, bytes); };
}

std::string event(const std::string &time, const std::string &seconds, const std::string &status = "not-afk") {
    return "{\"timestamp\": \"" + time + "\", \"duration\": " + seconds + ", \"data\": {\"status\": \"" + status +
           "\"}}";
}
// Four hours of sound use, then these events.
std::string afk(const std::string &events) {
    return "{\"buckets\": {\"aw-watcher-afk_x\": {\"type\": \"afkstatus\", \"events\": [" +
           event("2026-03-02T08:00:00Z", "7200") + ", " + event("2026-03-02T11:00:00Z", "7200") + ", " + events +
           "]}}}";
}
Damage activity(const std::string &name, Make make, size_t days, size_t validDays, size_t warnings,
                const std::string &warning = "", const char *zone = "UTC0") {
    return {name, Program::activityWatch, std::move(make), zone, "", days, validDays, warnings, warning};
}
Damage activityProblem(const std::string &name, Make make, const std::string &problem) {
    return {name, Program::activityWatch, std::move(make), "UTC0", problem, 0, 0, 0, ""};
}
Damage workrave(const std::string &name, const std::string &bytes, size_t days, size_t validDays, size_t warnings,
                const std::string &warning = "") {
    return {name, Program::workrave, text(bytes, "historystats"), "UTC0", "", days, validDays, warnings, warning};
}
Damage workraveProblem(const std::string &name, const std::string &bytes, const std::string &problem) {
    return {name, Program::workrave, text(bytes, "historystats"), "UTC0", problem, 0, 0, 0, ""};
}

std::string day(const std::string &more) { return "WorkRaveStats 4\nD 2 10 126 8 0 2 10 126 16 0\n" + more; }

void addWorkrave(std::vector<Damage> &all) {
    all.push_back(workraveProblem("an empty file", "", "there is nothing in it"));
    all.push_back(workraveProblem("version 2", "WorkRaveStats 2\n", "unsupported version 2"));
    all.push_back(workraveProblem("version 5", "WorkRaveStats 5\n", "unsupported version 5"));
    all.push_back(
        workraveProblem("a version that is no number", "WorkRaveStats x\n", "not a statistics file of Workrave"));
    all.push_back(
        workraveProblem("a version of 30 digits", "WorkRaveStats " + repeat("9", 30), "not a statistics file"));
    all.push_back(workraveProblem("Workrave's state file", "WorkRaveState 3\n1795316760\n", "not a statistics file"));
    all.push_back(workraveProblem("bytes at random", "\x80\xFF\x00\x01\n\xC3", "not a statistics file"));
    all.push_back(workrave("a header alone", "WorkRaveStats 4\n", 0, 0, 0));
    all.push_back(workrave("cut in the middle of a record", day("B 1 7 5 2 1\nm 6 72"), 1, 0, 0));
    all.push_back(workrave("the clock went back: a day that ends before it begins",
                           "WorkRaveStats 4\nD 2 10 126 17 0 2 10 126 8 0\nm 1 7200\n", 1, 1, 1,
                           "line 2: the day ends before"));
    all.push_back(workrave("negative counters", day("B 1 7 -5 -2 -1 0 0 -9 -9\nm 6 -7200 -1 -1 -1 -1 -1\n"), 1, 0, 2,
                           "negative"));
    all.push_back(workrave("counters of two billions",
                           day("B 1 7 2147483647 2147483647 2147483647 0 0 1 2147483647\nm 1 2147483647\n"), 1, 0, 2,
                           "larger than a day allows"));
    all.push_back(workrave("numbers of 40 digits", day("m 1 " + repeat("9", 40) + "\nm 1 7200\n"), 1, 1, 1, "line 3"));
    all.push_back(workrave("numbers with an exponent", day("m 1 1e999\nm 1 7200\n"), 1, 1, 1, "not a whole number"));
    all.push_back(workrave("a day of the year 2999", "WorkRaveStats 4\nD 1 0 1099 8 0 1 0 1099 9 0\nm 1 9000\n", 0, 0,
                           1, "has not come yet"));
    all.push_back(workrave("the years 30000 and -5",
                           "WorkRaveStats 4\nD 1 0 28100 8 0 1 0 28100 9 0\nD 1 0 -5 8 0 1 0 -5 9 0\n", 0, 0, 2,
                           "the date does not exist"));
    all.push_back(workrave(
        "the same day ten thousand times",
        [] {
            std::string bytes = "WorkRaveStats 4\n";
            for (int i = 0; i < 10'000; ++i) bytes += "D 2 10 126 8 0 2 10 126 16 0\nm 1 " + std::to_string(i) + "\n";
            return bytes;
        }(),
        1, 1, 0));
    all.push_back(workrave("a line of a megabyte", day(repeat("B", 1 << 20) + "\nm 1 7200\n"), 1, 1, 1,
                           "line 3: the line is far longer"));
    all.push_back(workrave("a thousand bad lines", day(repeat("B 99 1 1\n", 1000) + "m 1 7200\n"), 1, 1, 51,
                           "950 more problems"));
    all.push_back(workrave("NUL and bytes that are not UTF-8", day(std::string("m 1 7200\nX \0\xFF\xC3\n", 15)), 1, 1,
                           1, "line 4"));
    all.push_back({"a folder without a log", Program::workrave, [](const TempFolder &folder) { return folder.path(); },
                   "UTC0", "no log of Workrave in this folder", 0, 0, 0, ""});
    all.push_back({"a file that is not there", Program::workrave,
                   [](const TempFolder &folder) { return folder / "none"; }, "UTC0", "there is no such file", 0, 0, 0,
                   ""});
    all.push_back({"a pipe", Program::workrave,
                   [](const TempFolder &folder) {
                       if (::system(("mkfifo " + (folder / "pipe")).c_str()) != 0) throw std::runtime_error("no pipe");
                       return folder / "pipe";
                   },
                   "UTC0", "not an ordinary file", 0, 0, 0, ""});
    all.push_back({"a database of another program", Program::workrave,
                   [](const TempFolder &folder) {
                       execute(folder / "a.db", "CREATE TABLE stats_day (x)");
                       return folder / "a.db";
                   },
                   "UTC0", "not Workrave's", 0, 0, 0, ""});
    all.push_back({"a view in place of a table of Workrave", Program::workrave,
                   [](const TempFolder &folder) {
                       execute(folder.write("a.db", sampleBytes("workrave/statistics.db")),
                               "ALTER TABLE stats_misc RENAME TO m; CREATE VIEW stats_misc AS SELECT * FROM m");
                       return folder / "a.db";
                   },
                   "UTC0", "not Workrave's", 0, 0, 0, ""});
}

void addTimes(std::vector<Damage> &all) {
    all.push_back(activity("events of no length",
                           text(afk(event("2026-03-03T08:00:00Z", "0") + "," + event("2026-03-03T09:00:00Z", "0.0"))),
                           1, 1, 0));
    all.push_back(activity("negative events", text(afk(event("2026-03-03T08:00:00Z", "-7200"))), 1, 1, 1,
                           "1 event ending before"));
    all.push_back(activity("events of ten years", text(afk(event("2016-03-03T08:00:00Z", "315360000"))), 1, 1, 1,
                           "longer than 24 hours"));
    all.push_back(activity("an event of a second more than a day", text(afk(event("2026-03-05T08:00:00Z", "86401"))), 1,
                           1, 1, "longer than 24"));
    all.push_back(activity("an event of just a day", text(afk(event("2026-03-05T08:00:00Z", "86400"))), 3, 3, 0));
    all.push_back(activity("events in the future",
                           text(afk(event("2027-03-03T08:00:00Z", "7200") + "," + event("2999-12-31T23:59:50Z", "1"))),
                           1, 1, 1, "2 events ending after the time of import"));
    all.push_back(activity("an event that reaches over the time of import",
                           text(afk(event("2026-11-21T23:00:00Z", "3601"))), 1, 1, 1, "time of import"));
    all.push_back(activity(
        "overlapping events",
        text(afk(event("2026-03-02T08:30:00Z", "9000") + "," + event("2026-03-02T07:00:00Z", "25000"))), 1, 1, 0));
    all.push_back(activity("the clock went back: events out of order and twice",
                           text(afk(event("2026-03-02T06:00:00Z", "3600") + "," + event("2026-03-02T12:00:00Z", "60") +
                                    "," + event("2026-03-02T06:00:00Z", "3600"))),
                           1, 1, 0));
    all.push_back(activity("numbers of two billions",
                           text(afk(event("2026-03-03T08:00:00Z", "2147483648") + "," +
                                    event("2026-03-03T08:00:00Z", "9223372036854775807"))),
                           1, 1, 1, "2 events longer"));
    all.push_back(
        activity("1e308", text(afk(event("2026-03-03T08:00:00Z", "1e308"))), 1, 1, 1, "longer than 24 hours"));
    all.push_back(
        activity("1e999, which JSON readers refuse",
                 text(afk(event("2026-03-03T08:00:00Z", "1e999") + "," + event("2026-03-04T08:00:00Z", "9000"))), 1, 1,
                 1, "a number is too large"));
    all.push_back(activity("NaN, which is not JSON", text(afk(event("2026-03-03T08:00:00Z", "NaN"))), 1, 1, 1,
                           "a value is expected"));
    all.push_back(activity(
        "times that do not exist",
        text(afk(event("2026-02-30T08:00:00Z", "9000") + "," + event("yesterday", "9000") + "," + event("", "9000"))),
        1, 1, 1, "3 events without a time"));
    all.push_back(activity("times and lengths of another kind",
                           text(afk("{\"timestamp\": 5, \"duration\": \"x\", \"data\": {\"status\": \"not-afk\"}}, "
                                    "{\"timestamp\": null, \"duration\": [], \"data\": {\"status\": \"not-afk\"}},"
                                    "{\"timestamp\": {}, \"duration\": {}, \"data\": {\"status\": \"not-afk\"}}")),
                           1, 1, 1, "3 events without a time"));
    all.push_back(activity("events without data",
                           text(afk("{\"timestamp\": \"2026-03-03T08:00:00Z\", \"duration\": 9000}, {\"data\": 5}, {}, "
                                    "{\"data\": {\"status\": \"sleeping\"}}")),
                           1, 1, 1, "4 events without"));
    all.push_back(
        activity("things that are no events",
                 text(afk("5, null, \"x\", [], [[]], true, {\"data\": {\"status\": {\"status\": \"not-afk\"}}}")), 1, 1,
                 1, "1 event without"));
    all.push_back(
        activity("a day of 23 hours, in use throughout",
                 text(afk(event("2026-03-28T03:00:00Z", "43200") + "," + event("2026-03-28T15:00:00Z", "39600"))), 2, 2,
                 0, "", kBerlin));
    all.push_back(
        activity("a day of 25 hours, in use throughout",
                 text(afk(event("2026-10-24T02:00:00Z", "43200") + "," + event("2026-10-24T14:00:00Z", "46800"))), 2, 2,
                 0, "", kBerlin));
    all.push_back(
        activity("the hour that comes twice",
                 text(afk(event("2026-10-25T00:30:00Z", "3600") + "," + event("2026-10-25T01:30:00Z", "3601"))), 2, 2,
                 0, "", kBerlin));
    all.push_back(activity("a zone that does not exist", text(afk(event("2026-03-03T08:00:00Z", "9000"))), 2, 2, 0, "",
                           "Nowhere/At_All"));
}

void addTexts(std::vector<Damage> &all) {
    const std::string sound = afk(event("2026-03-03T08:00:00Z", "9000"));
    all.push_back(activityProblem("an empty export", text(""), "there is nothing in it"));
    all.push_back(activityProblem("blanks alone", text("  \n "), "there is nothing in it"));
    all.push_back(activityProblem("an empty object", text("{}"), "no times of keyboard"));
    all.push_back(activityProblem("an empty array", text("[]"), "no times of keyboard"));
    all.push_back(activityProblem("a number alone", text("5"), "no times of keyboard"));
    all.push_back(activityProblem("HTML", text("<!DOCTYPE html><title>x</title>"), "a value is expected"));
    all.push_back(activityProblem("an export without an afk bucket",
                                  text("{\"buckets\": {\"w\": {\"type\": \"currentwindow\", \"events\": [" +
                                       event("2026-03-03T08:00:00Z", "9000") + "]}}}"),
                                  "no times of keyboard"));
    all.push_back(activityProblem("buckets of another kind", text("{\"buckets\": 7}"), "no times of keyboard"));
    all.push_back(activityProblem("brackets a million deep", text(repeat("[", 1'000'000)), "nested deeper"));
    all.push_back(activityProblem("objects a million deep", text(repeat("{\"buckets\":", 1'000'000)), "nested deeper"));
    all.push_back(activity("data a million deep after sound events",
                           text(afk("{\"data\": {\"x\": " + repeat("[", 1'000'000))), 1, 1, 1, "nested deeper"));
    all.push_back(activity("a title of eight megabytes",
                           text(afk("{\"data\": {\"title\": \"" + repeat("x", 8 << 20) + "\"}}")), 1, 1, 1,
                           "longer than any"));
    all.push_back(activity("a number of eight megabytes",
                           text(afk(event("2026-03-03T08:00:00Z", repeat("1", 8 << 20)))), 1, 1, 1, "byte"));
    all.push_back(activity("bytes that are not UTF-8 in a title",
                           text(afk("{\"timestamp\": \"2026-03-03T08:00:00Z\", \"duration\": 9000, \"data\": "
                                    "{\"title\": \"\xFF\xC3\", \"status\": \"not-afk\"}}")),
                           2, 2, 0));
    all.push_back(activity("a NUL between events",
                           text(afk(event("2026-03-03T08:00:00Z", "9000") + std::string(1, '\0'))), 2, 2, 1,
                           "missing"));
    all.push_back(activity("more text after the end", text(sound + "{}"), 2, 2, 1, "after its end"));
    all.push_back(
        activity("events and types twice in a bucket",
                 text("{\"buckets\": {\"b\": {\"type\": \"x\", \"type\": \"afkstatus\", \"events\": [], \"events\": [" +
                      event("2026-03-03T08:00:00Z", "9000") + "]}}}"),
                 1, 1, 0));
    all.push_back(activity("half a surrogate pair in a title", text(afk("{\"data\": {\"title\": \"\\uD800\"}}")), 1, 1,
                           1, "escape"));
    all.push_back(activityProblem(
        "a SQLite file of another program",
        [](const TempFolder &folder) {
            execute(folder / "a.db", "CREATE TABLE x (y)");
            return folder / "a.db";
        },
        "not ActivityWatch's"));
    all.push_back(activityProblem(
        "tables by the right names with other columns",
        [](const TempFolder &folder) {
            execute(folder / "a.db", "CREATE TABLE eventmodel (x); CREATE TABLE bucketmodel (x)");
            return folder / "a.db";
        },
        "damaged or not of a form that is known"));
    all.push_back(
        activityProblem("SQLite's first 16 bytes alone", text(std::string("SQLite format 3\0", 16)), "damaged"));
    all.push_back(activityProblem("SQLite's first page, filled with ones",
                                  text(std::string("SQLite format 3\0", 16) + std::string(4080, '\xFF')), "damaged"));
}

void addCsv(std::vector<Damage> &all) {
    const std::string header = "date,start,end,kind\n", sound = "2026-03-02,08:00,12:00,work\n";
    const auto csv = [&](const std::string &name, const std::string &bytes, size_t warnings,
                         const std::string &warning) {
        all.push_back({name, Program::csv, text(bytes, "log.csv"), "UTC0", "", 1, 1, warnings, warning});
    };
    csv("a quote that is never closed", header + sound + "\"2026-03-02,08:00,12:00,work\n", 1, "line 3");
    csv("too few and too many fields", header + sound + "2026\n" + "a,b,c,d,e,f\n", 2, "line 4");
    csv("NUL and bytes that are not UTF-8 in a CSV", header + sound + std::string("\0\xFF,\xC3,,work\n", 11), 1,
        "line 3");
    csv("a line of a megabyte in a CSV", header + sound + repeat(",", 1 << 20) + "\n", 1, "line 3");
}

}  // namespace

std::vector<Damage> damages() {
    std::vector<Damage> all;
    addWorkrave(all);
    addTimes(all);
    addTexts(all);
    addCsv(all);
    return all;
}

Result<Evidence> importDamage(const Damage &damage, const std::string &path) {
    if (damage.program == Program::workrave) return importWorkrave(path, samplesNow(), nothing);
    if (damage.program == Program::activityWatch) return importActivityWatch(path, samplesNow(), nothing);
    return importCsv(path, samplesNow());
}

}  // namespace plumb::import_test
