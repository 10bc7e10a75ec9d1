// Lines from a pipe or file of any length, in memory that is bounded by the longest line wanted.
#pragma once
#include <cstddef>
#include <string>
#include <vector>

namespace plumb {

class LineReader {
  public:
    enum class Got { line, tooLong, end, failed };

    // `fd` is open for reading and stays the caller's. Lines of more than `most` bytes are skipped.
    LineReader(int fd, size_t most) : fd_(fd), most_(most), block_(64 * 1024) {}

    // The next line, without its line feed or carriage return. The last line may lack its line feed.
    Got next(std::string &line);

  private:
    int fd_;
    size_t most_;
    std::vector<char> block_;
    size_t from_ = 0, to_ = 0;
};

}  // namespace plumb
