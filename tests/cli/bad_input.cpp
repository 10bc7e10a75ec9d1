#include "bad_input.h"

#include "tests/support/catch.h"

namespace plumb::testing {

void checkEnd(const Outcome &outcome, int status) {
    CHECK(outcome.signal == 0);
    CHECK_FALSE(outcome.timedOut);
    CHECK(outcome.status == status);
    CHECK(outcome.seconds < kMostSeconds);
}

std::string wordsOf(const std::string &sentence, const std::string &where) {
    const size_t at = sentence.find(where + ": ");
    CAPTURE(where);
    if (at == sentence.npos) {
        CHECK(at != sentence.npos);
        return sentence;
    }
    return sentence.substr(at + where.size() + 2);
}

void Sentences::add(const std::string &name, const std::string &words) {
    INFO(name << ": " << words);
    CHECK(seen_.insert(words).second);
}

}  // namespace plumb::testing
