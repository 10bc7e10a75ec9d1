// A picture that was drawn for paper, in the colours of a dark window: what was white is the window's own colour, what
// was black is nearly white, hues stay. Reads what our own pictures use: fill and stroke as "#rrggbb".
#pragma once
#include <string>
#include <string_view>

#include "host/base/colour.h"

namespace plumb {

std::string onDark(std::string_view svg, Rgb paper);
Rgb onDark(Rgb colour, Rgb paper);

}  // namespace plumb
