// The copies of a report on their way: looked at, shown to the person, answered by them, given away.
#pragma once
#include "host/caseload/release_steps.h"
#include "host/gui/case_room.h"

namespace plumb::gui {

class CopiesPage : public ScrolledPage {
  public:
    CopiesPage(wxWindow *parent, CaseRoom &room, const PersonId &person, const AssessmentId &id);
    void pageShown() override;

  private:
    void addCopy(const CopyStanding &copy);
    std::string openPage(Copy copy);  // its HTML, "" when there was trouble, which is told
    void show(Copy copy);
    void answer(Copy copy);
    void give(const CopyStanding &copy, bool without);
    void again() { room_.showCopies(person_, id_); }

    CaseRoom &room_;
    PersonId person_;
    AssessmentId id_;
    std::string whose_;
    wxWindow *first_ = nullptr;
};

}  // namespace plumb::gui
