// What a screen reader is told where the label beside a control does not say it: wx 3.2 has no way of its own to set it
// on GTK, so this goes to the toolkit; as do the theme's name, the size of menus, the lines of a text and the beginning
// with fonts, for the same reason. Does nothing on other platforms.
#pragma once
#include <wx/window.h>

#include <string>

namespace plumb::gui {

void setAccessName(wxWindow &window, const std::string &name);
void setAccessDescription(wxWindow &window, const std::string &description);

// Says it to who listens, without moving the focus: for what has to be heard at once.
void announce(wxWindow &window, const std::string &text);

// The desktop's theme, "HighContrast" for example; "" elsewhere.
std::string themeName();

// The size of what the toolkit writes itself: menus, tool tips, message and file windows. 0: as the desktop has it. In
// any size, edges of boxes and fields that can be seen.
void setToolkitText(int points);

// Of a static text whose lines are as they shall be. Otherwise GTK lays it out at every width that it could have.
void keepLines(const wxWindow &text);

// Has the fonts of the computer listed, in a thread of the toolkit's. Before the toolkit starts.
void beginFonts();

// Name and description as the toolkit tells them; "" elsewhere. For tests.
std::string accessName(const wxWindow &window);
std::string accessDescription(const wxWindow &window);

}  // namespace plumb::gui
