// What a page may ask of the window that it stands in.
#pragma once
#include "host/present/assessment_desk.h"
#include "host/present/settings.h"

namespace plumb::gui {

class PageHost {
  public:
    virtual ~PageHost() = default;
    virtual AssessmentDesk &desk() = 0;
    virtual const NumberStyle &style() const = 0;
    virtual const Settings &settings() const = 0;
    virtual std::string today() const = 0;                // by the clock, "2026-11-22"
    virtual void changed() = 0;                           // an answer was given: progress, menus
    virtual void movedOn() = 0;                           // another question has the focus
    virtual void goTo(const Standing &standing) = 0;      // another page, or a question on it
    virtual void focusQuestion(QuestionPlace place) = 0;  // on the page that is open
    virtual bool questionsShown() const = 0;              // false: the drawing stands in their place
    virtual void goForward() = 0;                         // the next page
    virtual void rebuildPage(const Standing &focus) = 0;  // rows came or went; not from inside their own events
    virtual void tell(const Problem &problem) = 0;        // in a dialog
};

}  // namespace plumb::gui
