// Bad inputs by class: what is wrong, where it is told, in which words. For answers, forms and bundles alike.
#pragma once
#include <set>
#include <string>
#include <vector>

#include "process.h"

namespace plumb::testing {

struct BadInput {
    std::string name;                     // of the class, for the test's own messages
    std::string bytes;                    // the file
    std::string where;                    // what follows the file's name: ", line 3, desk, seat.height"
    std::string what;                     // the sentence up to its full stop
    std::vector<std::string> alike = {};  // other bytes of the same class, refused with the same words in any place
};

inline constexpr double kMostSeconds = 2;

// Ended by itself, in time, with this status.
void checkEnd(const Outcome &outcome, int status);

// What a sentence says, without the program's name, the file and the place: "… : what. Remedy." → "what. Remedy."
std::string wordsOf(const std::string &sentence, const std::string &where);

// Distinct classes must have distinct words: collects them and complains of a pair.
class Sentences {
  public:
    void add(const std::string &name, const std::string &words);
    size_t count() const { return seen_.size(); }

  private:
    std::set<std::string> seen_;
};

}  // namespace plumb::testing
