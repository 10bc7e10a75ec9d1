// Levers taken or not taken, and what the score then is. Levers that conflict are not taken together by whoever asks.
// Borrows the rescorer and the levers; one a thread.
#pragma once
#include <span>
#include <vector>

#include "host/plan/lever.h"
#include "host/plan/rescore.h"

namespace plumb {

class Trial {
  public:
    Trial(Rescorer &rescorer, std::span<const Lever> levers);

    size_t size() const { return levers_.size(); }
    const Lever &lever(size_t i) const { return levers_[i]; }
    bool taken(size_t i) const { return taken_[i] != 0; }
    void take(size_t lever, bool on = true);
    void takeOnly(std::span<const size_t> levers);

    Rescorer &rescorer() { return rescorer_; }
    Reading score(ScaleAt scale) { return rescorer_.score(scale); }

  private:
    struct Cell {
        Slot question = kNoSlot;
        uint32_t row = kWholeForm;
        std::vector<std::pair<size_t, size_t>> changes;  // lever, and its place among the lever's changes
    };
    void write(const Cell &cell);

    Rescorer &rescorer_;
    std::span<const Lever> levers_;
    std::vector<char> taken_;
    std::vector<Cell> cells_;
    std::vector<std::vector<size_t>> cellsOf_;  // by lever
};

// How bad a reading is for a scale, so that it can be compared: the larger, the worse; without a value worst of all.
double badness(const Reading &reading, const Scale &scale);

}  // namespace plumb
