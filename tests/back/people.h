// People as the method of the back plugin sees them.
#pragma once
#include <initializer_list>

#include "triage.h"

namespace plumb::triage {

// "no" to every flag, nothing said of the gates and the follow-ups.
inline Facts well() {
    Facts facts;
    for (std::size_t n = 1; n <= kFlags; ++n) facts.flag[n].said = Said::no;
    return facts;
}

inline Facts with(std::initializer_list<std::size_t> flags) {
    Facts facts = well();
    for (const std::size_t n : flags) facts.flag[n].said = Said::yes;
    return facts;
}

inline Route routeOf(const Facts &facts) { return triage(facts).route; }

}  // namespace plumb::triage
