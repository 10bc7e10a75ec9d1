// One print job for a round: a sheet for the assessor with who is to be seen and why, then a letter for each of them
// with what is to be done. The sheet says nothing of health; a letter is for the person alone.
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
};
std::vector<RoundStop> roundOf(const Queue &queue);

// The whole job as a page of HTML. Problems: those of the store; nobody is on the round.
Result<std::string> roundPage(Caseload &caseload, const Settings &settings, const std::vector<RoundStop> &round);

}  // namespace plumb
