#include "host/plan/plan.h"

#include <algorithm>
#include <cmath>

namespace plumb {

namespace {

class Planner {
  public:
    Planner(WhatIf &whatIf, Level goal, uint64_t mostScores)
        : whatIf_(whatIf),
          trial_(whatIf.trial()),
          target_(*whatIf.target()),
          scale_(trial_.rescorer().scale(target_.id)),
          most_(mostScores) {
        plan_.plugin = &whatIf.plugin();
        plan_.target = &target_;
        plan_.goal = goal;
        plan_.now = plan_.after = whatIf.now();
        plan_.privacy = target_.privacy;
        for (const Lever &lever : whatIf.levers()) plan_.privacy = std::max(plan_.privacy, lever.privacy);
        for (size_t i = 0; i < trial_.size(); ++i) all_.push_back(i);
    }

    FormPlan plan() {
        if (plan_.now.state == Reading::State::needed || plan_.now.state == Reading::State::silent) {
            plan_.outcome = FormPlan::Outcome::missing;
            listMissing();
        } else if (reaches({plan_.goal, {}}, plan_.now, target_)) {
            plan_.outcome = FormPlan::Outcome::already;
        } else {
            seek();
        }
        std::vector<size_t> left = all_;
        std::erase_if(left, [&](size_t i) {
            return std::any_of(plan_.steps.begin(), plan_.steps.end(),
                               [&](const PlanStep &step) { return step.lever == &trial_.lever(i); });
        });
        for (const size_t i : left) plan_.others.emplace_back(&trial_.lever(i), whatIf_.effect({&i, 1}));
        plan_.scored = trial_.rescorer().scored();
        return std::move(plan_);
    }

  private:
    void listMissing() {
        for (const plumb_line &line : whatIf_.result().lines) {
            if (line.kind != PLUMB_NEEDS || line.output != scale_.output) continue;
            const std::string &question = whatIf_.result().neededQuestion(line);
            if (std::find(plan_.missing.begin(), plan_.missing.end(), question) == plan_.missing.end())
                plan_.missing.push_back(question);
        }
    }

    // The goal; else the best level that is better than now; else, where there is a score now, the lowest value. Where
    // there is none, the first question is whether there can be one.
    void seek() {
        const bool said = plan_.now.said();
        const Level worst = said ? plan_.now.level : Level::urgent;
        bool proved = true;
        if (!said && !canBeHad(trial_, target_, all_, proved, most_)) {
            plan_.proved = proved;
            return;
        }
        for (Level level = plan_.goal; said ? level < worst : level <= worst; level = next(level)) {
            if (const auto found = search(level)) return take(*found, level == plan_.goal);
        }
        if (!said) return;  // not proved, and nothing found
        const double least = lowest(trial_, target_, all_, proved, most_);
        plan_.proved = plan_.proved && proved;
        if (!(least < badness(plan_.now, target_))) return;
        if (const auto found = search({Level::good, least})) take(*found, false);
    }

    static Level next(Level level) { return static_cast<Level>(static_cast<int>(level) + 1); }

    std::optional<Found> search(const Aim &aim) {
        Found found = plumb::search(trial_, target_, aim, all_, most_);
        plan_.proved = plan_.proved && found.proved;
        return found.levers ? std::optional(std::move(found)) : std::nullopt;
    }
    std::optional<Found> search(Level level) { return search(Aim{level, {}}); }

    void take(const Found &found, bool goal) {
        plan_.outcome = goal ? FormPlan::Outcome::reaches : FormPlan::Outcome::lowers;
        trial_.takeOnly(*found.levers);
        plan_.after = trial_.score(scale_);
        plan_.leastEffort = static_cast<double>(found.leastEffort) / 1000;
        plan_.effort = static_cast<double>(found.cost.effort) / 1000;
        plan_.tier = found.cost.tier;
        putInOrder(*found.levers);
    }

    void putInOrder(std::vector<size_t> left) {
        std::vector<size_t> taken;
        Reading now = plan_.now;
        while (!left.empty()) {
            size_t best = 0;
            Reading bestReading;
            double bestGain = 0;
            for (size_t k = 0; k < left.size(); ++k) {
                taken.push_back(left[k]);
                trial_.takeOnly(taken);
                const Reading reading = trial_.score(scale_);
                taken.pop_back();
                const double gain =
                    (severity(now, target_) - severity(reading, target_)) / costOf(trial_.lever(left[k]));
                if (k > 0 && !before(left[k], gain, left[best], bestGain)) continue;
                best = k;
                bestGain = gain;
                bestReading = reading;
            }
            const size_t lever = left[best];
            plan_.steps.push_back({&trial_.lever(lever), whatIf_.effect({&lever, 1}), now, bestReading});
            taken.push_back(lever);
            left.erase(left.begin() + static_cast<std::ptrdiff_t>(best));
            now = bestReading;
        }
        trial_.takeOnly({});
    }

    static double costOf(const Lever &lever) { return std::max(lever.effort, 0.5); }

    bool before(size_t a, double gainA, size_t b, double gainB) const {
        const Lever &one = trial_.lever(a), &other = trial_.lever(b);
        if (one.urgent != other.urgent) return one.urgent;
        if (gainA != gainB) return gainA > gainB;
        if (one.tier != other.tier) return one.tier < other.tier;
        if (one.effort != other.effort) return one.effort < other.effort;
        return one.id < other.id;
    }

    WhatIf &whatIf_;
    Trial &trial_;
    const Scale &target_;
    ScaleAt scale_;
    uint64_t most_;
    std::vector<size_t> all_;
    FormPlan plan_;
};

// The steps from a plan's head on that are best taken together, and how much they lower for their effort.
double promise(const FormPlan &plan, size_t head) {
    double best = 0, effort = 0;
    const double start = severity(plan.steps[head].before, *plan.target);
    for (size_t i = head; i < plan.steps.size(); ++i) {
        effort += std::max(plan.steps[i].lever->effort, 0.5);
        best = std::max(best, (start - severity(plan.steps[i].after, *plan.target)) / effort);
    }
    return best;
}

}  // namespace

Result<FormPlan> planForm(WhatIf &whatIf, Level goal, uint64_t mostScores) {
    if (whatIf.failure()) return *whatIf.failure();
    FormPlan plan = Planner(whatIf, goal, mostScores).plan();
    if (whatIf.failure()) return *whatIf.failure();
    return plan;
}

double severity(const Reading &reading, const Scale &scale) {
    if (!reading.said()) return 5;
    if (!scale.levelFrom.empty())  // the level is not tied to the bands
        return static_cast<double>(reading.level) + (reading.value - scale.least) / (scale.most - scale.least) * 0.99;
    size_t band = 0;
    for (size_t i = 0; i < scale.bands.size(); ++i)
        if (scale.bands[i].above ? reading.value > scale.bands[i].at : reading.value >= scale.bands[i].at) band = i;
    const bool lower = scale.better != Scale::Better::higher;
    const double from = scale.bands[band].at;
    double share = 0;
    if (band + 1 < scale.bands.size()) {
        share = (reading.value - from) / (scale.bands[band + 1].at - from);
    } else {  // the last band may be endless: the width of the one before it is half of the way
        const double width = band > 0 ? from - scale.bands[band - 1].at : scale.most - scale.least;
        share = (reading.value - from) / (reading.value - from + width);
    }
    const double level = static_cast<double>(scale.bands[band].level);
    return lower ? level + 0.99 * share : level + 0.99 * (1 - share);
}

std::vector<const PlanStep *> together(std::span<const FormPlan> plans) {
    std::vector<const PlanStep *> order;
    std::vector<size_t> head(plans.size(), 0);
    const auto key = [&](size_t i) {
        const Lever &lever = *plans[i].steps[head[i]].lever;
        return std::tuple(!lever.urgent, -promise(plans[i], head[i]), lever.tier, lever.effort,
                          std::string_view(lever.id));
    };
    for (;;) {
        size_t next = plans.size();
        for (size_t i = 0; i < plans.size(); ++i)
            if (head[i] < plans[i].steps.size() && (next == plans.size() || key(i) < key(next))) next = i;
        if (next == plans.size()) return order;
        order.push_back(&plans[next].steps[head[next]++]);
    }
}

}  // namespace plumb
