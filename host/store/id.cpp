#include "host/store/id.h"

#include <algorithm>

namespace plumb {

std::string hexOf(std::string_view bytes) {
    static constexpr char digits[] = "0123456789abcdef";
    std::string text;
    for (const char byte : bytes) {
        text += digits[static_cast<unsigned char>(byte) >> 4];
        text += digits[byte & 15];
    }
    return text;
}

std::optional<Id> idFromHex(std::string_view text) {
    Id id;
    if (text.size() != 2 * id.bytes.size()) return std::nullopt;
    for (size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const int digit = c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
        if (digit < 0) return std::nullopt;
        id.bytes[i / 2] = static_cast<unsigned char>(id.bytes[i / 2] * 16 + digit);
    }
    return id;
}

std::optional<Id> idFromBytes(std::string_view bytes) {
    Id id;
    if (bytes.size() != id.bytes.size()) return std::nullopt;
    std::copy(bytes.begin(), bytes.end(), id.bytes.begin());
    return id;
}

Moment madeAt(const Id &id) {
    Moment moment = 0;
    for (size_t i = 0; i < 5; ++i) moment = moment << 8 | id.bytes[i];
    return moment;
}

Id IdMaker::next() {
    // A clock that stands still or goes back must not make an id smaller than the last.
    const Tick tick = outside_.tick ? outside_.tick() : outside_.now() << 24;
    last_ = std::max(last_ + 1, tick);
    Id id;
    const auto grows = static_cast<uint64_t>(last_);
    for (size_t i = 0; i < 8; ++i) id.bytes[i] = static_cast<unsigned char>(grows >> (8 * (7 - i)));
    outside_.random(id.bytes.data() + 8, 8);
    return id;
}

}  // namespace plumb
