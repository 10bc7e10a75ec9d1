#include "host/base/json_writer.h"

#include <cstdint>
#include <cstring>

namespace plumb {

namespace {

bool isPlain(char c) { return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\'; }

// Whether all of eight bytes are: a byte below 0x20, or one that is 0 after the exclusive or, borrows from its top bit.
bool arePlain(const char *bytes) {
    constexpr uint64_t kOnes = 0x0101010101010101, kTops = 0x8080808080808080;
    uint64_t word = 0;
    std::memcpy(&word, bytes, sizeof word);
    const uint64_t quote = word ^ kOnes * '"', slash = word ^ kOnes * '\\';
    const uint64_t found = ((word - kOnes * 0x20) & ~word) | ((quote - kOnes) & ~quote) | ((slash - kOnes) & ~slash);
    return (found & kTops) == 0;
}

// Where the first byte from `at` on is that needs an escape.
size_t plainBytes(std::string_view text, size_t at) {
    while (at + 8 <= text.size() && arePlain(text.data() + at)) at += 8;
    while (at < text.size() && isPlain(text[at])) ++at;
    return at;
}

}  // namespace

void appendJsonText(std::string &out, std::string_view text) {
    constexpr char kHex[] = "0123456789abcdef";
    out += '"';
    size_t from = 0;
    for (size_t i = plainBytes(text, 0); i < text.size(); i = plainBytes(text, i + 1)) {
        const auto c = static_cast<unsigned char>(text[i]);
        out.append(text, from, i - from);
        from = i + 1;
        switch (c) {
            case '"': out += "\\\""; break;
            case '\\': out += "\\\\"; break;
            case '\n': out += "\\n"; break;
            case '\r': out += "\\r"; break;
            case '\t': out += "\\t"; break;
            default:
                out += "\\u00";
                out += kHex[c >> 4];
                out += kHex[c & 15];
        }
    }
    out.append(text, from, text.size() - from);
    out += '"';
}

}  // namespace plumb
