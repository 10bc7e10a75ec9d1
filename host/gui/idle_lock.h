// Closes what is open when nobody types or clicks for a while. Under an open dialog it waits until that has gone: what
// it asks for is about what is open.
#pragma once
#include <wx/eventfilter.h>
#include <wx/timer.h>

#include <functional>

namespace plumb::gui {

class IdleLock : public wxEventFilter {
  public:
    // `minutes`: asked each time; 0 never. `isOpen`: whether there is something to close. `close`: does it.
    IdleLock(std::function<int()> minutes, std::function<bool()> isOpen, std::function<void()> close);
    ~IdleLock() override;
    IdleLock(const IdleLock &) = delete;
    IdleLock &operator=(const IdleLock &) = delete;

    int FilterEvent(wxEvent &event) override;
    void look(long long now);  // seconds of a clock that only goes on

  private:
    std::function<int()> minutes_;
    std::function<bool()> isOpen_;
    std::function<void()> close_;
    long long last_;
    wxTimer timer_;
};

}  // namespace plumb::gui
