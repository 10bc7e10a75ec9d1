// Keys for sealed answers as files: the organisation's inbox, a sender's own, and answers sealed from one to the other.
// A key is never written over.
#pragma once
#include <string>

#include "host/exchange/envelope.h"

namespace plumb {

// The organisation's, from either of its files; `secret` is empty in the one that everybody may have.
Result<InboxKeys> inboxIn(const std::string &file);
// To open what was sent. Problem: it is the half that everybody may have.
Result<InboxKeys> inboxToOpenWith(const std::string &file);

// A new inbox in `folder`, which is made when it is not there. Problem: one of the two files is there already.
struct InboxFiles {
    std::string open, secret;  // inbox.json for everybody, inbox-key.json to be kept
};
Result<InboxFiles> makeInboxIn(const std::string &folder, const Outside &outside);

// What everybody may have of `keys`, into the new file `out`.
Status writeOpenKey(const InboxKeys &keys, const std::string &out);

// An answers document sealed to the inbox in `inboxFile` into `out`, signed with the key in `senderFile`, which is made
// when there is none. The fingerprint that the organisation has to be told comes back.
Result<std::string> sealAnswers(const std::string &answers, const std::string &inboxFile, const std::string &senderFile,
                                const std::string &out, const Outside &outside);

}  // namespace plumb
