// The action list: what is open for anybody, the first due first; overdue is said in words and by a shape.
#pragma once
#include "host/caseload/actions.h"
#include "host/gui/case_room.h"

class wxListBox;

namespace plumb::gui {

class ActionsPage : public ScrolledPage {
  public:
    // `chosen`: the action that was changed last; none: the first.
    ActionsPage(wxWindow *parent, CaseRoom &room, const Id &chosen);
    void pageShown() override;

  private:
    void change(size_t at);

    CaseRoom &room_;
    ActionList actions_;
    wxListBox *list_ = nullptr;
};

}  // namespace plumb::gui
