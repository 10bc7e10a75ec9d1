// What a store holds, counted for the organisation's report: read through the store's seam, no name kept.
#pragma once
#include "host/organisation/organisation_model.h"
#include "host/organisation/reading.h"

namespace plumb {

struct StoreAccess;

// Assessments that are complete and were not corrected by a later one, of people who have not left by `today` (the
// clock's day when it is ""); departments are those of the people. How far their actions about work are comes into
// `beside`. That they were read is noted in the store's log.
Result<Tally> tallyStore(const StoreAccess &access, const Plugins &plugins, const std::string &today,
                         const BadLine &badLine, Problems &trouble, Beside &beside);

}  // namespace plumb
