// What a screen reader is told where the label beside a control does not say it: wx 3.2 has no way of its own to set it
// on GTK, so this goes to the toolkit. Does nothing on other platforms.
#pragma once
#include <wx/window.h>

#include <string>

namespace plumb::gui {

void setAccessName(wxWindow &window, const std::string &name);
void setAccessDescription(wxWindow &window, const std::string &description);

// Says it to who listens, without moving the focus: for what has to be heard at once.
void announce(wxWindow &window, const std::string &text);

// Name and description as the toolkit tells them; "" elsewhere. For tests.
std::string accessName(const wxWindow &window);
std::string accessDescription(const wxWindow &window);

}  // namespace plumb::gui
