#include "host/form/words.h"

#include <array>

#include "host/base/json.h"
#include "host/base/text.h"

namespace plumb {

namespace {
constexpr std::array<std::string_view, 12> kFields = {"text", "one", "help",   "why",    "finding", "working",
                                                      "note", "alt", "action", "reason", "verify",  "escalate"};
}

const std::string &Words::get(std::string_view id, std::string_view field) const {
    static const std::string none;
    const auto entry = texts_.find(id);
    if (entry == texts_.end()) return none;
    const auto at = entry->second.find(field);
    return at == entry->second.end() ? none : at->second;
}

std::string rowInWords(const Words &words, const std::string &group, uint32_t row) {
    const std::string &one = words.get(group, "one");
    return (one.empty() ? words.get(group, "text") : one) + " " + std::to_string(row + 1);
}

Result<Words> readWords(const std::string &bytes, std::string_view file, Problems &problems) {
    auto json = readJson(bytes, file);
    if (!json) return json.problem();
    Words words;
    JsonObject top(*json, std::string(file), "", problems);
    if (top.text("format") != "plumbline-words/1" && json->isObject())
        top.problem("the format must be " + inQuotes("plumbline-words/1"),
                    "Correct it, or check that this is a words file");
    words.language_ = top.text("language");
    if (const Json *texts = top.maybe("texts"); !texts || !texts->isObject()) {
        top.problem("the key “texts” must hold an object in { }", "Add it");
    } else {
        for (const Json &entry : texts->children()) {
            JsonObject fields(entry, std::string(file), entry.name(), problems);
            for (const std::string_view field : kFields)
                if (fields.maybe(field)) words.texts_[entry.name()][std::string(field)] = fields.text(field);
            fields.finish();
        }
    }
    top.finish();
    return words;
}

}  // namespace plumb
