// The menu of the files that were opened last, and their list on disk. Belongs to the window that it opens them in.
#pragma once
#include <wx/frame.h>
#include <wx/menu.h>

#include <functional>

#include "host/present/recent.h"

namespace plumb::gui {

class RecentMenu {
  public:
    // `file`: where the list is kept; "" when there is no place. The two are called for its items.
    RecentMenu(wxFrame &frame, std::string file, std::function<void(const std::string &)> open,
               std::function<void()> forgetAll);

    wxMenu *makeMenu();  // once, for the frame's bar, which owns it then
    const RecentFiles &files() const { return files_; }
    void opened(const std::string &path, const std::string &day);
    // False, and told and off the list, when the file of this path is gone.
    bool stillThere(const std::string &path);
    void forget();  // all of them

  private:
    void keep(RecentFiles files);
    void fill();

    wxFrame &frame_;
    wxMenu *menu_ = nullptr;
    std::string file_;
    RecentFiles files_;
    std::vector<int> ids_;
    int forgetId_;
};

}  // namespace plumb::gui
