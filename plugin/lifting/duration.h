// duration.h: from the work and recovery periods of a shift to NIOSH's duration class, and why.
//
// NIOSH 94-110, revision of 2021: short, up to 1 h of work and a recovery of at least 1.0 times the work (1.2 in the
// print of 1994); moderate, up to 2 h and 0.3 times; long, up to 8 h. When the recovery is too short and another
// session follows, the work times are added up and that recovery is disregarded. Exactly 60 and 120 min belong to the
// lower class [our convention]. Minutes. Pure; any thread; no errors.
#pragma once

#include <cstddef>
#include <span>

#include "niosh.h"

namespace plumb::niosh {

inline constexpr double kShortMost = 60, kModerateMost = 120, kLongMost = 480;  // minutes of lifting
inline constexpr double kShortRecovery = 1.0, kModerateRecovery = 0.3;          // times the work before

struct Session {
    double work = 0;
    double recovery = 0;  // light work or rest that follows; without meaning after the last session
};

struct Periods {
    Duration duration = Duration::brief;
    bool over8Hours = false;    // the equation does not apply; the class then means nothing
    double total = 0;           // all work
    double work = 0;            // the stretch that decides: the longest, sessions added up
    std::size_t sessions = 0;   // how many sessions were added up in it
    double recoveryNeeded = 0;  // after that stretch, to stay in its class; 0 for long
};

constexpr Duration durationOf(double work) {
    return work <= kShortMost ? Duration::brief : work <= kModerateMost ? Duration::moderate : Duration::extended;
}

// No recovery lets long work start anew: all of it counts.
constexpr double recoveryNeeded(double work) {
    return work <= kShortMost ? kShortRecovery * work : work <= kModerateMost ? kModerateRecovery * work : 0;
}

constexpr Periods periods(std::span<const Session> sessions) {
    Periods out;
    double work = 0;
    std::size_t count = 0;
    for (const Session &session : sessions) {
        work += session.work;
        out.total += session.work;
        ++count;
        if (work > out.work || out.sessions == 0) {
            out.work = work;
            out.sessions = count;
        }
        if (work <= kModerateMost && session.recovery >= recoveryNeeded(work)) {
            work = 0;
            count = 0;
        }
    }
    out.duration = durationOf(out.work);
    out.recoveryNeeded = recoveryNeeded(out.work);
    out.over8Hours = out.total > kLongMost;
    return out;
}

}  // namespace plumb::niosh
