// The program's life: one instance a user, locale, settings, plugins, then the window.
#pragma once
#include <wx/app.h>

#include <memory>
#include <optional>

#include "host/base/translated.h"
#include "host/gui/later_starts.h"
#include "host/gui/main_frame.h"
#include "host/present/library_later.h"

namespace plumb::gui {

class App : public wxApp {
  public:
    App();
    bool OnInit() override;
    void OnInitCmdLine(wxCmdLineParser &parser) override;
    bool OnCmdLineParsed(wxCmdLineParser &parser) override;
    int OnRun() override;
    int OnExit() override;
    bool OnExceptionInMainLoop() override;
    // Of all that the windows say; else the toolkit makes its table of all languages to find out the desktop's.
    wxLayoutDirection GetLayoutDirection() const override { return wxLayout_LeftToRight; }

  private:
    void speak(const std::string &language);
    bool comesFirst(const std::string &folder);

    std::string answersFile_;
    std::optional<int> ended_;  // the exit status of a start that hands over
    std::unique_ptr<FirstStart> start_;
    std::unique_ptr<LaterStarts> later_;
    LibraryLater library_;  // begins while the toolkit starts
    std::optional<Translator> translator_;
    std::optional<FileDrafts> drafts_;
};

// Dates and layout as the desktop has them, numbers in files as in C; what stands before decimals.
char useLocale();

}  // namespace plumb::gui
