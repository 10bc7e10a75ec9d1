#include "host/cli/import_command.h"

#include <unistd.h>

#include <chrono>
#include <string_view>

#include "host/base/file.h"
#include "host/base/text.h"
#include "host/cli/commands.h"
#include "host/import/import.h"

namespace plumb {

namespace {

Instant systemNow() {
    const auto since = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::microseconds>(since).count();
}

std::optional<Instant> timeOfImport(const std::string &text) {
    if (text.empty()) return systemNow();
    return parseInstant(text.size() == 10 ? text + "T00:00:00Z" : text);
}

Result<Evidence> import(const ImportOptions &options, Instant now) {
    if (options.program == "workrave") return importWorkrave(options.path, now, systemEnvironment);
    if (options.program == "activitywatch") return importActivityWatch(options.path, now, systemEnvironment);
    return importCsv(options.path, now);
}

int wrongImport(const std::string &sentence) {
    complain(sentence + " See plumbline-cli import --help.");
    return kWrongUse;
}

void tell(const Evidence &evidence) {
    for (const std::string &file : evidence.files) complain("Read " + file + ".");
    for (const Problem &warning : evidence.warnings) complain(warning.sentence());
    for (const std::string &caveat : evidence.caveats) complain(caveat);
}

}  // namespace

int importCommand(const ImportOptions &options) {
    if (options.program != "workrave" && options.program != "activitywatch" && options.program != "csv")
        return wrongImport("The program must be workrave, activitywatch or csv, not " + inQuotes(options.program) +
                           ".");
    if (options.program == "csv" && options.path.empty())
        return wrongImport("A CSV log has no usual place: name the file.");
    const auto now = timeOfImport(options.now);
    if (!now) return wrongImport("--now must be a time as 2026-11-22T09:00:00Z, not " + inQuotes(options.now) + ".");
    const auto evidence = import(options, *now);
    if (!evidence) {
        complain(evidence.problem().sentence());
        return kBadInput;
    }
    std::string document;
    appendAnswers(document, *evidence);
    if (options.out.empty()) {
        if (!writeAll(STDOUT_FILENO, document)) {
            complain(
                "The answers could not be written to standard output. Check the disk or the program that reads them.");
            return kCannotWrite;
        }
    } else if (const Status status = writeFile(options.out, document); !status) {
        complain(status.problem().sentence());
        return kCannotWrite;
    }
    tell(*evidence);
    return kDone;
}

}  // namespace plumb
