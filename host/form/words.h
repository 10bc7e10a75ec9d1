// The words of a form or of advice in one language: id → field → text. "plumbline-words/1".
#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "host/base/problem.h"

namespace plumb {

class Words {
  public:
    // `kind` of text: text, one (of the rows of a group), help, why, finding, working, note, alt, action, reason,
    // verify, escalate.
    // "" when there is none.
    const std::string &get(std::string_view id, std::string_view field) const;
    bool has(std::string_view id) const { return texts_.find(id) != texts_.end(); }
    const std::string &language() const { return language_; }

    // Of words in another language than they were first written in (translation.h): how many of their texts are.
    struct Coverage {
        size_t translated = 0, all = 0;
        int percent() const { return all == 0 ? 100 : static_cast<int>(translated * 100 / all); }  // 100: every one
        bool complete() const { return translated == all; }
    };
    const std::optional<Coverage> &coverage() const { return coverage_; }  // nothing: no translation

  private:
    friend Result<Words> readWords(const std::string &, std::string_view, Problems &);
    friend Words overlaid(const Words &, const Words &, const std::string &, Problems &);
    std::string language_;
    std::optional<Coverage> coverage_;
    struct Hash {
        using is_transparent = void;
        size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };
    std::unordered_map<std::string, std::map<std::string, std::string, std::less<>>, Hash, std::equal_to<>> texts_;
};

// "Lift 2": the row of a group, counted from 0.
std::string rowInWords(const Words &words, const std::string &group, uint32_t row);

// Adds what is wrong to `problems`; a Problem comes back only when there is nothing to read at all.
Result<Words> readWords(const std::string &bytes, std::string_view file, Problems &problems);

}  // namespace plumb
