// Everything that is missing, with a way to each.
#pragma once
#include <wx/button.h>

#include "host/gui/page_host.h"
#include "host/gui/scrolled_page.h"
#include "host/present/pages.h"

namespace plumb::gui {

class ReviewPage : public ScrolledPage {
  public:
    ReviewPage(wxWindow *parent, PageHost &host);
    void pageShown() override { first_->SetFocus(); }

  private:
    void addItem(PageHost &host, const ReviewItem &item, const std::string &label);
    wxButton *first_ = nullptr;
};

}  // namespace plumb::gui
