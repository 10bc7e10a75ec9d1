#include "host/cli/common.h"

#include <unistd.h>

#include <algorithm>
#include <cstdio>

#include "host/assess/places.h"
#include "host/base/file.h"
#include "host/base/text.h"

namespace plumb {

void complain(const std::string &sentence) {
    std::string shown = withoutControls(sentence);  // it may quote a file, and a terminal would obey
    std::replace(shown.begin(), shown.end(), '\n', ' ');
    std::fprintf(stderr, "plumbline-cli: %s\n", shown.c_str());
}

void complainOf(const Problems &problems) {
    for (const Problem &problem : problems) complain(problem.sentence());
}

bool printAll(std::string_view text) {
    if (writeAll(STDOUT_FILENO, text)) return true;
    complain("The result could not be written to standard output. Check the disk or the program that reads it.");
    return false;
}

Plugins installedPlugins() {
    Problems problems;
    Plugins plugins = loadPlugins(bundlePlaces(), problems);
    complainOf(problems);
    return plugins;
}

bool readDocument(const std::string &file, const Plugins &plugins, Document &document, std::string *text) {
    auto bytes = readFile(file, kLargestDocument);
    if (!bytes) {
        complain(bytes.problem().sentence());
        return false;
    }
    if (text) *text = *bytes;
    AnswersReader reader(formsOf(plugins));
    const Status status = reader.read(*bytes, file, document);
    if (!status) complain(status.problem().sentence());
    return static_cast<bool>(status);
}

}  // namespace plumb
