// Starts a program, feeds it bytes, and notes everything that it does: both outputs, exit status or signal, time, peak
// memory.
//
// A program that runs longer than its time limit is killed. Trouble with starting it at all throws std::runtime_error.
#pragma once
#include <sys/types.h>

#include <string>
#include <utility>
#include <vector>

namespace plumb::testing {

struct Command {
    std::vector<std::string> words;  // the first is the program's absolute path
    std::string input;               // standard input, from a pipe
    // Changes of the environment, the last of a variable counts; kUnset as its value takes the variable away.
    std::vector<std::pair<std::string, std::string>> environment;
    std::string folder;  // to start in; "": where the test runs
    enum class Out { kept, file, brokenPipe, closed } out = Out::kept;
    std::string outFile;  // of Out::file: opened for writing, for example /dev/full
    double mostSeconds = 60;
};

inline const std::string kUnset = "\x01";

struct Outcome {
    std::string out, err;
    int status = -1;  // exit status; -1 when a signal ended it
    int signal = 0;
    bool timedOut = false;
    double seconds = 0;
    long peakKiB = 0;  // or the memory of the test itself when that is larger: a child begins as its parent's shadow
};

Outcome run(const Command &command);

// plumbline-cli with these words, away from the user's own plugins.
Command cli(std::vector<std::string> words, std::string input = "");

// The same without the superuser's right to pass over file permissions, so that tests of permissions mean something
// when root runs them. Needs setpriv (util-linux) then.
Command withoutPrivilege(Command command);

// How much longer everything takes and how much more it needs in a build with sanitizers.
#ifdef __SANITIZE_ADDRESS__
inline constexpr bool kSanitized = true;
#else
inline constexpr bool kSanitized = false;
#endif

}  // namespace plumb::testing
