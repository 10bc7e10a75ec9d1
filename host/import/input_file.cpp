#include "host/import/input_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <string_view>

namespace plumb {

namespace {

Problem cannotOpen(const std::string &path, int error) {
    switch (error) {
        case ENOENT:
        case ENOTDIR: return {path, "there is no such file", "Check the name and the folder"};
        case EACCES:
        case EPERM:
            return {path, "you have no permission to read this file", "Ask its owner, or copy it to a folder of yours"};
        case EISDIR: return {path, "this is a folder, not a file", "Name a file in it"};
        default: return {path, "the file could not be read (system error " + std::to_string(error) + ")", "Try again"};
    }
}

}  // namespace

Result<InputFile> InputFile::open(const std::string &path) {
    InputFile file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));  // a pipe without a writer would wait
    struct stat info {};
    if (file.fd_ < 0 || ::fstat(file.fd_, &info) != 0) return cannotOpen(path, errno);
    if (S_ISDIR(info.st_mode)) return cannotOpen(path, EISDIR);
    if (!S_ISREG(info.st_mode)) return Problem{path, "this is not an ordinary file", "Name a file on disk"};
    return file;
}

InputFile::~InputFile() {
    if (fd_ >= 0) ::close(fd_);
}

std::string InputFile::beginning(size_t most) const {
    std::string bytes(most, '\0');
    const ssize_t n = ::pread(fd_, bytes.data(), most, 0);
    bytes.resize(n > 0 ? static_cast<size_t>(n) : 0);
    return bytes;
}

bool isSqlite(const InputFile &file) {
    constexpr std::string_view kMagic("SQLite format 3\0", 16);
    return file.beginning(kMagic.size()) == kMagic;
}

}  // namespace plumb
