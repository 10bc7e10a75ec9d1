// Where a store may stand, and who may write to it.
//
// SQLite's write-ahead log needs memory that all its users share and locks that hold; network file systems have
// neither, and lose data. Linux only, as the rest of the house is today.
#pragma once
#include <string>
#include <string_view>

#include "host/base/problem.h"

namespace plumb {

// The folder of `path` is there, on a file system of this machine; the file, if any, is an ordinary one.
Status checkPlace(const std::string &path);

// The same without looking: `magic` as statfs gives it, `mounts` as /proc/self/mounts has them, `path` absolute.
Status checkFileSystem(const std::string &path, unsigned long magic, std::string_view mounts);

// The key file of a store that has no passphrase lies beside it.
std::string keyFileOf(const std::string &store);

// Makes the folder of `path`, for its owner alone, if it is not there.
Status makeFolderFor(const std::string &path);

// No memory of this process goes to disk when it crashes, and no other program of the user looks into it. For programs
// that open a store, before they do.
void keepOutOfCores();

// One writer at a time, among programs and within one. Held until it goes; a killed program's lock goes with it.
class WriterLock {
  public:
    WriterLock() = default;
    WriterLock(const WriterLock &) = delete;
    WriterLock &operator=(const WriterLock &) = delete;
    ~WriterLock();

    // Through the file `path`, which is made if need be. Problem: somebody else has it, or it cannot be made.
    Status take(const std::string &path);
    bool held() const { return fd_ >= 0; }

  private:
    int fd_ = -1;
};

}  // namespace plumb
