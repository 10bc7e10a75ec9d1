// The ways into a store: its random key, wrapped by a key file or by Argon2id of a passphrase, and by a recovery key.
//
// The slots stand in the store's header, which anybody can read and change: costs are bounded before they are paid,
// and the whole is authenticated by the key that comes out. Keys are wiped from memory when they go.
#pragma once
#include <cstdint>
#include <string>

#include "host/base/problem.h"
#include "host/store/seal.h"

namespace plumb {

// One of three; the others stay empty. A passphrase never stands in an argument, the environment or a log.
struct Unlock {
    std::string keyFile;      // path, mode 0600
    std::string passphrase;   // UTF-8, as typed
    std::string recoveryKey;  // as printed; case, blanks and dashes do not matter
};

// What a passphrase costs whoever guesses: passes over so much memory. The default takes most of a second.
struct KdfCost {
    uint64_t passes = 3;
    uint64_t bytes = 256u << 20;
};
inline constexpr KdfCost kLeastCost{1, 19u << 20}, kMostCost{10, 1u << 30};
inline constexpr size_t kShortestPassphrase = 8;  // bytes

// The header: store id and slots, sealed against change by the store key.
struct KeySlots {
    Id store;
    std::string bytes;
};

struct FreshSlots {
    KeySlots slots;
    Key key;
    std::string recoveryKey;
};

// Whether it may be one. Problem: it is too short.
Status checkPassphrase(std::string_view passphrase);

// New store id, key and slots; writes the key file if the way in is one.
Result<FreshSlots> makeSlots(const Unlock &unlock, const KdfCost &cost, const Outside &outside);

// The store's key. Problems: damaged, made by a newer program, costs out of bounds, wrong passphrase, key file or
// recovery key. `file` names the store in them.
Result<Key> openSlots(const KeySlots &slots, const Unlock &unlock, const std::string &file);

// The same header with another way in; the recovery slot stays as it is.
Result<KeySlots> changeSlots(const KeySlots &slots, const Key &key, const Unlock &fresh, const KdfCost &cost,
                             const Outside &outside);

// The same header with another recovery key, which is given back; the one before opens it no more.
struct FreshRecovery {
    KeySlots slots;
    std::string recoveryKey;
};
Result<FreshRecovery> renewRecovery(const KeySlots &slots, const Key &key, const Outside &outside);

// Whether a passphrase is the way in, beside the recovery key; else a key file is.
bool asksPassphrase(const KeySlots &slots);

// Reads the outside of a header, without any key. Problem: it is none.
Result<KeySlots> readSlots(std::string bytes, const std::string &file);

}  // namespace plumb
