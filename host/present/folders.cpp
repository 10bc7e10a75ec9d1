#include "host/present/folders.h"

#include <sys/stat.h>

#include <cerrno>
#include <cstdlib>
#include <filesystem>

#include "host/base/translated.h"

namespace plumb {

namespace {

Result<std::string> folderOf(const char *variable, const char *underHome) {
    const char *base = std::getenv(variable), *home = std::getenv("HOME");
    std::string folder;
    if (base && *base == '/') folder = base;
    else if (home && *home == '/') folder = std::string(home) + underHome;
    else
        return Problem{"", tr("there is no home folder to keep your answers in"),
                       tr("Set HOME or {variable} to a folder of yours, then start again", {{"variable", variable}})};
    folder += "/plumbline";
    if (const Status made = makeFolder(folder); !made) return made.problem();
    return folder;
}

}  // namespace

Status makeFolder(const std::string &folder) {
    std::error_code error;
    if (std::filesystem::is_directory(folder, error)) return Done{};
    std::filesystem::create_directories(std::filesystem::path(folder).parent_path(), error);
    if (::mkdir(folder.c_str(), 0700) == 0 || std::filesystem::is_directory(folder, error)) return Done{};
    return Problem{folder, tr("the folder cannot be made (system error {number})", {{"number", std::to_string(errno)}}),
                   tr("Check who may write there, and that the disk is not full")};
}

Result<std::string> dataFolder() { return folderOf("XDG_DATA_HOME", "/.local/share"); }
Result<std::string> configFolder() { return folderOf("XDG_CONFIG_HOME", "/.config"); }

}  // namespace plumb
