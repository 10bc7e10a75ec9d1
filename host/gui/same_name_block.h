// The same name: who comes may be somebody whom the store has already. A list of the questions, and the answers to each
// and to all.
#pragma once
#include <wx/listbox.h>

#include "host/caseload/same_name.h"
#include "host/gui/scrolled_page.h"

namespace plumb::gui {

class SameNameBlock {
  public:
    // On `page`, which owns the questions; those that are not asked are passed over.
    SameNameBlock(ScrolledPage &page, const std::vector<NameQuestion *> &questions);
    bool any() const { return !asked_.empty(); }
    wxListBox *list() const { return list_; }
    bool goToOpen();  // to the first that is open; false: there is none

  private:
    void answer(bool same);
    void answerAll(bool same);
    bool chooseWhich(NameQuestion &question);
    void show(size_t at);

    ScrolledPage *page_;
    std::vector<NameQuestion *> asked_;
    wxListBox *list_ = nullptr;
};

}  // namespace plumb::gui
