#include "host/report/house_logo.h"

#include <algorithm>
#include <string_view>

#include "host/base/hash.h"
#include "host/base/text.h"
#include "host/base/translated.h"

namespace plumb {

namespace {

constexpr std::string_view kPng = "\x89PNG\r\n\x1A\n";
constexpr uint32_t kMostPixels = 2000;
constexpr size_t kMostUses = 16;  // <use> of <use> of <use> draws without end

uint32_t bigEndian(std::string_view bytes, size_t at) {
    uint32_t value = 0;
    for (size_t i = 0; i < 4; ++i) value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
    return value;
}

// "" when nothing is wrong.
std::string wrongPng(std::string_view bytes) {
    if (bytes.size() < 45 || bytes.substr(12, 4) != "IHDR") return tr("this PNG file is damaged");
    const uint32_t width = bigEndian(bytes, 16), height = bigEndian(bytes, 20);
    if (width == 0 || height == 0 || width > kMostPixels || height > kMostPixels)
        return tr("it has {width} by {height} pixels, and may have {most} by {most}",
                  {{"width", std::to_string(width)},
                   {"height", std::to_string(height)},
                   {"most", std::to_string(kMostPixels)}});
    return bytes.substr(bytes.size() - 8, 4) == "IEND" ? "" : tr("this PNG file is cut off");
}

bool isSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '/' || c == '"' || c == '\''; }

// Lower case, without blanks around "=" and "(" and "<", so that a word can be looked for in one way.
std::string plain(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
        const bool joins = lower == '=' || lower == '(' || lower == ':';
        while (joins && !out.empty() &&
               (out.back() == ' ' || out.back() == '\n' || out.back() == '\t' || out.back() == '\r'))
            out.pop_back();
        const bool blank = lower == ' ' || lower == '\n' || lower == '\t' || lower == '\r';
        if (blank && !out.empty() && std::string_view("=(<").find(out.back()) != std::string_view::npos) continue;
        out += lower;
    }
    return out;
}

size_t count(std::string_view text, std::string_view word) {
    size_t times = 0;
    for (size_t at = text.find(word); at != text.npos; at = text.find(word, at + 1)) ++times;
    return times;
}

// onload=, onclick=: an attribute that begins with "on".
bool hasEvent(std::string_view text) {
    for (size_t at = text.find("on"); at != text.npos; at = text.find("on", at + 1)) {
        if (at == 0 || !isSpace(text[at - 1])) continue;
        size_t end = at + 2;
        while (end < text.size() && text[end] >= 'a' && text[end] <= 'z') ++end;
        if (end > at + 2 && end < text.size() && text[end] == '=') return true;
    }
    return false;
}

// Whether what follows `word` everywhere leads to a place in the same file, or to a picture that stands in it.
bool staysInside(std::string_view text, std::string_view word) {
    for (size_t at = text.find(word); at != text.npos; at = text.find(word, at + 1)) {
        std::string_view to = text.substr(at + word.size());
        while (!to.empty() && (isSpace(to.front()) && to.front() != '/')) to.remove_prefix(1);
        if (!to.starts_with('#') && !to.starts_with("data:image/png") && !to.starts_with("data:image/jpeg"))
            return false;
    }
    return true;
}

std::string wrongSvg(std::string_view bytes) {
    if (findBadUtf8(bytes) != bytes.npos) return tr("it is neither a PNG file nor an SVG file in UTF-8");
    const std::string text = plain(bytes);
    const std::string_view ended = trim(text);
    const size_t begin = text.find("<svg");
    if (begin == text.npos || begin > 4096 || !ended.ends_with("</svg>"))
        return tr("it is neither a PNG file nor a whole SVG file");
    if (text.find("xmlns=\"http://www.w3.org/2000/svg\"") == text.npos &&
        text.find("xmlns='http://www.w3.org/2000/svg'") == text.npos)
        return tr("this SVG file has no xmlns=\"http://www.w3.org/2000/svg\", without which no reader shows it");
    if (text.find("<!entity") != text.npos || text.find("<!attlist") != text.npos)
        return tr("this SVG file defines entities");
    if (text.find("<?xml-stylesheet") != text.npos || text.find("@import") != text.npos)
        return tr("this SVG file loads a style sheet");
    for (const std::string_view word : {"<script", ":script", "javascript:", "<foreignobject", ":foreignobject",
                                        "<iframe", "<handler", "<set", "<animate"})
        if (text.find(word) != text.npos) return tr("this SVG file holds “{word}”", {{"word", std::string(word)}});
    if (hasEvent(text)) return tr("this SVG file holds an attribute that starts a script (on…=)");
    if ((text.find('\\') != text.npos && text.find("<style") != text.npos) || text.find("&#") != text.npos)
        return tr("this SVG file holds characters written as numbers, in which anything could hide");
    for (const std::string_view word : {"href=", "src=", "url("})
        if (!staysInside(text, word)) return tr("this SVG file refers to something outside itself");
    return count(text, "<use") > kMostUses ? tr("this SVG file uses its parts again too often") : "";
}

}  // namespace

Result<std::string> logoAddress(const std::string &bytes, const std::string &file) {
    const bool png = bytes.starts_with(kPng);
    if (bytes.size() > kLargestLogo)
        return Problem{file,
                       tr("the logo has {n} bytes, and may have {most}",
                          {{"n", std::to_string(bytes.size())}, {"most", std::to_string(kLargestLogo)}}),
                       tr("Make it smaller; 600 pixels are enough")};
    const std::string wrong = png ? wrongPng(bytes) : wrongSvg(bytes);
    if (!wrong.empty())
        return Problem{file, wrong,
                       png ? tr("Save it again as a PNG file of at most 600 pixels")
                           : tr("Save it as a plain SVG file, without scripts and links, or as a PNG file")};
    return "data:image/" + std::string(png ? "png" : "svg+xml") + ";base64," + toBase64(bytes);
}

}  // namespace plumb
