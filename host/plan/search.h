// Finds, among all sets of levers, the one that reaches an aim with the least effort: exact, by branch and bound.
//
// Ties: the lower highest tier, then fewer changes, then the ids in the order of text. Three things cut the search
// short, each resting on what the manifest says of the scale (PlanTarget, set_by, sections) and on scoring again:
//   * where one more lever never raises the score, a branch that does not reach the aim with all that is left is
//     dropped, and a lever without which it could not be reached is taken at once;
//   * levers for which that does not hold (the manifest's exceptions, loads that are split), and those that cannot be
//     taken together, are decided first;
//   * a scale that is the largest of others, each fed by sections of its own, is planned part by part.
// A budget of scores keeps a form with very many levers in time: then the best found comes back with the gap.
#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "host/plan/trial.h"

namespace plumb {

// What is wanted of the scale: a level or better, or a value as good as this or better (as badness).
struct Aim {
    Level level = Level::good;
    std::optional<double> badness;
};
bool reaches(const Aim &aim, const Reading &reading, const Scale &scale);

// What a set of levers costs, in the order in which sets are compared.
struct Cost {
    int64_t effort = 0;  // thousandths of a minute, so that sums are exact
    int tier = 0;
    size_t changes = 0;
    Cost with(const Lever &lever) const;
    auto operator<=>(const Cost &) const = default;
};

struct Found {
    std::optional<std::vector<size_t>> levers;  // by id; nothing: no set reaches the aim (when proved), or none found
    Cost cost;
    bool proved = true;       // nothing cheaper reaches the aim
    int64_t leastEffort = 0;  // when not proved: no set that reaches it costs less; thousandths of a minute
};

inline constexpr uint64_t kMostScores = 500'000;

// `among`: places of the levers that may be taken; the trial's others stay as they are. `target` is the scale marked in
// the manifest of the trial's plugin. The trial is left with the found levers taken.
Found search(Trial &trial, const Scale &target, const Aim &aim, const std::vector<size_t> &among,
             uint64_t mostScores = kMostScores);

// Whether any set of these levers gives the target a value at all. `proved` as above.
bool canBeHad(Trial &trial, const Scale &target, const std::vector<size_t> &among, bool &proved,
              uint64_t mostScores = kMostScores);

// The least badness that any set of these levers reaches; infinity when the score cannot be had. `proved` as above.
double lowest(Trial &trial, const Scale &target, const std::vector<size_t> &among, bool &proved,
              uint64_t mostScores = kMostScores);

}  // namespace plumb
