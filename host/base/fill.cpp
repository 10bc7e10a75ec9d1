#include "host/base/fill.h"

namespace plumb {

std::string filled(std::string_view text, const Fillings &fillings) {
    std::string out;
    while (!text.empty()) {
        const size_t open = text.find('{');
        out += text.substr(0, open);
        if (open == text.npos) break;
        text.remove_prefix(open);
        const size_t close = text.find('}');
        const auto known = close == text.npos ? fillings.end() : fillings.find(text.substr(1, close - 1));
        if (known == fillings.end()) {
            out += '{';
            text.remove_prefix(1);
            continue;
        }
        out += known->second;
        text.remove_prefix(close + 1);
    }
    return out;
}

}  // namespace plumb
