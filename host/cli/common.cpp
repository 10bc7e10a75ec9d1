#include "host/cli/common.h"

#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>

#include "host/advise/advice.h"
#include "host/assess/places.h"
#include "host/base/file.h"
#include "host/base/text.h"
#include "host/form/translation.h"

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

std::optional<Date> dayOfClock() {
    const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    std::tm local{};
    if (!::localtime_r(&now, &local)) return std::nullopt;
    return Date{std::chrono::year(local.tm_year + 1900), std::chrono::month(static_cast<unsigned>(local.tm_mon + 1)),
                std::chrono::day(static_cast<unsigned>(local.tm_mday))};
}

bool settingsSound(const std::string &today, const std::string &country) {
    const bool day = today.empty() || parseDate(today);
    if (!day) complain("--today must be a date as 2026-11-22, not " + inQuotes(today) + ".");
    const auto capital = [](char c) { return c >= 'A' && c <= 'Z'; };
    const bool land = country.empty() || (country.size() == 2 && capital(country[0]) && capital(country[1]));
    if (!land) complain("--country must be two capital letters as GB or DE, not " + inQuotes(country) + ".");
    return day && land;
}

bool languageThere(const std::string &language) {
    const auto there = languagesIn(shareFolder() + "/reports");
    if (language.empty() || std::find(there.begin(), there.end(), language) != there.end()) return true;
    complain("--language: there is no translation " + inQuotes(language) + ". There are: " + join(there, ", ") + ".");
    return false;
}

bool writeOut(const std::string &to, std::string_view text) {
    if (to == "-") return printAll(text);
    const Status written = writeFile(to, text);
    if (!written) complain(written.problem().sentence());
    return static_cast<bool>(written);
}

Plugins installedPlugins(const std::string &language) {
    Problems problems;
    Plugins plugins = loadPlugins(bundlePlaces(), problems, language);
    complainOf(problems);
    if (language.empty()) return plugins;
    for (const auto &plugin : plugins) {
        complainOf(plugin->data().translationTroubles);
        Problems later;  // told by who uses the advice
        complainOf(readAdvice(*plugin, later).translationTroubles);
    }
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
