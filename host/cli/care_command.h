// Pages of their own for a back that hurts: the sheet for now, the letter to a clinician, the emergency card.
#pragma once
#include <string>

#include "host/cli/common.h"
#include "host/cli/house_command.h"

namespace plumb {

struct CareOptions {
    std::string file, out, paper = "a4", units = "metric", today, country;
    bool largePrint = false;
    HouseOptions house;  // of the letter alone: the other two begin with the card
};
int nowCommand(const CareOptions &options);
int letterCommand(const CareOptions &options);
int cardCommand(const CareOptions &options);

}  // namespace plumb
