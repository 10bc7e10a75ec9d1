// Sealed self-assessments into the store: looked at first, nothing changed; then taken in together or not at all, with
// a receipt for each sender.
//
// Who a bundle comes from is told by its key alone: a key that was never accepted for this person before has to be
// compared with what they said, and is remembered, for them alone, once it was taken in.
#pragma once
#include <set>
#include <string>
#include <vector>

#include "host/caseload/same_name.h"
#include "host/exchange/bundle.h"

namespace plumb {

// Remembered beside CaseMemory: where the organisation's key is, and whose keys were accepted.
struct SealedMemory {
    std::string inbox;                                   // path of inbox-key.json
    std::set<std::pair<std::string, PersonId>> senders;  // fingerprint and whose it is
};
SealedMemory readSealedMemory(const std::string &file);
Status writeSealedMemory(const std::string &file, const SealedMemory &memory);

struct SealedFile {
    std::string file, who, what;  // who: of the store, or as the document says; what: forms, when it was sent
    std::string key;              // fingerprint of the sender's
    bool keyKnown = false, stranger = false, already = false;
    bool compared = false;  // somebody says that the key is the one that the person named
    uint8_t route = 0;
    NameQuestion question;  // of a stranger
    Incoming incoming;
};

struct SealedLook {
    std::vector<SealedFile> files;     // routes 1 and 2 first
    std::vector<std::string> refused;  // sentences
};
// Problem: the inbox's key cannot be read.
Result<SealedLook> lookAtSealed(Caseload &caseload, const SealedMemory &memory, const std::vector<std::string> &files);

// All of them. `newPeople`: strangers may be added. Writes FILE.receipt.json beside each, and the keys into `memory`;
// what came of it, a sentence a file. Problems: a question is open, a key was neither known nor compared.
Result<std::vector<std::string>> takeSealed(Caseload &caseload, const std::vector<SealedFile> &files, bool newPeople,
                                            SealedMemory &memory);

}  // namespace plumb
