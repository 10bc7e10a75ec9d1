// When the newest backup of a store was made, as the store itself keeps it.
//
// A program that may not write, because another has the store open, leaves the note beside it (S.backup-made), sealed
// with a key of the store; whoever may write takes it over when it is asked for. Any thread that may use the store.
#pragma once
#include <optional>
#include <string>

#include "host/store/sqlite_impl.h"

namespace plumb {

// `name` is the backup's. A note that cannot be left beside the store is none: the backup is made all the same.
Status noteBackup(SqliteStore &store, const std::string &name);

// Takes a note that was left beside the store over, if it is newer than what the store has, and writes it into the log.
Result<std::optional<Moment>> lastBackupOf(SqliteStore &store);

// As the store itself keeps it; nothing when none was since it does.
Result<std::optional<Moment>> keptBackup(Store &store);

}  // namespace plumb
