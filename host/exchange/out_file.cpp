#include "host/exchange/out_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>

#include "host/base/file.h"

namespace plumb {

OutFile::OutFile(std::string path) : path_(std::move(path)), temporary_(path_ + ".XXXXXX") {
    struct stat info {};
    if (::stat(path_.c_str(), &info) == 0 && S_ISDIR(info.st_mode)) error_ = EISDIR;
    else fd_ = ::mkostemp(temporary_.data(), O_CLOEXEC);
    if (fd_ < 0 && error_ == 0) error_ = errno;
}

OutFile::~OutFile() {
    if (fd_ < 0) return;
    ::close(fd_);
    ::unlink(temporary_.c_str());
}

void OutFile::flush() {
    if (error_ == 0 && !writeAll(fd_, text_)) error_ = errno;
    text_.clear();
}

Status OutFile::keep() {
    flush();
    if (error_ == 0 && ::fsync(fd_) != 0) error_ = errno;
    return error_ == 0 ? Status(Done{}) : cannotWrite(path_, error_);
}

Status OutFile::finish() {
    flush();
    if (error_ == 0 && !takeName(fd_, temporary_, path_)) error_ = errno;
    if (error_ != 0) return cannotWrite(path_, error_);
    ::close(fd_);
    fd_ = -1;
    return Done{};
}

}  // namespace plumb
