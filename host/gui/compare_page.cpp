#include "host/gui/compare_page.h"

#include <algorithm>

#include "host/base/translated.h"
#include "host/caseload/person_page.h"
#include "host/caseload/stored_page.h"
#include "host/gui/case_panel.h"
#include "host/gui/text.h"
#include "host/gui/theme.h"

namespace plumb::gui {

namespace {

constexpr int kFew = 3, kMany = 7;  // lines of a list that are seen at once

}  // namespace

ComparePage::ComparePage(wxWindow *parent, CaseRoom &room, const PersonId &person, const AssessmentId &id)
    : ScrolledPage(parent), room_(room), person_(person) {
    Store &store = room.caseload().store();
    column()->Add(makeHeading(this, tr("Compare with an earlier one"), 1));
    auto now = store.assessment(id);
    auto earlier = now ? comparable(store, room.caseload().library().plugins(), *now)
                       : Result<std::vector<AssessmentRecord>>(now.problem());
    if (!earlier) {
        column()->Add(makeText(this, earlier.problem().sentence()));
    } else if (earlier->empty()) {
        column()->Add(
            makeText(this, tr("There is none that it can be compared with: it takes an earlier one of the same "
                              "kind, by the same method.")),
            wxSizerFlags().Border(wxTOP | wxBOTTOM, gap(*this, 0.5)));
    } else {
        now_ = std::move(*now);
        earlier_ = std::move(*earlier);
        wxArrayString lines;
        const auto places = Workplaces::of(store, person);
        for (const AssessmentRecord &one : earlier_)
            lines.push_back(toWx(assessmentInWords(room.caseload(), one, places ? *places : Workplaces())));
        column()->AddSpacer(gap(*this, 0.5));
        which_ = addList(*this, tr("&Which earlier one"), lines, kFew, {});
        which_->Bind(wxEVT_LISTBOX, [this](wxCommandEvent &) { choose(); });
        title_ = makeHeading(this, "", 2);
        column()->Add(title_, wxSizerFlags().Border(wxTOP | wxBOTTOM, gap(*this, 0.5)));
        scores_ = addLines(tr("&Scores, before and now"), scoreDetail_);
        findings_ = addLines(tr("&Findings, before and now"), findingDetail_);
        scores_->Bind(wxEVT_LISTBOX, [this](wxCommandEvent &) { showDetail(*scores_, shown_.scores, scoreDetail_); });
        findings_->Bind(wxEVT_LISTBOX,
                        [this](wxCommandEvent &) { showDetail(*findings_, shown_.findings, findingDetail_); });
        chooseUsual();
    }
    wxBoxSizer *ways = addRow(*this);
    if (which_) addButton(*this, *ways, tr("&Open report with comparison"), "", [this] { openReport(); });
    back_ = addButton(*this, *ways, tr("&Back to the person"), "", [this] { room_.showPerson(person_); });
}

wxListBox *ComparePage::addLines(const std::string &label, wxStaticText *&detail) {
    wxListBox *list = addList(*this, label, {}, kMany, {});
    detail = makeQuiet(this, "");
    column()->Add(detail, wxSizerFlags().Border(wxBOTTOM, gap(*this, 0.7)));
    return list;
}

void ComparePage::fill(wxListBox &list, const std::vector<ComparedLine> &lines) {
    wxArrayString texts;
    for (const ComparedLine &line : lines) texts.push_back(toWx(line.text));
    list.Set(texts);
    list.Enable(!texts.empty());
    setShown(*this, &list, std::clamp(static_cast<int>(texts.size()), kFew, kMany));
    if (!texts.empty()) list.SetSelection(0);
}

// In full below the list, where a line may be longer than the page is wide.
void ComparePage::showDetail(const wxListBox &list, const std::vector<ComparedLine> &lines, wxStaticText *detail) {
    const int at = list.GetSelection();
    if (at == wxNOT_FOUND) return;
    const ComparedLine &line = lines[static_cast<size_t>(at)];
    breakText(detail, line.text + (line.detail.empty() ? "" : "\n" + line.detail));
    reflow();
}

// The last of the same workplace; one of another is compared with only when somebody chooses it.
void ComparePage::chooseUsual() {
    const auto usual = comparedWith(room_.caseload().store(), room_.caseload().library().plugins(), now_);
    if (usual && *usual) {
        const auto at = std::find_if(earlier_.begin(), earlier_.end(),
                                     [&](const AssessmentRecord &one) { return one.id == (*usual)->id; });
        which_->SetSelection(static_cast<int>(at - earlier_.begin()));
        choose();
        return;
    }
    which_->SetSelection(wxNOT_FOUND);
    breakText(title_, tr("None of these is of the same workplace. Choose one to compare with it all the same."));
    for (wxListBox *list : {scores_, findings_}) fill(*list, {});
}

void ComparePage::choose() {
    const int at = which_->GetSelection();
    if (at == wxNOT_FOUND) return;
    auto made = compare(room_.caseload(), room_.settings(), now_, earlier_[static_cast<size_t>(at)]);
    if (!made) {
        room_.told(made.problem());
        return;
    }
    shown_ = std::move(*made);
    breakText(title_, shown_.title);
    fill(*scores_, shown_.scores);
    fill(*findings_, shown_.findings);
    breakText(scoreDetail_, shown_.noScores);
    breakText(findingDetail_, shown_.noFindings);
    showDetail(*scores_, shown_.scores, scoreDetail_);
    showDetail(*findings_, shown_.findings, findingDetail_);
    reflow();
}

void ComparePage::openReport() {
    const int at = which_->GetSelection();
    if (at == wxNOT_FOUND) return;
    room_.open("plumbline-compared", comparedPage(room_.caseload(), room_.settings(), now_,
                                                  earlier_[static_cast<size_t>(at)], Copy::occupationalHealth));
}

// A list that gets the focus chooses its first line, on GTK.
void ComparePage::pageShown() {
    if (which_ && which_->GetSelection() != wxNOT_FOUND) which_->SetFocus();
    else if (back_) back_->SetFocus();
}

}  // namespace plumb::gui
