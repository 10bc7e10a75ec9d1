// The store of people in the settings: which file, its passphrase, its recovery key, when assessments are due again.
#include <wx/button.h>
#include <wx/filedlg.h>
#include <wx/stdpaths.h>
#include <wx/utils.h>

#include <algorithm>
#include <iterator>

#include "host/assess/places.h"
#include "host/base/file.h"
#include "host/base/translated.h"
#include "host/caseload/store_keeping.h"
#include "host/gui/access.h"
#include "host/gui/case_panel.h"
#include "host/gui/dialogs.h"
#include "host/gui/settings_dialog.h"
#include "host/gui/settings_parts.h"
#include "host/gui/text.h"
#include "host/gui/theme.h"
#include "host/store/seal.h"

namespace plumb::gui {

namespace {

// A recovery key, shown once: to write down or to save.
class RecoveryDialog : public wxDialog {
  public:
    RecoveryDialog(wxWindow *parent, const std::string &sheet)
        : wxDialog(parent, wxID_ANY, toWx(tr("Keep the recovery key")), wxDefaultPosition, wxDefaultSize,
                   wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER) {
        SetFont(parent->GetFont());
        SetEscapeId(wxID_NONE);  // it goes only when it is said that the key is kept
        auto *sizer = new wxBoxSizer(wxVERTICAL);
        auto *label =
            new wxStaticText(this, wxID_ANY, toWx(tr("It is shown only &now; the one before opens the store no more")));
        auto *field = new wxTextCtrl(this, wxID_ANY, toWx(sheet), wxDefaultPosition,
                                     wxSize(60 * GetCharWidth(), 14 * GetCharHeight()),
                                     wxTE_MULTILINE | wxTE_READONLY | wxTE_BESTWRAP);
        setAccessName(*field, tr("Recovery key"));
        insetText(*field, gap(*this, 0.4));
        auto *line = new wxBoxSizer(wxHORIZONTAL);
        auto *save = new wxButton(this, wxID_ANY, toWx(tr("&Save it in a file…")));
        save->Bind(wxEVT_BUTTON, [this, &sheet](wxCommandEvent &) { keep(sheet); });
        line->Add(save, wxSizerFlags().Border(wxRIGHT, gap(*this, 0.6)));
        line->Add(new wxButton(this, wxID_OK, toWx(tr("I have &kept it"))));
        sizer->Add(label, wxSizerFlags().Border(wxALL, gap(*this)));
        sizer->Add(field, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT, gap(*this)));
        sizer->Add(line, wxSizerFlags().Border(wxALL, gap(*this)));
        SetSizerAndFit(sizer);
        centre(*this);
        field->SetFocus();
    }

  private:
    void keep(const std::string &sheet) {
        wxFileDialog dialog(this, toWx(tr("Save the recovery key")), wxStandardPaths::Get().GetDocumentsDir(),
                            "plumbline-recovery-key.txt", toWx(tr("Text|*.txt")), wxFD_SAVE | wxFD_OVERWRITE_PROMPT);
        if (dialog.ShowModal() != wxID_OK) return;
        if (const Status written = writeFile(fromWx(dialog.GetPath()), sheet); !written)
            showProblem(this, written.problem());
    }
};

class StoreSection : public SettingsSection {
  public:
    StoreSection(wxWindow *parent, SettingsDialog &dialog, CaseRoom &room, const Settings &settings)
        : SettingsSection(parent), dialog_(dialog), room_(room) {
        column()->Add(makeHeading(this, tr("Store of people"), 1), wxSizerFlags().Border(wxBOTTOM, gap(*this, 0.6)));
        if (room.isOpen()) addOpen();
        else addClosed();
        std::vector<std::string> times;
        for (const int minutes : kLockAfter)
            times.push_back(minutes == 0 ? tr("Never")
                                         : trn("After {n} minute", "After {n} minutes", static_cast<size_t>(minutes)));
        const auto *at = std::find(std::begin(kLockAfter), std::end(kLockAfter), settings.lockAfter);
        column()->AddSpacer(gap(*this, 0.6));
        lock_ = Choices(*this, tr("Close the store when nobody types or clicks"), times,
                        at == std::end(kLockAfter) ? 0 : static_cast<size_t>(at - std::begin(kLockAfter)));
    }

    Status take(Settings &settings) override {
        settings.lockAfter = kLockAfter[lock_.chosen()];
        return Done{};
    }

  private:
    using Kind = SettingsWish::Kind;

    void addClosed() {
        const std::string last = room_.memory().store;
        column()->Add(makeText(this, last.empty() ? tr("No store is open.")
                                                  : tr("No store is open. The last one was {file}", {{"file", last}})));
        wxBoxSizer *ways = addRow(*this);
        addButton(*this, *ways, tr("Open a &store…"), "", [this] { dialog_.endWith({Kind::openStore}); });
        addButton(*this, *ways, tr("&Make a new store…"), "", [this] { dialog_.endWith({Kind::newStore}); });
        column()->Add(
            makeQuiet(this, tr("Its passphrase, recovery key and dates of review are here while it is open.")),
            wxSizerFlags().Border(wxTOP, gap(*this, 0.4)));
    }

    void addOpen() {
        path_ = room_.memory().store;
        way_ = wayIn(path_);
        column()->Add(makeText(this, tr("Open now: {file}", {{"file", path_}})));
        column()->Add(makeQuiet(this, way_.sentence), wxSizerFlags().Border(wxTOP | wxBOTTOM, gap(*this, 0.3)));
        wxBoxSizer *ways = addRow(*this);
        addButton(*this, *ways, tr("Loc&k it now"), tr("The store that is open"), [this] {
            dialog_.endWith({Kind::lock, path_});
        });
        addButton(*this, *ways, tr("Open another…"), "", [this] { dialog_.endWith({Kind::openStore}); });
        addButton(*this, *ways, tr("Make a new one…"), "", [this] { dialog_.endWith({Kind::newStore}); });
        column()->Add(makeQuiet(this, tr("What you do to the store below is done at once, and not undone by Cancel.")));
        addPassphrase();
        addRecovery();
        addPolicy();
    }

    void addPassphrase() {
        column()->Add(
            makeHeading(this, way_.passphrase ? tr("Another passphrase") : tr("A passphrase instead of the key file"),
                        2),
            wxSizerFlags().Border(wxTOP | wxBOTTOM, gap(*this, 0.6)));
        std::vector<wxTextCtrl *> fields;
        if (way_.passphrase) fields.push_back(old_ = addSecretField(*this, tr("The &present passphrase")));
        fields.push_back(fresh_ = addSecretField(*this, tr("The n&ew one; several words are best")));
        strength_.emplace(*this, fresh_);
        fields.push_back(again_ = addSecretField(*this, tr("The new one a&gain")));
        addShowing(*this, tr("Sho&w what I type"), fields);
        wxBoxSizer *ways = addRow(*this);
        addButton(*this, *ways, tr("Ch&ange the passphrase"), "", [this] { change(); });
        for (wxTextCtrl *field : fields)
            field->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent &) { CallAfter([this] { change(); }); });
        changed_ = ToldLine(*this);
    }

    void change() {
        PassphraseChange change{path_, old_ ? taken(*old_) : "", taken(*fresh_), taken(*again_)};
        strength_->look();
        const auto done = [&] {
            const wxBusyCursor busy;
            return changePassphrase(room_.caseload(), change);
        }();
        changed_.say(done ? *done : tr("Not changed: {why}", {{"why", done.problem().sentence()}}));
        if (!done) return (old_ ? old_ : fresh_)->SetFocus();
        dialog_.noteStoreChanged();
    }

    void addRecovery() {
        column()->Add(makeHeading(this, tr("Recovery key"), 2), wxSizerFlags().Border(wxTOP, gap(*this, 0.6)));
        column()->Add(
            makeText(this, tr("It opens the store when the passphrase or the key file is lost. A new one takes the "
                              "place of the one that you keep; older backups still open with that.")),
            wxSizerFlags().Border(wxTOP | wxBOTTOM, gap(*this, 0.4)));
        if (way_.passphrase) proof_ = addSecretField(*this, tr("The present passphrase, to &make a new recovery key"));
        wxBoxSizer *ways = addRow(*this);
        addButton(*this, *ways, tr("Make a new &recovery key"), "", [this] { makeKey(); });
        renewed_ = ToldLine(*this);
    }

    void makeKey() {
        std::string secret = proof_ ? taken(*proof_) : "";
        auto key = [&] {
            const wxBusyCursor busy;
            return newRecoveryKey(room_.caseload(), path_, secret);
        }();
        if (!key) {
            renewed_.say(tr("Not made: {why}", {{"why", key.problem().sentence()}}));
            if (proof_) proof_->SetFocus();
            return;
        }
        std::string sheet = recoverySheet(path_, *key);
        wipe(*key);
        RecoveryDialog(this, sheet).ShowModal();
        wipe(sheet);
        renewed_.say(tr("The store has a new recovery key."));
    }

    void addPolicy() {
        auto choices = policyChoices(room_.caseload(), shareFolder());
        if (!choices) {
            column()->Add(makeText(this, choices.problem().sentence()));
            return;
        }
        policies_ = std::move(*choices);
        std::vector<std::string> words;
        size_t chosen = 0;
        for (size_t i = 0; i < policies_.size(); ++i) {
            words.push_back(policies_[i].words);
            if (policies_[i].chosen) chosen = i;
        }
        column()->AddSpacer(gap(*this, 0.6));
        policy_ = Choices(*this, tr("When an assessment is due again"), words, chosen);
        policy_.whenChosen([this] {
            const Status taken = takePolicy(room_.caseload(), policies_[policy_.chosen()].policy);
            policyTaken_.say(taken ? tr("From now on; what is signed keeps its day.") : taken.problem().sentence());
        });
        policyTaken_ = ToldLine(*this);
    }

    SettingsDialog &dialog_;
    CaseRoom &room_;
    std::string path_;
    WayIn way_;
    wxTextCtrl *old_ = nullptr, *fresh_ = nullptr, *again_ = nullptr, *proof_ = nullptr;
    std::optional<StrengthLine> strength_;
    ToldLine changed_, renewed_, policyTaken_;
    std::vector<PolicyChoice> policies_;
    Choices policy_, lock_;
};

}  // namespace

SettingsSection *makeStoreSection(wxWindow *parent, SettingsDialog &dialog, CaseRoom &room, const Settings &settings) {
    return new StoreSection(parent, dialog, room, settings);
}

}  // namespace plumb::gui
