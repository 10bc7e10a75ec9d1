// What the menu Help shows: pages of words that are data (reports/help.en.json), and what this program is made of.
#pragma once
#include <string>
#include <vector>

#include "host/present/library.h"

namespace plumb {

struct HelpPage {
    std::string id, title, text;  // paragraphs with an empty line between them
};

// <share>/reports/help.<language>.json; the English one for "", and where that language has none.
std::string helpFileIn(const std::string &share, const std::string &language);

// "plumbline-help/1". Problem: the first thing that is wrong with it.
Result<std::vector<HelpPage>> readHelp(const std::string &file);

// Name, limits, licence, and the versions of the program, of `toolkit` ("wxWidgets 3.2.2") and of every plugin in use.
std::string aboutText(const Library &library, const std::string &toolkit);

}  // namespace plumb
