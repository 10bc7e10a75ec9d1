// Private to this room: what a score says of scales: a value, why there is none, and which questions are waited for.
#pragma once
#include <span>
#include <vector>

#include "host/form/progress.h"
#include "host/plan/rescore.h"

namespace plumb {

inline bool same(const Missing &a, const Missing &b) { return a.question == b.question && a.row == b.row; }

// What the last score said of a scale.
struct Said {
    bool said = false, needs = false;
    double value = 0;
    Level level = Level::none;
    std::vector<uint32_t> reasons;  // outputs
    std::vector<Missing> wanted;    // that it needs and that can be asked now, in the form's order
};

// `lines` are those of the last score. Of a question of another group, or of a scale of the whole form, every row in
// which it is missing is wanted.
Said readScale(Rescorer &scorer, ScaleAt at, std::span<const plumb_line> lines);

// Reads many scales from the same lines at once.
class ScaleReader {
  public:
    explicit ScaleReader(std::vector<ScaleAt> scales);
    const std::vector<Said> &read(Rescorer &scorer, std::span<const plumb_line> lines);  // until the next time

  private:
    std::vector<ScaleAt> scales_;
    std::vector<std::vector<uint32_t>> place_;  // by output, then row (first: the whole form): one more than in scales_
    std::vector<Said> said_;
};

}  // namespace plumb
