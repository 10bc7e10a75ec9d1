#include "host/present/recent.h"

#include <algorithm>
#include <filesystem>

#include "host/base/date.h"
#include "host/base/file.h"
#include "host/base/json.h"
#include "host/base/json_writer.h"
#include "host/base/translated.h"

namespace plumb {

namespace fs = std::filesystem;

namespace {

std::string textOf(const Json &object, std::string_view member) {
    const Json *found = object.find(member);
    return found ? found->asText().value_or("") : "";
}

std::string fileName(const RecentFile &file) { return fs::path(file.path).filename().string(); }

}  // namespace

RecentFiles readRecent(const std::string &file) {
    std::error_code error;
    if (!fs::exists(file, error)) return {};
    const auto json = readJsonFile(file);
    const Json *list = json && json->isObject() ? json->find("files") : nullptr;
    RecentFiles recent;
    if (!list || !list->isArray()) return recent;
    for (const Json &entry : list->children()) {
        if (!entry.isObject() || recent.size() == kMostRecent) continue;
        RecentFile one{textOf(entry, "path"), textOf(entry, "day")};
        if (fs::path(one.path).is_absolute() && parseDate(one.day)) recent.push_back(std::move(one));
    }
    return recent;
}

Status writeRecent(const std::string &file, const RecentFiles &recent) {
    std::string out;
    JsonWriter json(out);
    json.open('{').key("format").text("plumbline-recent/1").key("files").open('[');
    for (const RecentFile &one : recent) json.open('{').key("path").text(one.path).key("day").text(one.day).close('}');
    json.close(']').close('}');
    return writeFile(file, out + "\n");
}

RecentFiles withOpened(const RecentFiles &recent, const std::string &path, const std::string &day) {
    RecentFiles more{{path, day}};
    for (const RecentFile &one : without(recent, path))
        if (more.size() < kMostRecent) more.push_back(one);
    return more;
}

RecentFiles without(const RecentFiles &recent, const std::string &path) {
    RecentFiles fewer;
    std::copy_if(recent.begin(), recent.end(), std::back_inserter(fewer),
                 [&](const RecentFile &one) { return one.path != path; });
    return fewer;
}

std::vector<std::string> namesOf(const RecentFiles &recent) {
    std::vector<std::string> names;
    for (const RecentFile &one : recent) {
        const std::string name = fileName(one);
        const auto alike = [&](const RecentFile &other) { return fileName(other) == name; };
        const bool twice = std::count_if(recent.begin(), recent.end(), alike) > 1;
        names.push_back(twice ? name + " (" + fs::path(one.path).parent_path().string() + ")" : name);
    }
    return names;
}

Status stillThere(const RecentFile &file) {
    std::error_code error;
    if (fs::is_regular_file(file.path, error)) return Done{};
    return Problem{file.path, tr("the file is no longer there, so it was taken off the list"),
                   tr("If it was moved, open it with Open answers as assessor")};
}

}  // namespace plumb
