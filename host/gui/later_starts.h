// Hears of later starts of the program and gives what they hand over to the window, one at a time and never while a
// dialog is open: what a dialog is about must not go from under it.
#pragma once
#include <wx/evtloopsrc.h>
#include <wx/modalhook.h>

#include <deque>
#include <functional>
#include <memory>
#include <string>

#include "host/present/first_start.h"

namespace plumb::gui {

class LaterStarts : public wxEventLoopSourceHandler, public wxModalDialogHook {
  public:
    // `start` must outlive this. `open` is called with the path of a file, or "" when only the window is wanted.
    LaterStarts(FirstStart &start, std::function<void(const std::string &)> open);
    ~LaterStarts() override;

    void OnReadWaiting() override;
    void OnWriteWaiting() override {}
    void OnExceptionWaiting() override {}

  protected:
    int Enter(wxDialog *) override;
    void Exit(wxDialog *) override;

  private:
    void openNext();

    FirstStart &start_;
    std::function<void(const std::string &)> open_;
    std::unique_ptr<wxEventLoopSource> source_;
    std::deque<std::string> waiting_;
    int dialogs_ = 0;
};

}  // namespace plumb::gui
