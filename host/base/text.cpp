#include "host/base/text.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

#include "host/base/translated.h"

namespace plumb {

namespace {

constexpr uint64_t kHighBits = 0x8080808080808080u;
constexpr uint64_t kLowBits = 0x0101010101010101u;

// True when all of these words of eight bytes are ASCII without a NUL.
template <size_t Words>
bool plain(const char *p) {
    uint64_t seen = 0;
    for (size_t i = 0; i < Words; ++i) {
        uint64_t word;
        std::memcpy(&word, p + i * sizeof word, sizeof word);
        seen |= (word - kLowBits) | word;
    }
    return (seen & kHighBits) == 0;
}

// Length of the well-formed sequence at `p`, 0 when there is none. Ranges are table 3-7 of the Unicode Standard.
size_t sequence(const unsigned char *p, size_t left) {
    const unsigned char a = p[0];
    auto tail = [&](size_t i, unsigned low = 0x80, unsigned high = 0xBF) { return p[i] >= low && p[i] <= high; };
    if (a == 0) return 0;
    if (a < 0x80) return 1;
    if (a >= 0xC2 && a <= 0xDF) return left >= 2 && tail(1) ? 2 : 0;
    if (a >= 0xE0 && a <= 0xEF) {
        const unsigned low = a == 0xE0 ? 0xA0 : 0x80, high = a == 0xED ? 0x9F : 0xBF;
        return left >= 3 && tail(1, low, high) && tail(2) ? 3 : 0;
    }
    if (a >= 0xF0 && a <= 0xF4) {
        const unsigned low = a == 0xF0 ? 0x90 : 0x80, high = a == 0xF4 ? 0x8F : 0xBF;
        return left >= 4 && tail(1, low, high) && tail(2) && tail(3) ? 4 : 0;
    }
    return 0;
}

size_t editDistance(std::string_view a, std::string_view b) {
    std::vector<size_t> row(b.size() + 1);
    for (size_t j = 0; j <= b.size(); ++j) row[j] = j;
    for (size_t i = 1; i <= a.size(); ++i) {
        size_t corner = row[0];
        row[0] = i;
        for (size_t j = 1; j <= b.size(); ++j) {
            const size_t above = row[j];
            row[j] = std::min({above + 1, row[j - 1] + 1, corner + (a[i - 1] == b[j - 1] ? 0 : 1)});
            corner = above;
        }
    }
    return row[b.size()];
}

}  // namespace

size_t findBadUtf8(std::string_view text) {
    const char *p = text.data();
    size_t i = 0;
    const size_t n = text.size();
    while (i < n) {
        while (i + 64 <= n && plain<8>(p + i)) i += 64;
        while (i + 8 <= n && plain<1>(p + i)) i += 8;
        if (i == n) break;
        const size_t length = sequence(reinterpret_cast<const unsigned char *>(p + i), n - i);
        if (length == 0) return i;
        i += length;
    }
    return std::string_view::npos;
}

std::vector<std::string_view> split(std::string_view text, char at) {
    std::vector<std::string_view> parts;
    while (!text.empty()) {
        const size_t end = text.find(at);
        parts.push_back(text.substr(0, end));
        if (end == text.npos) break;
        text.remove_prefix(end + 1);
    }
    return parts;
}

std::string join(const std::vector<std::string> &parts, std::string_view between) {
    std::string joined;
    for (const std::string &part : parts) {
        if (!joined.empty()) joined += between;
        joined += part;
    }
    return joined;
}

bool isAmong(const std::vector<std::string> &texts, std::string_view text) {
    return std::find(texts.begin(), texts.end(), text) != texts.end();
}

std::string counted(size_t count, std::string_view one, std::string_view many) {
    return std::to_string(count).append(" ").append(count == 1 ? one : many);
}

std::string_view trim(std::string_view text) {
    const auto isBlank = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; };
    while (!text.empty() && isBlank(text.front())) text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back())) text.remove_suffix(1);
    return text;
}

size_t lineOfOffset(std::string_view text, size_t offset) {
    const auto end = text.begin() + static_cast<ptrdiff_t>(std::min(offset, text.size()));
    return 1 + static_cast<size_t>(std::count(text.begin(), end, '\n'));
}

std::string_view upTo(std::string_view text, size_t most) {
    if (text.size() <= most) return text;
    while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0) == 0x80) --most;
    return text.substr(0, most);
}

std::string forMessage(std::string_view text) {
    const std::string_view kept = upTo(text, 60);
    std::string shown;
    for (const char c : kept) shown += static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? '?' : c;
    if (kept.size() < text.size()) shown += "…";
    return shown;
}

std::string inQuotes(std::string_view text) { return tr("“{text}”", {{"text", forMessage(text)}}); }

std::string inLine(std::string_view file, size_t line) {
    const Fillings places = {{"file", std::string(file)}, {"line", std::to_string(line)}};
    return file.empty() ? tr("line {line}", places) : tr("{file}, line {line}", places);
}

std::string nearest(std::string_view text, const std::vector<std::string> &known) {
    std::string best;
    size_t bestDistance = std::max<size_t>(1, text.size() / 3) + 1;
    if (text.size() > 100) return best;
    for (const std::string &candidate : known) {
        const size_t distance = editDistance(text, candidate);
        if (distance < bestDistance) {
            bestDistance = distance;
            best = candidate;
        }
    }
    return best;
}

std::string didYouMean(std::string_view text, const std::vector<std::string> &known, const std::string &otherwise) {
    const std::string near = nearest(text, known);
    return near.empty() ? otherwise : tr("Did you mean {name}? Correct it and try again", {{"name", inQuotes(near)}});
}

std::string withoutControls(std::string_view text) {
    std::string kept;
    kept.reserve(text.size());
    for (size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if ((c < 0x20 && c != '\n' && c != '\t') || c == 0x7F) continue;
        if (c == 0xE2 && i + 2 < text.size()) {
            const auto second = static_cast<unsigned char>(text[i + 1]),
                       third = static_cast<unsigned char>(text[i + 2]);
            const bool turns = (second == 0x80 && third >= 0xAA && third <= 0xAE) ||
                               (second == 0x81 && third >= 0xA6 && third <= 0xA9);
            if (turns) {
                i += 2;
                continue;
            }
        }
        kept += text[i];
    }
    return kept;
}

std::string oneLine(std::string_view text) {
    std::string line = withoutControls(trim(text));
    std::replace_if(
        line.begin(), line.end(), [](char c) { return c == '\n' || c == '\t'; }, ' ');
    return line;
}

std::string_view firstSentence(std::string_view text) { return text.substr(0, text.find(". ")); }

}  // namespace plumb
