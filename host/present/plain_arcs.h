// A picture for the drawing library of the windows, which reads the two flags of an arc only where they stand apart
// from what follows: our figures write "0 01.3", which is shorter and what the engines that print read as well. Pure.
#pragma once
#include <string>
#include <string_view>

namespace plumb {

std::string withFlagsApart(std::string_view svg);

}  // namespace plumb
