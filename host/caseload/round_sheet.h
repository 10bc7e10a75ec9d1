// One print job for a round: a sheet for the assessor with who is to be seen and why, then a letter for each of them
// with what is to be done. The sheet says nothing of health, and gives a red flag no reason of its own; a letter is for
// the person alone. Who has a red flag and was not contacted yet gets none: a letter would come too late, and comfort.
#pragma once
#include <string>
#include <vector>

#include "host/caseload/queue.h"
#include "host/present/settings.h"

namespace plumb {

inline constexpr size_t kMostOnRound = 60;

// Everybody on the queue, each once, in its order; at most kMostOnRound.
struct RoundStop {
    PersonId person;
    std::vector<std::string> reasons;  // "Self-assessment arrived"
    bool letter = true;
};
std::vector<RoundStop> roundOf(const Queue &queue);

// The whole job as a page of HTML. Problems: those of the store; nobody is on the round.
Result<std::string> roundPage(Caseload &caseload, const Settings &settings, const std::vector<RoundStop> &round);

}  // namespace plumb
