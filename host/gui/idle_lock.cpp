#include "host/gui/idle_lock.h"

#include <wx/dialog.h>
#include <wx/event.h>

#include <algorithm>
#include <chrono>

#include "host/gui/toolkit.h"

namespace plumb::gui {

namespace {

constexpr int kLookEvery = 10'000, kLookSoon = 50;  // ms

long long clockSeconds() {
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::seconds>(now).count();
}

}  // namespace

IdleLock::IdleLock(std::function<int()> minutes, std::function<bool()> isOpen, std::function<void()> close)
    : minutes_(std::move(minutes)), isOpen_(std::move(isOpen)), close_(std::move(close)), last_(clockSeconds()) {
    wxEvtHandler::AddFilter(this);
    wxModalDialogHook::Register();
    timer_.Bind(wxEVT_TIMER, [this](wxTimerEvent &) { look(clockSeconds()); });
}

IdleLock::~IdleLock() {
    wxModalDialogHook::Unregister();
    wxEvtHandler::RemoveFilter(this);
}

int IdleLock::FilterEvent(wxEvent &event) {
    const wxEventType type = event.GetEventType();
    if (type == wxEVT_CHAR_HOOK || type == wxEVT_KEY_DOWN || type == wxEVT_LEFT_DOWN || type == wxEVT_RIGHT_DOWN ||
        type == wxEVT_MOTION || type == wxEVT_MOUSEWHEEL)
        last_ = clockSeconds();
    if (!timer_.IsRunning() && isOpen_()) timer_.Start(kLookEvery);
    return Event_Skip;
}

int IdleLock::Enter(wxDialog *dialog) {
    dialogs_.push_back(dialog);
    return wxID_NONE;
}

void IdleLock::Exit(wxDialog *dialog) {
    const auto at = std::find(dialogs_.rbegin(), dialogs_.rend(), dialog);
    if (at != dialogs_.rend()) dialogs_.erase(std::next(at).base());
}

// One dialog at a time: each ends a loop of events that those around it wait for.
void IdleLock::look(long long now) {
    if (!isOpen_()) {
        closing_ = false;
        timer_.Stop();
        return;
    }
    const int minutes = minutes_();
    if (!closing_ && (minutes <= 0 || now - last_ < 60LL * minutes)) return;
    closing_ = !dialogs_.empty();
    timer_.Start(closing_ ? kLookSoon : kLookEvery);
    if (closing_) cancelDialog(*dialogs_.back());
    else close_();
}

}  // namespace plumb::gui
