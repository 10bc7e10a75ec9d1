// What an employee sends: bytes that only the organisation can open (libsodium's sealed box, X25519), signed by who
// sends them (Ed25519).
//
// A file is a line of JSON that anybody can read (id, when, whose key it is for and from, hash of the rest), a line
// with the signature of that line, then what is sealed. Id and sender stand in the sealed part again, so that nobody
// can sign somebody else's. Pure functions but for what Outside gives; any thread.
#pragma once
#include <string>

#include "host/base/problem.h"
#include "host/store/id.h"
#include "host/store/outside.h"
#include "host/store/seal.h"

namespace plumb {

// The organisation's: `open` can be given to everybody, `secret` is a file of mode 0600 with the one who imports.
struct InboxKeys {
    std::string open, secret;  // 32 bytes each
    ~InboxKeys() { wipe(secret); }
};
// Wiped when they go, as is what they were read from.
// A sender's; the signature's key follows from the seed.
struct SenderKeys {
    std::string open, seed;  // 32 bytes each
    ~SenderKeys() { wipe(seed); }
};

InboxKeys makeInbox(const Outside &outside);
SenderKeys makeSender(const Outside &outside);

// As text files, "plumbline-inbox/1", "plumbline-inbox-key/1" and "plumbline-sender-key/1", and back. Problem: it is
// something else, or was damaged.
std::string inboxFile(const InboxKeys &keys);     // what everybody may have
std::string inboxKeyFile(const InboxKeys &keys);  // to be kept
std::string senderKeyFile(const SenderKeys &keys);
Result<InboxKeys> readInbox(const std::string &text, const std::string &file);  // either; `secret` may be empty
Result<SenderKeys> readSender(const std::string &text, const std::string &file);

// Tells a key apart: 32 hexadecimal digits of its hash.
std::string fingerprint(const std::string &openKey);

// What is on the outside of an envelope, once its signature was found good.
struct Envelope {
    Id id;
    std::string created, inbox, sender;  // fingerprints of keys
    std::string senderKey, sealed;
};

// `content` in an envelope of its own.
std::string closeEnvelope(const std::string &content, const InboxKeys &inbox, const SenderKeys &sender, const Id &id,
                          const std::string &created);

// Problems: it is no envelope, too large, changed on its way.
Result<Envelope> readEnvelope(const std::string &bytes, const std::string &file);

// The content. Problems: it is for another inbox, or its inside is not what its outside says.
Result<std::string> openEnvelope(const Envelope &envelope, const InboxKeys &inbox, const std::string &file);

inline constexpr uint64_t kLargestEnvelope = 5u * 1024 * 1024;

}  // namespace plumb
