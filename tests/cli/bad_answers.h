// The table of bad answers files: every class of mistake with the words that it must be refused with.
#pragma once
#include "bad_input.h"

namespace plumb::testing {

// Documents; lines count from 1, what is asked stands in line 3.
std::string deskDocument(const std::string &answers);
std::string kindsDocument(const std::string &answers);
std::string documentWith(const std::string &member);  // one more member beside format and forms, in line 2

// Not JSON, or not sound text.
std::vector<BadInput> badText();
// JSON that is not an answers document.
std::vector<BadInput> badMembers();
// Answers that their questions do not allow.
std::vector<BadInput> badValues();

}  // namespace plumb::testing
