// What plumbline-cli does. Each command prints its own trouble on standard error, one sentence a problem with file,
// place and remedy, and returns the exit status.
#pragma once
#include <string>

#include "host/cli/common.h"

namespace plumb {

// What is installed, from the manifests; with `load`, whether each is accepted and what it reads.
int pluginsCommand(bool load);

// One document to one line of JSON on standard output.
int scoreCommand(const std::string &file);

// One document a line on standard input, one result a line on standard output, in constant memory. A line that cannot
// be read gives an error in its place and the rest goes on.
int scoreStreamCommand();

// Every problem of a form, and of the words beside it when they are there.
int checkFormCommand(const std::string &file);

}  // namespace plumb
