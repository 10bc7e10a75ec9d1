#include "host/present/first_start.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <thread>

#include "host/base/file.h"
#include "host/base/hash.h"
#include "host/base/translated.h"

namespace plumb {

namespace {

constexpr std::string_view kGreeting = "plumbline-open/1\n", kTaken = "taken\n";
constexpr size_t kLongest = 16 * 1024;  // of a message
constexpr int kBacklog = 8;

// Of this user alone.
bool isPrivate(const std::string &folder) {
    struct stat info {};
    return ::stat(folder.c_str(), &info) == 0 && S_ISDIR(info.st_mode) && info.st_uid == ::geteuid() &&
           (info.st_mode & 077) == 0;
}

// One a data folder: a second user's folder, or another XDG_DATA_HOME, has another program.
std::string socketFor(const std::string &dataFolder) {
    const char *runtime = std::getenv("XDG_RUNTIME_DIR");
    std::error_code error;
    const std::string folder = std::filesystem::canonical(dataFolder, error).string();
    if (runtime && *runtime == '/' && isPrivate(runtime))
        return std::string(runtime) + "/plumbline-" + sha256(folder).substr(0, 16) + ".socket";
    return isPrivate(dataFolder) ? dataFolder + "/running.socket" : "";
}

bool addressOf(const std::string &path, sockaddr_un &address) {
    address = {};
    address.sun_family = AF_UNIX;
    if (path.empty() || path.size() >= sizeof address.sun_path) return false;
    std::memcpy(address.sun_path, path.c_str(), path.size() + 1);
    return true;
}

bool isOurs(int socket) {
    ucred who{};
    socklen_t size = sizeof who;
    return ::getsockopt(socket, SOL_SOCKET, SO_PEERCRED, &who, &size) == 0 && who.uid == ::geteuid();
}

void waitAtMost(int socket, std::chrono::milliseconds time) {
    timeval limit{};
    limit.tv_sec = static_cast<time_t>(time.count() / 1000);
    limit.tv_usec = static_cast<suseconds_t>(time.count() % 1000 * 1000);
    ::setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
    ::setsockopt(socket, SOL_SOCKET, SO_SNDTIMEO, &limit, sizeof limit);
}

// All until the other side has no more to say; nothing when that is too much or too late.
std::optional<std::string> readAll(int socket, std::chrono::milliseconds time) {
    const auto end = std::chrono::steady_clock::now() + time;
    std::string all;
    char part[1024];
    while (std::chrono::steady_clock::now() < end && all.size() <= kLongest) {
        const ssize_t count = ::read(socket, part, sizeof part);
        if (count == 0) return all;
        if (count < 0 && errno != EINTR) return std::nullopt;
        if (count > 0) all.append(part, static_cast<size_t>(count));
    }
    return std::nullopt;
}

bool sendAll(int socket, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t count = ::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (count < 0 && errno != EINTR) return false;
        if (count > 0) bytes.remove_prefix(static_cast<size_t>(count));
    }
    return true;
}

// Says `message` and hears the answer.
bool tell(const std::string &path, const std::string &message, std::chrono::milliseconds time) {
    sockaddr_un address;
    if (!addressOf(path, address)) return false;
    const int socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (socket < 0) return false;
    waitAtMost(socket, time);
    const bool taken = ::connect(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0 &&
                       isOurs(socket) && sendAll(socket, message) && ::shutdown(socket, SHUT_WR) == 0 &&
                       readAll(socket, time) == kTaken;
    ::close(socket);
    return taken;
}

}  // namespace

FirstStart::FirstStart(const std::string &dataFolder) : path_(socketFor(dataFolder)) {
    lock_ = ::open((dataFolder + "/running.lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    first_ = lock_ < 0 || ::flock(lock_, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK;
    if (first_) listen();
}

FirstStart::~FirstStart() {
    if (socket_ >= 0) {
        ::unlink(path_.c_str());
        ::close(socket_);
    }
    if (lock_ >= 0) ::close(lock_);
}

void FirstStart::listen() {
    sockaddr_un address;
    if (!addressOf(path_, address)) return;
    ::unlink(path_.c_str());
    socket_ = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (socket_ < 0) return;
    if (::bind(socket_, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0 &&
        ::chmod(path_.c_str(), 0600) == 0 && ::listen(socket_, kBacklog) == 0)
        return;
    ::close(socket_);
    socket_ = -1;
}

std::optional<std::string> FirstStart::receive() {
    constexpr std::chrono::milliseconds kPatience(500);
    const int caller = socket_ < 0 ? -1 : ::accept4(socket_, nullptr, nullptr, SOCK_CLOEXEC);
    if (caller < 0) return std::nullopt;
    waitAtMost(caller, kPatience);
    auto said = isOurs(caller) ? readAll(caller, kPatience) : std::nullopt;
    if (said && !said->starts_with(kGreeting)) said.reset();
    if (said) sendAll(caller, kTaken);
    ::close(caller);
    if (!said) return std::nullopt;
    return said->substr(kGreeting.size());
}

Status FirstStart::handOver(const std::string &file, int seconds) const {
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(seconds);
    const std::string message = std::string(kGreeting) + file;
    // The first may have its lock and not yet its socket.
    for (;;) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - std::chrono::steady_clock::now());
        if (left.count() <= 0) break;
        if (tell(path_, message, left)) return Done{};
        std::this_thread::sleep_for(std::min(left, std::chrono::milliseconds(100)));
    }
    return Problem{"", tr("Plumbline is open already, and does not answer"),
                   tr("Look for its window, or close it and start again")};
}

}  // namespace plumb
