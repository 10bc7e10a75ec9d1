#include "tests/gui/gui.h"

#include <wx/evtloop.h>
#include <wx/init.h>

#include <chrono>
#include <map>
#include <stdexcept>

#include "host/gui/access.h"
#include "host/gui/app.h"
#include "host/gui/text.h"
#include "tests/gui/complaints.h"
#include "tests/support/catch.h"

namespace plumb::gui {

namespace {

// An application without a life of its own: the tests pump its events.
class TestApp : public wxApp {
  public:
    bool OnInit() override { return true; }
};

struct Toolkit {
    Toolkit() {
        listenForComplaints();
        wxApp::SetInstance(new TestApp);
        int count = 0;
        wxEntryStart(count, static_cast<wxChar **>(nullptr));
        if (!wxTheApp || !wxTheApp->CallOnInit()) throw std::runtime_error("no screen: run this with xvfb-run");
        wxTheApp->SetExitOnFrameDelete(false);
        stopAnimations();
        useLocale();
        wxEventLoopBase::SetActive(&loop);
    }
    wxGUIEventLoop loop;
};

void startToolkit() {
    static Toolkit *const toolkit = new Toolkit;  // lives as long as the process
    (void)toolkit;
}

}  // namespace

void pump() {
    for (int i = 0; i < 6; ++i) {
        wxTheApp->ProcessPendingEvents();
        wxEventLoopBase::GetActive()->YieldFor(wxEVT_CATEGORY_ALL);
    }
}

bool until(const std::function<bool()> &done) {
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(10);
    while (!done()) {
        if (std::chrono::steady_clock::now() > end) return false;
        pump();
    }
    return true;
}

TestWindow::TestWindow(const Settings &settings, char decimalMark, const std::string &recentFile) {
    show({builtLibrary(), drafts, settings, "", {}, decimalMark, recentFile});
}

TestWindow::TestWindow(const Library &library, const Settings &settings) {
    show({library, drafts, settings, "", {}, '.', ""});
}

TestWindow::TestWindow(LibraryLater &later) {
    Setup setup{later.library(), drafts, {}, "", {}, '.'};
    setup.later = &later;
    show(std::move(setup));
}

void TestWindow::show(Setup setup) {
    startToolkit();
    frame_ = new MainFrame(std::move(setup));
    frame_->Show();
    pump();
    until([this] { return frame_->GetMenuBar()->GetMenu(0)->GetMenuItemCount() > 0; });  // after the first paint
}

TestWindow::~TestWindow() {
    frame_->Destroy();
    pump();
    wxTheApp->ProcessIdle();  // deletes what was destroyed
    for (const std::string &complaint : takeComplaints()) FAIL_CHECK("GTK complains: " << complaint);
}

void TestWindow::open(std::string_view form, AssessmentDesk::Way way) {
    frame_->begin(formOf(form), AssessmentDesk::By::self, way);
    pump();
}

void TestWindow::openSample(const std::string &name) {
    frame_->openFile(assessedSample(samples_, name));
    pump();
}

void TestWindow::go(std::string_view form, uint32_t section) {
    frame_->desk()->goTo({Standing::Page::section, formOf(form), section, {}});
    pump();
}

void TestWindow::go(Standing::Page page) {
    frame_->desk()->goTo({page, 0, 0, {}});
    pump();
}

QuestionRow &TestWindow::row(std::string_view form, std::string_view question, uint32_t row) {
    const QuestionPlace place = placeIn(form, question, row);
    if (SectionPage *section = frame_->desk()->section())
        for (QuestionRow *one : section->rows())
            if (one->place() == place) return *one;
    throw std::runtime_error("no row of " + std::string(question) + " on this page");
}

std::vector<wxWindow *> shownBelow(wxWindow &top) {
    std::vector<wxWindow *> found;
    for (wxWindow *child : top.GetChildren()) {
        if (!child->IsShown() || child->IsTopLevel()) continue;
        found.push_back(child);
        const auto below = shownBelow(*child);
        found.insert(found.end(), below.begin(), below.end());
    }
    return found;
}

int AnsweredDialogs::Enter(wxDialog *dialog) {
    const auto *message = dynamic_cast<wxMessageDialogBase *>(dialog);
    said.push_back(fromWx(message ? message->GetMessage() : dialog->GetTitle()));
    return answer_;
}

int UsedDialogs::Enter(wxDialog *dialog) {
    const auto *message = dynamic_cast<wxMessageDialogBase *>(dialog);
    said.push_back(fromWx(message ? message->GetMessage() : dialog->GetTitle()));
    if (message || done()) return answer;
    dialog->CallAfter([this, dialog] { steps_[used_++](*dialog); });
    return wxID_NONE;  // it is shown
}

void press(wxButton &button) {
    wxCommandEvent event(wxEVT_BUTTON, button.GetId());
    event.SetEventObject(&button);
    button.ProcessWindowEvent(event);
    pump();
}

void choose(wxRadioButton &radio) {
    radio.SetValue(true);
    wxCommandEvent event(wxEVT_RADIOBUTTON, radio.GetId());
    event.SetEventObject(&radio);
    event.SetInt(1);
    radio.ProcessWindowEvent(event);
    pump();
}

void tick(wxCheckBox &box) {
    box.SetValue(true);
    wxCommandEvent event(wxEVT_CHECKBOX, box.GetId());
    event.SetEventObject(&box);
    event.SetInt(1);
    box.ProcessWindowEvent(event);
    pump();
}

void type(wxTextCtrl &field, const std::string &text) {
    field.SetFocus();
    field.SetValue(toWx(text));
    pump();
}

namespace {

bool holdsText(wxWindow *window) {
    return dynamic_cast<wxStaticText *>(window) || dynamic_cast<wxButton *>(window) ||
           dynamic_cast<wxRadioButton *>(window) || dynamic_cast<wxCheckBox *>(window);
}

}  // namespace

size_t checkRoom(ScrolledPage &page) {
    size_t checked = 0;
    for (wxWindow *control : shownBelow(page)) {
        if (!holdsText(control)) continue;
        INFO(fromWx(control->GetClassInfo()->GetClassName()) << " " << fromWx(control->GetLabel()));
        ++checked;
        const wxSize wanted = control->GetBestSize(), has = control->GetSize();
        CHECK(has.x >= wanted.x);
        CHECK(has.y >= wanted.y);
        CHECK(page.ScreenToClient(control->GetScreenPosition()).x + has.x <= page.GetClientSize().x);
    }
    return checked;
}

size_t checkNamesAndRoom(ScrolledPage &page) {
    size_t checked = 0;
    for (wxWindow *control : shownBelow(page)) {
        if (dynamic_cast<wxStaticText *>(control)) continue;
        INFO(fromWx(control->GetClassInfo()->GetClassName()) << " " << fromWx(control->GetLabel()));
        ++checked;
        CHECK_FALSE(accessName(*control).empty());
    }
    checkRoom(page);
    return checked;
}

size_t checkLetters(wxWindow &top, const wxFrame &frame) {
    std::map<wxUniChar, wxString> taken;
    const auto take = [&](const wxString &label) {
        wxString text = label;
        text.Replace("&&", "");
        const int at = text.Find('&');
        if (at == wxNOT_FOUND || static_cast<size_t>(at) + 1 >= text.length()) return;
        const wxUniChar letter = wxTolower(text[static_cast<size_t>(at) + 1]);
        const auto [other, fresh] = taken.emplace(letter, label);
        if (!fresh && other->second != label)
            FAIL_CHECK("One letter for two: “" << fromWx(other->second) << "” and “" << fromWx(label) << "”");
    };
    for (size_t i = 0; i < frame.GetMenuBar()->GetMenuCount(); ++i) take(frame.GetMenuBar()->GetMenuLabel(i));
    for (wxWindow *control : shownBelow(top))
        if (holdsText(control)) take(control->GetLabel());
    return taken.size();
}

std::string textsIn(wxWindow &top) {
    std::string all;
    for (const wxStaticText *text : controlsIn<wxStaticText>(top)) {
        wxString line = text->GetLabelText();
        line.Replace("\n", " ");
        all += fromWx(line) + "\n";
    }
    return all;
}

void chooseMenu(wxFrame &frame, size_t menu, const std::string &label) {
    wxCommandEvent event(wxEVT_MENU, frame.GetMenuBar()->GetMenu(menu)->FindItem(toWx(label)));
    frame.ProcessWindowEvent(event);
    pump();
}

std::string firstLine(const wxControl &control) { return fromWx(control.GetLabelText().BeforeFirst('\n')); }

wxButton *buttonIn(wxWindow &top, const std::string &label) {
    for (wxButton *button : controlsIn<wxButton>(top))
        if (firstLine(*button) == label) return button;
    return nullptr;
}

}  // namespace plumb::gui
