// A house file that somebody is about to choose, checked at once: what is on it in words, or every problem of it.
#pragma once
#include <string>
#include <vector>

#include "host/present/settings.h"

namespace plumb {

struct HouseLook {
    bool sound = false;
    std::vector<std::string> sentences;  // as check-house says them
};

// What of the settings' three ways is taken: the usual place, none, a file.
enum class HouseWay { usual, none, file };
HouseWay houseWayOf(const Settings &settings);

// Of what `way` and `file` would mean. Without a house file at all it is sound, and says what pages then are like.
HouseLook lookAtHouse(HouseWay way, const std::string &file);

// Takes it into the settings. Problem: the file is not sound, and nothing was taken.
Status takeHouse(Settings &settings, HouseWay way, const std::string &file);

}  // namespace plumb
