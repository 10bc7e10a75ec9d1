// One name, one type: two types of one name in one namespace are one to the linker, which keeps the functions of
// either. What it then does is anybody's guess, and no compiler says so.
#pragma once
#include "tests/house/levels.h"

namespace plumb::house {

// Of host/ and plugin/: types that two files declare under the same name in the same namespace. Those in a namespace
// without a name, or inside another type, are their file's own.
Breaches typesOfOneName(const Sources &sources);

}  // namespace plumb::house
