#include "host/gui/dialogs.h"

#include <wx/arrstr.h>
#include <wx/display.h>
#include <wx/msgdlg.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include <algorithm>

#include "host/base/translated.h"
#include "host/gui/access.h"
#include "host/gui/text.h"
#include "host/gui/theme.h"

namespace plumb::gui {

namespace {

constexpr long kReading = wxTE_MULTILINE | wxTE_READONLY | wxTE_BESTWRAP;

// In text of the size that the window behind has.
void takeFont(wxDialog &dialog) {
    if (dialog.GetParent()) dialog.SetFont(dialog.GetParent()->GetFont());
}

// For a text to read: a long one gets more lines, as far as the screen has them.
wxSize readingRoom(const wxDialog &dialog, const std::string &text) {
    constexpr int kShort = 6, kLong = 28, kColumns = 72;
    int lines = 1;
    for (const wxString &line : wxSplit(toWx(text), '\n'))
        lines += 1 + static_cast<int>(line.length()) / (kColumns - 4);
    const wxSize screen = wxDisplay(&dialog).GetClientArea().GetSize();
    const int high = std::clamp(lines, kShort, kLong) * (dialog.GetCharHeight() + dialog.FromDIP(2));
    return {std::min(kColumns * dialog.GetCharWidth(), screen.x * 9 / 10), std::min(high, screen.y * 7 / 10)};
}

void finish(wxDialog &dialog, wxSizer *sizer) {
    dialog.SetSizerAndFit(sizer);
    centre(dialog);
}

}  // namespace

void centre(wxDialog &dialog) {
    dialog.CentreOnParent();
    dialog.CallAfter([&dialog] { dialog.CentreOnParent(); });  // it may have grown when GTK showed its texts
}

void showText(wxWindow *parent, const std::string &title, const std::string &text) {
    wxDialog dialog(parent, wxID_ANY, toWx(title), wxDefaultPosition, wxDefaultSize,
                    wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER);
    takeFont(dialog);
    auto *sizer = new wxBoxSizer(wxVERTICAL);
    auto *label = new wxStaticText(&dialog, wxID_ANY, toWx(title));
    auto *field = new wxTextCtrl(&dialog, wxID_ANY, toWx(text), wxDefaultPosition, readingRoom(dialog, text), kReading);
    setAccessName(*field, title);
    insetText(*field, gap(dialog, 0.4));
    setTextLook(*label, headingLook(2));
    sizer->Add(label, wxSizerFlags().Border(wxALL, gap(dialog)));
    sizer->Add(field, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT, gap(dialog)));
    sizer->Add(dialog.CreateStdDialogButtonSizer(wxCLOSE), wxSizerFlags().Expand().Border(wxALL, gap(dialog)));
    dialog.SetEscapeId(wxID_CLOSE);
    nameButtons(dialog);
    finish(dialog, sizer);
    field->SetFocus();
    field->SetInsertionPoint(0);
    dialog.ShowModal();
}

void nameButtons(wxDialog &dialog) {
    const std::pair<int, std::string_view> names[] = {
        {wxID_OK, trMark("&OK")}, {wxID_CANCEL, trMark("&Cancel")}, {wxID_CLOSE, trMark("&Close")}};
    for (const auto &[id, name] : names)
        if (wxWindow *button = dialog.FindWindow(id)) button->SetLabel(toWx(tr(name)));
}

wxString sentenceOf(const Problem &problem) {
    wxString text = toWx(problem.sentence());
    const bool file = problem.where.find_first_of("./") != std::string::npos;
    return file ? text : text.Left(1).Upper() + text.Mid(1);
}

void showProblem(wxWindow *parent, const Problem &problem) {
    wxMessageDialog dialog(parent, sentenceOf(problem), "Plumbline", wxOK | wxICON_WARNING);
    dialog.SetOKLabel(toWx(tr("&OK")));
    dialog.ShowModal();
}

// ---- plugins ----------------------------------------------------------------------------------------------------

PluginsDialog::PluginsDialog(wxWindow *parent, const Library &library, const std::vector<std::string> &places)
    : wxDialog(parent, wxID_ANY, toWx(tr("Plugins")), wxDefaultPosition, wxDefaultSize,
               wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      library_(library) {
    takeFont(*this);
    auto *sizer = new wxBoxSizer(wxVERTICAL);
    auto *both = new wxBoxSizer(wxHORIZONTAL), *left = new wxBoxSizer(wxVERTICAL), *right = new wxBoxSizer(wxVERTICAL);
    auto *listLabel = new wxStaticText(this, wxID_ANY, toWx(tr("&Installed")));
    list_ = new wxListBox(this, wxID_ANY, wxDefaultPosition, wxSize(26 * GetCharWidth(), 20 * GetCharHeight()));
    int wide = 26 * GetCharWidth();
    auto *detailLabel = new wxStaticText(this, wxID_ANY, toWx(tr("&About it")));
    detail_ = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, wxSize(62 * GetCharWidth(), 20 * GetCharHeight()),
                             kReading);
    setAccessName(*list_, tr("Installed"));
    setAccessName(*detail_, tr("About it"));
    insetText(*detail_, gap(*this, 0.4));
    for (const PluginEntry &entry : library.entries()) {
        list_->Append(toWx(entry.used ? entry.name : tr("{plugin} (refused)", {{"plugin", entry.name}})));
        wide = std::max(wide, GetTextExtent(list_->GetString(list_->GetCount() - 1)).x + 3 * GetCharWidth());
    }
    // Above the text where it would leave too little beside it.
    const bool above = wide > wxDisplay(this).GetClientArea().GetWidth() * 2 / 5;
    if (above) both->SetOrientation(wxVERTICAL);
    list_->SetMinSize(wxSize(std::min(wide, 44 * GetCharWidth()), (above ? 5 : 20) * GetCharHeight()));
    if (above) detail_->SetMinSize(wxSize(wide, 8 * GetCharHeight()));
    left->Add(listLabel, wxSizerFlags().Border(wxBOTTOM, gap(*this, 0.3)));
    left->Add(list_, wxSizerFlags(1).Expand());
    right->Add(detailLabel, wxSizerFlags().Border(wxBOTTOM, gap(*this, 0.3)));
    right->Add(detail_, wxSizerFlags(1).Expand());
    both->Add(left, wxSizerFlags().Expand().Border(above ? wxBOTTOM : wxRIGHT, gap(*this)));
    both->Add(right, wxSizerFlags(1).Expand());
    sizer->Add(both, wxSizerFlags(1).Expand().Border(wxALL, gap(*this)));
    sizer->Add(CreateStdDialogButtonSizer(wxCLOSE),
               wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, gap(*this)));
    SetEscapeId(wxID_CLOSE);
    nameButtons(*this);
    list_->Bind(wxEVT_LISTBOX, [this](wxCommandEvent &event) {
        if (event.GetSelection() != wxNOT_FOUND)
            detail_->ChangeValue(toWx(detailOf(library_.entries()[static_cast<size_t>(event.GetSelection())])));
    });
    if (!library.entries().empty()) {
        list_->SetSelection(0);
        detail_->ChangeValue(toWx(detailOf(library.entries().front())));
    } else {
        std::string looked = tr("Nothing was found. Looked in:") + "\n";
        for (const std::string &place : places) looked += place + "\n";
        detail_->ChangeValue(toWx(looked));
    }
    finish(*this, sizer);
    list_->SetFocus();
}

std::string PluginsDialog::detailOf(const PluginEntry &entry) {
    std::string text = entry.version.empty()
                           ? entry.name
                           : tr("{plugin}, version {version}", {{"plugin", entry.name}, {"version", entry.version}});
    text += "\n" + entry.folder + "\n";
    if (!entry.refused.empty()) {
        text += "\n" + (entry.used ? tr("It is used, but:") : tr("It was refused, and is not used:")) + "\n";
        for (const std::string &sentence : entry.refused) text += "• " + sentence + "\n";
    }
    if (!entry.methods.empty()) text += "\n" + tr("Methods") + "\n";
    for (const PluginEntry::Method &method : entry.methods)
        text += "• " +
                tr("{method} ({edition}). {label}: {meaning}. It gives: {scales}", {{"method", method.method},
                                                                                    {"edition", method.edition},
                                                                                    {"label", method.label},
                                                                                    {"meaning", method.labelMeaning},
                                                                                    {"scales", method.scales}}) +
                "\n";
    if (!entry.reads.empty())
        text += "\n" +
                trn("It sees the answer to this {n} question and nothing else: no names, no free text.",
                    "It sees the answers to these {n} questions and nothing else: no names, no free text.",
                    entry.reads.size()) +
                "\n";
    for (const std::string &question : entry.reads) text += "• " + question + "\n";
    return text;
}

}  // namespace plumb::gui
