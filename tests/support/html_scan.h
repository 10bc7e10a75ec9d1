// Reads a page as a browser would, strictly: a page that needs a browser's forgiveness is one in which something
// leaked.
#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace plumb {

struct Tag {
    std::string name;                                             // "/p" when it closes
    std::vector<std::pair<std::string, std::string>> attributes;  // values with their entities resolved
    const std::string *find(std::string_view attribute) const;    // nullptr when there is none
};

struct Scanned {
    std::vector<Tag> tags;                   // in order
    std::vector<std::string> texts;          // what stands before each tag and after the last, entities resolved
    std::string styles;                      // what stands in <style>
    std::string text() const;                // all texts in one
    std::vector<std::string> shape() const;  // the tags with the names of their attributes, without any value
};

// Throws std::runtime_error, with what stands there, when the page is not well-formed: a bare < or & or >, an attribute
// without double quotes, an element that closes another.
Scanned scanHtml(std::string_view page);

}  // namespace plumb
