// A day as the windows say it: "21 November 2026", in the language that they speak.
#pragma once
#include <string>

#include "host/base/date.h"

namespace plumb {

std::string spokenDay(Date day);  // with no-break spaces

}  // namespace plumb
