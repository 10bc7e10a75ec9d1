// Texts of an organisation's own with places for values: mustache, by kainjow-mustache, and less of it than that
// library has.
//
// A template gives text, never markup: what it says and what is put into it are escaped together when the page is
// written. Known are {{name}}, {{#name}}…{{/name}} (once an entry of a list; once where a value is not empty) and
// {{^name}}…{{/name}} (where it is). Refused before the library sees them: output that would not be escaped
// ({{{name}}},
// {{&name}}), partials, other delimiters, comments, names that are not known. Pure; any thread.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "host/base/problem.h"

namespace plumb {

// What a template may name: values, and lists with the name of the value in each of their entries.
struct TemplateNames {
    std::vector<std::string> values;
    std::map<std::string, std::string, std::less<>> lists;
};

// What is wrong with a template; nothing when it is sound. `where` is the place to tell.
std::optional<Problem> checkTemplate(const std::string &text, const TemplateNames &known, const std::string &where);

struct TemplateValues {
    std::map<std::string, std::string, std::less<>> values;
    struct List {
        std::string entry;  // the name of the value in each
        std::vector<std::string> entries;
    };
    std::map<std::string, List, std::less<>> lists;
};

// The text with its values, plain, not escaped; of a template that checkTemplate() found sound. A name without a value
// gives nothing.
std::string renderTemplate(const std::string &text, const TemplateValues &values);

}  // namespace plumb
