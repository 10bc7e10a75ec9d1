// What sections of the settings share: choices under a question, fields, a line that says what was done.
#pragma once
#include <wx/checkbox.h>
#include <wx/radiobut.h>
#include <wx/textctrl.h>

#include "host/gui/scrolled_page.h"

namespace plumb::gui {

// Radio buttons under a heading that says what is asked.
class Choices {
  public:
    Choices() = default;
    Choices(ScrolledPage &page, const std::string &question, const std::vector<std::string> &options, size_t chosen);
    size_t chosen() const;
    void choose(size_t option) { buttons_.at(option)->SetValue(true); }
    void whenChosen(const std::function<void()> &act);
    void focus() { buttons_.at(chosen())->SetFocus(); }

  private:
    std::vector<wxRadioButton *> buttons_;
};

wxCheckBox *addTick(ScrolledPage &page, const std::string &label, const std::string &about, bool ticked);

// A field for a file, as wide as the page.
wxTextCtrl *addFileField(ScrolledPage &page, const std::string &label, const std::string &value);

// A field for a secret: dots, until `showing` (addShowing()) is ticked.
wxTextCtrl *addSecretField(ScrolledPage &page, const std::string &label);
wxCheckBox *addShowing(ScrolledPage &page, const std::string &label, std::vector<wxTextCtrl *> fields);

// A line below a field for a new passphrase: how good what is typed there is, also told with the field.
class StrengthLine {
  public:
    StrengthLine(ScrolledPage &page, wxTextCtrl *field);
    void look();  // also when the field was emptied

  private:
    ScrolledPage *page_;
    wxTextCtrl *field_;
    wxStaticText *text_;
};

// A secret leaves its field as soon as it was taken; who takes it wipes it.
std::string taken(wxTextCtrl &field);

// A line below what was done, which says what came of it, also to who cannot see it.
class ToldLine {
  public:
    ToldLine() = default;
    explicit ToldLine(ScrolledPage &page);
    void say(const std::string &text);

  private:
    ScrolledPage *page_ = nullptr;
    wxStaticText *text_ = nullptr;
};

}  // namespace plumb::gui
