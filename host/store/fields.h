// Fields one after another as bytes: what is sealed, and the place it is sealed to.
//
// A number takes eight bytes, a text its length in four and then itself, least byte first. Fields are only ever added
// at the end: a reader that asks for more than an older writer wrote gets 0 and "".
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "host/base/date.h"
#include "host/store/id.h"

namespace plumb {

class FieldWriter {
  public:
    explicit FieldWriter(std::string &out) : out_(out) {}
    FieldWriter &number(uint64_t value);
    FieldWriter &time(int64_t value) { return number(static_cast<uint64_t>(value)); }
    FieldWriter &text(std::string_view value);
    FieldWriter &id(const Id &value) { return text(value.view()); }

  private:
    std::string &out_;
};

// Views into the bytes read, which must outlive them.
class FieldReader {
  public:
    explicit FieldReader(std::string_view bytes) : rest_(bytes) {}
    uint64_t number();
    int64_t time() { return static_cast<int64_t>(number()); }
    std::string_view text();
    std::string string() { return std::string(text()); }
    Id id();
    bool good() const { return good_; }  // false once a field was cut short

  private:
    std::string_view take(size_t count);
    std::string_view rest_;
    bool good_ = true;
};

// A day as a number that sorts: days since 1970. Nothing is 0 in a field and NULL in a column.
int64_t dayNumber(Date date);
Date dayOf(int64_t number);
uint64_t fieldOf(const std::optional<Date> &date);
std::optional<Date> dateOf(uint64_t field);

}  // namespace plumb
