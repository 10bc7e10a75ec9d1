// Assessing others in the window: the store that is open, and which of its pages is shown. Pages are made anew each
// time they are shown, so that they say what the store holds.
#pragma once
#include <memory>

#include "host/caseload/doorway.h"
#include "host/caseload/people_file.h"
#include "host/caseload/sealed_files.h"
#include "host/caseload/visit.h"
#include "host/gui/scrolled_page.h"
#include "host/gui/settings_part.h"
#include "host/present/settings.h"

namespace plumb::gui {

// What the room asks of the frame around it.
class CaseFrame {
  public:
    virtual ~CaseFrame() = default;
    virtual const Library &library() = 0;
    virtual const Settings &settings() const = 0;
    virtual wxWindow *frame() = 0;
    virtual void showCasePage(wxWindow *page) = 0;  // in place of what is shown
    virtual void showVisit(std::unique_ptr<AssessmentDesk> desk) = 0;
    virtual void leaveCases() = 0;  // to the start page
    virtual void showSettings(SettingsPart part) = 0;
};

class CaseRoom {
  public:
    // `memoryFile`: where it is remembered what was open; "" nowhere.
    CaseRoom(CaseFrame &frame, std::string memoryFile);
    ~CaseRoom();

    bool isOpen() const { return opened_.caseload != nullptr; }
    Caseload &caseload() { return *opened_.caseload; }
    StoreDrafts &drafts() { return *drafts_; }
    const CaseMemory &memory() const { return memory_; }
    const Settings &settings() const { return frame_.settings(); }
    wxWindow *window() { return frame_.frame(); }

    // The queue, or what has to be done before there is one.
    void enter();
    void showUnlock() { showUnlockOf("", ""); }
    // `store`: its path, "" the one of last time; `why`: a sentence above everything, "" none.
    void showUnlockOf(const std::string &store, const std::string &why);
    void showNewStore();
    void showRecovery();  // the new store's key, until it is said that it is kept
    bool holdsKey() const { return !opened_.recoveryKey.empty(); }
    void showQueue();
    void showPeople();
    void showActions(Id chosen = {});  // everybody's; chosen: the one that was changed
    void showPerson(PersonId person);  // by value: the page that has it goes
    void showCopies(PersonId person, AssessmentId assessment);
    void showPhotos(PersonId person);
    void showPhoto(PersonId person, Id photo);
    void showCompare(PersonId person, AssessmentId assessment);
    void showErase(PersonId person);
    void showImport();
    void showInbox();  // the organisation's key
    void showPeopleFile(PeopleFile people, const std::string &file);
    void showSealed(SealedLook look);
    std::string sealedFile() const;  // where keys of senders are remembered
    void showAgain();                // the page that was shown last, or the person of the visit
    void close();                    // the store; to the start page
    void showBackups() { frame_.showSettings(SettingsPart::backup); }
    void leave() { frame_.leaveCases(); }

    // Who was looked for last, while the store is open: for the way back to the list.
    struct Sought {
        std::string text;
        PersonId chosen;
    };
    Sought &sought() { return sought_; }

    // Problems are told; false then.
    bool open(Entrance &entrance);
    bool make(Entrance &entrance);
    void openVisit(PersonId person, AssessmentId id);
    std::string visited();        // whose visit it is: the name, for the way back
    std::string addVisitPhoto();  // of the visit's workplace; what came of it, "" nothing

    // A page of HTML in the browser, until the store is closed.
    void open(const std::string &name, const Result<std::string> &html);
    bool told(const Status &status);  // a problem in a dialog; whether there was none

  private:
    template <class Make>
    void put(Make make);  // make: the page, from its parent
    class CasePanel *panel();
    void forgetKey();
    static void forgetPages();  // those that the browser was given
    using Opener = Result<OpenedCase>(const Library &, Entrance &, const std::string &);
    bool take(Opener *opener, Entrance &entrance);

    CaseFrame &frame_;
    std::string memoryFile_;
    CaseMemory memory_;
    OpenedCase opened_;
    std::unique_ptr<StoreDrafts> drafts_;
    PersonId visited_;
    AssessmentId visit_;
    std::function<void()> again_;
    Sought sought_;
};

}  // namespace plumb::gui
