#include "host/gui/copies_page.h"

#include <wx/button.h>
#include <wx/filedlg.h>
#include <wx/stdpaths.h>

#include "host/base/translated.h"
#include "host/caseload/person_page.h"
#include "host/caseload/stored_page.h"
#include "host/gui/ask_dialog.h"
#include "host/gui/case_panel.h"
#include "host/gui/text.h"
#include "host/gui/theme.h"

namespace plumb::gui {

CopiesPage::CopiesPage(wxWindow *parent, CaseRoom &room, const PersonId &person, const AssessmentId &id)
    : ScrolledPage(parent), room_(room), person_(person), id_(id) {
    const auto a = room.caseload().store().assessment(id);
    const auto who = room.caseload().store().person(person);
    const auto copies = copiesOf(room.caseload(), id);
    column()->Add(makeHeading(this, tr("Reports and copies"), 1));
    if (!a || !who || !copies) {
        column()->Add(makeText(this, (!a ? a.problem() : !who ? who.problem() : copies.problem()).sentence()));
        return;
    }
    whose_ = who->who.name.empty() ? who->who.reference : who->who.name;
    const bool isSigned = a->state == AssessmentState::signedOff;
    column()->Add(makeQuiet(this, whose_ + ". " + room.caseload().formTitle(a->form)));
    column()->Add(
        makeText(this, isSigned ? tr("It is signed. Each copy but the person's own goes out once the person has "
                                     "seen it and agreed.")
                                : tr("It is not signed yet: copies can be shown, and go out once it is signed.")),
        wxSizerFlags().Border(wxTOP | wxBOTTOM, gap(*this, 0.5)));
    if (const auto before = comparedWith(room.caseload().store(), room.caseload().library().plugins(), *a);
        before && *before)
        if (const auto places = Workplaces::of(room.caseload().store(), person))
            column()->Add(makeText(this, tr("Reports compare it with last time: {assessment}",
                                            {{"assessment", assessmentInWords(room.caseload(), **before, *places)}})));
    for (const CopyStanding &copy : *copies) addCopy(copy);
    wxBoxSizer *ways = addRow(*this);
    addButton(*this, *ways, tr("&Back to {person}", {{"person", inLabel(whose_)}}), "",
              [this] { room_.showPerson(person_); });
}

void CopiesPage::addCopy(const CopyStanding &copy) {
    column()->Add(makeHeading(this, copy.name, 2), wxSizerFlags().Border(wxTOP, gap(*this, 0.6)));
    column()->Add(makeQuiet(this, copy.note), wxSizerFlags().Border(wxTOP, gap(*this, 0.15)));
    column()->Add(makeText(this, copy.standing), wxSizerFlags().Border(wxTOP, gap(*this, 0.3)));
    wxBoxSizer *ways = addRow(*this);
    const auto way = [&](const std::string &label, std::function<void()> act) {
        wxButton *button = addButton(*this, *ways, label, copy.name, std::move(act));
        if (!first_ && copy.copy == Copy::manager) first_ = button;
    };
    if (copy.copy == Copy::employee) {
        way(tr("&Look at it"), [this, copy] { openPage(copy.copy); });
        way(tr("&Give it to the person…"), [this, copy] { give(copy, false); });
        return;
    }
    const bool manager = copy.copy == Copy::manager;
    way(manager ? tr("&Show it to the person") : tr("Show it to the person"), [this, copy] { show(copy.copy); });
    if (copy.shown) way(manager ? tr("Their &answer…") : tr("Their answer…"), [this, copy] { answer(copy.copy); });
    if (copy.agreed) way(manager ? tr("Give it a&way…") : tr("Give it away…"), [this, copy] { give(copy, false); });
    else way(tr("Without their agreement…"), [this, copy] { give(copy, true); });
}

void CopiesPage::pageShown() {
    if (first_) first_->SetFocus();
    else SetFocus();
}

std::string CopiesPage::openPage(Copy copy) {
    const auto html = copyPage(room_.caseload(), room_.settings(), id_, copy);
    room_.open("plumbline-" + std::string(copyName(copy)), html);
    return html ? *html : "";
}

void CopiesPage::show(Copy copy) {
    const std::string page = openPage(copy);  // a browser that does not start is told; they may read it elsewhere
    if (page.empty()) return;
    Ask ask{tr("Shown to the person"),
            tr("{person} has read this copy, as it is open in the browser now.", {{"person", whose_}}),
            tr("&Note it"),
            {},
            {}};
    if (askAndDo(room_.window(), ask, [&](const Ask &) { return noteShown(room_.caseload(), id_, copy, page); }))
        again();
}

void CopiesPage::answer(Copy copy) {
    using enum ReleaseStage;
    constexpr ReleaseStage stages[] = {agreed, agreedWithComment, refused, withdrawn};
    Ask ask{tr("The person's answer"),
            tr("What does {person} say to this copy going out?", {{"person", whose_}}),
            tr("&Note it"),
            {},
            {}};
    ask.groups = {{tr("They"),
                   {tr("have not answered yet"), tr("agree"), tr("agree, with a comment"), tr("refuse"),
                    tr("take back what they said before")}}};
    ask.fields = {{tr("Their own &words; needed for a comment and a refusal"), "", 4}};
    const bool done = askAndDo(room_.window(), ask, [&](const Ask &given) {
        const int chosen = given.groups[0].chosen;
        if (chosen == 0) return Status(Problem{"", tr("their answer is missing"), tr("Choose what they said")});
        return noteAnswer(room_.caseload(), id_, copy, stages[chosen - 1], given.fields[0].value);
    });
    if (done) again();
}

void CopiesPage::give(const CopyStanding &copy, bool without) {
    const bool own = copy.copy == Copy::employee;
    Ask ask{tr("Give a copy away"), copy.name + ". " + copy.note, tr("&Give it"), {}, {}};
    const std::string file = "plumbline-" + std::string(copyName(copy.copy)) + "-" + id_.hex().substr(0, 8) + ".html";
    ask.fields = {{tr("&Who gets it"), own ? whose_ : ""},
                  {tr("Into the &file"), fromWx(wxStandardPaths::Get().GetDocumentsDir()) + "/" + file}};
    if (without) {
        ask.text +=
            " " + tr("The person has not agreed: it goes out only for a legal reason, and with a second person.");
        ask.fields.push_back({tr("&Legal reason"), ""});
        ask.fields.push_back({tr("&Second person who agrees"), ""});
    }
    const bool done = askAndDo(room_.window(), ask, [&](const Ask &given) {
        Handing handing{copy.copy, given.fields[0].value, "", ""};
        if (without) {
            handing.legalReason = given.fields[2].value;
            handing.secondPerson = given.fields[3].value;
            if (handing.legalReason.empty())
                return Status(Problem{"", tr("the legal reason is missing"), tr("State it")});
        }
        return giveAway(room_.caseload(), room_.settings(), id_, handing, given.fields[1].value);
    });
    if (done) again();
}

}  // namespace plumb::gui
