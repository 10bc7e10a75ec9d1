#include "host/plan/branch.h"

#include <algorithm>

#include "host/base/text.h"

namespace plumb {

Branch::Branch(Trial &trial, const Hunt &hunt)
    : trial_(trial), hunt_(hunt), scale_(trial.rescorer().scale(hunt.measured->id)), state_(trial.size(), State::out) {
    sortOut();
    until_ = trial.rescorer().scored() + hunt.mostScores;
}

void Branch::sortOut() {
    const Plugin &plugin = trial_.rescorer().plugin();
    const PlanTarget plan = hunt_.target->plan.value_or(PlanTarget());
    rivals_.resize(trial_.size());
    for (const size_t a : hunt_.among)
        for (const size_t b : hunt_.among)
            if (a != b && conflict(trial_.lever(a), trial_.lever(b))) rivals_[a].push_back(b);
    if (plan.monotone) bounds_ = {scale_};
    else if (!plan.floor.empty()) {
        const ScaleAt floor = trial_.rescorer().scale(plan.floor);
        const uint32_t group = plugin.binding().outputs[floor.output].group;
        if (group == UINT32_MAX) bounds_ = {floor};
        else
            for (uint32_t row = 0;
                 row < trial_.rescorer().answers().answers.rows(plugin.binding().inputs[group].question); ++row)
                bounds_.push_back({floor.output, row});
    }
    for (const size_t i : hunt_.among) {
        const auto &changes = trial_.lever(i).changes;
        const bool free = !bounds_.empty() && rivals_[i].empty() && !trial_.lever(i).byTimes &&
                          std::none_of(changes.begin(), changes.end(), [&](const Change &change) {
                              return isAmong(plan.except, plugin.form().at(change.question).id);
                          });
        (free ? rest_ : first_).push_back(i);
        state_[i] = State::open;
    }
    const auto rowOf = [&](size_t i) { return bounds_.size() > 1 ? trial_.lever(i).changes.front().row + 1 : 0; };
    std::stable_sort(first_.begin(), first_.end(), [&](size_t a, size_t b) {  // kWholeForm + 1 is 0
        return std::pair(rowOf(a), -trial_.lever(a).effort) < std::pair(rowOf(b), -trial_.lever(b).effort);
    });
    settled_.resize(first_.size() + 1);
    for (const ScaleAt &bound : bounds_) {
        size_t last = 0;  // how many have to be decided before this bound holds
        for (size_t k = 0; k < first_.size(); ++k)
            if (bound.row == PLUMB_WHOLE || rowOf(first_[k]) == 0 || rowOf(first_[k]) == bound.row + 1) last = k + 1;
        settled_[last].push_back(bound);
    }
}

// None of the rest can raise the scale itself: all of them together give its least value.
bool Branch::ownBound() const { return bounds_.size() == 1 && bounds_.front().output == scale_.output; }

bool Branch::spent() {
    if (any_ && hunt_.anyWill) return true;
    cut_ = cut_ || trial_.rescorer().scored() >= until_ || trial_.rescorer().failure();
    return cut_;
}

bool Branch::done(const Reading &reading) const {
    if (lowestWanted_) return badness(reading, *hunt_.measured) < least_;
    return reaches(hunt_.aim, reading, *hunt_.target);
}

bool Branch::reached() { return done(trial_.score(scale_)); }

bool Branch::holds(const std::vector<ScaleAt> &bounds) const {
    return std::all_of(bounds.begin(), bounds.end(), [&](const ScaleAt &bound) {
        const Reading reading = trial_.rescorer().read(bound);
        return reading.state == Reading::State::silent || done(reading);
    });
}

bool Branch::possible(const std::vector<ScaleAt> &bounds) { return !trial_.rescorer().score() || holds(bounds); }

// At least one more lever would have to come, and with it this set would be no better than the best.
bool Branch::hopeless(const Cost &cost) const {
    if (!any_ || lowestWanted_) return false;
    Cost next = cost;
    ++next.changes;
    return next > cost_;
}

bool Branch::conflicts(size_t lever) const {
    return std::any_of(rivals_[lever].begin(), rivals_[lever].end(),
                       [&](size_t rival) { return state_[rival] == State::in; });
}

void Branch::set(size_t lever, State state) {
    state_[lever] = state;
    trial_.take(lever, state == State::in);
}

void Branch::showOpen(bool on) {
    for (const size_t i : rest_)
        if (state_[i] == State::open) trial_.take(i, on);
}

void Branch::record(const Cost &cost) {
    Best found;
    for (const size_t i : hunt_.among)
        if (trial_.taken(i)) found.levers.push_back(i);
    std::sort(found.levers.begin(), found.levers.end(),
              [&](size_t a, size_t b) { return trial_.lever(a).id < trial_.lever(b).id; });
    for (const size_t i : found.levers) found.ids.push_back(trial_.lever(i).id);
    if (any_ && (cost > cost_ || (cost == cost_ && found.ids >= best_.ids))) return;
    any_ = true;
    cost_ = cost;
    best_ = std::move(found);
}

void Branch::recordTaken() {
    Cost cost;
    cost.tier = hunt_.leastTier;
    for (const size_t i : hunt_.among)
        if (trial_.taken(i)) cost = cost.with(trial_.lever(i));
    record(cost);
}

void Branch::shrink() {
    std::vector<size_t> dearest;
    for (const size_t i : hunt_.among)
        if (trial_.taken(i)) dearest.push_back(i);
    std::stable_sort(dearest.begin(), dearest.end(),
                     [&](size_t a, size_t b) { return trial_.lever(a).effort > trial_.lever(b).effort; });
    for (const size_t i : dearest) {
        trial_.take(i, false);
        if (!reached()) trial_.take(i, true);
    }
}

bool Branch::rivalTaken(size_t lever) const {
    return std::any_of(rivals_[lever].begin(), rivals_[lever].end(), [&](size_t rival) { return trial_.taken(rival); });
}

// Adds, as long as one helps, whatever of the first makes the score better.
void Branch::climb() {
    double now = badness(trial_.score(scale_), *hunt_.measured);
    for (bool better = true; better && !reached();) {
        better = false;
        for (const size_t i : first_) {
            if (trial_.taken(i) || rivalTaken(i)) continue;
            trial_.take(i);
            const double then = badness(trial_.score(scale_), *hunt_.measured);
            if (!(then < now)) trial_.take(i, false);
            better = better || then < now;
            now = std::min(now, then);
        }
    }
}

void Branch::guess() {
    for (const size_t i : rest_) trial_.take(i);
    climb();
    if (!reached()) {  // one more alone may not help where several do
        for (const size_t i : first_)
            if (!trial_.lever(i).byTimes && !rivalTaken(i)) trial_.take(i);
        climb();
    }
    if (reached()) {
        shrink();
        recordTaken();
    }
    trial_.takeOnly({});
}

// `fresh`: what is taken was not scored yet.
void Branch::decide(size_t next, const Cost &cost, bool fresh) {
    if (spent()) {
        openEffort_ = std::min(openEffort_, cost.effort);
        return;
    }
    if (fresh) {
        const Reading reading = trial_.score(scale_);
        if (done(reading)) {
            if (!lowestWanted_) return record(cost);
            least_ = badness(reading, *hunt_.measured);
        }
    }
    if (hopeless(cost)) return;
    if (next < first_.size() && !settled_[next].empty()) {  // at the end decideRest looks at all bounds
        showOpen(true);
        const bool open = possible(settled_[next]);
        showOpen(false);
        if (!open) return;
    }
    if (next == first_.size()) {
        if (rest_.empty()) return;
        if (!ownBound() && possible(bounds_)) return tryEach(0, cost);
        showOpen(true);
        if (lowestWanted_ && ownBound()) least_ = std::min(least_, badness(trial_.score(scale_), *hunt_.measured));
        else decideRest(cost, true);
        return showOpen(false);
    }
    const size_t lever = first_[next];
    set(lever, State::out);
    decide(next + 1, cost, false);
    const Cost with = cost.with(trial_.lever(lever));
    if (!conflicts(lever) && !(any_ && !lowestWanted_ && with > cost_)) {
        set(lever, State::in);
        decide(next + 1, with, true);
    }
    set(lever, State::out);
    state_[lever] = State::open;
}

// Levers without which the aim could not be reached are taken. False when it cannot be reached at all.
bool Branch::forceNeeded(Cost &cost, std::vector<size_t> &forced) {
    if (!possible(bounds_)) return false;
    for (const size_t i : rest_) {
        if (state_[i] != State::open) continue;
        trial_.take(i, false);
        if (!possible(bounds_)) forced.push_back(i);
        trial_.take(i, true);
    }
    for (const size_t i : forced) {
        state_[i] = State::in;
        cost = cost.with(trial_.lever(i));
    }
    return true;
}

size_t Branch::dearestOpen() const {
    size_t dearest = trial_.size();
    for (const size_t i : rest_)
        if (state_[i] == State::open &&
            (dearest == trial_.size() || trial_.lever(i).effort > trial_.lever(dearest).effort))
            dearest = i;
    return dearest;
}

// What is taken meets all bounds, so they cut nothing off any more: every set of what is open.
void Branch::tryEach(size_t from, const Cost &cost) {
    for (size_t k = from; k < rest_.size(); ++k) {
        if (state_[rest_[k]] != State::open) continue;
        const Cost with = cost.with(trial_.lever(rest_[k]));
        if (spent()) {
            openEffort_ = std::min(openEffort_, with.effort);
            continue;
        }
        if (any_ && !lowestWanted_ && with > cost_) continue;
        trial_.take(rest_[k]);
        const bool enough = reached();
        if (enough && lowestWanted_) least_ = badness(trial_.rescorer().read(scale_), *hunt_.measured);
        if (enough && !lowestWanted_) record(with);
        else tryEach(k + 1, with);
        trial_.take(rest_[k], false);
    }
}

// What is in and what is open is taken; what is in alone does not reach the aim. Leaves it as it found it.
void Branch::decideRest(Cost cost, bool excluded) {
    if (spent()) {
        openEffort_ = std::min(openEffort_, cost.effort);
        return;
    }
    std::vector<size_t> forced;
    const auto restore = [&] {
        for (const size_t i : forced) state_[i] = State::open;
    };
    if (excluded) {
        if (!forceNeeded(cost, forced)) return;
        if (!forced.empty()) {
            if (any_ && !lowestWanted_ && cost > cost_) return restore();
            showOpen(false);
            const bool enough = reached();
            if (enough) {
                if (lowestWanted_) least_ = badness(trial_.rescorer().read(scale_), *hunt_.measured);
                else record(cost);
            }
            showOpen(true);
            if (enough && !lowestWanted_) return restore();
        }
    }
    const size_t lever = dearestOpen();
    if (lever == trial_.size() || hopeless(cost)) return restore();
    state_[lever] = State::out;
    trial_.take(lever, false);
    decideRest(cost, true);
    state_[lever] = State::in;
    const Cost with = cost.with(trial_.lever(lever));
    showOpen(false);
    trial_.take(lever, true);
    const bool worth = !(any_ && !lowestWanted_ && with > cost_);
    bool enough = false, loose = false;
    if (worth) {
        enough = reached();
        loose = !ownBound() && holds(bounds_);
        if (enough && lowestWanted_) least_ = badness(trial_.rescorer().read(scale_), *hunt_.measured);
        if (enough && !lowestWanted_) record(with);
        if (loose && (!enough || lowestWanted_)) tryEach(0, with);
    }
    showOpen(true);
    if (worth && !loose && (!enough || lowestWanted_)) decideRest(with, false);
    state_[lever] = State::open;
    restore();
}

Found Branch::cheapest() {
    guess();
    Cost none;
    none.tier = hunt_.leastTier;
    decide(0, none, true);
    Found found;
    found.proved = !cut_;
    if (any_) {
        found.levers = best_.levers;
        found.cost = cost_;
    }
    found.leastEffort = any_ ? std::min(openEffort_, cost_.effort) : openEffort_;
    trial_.takeOnly(best_.levers);
    return found;
}

double Branch::lowest(bool &proved) {
    lowestWanted_ = true;
    decide(0, {}, true);
    proved = !cut_;
    trial_.takeOnly({});
    return least_;
}

}  // namespace plumb
