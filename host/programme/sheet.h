// A programme in plain words, line by line, for a terminal or a text file. Stop rules are always in it; so is whether
// somebody has reviewed the words.
#pragma once
#include <string>

#include "host/programme/fixed_texts.h"
#include "host/programme/programme.h"

namespace plumb {

// The words around the exercises: reports/programme.<language>.json and reports/back.<language>.json.
struct SheetTexts {
    Words words;
    FixedTexts fixed;
};

// Adds every problem: what cannot be read, a code or set of the catalogue without words, a text that every sheet needs.
SheetTexts readSheetTexts(const std::string &folder, const Catalogue &catalogue, Problems &problems);

// A dose as it is said: "hold 3 seconds, 8 times; 3 times a day, 5 days a week; about 45 s each time".
std::string doseInWords(const Dose &dose, const Words &words);

// Why an exercise was chosen, each reason once: "your neck is uncomfortable; you sit for a long time without a break".
std::string whyInWords(const Chosen &item, const Words &words);

// Which of the fixed cards goes with a gate: the card of route 1 or 2 with its additions, the text on readiness, or the
// card on when to get help.
std::vector<const FixedText *> cardsFor(const GateFound &gate, const FixedTexts &fixed);

// "9:05", from minutes after midnight.
std::string clockTime(int minute);

// What stands in { } in fixed texts: the flags to tell about; help lines without a country, which has no numbers.
Fillings fillingsFor(const GateFound &gate, const FixedTexts &fixed);

void appendSheet(std::string &out, const Programme &programme, const SheetTexts &texts);

}  // namespace plumb
