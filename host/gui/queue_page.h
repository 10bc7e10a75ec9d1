// What waits today, the most urgent first; each line opens by Enter.
#pragma once
#include "host/caseload/queue.h"
#include "host/gui/case_room.h"

namespace plumb::gui {

class QueuePage : public ScrolledPage {
  public:
    QueuePage(wxWindow *parent, CaseRoom &room);
    void pageShown() override;

  private:
    void addBackupLine();
    void addUrgent();
    void addPages();
    void addLines(const QueueList &list, int number);

    CaseRoom &room_;
    Queue queue_;
    wxWindow *first_ = nullptr;
};

// "I contacted the person on …"; whether it was noted.
bool askContact(CaseRoom &room, const AssessmentId &id, const std::string &who);

}  // namespace plumb::gui
