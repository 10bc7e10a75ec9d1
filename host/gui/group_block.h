// A repeating group on a page: its rows with their questions, a button that takes each away, one that adds another.
#pragma once
#include <vector>

#include "host/gui/question_row.h"

namespace plumb::gui {

class GroupBlock : public wxPanel {
  public:
    GroupBlock(ScrolledPage &page, wxWindow *parent, PageHost &host, QuestionPlace group);

    const std::vector<QuestionRow *> &rows() const { return rows_; }
    void refresh();
    void focusAdd() { more_->SetFocus(); }

  private:
    void addRow(ScrolledPage &page, uint32_t row);
    void add();
    void remove(uint32_t row);
    std::string titleOf(uint32_t row) const;

    ScrolledPage &page_;
    PageHost &host_;
    QuestionPlace group_;
    std::vector<QuestionRow *> rows_;
    std::vector<wxStaticText *> titles_;
    wxButton *more_ = nullptr;
};

}  // namespace plumb::gui
