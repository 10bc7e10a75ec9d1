// A copy of a report on its way out of the store: made, shown to the person, agreed to or refused, given away. Every
// step is a record of its own that never changes (items.h, Release), with the hash of the page that it was about.
//
// The person's own copy is theirs and needs no step before. The others need the person's agreement to exactly the page
// that goes out, or a stated legal reason and a second person who agreed to going without.
#pragma once
#include <string>
#include <vector>

#include "host/caseload/caseload.h"
#include "host/present/settings.h"
#include "host/report/copy.h"
#include "host/store/items.h"

namespace plumb {

struct CopyStanding {
    Copy copy = Copy::manager;
    std::string name, note;  // "The manager's copy", what it holds
    std::string standing;    // "Not shown to the person yet." …
    bool answered = false, agreed = false, shown = false;
};
Result<std::vector<CopyStanding>> copiesOf(Caseload &caseload, const AssessmentId &id);

// The page as it is today, compared with the assessment before it where there is one. What is given away later carries
// the day on which it was shown. Problem: it is a draft.
Result<std::string> copyPage(Caseload &caseload, const Settings &settings, const AssessmentId &id, Copy copy);

// Shown to the person, now: the page that copyPage() gave.
Status noteShown(Caseload &caseload, const AssessmentId &id, Copy copy, const std::string &page);

// The person's answer to what was shown. Problem: nothing was shown; a comment, or why, is missing.
Status noteAnswer(Caseload &caseload, const AssessmentId &id, Copy copy, ReleaseStage answer, const std::string &words);

struct Handing {
    Copy copy = Copy::manager;
    std::string recipient;                  // needed
    std::string legalReason, secondPerson;  // both, to go without the person's agreement
};
// The page into the new file `out`, and the note of it in the store: both or none. Problems: not signed, not agreed, it
// is not the page that was agreed to.
Status giveAway(Caseload &caseload, const Settings &settings, const AssessmentId &id, const Handing &handing,
                const std::string &out);

}  // namespace plumb
