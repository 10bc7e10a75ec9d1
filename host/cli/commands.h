// What plumbline-cli does. Each command prints its own trouble on standard error, one sentence a problem with file,
// place and remedy, and returns the exit status.
#pragma once
#include <string>

namespace plumb {

enum ExitStatus : int {
    kDone = 0,          // also when questions are left open: they are listed under "needs"
    kPluginFailed = 1,  // a plugin failed or was refused
    kWrongUse = 2,      // of the command line
    kBadInput = 3,
    kCannotWrite = 4
};

// What is installed, from the manifests; with `load`, whether each is accepted and what it reads.
int pluginsCommand(bool load);

// One document to one line of JSON on standard output.
int scoreCommand(const std::string &file);

// One document a line on standard input, one result a line on standard output, in constant memory. A line that cannot
// be read gives an error in its place and the rest goes on.
int scoreStreamCommand();

struct ReportOptions {
    std::string file, out, paper = "a4", units = "metric", copy = "employee", previous;
};
int reportCommand(const ReportOptions &options);

// Every problem of a form, and of the words beside it when they are there.
int checkFormCommand(const std::string &file);

void complain(const std::string &sentence);  // on standard error, with the program's name

}  // namespace plumb
