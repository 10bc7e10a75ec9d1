#include "host/store/seal.h"

#include <sodium.h>

#include <stdexcept>

namespace plumb {

namespace {

static_assert(kSealBytes == crypto_aead_xchacha20poly1305_ietf_NPUBBYTES + crypto_aead_xchacha20poly1305_ietf_ABYTES);
static_assert(Key::kBytes == crypto_aead_xchacha20poly1305_ietf_KEYBYTES && Key::kBytes == crypto_kdf_KEYBYTES);
static_assert(kSaltBytes == crypto_pwhash_SALTBYTES);
constexpr size_t kNonceBytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;

const unsigned char *raw(std::string_view text) { return reinterpret_cast<const unsigned char *>(text.data()); }
unsigned char *raw(char *text) { return reinterpret_cast<unsigned char *>(text); }

}  // namespace

Key::Key(std::string_view bytes) {
    if (bytes.size() != kBytes) throw std::logic_error("a key has 32 bytes");
    std::copy(bytes.begin(), bytes.end(), bytes_.begin());
}

Key::~Key() { sodium_memzero(bytes_.data(), bytes_.size()); }

Key Key::random(const Outside &outside) {
    Key key;
    outside.random(key.bytes_.data(), kBytes);
    return key;
}

Key Key::derive(uint64_t purpose) const {
    Key key;
    crypto_kdf_derive_from_key(key.bytes_.data(), kBytes, purpose, "plumbsto", bytes_.data());
    return key;
}

void wipe(std::string &secret) {
    sodium_memzero(secret.data(), secret.size());
    secret.clear();
}

void seal(std::string &out, const Key &key, std::string_view plain, std::string_view place, const Outside &outside) {
    const size_t start = out.size();
    out.resize(start + kSealBytes + plain.size());
    unsigned char *nonce = raw(out.data() + start);
    outside.random(nonce, kNonceBytes);
    crypto_aead_xchacha20poly1305_ietf_encrypt(nonce + kNonceBytes, nullptr, raw(plain), plain.size(), raw(place),
                                               place.size(), nullptr, nonce, key.data());
}

std::string sealed(const Key &key, std::string_view plain, std::string_view place, const Outside &outside) {
    std::string out;
    seal(out, key, plain, place, outside);
    return out;
}

std::optional<std::string> opened(const Key &key, std::string_view sealed, std::string_view place) {
    if (sealed.size() < kSealBytes) return std::nullopt;
    std::string plain(sealed.size() - kSealBytes, '\0');
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(raw(plain.data()), nullptr, nullptr, raw(sealed) + kNonceBytes,
                                                   sealed.size() - kNonceBytes, raw(place), place.size(), raw(sealed),
                                                   key.data()) != 0)
        return std::nullopt;
    return plain;
}

std::string keyedHash(const Key &key, std::string_view bytes) {
    std::string hash(32, '\0');
    crypto_generichash(raw(hash.data()), hash.size(), raw(bytes), bytes.size(), key.data(), Key::kBytes);
    return hash;
}

bool sameBytes(std::string_view a, std::string_view b) {
    return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

std::optional<Key> stretch(std::string_view passphrase, std::string_view salt, uint64_t passes, uint64_t bytes) {
    if (salt.size() != kSaltBytes) return std::nullopt;
    std::string key(Key::kBytes, '\0');
    if (crypto_pwhash(raw(key.data()), key.size(), passphrase.data(), passphrase.size(), raw(salt), passes, bytes,
                      crypto_pwhash_ALG_ARGON2ID13) != 0)
        return std::nullopt;
    const Key made(key);
    wipe(key);
    return made;
}

}  // namespace plumb
