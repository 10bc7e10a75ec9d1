#include "host/present/picture.h"

#include "host/base/number.h"
#include "host/base/text.h"

namespace plumb {

namespace {

// The value of an attribute in the inside of a tag; "" when it has none.
std::string_view attribute(std::string_view tag, std::string_view name) {
    for (size_t at = tag.find(name); at != tag.npos; at = tag.find(name, at + 1)) {
        const size_t quote = at + name.size();
        const bool whole =
            at > 0 && (tag[at - 1] == ' ' || tag[at - 1] == '\n') && tag.substr(quote).starts_with("=\"");
        if (!whole) continue;
        const size_t end = tag.find('"', quote + 2);
        return end == tag.npos ? std::string_view() : tag.substr(quote + 2, end - quote - 2);
    }
    return {};
}

std::string unescaped(std::string_view text) {
    struct Entity {
        std::string_view name, meaning;
    };
    constexpr Entity known[] = {{"&lt;", "<"},   {"&gt;", ">"},  {"&quot;", "\""},
                                {"&apos;", "'"}, {"&#39;", "'"}, {"&amp;", "&"}};
    std::string out;
    while (!text.empty()) {
        bool found = false;
        for (const Entity &entity : known)
            if (text.starts_with(entity.name)) {
                out += entity.meaning;
                text.remove_prefix(entity.name.size());
                found = true;
                break;
            }
        if (found) continue;
        out += text.front();
        text.remove_prefix(1);
    }
    return out;
}

double numberIn(std::string_view tag, std::string_view name) { return parseNumber(attribute(tag, name)).value_or(0); }

Lettering lineOf(std::string_view tag, std::string_view content) {
    Lettering line;
    line.x = numberIn(tag, "x");
    line.y = numberIn(tag, "y");
    line.size = numberIn(tag, "font-size");
    line.bold = attribute(tag, "font-weight") == "bold";
    const std::string_view anchor = attribute(tag, "text-anchor");
    if (anchor == "middle") line.anchor = Lettering::Anchor::middle;
    if (anchor == "end") line.anchor = Lettering::Anchor::end;
    if (const std::string_view fill = attribute(tag, "fill"); !fill.empty()) line.fill = fill;
    line.text = unescaped(content);
    return line;
}

void readViewBox(std::string_view svg, PictureText &picture) {
    const size_t at = svg.find("<svg");
    const size_t end = at == svg.npos ? svg.npos : svg.find('>', at);
    if (end == svg.npos) return;
    const auto parts = split(attribute(svg.substr(at, end - at), "viewBox"), ' ');
    if (parts.size() != 4 || parseNumber(parts[0]) != 0 || parseNumber(parts[1]) != 0) return;
    picture.width = parseNumber(parts[2]).value_or(0);
    picture.height = parseNumber(parts[3]).value_or(0);
}

}  // namespace

PictureText letteringOf(std::string_view svg) {
    PictureText picture;
    readViewBox(svg, picture);
    for (size_t at = svg.find("<text "); at != svg.npos; at = svg.find("<text ", at + 1)) {
        const size_t open = svg.find('>', at), close = svg.find("</text>", at);
        if (open == svg.npos || close == svg.npos || close < open) break;
        const Lettering line = lineOf(svg.substr(at + 5, open - at - 5), svg.substr(open + 1, close - open - 1));
        if (line.size > 0 && !line.text.empty()) picture.lines.push_back(line);
    }
    return picture;
}

}  // namespace plumb
