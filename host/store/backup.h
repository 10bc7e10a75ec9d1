// Copies of a whole store: made beside running work, checked, rotated, put back.
//
// A backup is a store file of its own and opens with the same passphrase, key file or recovery key. It is checked
// before it takes its name, so that a file called "….plumbline-backup" was once good to the last byte.
#pragma once
#include <optional>
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

// The same of a store that is open here, without its passphrase: as the file `path`, checked before it takes that name.
// With `replace` it takes the place of a file that is there. Problem: there is one, and it may not.
Status makeBackupAt(Store &open, const std::string &path, bool replace = false);

// The name that a backup of the store in this file has.
std::string backupName(const std::string &store, Moment made);

// When the newest backup was made, as the store itself keeps it; nothing when none was since it does. Also one that
// another program made while this one held the store.
Result<std::optional<Moment>> lastBackup(Store &store);

// Whether a backup is whole; opens it and reads everything.
Result<Verification> verifyBackup(const std::string &backup, const Opening &how);
// The same of a backup of the store that is open here, also an old one with another passphrase.
Result<Verification> verifyBackup(const std::string &backup, Store &open);

// Puts a backup in the place of how.path, after checking it; `backup` may be a folder, then its newest good one. What
// stood there is kept beside it as S.before-restore. People erased since stay erased. Which backup it was.
Result<std::string> restoreBackup(const std::string &backup, const Opening &how);

// Puts a checked copy of a backup where no file is. Who was erased in the store `current` since stays erased, when that
// is there and the same store; how.path and it may not be the same. Problem: there is such a file already.
struct Restored {
    bool erasuresKept = false;
};
Result<Restored> restoreToNew(const std::string &backup, const Opening &how, const std::string &current);

// Erases a person in every backup of the folder too. How many held the person.
Result<size_t> eraseInBackups(const std::string &folder, const Opening &how, const PersonId &person,
                              const std::string &reason);

}  // namespace plumb
