// What an organisation's own file holds, in words: for check-house and for the window where it is chosen.
#pragma once
#include <string>

#include "host/report/house.h"

namespace plumb {

// "Example Works, a logo, 2 lines beside the name, 3 sections, 1 line at the end, head counts of 4 departments".
std::string houseInWords(const House &house);

// "dark blue, #0B5C7A": the nearest plain name, and how it is written.
std::string colourInWords(Rgb colour);

}  // namespace plumb
