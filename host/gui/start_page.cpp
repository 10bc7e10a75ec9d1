#include "host/gui/start_page.h"

#include <wx/button.h>
#include <wx/datetime.h>

#include "host/base/date.h"
#include "host/base/translated.h"
#include "host/gui/access.h"
#include "host/gui/text.h"
#include "host/gui/theme.h"
#include "host/gui/toolkit.h"
#include "host/present/spoken_day.h"

namespace plumb::gui {

namespace {

constexpr int kDoor = 3;  // the rank of its name

std::string when(int64_t seconds) { return fromWx(wxDateTime(static_cast<time_t>(seconds)).Format("%x, %H:%M")); }

}  // namespace

StartPage::StartPage(wxWindow *parent, StartHost &host, StartShow show)
    : ScrolledPage(parent), host_(host), show_(show) {
    switch (show) {
        case StartShow::doors:
            column()->Add(makeHeading(this, tr("What would you like to do?"), 1));
            column()->Add(
                makeText(this, tr("Plumbline assesses workplaces by published methods and says what to change "
                                  "first.\nWhat you answer stays on this computer.")),
                wxSizerFlags().Border(wxTOP, gap(*this, 0.5)));
            column()->AddSpacer(gap(*this, 1.4));
            if (host.doors().forms > 0) addDoors();
            else addNothingInstalled();
            addDrafts();
            addRecent();
            break;
        case StartShow::self:
            column()->Add(makeHeading(this, tr("What would you like to assess?"), 1));
            column()->AddSpacer(gap(*this, 1.2));
            addForms(AssessmentDesk::By::self);
            break;
        case StartShow::others:
            column()->Add(makeHeading(this, tr("Assess others"), 1));
            column()->AddSpacer(gap(*this, 1.2));
            addDoor(tr("&People and visits"),
                    tr("A queue of who is next, and all assessments of a person in one sealed file."),
                    [this] { host_.openCases(); });
            addDoor(
                tr("&Open an answers file…"),
                tr("Work on what a person has answered already. Their answers stay beside yours, and both are kept."),
                [this] { host_.openAnswers(); });
            column()->Add(makeHeading(this, tr("Or begin with empty pages"), 2),
                          wxSizerFlags().Border(wxTOP | wxBOTTOM, gap(*this, 0.8)));
            addForms(AssessmentDesk::By::assessor);
            break;
    }
}

// A button as wide as the page, with its name and, below, what it is for.
void StartPage::addDoor(const std::string &label, const std::string &text, std::function<void()> open) {
    const wxString name = toWx(label), purpose = wxControl::EscapeMnemonics(toWx(text));
    const wxSize least(20 * GetCharWidth(), 3 * GetCharHeight());
    auto *door = new wxButton(this, wxID_ANY, "", wxDefaultPosition, least, wxBU_LEFT | wxBU_EXACTFIT);
    setAccessName(*door, fromWx(wxControl::RemoveMnemonics(name)));
    setAccessDescription(*door, text);
    whenWidth(door, [this, door, name, purpose](int width) {
        const int room = width - 4 * GetCharWidth();  // beside its edges
        const wxString title = broken(*this, name, room, kDoor), lines = title + '\n' + broken(*this, purpose, room);
        TextLook look = headingLook(kDoor);
        look.lines = 1 + static_cast<size_t>(title.Freq('\n'));
        door->SetLabel(lines);
        setTextLook(*door, look);
        door->SetMinSize(wxSize(width, static_cast<int>((lines.Freq('\n') + 2.4) * GetCharHeight())));
    });
    column()->Add(door, wxSizerFlags().Border(wxBOTTOM, gap(*this, 0.8)));
    // Later, because it takes this page away.
    door->Bind(wxEVT_BUTTON, [this, open](wxCommandEvent &) { CallAfter(open); });
    if (!first_) first_ = door;
}

void StartPage::addDoors() {
    addDoor(tr("Assess &myself"), tr("Look at your own workplace or work, in plain words, with what to change first."),
            [this] { host_.showStart(StartShow::self); });
    for (size_t i = 0; i < host_.doors().screens; ++i)
        addDoor(tr("My &back hurts now"),
                tr("First the signs that cannot wait, then what helps in the first days. Nobody at work sees it."),
                [this, i] { beginScreen(i); });
    addDoor(tr("Assess &others"),
            tr("For occupational health and assessors: work on what a person answered, or begin anew."),
            [this] { host_.showStart(StartShow::others); });
}

void StartPage::beginScreen(size_t which) {
    for (const FormCard &card : host_.library().forms())
        if (host_.library().lastOfScreen(card.form) && which-- == 0)
            return host_.begin(card.form, AssessmentDesk::By::self, AssessmentDesk::Way::now);
}

void StartPage::addForms(AssessmentDesk::By by) {
    for (const FormCard &card : host_.library().forms())
        addDoor(card.title, card.size,
                [this, form = card.form, by] { host_.begin(form, by, AssessmentDesk::Way::whole); });
    auto *back = new wxButton(this, wxID_ANY, toWx(tr("&Back to the start")));
    back->Bind(wxEVT_BUTTON, [this](wxCommandEvent &) { CallAfter([this] { host_.showStart(StartShow::doors); }); });
    column()->Add(back, wxSizerFlags().Border(wxTOP, gap(*this, 0.5)));
}

void StartPage::addNothingInstalled() {
    column()->Add(makeText(this, tr("No assessment is installed, so there is nothing to begin with. Install Plumbline "
                                    "again, or see in the list of plugins why one was refused.")));
    column()->AddSpacer(gap(*this, 0.8));
    addDoor(tr("&Plugins…"), tr("What was found, where it was looked for, and what is wrong with it."),
            [this] { host_.showPlugins(); });
}

void StartPage::addDrafts() {
    const std::vector<DraftCard> drafts = host_.drafts();
    if (drafts.empty()) return;
    column()->Add(makeHeading(this, tr("Go on with"), 2), wxSizerFlags().Border(wxTOP | wxBOTTOM, gap(*this, 0.8)));
    wxButton *newest = nullptr;
    for (const DraftCard &draft : drafts) {
        const std::string title = draft.title.empty() ? tr("An assessment that cannot be opened") : draft.title;
        column()->Add(makeHeading(this, title, 3));
        const std::string detail = draft.problem ? draft.problem->sentence() : draft.detail;
        column()->Add(
            makeQuiet(
                this,
                detail + (draft.problem ? "" : ". " + tr("Last changed {when}", {{"when", when(draft.changed)}}))),
            wxSizerFlags().Border(wxTOP | wxBOTTOM, gap(*this, 0.2)));
        auto *line = new wxBoxSizer(wxHORIZONTAL);
        if (!draft.problem) {
            auto *open = new wxButton(this, wxID_ANY, newest ? toWx(tr("Continue")) : toWx(tr("&Continue")));
            setAccessDescription(*open, title + ". " + detail);
            open->Bind(wxEVT_BUTTON,
                       [this, id = draft.id](wxCommandEvent &) { CallAfter([this, id] { host_.resume(id); }); });
            line->Add(open, wxSizerFlags().Border(wxRIGHT, gap(*this, 0.6)));
            if (!newest) newest = open;
        }
        auto *gone = new wxButton(this, wxID_ANY, toWx(tr("Delete…")));
        setAccessDescription(*gone, title + ". " + detail);
        gone->Bind(wxEVT_BUTTON,
                   [this, draft](wxCommandEvent &) { CallAfter([this, draft] { host_.deleteDraft(draft); }); });
        line->Add(gone);
        column()->Add(line, wxSizerFlags().Border(wxBOTTOM, gap(*this, 1)));
    }
    if (newest) first_ = newest;
}

void StartPage::addRecent() {
    const RecentFiles &recent = host_.recent();
    if (recent.empty()) return;
    column()->Add(makeHeading(this, tr("Files opened before"), 2),
                  wxSizerFlags().Border(wxTOP | wxBOTTOM, gap(*this, 0.8)));
    const std::vector<std::string> names = namesOf(recent);
    for (size_t i = 0; i < recent.size(); ++i) {
        auto *open = new wxButton(this, wxID_ANY, wxControl::EscapeMnemonics(toWx(names[i])));
        const std::string opened =
            tr("Opened {day}, {file}", {{"day", spokenDay(*parseDate(recent[i].day))}, {"file", recent[i].path}});
        setAccessDescription(*open, opened);
        open->Bind(wxEVT_BUTTON, [this, file = recent[i].path](wxCommandEvent &) {
            CallAfter([this, file] { host_.openRecent(file); });
        });
        column()->Add(open);
        column()->Add(makeQuiet(this, opened), wxSizerFlags().Border(wxTOP | wxBOTTOM, gap(*this, 0.3)));
    }
    auto *forget = new wxButton(this, wxID_ANY, toWx(tr("Forget these files")));
    forget->Bind(wxEVT_BUTTON, [this](wxCommandEvent &) { CallAfter([this] { host_.forgetRecent(); }); });
    column()->Add(forget, wxSizerFlags().Border(wxTOP, gap(*this, 0.5)));
}

void StartPage::pageShown() {
    if (first_) first_->SetFocus();
}

}  // namespace plumb::gui
