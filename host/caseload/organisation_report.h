// The organisation's report from a store: counts alone, without a name. What it is counted from goes to no disk: names
// are left out before, and the documents lie in memory while they are read.
#pragma once
#include <string>

#include "host/caseload/caseload.h"
#include "host/present/settings.h"

namespace plumb {

// A page of HTML. `share`: where its words are. Problems: those of the store; too little memory.
Result<std::string> organisationReport(Caseload &caseload, const Settings &settings, const std::string &share);

}  // namespace plumb
