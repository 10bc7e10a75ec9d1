// The program's life: one instance a user, locale, settings, plugins, then the window.
#pragma once
#include <wx/app.h>
#include <wx/snglinst.h>

#include <future>
#include <memory>
#include <optional>

#include "host/gui/main_frame.h"

namespace plumb::gui {

class App : public wxApp {
  public:
    App();
    bool OnInit() override;
    void OnInitCmdLine(wxCmdLineParser &parser) override;
    bool OnCmdLineParsed(wxCmdLineParser &parser) override;
    bool OnExceptionInMainLoop() override;

  private:
    bool onlyOne(const std::string &folder);

    std::string answersFile_;
    std::unique_ptr<wxSingleInstanceChecker> instance_;
    std::future<Result<Library>> loading_;  // while the toolkit starts
    std::optional<Library> library_;
    std::optional<FileDrafts> drafts_;
};

// Dates and layout as the desktop has them, numbers in files as in C; what stands before decimals.
char useLocale();

}  // namespace plumb::gui
