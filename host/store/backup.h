// Copies of a whole store: made beside running work, checked, rotated, put back.
//
// A backup is a store file of its own and opens with the same passphrase, key file or recovery key. It is checked
// before it takes its name, so that a file called "….plumbline-backup" was once good to the last byte.
#pragma once
#include <string>
#include <vector>

#include "host/store/sqlite_store.h"

namespace plumb {

struct BackupFile {
    std::string path;
    std::string made;  // 20261122T051839Z
};

// Newest first; other files in the folder are passed over. An unreadable folder has none.
std::vector<BackupFile> backupsIn(const std::string &folder);

// Makes one in `folder` of the store that `how` opens (it may be open elsewhere), checks it, and removes the oldest
// beyond `keep`. The path of the new one.
Result<std::string> makeBackup(const Opening &how, const std::string &folder, size_t keep = 10);

// Whether a backup is whole; opens it and reads everything.
Result<Verification> verifyBackup(const std::string &backup, const Opening &how);

// Puts a backup in the place of how.path, after checking it; `backup` may be a folder, then its newest good one. What
// stood there is kept beside it as S.before-restore. People erased since stay erased. Which backup it was.
Result<std::string> restoreBackup(const std::string &backup, const Opening &how);

// Erases a person in every backup of the folder too. How many held the person.
Result<size_t> eraseInBackups(const std::string &folder, const Opening &how, const PersonId &person,
                              const std::string &reason);

}  // namespace plumb
