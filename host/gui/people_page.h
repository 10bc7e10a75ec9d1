// Finding a person as one types, and adding one.
#pragma once
#include <wx/listbox.h>
#include <wx/textctrl.h>

#include "host/caseload/people_list.h"
#include "host/gui/case_room.h"

namespace plumb::gui {

class PeoplePage : public ScrolledPage {
  public:
    PeoplePage(wxWindow *parent, CaseRoom &room);
    void pageShown() override;

  private:
    void find();
    std::string chosenLine() const;
    void more();
    void show();
    void open(size_t at);
    void onKey(wxKeyEvent &event);

    CaseRoom &room_;
    PeopleList people_;
    wxTextCtrl *search_;
    wxListBox *list_;
    wxStaticText *said_;
    wxButton *more_;
};

// Adds a person, or corrects one; the one that was kept, or nothing.
std::optional<PersonId> editPerson(CaseRoom &room, PersonRecord person);

}  // namespace plumb::gui
