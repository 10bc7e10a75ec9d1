// A log that is open for reading, of any size: its reader streams it. Closed when it goes out of scope.
#pragma once
#include <cstddef>
#include <string>

#include "host/base/problem.h"

namespace plumb {

class InputFile {
  public:
    // Problems: not there, a folder or device, no permission.
    static Result<InputFile> open(const std::string &path);

    InputFile(InputFile &&other) noexcept : fd_(other.fd_) { other.fd_ = -1; }
    InputFile &operator=(InputFile &&) = delete;
    ~InputFile();

    int fd() const { return fd_; }

    // Up to `most` bytes from the beginning, without moving on.
    std::string beginning(size_t most) const;

  private:
    explicit InputFile(int fd) : fd_(fd) {}
    int fd_;
};

bool isSqlite(const InputFile &file);  // by its first 16 bytes

}  // namespace plumb
