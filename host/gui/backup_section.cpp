// Backups in the settings: made, verified, brought back into a new file.
#include <wx/button.h>
#include <wx/filedlg.h>
#include <wx/msgdlg.h>
#include <wx/stdpaths.h>
#include <wx/utils.h>

#include "host/base/translated.h"
#include "host/caseload/store_keeping.h"
#include "host/gui/access.h"
#include "host/gui/case_panel.h"
#include "host/gui/dialogs.h"
#include "host/gui/settings_dialog.h"
#include "host/gui/settings_parts.h"
#include "host/gui/text.h"
#include "host/gui/theme.h"
#include "host/store/place.h"

namespace plumb::gui {

namespace {

constexpr std::string_view kBackups = trMark("Backups of stores (*.plumbline-backup)|*.plumbline-backup|All files|*");
constexpr std::string_view kStores = trMark("Stores of people (*.plumbline)|*.plumbline|All files|*");

std::string documents() { return fromWx(wxStandardPaths::Get().GetDocumentsDir()); }

class BackupSection : public SettingsSection {
  public:
    BackupSection(wxWindow *parent, SettingsDialog &dialog, CaseRoom &room)
        : SettingsSection(parent), dialog_(dialog), room_(room) {
        column()->Add(makeHeading(this, tr("Backup"), 1), wxSizerFlags().Border(wxBOTTOM, gap(*this, 0.6)));
        if (room.isOpen()) addMaking();
        else
            column()->Add(makeText(this, tr("Open the store to make a backup of it, or to verify one.")),
                          wxSizerFlags().Border(wxBOTTOM, gap(*this, 0.6)));
        addRestoring();
    }

  private:
    void addMaking() {
        standing_ = makeText(this, backupStanding(room_.caseload()).sentence);
        column()->Add(standing_, wxSizerFlags().Border(wxBOTTOM, gap(*this, 0.6)));
        column()->Add(
            makeQuiet(this,
                      tr("A backup is sealed like the store and opens with the same passphrase or key. Keep it on "
                         "another disk than the store.")),
            wxSizerFlags().Border(wxBOTTOM, gap(*this, 0.6)));
        target_ = addFileField(*this, tr("&File for the backup"), next());
        wxBoxSizer *ways = addRow(*this);
        addButton(*this, *ways, tr("&Back up now"), "", [this] { backUpNow(); });
        addButton(*this, *ways, tr("C&hoose where…"), tr("File for the backup"),
                  [this] { choose(*target_, tr("Back up the store"), kBackups, wxFD_SAVE); });
        made_ = ToldLine(*this);
        column()->Add(makeHeading(this, tr("Verify a backup"), 2),
                      wxSizerFlags().Border(wxTOP | wxBOTTOM, gap(*this, 0.4)));
        checked_ = addFileField(*this, tr("Backup to &verify"), "");
        wxBoxSizer *more = addRow(*this);
        addButton(*this, *more, tr("Verify &it"), tr("Reads all of the backup"), [this] { verify(); });
        addButton(*this, *more, tr("Choose a backup…"), tr("Backup to verify"),
                  [this] { choose(*checked_, tr("A backup to verify"), kBackups, wxFD_OPEN | wxFD_FILE_MUST_EXIST); });
        verified_ = ToldLine(*this);
    }

    void addRestoring() {
        column()->Add(makeHeading(this, tr("Restore a backup"), 2),
                      wxSizerFlags().Border(wxTOP | wxBOTTOM, gap(*this, 0.4)));
        column()->Add(
            makeText(this, tr("It is put into a new file. No file is written over, and the store stays as it is.")),
            wxSizerFlags().Border(wxBOTTOM, gap(*this, 0.5)));
        backup_ = addFileField(*this, tr("Backup to res&tore"), "");
        wxBoxSizer *ways = addRow(*this);
        addButton(*this, *ways, tr("Choose a backup…"), tr("Backup to restore"),
                  [this] { choose(*backup_, tr("A backup to restore"), kBackups, wxFD_OPEN | wxFD_FILE_MUST_EXIST); });
        into_ = addFileField(*this, tr("Into the &new file"), documents() + "/people-restored.plumbline");
        wxBoxSizer *more = addRow(*this);
        addButton(*this, *more, tr("Choose where…"), tr("Into the new file"),
                  [this] { choose(*into_, tr("Restore into a new file"), kStores, wxFD_SAVE); });
        secret_ = addSecretField(*this, tr("Its &passphrase as it was then, or the recovery key"));
        addShowing(*this, tr("Sho&w what I type"), {secret_});
        key_ = addFileField(*this, tr("Or its &key file, when it has no passphrase"),
                            room_.memory().store.empty() ? "" : keyFileOf(room_.memory().store));
        wxBoxSizer *last = addRow(*this);
        addButton(*this, *last, tr("&Restore into the new file"), "", [this] { restoreIt(); });
        open_ = addButton(*this, *last, tr("Op&en it now"), tr("The restored store"), [this] {
            dialog_.endWith({SettingsWish::Kind::openStore, restored_});
        });
        open_->Disable();
        restoredLine_ = ToldLine(*this);
    }

    std::string next() const { return usualBackup(room_.caseload(), room_.memory().store, documents()); }

    void choose(wxTextCtrl &field, const std::string &title, std::string_view kinds, long style) {
        const std::string now = fromWx(field.GetValue());
        const size_t slash = now.rfind('/');
        const std::string folder = slash == std::string::npos ? documents() : now.substr(0, slash);
        const std::string name = slash == std::string::npos ? now : now.substr(slash + 1);
        wxFileDialog dialog(this, toWx(title), toWx(folder), toWx(name), toWx(tr(kinds)), style);
        if (dialog.ShowModal() != wxID_OK) return;
        field.SetValue(dialog.GetPath());
        field.SetFocus();
    }

    // A file that is there is replaced only when that was said.
    bool mayTake(const std::string &path) {
        wxMessageDialog ask(
            this, toWx(tr("There is a file already: {file}. Replace it with the new backup?", {{"file", path}})),
            "Plumbline", wxYES_NO | wxNO_DEFAULT | wxICON_QUESTION);
        ask.SetYesNoLabels(toWx(tr("&Replace it")), toWx(tr("&Keep it")));
        return ask.ShowModal() == wxID_YES;
    }

    void backUpNow() {
        const std::string path = fromWx(target_->GetValue());
        const bool replace = isInTheWay(path);
        if (replace && !mayTake(path))
            return made_.say(tr("Nothing was written; the file that is there is as it was."));
        const auto done = [&] {
            const wxBusyCursor busy;
            return backUp(room_.caseload(), path, replace);
        }();
        if (!done) return made_.say(tr("No backup was made: {why}", {{"why", done.problem().sentence()}}));
        breakText(standing_, backupStanding(room_.caseload()).sentence);
        checked_->ChangeValue(toWx(path));
        target_->ChangeValue(toWx(next()));
        dialog_.noteStoreChanged();
        made_.say(*done);
    }

    void verify() {
        const auto look = [&] {
            const wxBusyCursor busy;
            return lookAtBackup(room_.caseload(), fromWx(checked_->GetValue()));
        }();
        if (!look) return verified_.say(look.problem().sentence());
        std::string text;
        for (const std::string &sentence : look->sentences) text += sentence + "\n";
        verified_.say(text);
    }

    void restoreIt() {
        Restoring restoring;
        restoring.backup = fromWx(backup_->GetValue());
        restoring.into = fromWx(into_->GetValue());
        restoring.secret = taken(*secret_);
        restoring.keyFile = fromWx(key_->GetValue());
        restoring.current = room_.memory().store;
        restoring.who = room_.memory().who;
        const auto done = [&] {
            const wxBusyCursor busy;
            return restore(restoring);
        }();
        open_->Enable(static_cast<bool>(done));
        if (done) restored_ = restoring.into;
        restoredLine_.say(done ? *done : tr("Nothing was restored: {why}", {{"why", done.problem().sentence()}}));
        if (done) open_->SetFocus();
    }

    SettingsDialog &dialog_;
    CaseRoom &room_;
    wxStaticText *standing_ = nullptr;
    wxTextCtrl *target_ = nullptr, *checked_ = nullptr, *backup_ = nullptr, *into_ = nullptr, *secret_ = nullptr,
               *key_ = nullptr;
    wxButton *open_ = nullptr;
    ToldLine made_, verified_, restoredLine_;
    std::string restored_;
};

}  // namespace

SettingsSection *makeBackupSection(wxWindow *parent, SettingsDialog &dialog, CaseRoom &room) {
    return new BackupSection(parent, dialog, room);
}

}  // namespace plumb::gui
