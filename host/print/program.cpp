#include "host/print/program.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstring>

#include "host/base/text.h"
#include "host/base/translated.h"

namespace plumb {

namespace {

using Clock = std::chrono::steady_clock;
constexpr size_t kMostOutput = 64 * 1024;

// The child's standard streams and its group of processes. Undone when it goes out of scope.
class Spawn {
  public:
    Spawn() {
        ::posix_spawn_file_actions_init(&actions_);
        ::posix_spawnattr_init(&attributes_);
        ::posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETPGROUP);
        ::posix_spawnattr_setpgroup(&attributes_, 0);
    }
    ~Spawn() {
        ::posix_spawnattr_destroy(&attributes_);
        ::posix_spawn_file_actions_destroy(&actions_);
    }
    Spawn(const Spawn &) = delete;
    Spawn &operator=(const Spawn &) = delete;

    // Zero, or why it could not be started.
    int start(std::vector<std::string> words, int output, pid_t &child) {
        ::posix_spawn_file_actions_addopen(&actions_, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
        ::posix_spawn_file_actions_adddup2(&actions_, output, STDOUT_FILENO);
        ::posix_spawn_file_actions_adddup2(&actions_, output, STDERR_FILENO);
        std::vector<char *> arguments;
        arguments.reserve(words.size() + 1);
        for (std::string &word : words) arguments.push_back(word.data());
        arguments.push_back(nullptr);
        return ::posix_spawn(&child, words.front().c_str(), &actions_, &attributes_, arguments.data(), environ);
    }

  private:
    posix_spawn_file_actions_t actions_{};
    posix_spawnattr_t attributes_{};
};

// Reads until the program has closed its outputs; false when the time is over first.
bool gather(int from, Clock::time_point until, std::string &output) {
    std::array<char, 4096> block{};
    for (;;) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(until - Clock::now()).count();
        if (left <= 0) return false;
        pollfd stream{from, POLLIN, 0};
        if (::poll(&stream, 1, static_cast<int>(std::min<long long>(left, 1000))) <= 0) continue;
        const ssize_t n = ::read(from, block.data(), block.size());
        if (n < 0 && errno == EINTR) continue;
        if (n <= 0) return true;
        if (output.size() < kMostOutput) output.append(block.data(), static_cast<size_t>(n));
    }
}

// False when the time is over first.
bool waitFor(pid_t child, Clock::time_point until, int &status) {
    while (Clock::now() < until) {
        if (::waitpid(child, &status, WNOHANG) != 0) return true;
        ::usleep(10'000);
    }
    return false;
}

}  // namespace

Result<ProgramEnd> runProgram(const std::vector<std::string> &words, int seconds) {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) return Problem{words.front(), std::strerror(errno), tr("Try again")};
    pid_t child = 0;
    const int failed = Spawn().start(words, ends[1], child);
    ::close(ends[1]);
    if (failed != 0) {
        ::close(ends[0]);
        return Problem{words.front(), tr("cannot be started: {error}", {{"error", std::strerror(failed)}}),
                       tr("Install it again")};
    }
    ProgramEnd end;
    int status = 0;
    const auto until = Clock::now() + std::chrono::seconds(seconds);
    const bool inTime = gather(ends[0], until, end.output) && waitFor(child, until, status);
    ::close(ends[0]);
    if (!inTime) {
        ::kill(-child, SIGKILL);
        ::waitpid(child, &status, 0);
        return Problem{words.front(),
                       tr("did not finish in {n} seconds and was stopped", {{"n", std::to_string(seconds)}}),
                       tr("Try again, or print from a browser window")};
    }
    if (WIFEXITED(status)) end.status = WEXITSTATUS(status);
    return end;
}

std::string findProgram(const std::string &name, const std::string &path) {
    for (const std::string_view folder : split(path, ':')) {
        if (!folder.starts_with('/')) continue;
        std::string file = std::string(folder) + "/" + name;
        if (::access(file.c_str(), X_OK) == 0) return file;
    }
    return "";
}

}  // namespace plumb
