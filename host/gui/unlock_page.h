// The way into a store of people: which file, who is working, the passphrase; and making a new one.
#pragma once
#include <wx/textctrl.h>

#include <optional>

#include "host/gui/case_room.h"
#include "host/gui/settings_parts.h"

namespace plumb::gui {

class UnlockPage : public ScrolledPage {
  public:
    UnlockPage(wxWindow *parent, CaseRoom &room, const std::string &why = "");
    void pageShown() override;

  private:
    void choose();
    void look();
    void open(bool recovery);

    CaseRoom &room_;
    wxTextCtrl *who_, *path_, *secret_;
    wxStaticText *door_, *secretLabel_;
    class wxButton *open_, *recovery_;
};

class NewStorePage : public ScrolledPage {
  public:
    NewStorePage(wxWindow *parent, CaseRoom &room);
    void pageShown() override { who_->SetFocus(); }

  private:
    void make();
    void lookAtWay();

    CaseRoom &room_;
    wxTextCtrl *who_, *path_, *secret_, *again_;
    wxCheckBox *showing_;
    std::optional<StrengthLine> strength_;
    class wxRadioButton *protected_;
};

// The recovery key of a new store, shown once. `go`: on.
class RecoveryPage : public ScrolledPage {
  public:
    RecoveryPage(wxWindow *parent, CaseRoom &room, std::string key);
    ~RecoveryPage() override;
    void pageShown() override { key_->SetFocus(); }

  private:
    void save();
    CaseRoom &room_;
    std::string secret_;
    wxTextCtrl *key_;
};

}  // namespace plumb::gui
