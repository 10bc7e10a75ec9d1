// The store as one SQLite file with its key slots: making, opening, changing passphrases.
//
// Beside the file S stand S.lock (one writer at a time), S.head (where the log ends), S.backup-made (a backup that was
// made while another program held it) and, while it is open, SQLite's S-wal and S-shm. A personal store is opened with
// a key file, a protected one with a passphrase; both with the recovery key that createStore gives once. Folder and
// file can be read by their owner alone.
#pragma once
#include <memory>
#include <optional>
#include <string>

#include "host/store/key_slots.h"
#include "host/store/store.h"

namespace plumb {

struct Opening {
    std::string path;
    Unlock unlock;
    std::string actor;  // who is said in the log to have done things
    Outside outside = Outside::real();
    bool readOnly = false;
};

struct Created {
    std::unique_ptr<Store> store;
    std::string recoveryKey;  // to print once and to keep elsewhere; nothing in the file gives it back
};

// Makes a store where no file is. With unlock.passphrase a protected one, else a personal one whose new key file is
// written to unlock.keyFile. Problems: a file is there, a network file system, no permission, passphrase too short.
Result<Created> createStore(const Opening &how, const KdfCost &cost = {});

// Opens it, brings an older one up to date, and says in info() why it is read-only if it is: another program has it
// open, a newer program made it, or its log ends before the head that was noted outside.
Result<std::unique_ptr<Store>> openStore(const Opening &how);

// Makes `fresh` (a passphrase, or the path of a key file to write) the way in, beside the recovery key, which stays.
// Records are not sealed again; old backups still open in the old way. No other program may have the store open.
Status changeUnlock(const Opening &how, const Unlock &fresh, const KdfCost &cost = {});

// The same of a store that is open here, so that nobody has to close it. `old` must open it: whoever sits down at a
// store that was left open cannot lock its owner out.
Status changeUnlock(Store &open, const Unlock &old, const Unlock &fresh, const KdfCost &cost = {});

// A new recovery key in place of the one before, of a store that is open here; `old` as above. Older backups keep
// theirs.
Result<std::string> renewRecoveryKey(Store &open, const Unlock &old);

// Whether a passphrase opens the store in this file, else a key file; needs no key. Nothing when it is no store.
std::optional<bool> asksPassphrase(const std::string &path);

}  // namespace plumb
