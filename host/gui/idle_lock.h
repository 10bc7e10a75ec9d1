// Closes what is open when nobody types or clicks for a while. Dialogs that are open by then are cancelled first, the
// innermost before the others: what they ask for is about what is open. While nothing is open no timer runs.
#pragma once
#include <wx/eventfilter.h>
#include <wx/modalhook.h>
#include <wx/timer.h>

#include <functional>
#include <vector>

namespace plumb::gui {

class IdleLock : public wxEventFilter, private wxModalDialogHook {
  public:
    // `minutes`: asked each time; 0 never. `isOpen`: whether there is something to close. `close`: does it.
    IdleLock(std::function<int()> minutes, std::function<bool()> isOpen, std::function<void()> close);
    ~IdleLock() override;
    IdleLock(const IdleLock &) = delete;
    IdleLock &operator=(const IdleLock &) = delete;

    int FilterEvent(wxEvent &event) override;
    void look(long long now);  // seconds of a clock that only goes on
    bool looks() const { return timer_.IsRunning(); }

  private:
    int Enter(wxDialog *dialog) override;
    void Exit(wxDialog *dialog) override;

    std::function<int()> minutes_;
    std::function<bool()> isOpen_;
    std::function<void()> close_;
    long long last_;
    std::vector<wxDialog *> dialogs_;  // the innermost last
    bool closing_ = false;             // the time is up, and dialogs are being cancelled
    wxTimer timer_;
};

}  // namespace plumb::gui
