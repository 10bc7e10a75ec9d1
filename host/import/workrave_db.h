// Workrave's statistics.db, which the versions after 1.11.1 write: the same counters as its text files.
//
// Tables schema_info(key, value), stats_day(day, start_time, stop_day, stop_time), stats_break(day, break_id, counter,
// value), stats_misc(day, counter, value); times are seconds after local midnight; schema_version 1. Source: Workrave's
// development head of 2026.
#pragma once
#include <string>

#include "host/import/instant.h"
#include "host/import/warnings.h"
#include "host/import/workrave_day.h"

namespace plumb {

// Adds the days to `days`, in place of what is there of the same date. Days after `now` are left out. Problems: cannot
// be opened, locked, not Workrave's, another schema. When it is damaged half way, what was read stays, with a warning.
Status readWorkraveDb(const std::string &path, Instant now, WorkraveDays &days, Warnings &warnings);

}  // namespace plumb
