#include "host/gui/question_row.h"

#include "host/base/translated.h"
#include "host/gui/access.h"
#include "host/gui/picture_view.h"
#include "host/gui/text.h"
#include "host/gui/theme.h"

namespace plumb::gui {

QuestionRow::QuestionRow(ScrolledPage &page, wxWindow *parent, PageHost &host, QuestionPlace place)
    : wxPanel(parent), page_(page), host_(host), place_(place) {
    SetSizer(new wxBoxSizer(wxVERTICAL));
    const QuestionView shown = view();
    setAccessName(*this, shown.text);
    addWords(shown);
    controls_ = makeControls(*this, shown, *GetSizer());
    addNotes();
    GetSizer()->AddSpacer(gap(*this, 1.5));
    refresh();
    SetSize(GetSizer()->CalcMin());  // before GTK sees it, as DeskPanel
    Layout();
}

// The question is made last, just before its control, because that is what a screen reader goes by; it stands first.
void QuestionRow::addWords(const QuestionView &view) {
    wxSizer &sizer = *GetSizer();
    if (!view.help.empty())
        sizer.Add(page_.makeQuiet(this, view.help), wxSizerFlags().Border(wxBOTTOM, gap(*this, 0.3)));
    if (!view.picture.empty())
        sizer.Add(new PictureView(page_, this, drawingOf(desk(), place_), view.alt),
                  wxSizerFlags().Border(wxTOP | wxBOTTOM, gap(*this, 0.4)));
    sizer.Prepend(page_.makeHeading(this, view.text, 3), wxSizerFlags().Border(wxBOTTOM, gap(*this, 0.15)));
}

void QuestionRow::addNotes() {
    auto note = [this] {
        wxStaticText *made = page_.makeText(this, "");
        GetSizer()->Add(made, wxSizerFlags().Border(wxTOP, gap(*this, 0.35)));
        made->Hide();
        return made;
    };
    auto button = [this](const std::string &label) {
        auto *made = new wxButton(this, wxID_ANY, toWx(label));
        GetSizer()->Add(made, wxSizerFlags().Border(wxTOP, gap(*this, 0.35)));
        made->Hide();
        return made;
    };
    proposed_ = note();
    accept_ = button(desk().proposedByNeighbour() ? tr("The &same here") : tr("&Still so"));
    trouble_ = note();
    trouble_->SetForegroundColour(levelText(Level::act));
    confirm_ = button(tr("&Yes, it is right"));
    theirs_ = note();
    noted_ = note();
    remedy_ = note();
    fixNow_ = button(tr("I &fixed it"));
    fixed_ = note();
    fixed_->SetForegroundColour(levelText(Level::good));
    confirm_->Bind(wxEVT_BUTTON, [this](wxCommandEvent &) {
        desk().confirm(place_);
        put();
    });
    accept_->Bind(wxEVT_BUTTON, [this](wxCommandEvent &) {
        desk().accept(place_);
        put();
    });
    fixNow_->Bind(wxEVT_BUTTON, [this](wxCommandEvent &) {
        desk().fix(place_);
        put();
    });
}

// After a button that goes away: the focus must not go with it.
void QuestionRow::put() {
    focusFirst();
    answered();
}

void QuestionRow::setNote(wxStaticText *note, const std::string &text) {
    note->Show(!text.empty());
    if (!text.empty()) page_.breakText(note, text);
}

// Heard at once when it is new; not on a page that is only being made.
void QuestionRow::setTold(wxStaticText *note, const std::string &text) {
    const bool fresh = !text.empty() && IsShownOnScreen() && text != told_[note];
    told_[note] = text;
    setNote(note, text);
    if (fresh) announce(*note, text);
}

bool QuestionRow::refresh() {
    const QuestionView now = view();
    const wxSize before = GetSizer()->GetMinSize();
    const bool shown = IsShown();
    Show(now.shown);
    controls_->show(now);
    setTold(trouble_, refused_.empty() ? now.doubt : refused_);
    controls_->describe(refused_.empty() ? now.doubt.empty() ? now.help : now.doubt : refused_);
    confirm_->Show(refused_.empty() && !now.doubt.empty());
    setNote(proposed_, now.proposed);
    accept_->Show(!now.proposed.empty());
    setAccessDescription(*accept_, now.proposed);
    setNote(theirs_, now.theirs);
    setNote(noted_, now.note.empty() ? "" : tr("Your note: {note}", {{"note", now.note}}));
    std::string remedy;
    if (now.fix) {
        const std::string &what = now.fix->remedy;  // of an assessor it may be for others to do
        remedy = desk().byAssessor() ? tr("This can be put right: {remedy}", {{"remedy", what}})
                                     : tr("You can put this right now: {remedy}", {{"remedy", what}});
        if (now.fix->measureAgain) remedy += " " + tr("Then measure again.");
    }
    setNote(remedy_, remedy);
    fixNow_->Show(now.fix.has_value());
    setAccessDescription(*fixNow_, remedy);
    setTold(fixed_, now.fixed);
    return shown != now.shown || GetSizer()->CalcMin() != before;
}

void QuestionRow::say(const Entry &entry) { refused_ = entry.kind == Entry::Kind::refused ? entry.sentence : ""; }

void QuestionRow::answered() { host_.changed(); }

void QuestionRow::focusFirst() { controls_->first()->SetFocus(); }

bool QuestionRow::holds(const wxWindow *window) const {
    for (; window; window = window->GetParent())
        if (window == this) return true;
    return false;
}

}  // namespace plumb::gui
