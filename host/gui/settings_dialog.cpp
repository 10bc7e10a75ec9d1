#include "host/gui/settings_dialog.h"

#include <wx/button.h>
#include <wx/display.h>
#include <wx/stattext.h>

#include <algorithm>

#include "host/base/translated.h"
#include "host/gui/access.h"
#include "host/gui/dialogs.h"
#include "host/gui/text.h"
#include "host/gui/theme.h"

namespace plumb::gui {

namespace {

constexpr int kWide = 104, kHigh = 36;  // characters and lines, as far as the screen has room

}  // namespace

SettingsDialog::SettingsDialog(wxWindow *parent, const Settings &settings, CaseRoom *room, SettingsPart part)
    : wxDialog(parent, wxID_ANY, toWx(tr("Settings")), wxDefaultPosition, wxDefaultSize,
               wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      before_(settings),
      place_(new wxBoxSizer(wxHORIZONTAL)) {
    if (parent) SetFont(parent->GetFont());
    const wxSize screen = wxDisplay(parent ? parent : this).GetClientArea().GetSize();
    SetSize(std::min(kWide * GetCharWidth(), screen.x - gap(*this, 1)),
            std::min(static_cast<int>(1.25 * kHigh * GetCharHeight()), screen.y - gap(*this, 2)));
    auto *sizer = new wxBoxSizer(wxVERTICAL);
    auto *left = new wxBoxSizer(wxVERTICAL);
    auto *label = new wxStaticText(this, wxID_ANY, toWx(tr("&Sections")));
    list_ = new wxListBox(this, wxID_ANY);
    setAccessName(*list_, tr("Sections"));
    left->Add(label, wxSizerFlags().Border(wxBOTTOM, gap(*this, 0.3)));
    left->Add(list_, wxSizerFlags(1).Expand());
    place_->Add(left, wxSizerFlags().Expand().Border(wxLEFT | wxTOP, gap(*this)));
    sizer->Add(place_, wxSizerFlags(1).Expand());
    makeSections(room);
    list_->SetMinSize(wxSize(GetTextExtent(toWx(tr("Store of people") + "  ")).x + gap(*this, 1.5), -1));
    sizer->Add(CreateStdDialogButtonSizer(wxOK | wxCANCEL), wxSizerFlags().Expand().Border(wxALL, gap(*this)));
    nameButtons(*this);
    SetSizer(sizer);
    SetMinSize(wxSize(std::min(60 * GetCharWidth(), screen.x), std::min(20 * GetCharHeight(), screen.y)));
    Layout();
    centre(*this);
    list_->Bind(wxEVT_LISTBOX, [this](wxCommandEvent &event) {
        if (event.GetSelection() != wxNOT_FOUND) show(entries_[static_cast<size_t>(event.GetSelection())].part);
    });
    Bind(wxEVT_BUTTON, &SettingsDialog::onOk, this, wxID_OK);
    show(part);
    list_->SetFocus();
}

SettingsDialog::~SettingsDialog() {
    for (const Entry &entry : entries_) entry.section->retire();
}

void SettingsDialog::makeSections(CaseRoom *room) {
    add(SettingsPart::general, tr("General"), makeGeneralSection(this, before_));
    add(SettingsPart::reports, tr("Reports"), makeReportsSection(this, before_));
    add(SettingsPart::organisation, tr("Organisation"), makeOrganisationSection(this, before_));
    if (!room) return;
    add(SettingsPart::store, tr("Store of people"), makeStoreSection(this, *this, *room, before_));
    add(SettingsPart::backup, tr("Backup"), makeBackupSection(this, *this, *room));
}

void SettingsDialog::add(SettingsPart part, const std::string &title, SettingsSection *section) {
    entries_.push_back({part, section});
    list_->Append(toWx(title));
    section->Hide();
    place_->Add(section, wxSizerFlags(1).Expand());
}

ScrolledPage *SettingsDialog::section(SettingsPart part) const {
    for (const Entry &entry : entries_)
        if (entry.part == part) return entry.section;
    return nullptr;
}

void SettingsDialog::show(SettingsPart part) {
    for (size_t i = 0; i < entries_.size(); ++i) {
        entries_[i].section->Show(entries_[i].part == part);
        if (entries_[i].part == part) shown_ = i;
    }
    list_->SetSelection(static_cast<int>(shown_));
    Layout();
    entries_[shown_].section->breakAgain();
    entries_[shown_].section->pageShown();
}

// At the first section that is not, it is shown and said.
bool SettingsDialog::isSound() {
    Settings chosen = before_;
    for (const Entry &entry : entries_) {
        if (const Status taken = entry.section->take(chosen); !taken) {
            show(entry.part);
            showProblem(this, taken.problem());
            return false;
        }
    }
    return true;
}

Settings SettingsDialog::settings() const {
    Settings chosen = before_;
    for (const Entry &entry : entries_) {
        Settings with = chosen;
        if (entry.section->take(with)) chosen = with;
    }
    return chosen;
}

void SettingsDialog::onOk(wxCommandEvent &event) {
    if (isSound()) event.Skip();
}

void SettingsDialog::endWith(SettingsWish wish) {
    if (!isSound()) return;
    wish_ = std::move(wish);
    EndModal(wxID_OK);
}

}  // namespace plumb::gui
