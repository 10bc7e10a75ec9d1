#include "host/base/file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <climits>
#include <cstdio>
#include <cstdlib>
#include <vector>

#include "host/base/translated.h"

namespace plumb {

bool writeAll(int fd, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t n = ::write(fd, bytes.data(), bytes.size());
        if (n < 0 && errno == EINTR) continue;
        if (n <= 0) return false;
        bytes.remove_prefix(static_cast<size_t>(n));
    }
    return true;
}

namespace {

class Descriptor {
  public:
    explicit Descriptor(int fd) : fd_(fd) {}
    ~Descriptor() {
        if (fd_ >= 0) ::close(fd_);
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    int get() const { return fd_; }
    bool close() {
        const int fd = fd_;
        fd_ = -1;
        return ::close(fd) == 0;
    }

  private:
    int fd_;
};

Status writeThrough(const std::string &path, std::string_view bytes) {  // a pipe or device: nothing to rename
    Descriptor out(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
    if (out.get() < 0 || !writeAll(out.get(), bytes) || !out.close()) return cannotWrite(path, errno);
    return Done{};
}

}  // namespace

Problem cannotWrite(const std::string &path, int error) {
    switch (error) {
        case ENOENT:
        case ENOTDIR: return {path, tr("the folder does not exist"), tr("Make the folder first, or write to another")};
        case EACCES:
        case EPERM:
        case EROFS: return {path, tr("you have no permission to write here"), tr("Write to a folder of yours")};
        case ENOSPC:
        case EDQUOT: return {path, tr("the disk is full"), tr("Free some space and try again; nothing was changed")};
        case EISDIR: return {path, tr("this is a folder, not a file"), tr("Give the name of a file in it")};
        default:
            return {path,
                    tr("the file could not be written (system error {number})", {{"number", std::to_string(error)}}),
                    tr("Nothing was changed; try another folder")};
    }
}

Problem cannotRead(const std::string &path, int error) {
    switch (error) {
        case ENOENT:
        case ENOTDIR: return {path, tr("there is no such file"), tr("Check the name and the folder")};
        case EACCES:
        case EPERM:
            return {path, tr("you have no permission to read this file"),
                    tr("Ask its owner, or copy it to a folder of yours")};
        case EISDIR: return {path, tr("this is a folder, not a file"), tr("Name a file in it")};
        default:
            return {path, tr("the file could not be read (system error {number})", {{"number", std::to_string(error)}}),
                    tr("Try again")};
    }
}

Result<std::string> readFile(const std::string &path, uint64_t most) {
    Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (file.get() < 0) return cannotRead(path, errno);
    struct stat info {};
    if (::fstat(file.get(), &info) != 0) return cannotRead(path, errno);
    if (S_ISDIR(info.st_mode)) return cannotRead(path, EISDIR);
    if (!S_ISREG(info.st_mode)) return Problem{path, tr("this is not an ordinary file"), tr("Name a file on disk")};
    const Problem tooLarge{path,
                           tr("the file is larger than {size} MiB", {{"size", std::to_string(most / (1024 * 1024))}}),
                           tr("Such a file cannot be one of ours; check that it is the right one")};
    if (static_cast<uint64_t>(info.st_size) > most) return tooLarge;
    std::string bytes;
    std::vector<char> block(64 * 1024);
    for (;;) {
        const ssize_t n = ::read(file.get(), block.data(), block.size());
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) return cannotRead(path, errno);
        if (n == 0) break;
        bytes.append(block.data(), static_cast<size_t>(n));
        if (bytes.size() > most) return tooLarge;
    }
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.erase(0, 3);
    return bytes;
}

std::string folderOf(const std::string &path) {
    const size_t slash = path.rfind('/');
    return slash == std::string::npos ? "." : slash == 0 ? "/" : path.substr(0, slash);
}

void syncFolder(const std::string &path) {
    const Descriptor folder(::open(folderOf(path).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (folder.get() >= 0) ::fsync(folder.get());
}

bool takeName(int fd, const std::string &temporary, const std::string &path) {
    if (::fsync(fd) != 0 || std::rename(temporary.c_str(), path.c_str()) != 0) return false;
    syncFolder(path);
    return true;
}

Status writeFile(const std::string &path, std::string_view bytes) {
    struct stat info {};
    if (::stat(path.c_str(), &info) == 0) {
        if (S_ISDIR(info.st_mode)) return cannotWrite(path, EISDIR);
        if (!S_ISREG(info.st_mode)) return writeThrough(path, bytes);
    }
    std::string temporary = path + ".XXXXXX";
    Descriptor out(::mkostemp(temporary.data(), O_CLOEXEC));
    if (out.get() < 0) return cannotWrite(path, errno);
    if (!writeAll(out.get(), bytes) || !takeName(out.get(), temporary, path)) {
        const int error = errno;
        ::unlink(temporary.c_str());
        return cannotWrite(path, error);
    }
    return Done{};
}

std::string programFolder() {
    std::array<char, PATH_MAX> path{};
    const ssize_t n = ::readlink("/proc/self/exe", path.data(), path.size());
    if (n <= 0) return ".";
    const std::string whole(path.data(), static_cast<size_t>(n));
    return whole.substr(0, whole.rfind('/'));
}

}  // namespace plumb
