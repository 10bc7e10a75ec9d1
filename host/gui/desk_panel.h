// An assessment in the window: the list of its pages on the left, the page, and below it the way back and on.
#pragma once
#include <wx/button.h>
#include <wx/listbox.h>
#include <wx/panel.h>
#include <wx/stattext.h>

#include <functional>
#include <memory>

#include "host/gui/care_banner.h"
#include "host/gui/live_panel.h"
#include "host/gui/page_host.h"
#include "host/gui/section_page.h"
#include "host/present/pages.h"

namespace plumb::gui {

// What the desk asks of the frame around it.
class DeskHost {
  public:
    virtual ~DeskHost() = default;
    virtual const Settings &settings() const = 0;
    virtual char decimalMark() const = 0;
    virtual std::string today() const = 0;
    virtual void deskChanged() = 0;  // menus
    // A way back to where the desk was opened from: its button's label, "" for none.
    virtual std::string wayOut() { return ""; }
    virtual void takeWayOut() {}
    // Over the desk, which stays as it is; what came of it in words, "" nothing. Where there is a way back alone.
    virtual std::string addPhoto() { return ""; }
};

class DeskPanel : public wxPanel, public PageHost {
  public:
    DeskPanel(wxWindow *parent, DeskHost &host, std::unique_ptr<AssessmentDesk> desk);
    ~DeskPanel() override { page_->retire(); }
    DeskPanel(const DeskPanel &) = delete;
    DeskPanel &operator=(const DeskPanel &) = delete;

    AssessmentDesk &desk() override { return *desk_; }
    const NumberStyle &style() const override { return style_; }
    const Settings &settings() const override { return host_.settings(); }
    std::string today() const override { return host_.today(); }
    void changed() override;
    void movedOn() override { showLive(); }
    bool questionsShown() const override { return !instead_; }
    void goTo(const Standing &standing) override;
    void focusQuestion(QuestionPlace place) override;
    void goForward() override;
    void rebuildPage(const Standing &focus) override;
    void tell(const Problem &problem) override;

    void focusPage();  // what was touched last on it
    void goBack();
    void undo();
    void redo();
    void clearAnswer();
    bool aboutQuestion();  // whether one has the focus
    void settingsChanged();
    SectionPage::Typed typedAndRefused() const;  // on the page that is open
    void typeAgain(const SectionPage::Typed &typed);
    SectionPage *section() const;                                            // nullptr on another page
    std::unique_ptr<AssessmentDesk> takeDesk() { return std::move(desk_); }  // before the panel goes
    void showWayOut();
    ScrolledPage *page() const { return page_; }
    LivePanel *live() const { return live_->IsShown() ? live_ : nullptr; }  // nullptr while it is not shown
    void swap();  // the drawing in place of the questions, or they again

  private:
    void makeList();
    void makeBar(wxSizer *column);
    void openPage(const Standing &standing);
    void reopen(const Standing &standing);
    void refreshList();
    wxArrayString titles(size_t letters) const;
    int widthOf(const wxArrayString &lines) const;
    void showTitles();
    void placeList();
    void showOpen();
    void onEnter(wxKeyEvent &event);
    void leaveByEnter();
    void step(int by);
    bool leave();
    void showCard();
    void showLive();
    void placeLive(bool instead);
    bool scrollDrawing(const wxKeyEvent &event);
    void tellSaved();
    void tellBelow(const std::string &text);
    void breakBelow();

    DeskHost &host_;
    std::unique_ptr<AssessmentDesk> desk_;
    NumberStyle style_;
    std::vector<PageEntry> pages_;
    wxListBox *list_ = nullptr;
    int listWidth_ = 0, rowHeight_ = 0;
    wxBoxSizer *across_ = nullptr, *place_ = nullptr;  // list beside page; the page
    wxBoxSizer *foot_ = nullptr, *bar_ = nullptr;      // what is below the page; its buttons
    ScrolledPage *page_ = nullptr;
    Standing open_;
    CareBanner *banner_ = nullptr;
    LivePanel *live_ = nullptr;
    wxButton *back_ = nullptr, *next_ = nullptr, *out_ = nullptr, *photo_ = nullptr, *swap_ = nullptr;
    wxStaticText *saved_ = nullptr;
    std::string below_;  // what it says
    bool refreshing_ = false, leaving_ = false, troubled_ = false;
    bool instead_ = false;  // the drawing stands in place of the questions
};

}  // namespace plumb::gui
