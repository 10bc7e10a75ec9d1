// The window of settings: a list of its sections, beside it the section that is chosen. What is set is taken with OK,
// all of it or nothing; what is done to a store is done at once, and says so. Esc changes no setting.
//
// A further section is one more entry in SettingsDialog::makeSections().
#pragma once
#include <wx/dialog.h>
#include <wx/listbox.h>

#include "host/gui/case_room.h"

namespace plumb::gui {

// What is asked of the window behind when this one has gone.
struct SettingsWish {
    enum class Kind { nothing, openStore, newStore, lock } kind = Kind::nothing;
    std::string store{};  // to open
};

class SettingsSection : public ScrolledPage {
  public:
    using ScrolledPage::ScrolledPage;
    virtual Status take(Settings &) {
        return Done{};
    }  // what was chosen here; the problem is told, and the window stays
};

class SettingsDialog : public wxDialog {
  public:
    // Without a room there is nothing about stores.
    SettingsDialog(wxWindow *parent, const Settings &settings, CaseRoom *room = nullptr,
                   SettingsPart part = SettingsPart::general);
    ~SettingsDialog() override;
    SettingsDialog(const SettingsDialog &) = delete;
    SettingsDialog &operator=(const SettingsDialog &) = delete;

    Settings settings() const;  // as chosen; what is not sound stays as it was
    const SettingsWish &wish() const { return wish_; }
    bool storeChanged() const { return storeChanged_; }

    // For the sections.
    void endWith(SettingsWish wish);  // takes the settings too
    void noteStoreChanged() { storeChanged_ = true; }
    ScrolledPage *section(SettingsPart part) const;
    void show(SettingsPart part);

  private:
    void makeSections(CaseRoom *room);
    void add(SettingsPart part, const std::string &title, SettingsSection *section);
    bool isSound();
    void onOk(wxCommandEvent &event);

    struct Entry {
        SettingsPart part;
        SettingsSection *section;
    };
    Settings before_;
    SettingsWish wish_;
    bool storeChanged_ = false;
    std::vector<Entry> entries_;
    size_t shown_ = 0;
    wxListBox *list_;
    wxBoxSizer *place_;
};

// Its sections.
SettingsSection *makeGeneralSection(wxWindow *parent, const Settings &settings);
SettingsSection *makeReportsSection(wxWindow *parent, const Settings &settings);
SettingsSection *makeOrganisationSection(wxWindow *parent, const Settings &settings);
SettingsSection *makeStoreSection(wxWindow *parent, SettingsDialog &dialog, CaseRoom &room, const Settings &settings);
SettingsSection *makeBackupSection(wxWindow *parent, SettingsDialog &dialog, CaseRoom &room);

}  // namespace plumb::gui
