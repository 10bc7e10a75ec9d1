// What was wrong with a log of which the good part was used. Bounded, because a damaged file may be wrong in every
// line.
#pragma once
#include <cstddef>
#include <string>

#include "host/base/problem.h"

namespace plumb {

class Warnings {
  public:
    void add(std::string where, std::string what, std::string whatToDo);

    // In the order of coming; at the end, how many more there were.
    Problems take();
    size_t count() const { return count_; }

  private:
    Problems kept_;
    size_t count_ = 0;
};

// "historystats, line 7": the file by its name alone, because its folder is a person's.
std::string atLine(const std::string &path, size_t line);
std::string fileName(const std::string &path);

}  // namespace plumb
