// What is announced to who listens, while it lives.
#pragma once
#include <string>
#include <vector>

namespace plumb::gui {

class Announced {
  public:
    Announced();
    ~Announced();
    Announced(const Announced &) = delete;
    Announced &operator=(const Announced &) = delete;

    std::vector<std::string> said;
    bool has(std::string_view text) const;  // in one of them

  private:
    unsigned long hook_;
};

}  // namespace plumb::gui
