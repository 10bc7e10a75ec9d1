// bench_documents N [SEED]: writes N random answers documents to the desk form, one a line, on standard output.
#include <cstdio>
#include <cstdlib>

#include "desk_plugin.h"
#include "random_answers.h"

int main(int argc, char **argv) {
    using namespace plumb;
    if (argc < 2 || argc > 3) {
        std::fprintf(stderr, "Usage: bench_documents N [SEED]\n");
        return 2;
    }
    const uint64_t count = std::strtoull(argv[1], nullptr, 10);
    bench::Random random(argc == 3 ? std::strtoull(argv[2], nullptr, 10) : 1);
    const Plugins plugins = bench::loadDesk();
    Document document(formsOf(plugins));
    std::string line;
    for (uint64_t i = 0; i < count; ++i) {
        bench::fillAtRandom(document.forms[0], bench::kAsInLife, random);
        line.clear();
        bench::appendDocument(line, document, i, random);
        line += '\n';
        if (std::fwrite(line.data(), 1, line.size(), stdout) != line.size()) return 1;
    }
    return std::fflush(stdout) == 0 ? 0 : 1;
}
