// What to do now about a back that hurts: the card, the first week, gentle exercises, when to get help.
#pragma once
#include <wx/button.h>

#include "host/gui/page_host.h"
#include "host/gui/scrolled_page.h"
#include "host/present/now_view.h"

namespace plumb::gui {

class NowPage : public ScrolledPage {
  public:
    NowPage(wxWindow *parent, PageHost &host);
    void pageShown() override { first_->SetFocus(); }

  private:
    void addMissing(const NowView &view);
    void addExercises(const NowView &view);
    void addWays(const NowView &view);
    wxButton *addButton(wxSizer &sizer, const std::string &label, std::function<void()> act);

    PageHost &host_;
    wxButton *first_ = nullptr;
};

}  // namespace plumb::gui
