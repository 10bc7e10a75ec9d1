#include "host/assess/places.h"

#include <cstdlib>
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

std::string shareFolder() { return programFolder() + "/../share/plumbline"; }

}  // namespace plumb
