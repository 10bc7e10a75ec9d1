// JSON out: typed, shortest numbers, nothing but what JSON allows. Appends to a string that the caller reuses.
#pragma once
#include <string>
#include <string_view>

#include "host/base/number.h"

namespace plumb {

// `text` in double quotes, escaped: quotes, backslash, U+0000 to U+001F. `text` is UTF-8.
void appendJsonText(std::string &out, std::string_view text);

// Objects and lists with the commas put in.
class JsonWriter {
  public:
    explicit JsonWriter(std::string &out) : out_(out) {}

    JsonWriter &open(char bracket) {  // '{' or '['
        comma();
        out_ += bracket;
        first_ = true;
        return *this;
    }
    JsonWriter &close(char bracket) {
        out_ += bracket;
        first_ = false;
        return *this;
    }
    JsonWriter &key(std::string_view name) {
        comma();
        appendJsonText(out_, name);
        out_ += ':';
        first_ = true;
        return *this;
    }
    JsonWriter &text(std::string_view value) {
        comma();
        appendJsonText(out_, value);
        return *this;
    }
    JsonWriter &number(double value) {
        comma();
        appendShortest(out_, value);
        return *this;
    }
    JsonWriter &boolean(bool value) { return literal(value ? "true" : "false"); }
    JsonWriter &null() { return literal("null"); }
    JsonWriter &literal(std::string_view json) {  // text that is JSON already
        comma();
        out_ += json;
        return *this;
    }

  private:
    void comma() {
        if (!first_) out_ += ',';
        first_ = false;
    }
    std::string &out_;
    bool first_ = true;
};

}  // namespace plumb
