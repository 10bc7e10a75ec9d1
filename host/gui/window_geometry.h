// Where a window stands, from one start of the program to the next; see host/present/window_place.h for the rules.
#pragma once
#include <wx/toplevel.h>

#include <string>

#include "host/present/window_place.h"

namespace plumb::gui {

class WindowGeometry {
  public:
    // `file`: where it is kept; "" nowhere. The window outlives this.
    WindowGeometry(wxTopLevelWindow &window, std::string file);

    void restore();         // after the window has the size it has at first
    void remember() const;  // before it goes; what cannot be written is not worth a word

  private:
    void note();

    wxTopLevelWindow &window_;
    std::string file_;
    WindowPlace place_;
    bool known_ = false;
};

}  // namespace plumb::gui
