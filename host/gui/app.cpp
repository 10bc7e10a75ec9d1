#include "host/gui/app.h"

#include <wx/cmdline.h>
#include <wx/icon.h>
#include <wx/msgdlg.h>
#include <wx/uilocale.h>
#include <wx/weakref.h>

#include <clocale>
#include <exception>
#include <filesystem>

#include "host/assess/places.h"
#include "host/base/translated.h"
#include "host/form/translation.h"
#include "host/gui/dialogs.h"
#include "host/gui/spoken.h"
#include "host/gui/text.h"
#include "host/gui/toolkit.h"
#include "host/present/folders.h"

namespace plumb::gui {

char useLocale() {
    wxUILocale::UseDefault();
    std::setlocale(LC_NUMERIC, "C");
    const wxString mark = wxUILocale::GetCurrent().GetInfo(wxLOCALE_DECIMAL_POINT);
    return mark == "," ? ',' : '.';
}

// Before the toolkit starts, which takes longer than to list what is installed.
App::App() : library_(bundlePlaces(), shareFolder(), houseFile()) { beginFonts(); }

void App::OnInitCmdLine(wxCmdLineParser &parser) {
    wxApp::OnInitCmdLine(parser);
    parser.AddSwitch("", "version", "print the version and end");  // main() does it
    parser.AddParam("answers file to work on as assessor", wxCMD_LINE_VAL_STRING, wxCMD_LINE_PARAM_OPTIONAL);
}

bool App::OnCmdLineParsed(wxCmdLineParser &parser) {
    std::error_code error;
    if (parser.GetParamCount() > 0)
        answersFile_ = std::filesystem::absolute(fromWx(parser.GetParam(0)), error).string();
    return wxApp::OnCmdLineParsed(parser);
}

// Two programs over one folder of drafts could write over each other: a later one hands its file over and ends.
bool App::comesFirst(const std::string &folder) {
    start_ = std::make_unique<FirstStart>(folder);
    if (start_->first()) return true;
    const Status handed = start_->handOver(answersFile_);
    if (!handed) showProblem(nullptr, handed.problem());
    ended_ = handed ? 0 : 1;
    return false;
}

// Before any window that asks for words, and before the plugins are read, whose forms follow.
void App::speak(const std::string &language) {
    translator_ = spokenIn(language, shareFolder());
    setTranslator(translator_ ? &*translator_ : nullptr);
    library_.speak(language);
}

bool App::OnInit() {
    SetAppName("plumbline");
    SetAppDisplayName("Plumbline");
    SetClassName("org.plumbline.Plumbline");
    if (!wxApp::OnInit()) return false;
    const char mark = useLocale();
    const std::string locale = fromWx(wxUILocale::GetCurrent().GetName());
    Settings usual = settingsFor(locale);
    usual.language = languageFor(locale, languagesIn(shareFolder() + "/reports"));
    speak(usual.language);  // what may go wrong before the settings are known
    const auto data = dataFolder();
    if (data && !comesFirst(*data)) return true;  // OnRun() ends it: false here would be an error to who started it
    auto drafts = data ? FileDrafts::in(*data + "/drafts") : Result<FileDrafts>(data.problem());
    if (!drafts) {
        showProblem(nullptr, drafts.problem());
        return false;
    }
    drafts_.emplace(std::move(*drafts));
    const auto config = configFolder();
    const auto inConfig = [&](const char *name) { return config ? *config + name : ""; };
    const std::string file = inConfig("/settings.json");
    const auto settings = config ? readSettings(file, usual) : Result<Settings>(config.problem());
    if (settings && settings->language != usual.language) speak(settings->language);
    Setup setup{library_.library(), *drafts_, settings ? *settings : usual, file,
                bundlePlaces(),     mark,     inConfig("/recent.json"),     inConfig("/cases.json")};
    setup.windowFile = inConfig("/window.json");
    setup.later = &library_;
    library_.useHouse(houseFileOf(setup.settings));  // before it is read
    auto *frame = new MainFrame(std::move(setup));
    frame->Show();
    later_ = std::make_unique<LaterStarts>(*start_, [window = wxWeakRef<MainFrame>(frame)](const std::string &given) {
        if (window && !window->IsBeingDeleted()) window->handedOver(given);
    });
    if (!settings) showProblem(frame, settings.problem());
    if (!answersFile_.empty()) frame->openFile(answersFile_);
    return true;
}

int App::OnRun() { return ended_ ? *ended_ : wxApp::OnRun(); }

int App::OnExit() {
    later_.reset();  // before the loop that it hears through
    setTranslator(nullptr);
    return wxApp::OnExit();
}

// Every answer is on disk already: say what happened and go on.
bool App::OnExceptionInMainLoop() {
    try {
        throw;
    } catch (const std::exception &error) {
        showProblem(GetTopWindow(), {"", tr("something went wrong in the program ({error})", {{"error", error.what()}}),
                                     tr("Your answers are saved. Close the program and start it again")});
    }
    return true;
}

}  // namespace plumb::gui
