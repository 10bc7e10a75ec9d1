// A child of this process that works until it is killed, and what it said before.
#pragma once
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <functional>
#include <stdexcept>
#include <thread>
#include <vector>

namespace plumb::exchange_test {

// The child's way to say something: false when nobody listens any more.
template <class Said>
using Say = std::function<bool(const Said &)>;

template <class Said>
struct Killed {
    std::vector<Said> said;
    bool byUs = false;  // by the signal; else it ended, with `status`
    int status = 0;
};

// `work` runs in the child and gives its exit status. The delay begins when the first thing was said, or when the child
// starts.
template <class Said>
Killed<Said> killAfter(std::chrono::microseconds delay, bool fromFirst,
                       const std::function<int(const Say<Said> &)> &work) {
    int ends[2];
    if (::pipe(ends) != 0) throw std::runtime_error("no pipe");
    const pid_t child = ::fork();
    if (child == 0) {
        ::close(ends[0]);
        ::_exit(work([&](const Said &said) { return ::write(ends[1], &said, sizeof said) == sizeof said; }));
    }
    ::close(ends[1]);
    Killed<Said> killed;
    Said said{};
    if (fromFirst && ::read(ends[0], &said, sizeof said) == sizeof said) killed.said.push_back(said);
    std::this_thread::sleep_for(delay);
    ::kill(child, SIGKILL);
    while (::read(ends[0], &said, sizeof said) == sizeof said) killed.said.push_back(said);
    ::close(ends[0]);
    int status = 0;
    ::waitpid(child, &status, 0);
    killed.byUs = WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
    killed.status = WIFEXITED(status) ? WEXITSTATUS(status) : 0;
    return killed;
}

}  // namespace plumb::exchange_test
