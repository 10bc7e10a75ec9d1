// A row of buttons that goes on below where it is full: as many on a line as fit into the width of the page. Order of
// creation stays order of the keyboard.
#pragma once
#include <wx/sizer.h>

namespace plumb::gui {

class FlowRow : public wxBoxSizer {
  public:
    FlowRow() : wxBoxSizer(wxHORIZONTAL) {}
    void setWidth(int width) { width_ = width; }  // pixels; 0, not known yet: all on one line
    wxSize CalcMin() override { return flow(false); }
    void RepositionChildren(const wxSize &) override { flow(true); }

  private:
    wxSize flow(bool place);  // what it takes; `place`: and puts everything there
    int width_ = 0;
};

}  // namespace plumb::gui
