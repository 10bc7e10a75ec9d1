#include "host/plan/trial.h"

#include <algorithm>
#include <limits>

namespace plumb {

Trial::Trial(Rescorer &rescorer, std::span<const Lever> levers)
    : rescorer_(rescorer), levers_(levers), taken_(levers.size(), 0), cellsOf_(levers.size()) {
    for (size_t i = 0; i < levers.size(); ++i)
        for (size_t k = 0; k < levers[i].changes.size(); ++k) {
            const Change &change = levers[i].changes[k];
            auto cell = std::find_if(cells_.begin(), cells_.end(), [&](const Cell &c) {
                return c.question == change.question && c.row == change.row;
            });
            if (cell == cells_.end()) cell = cells_.insert(cell, Cell{change.question, change.row, {}});
            cell->changes.emplace_back(i, k);
            cellsOf_[i].push_back(static_cast<size_t>(cell - cells_.begin()));
        }
}

void Trial::write(const Cell &cell) {
    Answer answer = rescorer_.original(cell.question, cell.row);
    for (const auto &[lever, place] : cell.changes) {
        if (!taken_[lever]) continue;
        const Change &change = levers_[lever].changes[place];
        if (change.untick) answer.ticks &= ~change.untick;
        else answer = change.after;
    }
    rescorer_.set(cell.question, cell.row, answer);
}

void Trial::take(size_t lever, bool on) {
    if (taken(lever) == on) return;
    taken_[lever] = on ? 1 : 0;
    for (const size_t cell : cellsOf_[lever]) write(cells_[cell]);
}

void Trial::takeOnly(std::span<const size_t> levers) {
    for (size_t i = 0; i < levers_.size(); ++i) take(i, std::find(levers.begin(), levers.end(), i) != levers.end());
}

double badness(const Reading &reading, const Scale &scale) {
    if (!reading.said()) return std::numeric_limits<double>::infinity();
    return scale.better == Scale::Better::higher ? -reading.value : reading.value;
}

}  // namespace plumb
