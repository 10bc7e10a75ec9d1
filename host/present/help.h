// What the menu Help shows: pages of words that are data (reports/help.en.json), and what this program is made of.
#pragma once
#include <string>
#include <vector>

#include "host/present/assessment_desk.h"

namespace plumb {

struct HelpPage {
    std::string id, title, text;  // paragraphs with an empty line between them
};

// <share>/reports/help.<language>.json; the English one for "", and where that language has none.
std::string helpFileIn(const std::string &share, const std::string &language);

// The page of help about a page of an assessment on which no question has the focus: its id.
std::string helpAbout(Standing::Page page);

// `title` with a letter to press, the first of its letters that is none of `taken`, which it joins; the bare title when
// there is none. Letters are those of a to z.
std::string withLetter(const std::string &title, std::string &taken);

// "plumbline-help/1". Problem: the first thing that is wrong with it.
Result<std::vector<HelpPage>> readHelp(const std::string &file);

// Name, limits, licence, and the versions of the program, of `toolkit` ("wxWidgets 3.2.2") and of every plugin in use.
std::string aboutText(const Library &library, const std::string &toolkit);

}  // namespace plumb
