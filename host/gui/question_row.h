// One question on a page: its words, its picture, its controls, and under them what there is to say about the answer.
#pragma once
#include <wx/button.h>
#include <wx/panel.h>

#include <map>
#include <memory>

#include "host/gui/page_host.h"
#include "host/gui/question_controls.h"
#include "host/gui/scrolled_page.h"
#include "host/present/question_view.h"

namespace plumb::gui {

class QuestionRow : public wxPanel {
  public:
    QuestionRow(ScrolledPage &page, wxWindow *parent, PageHost &host, QuestionPlace place);

    ScrolledPage &page() { return page_; }
    PageHost &host() { return host_; }
    QuestionPlace place() const { return place_; }
    AssessmentDesk &desk() { return host_.desk(); }
    const NumberStyle &style() const { return host_.style(); }
    QuestionView view() { return viewOf(desk(), place_, style()); }

    // Shows what the desk holds now. True when the row came, went or grew, so that the page has to be laid out.
    bool refresh();
    void focusFirst();
    bool commit() { return controls_->commit(); }
    std::string refused() const { return controls_->refused(); }  // what was typed and is not taken
    void typeAgain(const std::string &text) { controls_->typeAgain(text); }
    bool holds(const wxWindow *window) const;

    // By the controls, after they gave an answer to the desk.
    void answered();
    void say(const Entry &entry);

  private:
    void addWords(const QuestionView &view);
    void addNotes();
    void setNote(wxStaticText *note, const std::string &text);
    void setTold(wxStaticText *note, const std::string &text);
    void put();

    ScrolledPage &page_;
    PageHost &host_;
    QuestionPlace place_;
    std::unique_ptr<AnswerControls> controls_;
    std::string refused_;
    std::map<wxStaticText *, std::string> told_;
    wxStaticText *trouble_ = nullptr, *theirs_ = nullptr, *remedy_ = nullptr, *fixed_ = nullptr;
    wxStaticText *proposed_ = nullptr, *noted_ = nullptr;
    wxButton *confirm_ = nullptr, *fixNow_ = nullptr, *accept_ = nullptr;
};

}  // namespace plumb::gui
