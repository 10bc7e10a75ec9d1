// The window of the program: menus, and in it the start page or an assessment.
#pragma once
#include <wx/frame.h>

#include "host/gui/case_room.h"
#include "host/gui/desk_panel.h"
#include "host/gui/idle_lock.h"
#include "host/gui/recent_menu.h"
#include "host/gui/start_page.h"
#include "host/gui/window_geometry.h"
#include "host/present/help.h"
#include "host/present/library_later.h"

namespace plumb::gui {

// What the program was started with. `library` and `drafts` must outlive the frame.
struct Setup {
    const Library &library;
    DraftStore &drafts;
    Settings settings;
    std::string settingsFile;         // "" when there is no place to keep them
    std::vector<std::string> places;  // where plugins were looked for
    char decimalMark = '.';
    std::string recentFile = "";    // the same for the list of files that were opened
    std::string casesFile{};        // where the store last used is remembered; "" nowhere
    std::string windowFile{};       // where it is kept how the window stood; "" nowhere
    LibraryLater *later = nullptr;  // when `library` is still to be read, after the first paint or when asked for
};

class MainFrame : public wxFrame, public StartHost, public DeskHost, public CaseFrame {
  public:
    explicit MainFrame(Setup setup);
    ~MainFrame() override;
    MainFrame(const MainFrame &) = delete;
    MainFrame &operator=(const MainFrame &) = delete;

    const Library &library() override;
    Doors doors() override;
    std::vector<DraftCard> drafts() override;
    void begin(uint32_t form, AssessmentDesk::By by, AssessmentDesk::Way way) override;
    void resume(const std::string &draft) override;
    void deleteDraft(const DraftCard &draft) override;
    void openAnswers() override;
    const RecentFiles &recent() const override { return recent_.files(); }
    void openRecent(const std::string &file) override;
    void forgetRecent() override;
    void showPlugins() override;
    void showStart(StartShow show) override;
    void openCases() override { cases_.enter(); }
    wxWindow *frame() override { return this; }
    void showCasePage(wxWindow *page) override;
    void showVisit(std::unique_ptr<AssessmentDesk> desk) override;
    void leaveCases() override { showStart(StartShow::others); }
    void showSettings(SettingsPart part) override;
    std::string wayOut() override;
    void takeWayOut() override {
        if (mayLeaveDesk()) cases_.showAgain();
    }
    std::string addPhoto() override { return cases_.addVisitPhoto(); }
    const Settings &settings() const override { return setup_.settings; }
    char decimalMark() const override { return setup_.decimalMark; }
    std::string today() const override;
    void deskChanged() override;

    void openDropped(const std::vector<std::string> &files);
    void openFile(const std::string &file);    // an answers file, as assessor
    void handedOver(const std::string &file);  // by a later start of the program; "" is none
    void useSettings(const Settings &settings);
    DeskPanel *desk() const { return desk_; }
    CaseRoom &cases() { return cases_; }
    wxWindow *content() const { return content_; }

  private:
    void takeTextSize();
    void complete();
    void makeMenuBar();
    void fillMenus();
    void fillEditMenu(wxMenu &menu);
    void fillViewMenu(wxMenu &menu);
    void addHelpPages(wxMenu &menu);
    void showHelp(const std::string &id);
    wxMenuItem *on(wxMenu &menu, const std::string &label, std::function<void()> act, bool needsDesk = false);
    bool waitsForLibrary() const { return setup_.later && !setup_.later->isWhole(); }
    void libraryCame();
    void leaveDesk();
    void put(wxWindow *content);
    void use(Result<std::unique_ptr<AssessmentDesk>> opened);
    bool saveAnswers();  // whether they are
    bool mayLeaveDesk();
    void largerText(int by);
    void lockCases();
    void noteOnQuestion();
    void showAbout();

    Setup setup_;
    RecentMenu recent_;
    CaseRoom cases_;
    WindowGeometry geometry_;
    IdleLock idle_;
    wxBoxSizer *place_;
    wxWindow *content_ = nullptr;
    DeskPanel *desk_ = nullptr;
    std::vector<HelpPage> help_;  // that the menu has
    bool complete_ = false;
    std::vector<wxMenuItem *> deskItems_;
    wxMenuItem *undo_ = nullptr, *redo_ = nullptr, *metric_ = nullptr, *imperial_ = nullptr;
};

}  // namespace plumb::gui
