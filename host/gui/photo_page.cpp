#include "host/gui/photo_page.h"

#include <wx/button.h>
#include <wx/uilocale.h>

#include <algorithm>

#include "host/base/translated.h"
#include "host/gui/access.h"
#include "host/gui/ask_dialog.h"
#include "host/gui/case_panel.h"
#include "host/gui/photo_file.h"
#include "host/gui/text.h"
#include "host/gui/theme.h"

namespace plumb::gui {

namespace {

constexpr int kLeftWide = 46;  // average characters
constexpr std::string_view kHowTo = trMark(
    "In the picture, arrow keys move the cross-hair, with Shift in bigger steps. Enter or a click sets a point. Escape "
    "drops the points of an open measure, Delete takes the last point or measure back. + and − zoom. A known length is "
    "for example the long side of a sheet of A4 paper (29.7 cm) that lies in the plane of what is measured.");

char decimalMark() { return wxUILocale::GetCurrent().GetInfo(wxLOCALE_DECIMAL_POINT) == "," ? ',' : '.'; }

}  // namespace

PhotoPage::PhotoPage(wxWindow *parent, CaseRoom &room, const PersonId &person, const Id &id)
    : ScrolledPage(parent), room_(room), person_(person) {
    auto open = openPhoto(room.caseload(), id);
    const auto picture = open ? decodedPicture(open->photo.bytes, open->photo.caption) : open.problem();
    if (!open || !picture) {
        column()->Add(makeHeading(this, tr("Photo"), 1));
        column()->Add(makeText(this, (open ? picture.problem() : open.problem()).sentence()));
        wxBoxSizer *ways = addRow(*this);
        addButton(*this, *ways, tr("&Back to the photos"), "", [this] { room_.showPhotos(person_); });
        return;
    }
    photo_ = std::move(open->photo);
    measuring_.emplace(picture->GetWidth(), picture->GetHeight(), std::move(open->measures), room.settings().units);
    shape_ = double(picture->GetHeight()) / picture->GetWidth();
    column()->Add(makeHeading(this, photo_.caption.empty() ? tr("Photo") : photo_.caption, 1),
                  wxSizerFlags().Border(wxBOTTOM, gap(*this, 0.4)));
    both_ = new wxBoxSizer(wxHORIZONTAL);
    left_ = new wxBoxSizer(wxVERTICAL);
    both_->Add(left_, wxSizerFlags().Border(wxRIGHT, gap(*this, 0.8)));
    column()->Add(both_);
    addKinds();
    addPicture(*picture);
    addResults();
    column()->Add(makeQuiet(this, tr(kHowTo)), wxSizerFlags().Border(wxTOP, gap(*this, 0.5)));
    column()->Add(makeQuiet(this, whatMeasuresAre()), wxSizerFlags().Border(wxTOP, gap(*this, 0.4)));
    Bind(wxEVT_SIZE, [this](wxSizeEvent &event) {
        event.Skip();
        arrange();
    });
    showLines();
    say("");
}

wxTextCtrl *PhotoPage::addTyped(const std::string &label, long style) {
    auto *text = new wxStaticText(this, wxID_ANY, toWx(label));
    auto *field = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, style);
    setAccessName(*field, fromWx(text->GetLabelText()));
    left_->Add(text, wxSizerFlags().Border(wxBOTTOM, gap(*this, 0.2)));
    left_->Add(field, wxSizerFlags().Border(wxBOTTOM, gap(*this, 0.5)));
    wide_.push_back(field);
    return field;
}

void PhotoPage::addKinds() {
    const std::pair<std::string_view, MeasureKind> kinds[] = {
        {trMark("An&gle, by three points"), MeasureKind::angle},
        {trMark("&Known length, to measure by"), MeasureKind::knownLength},
        {trMark("&Distance, by the known length"), MeasureKind::distance}};
    for (const auto &[label, kind] : kinds) {
        auto *radio = new wxRadioButton(this, wxID_ANY, toWx(tr(label)), wxDefaultPosition, wxDefaultSize,
                                        kind == MeasureKind::angle ? wxRB_GROUP : 0);
        setAccessDescription(*radio, tr("What to measure"));
        radio->Bind(wxEVT_RADIOBUTTON, [this, kind = kind](wxCommandEvent &) { setKind(kind); });
        left_->Add(radio, wxSizerFlags().Border(wxBOTTOM, gap(*this, 0.3)));
    }
    length_ = addTyped(tr("How long the known &thing is, in {unit}",
                          {{"unit", std::string(shownUnit("cm", room_.settings().units))}}));
    length_->Disable();
    name_ = addTyped(tr("What the &next measure is of, if you like"));
    said_ = addTyped(tr("&What to do next"), wxTE_MULTILINE | wxTE_READONLY | wxTE_BESTWRAP);
    insetText(*said_, gap(*this, 0.3));
}

void PhotoPage::addPicture(const wxImage &picture) {
    canvas_ = new PhotoCanvas(this, picture, *measuring_);
    setAccessName(*canvas_, tr("Picture: {caption}", {{"caption", photo_.caption}}));
    setAccessDescription(*canvas_, tr(kHowTo));
    canvas_->place = [this] { place(); };
    canvas_->drop = [this] {
        if (measuring_->dropOpen()) say(tr("The open measure is dropped."));
        canvas_->Refresh();
    };
    canvas_->takeBack = [this] {
        const bool open = !measuring_->open().empty();
        const std::string said = measuring_->takeBack();
        if (open) say(tr("The last point is taken back."));
        else keep(said);
        canvas_->Refresh();
    };
    canvas_->undo = [this] { keep(measuring_->undo()); };
    both_->Add(canvas_);
}

void PhotoPage::addResults() {
    results_ = new wxBoxSizer(wxVERTICAL);
    auto *label = new wxStaticText(this, wxID_ANY, toWx(tr("&Measured")));
    list_ =
        new wxListBox(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxArrayString(), wxLB_SINGLE | wxLB_HSCROLL);
    setAccessName(*list_, tr("Measured"));
    list_->Bind(wxEVT_LISTBOX, [this](wxCommandEvent &event) { canvas_->choose(event.GetSelection()); });
    list_->Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent &event) {
        if (event.GetKeyCode() == WXK_DELETE) removeChosen();
        else event.Skip();
    });
    wide_.push_back(list_);
    results_->Add(label, wxSizerFlags().Border(wxBOTTOM, gap(*this, 0.2)));
    results_->Add(list_, wxSizerFlags().Border(wxBOTTOM, gap(*this, 0.5)));
    auto *ways = new wxGridSizer(2, 0, 0);
    const std::string chosen = tr("The measure that is chosen in the list");
    addButton(*this, *ways, tr("&Remove it"), chosen, [this] { removeChosen(); });
    addButton(*this, *ways, tr("N&ame it…"), chosen, [this] { nameChosen(); });
    addButton(*this, *ways, tr("&Larger picture"), "", [this] { canvas_->zoom(2); });
    addButton(*this, *ways, tr("&Smaller picture"), "", [this] { canvas_->zoom(0.5); });
    addButton(*this, *ways, tr("&Undo"), tr("The last measure that was set, named or removed"),
              [this] { keep(measuring_->undo()); });
    addButton(*this, *ways, tr("&Back to the photos"), "", [this] { room_.showPhotos(person_); });
    results_->Add(ways);
    left_->Add(results_);
}

// Beside each other where there is room: on the left what is said and typed, on the right the picture. Else the
// picture stands between them.
void PhotoPage::arrange() {
    if (!canvas_) return;
    const int between = gap(*this, 0.8), room = GetClientSize().x - 2 * gap(*this, 1.6);
    const int narrow = kLeftWide * GetCharWidth();
    const bool beside = room > 2 * narrow;
    const int left = beside ? narrow : room, width = std::max(120, beside ? room - narrow - between : room);
    const int high = std::max(180, GetClientSize().y - static_cast<int>((beside ? 6 : 9) * GetCharHeight()));
    const int shown = std::min(width, static_cast<int>(high / shape_));
    const wxSize picture(shown, static_cast<int>(shown * shape_));
    if (canvas_->GetMinSize() == picture && beside_ == beside) return;
    if (beside_ != beside) {
        both_->Detach(canvas_);
        left_->Detach(canvas_);
        if (beside) both_->Add(canvas_);
        else left_->Insert(left_->GetItemCount() - 1, canvas_, wxSizerFlags().Border(wxBOTTOM, between));
        beside_ = beside;
    }
    canvas_->SetMinSize(picture);
    for (wxWindow *one : wide_) one->SetMinSize(wxSize(left, fieldHeight(*this)));
    said_->SetMinSize(wxSize(left, static_cast<int>((beside ? 4.6 : 3.6) * GetCharHeight())));
    list_->SetMinSize(wxSize(left, (beside && GetClientSize().y < 42 * GetCharHeight() ? 4 : 8) * GetCharHeight()));
    reflow();
}

void PhotoPage::pageShown() {
    arrange();
    if (canvas_) canvas_->SetFocus();
    else SetFocus();
}

void PhotoPage::setKind(MeasureKind kind) {
    measuring_->setKind(kind);
    length_->Enable(kind == MeasureKind::knownLength);
    say("");
    canvas_->Refresh();
}

void PhotoPage::place() {
    double cm = 0;
    if (measuring_->kind() == MeasureKind::knownLength) {
        const auto typed = typedLength(fromWx(length_->GetValue()), room_.settings().units, decimalMark());
        if (!typed) {
            say(typed.problem().sentence());
            return length_->SetFocus();
        }
        cm = *typed;
    }
    const size_t before = measuring_->measures().size();
    const bool wasOpen = !measuring_->open().empty();
    const auto said = measuring_->place(canvas_->sureOfPoint(), fromWx(name_->GetValue()), cm);
    canvas_->Refresh();
    if (!said) return say(said.problem().sentence());
    const bool finished = wasOpen && measuring_->open().empty();
    if (!finished) return say("");
    name_->ChangeValue("");
    keep(*said);
    if (measuring_->measures().size() >= before) list_->SetSelection(static_cast<int>(list_->GetCount()) - 1);
}

void PhotoPage::keep(const std::string &said) {
    const Status kept = keepMeasures(room_.caseload(), photo_, measuring_->measures());
    canvas_->choose(-1);
    showLines();
    say(said);
    room_.told(kept);
}

// What happened, and what comes next.
void PhotoPage::say(const std::string &said) {
    const std::string text = (said.empty() ? "" : said + "\n") + measuring_->instruction();
    said_->ChangeValue(toWx(text));
    announce(*said_, text);
}

void PhotoPage::showLines() {
    measuring_->setUnits(room_.settings().units);
    wxArrayString lines;
    for (const std::string &line : measuring_->lines()) lines.push_back(toWx(line));
    if (lines.empty()) lines.push_back(toWx(tr("Nothing yet.")));
    list_->Set(lines);
}

void PhotoPage::removeChosen() {
    const int at = list_->GetSelection();
    if (at == wxNOT_FOUND || static_cast<size_t>(at) >= measuring_->measures().size())
        return say(tr("No measure is chosen in the list."));
    keep(measuring_->remove(static_cast<size_t>(at)));
}

void PhotoPage::nameChosen() {
    const int at = list_->GetSelection();
    if (at == wxNOT_FOUND || static_cast<size_t>(at) >= measuring_->measures().size())
        return say(tr("No measure is chosen in the list."));
    const auto which = static_cast<size_t>(at);
    Ask ask{tr("Name a measure"), "", tr("&Keep"), {}, {{tr("&What it is of"), measuring_->measures()[which].name}}};
    const bool done = askAndDo(room_.window(), ask,
                               [&](const Ask &given) { return measuring_->rename(which, given.fields[0].value); });
    if (!done) return;
    keep("");
    list_->SetSelection(at);
}

}  // namespace plumb::gui
