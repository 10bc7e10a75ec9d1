// The words of a form or of advice in one language: id → field → text. "plumbline-words/1".
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>

#include "host/base/problem.h"

namespace plumb {

class Words {
  public:
    // `kind` of text: text, help, why, finding, working, note, alt, action, reason, verify, escalate.
    // "" when there is none.
    const std::string &get(std::string_view id, std::string_view field) const;
    bool has(std::string_view id) const { return texts_.find(id) != texts_.end(); }
    const std::string &language() const { return language_; }

  private:
    friend Result<Words> readWords(const std::string &, std::string_view, Problems &);
    std::string language_;
    struct Hash {
        using is_transparent = void;
        size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };
    std::unordered_map<std::string, std::map<std::string, std::string, std::less<>>, Hash, std::equal_to<>> texts_;
};

// Adds what is wrong to `problems`; a Problem comes back only when there is nothing to read at all.
Result<Words> readWords(const std::string &bytes, std::string_view file, Problems &problems);

}  // namespace plumb
