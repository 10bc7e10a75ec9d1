#include "host/gui/actions_page.h"

#include <wx/button.h>
#include <wx/listbox.h>

#include <algorithm>

#include "host/base/translated.h"
#include "host/gui/action_steps.h"
#include "host/gui/case_panel.h"
#include "host/gui/text.h"
#include "host/gui/theme.h"
#include "host/present/spoken_day.h"

namespace plumb::gui {

namespace {

constexpr int kShown = 14;  // lines

}  // namespace

ActionsPage::ActionsPage(wxWindow *parent, CaseRoom &room, const Id &chosen) : ScrolledPage(parent), room_(room) {
    column()->Add(makeHeading(this, tr("Action list"), 1), wxSizerFlags().Border(wxBOTTOM, gap(*this, 0.4)));
    auto actions = openActions(room.caseload());
    if (!actions) {
        column()->Add(makeText(this, actions.problem().sentence()));
        return;
    }
    actions_ = std::move(*actions);
    column()->Add(makeText(this, spokenDay(room.caseload().today()) + ". " + actions_.summary),
                  wxSizerFlags().Border(wxBOTTOM, gap(*this, 0.8)));
    if (actions_.rows.empty()) return;
    wxArrayString lines;
    int at = 0;
    for (const ActionLine &row : actions_.rows) {
        if (row.action.id == chosen) at = static_cast<int>(lines.size());
        lines.push_back(toWx(listLine({row.due, row.who, row.action.text, row.detail}, row.overdue)));
    }
    list_ = addList(*this, tr("Open &actions"), lines, kShown, [this](size_t which) { change(which); });
    list_->SetSelection(at);
    if (actions_.rows.size() < actions_.open)
        column()->Add(makeQuiet(this, tr("There are more; these are the first {number}.",
                                         {{"number", std::to_string(actions_.rows.size())}})));
    wxBoxSizer *ways = addRow(*this);
    addButton(*this, *ways, tr("Chan&ge…"), tr("The action that is chosen in the list"),
              [this] { change(static_cast<size_t>(std::max(0, list_->GetSelection()))); });
    addButton(*this, *ways, tr("&Open the person"), tr("The action that is chosen in the list"), [this] {
        room_.showPerson(actions_.rows[static_cast<size_t>(std::max(0, list_->GetSelection()))].action.person);
    });
}

void ActionsPage::change(size_t at) {
    const Id id = actions_.rows[at].action.id;
    if (askActionChange(room_, actions_.rows[at])) room_.showActions(id);
}

void ActionsPage::pageShown() {
    if (list_) list_->SetFocus();
    else SetFocus();
}

}  // namespace plumb::gui
