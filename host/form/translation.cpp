#include "host/form/translation.h"

#include <algorithm>
#include <filesystem>
#include <set>
#include <system_error>

#include "host/base/file.h"
#include "host/base/text.h"

namespace plumb {

namespace {

constexpr uint64_t kLargestFile = 8u * 1024 * 1024;

bool isSmall(char c) { return c >= 'a' && c <= 'z'; }
bool isLetter(char c) { return isSmall(c) || (c >= 'A' && c <= 'Z'); }
bool isFigure(char c) { return c >= '0' && c <= '9'; }

// "{rosa.seat}", "{{name}}", "%d": each once, because another language may say it twice or in another order.
std::set<std::string> placesIn(std::string_view text) {
    std::set<std::string> places;
    for (size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '{' || text[i] == '}') {
            const size_t close = text[i] == '{' ? text.find('}', i) : text.npos;
            const size_t end = close == text.npos ? i : std::min(text.find_first_not_of('}', close), text.size()) - 1;
            places.emplace(text.substr(i, end - i + 1));
            i = end;
        } else if (text[i] == '%' && i + 1 < text.size() && isLetter(text[i + 1])) {
            places.emplace(text.substr(i, 2));
        }
    }
    return places;
}

bool hasMarkup(std::string_view text) {
    for (size_t i = 0; i + 1 < text.size(); ++i) {
        if (text[i] == '<' && (isLetter(text[i + 1]) || text[i + 1] == '/' || text[i + 1] == '!')) return true;
        if (text[i] != '&') continue;
        size_t end = i + 1;
        while (end < text.size() && (isLetter(text[end]) || isFigure(text[end]) || text[end] == '#')) ++end;
        if (end > i + 1 && end < text.size() && text[end] == ';') return true;
    }
    return false;
}

std::string listed(const std::set<std::string> &places) {
    return places.empty() ? "none" : join({places.begin(), places.end()}, " ");
}

// Why a text cannot stand for `original`, and what to do; "" when it can.
Problem misfit(const std::string &original, const std::string &text) {
    if (withoutControls(text) != text)
        return {"", "it holds control characters or marks that turn text around", "Take them out"};
    if (hasMarkup(text)) return {"", "it holds markup", "Write plain text; < and & need no escape"};
    const auto wanted = placesIn(original), given = placesIn(text);
    if (wanted != given)
        return {"", "it has other places to fill in than the original: " + listed(given) + ", not " + listed(wanted),
                "Take them over as they are"};
    return {};
}

}  // namespace

bool isLanguage(std::string_view text) {
    const auto parts = split(text, '-');
    if (parts.empty() || text.back() == '-' || parts[0].size() < 2 || parts[0].size() > 3 ||
        !std::all_of(parts[0].begin(), parts[0].end(), isSmall))
        return false;
    return std::all_of(parts.begin() + 1, parts.end(), [](std::string_view part) {
        return part.size() >= 2 && part.size() <= 8 &&
               std::all_of(part.begin(), part.end(), [](char c) { return isLetter(c) || isFigure(c); });
    });
}

std::vector<std::string> languagesIn(const std::string &folder, std::string_view stem) {
    std::vector<std::string> languages;
    std::error_code error;
    for (std::filesystem::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
        const std::string name = at->path().filename().string();
        if (!name.starts_with(stem) || !name.ends_with(".json") || name.size() <= stem.size() + 5) continue;
        const std::string language = name.substr(stem.size(), name.size() - stem.size() - 5);
        if (isLanguage(language)) languages.push_back(language);
    }
    std::sort(languages.begin(), languages.end());
    return languages;
}

Words overlaid(const Words &original, const Words &translation, const std::string &file, Problems &told) {
    Words words = original;
    words.language_ = translation.language_;
    Words::Coverage coverage;
    for (const auto &[id, fields] : original.texts_)
        for (const auto &[field, text] : fields) coverage.all += text.empty() ? 0 : 1;
    for (const auto &[id, fields] : translation.texts_)
        for (const auto &[field, text] : fields) {
            const std::string where = join({file, id, field}, ", ");
            const std::string &first = original.get(id, field);
            if (first.empty()) {
                told.push_back({where, "the original has no such text", "Take it out, or correct its name"});
                continue;
            }
            if (text.empty()) continue;  // not translated yet
            Problem wrong = misfit(first, text);
            if (wrong.what.empty()) {
                words.texts_[id][field] = text;
                ++coverage.translated;
                continue;
            }
            wrong.where = where;
            told.push_back(std::move(wrong));
        }
    words.coverage_ = coverage;
    return words;
}

Words inLanguage(const Words &original, const std::string &folder, std::string_view stem, std::string_view language,
                 Problems &told) {
    if (language.empty() || language == original.language() || !isLanguage(language)) return original;
    const std::string file = folder + "/" + std::string(stem) + std::string(language) + ".json";
    std::error_code ignored;
    if (!std::filesystem::exists(file, ignored)) return original;
    const auto bytes = readFile(file, kLargestFile);
    const auto words = bytes ? readWords(*bytes, file, told) : Result<Words>(bytes.problem());
    if (!words) {
        told.push_back(words.problem());
        return original;
    }
    if (words->language() == language) return overlaid(original, *words, file, told);
    told.push_back({file,
                    "the words are in " + inQuotes(words->language()) + ", the file's name says " + inQuotes(language),
                    "Correct one of the two"});
    return original;
}

}  // namespace plumb
