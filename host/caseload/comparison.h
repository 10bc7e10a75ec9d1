// An assessment beside an earlier one of the same person: every score and finding before and now, in words for a list,
// from the same models that reports are made of.
#pragma once
#include <string>
#include <vector>

#include "host/caseload/caseload.h"
#include "host/present/settings.h"
#include "host/report/copy.h"

namespace plumb {

struct ComparedLine {
    std::string text;    // "Better: ROSA final score. Before 6 (High), now 3 (Medium)."
    std::string detail;  // of a score: what is known of how far two assessments differ by chance
};

struct Comparison {
    std::string title;                   // "Office desk: 21 November 2026 beside 3 May 2025"
    std::vector<ComparedLine> scores;    // whole ones first
    std::vector<ComparedLine> findings;  // what is new, what is gone, what is as it was
    std::string noScores, noFindings;    // what is said of none
};

// Problems: one of them is a draft or cannot be read. The reading of both is logged.
Result<Comparison> compare(Caseload &caseload, const Settings &settings, const AssessmentRecord &now,
                           const AssessmentRecord &before);

// The report of `now`, compared with `before`.
Result<std::string> comparedPage(Caseload &caseload, const Settings &settings, const AssessmentRecord &now,
                                 const AssessmentRecord &before, Copy copy);

}  // namespace plumb
