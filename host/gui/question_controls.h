// The native controls of an answer: radio buttons, check boxes or a field. Radio buttons begin with none chosen; the
// mouse wheel changes none of them.
#pragma once
#include <wx/sizer.h>

#include <memory>

#include "host/present/question_view.h"

namespace plumb::gui {

class QuestionRow;

class AnswerControls {
  public:
    virtual ~AnswerControls() = default;
    virtual void show(const QuestionView &view) = 0;
    virtual wxWindow *first() = 0;                      // what the focus goes to
    virtual bool commit() { return true; }              // false: what was typed needs a look
    virtual void describe(const std::string &) {}       // what is wrong, for who hears the control
    virtual std::string refused() const { return ""; }  // what was typed and is not taken
    virtual void typeAgain(const std::string &) {}      // as if it were typed now
};

// Makes the controls as children of the row, in order, into `sizer`. `label` is made by the caller just before.
std::unique_ptr<AnswerControls> makeControls(QuestionRow &row, const QuestionView &view, wxSizer &sizer);

}  // namespace plumb::gui
