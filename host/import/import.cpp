#include "host/import/import.h"

#include <algorithm>

#include "host/import/activity_db.h"
#include "host/import/activity_json.h"
#include "host/import/csv.h"
#include "host/import/input_file.h"
#include "host/import/workrave_db.h"
#include "host/import/workrave_text.h"

namespace plumb {

namespace {

constexpr const char *kGiveAPath = "Name the file or its folder";

bool holdsSqlite(const std::string &path) {
    const auto file = InputFile::open(path);
    return file && isSqlite(*file);
}

// Reads every file; a problem with one of several is a warning, as long as another can be read.
template <class ReadOne>
Status readAll(const std::vector<std::string> &paths, Warnings &warnings, Evidence &evidence, ReadOne readOne) {
    Problems problems;
    for (const std::string &path : paths) {
        Status status = readOne(path);
        if (status) evidence.files.push_back(path);
        else problems.push_back(status.problem());
    }
    if (evidence.files.empty()) return problems.front();
    for (Problem &problem : problems) warnings.add(problem.where, problem.what, problem.whatToDo);
    return Done{};
}

// The files of all folders, so that what is newer is read later.
std::vector<std::string> workravePaths(const std::string &path, const Environment &environment) {
    if (!path.empty()) return isFolder(path) ? workraveFiles(path) : std::vector{path};
    std::vector<std::string> folders = workraveFolders(environment), files;
    std::reverse(folders.begin(), folders.end());
    for (const std::string &folder : folders)
        for (std::string &file : workraveFiles(folder)) files.push_back(std::move(file));
    return files;
}

std::vector<std::string> activityPaths(const std::string &path, const Environment &environment) {
    if (!path.empty() && !isFolder(path)) return {path};
    return activityWatchFiles(environment, path);
}

Problem nothingFound(const std::string &path, const std::string &program) {
    return {path,
            path.empty() ? "no log of " + program + " was found in its usual places"
                         : "there is no log of " + program + " in this folder",
            kGiveAPath};
}

Evidence finished(Evidence made, Evidence &gathered, Warnings &warnings) {
    made.files = std::move(gathered.files);
    made.warnings = warnings.take();
    return made;
}

}  // namespace

Result<Evidence> importWorkrave(const std::string &path, Instant now, const Environment &environment) {
    const auto paths = workravePaths(path, environment);
    if (paths.empty()) return nothingFound(path, "Workrave");
    Warnings warnings;
    WorkraveDays days;
    Evidence evidence;
    const Status status = readAll(paths, warnings, evidence, [&](const std::string &one) {
        return holdsSqlite(one) ? readWorkraveDb(one, now, days, warnings) : readWorkraveText(one, now, days, warnings);
    });
    if (!status) return status.problem();
    return finished(evidenceOf(days), evidence, warnings);
}

Result<Evidence> importActivityWatch(const std::string &path, Instant now, const Environment &environment) {
    const auto paths = activityPaths(path, environment);
    if (paths.empty()) return nothingFound(path, "ActivityWatch");
    Warnings warnings;
    Activity activity(now);
    Evidence evidence;
    const Status status = readAll(paths, warnings, evidence, [&](const std::string &one) {
        return holdsSqlite(one) ? readActivityDb(one, activity, warnings) : readActivityJson(one, activity, warnings);
    });
    if (!status) return status.problem();
    return finished(evidenceOf(daysOf(activity.spans()), "ActivityWatch", activity.buckets(), false), evidence,
                    warnings);
}

Result<Evidence> importCsv(const std::string &path, Instant now) {
    Warnings warnings;
    auto log = readCsvLog(path, now, warnings);
    if (!log) return log.problem();
    Evidence evidence;
    evidence.files.push_back(path);
    auto days = daysOf(log->spans);
    countMicro(days, log->micro);
    return finished(evidenceOf(days, "CSV log", 1, log->hasMicro), evidence, warnings);
}

}  // namespace plumb
