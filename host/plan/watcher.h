// Private to tolerance.cpp: scores a form at other numbers than those answered, and keeps what was seen of its scales.
#pragma once
#include <optional>
#include <vector>

#include "host/plan/scale_reader.h"
#include "host/plan/tolerance.h"

namespace plumb {

using Numbers = std::vector<double>;  // one for each uncertain number

// A scale that is computed, with what was seen of it.
struct Watched {
    ScaleAt at;
    ToleranceRange range;
    Numbers atLeast, atMost;  // where its ends were seen
    Numbers influence;        // of each number; infinite when it decides whether there is a score
    std::vector<uint32_t> reasons;
};

class Watcher {
  public:
    // `numbers` must outlive it.
    Watcher(const Plugin &plugin, const FormAnswers &answers, const std::vector<Uncertain> &numbers)
        : scorer_(plugin, answers), numbers_(numbers) {}

    Rescorer &scorer() { return scorer_; }
    std::vector<Watched> &watched() { return watched_; }
    const std::vector<Said> &said() const { return *said_; }

    // When all that is watched is known.
    void begin();

    // False when the plugin failed. Then said() holds what the scales have at these numbers.
    bool look(const Numbers &at);

  private:
    void startAnew();

    Rescorer scorer_;
    const std::vector<Uncertain> &numbers_;
    std::vector<Watched> watched_;
    std::optional<ScaleReader> reader_;
    const std::vector<Said> *said_ = nullptr;
    Numbers now_;
    uint64_t looks_ = 0;
};

}  // namespace plumb
