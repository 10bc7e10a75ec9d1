#include "host/gui/review_page.h"

#include "host/base/translated.h"
#include "host/gui/access.h"
#include "host/gui/text.h"
#include "host/gui/theme.h"

namespace plumb::gui {

ReviewPage::ReviewPage(wxWindow *parent, PageHost &host) : ScrolledPage(parent) {
    const ReviewList review = reviewOf(host.desk(), host.style());
    column()->Add(makeHeading(this, tr("Review"), 1));
    column()->Add(makeText(this, review.headline), wxSizerFlags().Border(wxTOP | wxBOTTOM, gap(*this, 0.5)));
    if (review.count > 0)
        column()->Add(
            makeQuiet(this, tr("You may see the result now: what cannot be worked out without an answer is said "
                               "there, and nothing is assumed.")),
            wxSizerFlags().Border(wxBOTTOM, gap(*this, 0.5)));
    for (const ReviewSection &section : review.sections) {
        column()->Add(makeHeading(this, section.title, 2), wxSizerFlags().Border(wxTOP | wxBOTTOM, gap(*this, 0.7)));
        for (const ReviewItem &item : section.items) addItem(host, item, tr("Answer it"));
    }
    if (!review.disagreements.empty())
        column()->Add(makeHeading(this, tr("You and the person answered differently"), 2),
                      wxSizerFlags().Border(wxTOP | wxBOTTOM, gap(*this, 0.7)));
    for (const ReviewItem &item : review.disagreements) addItem(host, item, tr("Look at it"));
    auto *result = new wxButton(this, wxID_ANY, toWx(tr("&See the result")));
    result->Bind(wxEVT_BUTTON, [this, &host](wxCommandEvent &) {
        CallAfter([&host] { host.goTo({Standing::Page::result, 0, 0, {}}); });
    });
    column()->Add(result, wxSizerFlags().Border(wxTOP, gap(*this, 1)));
    if (!first_) first_ = result;
}

void ReviewPage::addItem(PageHost &host, const ReviewItem &item, const std::string &label) {
    auto *line = new wxBoxSizer(wxHORIZONTAL);
    auto *words = new wxBoxSizer(wxVERTICAL);
    auto *jump = new wxButton(this, wxID_ANY, toWx(label));
    const int beside = jump->GetBestSize().x + gap(*this, 1);
    words->Add(makeText(this, item.text, beside));
    if (!item.note.empty()) words->Add(makeQuiet(this, item.note, beside));
    setAccessDescription(*jump, item.text);
    jump->Bind(wxEVT_BUTTON, [this, &host, place = item.place](wxCommandEvent &) {
        CallAfter([&host, place] {
            host.goTo({Standing::Page::section, place.form, host.desk().question(place).section, place});
        });
    });
    line->Add(jump, wxSizerFlags().Border(wxRIGHT, gap(*this, 1)).CenterVertical());
    line->Add(words, wxSizerFlags(1).CenterVertical());
    column()->Add(line, wxSizerFlags().Expand().Border(wxBOTTOM, gap(*this, 0.6)));
    if (!first_) first_ = jump;
}

}  // namespace plumb::gui
