// variable.h: the variable lifting index (VLI) of a job with many different lifts.
//
// Waters, Occhipinti, Colombini, Alvarez-Casado and Fox, Human Factors 58 (2016) 695; structure from its abstract, the
// papers of 2009 and a practice page (one transcription; the authors say that the method remains to be validated).
// FILI of every lift; six categories of equal width between the smallest and the largest FILI (with up to six different
// values one each); a category's FILI is the mean weighted by frequency, its frequency the sum; empty ones are left
// out. From the highest FILI down:
//   VLI = FILI_1 / FM(F_1) + sum over i >= 2 of FILI_i * (1 / FM(F_1 + .. + F_i) - 1 / FM(F_1 + .. + F_(i-1)))
// with one column of the FM table for the job: that of the lift with the largest frequency (the lower column when two
// are equal) [our convention]. A value on a cut belongs to the higher category [our convention].
//
// Pure; any thread; nothing allocated. Preconditions: 1 to kMostTasks lifts, FILI finite.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>

#include "composite.h"

namespace plumb::niosh {

inline constexpr std::size_t kCategories = 6;

struct Category {
    double fili = 0, frequency = 0;
};

struct Variable {
    bool frequencyLimit = false;  // no number
    double vli = 0;
    std::size_t column = 0;
    double frequency = 0;                          // summed
    std::size_t count = 0;                         // categories in use
    std::array<Category, kCategories> categories;  // the highest FILI first
};

namespace variable {

// The different values in the order in which they come, as long as there are no more than six; none when there are
// more.
struct Values {
    std::array<double, kCategories> value;
    std::size_t count = 0;

    constexpr std::size_t find(double x) const {
        std::size_t at = 0;
        while (at < count && value[at] != x) ++at;
        return at;
    }
    // How many are smaller. Counted, not sorted: a sort of five numbers is mostly jumps that nobody can predict.
    constexpr std::size_t rank(double x) const {
        std::size_t smaller = 0;
        for (std::size_t i = 0; i < count; ++i) smaller += value[i] < x;
        return smaller;
    }
};

constexpr Values distinct(std::span<const TaskIndices> lifts) {
    Values out;
    for (const TaskIndices &lift : lifts) {
        if (out.find(lift.fili) < out.count) continue;
        if (out.count == kCategories) {
            out.count = 0;
            return out;
        }
        out.value[out.count++] = lift.fili;
    }
    return out;
}

constexpr std::size_t categoryOf(double fili, double least, double most) {
    const auto at = static_cast<std::size_t>((fili - least) / (most - least) * kCategories);
    return std::min(at, kCategories - 1);
}

struct Sum {
    double filiTimesF = 0, f = 0, fili = 0, lifts = 0;
    // A category without frequency weighs its lifts equally: rare is not absent.
    constexpr Category mean() const { return {f > 0 ? filiTimesF / f : fili / lifts, f}; }
};

constexpr std::array<Sum, kCategories> sums(std::span<const TaskIndices> lifts) {
    std::array<Sum, kCategories> out{};
    const Values values = distinct(lifts);
    double least = lifts.front().fili, most = least;
    for (const TaskIndices &lift : lifts) {
        least = std::min(least, lift.fili);
        most = std::max(most, lift.fili);
    }
    for (const TaskIndices &lift : lifts) {
        Sum &sum = out[values.count > 0 ? values.rank(lift.fili) : categoryOf(lift.fili, least, most)];
        sum.filiTimesF += lift.fili * lift.frequency;
        sum.f += lift.frequency;
        sum.fili += lift.fili;
        sum.lifts += 1;
    }
    return out;
}

constexpr std::size_t columnOfJob(std::span<const TaskIndices> lifts) {
    const TaskIndices *most = &lifts.front();
    for (const TaskIndices &lift : lifts) {
        if (lift.frequency > most->frequency || (lift.frequency == most->frequency && lift.column < most->column))
            most = &lift;
    }
    return most->column;
}

}  // namespace variable

constexpr Variable variableIndex(std::span<const TaskIndices> lifts) {
    Variable out;
    out.column = variable::columnOfJob(lifts);
    const auto sums = variable::sums(lifts);
    for (std::size_t i = kCategories; i-- > 0;) {
        if (sums[i].lifts > 0) out.categories[out.count++] = sums[i].mean();
    }
    double before = 0;  // 1 / FM of what stands before
    for (std::size_t i = 0; i < out.count; ++i) {
        out.frequency += out.categories[i].frequency;
        const double multiplier = fm(out.frequency, out.column);
        out.frequencyLimit = out.frequencyLimit || multiplier == 0;
        if (out.frequencyLimit) continue;
        out.vli += out.categories[i].fili * (1 / multiplier - before);
        before = 1 / multiplier;
    }
    if (out.frequencyLimit) out.vli = 0;
    return out;
}

}  // namespace plumb::niosh
