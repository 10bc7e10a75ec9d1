#include "host/gui/queue_page.h"

#include <wx/button.h>
#include <wx/listbox.h>
#include <wx/utils.h>

#include <algorithm>

#include "host/assess/places.h"
#include "host/base/translated.h"
#include "host/caseload/organisation_report.h"
#include "host/caseload/person_page.h"
#include "host/caseload/round_sheet.h"
#include "host/caseload/store_keeping.h"
#include "host/gui/ask_dialog.h"
#include "host/gui/case_panel.h"
#include "host/gui/text.h"
#include "host/gui/theme.h"
#include "host/present/spoken_day.h"

namespace plumb::gui {

namespace {

constexpr int kLeast = 3, kMost = 8;  // lines of a list that are seen at once

}  // namespace

QueuePage::QueuePage(wxWindow *parent, CaseRoom &room) : ScrolledPage(parent), room_(room) {
    auto queue = queueOf(room.caseload());
    column()->Add(makeHeading(this, tr("Queue"), 1), wxSizerFlags().Border(wxBOTTOM, gap(*this, 0.4)));
    column()->Add(makeQuiet(this, spokenDay(room.caseload().today()) + ", " + room.caseload().who()),
                  wxSizerFlags().Border(wxBOTTOM, gap(*this, 0.8)));
    if (!queue) {
        column()->Add(makeText(this, queue.problem().sentence()));
        return;
    }
    queue_ = std::move(*queue);
    addUrgent();
    addBackupLine();
    int number = 0;
    for (const QueueList *list :
         {&queue_.begun, &queue_.arrived, &queue_.visits, &queue_.actions, &queue_.reviews, &queue_.newcomers})
        addLines(*list, ++number);
    wxBoxSizer *ways = addRow(*this);
    addButton(*this, *ways, tr("&Action list"), tr("What is open for anybody"), [this] { room_.showActions(); });
    addPages();
}

void QueuePage::addBackupLine() {
    const BackupStanding standing = backupStanding(room_.caseload());
    column()->Add(standing.due ? makeText(this, standing.sentence) : makeQuiet(this, standing.sentence),
                  wxSizerFlags().Border(wxBOTTOM, gap(*this, 0.4)));
    if (!standing.due) return;
    wxBoxSizer *ways = addRow(*this);
    addButton(*this, *ways, tr("&Back up…"), standing.sentence, [this] { room_.showBackups(); });
    column()->AddSpacer(gap(*this, 0.6));
}

void QueuePage::addUrgent() {
    if (queue_.urgent.empty()) return;
    column()->Add(makeHeading(this, tr("Get in touch first"), 2), wxSizerFlags().Border(wxBOTTOM, gap(*this, 0.4)));
    for (const QueueLine &line : queue_.urgent) {
        wxStaticText *route = makeHeading(this, routeInWords(line.route), 3);
        route->SetForegroundColour(levelText(Level::urgent));
        column()->Add(route);
        column()->Add(makeText(this, line.who + ". " + line.what + ", " + line.since));
        wxBoxSizer *ways = addRow(*this);
        auto *contacted = addButton(*this, *ways, tr("I &contacted the person…"), line.who, [this, line] {
            if (askContact(room_, line.assessment, line.who)) room_.showQueue();
        });
        addButton(*this, *ways, tr("Open"), line.who, [this, line] { room_.showPerson(line.person); });
        column()->AddSpacer(gap(*this, 0.6));
        if (!first_) first_ = contacted;
    }
}

// `number`: its letter on the keyboard.
void QueuePage::addLines(const QueueList &list, int number) {
    const std::string title = std::to_string(number) + "  " + list.title;
    if (list.lines.empty()) {
        column()->Add(makeHeading(this, title, 3));
        column()->Add(makeQuiet(this, list.none), wxSizerFlags().Border(wxBOTTOM, gap(*this, 0.9)));
        return;
    }
    wxArrayString lines;
    for (const QueueLine &line : list.lines)
        lines.push_back(toWx(listLine({line.who, line.what, line.since}, line.overdue)));
    const int shown = std::clamp(static_cast<int>(list.lines.size()), kLeast, kMost);
    const std::string label = "&" + title + " (" + std::to_string(list.lines.size()) + ")";
    auto *box =
        addList(*this, label, lines, shown, [this, &list](size_t at) { room_.showPerson(list.lines[at].person); });
    setTextLook(*box->GetPrevSibling(), headingLook(3));  // its label, as the titles of lists that are empty
    if (list.cut)
        column()->Add(makeQuiet(
            this, tr("There are more; these are the first {number}.", {{"number", std::to_string(kMostInQueue)}})));
    column()->AddSpacer(gap(*this, 0.6));
    if (!first_) first_ = box;
}

void QueuePage::addPages() {
    column()->Add(makeHeading(this, tr("To print"), 2), wxSizerFlags().Border(wxBOTTOM, gap(*this, 0.3)));
    wxBoxSizer *ways = addRow(*this);
    auto *round = addButton(
        *this, *ways, tr("&Round sheet and letters"), tr("For everybody on the queue, as one print job"),
        [this] { room_.open("plumbline-round", roundPage(room_.caseload(), room_.settings(), roundOf(queue_))); });
    addButton(*this, *ways, tr("&Organisation report"), tr("Counts without names"), [this] {
        const wxBusyCursor busy;
        room_.open("plumbline-organisation", organisationReport(room_.caseload(), room_.settings(), shareFolder()));
    });
    if (!first_) first_ = round;
}

void QueuePage::pageShown() {
    if (first_) first_->SetFocus();
    else SetFocus();
}

bool askContact(CaseRoom &room, const AssessmentId &id, const std::string &who) {
    Ask ask{tr("Contact after a red flag"), tr("I contacted {person}.", {{"person", who}}), tr("&Note it"), {}, {}};
    ask.fields = {{tr("&On the day, as 2026-11-22"), isoDate(room.caseload().today())},
                  {tr("What was &agreed"), "", 4}};
    return askAndDo(room.window(), ask, [&](const Ask &given) {
        return noteContact(room.caseload(), id, given.fields[0].value, given.fields[1].value);
    });
}

}  // namespace plumb::gui
