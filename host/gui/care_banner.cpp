#include "host/gui/care_banner.h"

#include <wx/sizer.h>
#include <wx/statline.h>

#include "host/base/translated.h"
#include "host/gui/access.h"
#include "host/gui/dialogs.h"
#include "host/gui/scrolled_page.h"
#include "host/gui/text.h"
#include "host/gui/theme.h"

namespace plumb::gui {

CareBanner::CareBanner(wxWindow *parent, std::function<void()> openCard) : wxPanel(parent) {
    auto *sizer = new wxBoxSizer(wxVERTICAL), *words = new wxBoxSizer(wxVERTICAL);
    auto *line = new wxBoxSizer(wxHORIZONTAL), *buttons = new wxBoxSizer(wxHORIZONTAL);
    shape_ = new wxStaticBitmap(this, wxID_ANY, wxBitmapBundle());
    title_ = new wxStaticText(this, wxID_ANY, "");
    setTextLook(*title_, headingLook(2));
    first_ = new wxStaticText(this, wxID_ANY, "");
    act_ = new wxStaticText(this, wxID_ANY, "");
    setTextLook(*act_, headingLook(3));
    all_ = new wxButton(this, wxID_ANY, toWx(tr("&What to do…")));
    auto *print = new wxButton(this, wxID_ANY, toWx(tr("Card to &print")));
    setAccessDescription(*print, tr("It opens in your browser"));
    buttons->Add(all_, wxSizerFlags().Border(wxRIGHT, gap(*this, 0.6)));
    buttons->Add(print);
    words->Add(title_);
    words->Add(first_, wxSizerFlags().Border(wxTOP, gap(*this, 0.3)));
    words->Add(act_, wxSizerFlags().Border(wxTOP | wxBOTTOM, gap(*this, 0.4)));
    words->Add(buttons);
    line->Add(shape_, wxSizerFlags().Border(wxRIGHT, gap(*this, 0.7)));
    line->Add(words, wxSizerFlags(1));
    sizer->Add(line, wxSizerFlags().Expand().Border(wxALL, gap(*this, 0.8)));
    sizer->Add(new wxStaticLine(this), wxSizerFlags().Expand());
    SetSizer(sizer);
    all_->Bind(wxEVT_BUTTON, [this](wxCommandEvent &) { showText(this, card_->title(), card_->asText()); });
    print->Bind(wxEVT_BUTTON, [openCard](wxCommandEvent &) { openCard(); });
    Bind(wxEVT_SIZE, [this](wxSizeEvent &event) {
        event.Skip();
        breakLines();
    });
    Hide();
}

bool CareBanner::show(const std::optional<CareCard> &card) {
    const bool wanted = card && card->stops();
    const std::string before = card_ && IsShown() ? card_->asText() : "";
    if (!wanted && !IsShown()) return false;
    card_ = card;
    if (wanted && card->asText() == before) return false;
    Show(wanted);
    if (!wanted) return true;
    shape_->SetBitmap(levelBitmap(card->level(), static_cast<int>(1.6 * GetCharHeight())));
    title_->SetForegroundColour(levelText(card->level()));
    setAccessName(*this, card->title());
    setAccessDescription(*all_, card->title() + ". " + card->first());
    announce(*this, card->title() + ". " + card->act());
    width_ = 0;
    breakLines();
    return true;
}

void CareBanner::breakLines() {
    if (!card_ || !IsShown() || GetClientSize().x == width_ || GetClientSize().x <= 0) return;
    width_ = GetClientSize().x;
    const int room = width_ - shape_->GetBestSize().x - gap(*this, 2.4);
    title_->SetLabelText(broken(*title_, toWx(card_->title()), room, 2));
    first_->SetLabelText(broken(*first_, toWx(card_->first()), room));
    // In a small window what to do comes before why, and in a tiny one the button has it.
    const int lines = GetParent()->GetClientSize().y / GetCharHeight();
    first_->Show(lines > 30);
    act_->Show(lines > 24);
    act_->SetLabelText(broken(*act_, toWx(card_->act()), room, 3));
    Layout();
    const int high = GetSizer()->CalcMin().y;
    if (GetMinSize().y == high) return;
    SetMinSize(wxSize(-1, high));
    if (GetParent()->GetSizer()) GetParent()->Layout();
}

}  // namespace plumb::gui
