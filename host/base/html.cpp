#include "host/base/html.h"

#include <algorithm>

#include "host/base/text.h"

namespace plumb {

namespace {

void appendEscaped(std::string &out, std::string_view text) {
    size_t from = 0;
    auto put = [&](size_t i, std::string_view instead) {
        out.append(text, from, i - from);
        out += instead;
        from = i + 1;
    };
    for (size_t i = 0; i < text.size(); ++i) {
        switch (text[i]) {
            case '&': put(i, "&amp;"); break;
            case '<': put(i, "&lt;"); break;
            case '>': put(i, "&gt;"); break;
            case '"': put(i, "&quot;"); break;
            case '\'': put(i, "&#39;"); break;
            default:
                if (static_cast<unsigned char>(text[i]) < 0x20 && text[i] != '\n' && text[i] != '\t') put(i, "");
        }
    }
    out.append(text, from, text.size() - from);
}

}  // namespace

void Html::start(Literal name, std::initializer_list<Attribute> attributes) {
    out_ += '<';
    out_ += name.view();
    for (const Attribute &attribute : attributes) {
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
    std::string lower(css);  // CSS does not tell URL( from url(
    std::transform(lower.begin(), lower.end(), lower.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? c + 32 : c; });
    for (const std::string_view forbidden : {"<", "url(", "image-set(", "src(", "@import", "\\"})
        if (lower.find(forbidden) != std::string::npos) return false;
    out_ += "<style>\n";
    out_ += css;
    out_ += "</style>";
    return true;
}

}  // namespace plumb
