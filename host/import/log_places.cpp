#include "host/import/log_places.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>

namespace fs = std::filesystem;

namespace plumb {

namespace {

bool isFile(const std::string &path) {
    std::error_code ignored;
    return fs::is_regular_file(path, ignored);
}

// A folder below a variable's value, or below a place in the home folder when the variable is not set.
class Folders {
  public:
    explicit Folders(const Environment &environment) : environment_(environment), home_(environment("HOME")) {}

    // `inHome` ends with a slash, is empty for the home folder itself, or nullptr for no such place.
    void below(const char *variable, const char *inHome, const std::string &folder) {
        const std::string base = *variable ? environment_(variable) : "";
        if (!base.empty()) add(base + "/" + folder);
        else if (!home_.empty() && inHome) add(home_ + "/" + inHome + folder);
    }
    std::vector<std::string> take() { return std::move(all_); }

  private:
    void add(std::string folder) {
        if (std::find(all_.begin(), all_.end(), folder) == all_.end()) all_.push_back(std::move(folder));
    }

    const Environment &environment_;
    std::string home_;
    std::vector<std::string> all_;
};

}  // namespace

std::string systemEnvironment(const char *name) {
    const char *value = std::getenv(name);
    return value ? value : "";
}

bool isFolder(const std::string &path) {
    std::error_code ignored;
    return fs::is_directory(path, ignored);
}

std::vector<std::string> workraveFolders(const Environment &environment) {
    Folders folders(environment);
    folders.below("XDG_STATE_HOME", ".local/state/", "workrave");
    folders.below("XDG_DATA_HOME", ".local/share/", "workrave");
    folders.below("XDG_CONFIG_HOME", ".config/", "workrave");
    folders.below("WORKRAVE_HOME", "", ".workrave");
    folders.below("APPDATA", nullptr, "Workrave");
    std::vector<std::string> all = folders.take();
    const auto used =
        std::find_if(all.begin(), all.end(), [](const auto &folder) { return isFile(folder + "/state"); });
    if (used != all.end()) std::rotate(all.begin(), used, used + 1);
    return all;
}

std::vector<std::string> workraveFiles(const std::string &folder) {
    std::vector<std::string> files;
    for (const char *name : {"historystats", "todaystats", "statistics.db"})
        if (const std::string path = folder + "/" + name; isFile(path)) files.push_back(path);
    return files;
}

std::vector<std::string> activityWatchFiles(const Environment &environment, const std::string &folder) {
    std::vector<std::string> folders{folder};
    if (folder.empty()) {
        Folders documented(environment);
        documented.below("XDG_DATA_HOME", ".local/share/", "activitywatch");
        documented.below("", "Library/Application Support/", "activitywatch");
        documented.below("LOCALAPPDATA", nullptr, "activitywatch/activitywatch");
        folders = documented.take();
    }
    std::vector<std::string> files;
    for (const std::string &one : folders)
        for (const char *name : {"aw-server/peewee-sqlite.v2.db", "aw-server/sqlite.v1.db", "aw-server-rust/sqlite.db",
                                 "peewee-sqlite.v2.db", "sqlite.v1.db", "sqlite.db"})
            if (const std::string path = one + "/" + name; isFile(path)) files.push_back(path);
    return files;
}

}  // namespace plumb
