// Before the first question: who sees what, and who and which workplace this is about. All of it may be left out.
#pragma once
#include <wx/textctrl.h>

#include "host/gui/page_host.h"
#include "host/gui/scrolled_page.h"

namespace plumb::gui {

class AboutPage : public ScrolledPage {
  public:
    AboutPage(wxWindow *parent, PageHost &host);
    void pageShown() override { first_->SetFocus(); }

  private:
    wxTextCtrl *addField(const std::string &label, const std::string &value);
    void addFixed(const Document &document);
    void give();

    PageHost &host_;
    wxTextCtrl *name_ = nullptr, *reference_ = nullptr, *department_ = nullptr, *workplace_ = nullptr;
    wxWindow *first_ = nullptr;
};

}  // namespace plumb::gui
