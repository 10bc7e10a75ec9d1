// Sealing with libsodium: XChaCha20-Poly1305 for records, keyed BLAKE2b for look-up and for the log.
//
// What is sealed is bound to its place: whoever opens must name the same place (store, table, row, revision, clear
// columns), so that a record can be neither changed nor moved. Pure functions; any thread.
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "host/store/id.h"
#include "host/store/outside.h"

namespace plumb {

// 32 secret bytes, wiped when they go.
class Key {
  public:
    static constexpr size_t kBytes = 32;
    Key() = default;
    explicit Key(std::string_view bytes);  // kBytes of them
    Key(const Key &) = default;
    Key &operator=(const Key &) = default;
    ~Key();
    static Key random(const Outside &outside);

    const unsigned char *data() const { return bytes_.data(); }
    std::string_view view() const { return {reinterpret_cast<const char *>(bytes_.data()), kBytes}; }

    // A key for one purpose; which, says `purpose`.
    Key derive(uint64_t purpose) const;

  private:
    std::array<unsigned char, kBytes> bytes_{};
};

// Wipes secret text and empties it.
void wipe(std::string &secret);

inline constexpr size_t kSealBytes = 24 + 16;  // nonce before, tag behind
inline constexpr size_t kTagBytes = 16;

// nonce | cipher text | tag. Appends to `out`, which the caller may reuse.
void seal(std::string &out, const Key &key, std::string_view plain, std::string_view place, const Outside &outside);
std::string sealed(const Key &key, std::string_view plain, std::string_view place, const Outside &outside);

// Nothing when a byte of the sealed text, the key or the place differs.
std::optional<std::string> opened(const Key &key, std::string_view sealed, std::string_view place);

// 32 bytes of keyed BLAKE2b.
std::string keyedHash(const Key &key, std::string_view bytes);
bool sameBytes(std::string_view a, std::string_view b);  // in a time that does not tell where they differ

// Of a passphrase; nothing when there is not enough memory.
std::optional<Key> stretch(std::string_view passphrase, std::string_view salt, uint64_t passes, uint64_t bytes);
inline constexpr size_t kSaltBytes = 16;

}  // namespace plumb
