// The organisation's own file: which one a command uses, and what is wrong with one.
#pragma once
#include <optional>
#include <string>

#include "host/report/house.h"

namespace plumb {

struct HouseOptions {
    std::string file;   // "": the one in its usual place (houseFile() in host/assess/places.h), if any
    bool none = false;  // not even that one
};

// The file that the options mean, read; nothing where there is none. Of a file that is wrong, all problems but the one
// that comes back are told.
Result<std::optional<House>> houseOf(const HouseOptions &options);

// Every problem of a house file, or what is in it.
int checkHouseCommand(const std::string &file);

}  // namespace plumb
