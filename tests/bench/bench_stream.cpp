// bench_stream: what `plumbline-cli score -` does with every line, against RapidJSON's reader that does nothing.
//
// All over the same documents in memory. Each is copied to a line first, as the program gets it from the pipe:
// otherwise the time is that of waiting for memory. --smoke: few of them, once.
#include <cstdlib>
#include <functional>

#include "desk_plugin.h"
#include "host/base/json_sax.h"  // RapidJSON as the program builds it
#include "host/form/answers_reader.h"
#include "random_answers.h"
#include "round_robin.h"

namespace {

using namespace plumb;
using Lines = std::vector<std::string>;

struct Nothing : rapidjson::BaseReaderHandler<rapidjson::UTF8<>, Nothing> {};

Lines randomLines(const Plugins &plugins, size_t count) {
    bench::Random random(1);
    Document document(formsOf(plugins));
    Lines lines(count);
    for (size_t i = 0; i < count; ++i) {
        bench::fillAtRandom(document.forms[0], bench::kAsInLife, random);
        bench::appendDocument(lines[i], document, i, random);
    }
    return lines;
}

// How many of the lines are JSON.
template <unsigned Flags>
uint64_t parseOnly(const Lines &lines) {
    rapidjson::Reader reader;
    Nothing nothing;
    uint64_t sound = 0;
    std::string line;
    for (const std::string &one : lines) {
        line.assign(one);
        rapidjson::StringStream stream(line.c_str());
        sound += !reader.Parse<Flags>(stream, nothing).IsError();
    }
    return sound;
}

// How far to go with every line.
enum class Until { read, assessed, written };

// How many of the lines could be read, assessed and written. `output` is kept by hash, when it is wanted.
uint64_t score(const Plugins &plugins, const Lines &lines, Until until, uint64_t *output = nullptr) {
    constexpr size_t kFlushAt = 64 * 1024;  // as the program does
    AnswersReader reader(formsOf(plugins));
    Document document(formsOf(plugins));
    Assessor assessor(plugins);
    Assessment assessment;
    std::string out;
    uint64_t sound = 0;
    std::string line;
    for (const std::string &one : lines) {
        line.assign(one);
        if (!reader.read(line, "", document)) continue;
        if (until != Until::read) assessor.assess(document, assessment);
        if (until == Until::written) appendResult(out, assessment);
        sound += assessment.failures.empty();
        if (until != Until::written) continue;
        out += '\n';
        if (output) *output = *output * 31 + std::hash<std::string>()(out);
        if (output || out.size() >= kFlushAt) out.clear();
    }
    return sound;
}

}  // namespace

int main(int argc, char **argv) {
    const bool smoke = bench::isSmoke(argc, argv);
    const Plugins plugins = bench::loadDesk();
    const Lines lines = randomLines(plugins, smoke ? 200 : 100'000);
    size_t bytes = 0;
    for (const std::string &line : lines) bytes += line.size();
    std::printf("%zu documents of %zu bytes\n", lines.size(), bytes / lines.size());

    bench::RoundRobin stream("score - on one document", static_cast<double>(lines.size()), smoke ? 1 : 7);
    stream.add("RapidJSON, handler that does nothing", [&] { return parseOnly<rapidjson::kParseDefaultFlags>(lines); });
    stream.add("RapidJSON, the same at full precision",
               [&] { return parseOnly<rapidjson::kParseFullPrecisionFlag>(lines); });
    stream.add("read", [&] { return score(plugins, lines, Until::read); });
    stream.add("read, assess", [&] { return score(plugins, lines, Until::assessed); });
    stream.add(
        "read, assess, write", [&] { return score(plugins, lines, Until::written); }, 2.5);
    if (!stream.run()) return EXIT_FAILURE;

    uint64_t first = 0, second = 0;
    const bool sound = score(plugins, lines, Until::written, &first) == lines.size();
    score(plugins, lines, Until::written, &second);
    if (sound && first == second) return EXIT_SUCCESS;
    std::printf("The same documents gave other results the second time.\n");
    return EXIT_FAILURE;
}
