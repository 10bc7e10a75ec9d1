// The way into a store from a window: which file, how it opens, who is working; and making a new one.
//
// Secrets are wiped as soon as they were used. What is remembered between two starts (CaseMemory) holds none.
#pragma once
#include <memory>
#include <string>

#include "host/caseload/caseload.h"

namespace plumb {

// Remembered in the user's settings folder.
struct CaseMemory {
    std::string store;                 // path of the store last used; "" none
    std::string who;                   // the assessor's name, as it stands on assessments and signatures
    std::string policy = "12-months";  // of reports/review.json, for a store that has chosen none
    bool operator==(const CaseMemory &) const = default;
};
CaseMemory readCaseMemory(const std::string &file);  // what cannot be read is as it comes
Status writeCaseMemory(const std::string &file, const CaseMemory &memory);

// How the store at a path opens, by what stands beside it, without opening it.
struct Door {
    enum class Kind { nothing, keyFile, passphrase } kind = Kind::nothing;
    std::string sentence;  // "It opens with the key file beside it." …
};
Door doorOf(const std::string &path);

struct Entrance {
    std::string path, who, policy;
    std::string secret;       // passphrase or recovery key, as typed; "" with a key file
    bool recovery = false;    // the secret is the recovery key
    bool protect = true;      // a new store: by passphrase, else by a key file beside it
    std::string secretAgain;  // a new store: the passphrase a second time
};

struct OpenedCase {
    std::unique_ptr<Caseload> caseload;
    std::vector<std::string> notices;  // sentences to be seen once: read-only and why, backups, the log
    std::string recoveryKey;           // of a new store: shown once
};

// Problems: those of the store (wrong passphrase, damaged, a network folder), no name was given.
Result<OpenedCase> openCaseload(const Library &library, Entrance &entrance, const std::string &share);
Result<OpenedCase> makeCaseload(const Library &library, Entrance &entrance, const std::string &share);

// Of reports/review.json below `share`. Problem: it cannot be read, it has no policy of this id.
Result<ReviewPolicy> reviewPolicy(const std::string &share, const std::string &id);

// What is written down of a new store, for a file of its own or for paper.
std::string recoverySheet(const std::string &storePath, const std::string &recoveryKey);

}  // namespace plumb
