// What the steps of a draft come to, and the answers document made of it when it is completed.
//
// Undo takes the last answer back, redo gives it again; a new answer after an undo drops what was taken back. Steps are
// never changed, so that a killed program loses at most the answer being typed. Pure functions.
#pragma once
#include <string>
#include <vector>

#include "host/base/problem.h"
#include "host/store/records.h"

namespace plumb {

Draft replay(const std::vector<DraftStep> &steps);

// "plumbline-answers/1" with these answers, in the order first given. Problem: a key is not "form/question".
Result<std::string> answersDocument(const Draft &draft, const Person &person, const std::string &workstation,
                                    AssessedBy by, Date assessed);

}  // namespace plumb
