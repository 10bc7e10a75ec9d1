#include "host/gui/person_view.h"

#include <wx/button.h>
#include <wx/msgdlg.h>

#include <algorithm>

#include "host/base/translated.h"
#include "host/caseload/due.h"
#include "host/caseload/neighbour.h"
#include "host/caseload/next_visit.h"
#include "host/caseload/people_list.h"
#include "host/caseload/queue.h"
#include "host/gui/action_steps.h"
#include "host/gui/ask_dialog.h"
#include "host/gui/care_lines.h"
#include "host/gui/case_panel.h"
#include "host/gui/dialogs.h"
#include "host/gui/erase_page.h"
#include "host/gui/people_page.h"
#include "host/gui/queue_page.h"
#include "host/gui/text.h"
#include "host/gui/theme.h"
#include "host/gui/version_steps.h"

namespace plumb::gui {

namespace {

// A number or name may have found somebody else.
Status askNeighbour(wxWindow *parent, const NeighbourVisit &found) {
    wxMessageDialog ask(parent, toWx(found.inWords), toWx(tr("Is this the neighbouring desk?")),
                        wxYES_NO | wxICON_QUESTION);
    ask.SetYesNoLabels(toWx(tr("&Yes, it is right")), toWx(tr("&No")));
    if (ask.ShowModal() == wxID_YES) return Done{};
    return Problem{"", tr("nothing is laid beside yet"), tr("Type the number of who sits there")};
}

// Where the answers to begin with come from.
Result<ProposalFrom> proposedBy(CaseRoom &room, const NewVisit &visit, bool isNeighbour, const std::string &neighbour) {
    Caseload &cases = room.caseload();
    if (isNeighbour) {
        const auto found = neighbourVisit(cases, visit, neighbour);
        if (!found) return found.problem();
        if (const Status said = askNeighbour(room.window(), *found); !said) return said.problem();
        return ProposalFrom{found->assessment, true};
    }
    const auto last = newestAt(cases.store(), visit.person, visit.form, Whose::assessors, visit.workstation);
    if (!last) return last.problem();
    if (!*last)
        return Problem{cases.formTitle(visit.form), tr("there is no earlier visit of this kind at this workplace"),
                       tr("Begin without answers, or name the workplace of the last visit")};
    return ProposalFrom{(*last)->id, false};
}

}  // namespace

PersonView::PersonView(wxWindow *parent, CaseRoom &room, const PersonId &person)
    : ScrolledPage(parent), room_(room), id_(person) {
    auto page = personPage(room.caseload(), person);
    if (!page) {
        column()->Add(makeText(this, page.problem().sentence()));
        return;
    }
    page_ = std::move(*page);
    column()->Add(makeHeading(this, page_.title, 1));
    if (!page_.detail.empty()) column()->Add(makeQuiet(this, page_.detail));
    column()->Add(makeText(this, page_.nextReview), wxSizerFlags().Border(wxTOP | wxBOTTOM, gap(*this, 0.4)));
    addUrgent();
    wxBoxSizer *ways = addRow(*this);
    auto *begin = addButton(*this, *ways, tr("&New assessment…"), page_.title, [this] { newAssessment(); });
    addButton(*this, *ways, tr("C&orrect the person…"), page_.title, [this] {
        if (editPerson(room_, page_.person)) again();
    });
    addButton(*this, *ways, tr("Photos of wor&kplaces…"), page_.title, [this] { room_.showPhotos(id_); });
    addButton(*this, *ways, tr("E&xport everything…"), page_.title, [this] { exportPerson(room_, id_, page_.title); });
    addButton(*this, *ways, tr("Er&ase the person…"), page_.title, [this] { room_.showErase(id_); });
    if (!first_) first_ = begin;
    addAssessments();
    addActions();
    addRest();
}

void PersonView::addUrgent() {
    for (const AssessmentRecord &a : page_.urgent) {
        wxStaticText *route = makeHeading(this, routeInWords(a.route), 2);
        route->SetForegroundColour(levelText(Level::urgent));
        column()->Add(route);
        wxBoxSizer *ways = addRow(*this);
        auto *contacted = addButton(*this, *ways, tr("I &contacted the person…"), page_.title, [this, id = a.id] {
            if (askContact(room_, id, page_.title)) again();
        });
        if (!first_) first_ = contacted;
    }
}

void PersonView::addAssessments() {
    column()->Add(makeHeading(this, tr("Assessments"), 2), wxSizerFlags().Border(wxTOP | wxBOTTOM, gap(*this, 0.6)));
    if (page_.assessments.empty()) column()->Add(makeQuiet(this, tr("There is none yet.")));
    bool first = true;
    for (const AssessmentLine &line : page_.assessments) {
        column()->Add(makeHeading(this, line.title, 3));
        column()->Add(makeQuiet(this, line.detail), wxSizerFlags().Border(wxTOP, gap(*this, 0.1)));
        addSteps(line, first);
        first = false;
        column()->AddSpacer(gap(*this, 0.6));
    }
}

// Letters for the newest alone, so that each stands for one button.
void PersonView::addSteps(const AssessmentLine &line, bool first) {
    const AssessmentRecord &a = line.record;
    const std::string about = line.title + ". " + line.detail;
    wxBoxSizer *ways = addRow(*this);
    auto step = [&](const std::string &label, std::function<void()> act) {
        std::string shown = label;
        if (!first) std::erase(shown, '&');
        wxButton *button = addButton(*this, *ways, shown, about, std::move(act));
        if (first && line.mayGoOn && a.rev > 0 && !first_) first_ = button;
    };
    if (line.mayGoOn) {
        step(tr("&Go on"), [this, id = a.id] { room_.openVisit(id_, id); });
        step(tr("Co&mplete"), [this, a] {
            if (askAndComplete(room_, a)) again();
        });
        step(tr("De&lete it…"), [this, a] {
            if (deleteDraft(room_, a)) again();
        });
    }
    if (line.maySign) step(tr("&Sign…"), [this, a] { sign(a); });
    if (line.mayGiveAway) {
        step(tr("&Reports and copies…"), [this, id = a.id] { room_.showCopies(id_, id); });
        if (line.mayCompare) step(tr("Compare with &last time…"), [this, id = a.id] { room_.showCompare(id_, id); });
        if (line.mayCorrect) step(tr("Correct it by a ne&w version…"), [this, a] { correctAssessment(room_, a); });
        if (a.route != 1) step(tr("Take its a&dvice as actions"), [this, a] { take(a); });
    }
}

void PersonView::addActions() {
    column()->Add(makeHeading(this, tr("Actions"), 2), wxSizerFlags().Border(wxTOP | wxBOTTOM, gap(*this, 0.6)));
    column()->Add(makeQuiet(this, page_.openActions));
    wxBoxSizer *ways = addRow(*this);
    addButton(*this, *ways, tr("Add an ac&tion…"), page_.title, [this] {
        if (askNewAction(room_, id_, page_.title)) again();
    });
    column()->AddSpacer(gap(*this, 0.5));
    for (const ActionLine &line : page_.actions) {
        column()->Add(makeText(this, line.action.text));
        if (line.overdue)
            column()->Add(makeBandLine(*this, Level::act, line.due, 3), wxSizerFlags().Border(wxTOP, gap(*this, 0.1)));
        column()->Add(makeQuiet(this, line.overdue ? line.detail : line.sentence()),
                      wxSizerFlags().Border(wxTOP, gap(*this, 0.1)));
        if (isOpen(line.action)) {
            wxBoxSizer *steps = addRow(*this);
            addButton(*this, *steps, tr("Change…"), line.action.text + ". " + line.sentence(), [this, line] {
                if (askActionChange(room_, line)) again();
            });
        }
        column()->AddSpacer(gap(*this, 0.5));
    }
}

void PersonView::addRest() {
    const auto part = [this](const std::string &title, const std::vector<std::string> &lines) {
        if (lines.empty()) return;
        column()->Add(makeHeading(this, title, 2), wxSizerFlags().Border(wxTOP | wxBOTTOM, gap(*this, 0.6)));
        for (const std::string &line : lines)
            column()->Add(makeText(this, line), wxSizerFlags().Border(wxBOTTOM, gap(*this, 0.3)));
    };
    std::vector<std::string> places;
    for (const Workstation &station : page_.workstations)
        places.push_back(station.name + (station.note.empty() ? "" : ". " + station.note));
    part(tr("Workplaces"), places);
    part(tr("Copies of reports"), page_.releases);
    if (!page_.person.note.empty()) part(tr("Note"), {page_.person.note});
}

void PersonView::pageShown() {
    if (first_) first_->SetFocus();
    else SetFocus();
}

void PersonView::newAssessment() {
    Caseload &cases = room_.caseload();
    const std::vector<FormCard> forms = cases.library().forms();
    if (forms.empty()) return;
    const auto next =
        nextVisit(cases, id_,
                  {forms.front().id, page_.workstations.empty() ? "" : page_.workstations.front().name, std::nullopt});
    if (!room_.told(next ? Status(Done{}) : Status(next.problem()))) return;
    Ask ask{tr("New assessment"), "", next->begun ? tr("&Go on") : tr("&Begin"), {}, {}};
    ask.groups = {{tr("What is assessed"), {}}, {tr("Answers to begin with, each to be confirmed"), {}}};
    for (const FormCard &form : forms) {
        if (form.id == next->form) ask.groups[0].chosen = static_cast<int>(ask.groups[0].options.size());
        ask.groups[0].options.push_back(form.title);
    }
    ask.groups[1].options = {tr("&None"), tr("Those of the &last visit"),
                             tr("Those of a neighbouring &desk: furniture and room alone")};
    if (next->begun) {
        const auto places = Workplaces::of(cases.store(), id_);
        ask.groups.push_back(
            {tr("A visit is begun already"),
             {tr("Go on with it: {assessment}",
                 {{"assessment", cases.formTitle(next->form) + ", " +
                                     assessmentInWords(cases, *next->begun, places ? *places : Workplaces())}}),
              tr("Begin another one")}});
        std::rotate(ask.groups.begin(), ask.groups.end() - 1, ask.groups.end());
    }
    ask.fields = {{tr("&Workplace"), next->workplace}, {tr("Who sits at the neighbouring desk: name or n&umber"), ""}};
    AssessmentId begun;
    const bool done = askAndDo(room_.window(), ask, [&](const Ask &given) -> Status {
        const Ask::Group *group = &given.groups[next->begun ? 1 : 0];
        NewVisit visit{id_, forms[static_cast<size_t>(group[0].chosen)].id, given.fields[0].value, {}};
        if (next->begun && given.groups.front().chosen == 0) {
            if (visit.form != next->form || visit.workstation != next->workplace || group[1].chosen > 0)
                return Problem{"", tr("Going on means the visit that is begun, as it is"),
                               tr("For anything else choose “Begin another one”")};
            begun = next->begun->id;
            return Done{};
        }
        if (group[1].chosen > 0) {
            const auto from = proposedBy(room_, visit, group[1].chosen == 2, given.fields[1].value);
            if (!from) return from.problem();
            visit.from = *from;
        }
        const auto id = beginVisit(cases, visit);
        if (!id) return id.problem();
        begun = *id;
        return Done{};
    });
    if (done) room_.openVisit(id_, begun);
}

void PersonView::sign(const AssessmentRecord &a) {
    Ask ask{
        tr("Sign"), tr("A signed assessment can never be changed, only corrected by a new one."), tr("&Sign"), {}, {}};
    ask.fields = {{tr("Your &name"), room_.caseload().who()}};
    const bool done = askAndDo(room_.window(), ask, [&](const Ask &given) {
        return signVisit(room_.caseload(), a.id, given.fields[0].value);
    });
    if (done) again();
}

void PersonView::take(const AssessmentRecord &a) {
    Ask ask{
        tr("Actions"),
        tr("What the advice says is to be done becomes actions, due by how much work they are. Who does one of them "
           "can be changed with it afterwards."),
        tr("&Take"),
        {},
        {}};
    ask.fields = {{tr("&Who does them"), page_.title}};
    size_t fresh = 0;
    const bool done = askAndDo(room_.window(), ask, [&](const Ask &given) -> Status {
        const auto count = takeAdvice(room_.caseload(), a.id, given.fields[0].value);
        if (!count) return count.problem();
        fresh = *count;
        return Done{};
    });
    if (!done) return;
    if (fresh == 0) showProblem(room_.window(), {"", tr("there is no advice that is not an action already"), ""});
    again();
}

}  // namespace plumb::gui
