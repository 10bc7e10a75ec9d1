#include "host/gui/case_room.h"

#include <wx/utils.h>

#include "host/assess/places.h"
#include "host/base/translated.h"
#include "host/gui/actions_page.h"
#include "host/gui/case_panel.h"
#include "host/gui/compare_page.h"
#include "host/gui/copies_page.h"
#include "host/gui/dialogs.h"
#include "host/gui/erase_page.h"
#include "host/gui/import_page.h"
#include "host/gui/inbox_page.h"
#include "host/gui/open_page.h"
#include "host/gui/people_page.h"
#include "host/gui/person_view.h"
#include "host/gui/photo_page.h"
#include "host/gui/photos_page.h"
#include "host/gui/queue_page.h"
#include "host/gui/unlock_page.h"
#include "host/present/shown_pages.h"
#include "host/store/seal.h"

namespace plumb::gui {

CaseRoom::CaseRoom(CaseFrame &frame, std::string memoryFile)
    : frame_(frame), memoryFile_(std::move(memoryFile)), memory_(readCaseMemory(memoryFile_)) {
    forgetPages();
}

CaseRoom::~CaseRoom() { forgetPages(); }

void CaseRoom::forgetPages() {
    if (const auto folder = shownFolder()) forgetShown(*folder);
}

bool CaseRoom::told(const Status &status) {
    if (!status) showProblem(frame_.frame(), status.problem());
    return static_cast<bool>(status);
}

void CaseRoom::open(const std::string &name, const Result<std::string> &html) { told(showInBrowser(name, html)); }

CasePanel *CaseRoom::panel() { return new CasePanel(frame_.frame(), *this); }

template <class Make>
void CaseRoom::put(Make make) {
    frame_.frame()->Freeze();
    CasePanel *around = panel();
    ScrolledPage *page = make(around);
    around->show(page);
    frame_.showCasePage(around);
    frame_.frame()->Thaw();
    page->reflow();
    page->pageShown();
}

void CaseRoom::enter() {
    if (!isOpen()) showUnlock();
    else if (holdsKey()) showRecovery();
    else showQueue();
}

void CaseRoom::showUnlockOf(const std::string &store, const std::string &why) {
    if (!store.empty()) memory_.store = store;
    again_ = [this] { showUnlock(); };
    put([&](wxWindow *parent) { return new UnlockPage(parent, *this, why); });
}

void CaseRoom::showNewStore() {
    again_ = [this] { showNewStore(); };
    put([this](wxWindow *parent) { return new NewStorePage(parent, *this); });
}

void CaseRoom::showRecovery() {
    again_ = [this] { showRecovery(); };
    put([this](wxWindow *parent) { return new RecoveryPage(parent, *this, opened_.recoveryKey); });
}

void CaseRoom::forgetKey() {
    wipe(opened_.recoveryKey);
    opened_.recoveryKey.clear();
}

void CaseRoom::showQueue() {
    forgetKey();
    again_ = [this] { showQueue(); };
    put([this](wxWindow *parent) { return new QueuePage(parent, *this); });
}

void CaseRoom::showPeople() {
    forgetKey();
    again_ = [this] { showPeople(); };
    put([this](wxWindow *parent) { return new PeoplePage(parent, *this); });
}

void CaseRoom::showActions(Id chosen) {
    again_ = [this, chosen] { showActions(chosen); };
    put([this, chosen](wxWindow *parent) { return new ActionsPage(parent, *this, chosen); });
}

void CaseRoom::showPerson(PersonId person) {
    again_ = [this, person] { showPerson(person); };
    put([this, person](wxWindow *parent) { return new PersonView(parent, *this, person); });
}

void CaseRoom::showCopies(PersonId person, AssessmentId assessment) {
    again_ = [this, person, assessment] { showCopies(person, assessment); };
    put([this, person, assessment](wxWindow *parent) { return new CopiesPage(parent, *this, person, assessment); });
}

void CaseRoom::showPhotos(PersonId person) {
    again_ = [this, person] { showPhotos(person); };
    put([this, person](wxWindow *parent) { return new PhotosPage(parent, *this, person); });
}

void CaseRoom::showPhoto(PersonId person, Id photo) {
    again_ = [this, person, photo] { showPhoto(person, photo); };
    put([this, person, photo](wxWindow *parent) { return new PhotoPage(parent, *this, person, photo); });
}

void CaseRoom::showCompare(PersonId person, AssessmentId assessment) {
    again_ = [this, person, assessment] { showCompare(person, assessment); };
    put([this, person, assessment](wxWindow *parent) { return new ComparePage(parent, *this, person, assessment); });
}

void CaseRoom::showErase(PersonId person) {
    again_ = [this, person] { showErase(person); };
    put([this, person](wxWindow *parent) { return new ErasePage(parent, *this, person); });
}

void CaseRoom::showInbox() {
    again_ = [this] { showInbox(); };
    put([this](wxWindow *parent) { return new InboxPage(parent, *this); });
}

void CaseRoom::showImport() {
    forgetKey();
    again_ = [this] { showImport(); };
    put([this](wxWindow *parent) { return new ImportPage(parent, *this); });
}

void CaseRoom::showPeopleFile(PeopleFile people, const std::string &file) {
    again_ = [this] { showImport(); };
    put([&](wxWindow *parent) { return new PeopleFilePage(parent, *this, std::move(people), file); });
}

void CaseRoom::showSealed(SealedLook look) {
    again_ = [this] { showImport(); };
    put([&](wxWindow *parent) { return new SealedPage(parent, *this, std::move(look)); });
}

std::string CaseRoom::sealedFile() const {
    const size_t slash = memoryFile_.rfind('/');
    return slash == std::string::npos ? "" : memoryFile_.substr(0, slash) + "/senders.json";
}

void CaseRoom::showAgain() {
    if (const auto again = again_) again();  // a copy: it is set anew meanwhile
    else enter();
}

// First the pages and the desk, which still write into it as they go.
void CaseRoom::close() {
    frame_.leaveCases();
    forgetKey();
    drafts_.reset();
    opened_ = {};
    forgetPages();
    again_ = {};
    sought_ = {};
}

bool CaseRoom::take(Opener *opener, Entrance &entrance) {
    entrance.policy = memory_.policy;
    auto opened = [&] {
        const wxBusyCursor busy;
        return opener(frame_.library(), entrance, shareFolder());
    }();
    wipe(entrance.secret);
    wipe(entrance.secretAgain);
    if (!opened) return told(opened.problem());
    opened_ = std::move(*opened);
    drafts_ = std::make_unique<StoreDrafts>(*opened_.caseload);
    memory_.store = entrance.path;
    memory_.who = entrance.who;
    if (!memoryFile_.empty()) told(writeCaseMemory(memoryFile_, memory_));
    std::string notices;
    for (const std::string &notice : opened_.notices) notices += notice + "\n\n";
    if (!notices.empty()) showText(frame_.frame(), tr("Before you begin"), notices);
    return true;
}

bool CaseRoom::open(Entrance &entrance) {
    if (!take(openCaseload, entrance)) return false;
    showQueue();
    return true;
}

bool CaseRoom::make(Entrance &entrance) {
    if (!take(makeCaseload, entrance)) return false;
    showRecovery();
    return true;
}

void CaseRoom::openVisit(PersonId person, AssessmentId id) {
    auto desk = plumb::openVisit(caseload(), *drafts_, id);
    if (!desk) return showProblem(frame_.frame(), desk.problem());
    visited_ = person;
    visit_ = id;
    again_ = [this, person] { showPerson(person); };
    frame_.showVisit(std::move(*desk));
}

std::string CaseRoom::addVisitPhoto() {
    const auto visit = caseload().store().assessment(visit_);
    if (!visit) {
        told(visit.problem());
        return "";
    }
    const Id about = visit->workstation.none() ? Id(visit_) : Id(visit->workstation);
    return takePhoto(*this, visited_, about) ? tr("The photo is kept with the person's others.") : "";
}

std::string CaseRoom::visited() {
    const auto person = caseload().store().person(visited_);
    if (!person) return tr("the person");
    return person->who.name.empty() ? person->who.reference : person->who.name;
}

}  // namespace plumb::gui
