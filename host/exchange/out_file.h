// A file that is written bit by bit and takes its name when it is whole, so that a name never stands for half a file.
// Its owner alone can read it.
#pragma once
#include <string>
#include <string_view>

#include "host/base/problem.h"

namespace plumb {

class OutFile {
  public:
    explicit OutFile(std::string path);
    ~OutFile();  // what was not finished goes
    OutFile(const OutFile &) = delete;
    OutFile &operator=(const OutFile &) = delete;

    // Trouble is kept and told by finish().
    std::string &text() { return text_; }
    void flushIfLarge() {
        if (text_.size() >= kFlushAt) flush();
    }
    Status keep();    // what was written is on the disk, for finish() to name
    Status finish();  // it has its name

  private:
    static constexpr size_t kFlushAt = 256 * 1024;
    void flush();
    std::string path_, temporary_, text_;
    int fd_ = -1, error_ = 0;
};

}  // namespace plumb
