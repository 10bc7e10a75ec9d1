#include "host/base/html.h"

#include <algorithm>
#include <array>
#include <utility>

#include "host/base/text.h"

namespace plumb {

namespace {

// What is not written as it is, by its byte: an entity, or nothing for a control character.
struct Escapes {
    std::array<std::string_view, 256> instead{};
    std::array<bool, 256> plain{};
    constexpr Escapes() {
        for (size_t byte = 0; byte < plain.size(); ++byte) plain[byte] = byte >= 0x20 || byte == '\n' || byte == '\t';
        for (const auto &[c, entity] : {std::pair('&', "&amp;"), std::pair('<', "&lt;"), std::pair('>', "&gt;"),
                                        std::pair('"', "&quot;"), std::pair('\'', "&#39;")}) {
            plain[static_cast<unsigned char>(c)] = false;
            instead[static_cast<unsigned char>(c)] = entity;
        }
    }
};
constexpr Escapes kEscapes;

void appendEscaped(std::string &out, std::string_view text) {
    size_t from = 0;
    for (size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (kEscapes.plain[byte]) continue;
        out.append(text, from, i - from);
        out += kEscapes.instead[byte];
        from = i + 1;
    }
    out.append(text, from, text.size() - from);
}

// Each of what may end a style element or load anything has one of these; most style sheets have few.
constexpr std::string_view kStyleMarks = "<\\(@";

bool endsWith(std::string_view text, std::string_view lower) {  // CSS does not tell URL( from url(
    return text.size() >= lower.size() &&
           std::equal(lower.begin(), lower.end(), text.end() - static_cast<std::ptrdiff_t>(lower.size()),
                      [](char want, char c) { return want == (c >= 'A' && c <= 'Z' ? c + 32 : c); });
}

bool isHarmless(std::string_view css, size_t mark) {
    if (css[mark] == '(') {
        for (const std::string_view loads : {"url", "image-set", "src"})
            if (endsWith(css.substr(0, mark), loads)) return false;
        return true;
    }
    constexpr std::string_view kImport = "@import";
    return css[mark] == '@' && !endsWith(css.substr(mark, kImport.size()), kImport);
}

}  // namespace

void Html::start(Literal name, std::initializer_list<Attribute> attributes) {
    out_ += '<';
    out_ += name.view();
    for (const Attribute &attribute : attributes) {
        if (isLeftOut(attribute)) continue;
        out_ += ' ';
        out_ += attribute.name.view();
        out_ += "=\"";
        appendEscaped(out_, attribute.value);
        out_ += '"';
    }
}

Html &Html::open(Literal name, std::initializer_list<Attribute> attributes) {
    start(name, attributes);
    out_ += '>';
    return *this;
}

Html &Html::close(Literal name) {
    out_ += "</";
    out_ += name.view();
    out_ += '>';
    return *this;
}

Html &Html::empty(Literal name, std::initializer_list<Attribute> attributes) { return open(name, attributes); }

Html &Html::shape(Literal name, std::initializer_list<Attribute> attributes) {
    start(name, attributes);
    out_ += "/>";
    return *this;
}

Html &Html::element(Literal name, std::string_view content, std::initializer_list<Attribute> attributes) {
    return open(name, attributes).text(content).close(name);
}

Html &Html::text(std::string_view content) {
    appendEscaped(out_, content);
    return *this;
}

Html &Html::markup(Literal whole) {
    out_ += whole.view();
    return *this;
}

Html &Html::typed(std::string_view content) {
    return content.empty() ? *this : element("bdi", withoutControls(content));
}

bool Html::style(std::string_view css) {
    for (const char mark : kStyleMarks)
        for (size_t at = css.find(mark); at != css.npos; at = css.find(mark, at + 1))
            if (!isHarmless(css, at)) return false;
    out_ += "<style>\n";
    out_ += css;
    out_ += "</style>";
    return true;
}

}  // namespace plumb
