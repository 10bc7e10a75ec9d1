#include <unistd.h>

#include "host/assess/places.h"
#include "host/assess/result.h"
#include "host/base/file.h"
#include "host/base/json_writer.h"
#include "host/base/lines.h"
#include "host/cli/commands.h"

namespace plumb {

namespace {

constexpr size_t kFlushAt = 64 * 1024;

class Output {
  public:
    std::string &text() { return text_; }
    bool flush() {
        if (!writeAll(STDOUT_FILENO, text_)) return false;
        text_.clear();
        return true;
    }

  private:
    std::string text_;
};

void appendError(std::string &out, size_t line, std::string_view what) {
    JsonWriter writer(out);
    writer.open('{').key("format").text("plumbline-result/1").key("error").open('{');
    writer.key("line").number(static_cast<double>(line)).key("what").text(what).close('}').close('}');
}

}  // namespace

int scoreStreamCommand() {
    Problems problems;
    const Plugins plugins = loadPlugins(bundlePlaces(), problems);
    for (const Problem &problem : problems) complain(problem.sentence());
    AnswersReader reader(formsOf(plugins));
    Document document(formsOf(plugins));
    Assessor assessor(plugins);
    Assessment assessment;
    LineReader lines(STDIN_FILENO, kLargestDocument);
    Output output;
    std::string line;
    bool badLine = false, pluginFailed = false;
    for (size_t number = 1;; ++number) {
        const LineReader::Got got = lines.next(line);
        if (got == LineReader::Got::end) break;
        if (number == 1 && line.starts_with("\xEF\xBB\xBF")) line.erase(0, 3);  // a byte-order mark, as in files
        if (got == LineReader::Got::failed) {
            complain("Standard input could not be read to its end. What was read has been scored.");
            badLine = true;
            break;
        }
        Status status = got == LineReader::Got::tooLong
                            ? Problem{"line " + std::to_string(number), "the document is larger than 4 MiB",
                                      "Check that it is an answers document"}
                            : reader.read(line, "", document, number);
        if (status) {
            assessor.assess(document, assessment);
            pluginFailed = pluginFailed || !assessment.failures.empty();
            appendResult(output.text(), assessment);
        } else {
            badLine = true;
            appendError(output.text(), number, status.problem().sentence());
        }
        output.text() += '\n';
        if (output.text().size() >= kFlushAt && !output.flush()) {
            complain(
                "The results could not be written to standard output. Check the disk or the program that reads them.");
            return kCannotWrite;
        }
    }
    if (!output.flush()) {
        complain("The results could not be written to standard output. Check the disk or the program that reads them.");
        return kCannotWrite;
    }
    if (badLine) complain("Some lines could not be read; each has its error in its place in the output.");
    return badLine ? kBadInput : pluginFailed ? kPluginFailed : kDone;
}

}  // namespace plumb
