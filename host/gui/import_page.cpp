#include "host/gui/import_page.h"

#include <wx/button.h>
#include <wx/filedlg.h>
#include <wx/listbox.h>
#include <wx/textctrl.h>
#include <wx/utils.h>

#include <algorithm>

#include "host/base/text.h"
#include "host/base/translated.h"
#include "host/caseload/person_page.h"
#include "host/gui/access.h"
#include "host/gui/case_panel.h"
#include "host/gui/dialogs.h"
#include "host/gui/text.h"
#include "host/gui/theme.h"

namespace plumb::gui {

namespace {

constexpr size_t kMostLines = 500;               // of a file's rows, in the window
constexpr int kLeastShown = 3, kMostShown = 12;  // at once

std::vector<std::string> chosenFiles(const std::string &title, const std::string &kinds, long more = 0) {
    wxFileDialog dialog(nullptr, toWx(title), "", "", toWx(kinds), wxFD_OPEN | wxFD_FILE_MUST_EXIST | more);
    if (dialog.ShowModal() != wxID_OK) return {};
    wxArrayString paths;
    dialog.GetPaths(paths);
    std::vector<std::string> files;
    for (const wxString &path : paths) files.push_back(fromWx(path));
    return files;
}

}  // namespace

ImportPage::ImportPage(wxWindow *parent, CaseRoom &room) : ScrolledPage(parent), room_(room) {
    column()->Add(makeHeading(this, tr("Import"), 1), wxSizerFlags().Border(wxBOTTOM, gap(*this, 0.4)));
    column()->Add(makeQuiet(this, tr("You see what would change before anything is stored.")),
                  wxSizerFlags().Border(wxBOTTOM, gap(*this, 0.8)));
    column()->Add(makeHeading(this, tr("A list of people"), 2));
    column()->Add(
        makeText(this, tr("A table (CSV) from the personnel system, with columns such as name, reference, department, "
                          "email and workstation. People are known by number or e-mail.")),
        wxSizerFlags().Border(wxTOP, gap(*this, 0.3)));
    first_ = addButton(*this, *addRow(*this), tr("Pe&rsonnel file…"), "", [this] { choosePeople(); });
    column()->Add(makeHeading(this, tr("Self-assessments that were sent"), 2),
                  wxSizerFlags().Border(wxTOP, gap(*this, 1)));
    column()->Add(makeText(this, tr("Sealed files from employees. They open with the organisation's secret key, "
                                    "inbox-key.json, which is asked for the first time.")),
                  wxSizerFlags().Border(wxTOP, gap(*this, 0.3)));
    wxBoxSizer *sealed = addRow(*this);
    addButton(*this, *sealed, tr("&Sealed files…"), "", [this] { chooseSealed(); });
    addButton(*this, *sealed, tr("The &organisation's key…"), "", [this] { room_.showInbox(); });
}

void ImportPage::pageShown() { first_->SetFocus(); }

void ImportPage::choosePeople() {
    const auto files = chosenFiles(tr("Choose a personnel file"), tr("Tables (*.csv)|*.csv|All files|*"));
    if (files.empty()) return;
    auto people = [&] {
        const wxBusyCursor busy;
        return readPeopleFile(room_.caseload(), files.front());
    }();
    if (people) room_.showPeopleFile(std::move(*people), files.front());
    else showProblem(this, people.problem());
}

void ImportPage::chooseSealed() {
    SealedMemory memory = readSealedMemory(room_.sealedFile());
    if (memory.inbox.empty() || !wxFileExists(toWx(memory.inbox))) {
        const auto key =
            chosenFiles(tr("Choose the organisation's secret key, inbox-key.json"), tr("Keys (*.json)|*.json"));
        if (key.empty()) return;
        memory.inbox = key.front();
    }
    const auto files = chosenFiles(tr("Choose sealed files"), tr("All files|*"), wxFD_MULTIPLE);
    if (files.empty()) return;
    auto look = [&] {
        const wxBusyCursor busy;
        return lookAtSealed(room_.caseload(), memory, files);
    }();
    if (!look) return showProblem(this, look.problem());
    if (!room_.told(writeSealedMemory(room_.sealedFile(), memory))) return;
    room_.showSealed(std::move(*look));
}

// ---- people -----------------------------------------------------------------------------------------------------

PeopleFilePage::PeopleFilePage(wxWindow *parent, CaseRoom &room, PeopleFile people, std::string file)
    : ScrolledPage(parent), room_(room), people_(std::move(people)), file_(std::move(file)) {
    column()->Add(makeHeading(this, tr("What the personnel file changes"), 1));
    column()->Add(makeText(this, people_.summary() + " " + tr("Nothing is stored yet.")),
                  wxSizerFlags().Border(wxTOP | wxBOTTOM, gap(*this, 0.5)));
    for (const std::string &note : people_.notes) column()->Add(makeQuiet(this, note));
    names_.emplace(*this, questionsOf(people_.rows));
    first_ = names_->list();
    wxArrayString lines;
    std::vector<const PeopleRow *> rows;
    for (const PeopleRow &row : people_.rows)
        if (row.what != PeopleRow::What::same && row.what != PeopleRow::What::asked) rows.push_back(&row);
    std::stable_sort(rows.begin(), rows.end(),
                     [](const PeopleRow *a, const PeopleRow *b) { return a->what > b->what; });
    for (size_t i = 0; i < rows.size() && i < kMostLines; ++i) lines.push_back(toWx(rowInWords(*rows[i])));
    column()->AddSpacer(gap(*this, 0.5));
    if (!lines.empty()) addRows(lines);
    if (rows.size() > kMostLines)
        column()->Add(makeQuiet(this, tr("The first {number} are shown.", {{"number", std::to_string(kMostLines)}})));
    wxBoxSizer *ways = addRow(*this);
    const size_t changes = people_.count(PeopleRow::What::added) + people_.count(PeopleRow::What::changed);
    if (names_->any() || changes > 0) {
        auto *go = addButton(*this, *ways, tr("&Take them in"), people_.summary(), [this] { take(); });
        if (!first_) first_ = go;
    }
    auto *back = addButton(*this, *ways, tr("&Back"), "", [this] { room_.showImport(); });
    if (!first_) first_ = back;
}

// Each in full below the list when it is chosen: why a row is refused is often longer than a line.
void PeopleFilePage::addRows(const wxArrayString &lines) {
    const int shown = std::clamp(static_cast<int>(lines.size()), kLeastShown, kMostShown);
    wxListBox *list = addList(*this, tr("&Rows that change something, refused ones first"), lines, shown, {});
    wxStaticText *full = makeQuiet(this, fromWx(lines.front()));
    column()->Add(full, wxSizerFlags().Border(wxTOP | wxBOTTOM, gap(*this, 0.3)));
    list->Bind(wxEVT_LISTBOX, [this, list, full](wxCommandEvent &event) {
        if (event.GetSelection() == wxNOT_FOUND) return;
        breakText(full, fromWx(list->GetString(static_cast<unsigned>(event.GetSelection()))));
        reflow();
    });
    if (!first_) first_ = list;
}

void PeopleFilePage::pageShown() { first_->SetFocus(); }

void PeopleFilePage::take() {
    const auto told = [&] {
        const wxBusyCursor busy;
        return takePeople(room_.caseload(), people_, file_);
    }();
    if (!told) {
        showProblem(this, told.problem());
        names_->goToOpen();
        return;
    }
    showText(this, tr("Receipt"), *told);
    room_.showPeople();
}

// ---- sealed files -----------------------------------------------------------------------------------------------

SealedPage::SealedPage(wxWindow *parent, CaseRoom &room, SealedLook look)
    : ScrolledPage(parent), room_(room), look_(std::move(look)) {
    column()->Add(makeHeading(this, tr("What the sealed files hold"), 1));
    column()->Add(makeText(this, tr("Nothing is stored yet.")),
                  wxSizerFlags().Border(wxTOP | wxBOTTOM, gap(*this, 0.5)));
    for (const std::string &sentence : look_.refused) {
        wxStaticText *text = makeText(this, sentence);
        text->SetForegroundColour(levelText(Level::act));
        column()->Add(text, wxSizerFlags().Border(wxBOTTOM, gap(*this, 0.4)));
    }
    bool stranger = false;
    for (const SealedFile &file : look_.files) {
        addFile(file);
        stranger = stranger || (file.stranger && !file.already);
    }
    if (stranger) {
        strangers_ = new wxCheckBox(this, wxID_ANY, "");
        breakText(strangers_, tr("Add people who are not in the store yet"));
        setAccessDescription(*strangers_, tr("Self-assessments that were sent"));
        column()->Add(strangers_, wxSizerFlags().Border(wxTOP | wxBOTTOM, gap(*this, 0.5)));
        if (!first_) first_ = strangers_;
    }
    names_.emplace(*this, questionsOf(look_.files));
    if (!first_) first_ = names_->list();
    wxBoxSizer *ways = addRow(*this);
    if (!look_.files.empty()) {
        auto *go = addButton(*this, *ways, tr("&Take them in"), "", [this] { take(); });
        if (!first_) first_ = go;
    }
    auto *back = addButton(*this, *ways, tr("&Back"), "", [this] { room_.showImport(); });
    if (!first_) first_ = back;
}

void SealedPage::pageShown() { first_->SetFocus(); }

void SealedPage::addFile(const SealedFile &file) {
    if (file.route != 0) {
        wxStaticText *route = makeHeading(this, routeInWords(file.route), 2);
        route->SetForegroundColour(levelText(Level::urgent));
        column()->Add(route);
    }
    column()->Add(makeHeading(this, file.who, 3));
    column()->Add(makeQuiet(this, file.what + ". " +
                                      (file.already    ? tr("It is in the store already.")
                                       : file.stranger ? tr("Nobody in the store has this number or e-mail.")
                                                       : "")));
    if (!file.keyKnown && !file.already) {
        auto *box = new wxCheckBox(this, wxID_ANY, "");
        breakText(box, tr("The person said that their key is {key}", {{"key", file.key}}));
        setAccessDescription(*box, file.who);
        column()->Add(box, wxSizerFlags().Border(wxTOP, gap(*this, 0.3)));
        keys_.emplace_back(static_cast<size_t>(&file - look_.files.data()), box);
        if (!first_) first_ = box;
    }
    column()->AddSpacer(gap(*this, 0.7));
}

void SealedPage::take() {
    SealedMemory memory = readSealedMemory(room_.sealedFile());
    for (const auto &[at, box] : keys_) look_.files[at].compared = box->GetValue();
    const auto open = std::find_if(keys_.begin(), keys_.end(), [](const auto &key) { return !key.second->GetValue(); });
    if (open != keys_.end()) open->second->SetFocus();
    names_->goToOpen();
    const auto told = takeSealed(room_.caseload(), look_.files, strangers_ && strangers_->GetValue(), memory);
    if (!told) return showProblem(this, told.problem());
    room_.told(writeSealedMemory(room_.sealedFile(), memory));
    showText(this, tr("Receipts"), join(*told, "\n\n"));
    room_.showQueue();
}

}  // namespace plumb::gui
