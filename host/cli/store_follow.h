// What the commands about the time after an assessment do: actions, copies given away, photos, what is due, counts.
// Trouble is told on standard error; the exit status comes back.
#pragma once
#include <optional>
#include <string>

#include "host/cli/report_command.h"
#include "host/cli/store_work.h"

namespace plumb {

// An action of one's own, about an assessment.
struct ActionOptions {
    std::string about, text, owner, due;
    int tier = 0;
};
int storeAction(const StoreAccess &access, const ActionOptions &options);

// The advice that applies to an assessment, as actions; what is an action of it already stays.
int storeAdvise(const StoreAccess &access, const ActionOptions &options);

struct ProgressOptions {
    std::string id, state;
    std::optional<std::string> owner, due, check, reason, proof;
};
int storeProgress(const StoreAccess &access, const ProgressOptions &options);

// Actions and reviews due on this day or before; "": today.
int storeDue(const StoreAccess &access, const std::string &by);

// A copy of the report into a file, and the note of it in the store: both or none.
struct ReleaseOptions {
    ReportOptions report;  // file: id of the assessment
    std::string recipient, agreement;
};
int storeRelease(const StoreAccess &access, const ReleaseOptions &options);

// Without `out` a photo into the store, about an assessment or a workstation; else one out of it.
struct PhotoOptions {
    std::string id, file, caption, out;
};
int storePhoto(const StoreAccess &access, const PhotoOptions &options);

// Completed assessments by department, form, month and level, as CSV. A department of a form with fewer than `least` is
// counted with the other small ones, and left out when they too are fewer.
int storeCounts(const StoreAccess &access, uint64_t least);

}  // namespace plumb
