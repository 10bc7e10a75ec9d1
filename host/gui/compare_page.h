// An assessment beside an earlier one: which is chosen in a list, and every score and finding before and now stands in
// lists in words.
#pragma once
#include <wx/button.h>
#include <wx/listbox.h>

#include "host/caseload/comparison.h"
#include "host/gui/case_room.h"

namespace plumb::gui {

class ComparePage : public ScrolledPage {
  public:
    ComparePage(wxWindow *parent, CaseRoom &room, const PersonId &person, const AssessmentId &id);
    void pageShown() override;

  private:
    wxListBox *addLines(const std::string &label, wxStaticText *&detail);
    void chooseUsual();
    void choose();
    void openReport();
    void fill(wxListBox &list, const std::vector<ComparedLine> &lines);
    void showDetail(const wxListBox &list, const std::vector<ComparedLine> &lines, wxStaticText *detail);

    CaseRoom &room_;
    PersonId person_;
    AssessmentRecord now_;
    std::vector<AssessmentRecord> earlier_;
    Comparison shown_;
    wxButton *back_ = nullptr;
    wxListBox *which_ = nullptr, *scores_ = nullptr, *findings_ = nullptr;
    wxStaticText *title_ = nullptr, *scoreDetail_ = nullptr, *findingDetail_ = nullptr;
};

}  // namespace plumb::gui
