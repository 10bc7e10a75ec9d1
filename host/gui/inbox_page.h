// The organisation's key for self-assessments that are sent sealed: which it is, a copy for employees, a new one.
#pragma once
#include "host/caseload/inbox.h"
#include "host/gui/case_room.h"

namespace plumb::gui {

class InboxPage : public ScrolledPage {
  public:
    InboxPage(wxWindow *parent, CaseRoom &room);
    void pageShown() override;

  private:
    void makeKey();
    void chooseKey();
    void saveKey();
    void keep(const SealedMemory &memory);

    CaseRoom &room_;
    SealedMemory memory_;
    InboxView view_;
    wxWindow *first_ = nullptr;
};

}  // namespace plumb::gui
