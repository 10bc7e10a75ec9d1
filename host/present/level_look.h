// How a band looks in a window: a word is always beside it, so neither shape nor colour has to be seen.
#pragma once
#include <string>
#include <string_view>

#include "host/assess/manifest.h"
#include "host/base/colour.h"

namespace plumb {

// At least 4.5 to 1 against white, and in `dark` against a background of #303030 or darker.
// `strong`: for a theme of high contrast, at least 7 to 1 against the same.
Rgb levelColour(Level level, bool dark, bool strong = false);

// Circle, triangle, diamond, square, and a ring for no band, as an SVG of 24 by 24 without text.
std::string levelShape(Level level, bool dark, bool strong = false);

// The same shape as a letter, for lists of plain text.
std::string_view levelSign(Level level);

}  // namespace plumb
