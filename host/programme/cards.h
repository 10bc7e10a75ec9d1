// Which of the fixed texts a person gets, by route, and what is filled into them.
#pragma once
#include <vector>

#include "host/programme/gate.h"
#include "host/programme/help_lines.h"

namespace plumb {

// With no exercises at all: the card of route 1 or 2 with its additions, or the text on readiness.
std::vector<const FixedText *> cardsFor(const GateFound &gate, const FixedTexts &fixed);

// What comes first on a page: the card of a route (1, 2), its line (3, 4), or that there are not enough answers (0);
// after it what its flags add. A text that is missing is passed over.
std::vector<const FixedText *> routeTexts(const GateFound &gate, const FixedTexts &fixed);

// The card on when to get help and its parts.
std::vector<const FixedText *> helpTexts(const FixedTexts &fixed);

// What stands in { } in fixed texts: the flags to tell about ({say}, {flags}) and the numbers to call.
Fillings fillingsFor(const GateFound &gate, const FixedTexts &fixed, const HelpLines &lines);

// The lines on the flags that count, to be said to a clinician.
std::vector<std::string> saidFlags(const GateFound &gate, const FixedTexts &fixed);

}  // namespace plumb
