#include "host/gui/app.h"

#include <wx/cmdline.h>
#include <wx/icon.h>
#include <wx/msgdlg.h>
#include <wx/uilocale.h>

#include <clocale>
#include <exception>

#include "host/assess/places.h"
#include "host/gui/dialogs.h"
#include "host/gui/text.h"
#include "host/present/folders.h"

namespace plumb::gui {

char useLocale() {
    wxUILocale::UseDefault();
    std::setlocale(LC_NUMERIC, "C");
    const wxString mark = wxUILocale::GetCurrent().GetInfo(wxLOCALE_DECIMAL_POINT);
    return mark == "," ? ',' : '.';
}

// Before the toolkit starts, which takes as long: reading plugins and texts touches nothing of it.
App::App()
    : loading_(
          std::async(std::launch::async, [] { return Library::load(bundlePlaces(), shareFolder(), houseFile()); })) {}

void App::OnInitCmdLine(wxCmdLineParser &parser) {
    wxApp::OnInitCmdLine(parser);
    parser.AddSwitch("", "version", "print the version and end");  // main() does it
    parser.AddParam("answers file to work on as assessor", wxCMD_LINE_VAL_STRING, wxCMD_LINE_PARAM_OPTIONAL);
}

bool App::OnCmdLineParsed(wxCmdLineParser &parser) {
    if (parser.GetParamCount() > 0) answersFile_ = fromWx(parser.GetParam(0));
    return wxApp::OnCmdLineParsed(parser);
}

// Two programs over one folder of drafts could write over each other.
bool App::onlyOne(const std::string &folder) {
    instance_ = std::make_unique<wxSingleInstanceChecker>("running.lock", toWx(folder));
    if (!instance_->IsAnotherRunning()) return true;
    wxMessageBox("Plumbline is open already. Look for its window.", "Plumbline", wxOK | wxICON_INFORMATION);
    return false;
}

bool App::OnInit() {
    SetAppName("plumbline");
    SetAppDisplayName("Plumbline");
    SetClassName("org.plumbline.Plumbline");
    if (!wxApp::OnInit()) return false;
    const char mark = useLocale();
    const auto data = dataFolder();
    auto drafts = data ? FileDrafts::in(*data + "/drafts") : Result<FileDrafts>(data.problem());
    auto library = loading_.get();
    if (!drafts || !library) {
        showProblem(nullptr, drafts ? library.problem() : drafts.problem());
        return false;
    }
    if (!onlyOne(*data)) return false;
    drafts_.emplace(std::move(*drafts));
    library_.emplace(std::move(*library));
    const Settings usual = settingsFor(fromWx(wxUILocale::GetCurrent().GetName()));
    const auto config = configFolder();
    const std::string file = config ? *config + "/settings.json" : "";
    const auto settings = config ? readSettings(file, usual) : Result<Settings>(config.problem());
    auto *frame = new MainFrame({*library_, *drafts_, settings ? *settings : usual, file, bundlePlaces(), mark,
                                 config ? *config + "/recent.json" : ""});
    frame->Show();
    if (!settings) showProblem(frame, settings.problem());
    if (!answersFile_.empty()) frame->openFile(answersFile_);
    return true;
}

// Every answer is on disk already: say what happened and go on.
bool App::OnExceptionInMainLoop() {
    try {
        throw;
    } catch (const std::exception &error) {
        showProblem(GetTopWindow(), {"", std::string("something went wrong in the program (") + error.what() + ")",
                                     "Your answers are saved. Close the program and start it again"});
    }
    return true;
}

}  // namespace plumb::gui
