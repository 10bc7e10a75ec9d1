// Which column of a personnel file is what, by its head in the first line: heads that personnel systems write in
// English and German, whatever the case, and blanks, hyphens and full stops in them ("E-Mail", "Employee No.", "Name,
// first").
#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "host/base/problem.h"

namespace plumb {

class PeopleColumns {
  public:
    enum Field { name, first, last, reference, department, email, workstation, kFields };

    // Problem: people cannot be known by any of them; it says which heads there are and which are looked for.
    static Result<PeopleColumns> of(const std::vector<std::string> &heads, const std::string &file);

    // The row's cell, without blanks at its ends; "" where there is none.
    std::string_view cell(const std::vector<std::string> &row, Field field) const;

    // "Bob Miller" of "Bob" and "Miller", where the name itself is not there whole.
    std::string fullName(const std::string &whole, const std::string &firstName, const std::string &lastName) const;

    static std::string inWords(Field field);  // "name"

    const std::vector<std::string> &passedOver() const { return passedOver_; }  // heads in quotation marks

  private:
    bool has(Field field) const { return at_[field] != SIZE_MAX; }
    std::array<size_t, kFields> at_{};  // SIZE_MAX: there is none
    std::vector<std::string> passedOver_;
};

}  // namespace plumb
