// The card on somebody's back above whatever page is open, from the moment at which an answer calls for it: what to do
// and a way to all of it. Shown for what cannot wait; takes no focus away.
#pragma once
#include <wx/button.h>
#include <wx/panel.h>
#include <wx/statbmp.h>
#include <wx/stattext.h>

#include <functional>
#include <optional>

#include "host/present/care_card.h"

namespace plumb::gui {

class CareBanner : public wxPanel {
  public:
    // `openCard`: the card as a page to print.
    CareBanner(wxWindow *parent, std::function<void()> openCard);

    // True when it came, went or has other words, so that the room around it has to be laid out.
    bool show(const std::optional<CareCard> &card);

  private:
    void breakLines();

    std::optional<CareCard> card_;
    wxStaticBitmap *shape_;
    wxStaticText *title_, *first_, *act_;
    wxButton *all_;
    int width_ = 0;
};

}  // namespace plumb::gui
