#include "tests/house/names.h"

#include <algorithm>
#include <map>
#include <string_view>

#include "host/base/text.h"

namespace plumb::house {

namespace {

// "Found" of "struct Found {", "enum class Found : int {", "class Found final : public B {"; empty for anything else.
// The house style puts what stands in a namespace at the beginning of a line.
std::string declaredOn(std::string_view line) {
    if (line.ends_with(';') && line.find('{') == line.npos) return {};  // only announced
    for (const std::string_view key : {"struct ", "class ", "enum class ", "enum ", "union "}) {
        if (!line.starts_with(key)) continue;
        const std::string_view name = line.substr(key.size(), line.find_first_of(" {", key.size()) - key.size());
        return name.find("::") == name.npos ? std::string(name) : std::string();
    }
    return {};
}

// Calls found(namespace, name) for every type of a file that others could see.
template <typename Found>
void eachType(std::string_view text, Found found) {
    std::vector<std::string> spaces;
    bool isTemplate = false;  // the linker tells Answers<inputs> from Answers
    for (size_t at = 0; at < text.size();) {
        const size_t end = std::min(text.find('\n', at), text.size());
        const std::string_view line = text.substr(at, end - at);
        at = end + 1;
        if (line.starts_with("namespace ") && line.ends_with("{")) {
            spaces.emplace_back(line.substr(10, line.size() - 11));
        } else if (line.starts_with("}  // namespace") && !spaces.empty()) {
            spaces.pop_back();
        } else if (const std::string name = declaredOn(line); !name.empty() && !isTemplate) {
            std::string full;
            bool own = false;
            for (const std::string &space : spaces) {
                own = own || space.empty();
                full += std::string(trim(space)) + "::";
            }
            if (!own) found(full + name);
        }
        isTemplate = line.starts_with("template ");
    }
}

}  // namespace

Breaches typesOfOneName(const Sources &sources) {
    std::map<std::string, std::string> first;
    Breaches breaches;
    for (const Source &source : sources) {
        if (!source.path.starts_with("host/") && !source.path.starts_with("plugin/")) continue;
        if (!source.path.ends_with(".h") && !source.path.ends_with(".hpp") && !source.path.ends_with(".cpp")) continue;
        eachType(source.text, [&](const std::string &name) {
            const auto [at, fresh] = first.emplace(name, source.path);
            if (!fresh && at->second != source.path)
                breaches.push_back(at->second + " and " + source.path + " both declare " + name);
        });
    }
    return breaches;
}

}  // namespace plumb::house
