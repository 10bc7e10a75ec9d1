#include "host/gui/idle_lock.h"

#include <wx/dialog.h>
#include <wx/event.h>

#include <chrono>

namespace plumb::gui {

namespace {

constexpr int kLookEvery = 10'000;  // ms

long long clockSeconds() {
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::seconds>(now).count();
}

bool dialogIsOpen() {
    for (const wxWindow *window : wxTopLevelWindows) {
        const auto *dialog = dynamic_cast<const wxDialog *>(window);
        if (dialog && dialog->IsShown()) return true;
    }
    return false;
}

}  // namespace

IdleLock::IdleLock(std::function<int()> minutes, std::function<bool()> isOpen, std::function<void()> close)
    : minutes_(std::move(minutes)), isOpen_(std::move(isOpen)), close_(std::move(close)), last_(clockSeconds()) {
    wxEvtHandler::AddFilter(this);
    timer_.Bind(wxEVT_TIMER, [this](wxTimerEvent &) { look(clockSeconds()); });
    timer_.Start(kLookEvery);
}

IdleLock::~IdleLock() { wxEvtHandler::RemoveFilter(this); }

int IdleLock::FilterEvent(wxEvent &event) {
    const wxEventType type = event.GetEventType();
    if (type == wxEVT_CHAR_HOOK || type == wxEVT_KEY_DOWN || type == wxEVT_LEFT_DOWN || type == wxEVT_RIGHT_DOWN ||
        type == wxEVT_MOTION || type == wxEVT_MOUSEWHEEL)
        last_ = clockSeconds();
    return Event_Skip;
}

void IdleLock::look(long long now) {
    const int minutes = minutes_();
    if (minutes <= 0 || now - last_ < 60LL * minutes || !isOpen_() || dialogIsOpen()) return;
    close_();
}

}  // namespace plumb::gui
