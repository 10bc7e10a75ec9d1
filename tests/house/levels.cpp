#include "tests/house/levels.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

#include "host/base/file.h"
#include "host/base/text.h"

namespace plumb::house {

namespace {

// The levels of the house, lowest first; see README.md. A room may include itself and what stands beside it here.
const std::map<std::string, std::set<std::string>> &levels() {
    using Rooms = std::set<std::string>;
    static const Rooms sdk = {"plugin/sdk"}, base = {"host/base"}, form = {"host/base", "host/form"};
    static const auto with = [](Rooms rooms, const Rooms &more) {
        rooms.insert(more.begin(), more.end());
        return rooms;
    };
    static const Rooms assess = with(form, {"plugin/sdk", "host/assess"}), advise = with(assess, {"host/advise"});
    static const Rooms middle = with(advise, {"host/figure", "host/plan", "host/programme"});
    static const Rooms all = with(middle, {"host/report", "host/organisation", "host/store", "host/exchange",
                                           "host/import", "host/print", "host/photo"});
    static const std::map<std::string, Rooms> table = {
        {"plugin/sdk", {}},
        {"host/base", {}},
        {"plugin/desk", sdk},
        {"plugin/lifting", sdk},
        {"plugin/lifting_self", with(sdk, {"plugin/lifting"})},  // the same methods, asked in plain words
        {"plugin/breaks", sdk},
        {"plugin/back", sdk},
        {"plugin/posture", sdk},
        {"host/form", base},
        {"host/print", base},
        {"host/photo", base},
        {"host/assess", with(form, sdk)},
        {"host/import", form},
        {"host/advise", assess},
        {"host/store", assess},
        {"host/exchange", with(assess, {"host/store", "host/photo"})},
        {"host/figure", assess},
        {"host/sketch", with(assess, {"host/figure"})},
        {"host/plan", advise},
        {"host/programme", advise},
        {"host/report", middle},
        {"host/organisation", with(middle, {"host/report"})},
        {"host/cli", with(all, {"host/caseload"})},
        {"host/present", all},
        {"host/caseload", with(all, {"host/present"})},
        {"host/gui", with(all, {"host/present", "host/caseload"})},
        {"host/run", all},
        {"host/check", all},
    };
    return table;
}

// A library, told by how its headers begin, and the places where it may be included.
struct Library {
    std::string_view begins;
    std::vector<std::string_view> places;
};
const Library kLibraries[] = {
    {"wx/", {"host/gui/"}},
    {"gtk/", {"host/gui/access.cpp", "host/gui/toolkit.cpp"}},
    {"boost/", {"host/base/json.cpp"}},
    {"rapidjson/", {"host/base/"}},
    {"sqlite3", {"host/store/", "host/import/"}},
    {"CLI/", {"host/cli/"}},
    {"kainjow/", {"host/report/text_template.cpp"}},
    {"SQLiteCpp/", {"host/store/", "host/import/"}},
    {"sodium", {"host/store/", "host/base/hash.cpp", "host/exchange/envelope.cpp"}},
    {"dlfcn.h", {"host/assess/module.cpp"}},
};

std::string roomOf(std::string_view path) {
    const size_t first = path.find('/'), second = path.find('/', first + 1);
    return std::string(second == path.npos ? path.substr(0, first) : path.substr(0, second));
}

std::string folderOf(std::string_view path) { return std::string(path.substr(0, path.rfind('/') + 1)); }

std::string nameOf(std::string_view path) { return std::string(path.substr(path.rfind('/') + 1)); }

bool isCode(std::string_view path) {
    for (const std::string_view end : {".h", ".hpp", ".c", ".cpp"})
        if (path.ends_with(end)) return path.starts_with("host/") || path.starts_with("plugin/");
    return false;
}

// What stands between the quotes or brackets of each #include.
std::vector<std::string> includesOf(std::string_view text) {
    std::vector<std::string> names;
    for (std::string_view line : split(text, '\n')) {
        line = trim(line);
        if (!line.starts_with('#')) continue;
        line = trim(line.substr(1));
        if (!line.starts_with("include")) continue;
        line = trim(line.substr(7));
        const size_t end = line.find_first_of("\">", 1);
        if (end != line.npos) names.emplace_back(line.substr(1, end - 1));
    }
    return names;
}

// The file of the house that an include means, or "".
std::string resolved(const std::string &name, const Source &from, const std::set<std::string> &paths) {
    if (name.starts_with("plumb/")) return "plugin/sdk/include/" + name;
    for (const char *root : {"host/", "plugin/", "tests/", "forms/", "reports/", "installer/"})
        if (name.starts_with(root)) return name;
    const auto normal = [](const std::string &path) { return std::filesystem::path(path).lexically_normal().string(); };
    if (const std::string here = normal(folderOf(from.path) + name); paths.contains(here)) return here;
    for (const std::string &path : paths)  // found by way of a target's include folder
        if (path.starts_with("plugin/") && path.ends_with("/" + nameOf(name))) return path;
    return "";
}

std::set<std::string> pathsOf(const Sources &sources) {
    std::set<std::string> paths;
    for (const Source &source : sources) paths.insert(source.path);
    return paths;
}

void checkLibrary(const Source &source, const std::string &name, Breaches &breaches) {
    for (const Library &library : kLibraries) {
        if (!name.starts_with(library.begins)) continue;
        const bool allowed = std::any_of(library.places.begin(), library.places.end(),
                                         [&](std::string_view place) { return source.path.starts_with(place); });
        if (!allowed)
            breaches.push_back(source.path + " includes <" + name + ">, which belongs to " +
                               std::string(library.places.front()));
    }
}

bool isData(std::string_view path) {
    for (const std::string_view end : {".json", ".jsonl", ".csv", ".svg", ".png", ".po"})
        if (path.ends_with(end)) return true;
    return false;
}

size_t linesOf(std::string_view text) {
    return static_cast<size_t>(std::count(text.begin(), text.end(), '\n')) +
           (text.empty() || text.back() == '\n' ? 0 : 1);
}

const Source *find(const Sources &sources, const std::string &path) {
    const auto at = std::find_if(sources.begin(), sources.end(), [&](const Source &s) { return s.path == path; });
    return at == sources.end() ? nullptr : &*at;
}

class Circles {
  public:
    explicit Circles(const Sources &sources) {
        const std::set<std::string> paths = pathsOf(sources);
        for (const Source &source : sources) {
            if (!isCode(source.path)) continue;
            for (const std::string &name : includesOf(source.text))
                if (const std::string path = resolved(name, source, paths); paths.contains(path))
                    edges_[source.path].push_back(path);
        }
    }
    Breaches find() {
        for (const auto &[path, ignored] : edges_) visit(path);
        return std::move(found_);
    }

  private:
    void visit(const std::string &path) {
        if (const auto at = std::find(way_.begin(), way_.end(), path); at != way_.end()) {
            found_.push_back(join({at, way_.end()}, ", ") + ", " + path);
            return;
        }
        if (!seen_.insert(path).second) return;
        way_.push_back(path);
        for (const std::string &next : edges_[path]) visit(next);
        way_.pop_back();
    }

    std::map<std::string, std::vector<std::string>> edges_;
    std::set<std::string> seen_;
    std::vector<std::string> way_;
    Breaches found_;
};

}  // namespace

Sources readTree(const std::string &root) {
    namespace fs = std::filesystem;
    Sources sources;
    for (const char *top : {"host", "plugin", "forms", "reports", "tests", "installer"}) {
        if (!fs::exists(root + "/" + top)) continue;
        for (const auto &entry : fs::recursive_directory_iterator(root + "/" + top)) {
            if (!entry.is_regular_file()) continue;
            auto bytes = readFile(entry.path().string(), 64 << 20);
            sources.push_back({fs::relative(entry.path(), root).string(), bytes ? std::move(*bytes) : ""});
        }
    }
    std::sort(sources.begin(), sources.end(), [](const Source &a, const Source &b) { return a.path < b.path; });
    return sources;
}

Breaches badIncludes(const Sources &sources) {
    Breaches breaches;
    const std::set<std::string> paths = pathsOf(sources);
    for (const Source &source : sources) {
        if (!isCode(source.path)) continue;
        const std::string room = roomOf(source.path);
        const auto level = levels().find(room);
        if (level == levels().end()) {
            breaches.push_back(source.path + " stands in " + room + ", which is on no level");
            continue;
        }
        for (const std::string &name : includesOf(source.text)) {
            checkLibrary(source, name, breaches);
            const std::string target = resolved(name, source, paths);
            if (target.empty()) continue;
            const std::string other = roomOf(target);
            if (other != room && !level->second.contains(other))
                breaches.push_back(source.path + " includes " + target + ", which " + room + " may not use");
        }
    }
    return breaches;
}

Breaches includeCircles(const Sources &sources) { return Circles(sources).find(); }

Breaches badReadmes(const Sources &sources) {
    Breaches breaches;
    std::set<std::string> rooms;
    for (const Source &source : sources) {
        if (nameOf(source.path) != "CMakeLists.txt") rooms.insert(roomOf(source.path));  // which alone says nothing
        if (nameOf(source.path) == "README.md" && linesOf(source.text) > 12 &&
            source.path != "plugin/sdk/template/README.md")
            breaches.push_back(source.path + " has " + std::to_string(linesOf(source.text)) + " lines, more than 12");
    }
    for (const std::string &room : rooms) {
        if (find(sources, room + "/README.md")) continue;
        const size_t slash = room.find('/');
        const Source *above = slash == room.npos ? nullptr : find(sources, room.substr(0, slash) + "/README.md");
        if (!above || above->text.find("`" + room.substr(slash + 1) + "/`") == std::string::npos)
            breaches.push_back(room + " has no README.md");
    }
    return breaches;
}

Breaches longFiles(const Sources &sources) {
    Breaches breaches;
    for (const Source &source : sources) {
        if (!isData(source.path) && linesOf(source.text) > 500)
            breaches.push_back(source.path + " has " + std::to_string(linesOf(source.text)) + " lines, more than 500");
    }
    return breaches;
}

}  // namespace plumb::house
