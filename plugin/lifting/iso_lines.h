// iso_lines.h: the index of ISO 11228-1 for one lift.
#pragma once

#include "adapter.h"
#include "iso11228.h"
#include "job.h"
#include "lift_lines.h"

namespace plumb::lifting {

enum class SexAnswer : std::uint8_t { female, male, notSaid };

inline constexpr Question kCircumstances[] = {"shift.hours", "persons", "person.sex", "person.age"};
inline constexpr Out::Scale kIso[] = {"iso11228.li"};

struct IsoJob {
    std::uint64_t exclusions = 0;  // that hold for the standard too: one hand and longer shifts are within it
    bool complete = false;
    bool sexNotSaid = false;
    unsigned missing = 0;  // bits of kCircumstances
    iso11228::Circumstances circumstances;
};

inline IsoJob readIso(In in, const Job &job) {
    IsoJob out;
    const bool over8Hours = (job.exclusions & kOver8Hours) != 0;
    const double hours = in.number("shift.hours");
    out.exclusions = job.exclusions & ~(kOneHanded | kOver8Hours);
    if (over8Hours && in.has("shift.hours") && hours <= iso11228::kUsualShift) out.exclusions |= kOver8Hours;
    const auto sex = chosen<SexAnswer>(in, "person.sex");
    out.sexNotSaid = in.has("person.sex") && sex == SexAnswer::notSaid;
    for (std::size_t i = 0; i < std::size(kCircumstances); ++i)
        out.missing |= static_cast<unsigned>(!in.has(kCircumstances[i])) << i;
    out.complete = job.exclusionsKnown && job.durationKnown && out.missing == 0;
    out.circumstances.mass = iso11228::referenceMass(
        sex == SexAnswer::male ? iso11228::Sex::male : iso11228::Sex::female, in.number("person.age"));
    out.circumstances.oneHanded = (job.exclusions & kOneHanded) != 0;
    out.circumstances.twoOrMore = in.choice("persons") == 1;
    out.circumstances.over8Hours = over8Hours;
    out.circumstances.shiftHours = hours;
    return out;
}

inline void sayMissingForIso(In in, const Job &job, const IsoJob &iso, const Lift &lift, std::uint32_t r, Out &out) {
    for (std::size_t i = 0; i < std::size(kCircumstances); ++i) {
        if (iso.missing >> i & 1) out.needs("iso11228.li", kCircumstances[i], r);
    }
    if (!job.exclusionsKnown) out.needs("iso11228.li", "exclusions", r);
    needDuration(kIso, job, r, out);
    if (lift.knows(knowsGeometry | knowsPace | knowsAverage)) return;
    out.has(in, kIso, kGeometry, r);
    if (in.yes("task.control", r)) out.has(in, kIso, kDestination, r);
    out.has(in, kIso, {"task.frequency", "task.load_average"}, r);
}

inline void sayIso(In in, const Job &job, const IsoJob &iso, const Lift &lift, std::uint32_t r, Out &out) {
    if (iso.exclusions != 0) return declineBits(kIso, kExclusions, iso.exclusions, r, out);
    if (iso.sexNotSaid) return out.declines("iso11228.li", "sex_not_said", r);
    if (!iso.complete || !lift.knows(knowsGeometry | knowsPace | knowsAverage))
        return sayMissingForIso(in, job, iso, lift, r, out);
    if (lift.average < iso11228::kLeastMass) return out.declines("iso11228.li", "under_3_kg", r);
    const iso11228::Limit limit = iso11228::limit(lift.score, iso.circumstances);
    if (!lift.lifting()) return out.declines("iso11228.li", "outside_limits", r);
    if (limit.fm == 0) return out.declines("iso11228.li", "frequency_limit", r);
    const niosh::EndScore &end = lift.score.governing();
    out.block(13, r, [&](Out::Block &block) {
        block.score("iso11228.li", niosh::index(lift.average, limit.kg));
        block.factor("iso11228.load", lift.average);
        block.factor("iso11228.mass", iso.circumstances.mass);
        block.factor("iso11228.hm", end.hm);
        block.factor("iso11228.vm", end.vm);
        block.factor("iso11228.dm", lift.score.dm);
        block.factor("iso11228.am", end.am);
        block.factor("iso11228.fm", limit.fm);
        block.factor("iso11228.cm", end.cm);
        block.factor("iso11228.one_handed", limit.oneHanded);
        block.factor("iso11228.persons", limit.persons);
        block.factor("iso11228.shift", limit.shift);
        block.factor("iso11228.limit", limit.kg);
    });
}

}  // namespace plumb::lifting
