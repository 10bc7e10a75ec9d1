// A language made up for tests: every sentence that the windows ask for comes back as «sentence». What a window then
// shows outside of these marks, and what is no data either, was never asked for and cannot be translated.
#pragma once
#include <string>

#include "host/base/translated.h"
#include "tests/gui/gui.h"

namespace plumb::gui {

// While it lives, the windows speak it.
class Marked {
  public:
    Marked();
    ~Marked() { setTranslator(nullptr); }

  private:
    Translator translator_;
};

// While it lives, the windows speak German. Forms stay as their library has them.
class InGerman {
  public:
    InGerman();
    ~InGerman() { setTranslator(nullptr); }

  private:
    std::optional<Translator> translator_;
};

// What of `text` stands outside of the marks and is no text of forms, reports or help, no number, unit, path or name
// that tests type; "" when that is nothing.
std::string unmarked(std::string text);

// That all that can be read in `top`, or heard of it, is marked or data. How many texts were asked.
size_t checkMarked(wxWindow &top);
size_t checkMarked(const wxMenuBar &menus);

// While it lives, each dialog that would open is looked at as checkMarked() does, and given up.
class MarkedDialogs : public wxModalDialogHook {
  public:
    MarkedDialogs() { Register(); }
    ~MarkedDialogs() override { Unregister(); }
    size_t opened = 0;

  protected:
    int Enter(wxDialog *dialog) override;
    void Exit(wxDialog *) override {}
};

}  // namespace plumb::gui
