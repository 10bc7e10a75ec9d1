// Ranges and tolerances as JSON: members of "plumbline-range/1". Appends to a writer.
#pragma once
#include "host/base/json_writer.h"
#include "host/plan/range.h"
#include "host/plan/tolerance.h"

namespace plumb {

// { "scale", "row", "state": "value" | "range" | "no_score" | "declined", "least", "most", "best", "worst" (levels),
//   "sure": "exact" | "seen", "may_have_no_score", "reasons", "open", "later", "first", "scored", "privacy" }
void writeRange(JsonWriter &json, const ScaleRange &range, const Form &form);

// { "scale", "row", "state": "computed" | "open" | "declined", "value", "level", "least", "most", "low", "high",
//   "shares", "no_score_share", "reasons", "by", "corners", "all_corners", "draws", "privacy" }
void writeTolerance(JsonWriter &json, const ToleranceRange &range, const Tolerances &all, const Form &form);

}  // namespace plumb
