// Keeping a store safe from its window: its passphrase and recovery key, when assessments are due again, backups. What
// is typed is wiped here whatever comes of it; no sentence holds a secret.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "host/caseload/caseload.h"

namespace plumb {

// A passphrase while it is typed, by the store's own rule, in words.
struct PassphraseLook {
    bool enough = false;
    std::string sentence;
};
PassphraseLook lookAtPassphrase(std::string_view typed);

// How the open store in the file `path` opens, in words, and whether it has a passphrase to change.
struct WayIn {
    bool passphrase = false;
    std::string sentence;
};
WayIn wayIn(const std::string &path);

struct PassphraseChange {
    std::string path;               // of the open store, beside which its key file is
    std::string old, fresh, again;  // old: "" where a key file opens it
};
// What is said when it was changed. Problems: the old one is wrong, the new ones differ or are too short, read-only.
Result<std::string> changePassphrase(Caseload &caseload, PassphraseChange &change);

// A new recovery key, to be shown once. `secret`: the passphrase, "" with a key file.
Result<std::string> newRecoveryKey(Caseload &caseload, const std::string &path, std::string &secret);

struct PolicyChoice {
    ReviewPolicy policy;
    std::string words;  // "After 12 months; after 6 where …"
    bool chosen = false;
};
// Those of reports/review.json below `share`, and the store's own when it is none of them.
Result<std::vector<PolicyChoice>> policyChoices(Caseload &caseload, const std::string &share);
Status takePolicy(Caseload &caseload, const ReviewPolicy &policy);

// ---- backups

inline constexpr int kBackupDays = 7;  // after so many days it is time for another [our convention]

struct BackupStanding {
    bool due = false;
    std::string sentence;  // "Last backup: 12 days ago, 10 November 2026."
};
BackupStanding backupStanding(Caseload &caseload);

// Where the next backup goes unless another place is chosen: into the folder of documents, with a name of its own.
std::string usualBackup(const Caseload &caseload, const std::string &store, const std::string &folder);

// Whether a file is there that a backup would take the place of.
bool isInTheWay(const std::string &path);

// What is said when it was made and read again. Problem: a file is there and may not be replaced; no room; no
// permission.
Result<std::string> backUp(Caseload &caseload, const std::string &path, bool replace);

// Whether it is whole, in sentences: the first says it, the others what is wrong.
struct BackupLook {
    bool whole = false;
    std::vector<std::string> sentences;
};
Result<BackupLook> lookAtBackup(Caseload &caseload, const std::string &path);

// Putting a backup into a new file. The secret is a passphrase or a recovery key, as they were when it was made; or the
// key file is named.
struct Restoring {
    std::string backup, into, secret, keyFile;
    std::string current;  // the store that is known here: whom it erased stays erased; "" none
    std::string who;      // for its log
};
// Whether the backup asks for a secret rather than a key file; nothing when it is none.
std::optional<bool> backupAsksSecret(const std::string &path);
Result<std::string> restore(Restoring &restoring);

}  // namespace plumb
