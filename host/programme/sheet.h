// A programme in plain words, line by line, for a terminal or a text file. Stop rules are always in it; so is whether
// somebody has reviewed the words.
#pragma once
#include <string>

#include "host/programme/cards.h"
#include "host/programme/programme_words.h"

namespace plumb {

// The words around the exercises: reports/programme.<language>.json and reports/back.<language>.json.
struct SheetTexts {
    Words words;
    FixedTexts fixed;
};

// Adds every problem: what cannot be read, a code or set of the catalogue without words, a text that every sheet needs.
SheetTexts readSheetTexts(const std::string &folder, const Catalogue &catalogue, Problems &problems);

void appendSheet(std::string &out, const Programme &programme, const SheetTexts &texts);

}  // namespace plumb
