// The organisation's key for sealed self-assessments: shown, made, handed to employees. Its secret half stays where it
// is and is never shown.
#pragma once
#include <string>

#include "host/caseload/sealed_files.h"

namespace plumb {

struct InboxView {
    std::string secretFile;   // "" none is known on this computer
    std::string fingerprint;  // of the half that everybody may have
    std::string openKey;      // that half, as the text of its file
    std::string sentence;     // which key it is, or that there is none
};
// Of the key that is remembered. What is wrong with it stands in `sentence`.
InboxView inboxOf(const SealedMemory &memory);

// A new one in `folder`, remembered in `memory`; both files, as a sentence. Problem: there is one in the folder
// already.
Result<std::string> makeInbox(const std::string &folder, SealedMemory &memory, const Outside &outside);

// Takes the secret half in `file` as the organisation's. Problem: it is none, or the half that opens nothing.
Status chooseInbox(const std::string &file, SealedMemory &memory);

// What is handed to employees, into the new file `out`.
Status saveOpenKey(const SealedMemory &memory, const std::string &out);

}  // namespace plumb
