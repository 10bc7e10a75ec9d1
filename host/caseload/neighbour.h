// Who sits at the neighbouring desk, and the visit whose answers can be laid beside those of a new one.
#pragma once
#include <string>

#include "host/caseload/visit.h"

namespace plumb {

struct NeighbourVisit {
    AssessmentId assessment;
    std::string inWords;  // "Bob Miller, B9: visit of 20 November 2026 at Office"; said before anything is laid beside
};

// The newest one of whom `text` means: who has exactly this number or e-mail; else exactly this name; else the only one
// in whose name, number or e-mail it stands. Problem: nobody, several, the visited person, no visit of this form.
Result<NeighbourVisit> neighbourVisit(Caseload &caseload, const NewVisit &visit, const std::string &text);

}  // namespace plumb
