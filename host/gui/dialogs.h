// The small windows: a text to read, a problem, the plugins. Text to read stands in a field that takes
// the focus, so that a screen reader gets to it. Esc closes all of them and changes nothing.
#pragma once
#include <wx/dialog.h>
#include <wx/listbox.h>
#include <wx/textctrl.h>

#include "host/present/library.h"

namespace plumb::gui {

void showText(wxWindow *parent, const std::string &title, const std::string &text);
// Beginning with a capital, but for the name of a file.
wxString sentenceOf(const Problem &problem);
void showProblem(wxWindow *parent, const Problem &problem);

class PluginsDialog : public wxDialog {
  public:
    PluginsDialog(wxWindow *parent, const Library &library, const std::vector<std::string> &places);
    static std::string detailOf(const PluginEntry &entry);

  private:
    const Library &library_;
    wxListBox *list_;
    wxTextCtrl *detail_;
};

// OK, Cancel and Close say what they do in the language of the windows, which need not be the desktop's.
void nameButtons(wxDialog &dialog);

// Over the window that it belongs to, and all of it on the screen.
void centre(wxDialog &dialog);

}  // namespace plumb::gui
