#include "host/cli/store_unlock.h"

#include <fcntl.h>
#include <pwd.h>
#include <termios.h>
#include <unistd.h>

#include <cerrno>

#include "host/base/file.h"
#include "host/base/text.h"
#include "host/cli/common.h"
#include "host/store/place.h"

namespace plumb {

namespace {

constexpr size_t kLongestSecret = 1024;

// The first line, byte by byte, so that nothing of it stays in a buffer and nothing behind it is taken.
Result<std::string> lineFrom(int fd, const std::string &where) {
    std::string line;
    line.reserve(kLongestSecret);
    for (char c = 0;;) {
        const ssize_t n = ::read(fd, &c, 1);
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) return Problem{where, "nothing could be read from it", "Open it for reading"};
        if (n == 0 || c == '\n') break;
        if (line.size() == kLongestSecret) return Problem{where, "the line is too long", "Give the secret alone"};
        line += c;
    }
    if (line.ends_with('\r')) line.pop_back();
    if (line.empty()) return Problem{where, "it was empty", "Give the secret on the first line"};
    return line;
}

// The terminal without echo while it lives.
class Silence {
  public:
    explicit Silence(int fd) : fd_(fd) {
        if (::tcgetattr(fd_, &before_) != 0) return;
        termios silent = before_;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        changed_ = ::tcsetattr(fd_, TCSAFLUSH, &silent) == 0;
    }
    ~Silence() {
        if (changed_) ::tcsetattr(fd_, TCSAFLUSH, &before_);
    }
    Silence(const Silence &) = delete;
    Silence &operator=(const Silence &) = delete;
    bool good() const { return changed_; }

  private:
    int fd_;
    termios before_{};
    bool changed_ = false;
};

Result<std::string> ask(const std::string &question, const char *fdOption) {
    const int fd = ::open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY);
    const Problem none{
        "", "there is no terminal to ask at",
        std::string("Give a file descriptor with ") + fdOption + ", for example " + fdOption + " 3 3<file"};
    if (fd < 0) return none;
    Result<std::string> typed = none;
    if (const Silence silence(fd); silence.good()) {
        writeAll(fd, question + ": ");
        typed = lineFrom(fd, "the terminal");
        writeAll(fd, "\n");
    }
    ::close(fd);
    return typed;
}

// Before a secret is read. LeakSanitizer must look into its own process.
void keepSecrets() {
#ifndef __SANITIZE_ADDRESS__
    keepOutOfCores();
#endif
}

std::string loginName() {
    const passwd *entry = ::getpwuid(::getuid());
    return entry && entry->pw_name && *entry->pw_name ? entry->pw_name : "user " + std::to_string(::getuid());
}

}  // namespace

Result<Opening> openingOf(const StoreAccess &access) {
    keepSecrets();
    Opening how;
    how.path = access.path;
    how.actor = access.actor.empty() ? loginName() : access.actor;
    how.readOnly = access.readOnly;
    const std::string usualKey = keyFileOf(access.path);
    if (access.recovery || access.passphraseFd >= 0) {
        auto secret = access.passphraseFd >= 0 ? lineFrom(access.passphraseFd, "the file descriptor")
                                               : ask("Recovery key of " + access.path, "--passphrase-fd");
        if (!secret) return secret.problem();
        (access.recovery ? how.unlock.recoveryKey : how.unlock.passphrase) = std::move(*secret);
    } else if (!access.keyFile.empty()) {
        how.unlock.keyFile = access.keyFile;
    } else if (::access(usualKey.c_str(), F_OK) == 0) {
        how.unlock.keyFile = usualKey;
    } else {
        auto typed = ask("Passphrase of " + access.path, "--passphrase-fd");
        if (!typed) return typed.problem();
        how.unlock.passphrase = std::move(*typed);
    }
    return how;
}

Result<Unlock> freshUnlock(const std::string &keyFile, int fd) {
    keepSecrets();
    Unlock unlock;
    unlock.keyFile = keyFile;
    if (!keyFile.empty()) return unlock;
    if (fd >= 0) {
        auto line = lineFrom(fd, "the file descriptor");
        if (!line) return line.problem();
        unlock.passphrase = std::move(*line);
        return unlock;
    }
    auto once = ask("New passphrase", "--passphrase-fd");
    if (!once) return once.problem();
    auto twice = ask("The same again", "--passphrase-fd");
    if (!twice) return twice.problem();
    if (*once != *twice) return Problem{"", "the two passphrases differ", "Try again"};
    unlock.passphrase = std::move(*once);
    return unlock;
}

Result<std::unique_ptr<Store>> openFor(const StoreAccess &access) {
    auto how = openingOf(access);
    if (!how) return how.problem();
    auto store = openStore(*how);
    wipe(how->unlock.passphrase);
    wipe(how->unlock.recoveryKey);
    if (!store) return store.problem();
    const StoreInfo info = (*store)->info();
    if (info.readOnly && !access.readOnly) complain(access.path + ": open to read only. " + info.whyReadOnly);
    for (const std::string &notice : info.notices) complain(notice);
    return store;
}

}  // namespace plumb
