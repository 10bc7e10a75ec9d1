// bench_report: a whole illustrated report of the office sample, written from its texts and numbers with the figures
// drawn, against Python's jinja2 that has the finished figures too and only pastes them, and against a copy of the
// page; and the whole way from the bytes of the answers, which reads, scores, advises and plans besides.
//
// All in one process and one run; plugins, words, styles and advice are read before, as a program that makes many
// reports does, and Python has compiled its template. --smoke: one page each, once.
#include <cstdlib>
#include <cstring>
#include <string>

#include "desk_plugin.h"
#include "host/base/file.h"
#include "host/report/page.h"
#include "page_parts_of.h"
#include "paster.h"
#include "round_robin.h"
#include "tests/support/temp_folder.h"

namespace {

using namespace plumb;

template <class T>
T needed(Result<T> result) {
    if (result) return std::move(*result);
    std::fprintf(stderr, "%s\n", result.problem().sentence().c_str());
    std::exit(2);
}

struct Maker {
    Plugins plugins = bench::loadDesk();
    PageData page = needed(PageData::read(PLUMB_SOURCE_DIR "/reports"));
    std::string answers = needed(readFile(PLUMB_SOURCE_DIR "/forms/sample/office.json", kLargestDocument));
    std::vector<AdviceBook> books;
    std::vector<ReportRecord::Bundle> bundles;
    std::string out;  // kept from report to report, as a program that makes many would

    Maker() {
        Problems trouble;
        for (const auto &plugin : plugins) books.push_back(readAdvice(*plugin, trouble));
        bundles = bundlesOf(plugins, trouble);
        if (!trouble.empty()) needed(Result<int>(trouble.front()));
    }

    // Read, scored, advised and planned: the texts and numbers of the page, which jinja2 is given.
    Released release(bool booksKnown) const {
        ReportSource source(plugins);
        if (!AnswersReader(formsOf(plugins)).read(answers, "office.json", source.document)) std::abort();
        source.answersText = answers;
        source.bundles = bundles;
        if (booksKnown) source.books = &books;
        Problems trouble;
        return plumb::release(buildReport(source, page.words, trouble), Copy::employee);
    }
    // Its figures drawn, its texts escaped, and written: what jinja2 does, and the drawing besides.
    const std::string &write(const Released &released) {
        out.clear();
        appendPage(out, released, page, Paper::a4);
        return out;
    }
    const std::string &make(bool booksKnown) { return write(release(booksKnown)); }
};

// As jinja2 escapes: a quotation mark by its number.
std::string asWeEscape(std::string text) {
    for (size_t at = text.find("&#34;"); at != text.npos; at = text.find("&#34;", at)) text.replace(at, 5, "&quot;");
    return text;
}

}  // namespace

int main(int argc, char **argv) {
    const bool smoke = bench::isSmoke(argc, argv);
    const size_t pages = smoke ? 1 : 100;
    Maker maker;
    const std::string page = maker.make(true);
    const bench::PageParts parts = bench::partsOf(page);
    const TempFolder folder;
    bench::Paster python(parts, folder.path());
    if (asWeEscape(python.page()) != page || maker.make(false) != page) {
        std::printf("Python, or a second reading, gives another page.\n");
        return EXIT_FAILURE;
    }
    size_t figures = 0;
    for (const auto &each : parts.pasted) figures += each.figure ? 1 : 0;
    std::printf("A page of %zu bytes: %zu texts and %zu figures\n", page.size(), parts.pasted.size() - figures,
                figures);

    const size_t more = python.page().size() - page.size();  // by the escapes, which are longer by a byte or shorter
    const double start = bench::cpuSeconds();
    for (size_t i = 0; i < pages; ++i) maker.make(true);
    const double seconds = bench::cpuSeconds() - start;

    bench::RoundRobin race("a report of the office sample", static_cast<double>(pages), smoke ? 1 : 9,
                           [&] { return bench::cpuSeconds() + python.cpuSeconds(); });
    race.add("jinja2 pastes finished texts and figures", [&] { return python.make(pages) - pages * more; });
    const Released released = maker.release(true);
    race.add(
        "texts and numbers to page, figures drawn",
        [&] {
            uint64_t bytes = 0;
            for (size_t i = 0; i < pages; ++i) bytes += maker.write(released).size();
            return bytes;
        },
        1);
    race.add("answers to page", [&] {
        uint64_t bytes = 0;
        for (size_t i = 0; i < pages; ++i) bytes += maker.make(true).size();
        return bytes;
    });
    race.add("answers to page, advice read each time", [&] {
        uint64_t bytes = 0;
        for (size_t i = 0; i < pages; ++i) bytes += maker.make(false).size();
        return bytes;
    });
    std::string copy(page.size(), ' ');
    race.add("a copy of the page", [&] {
        uint64_t bytes = 0;
        for (size_t i = 0; i < pages; ++i) {
            std::memcpy(copy.data(), page.data(), page.size());
            __asm__ volatile("" : : "r"(copy.data()) : "memory");  // or the compiler copies once
            bytes += copy.size();
        }
        return bytes;
    });
    if (!race.run()) return EXIT_FAILURE;
    std::printf("%.0f reports a second on one processor\n", static_cast<double>(pages) / seconds);
    return EXIT_SUCCESS;
}
