// What is asked before an assessment of a person is set right: why it is corrected; whether a draft is deleted.
#pragma once
#include "host/gui/case_room.h"

namespace plumb::gui {

// On to the desk with the answers of the signed assessment `a`.
void correctAssessment(CaseRoom &room, const AssessmentRecord &a);

// Whether it was deleted.
bool deleteDraft(CaseRoom &room, const AssessmentRecord &a);

}  // namespace plumb::gui
