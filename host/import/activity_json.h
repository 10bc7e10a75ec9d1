// ActivityWatch's JSON: the export of all buckets or of one, as its Python or its Rust server writes it, one bucket
// alone, or the array of events that its REST interface gives.
//
// Streamed: a file of any size in the same memory. Of the events only times and the words afk and not-afk of the afk
// bucket are looked at; titles of windows and pages are passed over as they come and never kept. Members may stand in
// any order. Buckets are named by an object or listed in an array. Source: aw-server and aw-server-rust, 2026.
#pragma once
#include <string>
#include <string_view>

#include "host/import/activity.h"

namespace plumb {

// Adds the times of use to `activity`. Where the JSON breaks off, what stands before is used, with a warning. Problems:
// cannot be read, not JSON from the start on, no afk bucket in it.
Status readActivityJson(const std::string &path, Activity &activity, Warnings &warnings);

// What {"status": "..."} says; as a database holds it.
enum class AfkStatus { active, away, unknown };
AfkStatus afkStatus(std::string json);

}  // namespace plumb
