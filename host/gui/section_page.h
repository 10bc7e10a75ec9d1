// A part of a form: its questions below each other, shown and hidden as the answers say.
#pragma once
#include <vector>

#include "host/gui/group_block.h"

namespace plumb::gui {

class SectionPage : public ScrolledPage {
  public:
    SectionPage(wxWindow *parent, PageHost &host, uint32_t form, uint32_t section);

    void refresh();                           // after any answer
    void focusQuestion(QuestionPlace place);  // the first that is shown when there is no such question
    bool commit() override;

    // What was typed and is not taken, so that it is there again on a page that is made anew.
    using Typed = std::vector<std::pair<QuestionPlace, std::string>>;
    Typed refused() const;
    void typeAgain(const Typed &typed);

    // To the question after the one that has the focus; false when it was the last, or stays because it needs a look.
    enum class Step { moved, stays, last };
    Step focusNext();
    QuestionRow *focusedRow() const;
    const std::vector<QuestionRow *> &rows() const { return rows_; }

  private:
    void onFocus();
    void addProposals(wxWindow &below);

    PageHost &host_;
    uint32_t form_, section_;
    std::vector<QuestionRow *> rows_;  // of groups too
    std::vector<GroupBlock *> groups_;
    wxButton *rest_ = nullptr;  // takes over what is proposed; only where something is
};

}  // namespace plumb::gui
