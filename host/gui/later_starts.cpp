#include "host/gui/later_starts.h"

#include <wx/app.h>
#include <wx/evtloop.h>

namespace plumb::gui {

LaterStarts::LaterStarts(FirstStart &start, std::function<void(const std::string &)> open)
    : start_(start), open_(std::move(open)) {
    Register();
    if (start_.descriptor() >= 0)
        source_.reset(wxEventLoopBase::AddSourceForFD(start_.descriptor(), this, wxEVENT_SOURCE_INPUT));
}

LaterStarts::~LaterStarts() { Unregister(); }

void LaterStarts::OnReadWaiting() {
    const auto file = start_.receive();
    if (!file) return;
    waiting_.push_back(*file);
    openNext();
}

int LaterStarts::Enter(wxDialog *) {
    ++dialogs_;
    return wxID_NONE;
}

// Later: who opened the dialog has still to hear what was chosen.
void LaterStarts::Exit(wxDialog *) {
    --dialogs_;
    if (!waiting_.empty()) wxTheApp->CallAfter([this] { openNext(); });
}

// To open a file may open a dialog; its end goes on here.
void LaterStarts::openNext() {
    if (dialogs_ > 0 || waiting_.empty()) return;
    const std::string file = waiting_.front();
    waiting_.pop_front();
    open_(file);
    if (!waiting_.empty()) wxTheApp->CallAfter([this] { openNext(); });
}

}  // namespace plumb::gui
