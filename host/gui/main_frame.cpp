#include "host/gui/main_frame.h"

#include <wx/datetime.h>
#include <wx/display.h>
#include <wx/dnd.h>
#include <wx/filedlg.h>
#include <wx/menu.h>
#include <wx/msgdlg.h>
#include <wx/stdpaths.h>
#include <wx/versioninfo.h>

#include "host/assess/places.h"
#include "host/base/file.h"
#include "host/base/translated.h"
#include "host/gui/ask_dialog.h"
#include "host/gui/case_panel.h"
#include "host/gui/dialogs.h"
#include "host/gui/text.h"
#include "host/gui/theme.h"
#include "host/gui/toolkit.h"
#include "host/present/shown_pages.h"

namespace plumb::gui {

namespace {

constexpr uint64_t kLargestIcon = 64u * 1024;
constexpr int kWide = 1280, kHigh = 800;  // DIP, as far as the screen has them

// Answers files that are dropped on the window are opened as by its menu.
class Dropped : public wxFileDropTarget {
  public:
    explicit Dropped(MainFrame &frame) : frame_(frame) {}
    bool OnDropFiles(wxCoord, wxCoord, const wxArrayString &files) override {
        std::vector<std::string> names;
        for (const wxString &file : files) names.push_back(fromWx(file));
        frame_.CallAfter([this, names] { frame_.openDropped(names); });
        return true;
    }

  private:
    MainFrame &frame_;
};

}  // namespace

MainFrame::MainFrame(Setup setup)
    : wxFrame(nullptr, wxID_ANY, "Plumbline"),
      setup_(std::move(setup)),
      recent_(
          *this, setup_.recentFile, [this](const std::string &file) { openRecent(file); }, [this] { forgetRecent(); }),
      cases_(*this, setup_.casesFile),
      geometry_(*this, setup_.windowFile),
      idle_([this] { return setup_.settings.lockAfter; }, [this] { return cases_.isOpen(); }, [this] { lockCases(); }),
      place_(new wxBoxSizer(wxVERTICAL)) {
    if (setup_.settings.textSize != 100) takeTextSize();  // each window pays for a font
    const wxRect room = wxDisplay(this).GetClientArea();
    const wxSize size = FromDIP(wxSize(kWide, kHigh)) * ((100 + setup_.settings.textSize) / 200.0);
    SetSize(std::min(size.x, room.width), std::min(size.y, room.height));
    SetMinSize(FromDIP(wxSize(480, 360)));
    geometry_.restore();
    SetSizer(place_);
    makeMenuBar();
    Bind(wxEVT_CLOSE_WINDOW, [this](wxCloseEvent &event) {
        if (event.CanVeto() && !mayLeaveDesk()) event.Veto();
        else event.Skip();
    });
    SetDropTarget(new Dropped(*this));
    showStart(StartShow::doors);
    content_->Bind(wxEVT_PAINT, [this](wxPaintEvent &event) {
        event.Skip();
        if (!complete_) CallAfter(&MainFrame::complete);  // with the page on the screen
    });
}

MainFrame::~MainFrame() {
    geometry_.remember();
    leaveDesk();
    if (setup_.later) setup_.later->wait();  // it would tell this window
}

const Library &MainFrame::library() {
    if (!waitsForLibrary()) return setup_.library;
    if (const Status read = setup_.later->finish(); !read) {
        showProblem(this, read.problem());
        CallAfter([this] { Close(true); });
    }
    return setup_.library;
}

Doors MainFrame::doors() { return setup_.later ? setup_.later->doors() : setup_.library.doors(); }

// Their titles are known only then; the page is made again for them.
std::vector<DraftCard> MainFrame::drafts() {
    return waitsForLibrary() ? std::vector<DraftCard>{} : draftCards(setup_.library, setup_.drafts);
}

// The rest of the window and of the program, which the first paint does not show and so need not wait for. Once.
void MainFrame::complete() {
    if (complete_) return;
    complete_ = true;
    if (setup_.settings.textSize == 100) setToolkitText(0);  // else takeTextSize() did
    fillMenus();
    const std::string icon = shareFolder() + "/../icons/hicolor/scalable/apps/org.plumbline.Plumbline.svg";
    if (const auto svg = readFile(icon, kLargestIcon))  // without it the window is as good
        SetIcon(wxBitmapBundle::FromSVG(svg->c_str(), wxSize(64, 64)).GetIcon(wxSize(64, 64)));
    if (waitsForLibrary()) setup_.later->begin([this] { CallAfter(&MainFrame::libraryCame); });
}

void MainFrame::libraryCame() {
    const Doors expected = doors();
    library();
    const auto *page = dynamic_cast<const StartPage *>(content_);
    if (page && page->shown() == StartShow::doors && (doors() != expected || !drafts().empty()))
        showStart(StartShow::doors);
}

wxMenuItem *MainFrame::on(wxMenu &menu, const std::string &label, std::function<void()> act, bool needsDesk) {
    wxMenuItem *item = menu.Append(wxID_ANY, toWx(label));
    Bind(
        wxEVT_MENU, [act](wxCommandEvent &) { act(); }, item->GetId());
    if (needsDesk) deskItems_.push_back(item);
    return item;
}

void MainFrame::fillEditMenu(wxMenu &menu) {
    undo_ = on(
        menu, tr("&Undo\tCtrl+Z"), [this] { desk_->undo(); }, true);
    redo_ = on(
        menu, tr("&Redo\tCtrl+Shift+Z"), [this] { desk_->redo(); }, true);
    menu.AppendSeparator();
    on(
        menu, tr("&Clear this answer\tCtrl+Delete"), [this] { desk_->clearAnswer(); }, true);
    on(
        menu, tr("&Note on this question…\tCtrl+T"), [this] { noteOnQuestion(); }, true);
    menu.AppendSeparator();
    on(menu, tr("&Settings…\tCtrl+,"), [this] { showSettings(SettingsPart::general); });
}

void MainFrame::fillViewMenu(wxMenu &menu) {
    auto units = [this](UnitSystem system) {
        Settings changed = setup_.settings;
        changed.units = system;
        useSettings(changed);
    };
    on(
        menu, tr("&Next part\tCtrl+PgDn"), [this] { desk_->goForward(); }, true);
    on(
        menu, tr("&Previous part\tCtrl+PgUp"), [this] { desk_->goBack(); }, true);
    on(
        menu, tr("Re&view\tCtrl+E"),
        [this] {
            desk_->goTo({Standing::Page::review, 0, 0, {}});
        },
        true);
    on(
        menu, tr("Resu&lt\tCtrl+R"),
        [this] {
            desk_->goTo({Standing::Page::result, 0, 0, {}});
        },
        true);
    menu.AppendSeparator();
    metric_ = menu.AppendRadioItem(wxID_ANY, toWx(tr("&Centimetres and kilograms")));
    imperial_ = menu.AppendRadioItem(wxID_ANY, toWx(tr("&Inches and pounds")));
    Bind(
        wxEVT_MENU, [units](wxCommandEvent &) { units(UnitSystem::metric); }, metric_->GetId());
    Bind(
        wxEVT_MENU, [units](wxCommandEvent &) { units(UnitSystem::imperial); }, imperial_->GetId());
    on(menu, tr("&Other units\tCtrl+M"), [this, units] {
        units(setup_.settings.units == UnitSystem::metric ? UnitSystem::imperial : UnitSystem::metric);
    });
    menu.AppendSeparator();
    on(menu, tr("&Larger text\tCtrl++"), [this] { largerText(1); });
    on(menu, tr("&Smaller text\tCtrl+-"), [this] { largerText(-1); });
}

void MainFrame::makeMenuBar() {
    auto *bar = new wxMenuBar;
    for (const std::string_view title : {trMark("&File"), trMark("&Edit"), trMark("&View"), trMark("&Help")})
        bar->Append(new wxMenu, toWx(tr(title)));
    SetMenuBar(bar);
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent &event) {
        complete();  // it may be a shortcut, and the window not painted yet
        event.Skip();
    });
}

void MainFrame::fillMenus() {
    wxMenuBar &bar = *GetMenuBar();
    wxMenu &file = *bar.GetMenu(0), &help = *bar.GetMenu(3);
    on(file, tr("&Start page\tAlt+Home"), [this] {
        if (mayLeaveDesk()) showStart(StartShow::doors);
    });
    on(file, tr("&Open answers as assessor…\tCtrl+O"), [this] { openAnswers(); });
    file.AppendSubMenu(recent_.makeMenu(), toWx(tr("Open &recent")));
    on(
        file, tr("Save &answers…\tCtrl+S"), [this] { saveAnswers(); }, true);
    file.AppendSeparator();
    on(file, tr("&Quit\tCtrl+Q"), [this] { Close(); });
    fillEditMenu(*bar.GetMenu(1));
    fillViewMenu(*bar.GetMenu(2));
    on(
        help, tr("About this &question\tF1"),
        [this] {
            if (!desk_->aboutQuestion()) showHelp(helpAbout(desk_->desk().standing().page));
        },
        true);
    addHelpPages(help);
    on(help, tr("&Plugins…"), [this] { showPlugins(); });
    help.AppendSeparator();
    on(help, tr("&About Plumbline"), [this] { showAbout(); });
    deskChanged();
}

// What is being typed is kept; afterwards the page may go, and the draft of a mere look.
void MainFrame::leaveDesk() {
    if (!desk_) return;
    desk_->page()->commit();
    desk_->page()->retire();
    desk_->desk().dropIfUntouched();
    desk_ = nullptr;
}

// Whether no answer is lost with the page, or is to be.
bool MainFrame::mayLeaveDesk() {
    if (desk_) desk_->page()->commit();
    if (!desk_ || !desk_->desk().trouble()) return true;
    const std::string why = desk_->desk().trouble()->sentence();
    wxMessageDialog ask(this,
                        toWx(tr("Your last answers are not saved and would be lost. You can save them in another file."
                                "\n\n{why}",
                                {{"why", why}})),
                        "Plumbline", wxYES_NO | wxCANCEL | wxICON_WARNING);
    ask.SetYesNoCancelLabels(toWx(tr("Save &answers…")), toWx(tr("&Lose them")), toWx(tr("&Stay")));
    const int said = ask.ShowModal();
    return said == wxID_NO || (said == wxID_YES && saveAnswers());
}

void MainFrame::put(wxWindow *content) {
    if (content_) {
        content_->Hide();
        place_->Detach(content_);
        content_->Destroy();
        complete();
    }
    content_ = content;
    content->SetMinSize(wxSize(1, 1));  // it takes what the window has
    place_->Add(content, wxSizerFlags(1).Expand());
    if (IsShown()) Layout();  // else when it gets its size
    deskChanged();
}

void MainFrame::showStart(StartShow show) {
    leaveDesk();
    auto *page = new StartPage(this, *this, show);
    put(page);
    page->pageShown();
    SetTitle("Plumbline");
}

void MainFrame::showCasePage(wxWindow *page) {
    leaveDesk();
    put(page);
    SetTitle(toWx(tr("People and visits – Plumbline")));
}

void MainFrame::showVisit(std::unique_ptr<AssessmentDesk> desk) {
    use(std::move(desk));
    SetTitle(toWx(cases_.visited()) + " – " + GetTitle());
}

// Of a desk whose draft lies in the store.
std::string MainFrame::wayOut() {
    return desk_ && desk_->desk().personIsFixed() && cases_.isOpen()
               ? tr("&Go back to {person}", {{"person", inLabel(cases_.visited())}})
               : "";
}

void MainFrame::noteOnQuestion() {
    QuestionRow *row = desk_->section() ? desk_->section()->focusedRow() : nullptr;
    if (!row || !desk_->desk().byAssessor() || row->place().row != kWholeForm) return;
    Ask ask{tr("Note on this question"), row->view().text, tr("&Keep"), {}, {}};
    ask.fields = {{tr("Your &note; the person and occupational health read it in their copies, the manager does not"),
                   row->view().note, 4}};
    const QuestionPlace place = row->place();
    const bool done = askAndDo(this, ask, [&](const Ask &given) -> Status {
        desk_->desk().setNote(place, given.fields[0].value);
        return Done{};
    });
    if (done) desk_->changed();
}

void MainFrame::use(Result<std::unique_ptr<AssessmentDesk>> opened) {
    if (!opened) return showProblem(this, opened.problem());
    if (!mayLeaveDesk()) return;
    std::string title;
    for (const uint32_t form : (*opened)->forms()) title += library().formTitle(form) + " – ";
    leaveDesk();
    Freeze();
    desk_ = new DeskPanel(this, *this, std::move(*opened));
    put(desk_);
    Thaw();
    desk_->showWayOut();
    desk_->focusPage();
    SetTitle(toWx(title + "Plumbline"));
}

void MainFrame::begin(uint32_t form, AssessmentDesk::By by, AssessmentDesk::Way way) {
    use(std::make_unique<AssessmentDesk>(library(), setup_.drafts, form, by, today(), way));
}

void MainFrame::resume(const std::string &draft) { use(AssessmentDesk::resume(library(), setup_.drafts, draft)); }

void MainFrame::deleteDraft(const DraftCard &draft) {
    wxMessageDialog ask(
        this, toWx(tr("Delete “{title}” with all its answers? This cannot be undone.", {{"title", draft.title}})),
        "Plumbline", wxYES_NO | wxNO_DEFAULT | wxICON_QUESTION);
    ask.SetYesNoLabels(toWx(tr("&Delete")), toWx(tr("&Keep")));
    if (ask.ShowModal() != wxID_YES) return;
    if (const Status removed = setup_.drafts.remove(draft.id); !removed) showProblem(this, removed.problem());
    if (const auto pages = pagesFolder(draft.id)) forgetShown(*pages);
    showStart(StartShow::doors);
}

void MainFrame::openAnswers() {
    wxFileDialog dialog(this, toWx(tr("Open answers")), wxStandardPaths::Get().GetDocumentsDir(), "",
                        toWx(tr("Answers|*.json")), wxFD_OPEN | wxFD_FILE_MUST_EXIST);
    if (dialog.ShowModal() == wxID_OK) openFile(fromWx(dialog.GetPath()));
}

void MainFrame::openFile(const std::string &file) {
    auto opened = AssessmentDesk::openAsAssessor(library(), setup_.drafts, file, today());
    if (opened) recent_.opened(file, today());
    use(std::move(opened));
}

void MainFrame::openRecent(const std::string &file) {
    if (recent_.stillThere(file)) return openFile(file);
    if (!desk_) showStart(StartShow::doors);
}

void MainFrame::forgetRecent() {
    recent_.forget();
    if (!desk_) showStart(StartShow::doors);
}

void MainFrame::handedOver(const std::string &file) {
    if (IsIconized()) Iconize(false);
    Raise();
    if (!IsActive()) RequestUserAttention();
    if (!file.empty()) openFile(file);
}

// One at a time: each becomes an assessment of its own.
void MainFrame::openDropped(const std::vector<std::string> &files) {
    if (files.size() == 1) return openFile(files.front());
    if (!files.empty())
        showProblem(this, {"", trn("{n} file was dropped", "{n} files were dropped", files.size()),
                           tr("Drop one answers file at a time")});
}

bool MainFrame::saveAnswers() {
    wxFileDialog dialog(this, toWx(tr("Save the answers")), wxStandardPaths::Get().GetDocumentsDir(),
                        toWx("plumbline-answers-" + desk_->desk().document().assessed + ".json"),
                        toWx(tr("Answers|*.json")), wxFD_SAVE | wxFD_OVERWRITE_PROMPT);
    if (dialog.ShowModal() != wxID_OK) return false;
    const Status saved = writeFile(fromWx(dialog.GetPath()), desk_->desk().answersText());
    if (!saved) showProblem(this, saved.problem());
    return static_cast<bool>(saved);
}

void MainFrame::deskChanged() {
    if (!complete_) return;
    for (wxMenuItem *item : deskItems_) item->Enable(desk_ != nullptr);
    undo_->Enable(desk_ && desk_->desk().canUndo());
    redo_->Enable(desk_ && desk_->desk().canRedo());
    (setup_.settings.units == UnitSystem::imperial ? imperial_ : metric_)->Check();
}

void MainFrame::showPlugins() { PluginsDialog(this, library(), setup_.places).ShowModal(); }

// An item a page, in the order of the file; without it there is no help to show, and no item.
void MainFrame::addHelpPages(wxMenu &menu) {
    auto pages = readHelp(helpFileIn(shareFolder(), setup_.settings.language));
    if (!pages) return;
    help_ = std::move(*pages);
    std::string taken;  // letters of the items around them
    for (const std::string &label : {tr("About this &question\tF1"), tr("&Plugins…"), tr("&About Plumbline")})
        if (const size_t at = label.find('&'); at + 1 < label.size()) taken += static_cast<char>(label[at + 1] | 0x20);
    for (const HelpPage &page : help_) {
        const char *keys = page.id == "keyboard" ? "\tCtrl+F2" : page.id == "assess" ? "\tShift+F1" : "";
        on(menu, withLetter(page.title, taken) + keys, [this, id = page.id] { showHelp(id); });
    }
}

void MainFrame::showHelp(const std::string &id) {
    for (const HelpPage &page : help_)
        if (page.id == id) showText(this, page.title, page.text);
}

void MainFrame::showAbout() {
    const std::string toolkit = fromWx(wxGetLibraryVersionInfo().GetVersionString());
    showText(this, tr("About Plumbline"), aboutText(library(), toolkit));
}

std::string MainFrame::today() const { return fromWx(wxDateTime::Today().FormatISODate()); }

}  // namespace plumb::gui
