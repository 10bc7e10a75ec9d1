// Fonts and colours: everything from the desktop's theme, scaled by the person's text size. No colour is fixed but
// those of the bands, which exist for light and dark.
#pragma once
#include <wx/bmpbndl.h>
#include <wx/window.h>

#include "host/gui/toolkit.h"
#include "host/present/level_look.h"

namespace plumb::gui {

bool isDark();
bool isHighContrast();  // by the name of the desktop's theme: its colours alone do not tell
wxColour quietText();   // for help and hints; 4.5 to 1 or better in the usual themes, in high contrast as other text
// A picture drawn for white paper as this theme shows it, and what it stands on.
std::string picturedHere(const std::string &svg);
wxColour pictureGround();
wxColour levelText(Level level);
wxBitmapBundle levelBitmap(Level level, int size);  // size in DIP of text of 100 %
wxFont baseFont(int textSize);                      // per cent

// A heading's look, and the font that it comes to on a window: 1 the page's title, 2 a part's, 3 a question's.
TextLook headingLook(int rank);
wxFont headingFont(const wxWindow &window, int rank);

// Of a field of one line, with room above and below its text: wx asks GTK before the field has its font.
int fieldHeight(const wxWindow &window);

// The space between things, growing with the text.
int gap(const wxWindow &window, double lines = 0.5);

}  // namespace plumb::gui
