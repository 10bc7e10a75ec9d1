// job_lines.h: the indices of a job of several lifts: composite and variable.
#pragma once

#include <array>

#include "adapter.h"
#include "composite.h"
#include "job.h"
#include "lift_lines.h"
#include "variable.h"

namespace plumb::lifting {

// What the indices of the job take from its lifts.
struct Together {
    unsigned known = ~0u;  // bits of Known that hold for every lift
    std::array<niosh::TaskIndices, niosh::kMostTasks> indices;

    bool know(unsigned what) const { return (known & what) == what; }
    void add(const Lift &lift, std::uint32_t r) {
        known &= lift.known;
        indices[r] = {lift.fili, lift.li, lift.frequency, lift.score.column};
    }
};

// Questions of every row that the index of the job waits for; said once, whichever rows they are missing in.
template <std::size_t N>
void needAnywhere(In in, Out::Scale scale, const Question (&questions)[N], std::uint32_t rows, Out &out) {
    for (const Question question : questions) {
        bool missing = false;
        for (std::uint32_t r = 0; r < rows; ++r) missing = missing || !in.has(question, r);
        if (missing) out.needs(scale, question);
    }
}

inline void needDestination(In in, Out::Scale scale, std::uint32_t rows, Out &out) {
    for (const Question question : kDestination) {
        bool missing = false;
        for (std::uint32_t r = 0; r < rows; ++r)
            missing = missing || (in.yes("task.control", r) && !in.has(question, r));
        if (missing) out.needs(scale, question);
    }
}

// What a job's index is made of. One lift needs no FILI for its composite index: it is its LI.
struct Wants {
    Out::Scale scale;
    bool average, most;

    unsigned known() const {
        return knowsGeometry | knowsPace | (average ? unsigned{knowsAverage} : 0) | (most ? unsigned{knowsMost} : 0);
    }
};

inline void sayMissing(In in, const Job &job, const Wants &wants, std::uint32_t rows, Out &out) {
    const Out::Scale scales[] = {wants.scale};
    if (!job.exclusionsKnown) out.needs(wants.scale, "exclusions");
    if (rows == 0) out.needs(wants.scale, "tasks");
    needDuration(scales, job, PLUMB_WHOLE, out);
    needAnywhere(in, wants.scale, kGeometry, rows, out);
    needDestination(in, wants.scale, rows, out);
    needAnywhere(in, wants.scale, {"task.frequency"}, rows, out);
    if (wants.average) needAnywhere(in, wants.scale, {"task.load_average"}, rows, out);
    if (wants.most) needAnywhere(in, wants.scale, {"task.load_max"}, rows, out);
}

// True when the index can be worked out, but for the frequency.
inline bool ready(In in, const Job &job, const Together &all, std::uint32_t rows, const Wants &wants, Out &out) {
    const Out::Scale scales[] = {wants.scale};
    if (job.exclusions != 0) {
        declineBits(scales, kExclusions, job.exclusions, PLUMB_WHOLE, out);
        return false;
    }
    const bool known = job.exclusionsKnown && rows > 0 && all.know(wants.known());
    if (!known) sayMissing(in, job, wants, rows, out);
    else if (!all.know(hasLimit)) out.declines(wants.scale, "outside_limits");
    else if (wants.most && !all.know(loadsAgree)) out.declines(wants.scale, "max_below_average");
    else return true;
    return false;
}

inline void sayComposite(const niosh::Composite &composite, std::uint32_t rows, Out &out) {
    if (composite.frequencyLimit) return out.declines("niosh.cli", "frequency_limit");
    out.score("niosh.cli", composite.cli);
    out.factor("niosh.cli.frequency", composite.frequency);
    out.factor("niosh.cli.tasks", rows);
    for (std::uint32_t i = 0; i < rows; ++i) {
        const niosh::CompositeStep &step = composite.steps[i];
        out.block(4, step.task, [&](Out::Block &block) {
            block.factor("niosh.cli.rank", i + 1);
            block.factor("niosh.cli.term", step.term);
            block.factor("niosh.cli.fm_after", step.fmAfter);
            block.factorIf(i > 0, "niosh.cli.fm_before", step.fmBefore);
        });
    }
}

inline constexpr Out::Factor kCategoryFili[] = {"niosh.vli.fili.1", "niosh.vli.fili.2", "niosh.vli.fili.3",
                                                "niosh.vli.fili.4", "niosh.vli.fili.5", "niosh.vli.fili.6"};
inline constexpr Out::Factor kCategoryF[] = {"niosh.vli.f.1", "niosh.vli.f.2", "niosh.vli.f.3",
                                             "niosh.vli.f.4", "niosh.vli.f.5", "niosh.vli.f.6"};

inline void sayVariable(const niosh::Variable &variable, Out &out) {
    if (variable.frequencyLimit) return out.declines("niosh.vli", "frequency_limit");
    out.score("niosh.vli", variable.vli);
    out.factor("niosh.vli.categories", static_cast<double>(variable.count));
    out.factor("niosh.vli.frequency", variable.frequency);
    out.factor("niosh.vli.column", static_cast<double>(variable.column % 2));
    for (std::size_t i = 0; i < variable.count; ++i) {
        out.factor(kCategoryFili[i], variable.categories[i].fili);
        out.factor(kCategoryF[i], variable.categories[i].frequency);
    }
}

// Not inlined: its many variables would drive those of the lines out of the registers.
[[gnu::noinline]] inline niosh::Variable variableOf(std::span<const niosh::TaskIndices> tasks) {
    return niosh::variableIndex(tasks);
}

inline constexpr std::uint32_t kCompositeTasks = 10;  // beyond, the variable index is the better one

inline void assessTogether(In in, const Job &job, const Together &all, std::uint32_t rows, Out &out) {
    const std::span<const niosh::TaskIndices> tasks(all.indices.data(), rows);
    if (ready(in, job, all, rows, {"niosh.cli", true, rows > 1}, out)) sayComposite(niosh::composite(tasks), rows, out);
    if (ready(in, job, all, rows, {"niosh.vli", false, true}, out)) sayVariable(variableOf(tasks), out);
    if (rows > kCompositeTasks) out.finding("niosh.many_tasks", PLUMB_NO_LEVEL);
}

}  // namespace plumb::lifting
