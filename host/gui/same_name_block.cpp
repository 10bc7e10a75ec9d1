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
constexpr size_t kPage = 100;         // lines that are in the list at once

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
    list_ = addList(page, tr("&Who has the name of somebody else"), linesShown(),
                    std::clamp(static_cast<int>(asked_.size()), kLeast, kMost), {});
    wxBoxSizer *ways = addRow(page);
    const std::string about = tr("The line that is chosen in the list");
    addButton(page, *ways, tr("The &same person"), about, [this] { answer(true); });
    addButton(page, *ways, tr("A&nother person"), about, [this] { answer(false); });
    addButton(page, *ways, tr("All are the sa&me"), tr("All who may be one person alone"), [this] { answerAll(true); });
    addButton(page, *ways, tr("All are &others"), tr("All lines"), [this] { answerAll(false); });
    if (asked_.size() > kPage) addPages();
    column.AddSpacer(gap(page, 0.6));
}

void SameNameBlock::addPages() {
    place_ = page_->makeQuiet(page_, placeInWords());
    page_->column()->Add(place_, wxSizerFlags().Border(wxTOP, gap(*page_, 0.4)));
    wxBoxSizer *ways = addRow(*page_);
    const std::string about = tr("Who has the name of somebody else");
    addButton(*page_, *ways, tr("&Earlier ones"), about, [this] {
        if (first_ > 0) choose(first_ - kPage);
    });
    addButton(*page_, *ways, tr("&Further ones"), about, [this] {
        if (first_ + kPage < asked_.size()) choose(first_ + kPage);
    });
}

std::string SameNameBlock::placeInWords() const {
    return tr("{first} to {last} of {all}", {{"first", std::to_string(first_ + 1)},
                                             {"last", std::to_string(std::min(first_ + kPage, asked_.size()))},
                                             {"all", std::to_string(asked_.size())}});
}

wxArrayString SameNameBlock::linesShown() const {
    wxArrayString lines;
    for (size_t i = first_; i < asked_.size() && i < first_ + kPage; ++i) lines.push_back(toWx(asked_[i]->line()));
    return lines;
}

void SameNameBlock::showPage() {
    list_->Set(linesShown());
    if (!place_) return;
    page_->breakText(place_, placeInWords());
    page_->reflow();
}

// Turns to its page when it is on another.
void SameNameBlock::choose(size_t at) {
    if (const size_t first = at / kPage * kPage; first != first_) {
        first_ = first;
        showPage();
    }
    list_->SetSelection(static_cast<int>(at - first_));
}

std::optional<size_t> SameNameBlock::openFrom(size_t at) const {
    for (; at < asked_.size(); ++at)
        if (asked_[at]->open()) return at;
    return std::nullopt;
}

bool SameNameBlock::goToOpen() {
    const auto open = openFrom(0);
    if (!open) return false;
    choose(*open);
    list_->SetFocus();
    return true;
}

// The next open one is chosen, so that one key after the other answers all.
void SameNameBlock::answer(bool same) {
    const int chosen = list_->GetSelection();
    if (chosen == wxNOT_FOUND) return;
    const size_t at = first_ + static_cast<size_t>(chosen);
    NameQuestion &question = *asked_[at];
    if (same && question.namesakes.size() > 1 && !chooseWhich(question)) return;
    question.same = same;
    list_->SetString(static_cast<unsigned>(chosen), toWx(question.line()));
    if (const auto next = openFrom(at + 1)) choose(*next);
}

void SameNameBlock::answerAll(bool same) {
    for (NameQuestion *question : asked_) {
        if (same && !question->likely()) continue;
        question->same = same;
        question->which = question->likely().value_or(0);
    }
    showPage();
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

}  // namespace plumb::gui
