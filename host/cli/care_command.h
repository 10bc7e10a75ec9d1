// Pages of their own for a back that hurts: the sheet for now, the letter to a clinician, the emergency card.
#pragma once
#include <string>

#include "host/cli/common.h"

namespace plumb {

struct CareOptions {
    std::string file, out, paper = "a4", units = "metric", today, country;
};
int nowCommand(const CareOptions &options);
int letterCommand(const CareOptions &options);
int cardCommand(const CareOptions &options);

}  // namespace plumb
