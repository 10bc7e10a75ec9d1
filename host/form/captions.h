// The lettering of a picture in the language of the form: the file has names of places, `<text …>{name}</text>`, and
// the words have their texts, "picture.<file without .svg>.<name>": { "text": … }. One picture beside several questions
// has its words once. A text with line breaks becomes several lines below each other. What is no name in braces
// (numbers, units) stays as it is.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "host/form/form.h"
#include "host/form/words.h"

namespace plumb {

// The id under which the words of a place stand.
std::string captionId(std::string_view picture, std::string_view name);

// Every place in a picture, once, in the order of the file.
std::vector<std::string> captionNames(std::string_view svg);

// `svg`, which is the file `picture`, with words in its places; a place without words is left out.
std::string captioned(std::string_view svg, std::string_view picture, const Words &words);

// Every place in the pictures that are there in `folder`/pictures must have words. `file` names the words in problems.
void checkCaptions(const Form &form, const Words &words, const std::string &folder, std::string_view file,
                   Problems &problems);

}  // namespace plumb
