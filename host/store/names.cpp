#include "host/store/names.h"

#include <algorithm>
#include <map>

#include "host/base/text.h"

namespace plumb {

namespace {

struct Letter {
    uint32_t code;
    size_t bytes;
};

Letter letterAt(std::string_view text, size_t at) {
    const auto byte = [&](size_t i) { return static_cast<unsigned char>(text[at + i]); };
    if (byte(0) >= 0xC2 && byte(0) < 0xE0 && at + 1 < text.size())
        return {(byte(0) & 0x1Fu) << 6 | (byte(1) & 0x3Fu), 2};
    return {byte(0), 1};  // longer letters are copied byte by byte: they have no capitals here
}

uint32_t small(uint32_t c) {
    if (c >= 'A' && c <= 'Z') return c + 32;
    if (c >= 0xC0 && c <= 0xDE && c != 0xD7) return c + 32;                      // Latin-1
    if (c == 0x130 || c == 0x131) return c;                                      // Turkish: İ and ı are no pair
    if ((c >= 0x100 && c <= 0x137) || (c >= 0x14A && c <= 0x177)) return c | 1;  // Latin Extended-A in pairs
    if ((c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E)) return c + (c & 1);
    if (c == 0x178) return 0xFF;
    if (c >= 0x391 && c <= 0x3A9) return c + 32;  // Greek
    if (c >= 0x410 && c <= 0x42F) return c + 32;  // Cyrillic
    if (c >= 0x400 && c <= 0x40F) return c + 80;
    return c;
}

void append(std::string &out, uint32_t code, size_t bytes) {
    if (bytes == 1) {
        out += static_cast<char>(code);
        return;
    }
    out += static_cast<char>(0xC0 | code >> 6);
    out += static_cast<char>(0x80 | (code & 0x3F));
}

}  // namespace

std::string folded(std::string_view text) {
    std::string out;
    text = trim(text);
    for (size_t at = 0; at < text.size();) {
        const auto [code, bytes] = letterAt(text, at);
        at += bytes;
        const bool blank = code == ' ' || code == '\t' || code == '\n' || code == '\r' || (code == 0xA0 && bytes == 2);
        if (!blank) append(out, bytes == 1 && code >= 0x80 ? code : small(code), bytes);
        else if (out.empty() || out.back() != ' ') out += ' ';
    }
    return out;
}

NamesIndex::Entry NamesIndex::entryOf(const PersonRecord &person) {
    const Person &who = person.who;
    return {person.id, folded(who.name), folded(who.reference) + '\n' + folded(who.email), folded(who.department),
            who.department};
}

void NamesIndex::add(const PersonRecord &person) {
    entries_.push_back(entryOf(person));
    sorted_ = false;
}

void NamesIndex::put(const PersonRecord &person) {
    remove(person.id);
    add(person);
}

void NamesIndex::remove(const PersonId &id) {
    const auto at = std::find_if(entries_.begin(), entries_.end(), [&](const Entry &e) { return e.id == id; });
    if (at != entries_.end()) entries_.erase(at);
}

void NamesIndex::sort() {
    if (sorted_) return;
    std::sort(entries_.begin(), entries_.end(),
              [](const Entry &a, const Entry &b) { return std::tie(a.name, a.id) < std::tie(b.name, b.id); });
    sorted_ = true;
}

std::vector<PersonId> NamesIndex::find(const std::string &text, const std::string &department, const PersonId &after,
                                       size_t limit) {
    sort();
    const std::string wanted = folded(text), in = folded(department);
    auto at = entries_.begin();
    if (!after.none()) {
        at = std::find_if(at, entries_.end(), [&](const Entry &e) { return e.id == after; });
        if (at != entries_.end()) ++at;
    }
    std::vector<PersonId> found;
    for (; at != entries_.end() && found.size() < limit; ++at) {
        const bool fits = (wanted.empty() || at->name.find(wanted) != std::string::npos ||
                           at->rest.find(wanted) != std::string::npos) &&
                          (in.empty() || at->department == in);
        if (fits) found.push_back(at->id);
    }
    return found;
}

std::vector<std::string> NamesIndex::departments() const {
    std::map<std::string, std::string> texts;
    for (const Entry &entry : entries_)
        if (!entry.department.empty()) texts.emplace(entry.department, entry.departmentText);
    std::vector<std::string> all;
    all.reserve(texts.size());
    for (auto &[key, text] : texts) all.push_back(std::move(text));
    return all;
}

}  // namespace plumb
