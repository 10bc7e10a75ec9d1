// What the commands share: exit statuses, trouble told on standard error, documents read, results printed.
#pragma once
#include <string>
#include <string_view>

#include "host/assess/result.h"
#include "host/base/date.h"

namespace plumb {

enum ExitStatus : int {
    kDone = 0,          // also when questions are left open: they are listed under "needs"
    kPluginFailed = 1,  // a plugin failed or was refused
    kWrongUse = 2,      // of the command line
    kBadInput = 3,
    kCannotWrite = 4,
    kNotEqual = 5  // a report that was checked is not what its answers give
};

void complain(const std::string &sentence);  // on standard error, with the program's name
void complainOf(const Problems &problems);

// On standard output; false and told when it could not be written.
bool printAll(std::string_view text);

// The day by the computer's clock and time zone.
std::optional<Date> dayOfClock();

// Whether --today is a date and --country two capital letters, or empty; told when not.
bool settingsSound(const std::string &today, const std::string &country);

// Into a file, or with "-" to standard output; false and told when it could not be written.
bool writeOut(const std::string &to, std::string_view text);

// The plugins that are installed; what was refused is told. With a `language` in it as far as they are translated, and
// what of a translation is not used is told.
Plugins installedPlugins(const std::string &language = "");

// Whether the page's words are there in `language` ("" always); told when not, with what there is.
bool languageThere(const std::string &language);

// One document from a file, and its bytes when `text` is given; false and told when it cannot be read.
bool readDocument(const std::string &file, const Plugins &plugins, Document &document, std::string *text = nullptr);

}  // namespace plumb
