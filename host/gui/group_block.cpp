#include "host/gui/group_block.h"

#include "host/base/translated.h"
#include "host/gui/access.h"
#include "host/gui/text.h"
#include "host/gui/theme.h"

namespace plumb::gui {

namespace {

const std::string &titleOfPage(const AssessmentDesk &desk, QuestionPlace group) {
    const Plugin &plugin = desk.library().plugin(group.form);
    return plugin.words().get("section." + plugin.form().sections[desk.question(group).section].id, "text");
}

}  // namespace

GroupBlock::GroupBlock(ScrolledPage &page, wxWindow *parent, PageHost &host, QuestionPlace group)
    : wxPanel(parent), page_(page), host_(host), group_(group) {
    SetSizer(new wxBoxSizer(wxVERTICAL));
    wxSizer &sizer = *GetSizer();
    const QuestionView view = viewOf(host.desk(), group, host.style());
    setAccessName(*this, view.text);
    if (view.text != titleOfPage(host.desk(), group))  // which stands above it
        sizer.Add(page.makeHeading(this, view.text, 2), wxSizerFlags().Border(wxBOTTOM, gap(*this, 0.2)));
    sizer.Add(page.makeQuiet(this, view.help), wxSizerFlags().Border(wxBOTTOM, gap(*this, 0.8)));
    const uint32_t count = host.desk().answersOf(group.form).rows(group.question);
    for (uint32_t row = 0; row < count; ++row) addRow(page, row);
    more_ = new wxButton(this, wxID_ANY, count == 0 ? toWx(tr("&Add one")) : toWx(tr("&Add another")));
    setAccessDescription(*more_, view.text);
    more_->Enable(count < host.desk().question(group).most);
    more_->Bind(wxEVT_BUTTON, [this](wxCommandEvent &) { add(); });
    sizer.Add(more_, wxSizerFlags().Border(wxBOTTOM, gap(*this, 1.5)));
    Show(view.shown);
    SetSize(sizer.CalcMin());  // before GTK sees it, as DeskPanel
    Layout();
}

std::string GroupBlock::titleOf(uint32_t row) const { return rowTitle(host_.desk(), group_, row); }

void GroupBlock::addRow(ScrolledPage &page, uint32_t row) {
    wxSizer &sizer = *GetSizer();
    titles_.push_back(page.makeHeading(this, titleOf(row), 2));
    sizer.Add(titles_.back(), wxSizerFlags().Border(wxBOTTOM, gap(*this, 0.6)));
    for (const QuestionPlace place : placesOfRow(host_.desk(), group_, row)) {
        rows_.push_back(new QuestionRow(page, this, host_, place));
        sizer.Add(rows_.back());
    }
    auto *gone =
        new wxButton(this, wxID_ANY, toWx(tr("Remove number {number}", {{"number", std::to_string(row + 1)}})));
    setAccessDescription(*gone, titleOf(row));
    gone->Bind(wxEVT_BUTTON, [this, row](wxCommandEvent &) { remove(row); });
    sizer.Add(gone, wxSizerFlags().Border(wxBOTTOM, gap(*this, 1.5)));
}

void GroupBlock::add() {
    page_.commit();
    host_.desk().addRow(group_);
    const uint32_t rows = host_.desk().answersOf(group_.form).rows(group_.question);
    const Question &question = host_.desk().question(group_);
    Standing focus{Standing::Page::section, group_.form, question.section, {}};
    focus.question = {group_.form, question.fields.front(), rows - 1};
    host_.rebuildPage(focus);
}

void GroupBlock::remove(uint32_t row) {
    page_.commit();
    page_.retire();
    host_.desk().removeRow(group_, row);
    host_.rebuildPage({Standing::Page::section, group_.form, host_.desk().question(group_).section, {}});
}

void GroupBlock::refresh() {
    Show(!host_.desk().hidden(group_));
    for (uint32_t row = 0; row < titles_.size(); ++row) page_.breakText(titles_[row], titleOf(row));
}

}  // namespace plumb::gui
