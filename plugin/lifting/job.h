// job.h: what holds for every lift of the job: why the equation may not apply, and the duration class.
#pragma once

#include <array>

#include "adapter.h"
#include "duration.h"

namespace plumb::lifting {

inline constexpr std::size_t kMostSessions = 12;

// In the order of the options of "exclusions".
inline constexpr Out::Reason kExclusions[] = {
    "one_handed",           "over_8_hours",          "seated_or_kneeling", "restricted_space", "unstable_load",
    "with_carry_push_pull", "wheelbarrow_or_shovel", "fast_lift",          "slippery_floor",   "outside_climate"};
inline constexpr std::uint64_t kOneHanded = 1, kOver8Hours = 2;  // bits

struct Job {
    bool exclusionsKnown = false;
    std::uint64_t exclusions = 0;  // bits of kExclusions; work above 8 h by the sessions is among them
    bool durationKnown = false;
    niosh::Duration duration = niosh::Duration::brief;
    bool fromSessions = false;
    niosh::Periods periods;  // from the sessions
    bool needsWork = false, needsRecovery = false;
};

// Which of the sessions' answers are missing; the recovery after the last one is of no use.
inline void findMissing(In in, std::uint32_t rows, Job &job) {
    for (std::uint32_t r = 0; r < rows; ++r) {
        job.needsWork = job.needsWork || !in.has("session.work", r);
        job.needsRecovery = job.needsRecovery || (r + 1 < rows && !in.has("session.recovery", r));
    }
}

inline void readSessions(In in, std::uint32_t rows, Job &job) {
    job.fromSessions = true;
    findMissing(in, rows, job);
    if (job.needsWork || job.needsRecovery) return;
    std::array<niosh::Session, kMostSessions> sessions;
    for (std::uint32_t r = 0; r < rows; ++r)
        sessions[r] = {in.number("session.work", r), in.number("session.recovery", r)};
    job.periods = niosh::periods({sessions.data(), rows});
    job.durationKnown = true;
    job.duration = job.periods.duration;
    if (job.periods.over8Hours) job.exclusions |= kOver8Hours;
}

inline Job readJob(In in) {
    Job job;
    job.exclusionsKnown = in.has("exclusions");
    job.exclusions = in.ticks("exclusions");
    if (const std::uint32_t rows = in.rows("sessions"); rows > 0) {
        readSessions(in, rows, job);
    } else {
        job.durationKnown = in.has("duration");
        job.duration = chosen<niosh::Duration>(in, "duration");
    }
    return job;
}

template <std::size_t S>
void needDuration(const Out::Scale (&scales)[S], const Job &job, std::uint32_t row, Out &out) {
    if (job.durationKnown) return;
    if (!job.fromSessions) needAll(scales, "duration", row, out);
    if (job.needsWork) needAll(scales, "session.work", row, out);
    if (job.needsRecovery) needAll(scales, "session.recovery", row, out);
}

inline void saySessions(In in, const Job &job, Out &out) {
    out.factor("niosh.duration.work", job.periods.work);
    out.factor("niosh.duration.sessions", static_cast<double>(job.periods.sessions));
    out.factor("niosh.duration.recovery_needed", job.periods.recoveryNeeded);
    out.factor("niosh.duration.total", job.periods.total);
    if (job.periods.sessions > 1) out.finding("niosh.duration.added", PLUMB_WATCH);
    else out.finding("niosh.duration.alone", PLUMB_NO_LEVEL);
    if (in.has("duration") && chosen<niosh::Duration>(in, "duration") != job.duration)
        out.finding("niosh.duration.differs", PLUMB_NO_LEVEL);
}

inline void assessDuration(In in, const Job &job, Out &out) {
    constexpr Out::Scale kScale[] = {"niosh.duration"};
    if (job.exclusions != 0) return declineBits(kScale, kExclusions, job.exclusions, PLUMB_WHOLE, out);
    if (!job.exclusionsKnown) out.needs("niosh.duration", "exclusions");
    needDuration(kScale, job, PLUMB_WHOLE, out);
    if (!job.exclusionsKnown || !job.durationKnown) return;
    out.score("niosh.duration", static_cast<double>(job.duration) + 1);
    if (job.fromSessions) saySessions(in, job, out);
    else out.finding("niosh.duration.chosen", PLUMB_NO_LEVEL);
}

}  // namespace plumb::lifting
