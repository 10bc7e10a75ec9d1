#include "host/gui/erase_page.h"

#include <wx/button.h>
#include <wx/stdpaths.h>
#include <wx/textctrl.h>

#include "host/base/text.h"
#include "host/base/translated.h"
#include "host/gui/ask_dialog.h"
#include "host/gui/care_lines.h"
#include "host/gui/case_panel.h"
#include "host/gui/dialogs.h"
#include "host/gui/text.h"
#include "host/gui/theme.h"

namespace plumb::gui {

ErasePage::ErasePage(wxWindow *parent, CaseRoom &room, const PersonId &person) : ScrolledPage(parent), room_(room) {
    auto erasure = erasureOf(room.caseload(), person);
    column()->Add(makeHeading(this, tr("Erase a person"), 1));
    if (!erasure) {
        column()->Add(makeText(this, erasure.problem().sentence()));
        return;
    }
    erasure_ = std::move(*erasure);
    column()->Add(makeText(this, tr("{person}. Nobody can take this back.", {{"person", erasure_.name}})),
                  wxSizerFlags().Border(wxTOP | wxBOTTOM, gap(*this, 0.5)));
    addLines(tr("What goes"), erasure_.goes);
    column()->AddSpacer(gap(*this, 0.4));
    addLines(tr("What stays"), erasure_.stays);
    column()->Add(makeHeading(this, tr("First"), 2), wxSizerFlags().Border(wxTOP, gap(*this, 0.6)));
    column()->Add(makeText(this, tr("The person may want a copy of everything; afterwards there is none.")),
                  wxSizerFlags().Border(wxTOP, gap(*this, 0.3)));
    first_ = addButton(*this, *addRow(*this), tr("&Save a copy of everything…"), erasure_.name,
                       [this] { exportPerson(room_, erasure_.person, erasure_.name); });
    column()->Add(makeHeading(this, tr("Then"), 2), wxSizerFlags().Border(wxTOP | wxBOTTOM, gap(*this, 0.6)));
    name_ = addField(*this, tr("To be sure, type the &name: {person}", {{"person", inLabel(erasure_.name)}}), "");
    reason_ = addField(*this, tr("&Why; the log keeps it, so nothing about health"), "");
    wxBoxSizer *ways = addRow(*this);
    addButton(*this, *ways, tr("E&rase for good"), erasure_.name, [this] { eraseNow(); });
    addButton(*this, *ways, tr("&Back to {person}", {{"person", inLabel(erasure_.name)}}), "",
              [this, id = erasure_.person] { room_.showPerson(id); });
}

void ErasePage::addLines(const std::string &title, const std::vector<std::string> &lines) {
    column()->Add(makeHeading(this, title, 2), wxSizerFlags().Border(wxTOP | wxBOTTOM, gap(*this, 0.4)));
    for (const std::string &line : lines) addCareLine(*this, {CareLine::Kind::point, line});
}

void ErasePage::pageShown() {
    if (first_) first_->SetFocus();
    else SetFocus();
}

void ErasePage::eraseNow() {
    const Status erased = erase(room_.caseload(), erasure_, fromWx(name_->GetValue()), fromWx(reason_->GetValue()));
    if (!erased) {
        showProblem(this, erased.problem());
        return (name_->GetValue() == toWx(erasure_.name) ? reason_ : name_)->SetFocus();
    }
    room_.showPeople();
}

bool exportPerson(CaseRoom &room, const PersonId &person, const std::string &name) {
    Ask ask{tr("A copy of everything for the person"),
            tr("A page to read, and the same for machines beside it. They hold names and answers about health: they "
               "are for {person} alone.",
               {{"person", name}}),
            tr("&Save it"),
            {},
            {}};
    ask.fields = {{tr("Into the &file"), fromWx(wxStandardPaths::Get().GetDocumentsDir()) + "/plumbline-person-" +
                                             person.hex().substr(24) + ".html"}};
    std::vector<std::string> files;
    const bool done = askAndDo(room.window(), ask, [&](const Ask &given) -> Status {
        auto written = exportForPerson(room.caseload(), person, given.fields[0].value);
        if (!written) return written.problem();
        files = std::move(*written);
        return Done{};
    });
    if (done) showText(room.window(), tr("Saved"), join(files, "\n"));
    return done;
}

}  // namespace plumb::gui
