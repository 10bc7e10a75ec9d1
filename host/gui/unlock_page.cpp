#include "host/gui/unlock_page.h"

#include <wx/button.h>
#include <wx/filedlg.h>
#include <wx/radiobut.h>
#include <wx/stdpaths.h>

#include "host/base/file.h"
#include "host/base/translated.h"
#include "host/gui/access.h"
#include "host/gui/case_panel.h"
#include "host/gui/dialogs.h"
#include "host/gui/settings_parts.h"
#include "host/gui/text.h"
#include "host/gui/theme.h"
#include "host/present/folders.h"
#include "host/store/seal.h"

namespace plumb::gui {

namespace {

std::string usualPath(const CaseMemory &memory) {
    if (!memory.store.empty()) return memory.store;
    const auto folder = dataFolder();
    return folder ? *folder + "/people.plumbline" : "";
}

constexpr std::string_view kFiles = trMark("Stores of people (*.plumbline)|*.plumbline|All files|*");

}  // namespace

UnlockPage::UnlockPage(wxWindow *parent, CaseRoom &room, const std::string &why) : ScrolledPage(parent), room_(room) {
    column()->Add(makeHeading(this, tr("People and visits"), 1));
    if (!why.empty()) column()->Add(makeText(this, why), wxSizerFlags().Border(wxTOP, gap(*this, 0.6)));
    column()->Add(
        makeText(this, tr("People, assessments and actions are kept in one file, sealed. Nobody reads it without its "
                          "passphrase or key.")),
        wxSizerFlags().Border(wxTOP | wxBOTTOM, gap(*this, 0.6)));
    who_ = addField(*this, tr("Your &name, as it stands on what you assess and sign"), room.memory().who);
    path_ = addField(*this, tr("Fi&le of the store"), usualPath(room.memory()));
    wxBoxSizer *choosing = addRow(*this);
    addButton(*this, *choosing, tr("&Choose another file…"), "", [this] { choose(); });
    addButton(*this, *choosing, tr("&Make a new store…"), "", [this] { room_.showNewStore(); });
    addButton(*this, *choosing, tr("Restore a &backup…"), tr("Into a new file"), [this] { room_.showBackups(); });
    door_ = makeQuiet(this, "");
    column()->Add(door_, wxSizerFlags().Border(wxTOP | wxBOTTOM, gap(*this, 0.5)));
    secretLabel_ = new wxStaticText(this, wxID_ANY, toWx(tr("&Passphrase, or the recovery key")));
    secret_ = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, wxSize(46 * GetCharWidth(), fieldHeight(*this)),
                             wxTE_PASSWORD | wxTE_PROCESS_ENTER);
    column()->Add(secretLabel_, wxSizerFlags().Border(wxBOTTOM, gap(*this, 0.2)));
    column()->Add(secret_, wxSizerFlags().Border(wxBOTTOM, gap(*this, 0.7)));
    wxBoxSizer *ways = addRow(*this);
    open_ = addButton(*this, *ways, tr("&Open"), "", [this] { open(false); });
    recovery_ = addButton(*this, *ways, tr("Open with the &recovery key"), "", [this] { open(true); });
    addButton(*this, *ways, tr("Back to the &start"), "", [this] { room_.leave(); });
    for (wxTextCtrl *field : {who_, path_, secret_})
        field->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent &) { CallAfter([this] { open(false); }); });
    path_->Bind(wxEVT_TEXT, [this](wxCommandEvent &) { look(); });
    look();
}

void UnlockPage::pageShown() {
    if (who_->IsEmpty()) who_->SetFocus();
    else if (doorOf(fromWx(path_->GetValue())).kind == Door::Kind::passphrase) secret_->SetFocus();
    else if (open_->IsEnabled()) open_->SetFocus();
    else path_->SetFocus();
}

void UnlockPage::look() {
    const Door door = doorOf(fromWx(path_->GetValue()));
    breakText(door_, door.sentence);
    const bool asks = door.kind != Door::Kind::nothing;
    secretLabel_->SetLabel(door.kind == Door::Kind::keyFile
                               ? toWx(tr("&Recovery key, if the key file does not open it"))
                               : toWx(tr("&Passphrase, or the recovery key")));
    secret_->Show(asks);
    secretLabel_->Show(asks);
    recovery_->Show(asks);
    open_->Enable(door.kind != Door::Kind::nothing);
    setAccessDescription(*path_, door.sentence);
    reflow();
}

void UnlockPage::choose() {
    wxFileDialog dialog(this, toWx(tr("Open a store of people")), "", "", toWx(tr(kFiles)),
                        wxFD_OPEN | wxFD_FILE_MUST_EXIST);
    if (dialog.ShowModal() != wxID_OK) return;
    path_->SetValue(dialog.GetPath());
    pageShown();
}

void UnlockPage::open(bool recovery) {
    Entrance entrance;
    entrance.path = fromWx(path_->GetValue());
    entrance.who = fromWx(who_->GetValue());
    entrance.secret = taken(*secret_);
    entrance.recovery = recovery;
    if (!room_.open(entrance)) pageShown();
}

// ---- a new one --------------------------------------------------------------------------------------------------

NewStorePage::NewStorePage(wxWindow *parent, CaseRoom &room) : ScrolledPage(parent), room_(room) {
    column()->Add(makeHeading(this, tr("A new store of people"), 1), wxSizerFlags().Border(wxBOTTOM, gap(*this, 0.8)));
    who_ = addField(*this, tr("Your &name, as it stands on what you assess and sign"), room.memory().who);
    path_ = addField(*this, tr("F&ile to make, on a disk of this computer"), usualPath({}));
    column()->Add(makeHeading(this, tr("How it is locked"), 2), wxSizerFlags().Border(wxBOTTOM, gap(*this, 0.4)));
    protected_ = new wxRadioButton(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxRB_GROUP);
    auto *personal = new wxRadioButton(this, wxID_ANY, "");
    breakText(protected_, tr("Protected: by a passphrase that you type each time. For health answers of others."));
    breakText(personal, tr("Key file: by a file beside it. Whoever has both files can open it."));
    for (wxRadioButton *way : {protected_, personal}) {
        setAccessDescription(*way, tr("How the new store is locked"));
        column()->Add(way, wxSizerFlags().Border(wxBOTTOM, gap(*this, 0.4)));
        way->Bind(wxEVT_RADIOBUTTON, [this](wxCommandEvent &) { lookAtWay(); });
    }
    column()->AddSpacer(gap(*this, 0.6));
    secret_ = addField(*this, tr("P&assphrase, at least 8 letters; several words are best"), "", wxTE_PASSWORD);
    strength_.emplace(*this, secret_);
    again_ = addField(*this, tr("The same a&gain"), "", wxTE_PASSWORD);
    showing_ = addShowing(*this, tr("Sho&w what I type"), {secret_, again_});
    wxBoxSizer *ways = addRow(*this);
    addButton(*this, *ways, tr("&Make the store"), "", [this] { make(); });
    addButton(*this, *ways, tr("&Back"), "", [this] { room_.showUnlock(); });
    for (wxTextCtrl *field : {who_, path_, secret_, again_})
        field->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent &) { CallAfter([this] { make(); }); });
    protected_->SetValue(true);
}

void NewStorePage::lookAtWay() {
    secret_->Enable(protected_->GetValue());
    again_->Enable(protected_->GetValue());
    showing_->Enable(protected_->GetValue());
}

void NewStorePage::make() {
    Entrance entrance;
    entrance.path = fromWx(path_->GetValue());
    entrance.who = fromWx(who_->GetValue());
    entrance.protect = protected_->GetValue();
    entrance.secret = taken(*secret_);
    entrance.secretAgain = taken(*again_);
    strength_->look();
    if (!room_.make(entrance)) (entrance.protect ? secret_ : path_)->SetFocus();
}

// ---- its recovery key -------------------------------------------------------------------------------------------

RecoveryPage::RecoveryPage(wxWindow *parent, CaseRoom &room, std::string key)
    : ScrolledPage(parent), room_(room), secret_(std::move(key)) {
    column()->Add(makeHeading(this, tr("Keep the recovery key"), 1));
    column()->Add(
        makeText(this, tr("It opens the store when the passphrase or the key file is lost. It is shown only now, and "
                          "nobody can make it again. Write it down or save it, and keep it where the store and its "
                          "copies are not.")),
        wxSizerFlags().Border(wxTOP | wxBOTTOM, gap(*this, 0.6)));
    auto *label = new wxStaticText(this, wxID_ANY, toWx(tr("Recovery &key")));
    key_ = new wxTextCtrl(this, wxID_ANY, toWx(secret_), wxDefaultPosition, wxSize(-1, 4 * GetCharHeight()),
                          wxTE_MULTILINE | wxTE_READONLY | wxTE_BESTWRAP);
    key_->SetFont(GetFont().Scaled(1.3F));
    setAccessName(*key_, tr("Recovery key"));
    insetText(*key_, gap(*this, 0.4));
    key_->SetInsertionPoint(0);  // its beginning is in view
    column()->Add(label, wxSizerFlags().Border(wxBOTTOM, gap(*this, 0.2)));
    column()->Add(key_, wxSizerFlags().Expand().Border(wxBOTTOM, gap(*this, 0.8)));
    wxBoxSizer *ways = addRow(*this);
    addButton(*this, *ways, tr("&Save it in a file…"), "", [this] { save(); });
    addButton(*this, *ways, tr("I have kept it: &go on"), "", [this] { room_.showQueue(); });
}

RecoveryPage::~RecoveryPage() { wipe(secret_); }

void RecoveryPage::save() {
    wxFileDialog dialog(this, toWx(tr("Save the recovery key")), wxStandardPaths::Get().GetDocumentsDir(),
                        "plumbline-recovery-key.txt", toWx(tr("Text|*.txt")), wxFD_SAVE | wxFD_OVERWRITE_PROMPT);
    if (dialog.ShowModal() != wxID_OK) return;
    std::string sheet = recoverySheet(room_.memory().store, secret_);
    room_.told(writeFile(fromWx(dialog.GetPath()), sheet));
    wipe(sheet);
}

}  // namespace plumb::gui
