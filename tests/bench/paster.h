// paster.h: a Python that has a jinja2 template and all that is to be pasted into it, and waits to be told how often.
#pragma once
#include <sys/types.h>

#include <cstdint>
#include <string>

#include "page_parts_of.h"

namespace plumb::bench {

class Paster {
  public:
    // Starts it; tells why on standard error and ends the program when that cannot be: Debian's python3-jinja2 is
    // needed.
    Paster(const PageParts &parts, const std::string &folder);
    ~Paster();
    Paster(const Paster &) = delete;
    Paster &operator=(const Paster &) = delete;

    // Makes the page so many times and returns its bytes, counted each time; all pages are made before it returns.
    uint64_t make(size_t times);
    std::string page() const;  // as it was made first

    double cpuSeconds() const;  // of that process until now

  private:
    std::string folder_;
    pid_t child_ = -1;
    int to_ = -1, from_ = -1;
};

}  // namespace plumb::bench
