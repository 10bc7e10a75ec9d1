#include "host/gui/inbox_page.h"

#include <wx/button.h>
#include <wx/clipbrd.h>
#include <wx/stdpaths.h>
#include <wx/textctrl.h>

#include "host/base/translated.h"
#include "host/gui/access.h"
#include "host/gui/ask_dialog.h"
#include "host/gui/case_panel.h"
#include "host/gui/dialogs.h"
#include "host/gui/text.h"
#include "host/gui/theme.h"

namespace plumb::gui {

namespace {

std::string documents(const char *name) { return fromWx(wxStandardPaths::Get().GetDocumentsDir()) + "/" + name; }

}  // namespace

InboxPage::InboxPage(wxWindow *parent, CaseRoom &room)
    : ScrolledPage(parent), room_(room), memory_(readSealedMemory(room.sealedFile())), view_(inboxOf(memory_)) {
    column()->Add(makeHeading(this, tr("The organisation's key"), 1));
    column()->Add(
        makeText(this, tr("Employees seal their self-assessments with its open half, which everybody may have. Only "
                          "its secret half opens them.")),
        wxSizerFlags().Border(wxTOP | wxBOTTOM, gap(*this, 0.5)));
    column()->Add(makeText(this, view_.sentence), wxSizerFlags().Border(wxBOTTOM, gap(*this, 0.6)));
    const bool known = !view_.secretFile.empty();
    if (known) {
        wxTextCtrl *field = addField(*this, tr("&Open half: its fingerprint, to compare by telephone"),
                                     view_.fingerprint, wxTE_READONLY);
        setAccessName(*field, tr("Fingerprint of the open half"));
        wxBoxSizer *ways = addRow(*this);
        first_ = addButton(*this, *ways, tr("&Save the open half for employees…"), "", [this] { saveKey(); });
        addButton(*this, *ways, tr("&Copy it"), tr("The open half, as text"), [this] {
            const wxClipboardLocker clipboard;
            if (!!clipboard) wxTheClipboard->SetData(new wxTextDataObject(toWx(view_.openKey)));
        });
    }
    wxBoxSizer *ways = addRow(*this);
    auto *make =
        addButton(*this, *ways, known ? tr("&Make another key…") : tr("&Make a key…"), "", [this] { makeKey(); });
    if (!first_) first_ = make;
    addButton(*this, *ways, tr("Choose the secre&t half…"), "", [this] { chooseKey(); });
    addButton(*this, *ways, tr("&Back"), "", [this] { room_.showImport(); });
}

void InboxPage::pageShown() { first_->SetFocus(); }

void InboxPage::keep(const SealedMemory &memory) {
    if (room_.told(writeSealedMemory(room_.sealedFile(), memory))) room_.showInbox();
}

void InboxPage::makeKey() {
    Ask ask{tr("Make a key"), tr("Two files are made in a folder of their own."), tr("&Make it"), {}, {}};
    if (!view_.secretFile.empty())
        ask.text += " " + tr("What employees sealed with the key of today opens with that one alone: keep it too.");
    ask.fields = {{tr("In the &folder"), documents("plumbline-inbox")}};
    SealedMemory memory = memory_;
    std::string told;
    const bool done = askAndDo(room_.window(), ask, [&](const Ask &given) -> Status {
        auto made = makeInbox(given.fields[0].value, memory, room_.caseload().outside());
        if (!made) return made.problem();
        told = std::move(*made);
        return Done{};
    });
    if (!done) return;
    showText(this, tr("A new key"), told);
    keep(memory);
}

void InboxPage::chooseKey() {
    Ask ask{tr("Choose the secret half"), "", tr("&Take it"), {}, {}};
    ask.fields = {{tr("&File, inbox-key.json"),
                   memory_.inbox.empty() ? documents("plumbline-inbox/inbox-key.json") : memory_.inbox}};
    SealedMemory memory = memory_;
    if (askAndDo(room_.window(), ask, [&](const Ask &given) { return chooseInbox(given.fields[0].value, memory); }))
        keep(memory);
}

void InboxPage::saveKey() {
    Ask ask{tr("The open half for employees"), tr("Everybody may have this file."), tr("&Save it"), {}, {}};
    ask.fields = {{tr("Into the &file"), documents("inbox.json")}};
    askAndDo(room_.window(), ask, [&](const Ask &given) { return saveOpenKey(memory_, given.fields[0].value); });
}

}  // namespace plumb::gui
