#include "host/gui/same_name_block.h"

#include <algorithm>

#include "host/base/translated.h"
#include "host/gui/ask_dialog.h"
#include "host/gui/case_panel.h"
#include "host/gui/text.h"
#include "host/gui/theme.h"

namespace plumb::gui {

namespace {

constexpr int kLeast = 3, kMost = 8;  // lines that are seen at once

}  // namespace

SameNameBlock::SameNameBlock(ScrolledPage &page, const std::vector<NameQuestion *> &questions) : page_(&page) {
    std::copy_if(questions.begin(), questions.end(), std::back_inserter(asked_),
                 [](const NameQuestion *question) { return question->asked(); });
    if (asked_.empty()) return;
    wxBoxSizer &column = *page.column();
    column.Add(page.makeHeading(&page, tr("The same name"), 2), wxSizerFlags().Border(wxTOP, gap(page, 0.6)));
    column.Add(page.makeText(
                   &page, tr("Somebody of this name is in the store already, or comes before them, and neither number "
                             "nor e-mail tells whether it is the same person. Say it for each, or for all.")),
               wxSizerFlags().Border(wxTOP | wxBOTTOM, gap(page, 0.4)));
    wxArrayString lines;
    for (const NameQuestion *question : asked_) lines.push_back(toWx(question->line()));
    list_ = addList(page, tr("&Who has the name of somebody else"), lines,
                    std::clamp(static_cast<int>(asked_.size()), kLeast, kMost), {});
    wxBoxSizer *ways = addRow(page);
    const std::string about = tr("The line that is chosen in the list");
    addButton(page, *ways, tr("The &same person"), about, [this] { answer(true); });
    addButton(page, *ways, tr("A&nother person"), about, [this] { answer(false); });
    addButton(page, *ways, tr("All are the sa&me"), tr("All who may be one person alone"), [this] { answerAll(true); });
    addButton(page, *ways, tr("All are &others"), tr("All lines"), [this] { answerAll(false); });
    column.AddSpacer(gap(page, 0.6));
}

bool SameNameBlock::goToOpen() {
    for (size_t i = 0; i < asked_.size(); ++i) {
        if (!asked_[i]->open()) continue;
        list_->SetSelection(static_cast<int>(i));
        list_->SetFocus();
        return true;
    }
    return false;
}

// The next open one is chosen, so that one key after the other answers all.
void SameNameBlock::answer(bool same) {
    const int at = list_->GetSelection();
    if (at == wxNOT_FOUND) return;
    NameQuestion &question = *asked_[static_cast<size_t>(at)];
    if (same && question.namesakes.size() > 1 && !chooseWhich(question)) return;
    question.same = same;
    show(static_cast<size_t>(at));
    for (size_t i = static_cast<size_t>(at) + 1; i < asked_.size(); ++i)
        if (asked_[i]->open()) return list_->SetSelection(static_cast<int>(i));
}

void SameNameBlock::answerAll(bool same) {
    for (size_t i = 0; i < asked_.size(); ++i) {
        if (same && !asked_[i]->likely()) continue;
        asked_[i]->same = same;
        asked_[i]->which = asked_[i]->likely().value_or(0);
        show(i);
    }
    goToOpen();
}

bool SameNameBlock::chooseWhich(NameQuestion &question) {
    Ask ask{tr("The same person"), question.who, tr("&This one"), {{tr("This is"), {}}}, {}};
    for (const Namesake &person : question.namesakes) ask.groups[0].options.push_back(asOption(person.inWords()));
    return askAndDo(page_, ask, [&](const Ask &given) -> Status {
        question.which = static_cast<size_t>(given.groups[0].chosen);
        return Done{};
    });
}

void SameNameBlock::show(size_t at) { list_->SetString(static_cast<unsigned>(at), toWx(asked_[at]->line())); }

}  // namespace plumb::gui
