// What stands in front of the tree parser: a file is only read as a tree when it passed here.
//
// Refuses, with place and sentence: too large, not UTF-8, NUL (also as \u0000), nested deeper than kDeepestJson, the
// same name twice in an object, anything that is not JSON. Boost.PropertyTree alone would crash on deep nesting, keep
// both of two equal names, and take "1" for 1; so this also notes what kind each value is and in which line it stands.
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "host/base/problem.h"

namespace plumb {

struct JsonMark {
    enum class Kind : uint8_t { null, boolean, number, text, array, object };
    Kind kind;
    uint32_t line;  // from 1
};

// One mark a value, parents before children, in the order of the text. `file` names the input in problems.
Result<std::vector<JsonMark>> guardJson(const std::string &bytes, std::string_view file);

}  // namespace plumb
