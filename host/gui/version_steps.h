// What is asked before an assessment of a person is set right or completed: why it is corrected; whether a draft
// is completed with answers missing, or deleted.
#pragma once
#include "host/gui/case_room.h"

namespace plumb::gui {

// On to the desk with the answers of the signed assessment `a`.
void correctAssessment(CaseRoom &room, const AssessmentRecord &a);

// Whether it was completed: where answers are missing, only once it was said that it is to be so.
bool askAndComplete(CaseRoom &room, const AssessmentRecord &a);

// Whether it was deleted.
bool deleteDraft(CaseRoom &room, const AssessmentRecord &a);

}  // namespace plumb::gui
