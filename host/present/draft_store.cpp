#include "host/present/draft_store.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <random>

#include "host/base/file.h"
#include "host/base/translated.h"
#include "host/form/answers_reader.h"
#include "host/present/folders.h"

namespace plumb {

namespace fs = std::filesystem;

Result<FileDrafts> FileDrafts::in(const std::string &folder) {
    if (const Status made = makeFolder(folder); !made) return made.problem();
    return FileDrafts(folder);
}

std::string FileDrafts::newId() {
    constexpr char digits[] = "0123456789abcdef";
    std::random_device random;
    std::string id;
    for (int i = 0; i < 16; ++i) {
        const unsigned byte = random() & 0xFF;
        id += digits[byte >> 4];
        id += digits[byte & 15];
    }
    return id;
}

Status FileDrafts::save(const std::string &id, const std::string &bytes) { return writeFile(fileOf(id), bytes); }

Result<std::string> FileDrafts::load(const std::string &id) { return readFile(fileOf(id), kLargestDocument); }

Status FileDrafts::remove(const std::string &id) {
    std::error_code error;
    fs::remove(fileOf(id), error);
    if (!error) return Done{};
    return Problem{fileOf(id), tr("the file could not be deleted ({error})", {{"error", error.message()}}),
                   tr("Check who may write in its folder")};
}

std::vector<DraftStore::Entry> FileDrafts::list() {
    std::vector<Entry> entries;
    std::error_code error;
    for (const auto &file : fs::directory_iterator(folder_, error)) {
        if (!file.is_regular_file(error) || file.path().extension() != ".json") continue;
        const auto changed = std::chrono::file_clock::to_sys(file.last_write_time(error));
        const auto seconds = std::chrono::time_point_cast<std::chrono::seconds>(changed);
        entries.push_back({file.path().stem().string(), seconds.time_since_epoch().count()});
    }
    std::sort(entries.begin(), entries.end(), [](const Entry &a, const Entry &b) {
        return a.changed != b.changed ? a.changed > b.changed : a.id < b.id;
    });
    return entries;
}

}  // namespace plumb
