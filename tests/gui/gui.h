// The program's window in the test's own process: opened, asked, and pressed without pixels.
#pragma once
#include <wx/modalhook.h>
#include <wx/wx.h>

#include <functional>
#include <string>
#include <vector>

#include "host/gui/main_frame.h"
#include "host/gui/settings_part.h"
#include "tests/support/desks.h"

namespace plumb::gui {

inline constexpr SettingsPart kSettingsParts[] = {SettingsPart::general, SettingsPart::reports,
                                                  SettingsPart::organisation, SettingsPart::store,
                                                  SettingsPart::backup};  // all, in the window's order

// Handles all events that are waiting, and those that they cause.
void pump();

// Pumps until `done`, ten seconds at the most.
bool until(const std::function<bool()> &done);

class TestWindow {
  public:
    explicit TestWindow(const Settings &settings = {}, char decimalMark = '.', const std::string &recentFile = "");
    explicit TestWindow(const Library &library, const Settings &settings = {});
    explicit TestWindow(LibraryLater &later);
    ~TestWindow();

    MainFrame &frame() { return *frame_; }
    AssessmentDesk &desk() { return frame_->desk()->desk(); }
    void open(std::string_view form, AssessmentDesk::Way way = AssessmentDesk::Way::whole);
    void openSample(const std::string &name);  // as an assessor's own work
    void go(std::string_view form, uint32_t section);
    void go(Standing::Page page);
    ScrolledPage &page() { return *frame_->desk()->page(); }
    QuestionRow &row(std::string_view form, std::string_view question, uint32_t row = kWholeForm);

    MemoryDrafts drafts;

  private:
    void show(Setup setup);
    TempFolder samples_;
    MainFrame *frame_;
};

// While it lives, dialogs are not shown but answered, and what they say is kept.
class AnsweredDialogs : public wxModalDialogHook {
  public:
    explicit AnsweredDialogs(int answer = wxID_OK) : answer_(answer) { Register(); }
    ~AnsweredDialogs() override { Unregister(); }
    std::vector<std::string> said;

  protected:
    int Enter(wxDialog *dialog) override;
    void Exit(wxDialog *) override {}

  private:
    int answer_;
};

// While it lives, windows that ask are shown and used, each by the next of `steps`; messages are answered, and what
// they say is kept.
class UsedDialogs : public wxModalDialogHook {
  public:
    using Step = std::function<void(wxDialog &)>;
    explicit UsedDialogs(std::vector<Step> steps) : steps_(std::move(steps)) { Register(); }
    ~UsedDialogs() override { Unregister(); }
    std::vector<std::string> said;
    int answer = wxID_OK;  // to messages
    bool done() const { return used_ == steps_.size(); }

  protected:
    int Enter(wxDialog *dialog) override;
    void Exit(wxDialog *) override {}

  private:
    std::vector<Step> steps_;
    size_t used_ = 0;
};

// All windows below `top` that can be seen, in order of creation.
std::vector<wxWindow *> shownBelow(wxWindow &top);
template <class Control>
std::vector<Control *> controlsIn(wxWindow &top) {
    std::vector<Control *> found;
    for (wxWindow *window : shownBelow(top))
        if (auto *control = dynamic_cast<Control *>(window)) found.push_back(control);
    return found;
}

// As a person does it, without the pointer.
void press(wxButton &button);
void choose(wxRadioButton &radio);
void tick(wxCheckBox &box);
void type(wxTextCtrl &field, const std::string &text);
void chooseMenu(wxFrame &frame, size_t menu, const std::string &label);
std::string firstLine(const wxControl &control);              // of its label
std::string textsIn(wxWindow &top);                           // that can be seen, each on a line without breaks
wxButton *buttonIn(wxWindow &top, const std::string &label);  // by its first line; nullptr when it cannot be seen

// That every control of a page has the room that its text wants. How many were asked.
size_t checkRoom(ScrolledPage &page);

// That every control of a page has a name for a screen reader and the room that its text wants. How many were asked.
size_t checkNamesAndRoom(ScrolledPage &page);

// That no letter of Alt is that of two controls that can be seen, or of one and a menu. How many letters there are.
size_t checkLetters(wxWindow &top, const wxFrame &frame);

}  // namespace plumb::gui
