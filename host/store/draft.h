// What the steps of a draft come to, and the answers document made of it when it is completed.
//
// Undo takes the last answer back, redo gives it again; a new answer after an undo drops what was taken back. Steps are
// never changed, so that a killed program loses at most the answer being typed. Pure functions.
//
// Keys are "form/question". What is said of an answer, and where a window stands, has keys of its own:
//   x-how/desk/seat.height   where the answer comes from, as in the document's "how"
//   x-withheld/back/rf05     true: the person preferred not to say
//   x-tried/CH-5             true: this advice was tried
//   x-draft/at               what only the desktop's desk needs, a member each; never part of the answers
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "host/base/problem.h"
#include "host/store/records.h"

namespace plumb {

Draft replay(const std::vector<DraftStep> &steps);

inline constexpr std::string_view kHowKey = "x-how/", kWithheldKey = "x-withheld/", kTriedKey = "x-tried/",
                                  kDeskKey = "x-draft/";

// "plumbline-answers/1" with these answers, in the order first given. Problem: a key is none of the above.
Result<std::string> answersDocument(const Draft &draft, const Person &person, const std::string &workstation,
                                    AssessedBy by, Date assessed);

// The same for the desk: `form` is in it though it has no answer yet, and the desk's own member "x-draft".
Result<std::string> draftDocument(const Draft &draft, const Person &person, const std::string &workstation,
                                  AssessedBy by, Date assessed, const std::string &form);

}  // namespace plumb
