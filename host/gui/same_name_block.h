// The same name: who comes may be somebody who is known already. A list of the questions, a hundred at a time, and the
// answers to each and to all.
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
    void addPages();
    std::string placeInWords() const;  // "1 to 100 of 250"
    wxArrayString linesShown() const;
    void showPage();
    void choose(size_t at);
    std::optional<size_t> openFrom(size_t at) const;
    void answer(bool same);
    void answerAll(bool same);
    bool chooseWhich(NameQuestion &question);

    ScrolledPage *page_;
    std::vector<NameQuestion *> asked_;
    size_t first_ = 0;  // that is in the list
    wxListBox *list_ = nullptr;
    wxStaticText *place_ = nullptr;  // when there are more than the list holds
};

}  // namespace plumb::gui
