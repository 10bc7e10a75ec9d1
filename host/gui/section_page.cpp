#include "host/gui/section_page.h"

#include <algorithm>

#include "host/base/translated.h"
#include "host/gui/text.h"
#include "host/gui/theme.h"
#include "host/present/pages.h"

namespace plumb::gui {

SectionPage::SectionPage(wxWindow *parent, PageHost &host, uint32_t form, uint32_t section)
    : ScrolledPage(parent), host_(host), form_(form), section_(section) {
    const Plugin &plugin = host.desk().library().plugin(form);
    const std::string id = "section." + plugin.form().sections[section].id;
    column()->Add(makeHeading(this, plugin.words().get(id, "text"), 1));
    column()->Add(makeText(this, plugin.words().get(id, "help")),
                  wxSizerFlags().Border(wxTOP | wxBOTTOM, gap(*this, 0.5)));
    column()->AddSpacer(gap(*this, 1));
    // Questions come and go; on the page itself hidden ones would be moved when it scrolls, which GTK complains of.
    auto *questions = new wxPanel(this);
    auto *below = new wxBoxSizer(wxVERTICAL);
    questions->SetSizer(below);
    column()->Add(questions);
    for (const QuestionPlace place : placesOf(host.desk(), form, section)) {
        if (host.desk().question(place).kind == QuestionKind::group) {
            groups_.push_back(new GroupBlock(*this, questions, host, place));
            rows_.insert(rows_.end(), groups_.back()->rows().begin(), groups_.back()->rows().end());
            below->Add(groups_.back());
        } else {
            rows_.push_back(new QuestionRow(*this, questions, host, place));
            below->Add(rows_.back());
        }
    }
    addProposals(*questions);
    if (const std::string notice = shortNotice(host.desk()); !notice.empty())
        column()->Add(makeQuiet(this, notice), wxSizerFlags().Border(wxTOP, gap(*this, 0.6)));
    questions->SetSize(below->CalcMin());  // before GTK sees it, as DeskPanel
    questions->Layout();
    Bind(wxEVT_CHILD_FOCUS, [this](wxChildFocusEvent &event) {
        event.Skip();
        onFocus();
    });
}

// Last: first what is different is answered, then the rest is taken over at once.
void SectionPage::addProposals(wxWindow &below) {
    if (!host_.desk().proposed()) return;
    rest_ = new wxButton(&below, wxID_ANY, toWx(tr("All the &rest of this part is as proposed")));
    below.GetSizer()->Add(rest_, wxSizerFlags().Border(wxBOTTOM, gap(*this, 1)));
    rest_->Bind(wxEVT_BUTTON, [this](wxCommandEvent &) {
        host_.desk().acceptSection(form_, section_);
        host_.rebuildPage({Standing::Page::section, form_, section_, {}});
    });
    rest_->Show(host_.desk().proposalsIn(form_, section_) > 0);
}

QuestionRow *SectionPage::focusedRow() const {
    const wxWindow *focus = wxWindow::FindFocus();
    const auto at = std::find_if(rows_.begin(), rows_.end(), [&](const QuestionRow *row) { return row->holds(focus); });
    return at == rows_.end() ? nullptr : *at;
}

void SectionPage::onFocus() {
    const QuestionRow *row = focusedRow();
    if (!row || host_.desk().standing().question == row->place()) return;
    host_.desk().standAt({Standing::Page::section, form_, section_, row->place()});
    host_.movedOn();
}

void SectionPage::refresh() {
    bool moved = false;
    for (QuestionRow *row : rows_) moved = row->refresh() || moved;
    for (GroupBlock *group : groups_) group->refresh();
    if (rest_) rest_->Show(host_.desk().proposalsIn(form_, section_) > 0);
    if (moved) reflow();
}

void SectionPage::focusQuestion(QuestionPlace place) {
    for (QuestionRow *row : rows_)
        if (row->IsShown() && row->place() == place) return row->focusFirst();
    for (QuestionRow *row : rows_)
        if (row->IsShown()) return row->focusFirst();
    if (!groups_.empty()) groups_.front()->focusAdd();
    else SetFocus();
}

bool SectionPage::commit() {
    bool sound = true;
    for (QuestionRow *row : rows_) {
        if (row->IsShown() && !row->commit() && sound) {
            row->focusFirst();
            sound = false;
        }
    }
    return sound;
}

SectionPage::Typed SectionPage::refused() const {
    Typed typed;
    for (const QuestionRow *row : rows_)
        if (const std::string text = row->refused(); !text.empty() && row->IsShown())
            typed.emplace_back(row->place(), text);
    return typed;
}

void SectionPage::typeAgain(const Typed &typed) {
    for (const auto &[place, text] : typed)
        for (QuestionRow *row : rows_)
            if (row->place() == place) row->typeAgain(text);
}

SectionPage::Step SectionPage::focusNext() {
    QuestionRow *here = focusedRow();
    if (here && !here->commit()) return Step::stays;
    auto at = here ? std::find(rows_.begin(), rows_.end(), here) + 1 : rows_.begin();
    for (; at != rows_.end(); ++at)
        if ((*at)->IsShown()) {
            (*at)->focusFirst();
            return Step::moved;
        }
    return Step::last;
}

}  // namespace plumb::gui
