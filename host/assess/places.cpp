#include "host/assess/places.h"

#include <cstdlib>
#include <filesystem>
#include <string_view>

#include "host/base/file.h"
#include "host/base/text.h"

namespace plumb {

namespace {

std::string_view variable(const char *name) {
    const char *value = std::getenv(name);
    return value ? value : "";
}

}  // namespace

std::vector<std::string> bundlePlaces() {
    std::vector<std::string> places;
    auto add = [&](std::string folder) {
        if (folder.starts_with('/')) places.push_back(std::move(folder));
    };
    for (const std::string_view folder : split(variable("PLUMBLINE_PLUGIN_PATH"), ':')) add(std::string(folder));
    add(programFolder() + "/../lib/plumbline/bundles");
    if (!variable("XDG_DATA_HOME").empty()) add(std::string(variable("XDG_DATA_HOME")) + "/plumbline/bundles");
    else if (!variable("HOME").empty()) add(std::string(variable("HOME")) + "/.local/share/plumbline/bundles");
    add("/usr/lib/plumbline/bundles");
    return places;
}

std::string houseFile() {
    std::vector<std::string> folders;
    if (!variable("XDG_CONFIG_HOME").empty()) folders.emplace_back(variable("XDG_CONFIG_HOME"));
    else if (!variable("HOME").empty()) folders.push_back(std::string(variable("HOME")) + "/.config");
    const std::string_view all = variable("XDG_CONFIG_DIRS").empty() ? "/etc/xdg" : variable("XDG_CONFIG_DIRS");
    for (const std::string_view folder : split(all, ':')) folders.emplace_back(folder);
    for (const std::string &folder : folders) {
        std::string file = folder + "/plumbline/house.json";
        std::error_code ignored;
        if (folder.starts_with('/') && std::filesystem::exists(file, ignored)) return file;
    }
    return "";
}

std::string shareFolder() { return programFolder() + "/../share/plumbline"; }

}  // namespace plumb
