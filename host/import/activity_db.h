// ActivityWatch's databases, told apart by their tables, not by their names:
//
//   bucketmodel, eventmodel            aw-server (peewee): text timestamps in UTC, duration in seconds
//   buckets, events with `data`        aw-server-rust: start and end in nanoseconds
//   buckets, events with `datastr`     aw-core's own SQLite storage: start and end in microseconds
//
// Only rows of buckets of type afkstatus are asked for, so that no window title is even read. Source: aw-core and
// aw-server-rust, 2026.
#pragma once
#include <string>

#include "host/import/activity.h"

namespace plumb {

// Adds the times of use to `activity`. Problems: cannot be opened, locked, not ActivityWatch's, no afk bucket. When it
// is damaged half way, what was read is used, with a warning.
Status readActivityDb(const std::string &path, Activity &activity, Warnings &warnings);

}  // namespace plumb
