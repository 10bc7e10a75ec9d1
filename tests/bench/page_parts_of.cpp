#include "page_parts_of.h"

#include <string_view>
#include <utility>

namespace plumb::bench {

namespace {

std::string unescaped(std::string_view text) {
    constexpr std::pair<std::string_view, char> entities[] = {
        {"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&#39;", '\''}};
    std::string plain;
    while (!text.empty()) {
        size_t taken = 1;
        char one = text.front();
        for (const auto &[entity, c] : entities)
            if (text.starts_with(entity)) {
                taken = entity.size();
                one = c;
            }
        plain += one;
        text.remove_prefix(taken);
    }
    return plain;
}

}  // namespace

PageParts partsOf(const std::string &page) {
    constexpr std::string_view end = "</svg>";
    PageParts parts;
    size_t at = page.find("<body>"), from = 0;
    while ((at = page.find_first_of("<>", at)) != page.npos) {
        const bool figure = page.compare(at, 4, "<svg") == 0;
        const size_t begin = figure ? at : at + 1,
                     to = figure ? page.find(end, at) + end.size() : page.find('<', begin);
        if (to == page.npos) break;
        if (!figure && (page[at] == '<' || to == begin)) {
            ++at;
            continue;
        }
        parts.markup.push_back(page.substr(from, begin - from));
        const std::string text = page.substr(begin, to - begin);
        parts.pasted.push_back({figure ? text : unescaped(text), figure});
        from = at = to;
    }
    parts.markup.push_back(page.substr(from));
    return parts;
}

}  // namespace plumb::bench
