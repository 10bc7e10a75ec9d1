// What a new assessment of a person stands on: what waits for a visit, and the visit that is begun already. And what of
// the same workplace lies beside it.
#pragma once
#include <functional>
#include <optional>
#include <string>

#include "host/caseload/visit.h"

namespace plumb {

struct NextVisit {
    std::string form, workplace;            // workplace: its name, "" none
    std::optional<AssessmentRecord> begun;  // of that form and workplace, by an assessor
};

// The newest self-assessment of the worst level that waits for a visit (queue.h); `otherwise` when none does. Only of
// forms that are installed.
Result<NextVisit> nextVisit(Caseload &caseload, const PersonId &person, const NextVisit &otherwise);

// As newestOf(), of those that `wanted` takes.
using Wanted = std::function<bool(const AssessmentRecord &)>;
Result<std::optional<AssessmentRecord>> newestWanted(Store &store, const PersonId &person, const std::string &form,
                                                     Whose whose, const Wanted &wanted);

// Of this workplace alone.
Result<std::optional<AssessmentRecord>> newestAt(Store &store, const PersonId &person, const std::string &form,
                                                 Whose whose, const std::string &workplace);

}  // namespace plumb
