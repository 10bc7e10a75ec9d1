// What is known of a person, in words for a page: workplaces, assessments, actions, copies given away, what comes next.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "host/caseload/actions.h"
#include "host/caseload/workplaces.h"

namespace plumb {

struct AssessmentLine {
    AssessmentRecord record;
    std::string title;   // "Office desk (ROSA)"
    std::string detail;  // "21 November 2026, at Desk 14, by N. N., signed. Worst level: High."
    bool mayGoOn = false, maySign = false, mayGiveAway = false, mayCorrect = false, mayCompare = false;
};

struct PersonPage {
    PersonRecord person;
    std::string title, detail;  // name; number, department, e-mail
    std::vector<Workstation> workstations;
    std::vector<AssessmentLine> assessments;  // newest day first
    std::vector<ActionLine> actions;          // open ones first, of them the first due
    std::string openActions;                  // "3 actions are open, one overdue."
    std::vector<std::string> releases;        // a sentence each
    std::vector<AssessmentRecord> urgent;     // of route 1 and 2, nobody got in touch about
    std::string nextReview;                   // "Next review: 21 November 2027" or why there is none
};

// The reading is logged in the store.
Result<PersonPage> personPage(Caseload &caseload, const PersonId &id);

std::string stateInWords(AssessmentState state);
std::string routeInWords(uint8_t route);  // "EMERGENCY, at once", "URGENT, the same day", ""
std::string assessmentInWords(const Caseload &caseload, const AssessmentRecord &a, const Workplaces &places);

}  // namespace plumb
