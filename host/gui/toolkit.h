// What wx 3.2 has no way of its own to ask of GTK, or only a slow one: the theme's name, the size of menus, the look
// and the lines of a text, the beginning with fonts. On other platforms the nearest that wx has, else nothing.
#pragma once
#include <wx/colour.h>
#include <wx/dialog.h>
#include <wx/window.h>

#include <string>

namespace plumb::gui {

// The desktop's theme, "HighContrast" for example; "" elsewhere.
std::string themeName();

// The size of what the toolkit writes itself: menus, tool tips, message and file windows. 0: as the desktop has it. In
// any size, edges of boxes and fields that can be seen.
void setToolkitText(int points);

// How a text differs from others of its window.
struct TextLook {
    double scale = 1;  // of the window's font
    bool bold = false;
    wxColour colour = {};  // none: as the theme has it
    size_t lines = 0;      // that it is for, from the first; 0: all of them
};

// Of a static text or a button, whose label is set before. Its size is right at once; with a font or a colour of its
// own the toolkit would work out a style for it alone, and measure it in the old one until it is shown.
void setTextLook(wxWindow &text, const TextLook &look);

// Of a static text whose lines are as they shall be. Otherwise GTK lays it out at every width that it could have.
void keepLines(const wxWindow &text);

// Of a text of several lines, how far they stay from its edges, in pixels.
void insetText(const wxWindow &text, int by);

// Of a list box, in pixels; 0 while it is not known.
int rowHeight(const wxWindow &list);

// Ends a dialog that is shown modally as Esc does, a message of the toolkit's own too. It must be the innermost.
void cancelDialog(wxDialog &dialog);

// Has the fonts of the computer listed, in a thread of the toolkit's. Before the toolkit starts.
void beginFonts();

}  // namespace plumb::gui
