// composite.h: the composite lifting index (CLI) of a job that consists of several lifts.
//
// NIOSH 94-110, revision of 2021, multi-task procedure. Tasks stand in the order of falling STLI; the first counts
// whole, every further one adds what its frequency adds:
//   CLI = STLI_1 + sum over i >= 2 of FILI_i * (1 / FM(F_1 + .. + F_i) - 1 / FM(F_1 + .. + F_(i-1)))
// The manual does not say which column of the FM table the summed frequency belongs to; here that of the task being
// added. The order of equal STLI: higher F, then lower FILI (the larger, safer CLI), then the high column before the
// low one (0 is met sooner), so that the CLI does not depend on the order in which tasks were written down.
// Useful up to about 10 tasks; for more there is the variable lifting index (variable.h).
//
// Pure; any thread; nothing allocated. An FM of 0 on the way means that the frequency is beyond the equation: then
// there is no number. Preconditions: at most kMostTasks tasks, indices finite.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "niosh.h"

namespace plumb::niosh {

inline constexpr std::size_t kMostTasks = 30;

// Without initial values, as CompositeStep: an array of thirty costs more to clear than a lift to score.
struct TaskIndices {
    double fili, stli;
    double frequency;    // as given; FM takes at least 0.2
    std::size_t column;  // of the FM table: fmColumn()
};

// One step of the sum, in its order.
struct CompositeStep {
    std::uint32_t task;  // its place in the input
    double fmBefore;     // FM of the frequencies before this task; 0 for the first
    double fmAfter;      // FM with this task
    double term;         // what it adds
};

struct Composite {
    bool frequencyLimit = false;  // no number: the summed frequency is beyond the equation
    double cli = 0;
    double frequency = 0;                         // summed
    std::array<CompositeStep, kMostTasks> steps;  // as many as there are tasks; nothing when there is no number
};

constexpr bool comesBefore(const TaskIndices &a, const TaskIndices &b) {
    if (a.stli != b.stli) return a.stli > b.stli;
    if (a.frequency != b.frequency) return a.frequency > b.frequency;
    if (a.fili != b.fili) return a.fili < b.fili;
    return a.column > b.column;
}

// Places of the tasks by the rule above; insertion keeps equal ones as they are.
constexpr void putInOrder(std::span<const TaskIndices> tasks, std::span<CompositeStep> steps) {
    for (std::size_t i = 0; i < tasks.size(); ++i) {
        std::size_t at = i;
        for (; at > 0 && comesBefore(tasks[i], tasks[steps[at - 1].task]); --at) steps[at].task = steps[at - 1].task;
        steps[at].task = static_cast<std::uint32_t>(i);
    }
}

constexpr Composite composite(std::span<const TaskIndices> tasks) {
    Composite out;
    putInOrder(tasks, out.steps);
    for (std::size_t i = 0; i < tasks.size(); ++i) {
        CompositeStep &step = out.steps[i];
        const TaskIndices &task = tasks[step.task];
        const double before = i == 0 ? 0 : fm(out.frequency, task.column);
        out.frequency += task.frequency;
        const double after = fm(out.frequency, task.column);
        out.frequencyLimit = out.frequencyLimit || after == 0;
        if (out.frequencyLimit) continue;  // no number, but the sum of the frequencies goes on
        step.fmBefore = before;
        step.fmAfter = after;
        step.term = i == 0 ? task.stli : task.fili * (1 / after - 1 / before);
        out.cli += step.term;
    }
    if (out.frequencyLimit) out.cli = 0;
    return out;
}

}  // namespace plumb::niosh
