// Setting right what is in a store: a new version of a signed assessment, and a draft that is not wanted any more.
#pragma once
#include <string>

#include "host/caseload/caseload.h"

namespace plumb {

// A draft with the answers of the signed assessment, to be worked on as a visit; signing it makes it take the old one's
// place, which stays as it is. Answers that the person gave themselves lie beside it. Problems: those of
// beginCorrection() (course.h).
Result<AssessmentId> correctVisit(Caseload &caseload, const AssessmentId &id, const std::string &why);

// What is lost with a draft: "Office desk, begun on 21 November 2026: 12 answers, 1 photo." Problem: it is no draft.
Result<std::string> lostWithDraft(Caseload &caseload, const AssessmentId &id);

}  // namespace plumb
