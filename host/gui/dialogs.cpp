#include "host/gui/dialogs.h"

#include <wx/msgdlg.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include <algorithm>
#include <iterator>

#include "host/gui/access.h"
#include "host/gui/text.h"
#include "host/gui/theme.h"

namespace plumb::gui {

namespace {

constexpr long kReading = wxTE_MULTILINE | wxTE_READONLY | wxTE_WORDWRAP;

// In text of the size that the window behind has.
void takeFont(wxDialog &dialog) {
    if (dialog.GetParent()) dialog.SetFont(dialog.GetParent()->GetFont());
}

void finish(wxDialog &dialog, wxSizer *sizer) {
    dialog.SetSizerAndFit(sizer);
    dialog.CentreOnParent();
}

}  // namespace

void showText(wxWindow *parent, const std::string &title, const std::string &text) {
    wxDialog dialog(parent, wxID_ANY, toWx(title), wxDefaultPosition, wxDefaultSize,
                    wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER);
    takeFont(dialog);
    auto *sizer = new wxBoxSizer(wxVERTICAL);
    auto *label = new wxStaticText(&dialog, wxID_ANY, toWx(title));
    auto *field = new wxTextCtrl(&dialog, wxID_ANY, toWx(text), wxDefaultPosition,
                                 wxSize(64 * dialog.GetCharWidth(), 16 * dialog.GetCharHeight()), kReading);
    setAccessName(*field, title);
    label->SetFont(headingFont(dialog, 2));
    sizer->Add(label, wxSizerFlags().Border(wxALL, gap(dialog)));
    sizer->Add(field, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT, gap(dialog)));
    sizer->Add(dialog.CreateStdDialogButtonSizer(wxCLOSE), wxSizerFlags().Expand().Border(wxALL, gap(dialog)));
    dialog.SetEscapeId(wxID_CLOSE);
    finish(dialog, sizer);
    field->SetFocus();
    field->SetInsertionPoint(0);
    dialog.ShowModal();
}

void showProblem(wxWindow *parent, const Problem &problem) {
    wxMessageDialog dialog(parent, toWx(problem.sentence()), "Plumbline", wxOK | wxICON_WARNING);
    dialog.ShowModal();
}

// ---- plugins ----------------------------------------------------------------------------------------------------

PluginsDialog::PluginsDialog(wxWindow *parent, const Library &library, const std::vector<std::string> &places)
    : wxDialog(parent, wxID_ANY, "Plugins", wxDefaultPosition, wxDefaultSize, wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      library_(library) {
    takeFont(*this);
    auto *sizer = new wxBoxSizer(wxVERTICAL);
    auto *columns = new wxBoxSizer(wxHORIZONTAL), *left = new wxBoxSizer(wxVERTICAL),
         *right = new wxBoxSizer(wxVERTICAL);
    auto *listLabel = new wxStaticText(this, wxID_ANY, "&Installed");
    list_ = new wxListBox(this, wxID_ANY, wxDefaultPosition, wxSize(26 * GetCharWidth(), 20 * GetCharHeight()));
    auto *detailLabel = new wxStaticText(this, wxID_ANY, "&About it");
    detail_ = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, wxSize(62 * GetCharWidth(), 20 * GetCharHeight()),
                             kReading);
    setAccessName(*list_, "Installed");
    setAccessName(*detail_, "About it");
    for (const PluginEntry &entry : library.entries())
        list_->Append(toWx(entry.name + (entry.used ? "" : " (refused)")));
    left->Add(listLabel, wxSizerFlags().Border(wxBOTTOM, gap(*this, 0.3)));
    left->Add(list_, wxSizerFlags(1).Expand());
    right->Add(detailLabel, wxSizerFlags().Border(wxBOTTOM, gap(*this, 0.3)));
    right->Add(detail_, wxSizerFlags(1).Expand());
    columns->Add(left, wxSizerFlags().Expand().Border(wxRIGHT, gap(*this)));
    columns->Add(right, wxSizerFlags(1).Expand());
    sizer->Add(columns, wxSizerFlags(1).Expand().Border(wxALL, gap(*this)));
    sizer->Add(CreateStdDialogButtonSizer(wxCLOSE),
               wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, gap(*this)));
    SetEscapeId(wxID_CLOSE);
    list_->Bind(wxEVT_LISTBOX, [this](wxCommandEvent &event) {
        if (event.GetSelection() != wxNOT_FOUND)
            detail_->ChangeValue(toWx(detailOf(library_.entries()[static_cast<size_t>(event.GetSelection())])));
    });
    if (!library.entries().empty()) {
        list_->SetSelection(0);
        detail_->ChangeValue(toWx(detailOf(library.entries().front())));
    } else {
        std::string looked = "Nothing was found. Looked in:\n";
        for (const std::string &place : places) looked += place + "\n";
        detail_->ChangeValue(toWx(looked));
    }
    finish(*this, sizer);
    list_->SetFocus();
}

std::string PluginsDialog::detailOf(const PluginEntry &entry) {
    std::string text =
        entry.name + (entry.version.empty() ? "" : ", version " + entry.version) + "\n" + entry.folder + "\n";
    if (!entry.refused.empty()) {
        text += entry.used ? "\nIt is used, but:\n" : "\nIt was refused, and is not used:\n";
        for (const std::string &sentence : entry.refused) text += "• " + sentence + "\n";
    }
    if (!entry.methods.empty()) text += "\nMethods\n";
    for (const PluginEntry::Method &method : entry.methods)
        text += "• " + method.method + " (" + method.edition + "). " + method.label + ": " + method.labelMeaning +
                ". It gives: " + method.scales + "\n";
    if (!entry.reads.empty())
        text += "\nIt sees the answers to these " + std::to_string(entry.reads.size()) +
                " questions and nothing else: no names, no free text.\n";
    for (const std::string &question : entry.reads) text += "• " + question + "\n";
    return text;
}

// ---- settings ---------------------------------------------------------------------------------------------------

SettingsDialog::SettingsDialog(wxWindow *parent, const Settings &settings, const std::vector<std::string> &languages)
    : wxDialog(parent, wxID_ANY, "Settings", wxDefaultPosition, wxDefaultSize, wxDEFAULT_DIALOG_STYLE),
      languages_(languages) {
    takeFont(*this);
    const wxString units[] = {"&Centimetres and kilograms", "&Inches and pounds"};
    const wxString papers[] = {"&A4", "US &Letter"};
    wxString sizes[std::size(kTextSizes)];
    for (size_t i = 0; i < std::size(kTextSizes); ++i) sizes[i] = wxString::Format("%d %%", kTextSizes[i]);
    auto *sizer = new wxBoxSizer(wxVERTICAL);
    auto add = [&](const char *title, int count, const wxString *choices, int chosen) {
        auto *box = new wxRadioBox(this, wxID_ANY, title, wxDefaultPosition, wxDefaultSize, count, choices, 1,
                                   wxRA_SPECIFY_COLS);
        box->SetSelection(chosen);
        sizer->Add(box, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxTOP, gap(*this)));
        return box;
    };
    units_ = add("Units", 2, units, settings.units == UnitSystem::imperial ? 1 : 0);
    paper_ = add("Paper of reports", 2, papers, settings.paper == Paper::letter ? 1 : 0);
    int size = 0;
    for (size_t i = 0; i < std::size(kTextSizes); ++i)
        if (kTextSizes[i] == settings.textSize) size = static_cast<int>(i);
    size_ = add("Size of text", static_cast<int>(std::size(kTextSizes)), sizes, size);
    std::vector<wxString> names;
    if (languages_.empty()) languages_.emplace_back("en");
    for (const std::string &code : languages_) names.push_back(toWx(languageName(code)));
    const auto placeOf = [&](const std::string &code) { return std::find(languages_.begin(), languages_.end(), code); };
    const auto chosen = placeOf(settings.language), place = chosen == languages_.end() ? placeOf("en") : chosen;
    const int language = place == languages_.end() ? 0 : static_cast<int>(place - languages_.begin());
    language_ = add("Language of questions and reports, from the next start on", static_cast<int>(names.size()),
                    names.data(), language);
    auto *label = new wxStaticText(this, wxID_ANY, "C&ountry, two letters as GB or DE");
    country_ = new wxTextCtrl(this, wxID_ANY, toWx(settings.country));
    country_->SetMaxLength(2);
    country_->SetInitialSize(wxSize(8 * GetCharWidth(), -1));
    auto *why = new wxStaticText(this, wxID_ANY, "For numbers to call in an emergency. Empty: no numbers.");
    why->SetForegroundColour(quietText());
    setAccessDescription(*country_, fromWx(why->GetLabelText()));
    sizer->Add(label, wxSizerFlags().Border(wxLEFT | wxRIGHT | wxTOP, gap(*this)));
    sizer->Add(country_, wxSizerFlags().Border(wxLEFT | wxRIGHT | wxTOP, gap(*this, 0.3)));
    sizer->Add(why, wxSizerFlags().Border(wxLEFT | wxRIGHT | wxTOP, gap(*this, 0.3)));
    sizer->Add(CreateStdDialogButtonSizer(wxOK | wxCANCEL), wxSizerFlags().Expand().Border(wxALL, gap(*this)));
    Bind(wxEVT_BUTTON, &SettingsDialog::onOk, this, wxID_OK);
    finish(*this, sizer);
}

void SettingsDialog::onOk(wxCommandEvent &event) {
    if (countryFrom(fromWx(country_->GetValue()))) return event.Skip();
    showProblem(this, {"", "“" + fromWx(country_->GetValue()) + "” is not the code of a country",
                       "Type two letters as GB or DE, or nothing"});
    country_->SetFocus();
}

Settings SettingsDialog::settings() const {
    Settings chosen;
    chosen.units = units_->GetSelection() == 1 ? UnitSystem::imperial : UnitSystem::metric;
    chosen.paper = paper_->GetSelection() == 1 ? Paper::letter : Paper::a4;
    chosen.textSize = kTextSizes[size_->GetSelection()];
    const std::string &language = languages_[static_cast<size_t>(language_->GetSelection())];
    chosen.language = language == "en" ? "" : language;
    chosen.country = countryFrom(fromWx(country_->GetValue())).value_or("");
    return chosen;
}

}  // namespace plumb::gui
