#include "host/gui/desk_panel.h"

#include <wx/sizer.h>
#include <wx/statline.h>

#include "host/base/translated.h"
#include "host/gui/about_page.h"
#include "host/gui/access.h"
#include "host/gui/dialogs.h"
#include "host/gui/now_page.h"
#include "host/gui/open_page.h"
#include "host/gui/result_page.h"
#include "host/gui/review_page.h"
#include "host/gui/text.h"
#include "host/gui/theme.h"
#include "host/gui/toolkit.h"

namespace plumb::gui {

namespace {

constexpr int kBoth = 116;         // average characters: a page and a drawing beside it
constexpr size_t kLongTitle = 32;  // of a part, where there is little room
constexpr double kBeside = 0.36;   // of the window, at most, for the list of parts beside a page

// At most `letters`, broken off after a word; the page itself has all of it.
wxString shortened(const wxString &title, size_t letters) {
    if (title.length() <= letters) return title;
    wxString kept = title.Left(letters);
    if (title[letters] != ' ') kept = kept.BeforeLast(' ');
    while (!kept.empty() && wxString(" ,:;").Contains(kept.Last())) kept.RemoveLast();
    return kept + toWx("…");
}

}  // namespace

DeskPanel::DeskPanel(wxWindow *parent, DeskHost &host, std::unique_ptr<AssessmentDesk> desk)
    : wxPanel(parent), host_(host), desk_(std::move(desk)), style_{host.settings().units, host.decimalMark()} {
    SetSize(parent->GetClientSize());  // in the size that a window comes with, GTK would be given sizes below nothing
    across_ = new wxBoxSizer(wxHORIZONTAL);
    auto *left = new wxBoxSizer(wxVERTICAL), *right = new wxBoxSizer(wxVERTICAL);
    auto *label = new wxStaticText(this, wxID_ANY, toWx(tr("&Parts")));
    list_ = new wxListBox(this, wxID_ANY);
    setAccessName(*list_, tr("Parts"));
    left->Add(label, wxSizerFlags().Border(wxBOTTOM, gap(*this, 0.3)));
    left->Add(list_, wxSizerFlags(1).Expand());
    banner_ = new CareBanner(this, [this] { openSheet(*this, Sheet::card); });
    right->Add(banner_, wxSizerFlags().Expand());
    place_ = new wxBoxSizer(wxVERTICAL);
    right->Add(place_, wxSizerFlags(1).Expand());
    right->Add(new wxStaticLine(this), wxSizerFlags().Expand());
    makeBar(right);
    across_->Add(left, wxSizerFlags().Expand().Border(wxALL, gap(*this, 0.7)));
    across_->Add(right, wxSizerFlags(3).Expand());
    live_ = new LivePanel(this, *this);
    across_->Add(live_, wxSizerFlags(2).Expand());
    live_->SetMinSize(wxSize(42 * GetCharWidth(), -1));
    SetSizer(across_);
    Bind(wxEVT_SIZE, [this](wxSizeEvent &event) {
        showTitles();
        if (page_) showLive();
        event.Skip();
        CallAfter(&DeskPanel::breakBelow);  // when its room is known
    });
    list_->Bind(wxEVT_LISTBOX, [this](wxCommandEvent &event) {
        const int chosen = event.GetSelection();
        if (refreshing_ || chosen == wxNOT_FOUND || static_cast<size_t>(chosen) == pageIndex(pages_, open_)) return;
        if (!leave()) return refreshList();  // with the page that stays
        openPage(pages_[static_cast<size_t>(chosen)].at);
    });
    Bind(wxEVT_CHAR_HOOK, &DeskPanel::onEnter, this);
    openPage(desk_->standing());
}

void DeskPanel::makeBar(wxSizer *column) {
    foot_ = new wxBoxSizer(wxVERTICAL);
    bar_ = new wxBoxSizer(wxHORIZONTAL);
    saved_ = new wxStaticText(this, wxID_ANY, "");
    keepLines(*saved_);
    saved_->SetForegroundColour(quietText());
    saved_->SetMinSize(wxSize(6 * GetCharWidth(), -1));  // its lines are broken rather than the drawing pushed aside
    out_ = new wxButton(this, wxID_ANY, "");
    out_->Hide();
    out_->Bind(wxEVT_BUTTON, [this](wxCommandEvent &) {
        if (leave()) CallAfter([this] { host_.takeWayOut(); });
    });
    photo_ = new wxButton(this, wxID_ANY, toWx(tr("A&dd a photo…")));
    photo_->Hide();
    photo_->Bind(wxEVT_BUTTON, [this](wxCommandEvent &) {
        const std::string told = host_.addPhoto();
        if (told.empty()) return;
        if (!desk_ || !desk_->trouble()) tellBelow(told);  // that nothing is saved stays there
        announce(*saved_, told);
    });
    swap_ = new wxButton(this, wxID_ANY, toWx(tr("Draw&ing")));
    swap_->Hide();
    swap_->Bind(wxEVT_BUTTON, [this](wxCommandEvent &) { swap(); });
    back_ = new wxButton(this, wxID_ANY, toWx(tr("&Back")));
    next_ = new wxButton(this, wxID_ANY, toWx(tr("&Next")));
    bar_->Add(out_, wxSizerFlags().CenterVertical().Border(wxRIGHT, gap(*this)));
    bar_->Add(photo_, wxSizerFlags().CenterVertical().Border(wxRIGHT, gap(*this)));
    bar_->Add(saved_, wxSizerFlags(1).CenterVertical());
    bar_->Add(swap_, wxSizerFlags().CenterVertical().Border(wxLEFT, gap(*this)));
    bar_->Add(back_, wxSizerFlags().CenterVertical().Border(wxLEFT, gap(*this)));
    bar_->Add(next_, wxSizerFlags().CenterVertical().Border(wxLEFT, gap(*this)));
    foot_->Add(bar_, wxSizerFlags().Expand());
    column->Add(foot_, wxSizerFlags().Expand().Border(wxALL, gap(*this, 0.7)));
    back_->Bind(wxEVT_BUTTON, [this](wxCommandEvent &) { goBack(); });
    next_->Bind(wxEVT_BUTTON, [this](wxCommandEvent &) { goForward(); });
}

SectionPage *DeskPanel::section() const { return dynamic_cast<SectionPage *>(page_); }

void DeskPanel::refreshList() {
    pages_ = pagesOf(*desk_);
    const size_t at = pageIndex(pages_, open_);
    showTitles();
    refreshing_ = true;
    list_->SetSelection(static_cast<int>(at));
    showOpen();
    refreshing_ = false;
    back_->Enable(at > 0);
    next_->Enable(at + 1 < pages_.size());
}

wxArrayString DeskPanel::titles(size_t letters) const {
    wxArrayString lines;
    for (const PageEntry &page : pages_) {
        const std::string progress = page.progress.empty() || page.done ? "" : "  (" + page.progress + ")";
        lines.push_back(toWx(page.done ? "✓ " : "    ") + shortened(toWx(page.title), letters) + toWx(progress));
    }
    return lines;
}

int DeskPanel::widthOf(const wxArrayString &lines) const {
    int wide = 0;
    for (const wxString &line : lines) wide = std::max(wide, list_->GetTextExtent(line).x);
    return wide + gap(*this, 2);
}

// As long as they fit beside the page and its drawing; above it there is room for all of them.
void DeskPanel::showTitles() {
    const int room = GetClientSize().x, both = kBoth * GetCharWidth();
    wxArrayString lines = titles(kLongTitle);
    listWidth_ = widthOf(lines);
    const int most = room - listWidth_ > both ? room - both - 1 : static_cast<int>(0.31 * room);
    for (const size_t letters : {size_t{100}, kLongTitle + 6}) {
        const wxArrayString longer = titles(letters);
        if (const int wide = widthOf(longer); wide <= most || listWidth_ > kBeside * room) {
            lines = longer;
            if (wide <= most) listWidth_ = wide;
            break;
        }
    }
    if (lines != list_->GetStrings()) {
        refreshing_ = true;
        const int at = list_->GetSelection();
        list_->Set(lines);
        if (at >= 0 && at < static_cast<int>(lines.size())) list_->SetSelection(at);
        refreshing_ = false;
    }
    placeList();
}

// Beside the page; above it where it would leave too little for it, as in large text.
void DeskPanel::placeList() {
    const bool beside = listWidth_ <= kBeside * GetClientSize().x;
    const int lines = GetClientSize().y > 30 * GetCharHeight() ? 5 : 3;
    rowHeight_ = std::max(rowHeight_, rowHeight(*list_));  // less while GTK has not measured lines that are new
    const int row = rowHeight_ > 0 ? rowHeight_ : GetCharHeight() + FromDIP(6);
    const wxSize wanted = beside ? wxSize(listWidth_, -1) : wxSize(-1, lines * row + FromDIP(2));
    const int orientation = beside ? wxHORIZONTAL : wxVERTICAL;
    if (across_->GetOrientation() == orientation && list_->GetMinSize() == wanted) return;
    across_->SetOrientation(orientation);
    list_->SetMinSize(wanted);
    Layout();
    CallAfter([this] {  // once it has that size
        showOpen();
        wxWindow *focus = wxWindow::FindFocus();
        if (page_ && focus && page_->IsDescendant(focus) && focus != page_) page_->showChild(focus);
    });
}

// Above the page between the parts before and after it, and no line is cut.
void DeskPanel::showOpen() {
    const int at = list_->GetSelection();
    if (at == wxNOT_FOUND) return;
    if (across_->GetOrientation() == wxHORIZONTAL) list_->EnsureVisible(at);
    else list_->SetFirstItem(std::max(0, at - 1));
}

// At once, with the answer that calls for it; the page of the result has it in full.
void DeskPanel::showCard() {
    const bool elsewhere = open_.page != Standing::Page::result && open_.page != Standing::Page::now;
    const auto card = elsewhere ? careCardNow(*desk_, settings(), today()) : std::nullopt;
    if (banner_->show(card)) Layout();
}

// Beside the questions, where there is room for both; else in their place, when the button below was pressed.
void DeskPanel::showLive() {
    const int room = GetClientSize().x - (across_->GetOrientation() == wxHORIZONTAL ? listWidth_ : 0);
    const bool wide = across_->GetOrientation() == wxHORIZONTAL && room > kBoth * GetCharWidth();
    const bool asked = wide || instead_;
    const bool drawn =
        open_.page == Standing::Page::section && (asked ? live_->show(open_.form) : live_->draws(open_.form));
    const bool lost = instead_ && !(drawn && !wide), shown = drawn && asked;
    if (lost) instead_ = false;
    if (shown == live_->IsShown() && page_->IsShown() != instead_ && swap_->IsShown() == (drawn && !wide)) return;
    swap_->Show(drawn && !wide);
    swap_->SetLabel(toWx(instead_ ? tr("Quest&ions") : tr("Draw&ing")));
    setAccessDescription(*swap_, instead_ ? tr("In place of the drawing") : tr("In place of the questions"));
    live_->Show(shown);
    placeLive(instead_);
    page_->Show(!instead_);
    Layout();
    if (shown) live_->breakAgain();
    if (lost) focusPage();
}

// In the order of the keyboard it stands where it is seen.
void DeskPanel::placeLive(bool instead) {
    wxSizer *place = instead ? place_ : across_, *before = live_->GetContainingSizer();
    if (place == before) return;
    before->Detach(live_);
    place->Add(live_, wxSizerFlags(instead ? 1 : 2).Expand());
    live_->MoveAfterInTabOrder(instead ? static_cast<wxWindow *>(page_) : next_);
}

// The focus stays on the button: it is the way back, and from it the keys that scroll reach the drawing.
void DeskPanel::swap() {
    if (!instead_ && !leave()) return;
    instead_ = !instead_;
    if (!instead_) {
        showLive();
        return focusPage();
    }
    swap_->SetFocus();
    showLive();
    if (instead_) announce(*saved_, live_->view().title + ". " + live_->view().alt);
}

bool DeskPanel::scrollDrawing(const wxKeyEvent &event) {
    if (!instead_ || !swap_->HasFocus() || event.HasAnyModifiers()) return false;
    switch (event.GetKeyCode()) {
        case WXK_DOWN: return live_->ScrollLines(1) || true;
        case WXK_UP: return live_->ScrollLines(-1) || true;
        case WXK_PAGEDOWN: return live_->ScrollPages(1) || true;
        case WXK_PAGEUP: return live_->ScrollPages(-1) || true;
        default: return false;
    }
}

void DeskPanel::changed() {
    refreshList();
    if (SectionPage *page = section()) page->refresh();
    showCard();
    showLive();
    tellSaved();
    host_.deskChanged();
}

void DeskPanel::tellSaved() {
    const auto &trouble = desk_->trouble();
    const size_t refused = typedAndRefused().size();
    saved_->SetForegroundColour(trouble || refused > 0 ? levelText(Level::act) : quietText());
    const bool fresh = trouble && !troubled_;
    troubled_ = trouble.has_value();
    if (trouble) tellBelow(tr("NOT SAVED: {why}", {{"why", trouble->sentence()}}));
    else if (refused > 0)
        tellBelow(trn("{n} answer is not taken yet; all others are saved",
                      "{n} answers are not taken yet; all others are saved", refused));
    else tellBelow(tr("All answers are saved"));
    if (fresh) announce(*saved_, below_);
}

void DeskPanel::tellBelow(const std::string &text) {
    below_ = text;
    breakBelow();
}

// On as many lines as it needs between the buttons.
void DeskPanel::breakBelow() {
    const wxString shown = broken(*saved_, toWx(below_), saved_->GetSize().x);
    if (shown == saved_->GetLabelText()) return;
    saved_->SetLabelText(shown);
    Layout();
}

void DeskPanel::openPage(const Standing &standing) {
    Freeze();
    ScrolledPage *old = page_;
    if (old) old->retire();
    page_ = nullptr;
    instead_ = false;
    switch (standing.page) {
        case Standing::Page::about: page_ = new AboutPage(this, *this); break;
        case Standing::Page::section: page_ = new SectionPage(this, *this, standing.form, standing.section); break;
        case Standing::Page::review: page_ = new ReviewPage(this, *this); break;
        case Standing::Page::result: page_ = new ResultPage(this, *this); break;
        case Standing::Page::now: page_ = new NowPage(this, *this); break;
    }
    // In tab order after the list and before the buttons.
    page_->MoveAfterInTabOrder(banner_);
    open_ = standing;
    open_.question = {};
    desk_->standAt(standing);
    if (old) {
        old->Hide();
        place_->Detach(old);
        old->Destroy();
    }
    place_->Add(page_, wxSizerFlags(1).Expand());
    refreshList();
    Layout();
    Thaw();
    page_->reflow();
    changed();
}

void DeskPanel::showWayOut() {
    const std::string label = host_.wayOut();
    out_->SetLabel(toWx(label));
    out_->Show(!label.empty());
    photo_->Show(!label.empty());
    if (!label.empty() && bar_->GetItem(saved_)) {  // four buttons leave it no room: a line of its own above them
        bar_->Detach(saved_);
        bar_->Detach(swap_);
        bar_->InsertStretchSpacer(2);
        auto *line = new wxBoxSizer(wxHORIZONTAL);
        line->Add(saved_, wxSizerFlags(1).CenterVertical());
        line->Add(swap_, wxSizerFlags().CenterVertical().Border(wxLEFT, gap(*this)));
        foot_->Insert(0, line, wxSizerFlags().Expand().Border(wxBOTTOM, gap(*this, 0.5)));
    }
    Layout();
    breakBelow();
}

void DeskPanel::focusPage() {
    if (SectionPage *page = section()) page->focusQuestion(desk_->standing().question);
    else page_->pageShown();
}

void DeskPanel::focusQuestion(QuestionPlace place) {
    if (instead_) swap();
    if (SectionPage *page = section()) page->focusQuestion(place);
}

// Without what is being typed on the page that goes: for changes that were made from elsewhere.
void DeskPanel::reopen(const Standing &standing) {
    openPage(standing);
    focusPage();
}

void DeskPanel::goTo(const Standing &standing) {
    if (!leave()) return;
    // Whoever goes to a page of the whole form wants all of it.
    const bool ofAll = standing.page != Standing::Page::section && standing.page != Standing::Page::now;
    if (ofAll && desk_->way() == AssessmentDesk::Way::now) desk_->askEverything();
    reopen(standing);
}

void DeskPanel::rebuildPage(const Standing &focus) {
    CallAfter([this, focus] { reopen(focus); });
}

bool DeskPanel::leave() { return page_->commit(); }

void DeskPanel::step(int by) {
    const size_t at = pageIndex(pages_, open_);
    if ((by < 0 && at == 0) || (by > 0 && at + 1 >= pages_.size()) || !leave()) return;
    goTo(pages_[at + static_cast<size_t>(by)].at);
}

void DeskPanel::goForward() { step(1); }
void DeskPanel::goBack() { step(-1); }

// Enter goes on to the next question and after the last to the next page; on a button it presses the button.
void DeskPanel::onEnter(wxKeyEvent &event) {
    if (leaving_) return;  // keys for the page that comes would still reach the one that goes
    if (scrollDrawing(event)) return;
    wxWindow *focus = wxWindow::FindFocus();
    const bool enter = event.GetKeyCode() == WXK_RETURN || event.GetKeyCode() == WXK_NUMPAD_ENTER;
    if (!enter || event.HasAnyModifiers() || dynamic_cast<wxButton *>(focus) || focus == list_) return event.Skip();
    SectionPage *page = section();
    if (!page) {
        if (open_.page == Standing::Page::about) return leaveByEnter();
        return event.Skip();
    }
    if (page->focusNext() == SectionPage::Step::last) leaveByEnter();
}

// Later, because the control that the key was pressed in goes with its page.
void DeskPanel::leaveByEnter() {
    leaving_ = true;
    CallAfter([this] {
        leaving_ = false;
        goForward();
    });
}

void DeskPanel::undo() {
    page_->commit();
    if (desk_->canUndo()) reopen(desk_->undo());
}

void DeskPanel::redo() {
    if (desk_->canRedo()) reopen(desk_->redo());
}

void DeskPanel::clearAnswer() {
    QuestionRow *row = section() ? section()->focusedRow() : nullptr;
    if (!row) return;
    desk_->clear(row->place());
    rebuildPage(desk_->standing());
}

bool DeskPanel::aboutQuestion() {
    QuestionRow *row = section() ? section()->focusedRow() : nullptr;
    if (row) showText(this, tr("About this question"), plumb::aboutQuestion(row->view()));
    return row != nullptr;
}

void DeskPanel::settingsChanged() {
    page_->commit();  // as it was typed, in the old units
    const SectionPage::Typed refused = typedAndRefused();
    style_.units = host_.settings().units;
    reopen(desk_->standing());
    typeAgain(refused);  // perhaps it was meant in the new ones
}

SectionPage::Typed DeskPanel::typedAndRefused() const {
    return section() ? section()->refused() : SectionPage::Typed();
}

void DeskPanel::typeAgain(const SectionPage::Typed &typed) {
    if (section()) section()->typeAgain(typed);
}

void DeskPanel::tell(const Problem &problem) { showProblem(this, problem); }

}  // namespace plumb::gui
