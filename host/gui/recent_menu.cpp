#include "host/gui/recent_menu.h"

#include "host/base/translated.h"
#include "host/gui/dialogs.h"
#include "host/gui/text.h"

namespace plumb::gui {

RecentMenu::RecentMenu(wxFrame &frame, std::string file, std::function<void(const std::string &)> open,
                       std::function<void()> forgetAll)
    : frame_(frame), file_(std::move(file)), forgetId_(wxWindow::NewControlId()) {
    if (!file_.empty()) files_ = readRecent(file_);
    // Later, because it takes the item away whose event this is.
    for (size_t i = 0; i < kMostRecent; ++i) {
        ids_.push_back(wxWindow::NewControlId());
        frame.Bind(
            wxEVT_MENU,
            [this, open, i](wxCommandEvent &) {
                if (i < files_.size()) frame_.CallAfter([open, path = files_[i].path] { open(path); });
            },
            ids_.back());
    }
    frame.Bind(
        wxEVT_MENU, [this, forgetAll](wxCommandEvent &) { frame_.CallAfter(forgetAll); }, forgetId_);
}

wxMenu *RecentMenu::makeMenu() {
    menu_ = new wxMenu;
    fill();
    return menu_;
}

void RecentMenu::fill() {
    if (!menu_) return;
    while (menu_->GetMenuItemCount() > 0) menu_->Destroy(menu_->FindItemByPosition(0));
    if (files_.empty()) menu_->Append(wxID_ANY, toWx(tr("None yet")))->Enable(false);
    const std::vector<std::string> names = namesOf(files_);
    for (size_t i = 0; i < names.size(); ++i)
        menu_->Append(ids_[i], "&" + std::to_string(i + 1) + "  " + wxControl::EscapeMnemonics(toWx(names[i])));
    if (files_.empty()) return;
    menu_->AppendSeparator();
    menu_->Append(forgetId_, toWx(tr("&Forget these files")));
}

void RecentMenu::keep(RecentFiles files) {
    files_ = std::move(files);
    fill();
    if (file_.empty()) return;
    if (const Status written = writeRecent(file_, files_); !written) showProblem(&frame_, written.problem());
}

void RecentMenu::opened(const std::string &path, const std::string &day) { keep(withOpened(files_, path, day)); }

bool RecentMenu::stillThere(const std::string &path) {
    const Status there = plumb::stillThere({path, ""});
    if (there) return true;
    keep(without(files_, path));
    showProblem(&frame_, there.problem());
    return false;
}

void RecentMenu::forget() { keep({}); }

}  // namespace plumb::gui
