// The frame of the pages about people: above them the ways between them, below the ways the page itself.
#pragma once
#include <wx/panel.h>

#include "host/gui/case_room.h"

namespace plumb::gui {

class CasePanel : public wxPanel {
  public:
    CasePanel(wxWindow *parent, CaseRoom &room);
    void show(ScrolledPage *page);  // which is a child of this
    ScrolledPage *page() const { return page_; }

  private:
    wxBoxSizer *place_;
    ScrolledPage *page_ = nullptr;
};

// Parts that these pages share. Labels stand just before their controls.
wxTextCtrl *addField(ScrolledPage &page, const std::string &label, const std::string &value, long style = 0);
// Into `sizer`; what it does is done later, because it may take the page away. `about`: what it is about, for who hears
// the button alone.
wxButton *addButton(ScrolledPage &page, wxSizer &sizer, const std::string &label, const std::string &about,
                    std::function<void()> act);
wxBoxSizer *addRow(ScrolledPage &page);  // for buttons beside each other, on as many lines as they need

// A line of a list; one that is overdue begins with the shape of what is to be acted on. Empty parts are left out.
std::string listLine(std::vector<std::string> parts, bool overdue = false);

// A list of lines under a label; Enter and a double click open the one that is chosen.
wxListBox *addList(ScrolledPage &page, const std::string &label, const wxArrayString &lines, int shown,
                   std::function<void(size_t)> open);
void setShown(ScrolledPage &page, wxListBox *list, int lines);  // so many of its lines at once

}  // namespace plumb::gui
