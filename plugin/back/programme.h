// programme.h: who may be given exercises, and which.
//
// Our own rules, not yet clinically reviewed: nothing under route 1 or 2 or when a readiness question is answered yes;
// a little under route 3, by the flag that leads there; in the first week of back pain the first-week set alone;
// otherwise everything that the contraindications leave. Exercise is first care of pain that lasts (NICE NG59), which
// is why flags 18, 19, 27 and 29 take nothing away. Nothing is allowed while something asked is open. "Not sure" counts
// as yes.
//
// Pure; any thread; nothing allocated; no errors.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "triage.h"

namespace plumb::programme {

// In order of how much they hold, so that the smallest of several holds.
enum class Allowed : std::uint8_t {
    nothing,
    walkAndBreathe,  // a short walk, slow breathing
    positions,       // these, and lying with the legs on a chair
    firstWeek,       // the set for the first week
    all,             // that the contraindications leave
};

// Of a flag that leads to route 3.
constexpr Allowed allowedBy(std::size_t flag) {
    switch (flag) {
        case 7:
        case 31: return Allowed::positions;
        case 15:  // a note only
        case 18:
        case 19:
        case 27:
        case 29: return Allowed::all;
        default: return Allowed::walkAndBreathe;
    }
}

constexpr bool backMayHurt(const triage::Gates &gates) { return !gates.where || (*gates.where & triage::back) != 0; }

// Whether this must be known and is not: how long the back has hurt.
constexpr bool needsSince(const triage::Gates &gates) { return backMayHurt(gates) && !gates.since; }

constexpr bool firstWeek(const triage::Gates &gates) {
    return backMayHurt(gates) && gates.since == triage::Since::days0to7;
}

// Precondition: everything asked is answered. `ready`: no readiness question is answered yes or "not sure".
constexpr Allowed allowed(const triage::Triage &triage, const triage::Gates &gates, bool ready) {
    using triage::Route;
    if (!ready || triage.route == Route::unknown || triage.stops()) return Allowed::nothing;
    Allowed most = Allowed::all;
    for (std::size_t n = 1; n <= triage::kFlags; ++n)
        if (triage.of[n] == Route::soon) most = std::min(most, allowedBy(n));
    if (!firstWeek(gates)) return most;
    // The first-week set is for route 4 alone.
    return std::min(most, triage.route == Route::selfCare ? Allowed::firstWeek
                          : most == Allowed::all          ? Allowed::walkAndBreathe
                                                          : most);
}

}  // namespace plumb::programme
