// At which answers a question is tried: every answer that it allows or, for a number, the ends of where it may lie and
// the places where the method changes its rule (the manifest's break points), with what lies just beside a jump.
//
// Pure; any thread. A number's points are a sample, so what is found from them is "seen", never "exact".
#pragma once
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "host/assess/result.h"
#include "host/form/progress.h"

namespace plumb {

// Between what a number lies; both ends alike when it is known. `more`: further points to try.
struct Reach {
    double least = 0, most = 0;
    std::vector<double> more = {};
};

// The reach of a number in a row; nothing when it is not known or not asked there.
using ReachOf = std::function<std::optional<Reach>(Slot number, uint32_t row)>;

// Ascending, without repeats, all within the reach of `number`, its ends among them: what the manifest declares for it,
// and for its distance to a number of the same row, counted from that number's own points. Empty: it has no reach.
std::vector<double> pointsOf(const Plugin &plugin, const Missing &number, const ReachOf &reachOf);

inline constexpr size_t kMostTicksTried = 12;  // options: up to here every set of ticks is tried

// The answers with which a question is completed. `sampled` becomes true when there are more than these: numbers (hard
// and soft ends and break points) and long lists of ticks (none, all, each alone). "Not sure" is no completion.
std::vector<Answer> completionsOf(const Plugin &plugin, const FormAnswers &answers, const Missing &cell, bool &sampled);

}  // namespace plumb
