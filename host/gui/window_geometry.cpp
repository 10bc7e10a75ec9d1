#include "host/gui/window_geometry.h"

#include <wx/display.h>

namespace plumb::gui {

namespace {

ScreenRect rectOf(const wxRect &rect) { return {rect.x, rect.y, rect.width, rect.height}; }

std::vector<ScreenRect> screens() {
    std::vector<ScreenRect> found;
    for (unsigned i = 0; i < wxDisplay::GetCount(); ++i) found.push_back(rectOf(wxDisplay(i).GetClientArea()));
    return found;
}

}  // namespace

WindowGeometry::WindowGeometry(wxTopLevelWindow &window, std::string file) : window_(window), file_(std::move(file)) {
    window.Bind(wxEVT_SIZE, [this](wxSizeEvent &event) {
        event.Skip();
        note();
    });
    window.Bind(wxEVT_MOVE, [this](wxMoveEvent &event) {
        event.Skip();
        note();
    });
}

void WindowGeometry::restore() {
    const auto kept = readWindowPlace(file_);
    if (!kept) return;
    const wxSize least = window_.GetMinSize();
    const ScreenRect rect = clamped(kept->rect, screens(), least.x, least.y);
    window_.SetSize(rect.x, rect.y, rect.width, rect.height);
    place_ = {rect, kept->maximised};
    known_ = true;
    if (kept->maximised) window_.Maximize();
}

// The size when maximised is the screen's, not the window's own.
void WindowGeometry::note() {
    if (!window_.IsShown() || window_.IsIconized()) return;
    place_.maximised = window_.IsMaximized();
    if (!place_.maximised) place_.rect = rectOf(window_.GetRect());
    known_ = place_.rect.width > 0;
}

void WindowGeometry::remember() const {
    if (!file_.empty() && known_) (void)writeWindowPlace(file_, place_);
}

}  // namespace plumb::gui
