// Days of use as a document keeps them: whole minutes by the local clock, from bouts as instants.
//
// Minutes are cut off, never rounded up: so a gap of 5 minutes or more stays one, and a bout that was no longer than a
// whole number of minutes is not made longer.
#pragma once
#include <optional>

#include "host/form/log_day.h"
#include "host/import/evidence.h"

namespace plumb {

// Nothing when the clock was changed between first and last use: then its times would tell wrong lengths.
std::optional<LogDay> logDayOf(const EvidenceDay &day);

// The latest valid days that have bouts, at most kMostLogDays; what was left out, and why, goes to the caveats.
void addTimeline(Evidence &evidence);

}  // namespace plumb
