// One person: what was assessed, what is to be done, and the next step.
#pragma once
#include "host/caseload/person_page.h"
#include "host/gui/case_room.h"

namespace plumb::gui {

class PersonView : public ScrolledPage {
  public:
    PersonView(wxWindow *parent, CaseRoom &room, const PersonId &person);
    void pageShown() override;

  private:
    void addUrgent();
    void addAssessments();
    void addSteps(const AssessmentLine &line, bool first);
    void addActions();
    void addRest();
    void newAssessment();
    void sign(const AssessmentRecord &a);
    void take(const AssessmentRecord &a);
    void again() { room_.showPerson(id_); }

    CaseRoom &room_;
    PersonId id_;
    PersonPage page_;
    wxWindow *first_ = nullptr;
};

}  // namespace plumb::gui
