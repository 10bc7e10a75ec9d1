#include "host/gui/now_page.h"

#include "host/base/translated.h"
#include "host/gui/access.h"
#include "host/gui/care_lines.h"
#include "host/gui/dialogs.h"
#include "host/gui/open_page.h"
#include "host/gui/picture_view.h"
#include "host/gui/text.h"
#include "host/gui/theme.h"
#include "host/present/pages.h"

namespace plumb::gui {

NowPage::NowPage(wxWindow *parent, PageHost &host) : ScrolledPage(parent), host_(host) {
    const auto view = nowView(host.desk(), host.settings(), host.today());
    column()->Add(makeHeading(this, tr("What to do now"), 1), wxSizerFlags().Border(wxBOTTOM, gap(*this, 0.8)));
    if (!view) {  // the texts are not sound; why is in the list of plugins and on the page of the result
        column()->Add(makeText(this, tr("The texts of this part cannot be read. If it is bad, call for help.")));
        first_ = addButton(*column(), tr("&See the result"), [this] {
            CallAfter([this] { host_.goTo({Standing::Page::result, 0, 0, {}}); });
        });
        return;
    }
    addCareCard(*this, view->card);
    column()->AddSpacer(gap(*this, 1));
    if (!view->missing.empty()) addMissing(*view);
    addWays(*view);
    addCareLines(*this, view->week);
    addExercises(*view);
    column()->AddSpacer(gap(*this, 1));
    addCareLines(*this, view->help);
    if (const std::string notice = shortNotice(host.desk()); !notice.empty())
        column()->Add(makeQuiet(this, notice), wxSizerFlags().Border(wxTOP, gap(*this, 1)));
}

wxButton *NowPage::addButton(wxSizer &sizer, const std::string &label, std::function<void()> act) {
    auto *button = new wxButton(this, wxID_ANY, toWx(label));
    button->Bind(wxEVT_BUTTON, [act](wxCommandEvent &) { act(); });
    sizer.Add(button, wxSizerFlags().Border(wxRIGHT | wxBOTTOM, gap(*this, 0.6)));
    if (!first_) first_ = button;
    return button;
}

// Until the signs that cannot wait are all answered, nothing here may calm anybody.
void NowPage::addMissing(const NowView &view) {
    const size_t count = view.missing.size();
    const std::string left = trn("One question is not answered yet.", "{n} questions are not answered yet.", count);
    column()->Add(makeHeading(this, left, 3));
    column()->Add(makeText(this, tr("What helps in the first week is told when they are. They take a few minutes.")),
                  wxSizerFlags().Border(wxTOP | wxBOTTOM, gap(*this, 0.4)));
    addButton(*column(), tr("&Answer them"), [this, place = view.missing.front()] {
        CallAfter([this, place] {
            host_.goTo({Standing::Page::section, place.form, host_.desk().question(place).section, place});
        });
    });
}

void NowPage::addWays(const NowView &view) {
    auto *line = new wxBoxSizer(wxHORIZONTAL);
    if (!view.card.stops()) addButton(*line, tr("This page to &print"), [this] { openSheet(host_, Sheet::now); });
    addButton(*line, tr("Emergency &card"), [this] { openSheet(host_, Sheet::card); });
    addButton(*line, tr("&Letter to a clinician"), [this] { openSheet(host_, Sheet::letter); });
    column()->Add(line);
    if (view.card.stops() || !view.missing.empty()) return;
    addButton(*column(), tr("Answer the &rest too"), [this] {
        CallAfter([this] { host_.goTo({Standing::Page::review, 0, 0, {}}); });
    });
}

void NowPage::addExercises(const NowView &view) {
    if (view.exercises.empty()) return;
    column()->AddSpacer(gap(*this, 0.8));
    addCareLines(*this, view.stop);
    for (const NowExercise &item : view.exercises) {
        column()->Add(makeHeading(this, item.name, 2), wxSizerFlags().Border(wxTOP, gap(*this, 1)));
        column()->Add(makeHeading(this, item.dose, 3), wxSizerFlags().Border(wxTOP, gap(*this, 0.2)));
        if (!item.picture.empty())
            column()->Add(new PictureView(*this, this, item.picture, item.alt),
                          wxSizerFlags().Border(wxTOP | wxBOTTOM, gap(*this, 0.4)));
        addCareLine(*this, {CareLine::Kind::text, item.start});
        for (const std::string &step : item.steps) addCareLine(*this, {CareLine::Kind::point, step});
        addCareLine(*this, {CareLine::Kind::text, item.stop});
    }
}

}  // namespace plumb::gui
