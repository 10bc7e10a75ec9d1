#include "host/import/input_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <string_view>

#include "host/base/file.h"

namespace plumb {

Result<InputFile> InputFile::open(const std::string &path) {
    InputFile file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));  // a pipe without a writer would wait
    struct stat info {};
    if (file.fd_ < 0 || ::fstat(file.fd_, &info) != 0) return cannotRead(path, errno);
    if (S_ISDIR(info.st_mode)) return cannotRead(path, EISDIR);
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
