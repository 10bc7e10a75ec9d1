#include "process.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstring>
#include <map>
#include <stdexcept>

#include "tests/support/temp_folder.h"

namespace plumb::testing {

namespace {

using Clock = std::chrono::steady_clock;

struct Pipe {
    Pipe() {
        if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("no pipe to be had");
    }
    ~Pipe() {
        close(0);
        close(1);
    }
    Pipe(const Pipe &) = delete;
    Pipe &operator=(const Pipe &) = delete;
    void close(size_t end) {
        if (ends[end] >= 0) ::close(ends[end]);
        ends[end] = -1;
    }
    std::array<int, 2> ends{};  // to read from, to write to
};

struct FileActions {
    FileActions() { ::posix_spawn_file_actions_init(&actions); }
    ~FileActions() { ::posix_spawn_file_actions_destroy(&actions); }
    FileActions(const FileActions &) = delete;
    FileActions &operator=(const FileActions &) = delete;
    posix_spawn_file_actions_t actions;
};

std::vector<std::string> environmentOf(const Command &command) {
    std::vector<std::string> all;
    auto changed = [&](std::string_view entry) {
        for (const auto &change : command.environment)
            if (entry.starts_with(change.first + "=")) return true;
        return false;
    };
    for (char **entry = environ; *entry; ++entry)
        if (!changed(*entry)) all.emplace_back(*entry);
    std::map<std::string, std::string> changes;
    for (const auto &[name, value] : command.environment) changes[name] = value;
    for (const auto &[name, value] : changes)
        if (value != kUnset) all.push_back(name + "=" + value);
    return all;
}

std::vector<char *> pointersTo(std::vector<std::string> &texts) {
    std::vector<char *> pointers;
    for (std::string &text : texts) pointers.push_back(text.data());
    pointers.push_back(nullptr);
    return pointers;
}

pid_t start(const Command &command, const Pipe &in, const Pipe &out, const Pipe &err) {
    FileActions to;
    ::posix_spawn_file_actions_adddup2(&to.actions, in.ends[0], STDIN_FILENO);
    ::posix_spawn_file_actions_adddup2(&to.actions, err.ends[1], STDERR_FILENO);
    switch (command.out) {
        case Command::Out::file:
            ::posix_spawn_file_actions_addopen(&to.actions, STDOUT_FILENO, command.outFile.c_str(), O_WRONLY, 0);
            break;
        case Command::Out::closed: ::posix_spawn_file_actions_addclose(&to.actions, STDOUT_FILENO); break;
        default: ::posix_spawn_file_actions_adddup2(&to.actions, out.ends[1], STDOUT_FILENO);
    }
    if (!command.folder.empty()) ::posix_spawn_file_actions_addchdir_np(&to.actions, command.folder.c_str());
    auto words = command.words;
    auto environment = environmentOf(command);
    pid_t child = 0;
    const int failed = ::posix_spawn(&child, words.at(0).c_str(), &to.actions, nullptr, pointersTo(words).data(),
                                     pointersTo(environment).data());
    if (failed != 0) throw std::runtime_error(words[0] + " cannot be started: " + std::strerror(failed));
    return child;
}

// Moves bytes in and out until the program has closed both of its outputs or its time is over.
class Conversation {
  public:
    Conversation(std::string_view input, Pipe &in, Pipe &out, Pipe &err) : input_(input), in_(in) {
        streams_ = {{{out.ends[0], POLLIN, 0}, {err.ends[0], POLLIN, 0}, {in.ends[1], POLLOUT, 0}}};
        for (const pollfd &stream : streams_) ::fcntl(stream.fd, F_SETFL, O_NONBLOCK);
        if (input_.empty()) endInput();
    }
    bool over() const { return streams_[0].fd < 0 && streams_[1].fd < 0; }
    void wait(int milliseconds) {
        if (::poll(streams_.data(), streams_.size(), milliseconds) <= 0) return;
        for (size_t i = 0; i < 2; ++i)
            if (streams_[i].fd >= 0 && streams_[i].revents) take(i);
        if (streams_[2].fd >= 0 && streams_[2].revents) give();
    }
    std::array<std::string, 2> taken;

  private:
    void take(size_t i) {
        const ssize_t n = ::read(streams_[i].fd, block_.data(), block_.size());
        if (n > 0) taken[i].append(block_.data(), static_cast<size_t>(n));
        else if (n == 0 || (errno != EAGAIN && errno != EINTR)) streams_[i].fd = -1;
    }
    void give() {
        const ssize_t n = ::write(streams_[2].fd, input_.data(), input_.size());
        if (n > 0) input_.remove_prefix(static_cast<size_t>(n));
        const bool refused = n < 0 && errno != EAGAIN && errno != EINTR;
        if (input_.empty() || refused) endInput();
    }
    void endInput() {
        in_.close(1);
        streams_[2].fd = -1;
    }

    std::string_view input_;
    Pipe &in_;
    std::array<pollfd, 3> streams_{};
    std::array<char, 64 * 1024> block_{};
};

}  // namespace

Outcome run(const Command &command) {
    ::signal(SIGPIPE, SIG_IGN);
    Outcome outcome;
    Pipe in, out, err;
    const auto begin = Clock::now();
    auto seconds = [&] { return std::chrono::duration<double>(Clock::now() - begin).count(); };
    if (command.out == Command::Out::brokenPipe) out.close(0);
    const pid_t child = start(command, in, out, err);
    in.close(0);
    out.close(1);
    err.close(1);
    Conversation talk(command.input, in, out, err);
    while (!talk.over() && !outcome.timedOut) {
        talk.wait(50);
        outcome.timedOut = seconds() > command.mostSeconds;
    }
    if (outcome.timedOut) ::kill(child, SIGKILL);
    int status = 0;
    struct rusage used {};
    while (::wait4(child, &status, 0, &used) < 0 && errno == EINTR) {
    }
    outcome.seconds = seconds();
    outcome.peakKiB = used.ru_maxrss;
    outcome.out = std::move(talk.taken[0]);
    outcome.err = std::move(talk.taken[1]);
    if (WIFEXITED(status)) outcome.status = WEXITSTATUS(status);
    if (WIFSIGNALED(status)) outcome.signal = WTERMSIG(status);
    return outcome;
}

Command cli(std::vector<std::string> words, std::string input) {
    static const TempFolder home;
    Command command;
    command.words = {PLUMB_CLI};
    command.words.insert(command.words.end(), words.begin(), words.end());
    command.input = std::move(input);
    command.environment = {{"PLUMBLINE_PLUGIN_PATH", kUnset}, {"HOME", home.path()},
                           {"XDG_DATA_HOME", kUnset},         {"XDG_CONFIG_HOME", kUnset},
                           {"XDG_CONFIG_DIRS", home.path()},  {"LC_ALL", "C"}};
    return command;
}

Command withoutPrivilege(Command command) {
    if (::geteuid() != 0) return command;
    constexpr const char *kSetpriv = "/usr/bin/setpriv";
    if (::access(kSetpriv, X_OK) != 0)
        throw std::runtime_error("root needs setpriv (Debian package util-linux) to test file permissions");
    command.words.insert(command.words.begin(), {kSetpriv, "--bounding-set", "-dac_override,-dac_read_search", "--"});
    return command;
}

}  // namespace plumb::testing
