// Erasing a person: what goes and what stays is read first, a copy for the person is offered, and the name is typed.
#pragma once
#include "host/caseload/erasure.h"
#include "host/gui/case_room.h"

namespace plumb::gui {

class ErasePage : public ScrolledPage {
  public:
    ErasePage(wxWindow *parent, CaseRoom &room, const PersonId &person);
    void pageShown() override;

  private:
    void addLines(const std::string &title, const std::vector<std::string> &lines);
    void eraseNow();

    CaseRoom &room_;
    Erasure erasure_;
    wxTextCtrl *name_ = nullptr, *reason_ = nullptr;
    wxWindow *first_ = nullptr;
};

// Asks where a copy of everything goes and writes it; whether that was done. `name`: as it stands on the page.
bool exportPerson(CaseRoom &room, const PersonId &person, const std::string &name);

}  // namespace plumb::gui
