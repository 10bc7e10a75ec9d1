// Runs another program to its end, with a time limit. Its standard input is empty; both outputs are gathered.
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "host/base/problem.h"

namespace plumb {

struct ProgramEnd {
    int status = -1;     // exit status; -1 when a signal ended it
    std::string output;  // standard output and error, as they came, at most 64 KiB
};

// `words`: an absolute path, then its arguments. Its group of processes is killed after `seconds`. Problems: cannot be
// started, took too long.
Result<ProgramEnd> runProgram(const std::vector<std::string> &words, int seconds);

// Where a program of this name is, by PATH; "" when it is nowhere. Folders of PATH that are not absolute are passed
// over.
std::string findProgram(const std::string &name, const std::string &path);

}  // namespace plumb
