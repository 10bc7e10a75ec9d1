#include "host/store/recovery_key.h"

#include "host/base/translated.h"

namespace plumb {

namespace {

constexpr std::string_view kLetters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";  // Crockford's: no I, L, O, U
constexpr size_t kCheckBytes = 3, kGroup = 7;

std::string check(std::string_view key) { return keyedHash(Key(key), "plumbline recovery key").substr(0, kCheckBytes); }

int valueOf(char c) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    if (c == 'O') c = '0';
    if (c == 'I' || c == 'L') c = '1';
    const size_t at = kLetters.find(c);
    return at == kLetters.npos ? -1 : static_cast<int>(at);
}

}  // namespace

std::string printRecoveryKey(const Key &key) {
    std::string bytes = std::string(key.view()) + check(key.view()), text;
    uint32_t bits = 0;
    int count = 0;
    size_t letters = 0;
    for (const char byte : bytes) {
        bits = (bits << 8 | static_cast<unsigned char>(byte)) & 0xffff;
        for (count += 8; count >= 5; count -= 5) {
            if (letters > 0 && letters % kGroup == 0) text += '-';
            text += kLetters[bits >> (count - 5) & 31];
            ++letters;
        }
    }
    wipe(bytes);
    return text;
}

Result<Key> readRecoveryKey(std::string_view text) {
    const Problem slip{tr("recovery key"), tr("it is not written as it was printed"),
                       tr("Compare it with the printed one: 8 groups of 7 letters and digits")};
    std::string bytes;
    uint32_t bits = 0;
    int count = 0;
    for (const char c : text) {
        if (c == '-' || c == ' ' || c == '\n' || c == '\r' || c == '\t') continue;
        const int value = valueOf(c);
        if (value < 0) return slip;
        bits = (bits << 5 | static_cast<uint32_t>(value)) & 0xffff;
        count += 5;
        if (count < 8) continue;
        count -= 8;
        bytes += static_cast<char>(bits >> count);
    }
    if (bytes.size() != Key::kBytes + kCheckBytes || count != 0) return slip;
    const std::string_view key = std::string_view(bytes).substr(0, Key::kBytes);
    if (check(key) != std::string_view(bytes).substr(Key::kBytes)) return slip;
    const Key read(key);
    wipe(bytes);
    return read;
}

}  // namespace plumb
