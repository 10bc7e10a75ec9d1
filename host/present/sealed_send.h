// A self-assessment sealed for the organisation: only who has its secret key can open the file.
#pragma once
#include <string>

#include "host/present/assessment_desk.h"

namespace plumb {

struct SealedSending {
    std::string inboxFile;   // inbox.json, as the organisation handed it out
    std::string senderFile;  // the person's own key, made when there is none
    std::string out;
};
// What was done and what to tell the organisation, as sentences. Problems: nobody could tell whose answers they are,
// the key cannot be read, the file cannot be written.
Result<std::string> sendSealed(const AssessmentDesk &desk, const SealedSending &sending);

}  // namespace plumb
