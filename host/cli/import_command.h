// plumbline-cli import: a log of another program to an answers document with what it says of breaks.
#pragma once
#include <string>

namespace plumb {

struct ImportOptions {
    std::string program;  // "workrave", "activitywatch" or "csv"
    std::string path;     // file or folder; empty: the program's usual places
    std::string out;      // where to write the document; empty: standard output
    std::string now;      // time of import, RFC 3339 or a date alone (00:00 UTC); empty: the system's clock
};

// Prints or writes the document; what was read, warnings and caveats on standard error. Exit statuses of commands.h.
int importCommand(const ImportOptions &options);

}  // namespace plumb
