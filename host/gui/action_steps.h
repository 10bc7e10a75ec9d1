// What is asked about something that is to be done: a new action, and what became of one.
#pragma once
#include "host/caseload/actions.h"
#include "host/gui/case_room.h"

namespace plumb::gui {

// Whether one was noted for the person, who is called `name`.
bool askNewAction(CaseRoom &room, const PersonId &person, const std::string &name);

// Whether it was changed.
bool askActionChange(CaseRoom &room, const ActionLine &action);

}  // namespace plumb::gui
