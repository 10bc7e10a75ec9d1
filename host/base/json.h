// Our own files (forms, manifests, words, advice) as a tree that keeps each value's kind, line and place.
//
// Boost.PropertyTree reads them, behind the guard of json_guard.h. A tree is read once and turned into typed tables;
// nothing looks answers up in it.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "host/base/json_guard.h"
#include "host/base/problem.h"

namespace plumb {

class Json {
  public:
    using Kind = JsonMark::Kind;

    Kind kind() const { return kind_; }
    uint32_t line() const { return line_; }
    const std::string &name() const { return name_; }                // in its object; "" in an array
    const std::vector<Json> &children() const { return children_; }  // members or items, as written
    const std::string &raw() const { return text_; }                 // of a text or number, as written

    bool isObject() const { return kind_ == Kind::object; }
    bool isArray() const { return kind_ == Kind::array; }
    const Json *find(std::string_view member) const;  // nullptr when there is none
    std::optional<std::string> asText() const;        // nothing unless it is a text
    std::optional<double> asNumber() const;           // nothing unless it is a finite number
    std::optional<bool> asBool() const;               // nothing unless it is true or false

  private:
    friend class JsonBuilder;
    Kind kind_ = Kind::null;
    uint32_t line_ = 0;
    std::string name_, text_;
    std::vector<Json> children_;
};

// `bytes` holds one JSON value. `file` names it in problems.
Result<Json> readJson(const std::string &bytes, std::string_view file);

// The same from disk; at most 8 MiB.
Result<Json> readJsonFile(const std::string &path);

// Takes an object apart and gathers what is wrong with it: every problem, not just the first.
// Members that were not asked for are unknown keys; finish() names them, unless they begin with "x-".
class JsonObject {
  public:
    // `place` is what a person would call this object, for example "question seat.height".
    JsonObject(const Json &object, std::string file, std::string place, Problems &problems);

    // Asked for and there and of the kind wanted, or a problem is noted and a neutral value comes back.
    std::string text(std::string_view member);
    double number(std::string_view member);
    bool boolean(std::string_view member);
    const std::vector<Json> &array(std::string_view member);

    // The place among `names` of the text in `member`; 0 and a problem, with the nearest name, when it is none of them.
    size_t oneOf(std::string_view member, const std::vector<std::string> &names);

    // The same where the member may be missing.
    std::string textOr(std::string_view member, const std::string &otherwise);
    double numberOr(std::string_view member, double otherwise);
    bool booleanOr(std::string_view member, bool otherwise);
    const Json *maybe(std::string_view member);  // any kind; nullptr when missing

    void problem(std::string what, std::string whatToDo, const Json *at = nullptr);
    void finish();

    const std::string &file() const { return file_; }
    const std::string &place() const { return place_; }

  private:
    const Json *take(std::string_view member, bool wanted, Json::Kind kind, std::string_view kindInWords);

    const Json &object_;
    std::string file_, place_;
    Problems &problems_;
    std::vector<std::string> asked_;
};

}  // namespace plumb
