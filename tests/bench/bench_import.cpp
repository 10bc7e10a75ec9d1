// bench_import: an ActivityWatch export of 300,000 events (44 MB) read for its afk bucket, against RapidJSON's reader
// with a handler that does nothing over the same file in the same way, a block at a time.
//
// The file is made in the temporary folder and removed. Printed besides the ratios: the most memory that reading took.
// --smoke: few events, once.
#include <sys/resource.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "host/base/json_sax.h"  // RapidJSON as the program builds it; before RapidJSON's other headers
#include "host/import/activity_json.h"
#include "round_robin.h"

#include <rapidjson/filereadstream.h>

namespace {

using namespace plumb;

constexpr int64_t kBegin = 1'764'579'600;  // 2025-12-01 09:00 UTC

struct Nothing : rapidjson::BaseReaderHandler<rapidjson::UTF8<>, Nothing> {};

class MadeFile {
  public:
    // One afk event to nine of windows, the shares of a real week; newest first as the Python server writes them.
    explicit MadeFile(size_t events)
        : path_((std::filesystem::temp_directory_path() / ("plumbline-bench-" + std::to_string(::getpid()) + ".json"))
                    .string()) {
        std::ofstream file(path_, std::ios::binary);
        file
            << R"({"buckets": {"aw-watcher-window_x": {"id": "aw-watcher-window_x", "type": "currentwindow", "events": [)";
        const size_t afk = events / 10;
        for (size_t i = events - afk; i-- > 0;)
            file << event(i * 30, "12.043",
                          R"("app": "firefox-esr", "title": "Quarterly figures )" + std::to_string(i) +
                              R"( \u2014 draft \"b\"")")
                 << (i ? ", " : "");
        file << R"(]}, "aw-watcher-afk_x": {"id": "aw-watcher-afk_x", "type": "afkstatus", "events": [)";
        for (size_t i = afk; i-- > 0;)
            file << event(i * 300, i % 2 ? "299.999" : "250.5", i % 5 ? R"("status": "not-afk")" : R"("status": "afk")")
                 << (i ? ", " : "");
        file << "]}}}";
    }
    ~MadeFile() { std::filesystem::remove(path_); }
    MadeFile(const MadeFile &) = delete;
    MadeFile &operator=(const MadeFile &) = delete;

    const std::string &path() const { return path_; }
    uint64_t size() const { return std::filesystem::file_size(path_); }

  private:
    static std::string event(size_t after, const char *seconds, const std::string &data) {
        const std::time_t time = kBegin + static_cast<int64_t>(after);
        std::tm utc{};
        ::gmtime_r(&time, &utc);
        char text[64];
        std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%S.001000+00:00", &utc);
        return std::string(R"({"timestamp": ")") + text + R"(", "duration": )" + seconds + R"(, "data": {)" + data +
               "}}";
    }
    std::string path_;
};

uint64_t emptyHandler(const std::string &path) {
    std::FILE *file = std::fopen(path.c_str(), "rb");
    std::vector<char> block(64 * 1024);
    rapidjson::FileReadStream stream(file, block.data(), block.size());
    rapidjson::Reader reader;
    Nothing nothing;
    const bool sound = !reader.Parse(stream, nothing).IsError();
    std::fclose(file);
    return sound;
}

uint64_t wholeInMemory(const std::string &path) {
    std::ifstream file(path, std::ios::binary);
    std::string bytes(std::filesystem::file_size(path), '\0');
    file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    rapidjson::StringStream stream(bytes.c_str());
    rapidjson::Reader reader;
    Nothing nothing;
    return !reader.Parse(stream, nothing).IsError();
}

uint64_t import(const std::string &path) {
    Activity activity(INT64_MAX);
    Warnings warnings;
    return readActivityJson(path, activity, warnings) && warnings.count() == 0 && !activity.spans().empty();
}

double mostMegabytes() {
    rusage use{};
    ::getrusage(RUSAGE_SELF, &use);
    return static_cast<double>(use.ru_maxrss) / 1024;
}

}  // namespace

int main(int argc, char **argv) {
    const bool smoke = bench::isSmoke(argc, argv);
    const size_t events = smoke ? 3'000 : 300'000;
    const MadeFile file(events);
    std::printf("%zu events, %.1f MB\n", events, static_cast<double>(file.size()) / 1e6);
    const bool sound = import(file.path()) == 1;
    std::printf("most memory of the whole process while importing: %.1f MB; goal: under 64\n", mostMegabytes());

    bench::RoundRobin round("reading an ActivityWatch export, an event", static_cast<double>(events), smoke ? 1 : 9);
    round.add("RapidJSON from the file, empty handler", [&] { return emptyHandler(file.path()); });
    round.add("RapidJSON, the whole file in memory", [&] { return wholeInMemory(file.path()); });
    round.add(
        "import of the afk bucket", [&] { return import(file.path()); }, 1.5);
    return round.run() && sound ? EXIT_SUCCESS : EXIT_FAILURE;
}
