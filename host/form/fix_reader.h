// Reads the “fix” of a question or an option: what would be better, at what tier and effort.
#pragma once
#include <string>

#include "host/base/json.h"
#include "host/form/form.h"

namespace plumb {

// Two numbers in [ ], the smaller first; nothing for anything else.
std::optional<std::pair<double, double>> rangeFrom(const Json *json);

// The options of `question` are known already. Adds what is wrong to `problems`.
Fix readFix(const Json &json, const Question &question, const std::string &file, Problems &problems);

// Once all questions are known: those that a fix speaks of must be numbers of the same group or of the whole form.
void checkFixes(const Form &form, const std::string &file, Problems &problems);

}  // namespace plumb
