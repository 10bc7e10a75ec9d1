// A page: one column of readable width that scrolls, whose texts break to fit, and that brings what has the focus into
// view without jumping.
#pragma once
#include <wx/scrolwin.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include <functional>
#include <string>
#include <vector>

namespace plumb::gui {

// `text` with line breaks, so that no line in the window's font, or that of its headings of a rank, is wider than
// `width`; a word that is wider stays whole.
wxString broken(const wxWindow &window, const wxString &text, int width, int rank = 0);

// Scrolls as little as needed, so that what is around `child` is seen too.
void bringIntoView(wxScrolledWindow &window, const wxWindow &child);

class ScrolledPage : public wxScrolledWindow {
  public:
    explicit ScrolledPage(wxWindow *parent);

    // Texts of static texts, radio buttons and check boxes that are to break. `indent`: what is beside them, in pixels.
    // A control that is hidden is given its text when it is shown.
    void breakText(wxControl *control, const std::string &text, int indent = 0);
    // Something else that depends on the width of the column.
    void whenWidth(wxWindow *owner, std::function<void(int)> apply);
    void forget(const wxWindow *ancestor);  // before it is destroyed

    // Children of `parent`, which is the page or a panel on it; added by the caller to a sizer.
    wxStaticText *makeText(wxWindow *parent, const std::string &text, int indent = 0);
    wxStaticText *makeQuiet(wxWindow *parent, const std::string &text, int indent = 0);
    wxStaticText *makeHeading(wxWindow *parent, const std::string &text, int rank);

    wxBoxSizer *column() { return column_; }
    void breakAgain();  // all texts, after the page was hidden
    void reflow();      // after anything was added, shown or hidden
    int columnWidth() const { return width_; }
    void showChild(wxWindow *child);

    virtual void pageShown() {}             // after the first layout
    virtual bool commit() { return true; }  // what is being typed; false: something there needs a look

    // Before the page is taken away: what its controls still say when they lose the focus is not listened to.
    void retire() { retired_ = true; }
    bool retired() const { return retired_; }
    bool Layout() override;
    bool ShouldScrollToChildOnFocus(wxWindow *) override { return false; }

  private:
    struct Breaking {
        wxControl *control;
        wxString text;
        int indent, width;
    };
    void breakLines(Breaking &one);
    bool takeWidth();  // breaks what is shown again if it is another one

    wxBoxSizer *column_;
    int client_ = 0, width_ = 0;  // of the window, of the column
    bool retired_ = false;
    std::vector<Breaking> breaking_;
    std::vector<std::pair<wxWindow *, std::function<void(int)>>> widths_;
};

}  // namespace plumb::gui
