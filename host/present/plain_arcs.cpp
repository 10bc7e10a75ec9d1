#include "host/present/plain_arcs.h"

namespace plumb {

namespace {

bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool isDigit(char c) { return c >= '0' && c <= '9'; }

// Past the number that begins at `at`: it ends before a second point, a sign or a letter.
size_t endOfNumber(std::string_view path, size_t at) {
    size_t end = at + 1;
    bool point = path[at] == '.';
    while (end < path.size() && (isDigit(path[end]) || (path[end] == '.' && !point))) point |= path[end++] == '.';
    return end;
}

void addFlagsApart(std::string &out, std::string_view path) {
    constexpr size_t kOfAnArc = 7, kFirstFlag = 3, kSecondFlag = 4;
    bool arc = false;
    size_t number = 0;
    for (size_t at = 0; at < path.size();) {
        const char c = path[at];
        if (isLetter(c)) {
            arc = c == 'a' || c == 'A';
            number = 0;
        }
        if (isLetter(c) || c == ' ' || c == ',' || c == '\n') {
            out += path[at++];
            continue;
        }
        const size_t place = number++ % kOfAnArc;
        const bool flag = arc && (place == kFirstFlag || place == kSecondFlag);
        const size_t end = flag ? at + 1 : endOfNumber(path, at);
        out += path.substr(at, end - at);
        if (flag) out += ' ';
        at = end;
    }
}

}  // namespace

std::string withFlagsApart(std::string_view svg) {
    constexpr std::string_view kPath = " d=\"";
    std::string out;
    out.reserve(svg.size() + svg.size() / 8);
    size_t done = 0;
    for (size_t at = svg.find(kPath); at != svg.npos; at = svg.find(kPath, done)) {
        const size_t from = at + kPath.size(), end = svg.find('"', from);
        if (end == svg.npos) break;
        out += svg.substr(done, from - done);
        addFlagsApart(out, svg.substr(from, end - from));
        done = end;
    }
    return out += svg.substr(done);
}

}  // namespace plumb
