// Texts that are printed as they stand and that somebody with a name has read: cards, stop rules, sheets.
// "plumbline-fixed/1", reports/back.<language>.json. Read once, constant afterwards.
#pragma once
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "host/base/fill.h"
#include "host/base/json.h"

namespace plumb {

// Who has read a text. While it is empty the page says that nobody has.
struct Review {
    std::string by, role, date, edition;
    bool done() const { return !by.empty() && !role.empty() && !date.empty() && !edition.empty(); }
};

// Takes reviewed_by, role, date and edition of an object; the date is yyyy-mm-dd or empty.
Review readReview(JsonObject &object);

struct FixedText {
    std::string id, title;
    std::vector<std::string> text, points, after;  // paragraphs, a list, paragraphs after it
    std::vector<std::string> flags;                // red flags that it is for; empty: whatever was answered
    std::vector<int> routes;                       // that it is for; empty: all
    std::string source;
    Review review;
};

struct FixedTexts {
    std::string language, edition;
    std::vector<FixedText> texts;                        // as written
    const FixedText *find(std::string_view id) const;    // nullptr when there is none
    const std::string &line(std::string_view id) const;  // the first paragraph, or ""
};

// Adds every problem, with file, line and id. `path` names the file.
FixedTexts readFixedTexts(const std::string &path, Problems &problems);

}  // namespace plumb
