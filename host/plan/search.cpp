#include "host/plan/search.h"

#include <algorithm>
#include <cmath>

#include "host/plan/branch.h"

namespace plumb {

namespace {

// The scales that a scale is the largest of, followed down to those that are not made of others.
void leaves(const Manifest &manifest, const Scale &scale, std::vector<const Scale *> &out) {
    if (scale.setBy.empty()) out.push_back(&scale);
    for (const std::string &id : scale.setBy) leaves(manifest, *manifest.find(id), out);
}

class Parts {
  public:
    Parts(Trial &trial, const Scale &target) : trial_(trial), form_(trial.rescorer().plugin().form()) {
        const bool largest = !target.setBy.empty() && target.levelFrom.empty() && target.plan && target.plan->monotone;
        if (largest) leaves(trial.rescorer().plugin().manifest(), target, scales_);
        if (!apart()) scales_.clear();
    }

    const std::vector<const Scale *> &scales() const { return scales_; }

    // Levers that feed a part; nothing when one of them feeds two.
    std::optional<std::vector<size_t>> leversOf(const Scale *part, const std::vector<size_t> &among) const {
        std::vector<size_t> levers;
        for (const size_t i : among) {
            size_t here = 0, elsewhere = 0;
            for (const Change &change : trial_.lever(i).changes)
                if (const Scale *fed = fedBy(change.question)) ++(fed == part ? here : elsewhere);
            if (here && elsewhere) return std::nullopt;
            if (here) levers.push_back(i);
        }
        return levers;
    }

  private:
    const Scale *fedBy(Slot question) const {
        const std::string &section = form_.sections[form_.at(question).section].id;
        for (const Scale *scale : scales_)
            if (std::find(scale->sections.begin(), scale->sections.end(), section) != scale->sections.end())
                return scale;
        return nullptr;
    }

    // Each section feeds one part, and no answer of one part hides a question of another.
    bool apart() const {
        std::vector<std::string> sections;
        for (const Scale *scale : scales_)
            sections.insert(sections.end(), scale->sections.begin(), scale->sections.end());
        std::sort(sections.begin(), sections.end());
        if (std::adjacent_find(sections.begin(), sections.end()) != sections.end()) return false;
        return std::none_of(form_.conditional.begin(), form_.conditional.end(), [&](Slot slot) {
            const auto &tests = form_.at(slot).showIf.tests;
            return std::any_of(tests.begin(), tests.end(), [&](const Test &test) {
                return fedBy(slot) && fedBy(test.question) && fedBy(slot) != fedBy(test.question);
            });
        });
    }

    const Trial &trial_;
    const Form &form_;
    std::vector<const Scale *> scales_;
};

Found searchPart(Trial &trial, const Hunt &hunt) {
    trial.takeOnly({});
    return Branch(trial, hunt).cheapest();
}

// The plans of the parts together; nothing when they do not make a plan of the whole.
std::optional<Found> searchParts(Trial &trial, const Hunt &whole) {
    const Parts parts(trial, *whole.target);
    if (parts.scales().size() < 2) return std::nullopt;
    std::vector<Hunt> hunts;
    std::vector<Found> found;
    Found all;
    for (const Scale *part : parts.scales()) {
        auto levers = parts.leversOf(part, whole.among);
        if (!levers) return std::nullopt;
        Hunt hunt = whole;
        hunt.measured = part;
        hunt.among = std::move(*levers);
        hunt.mostScores = whole.mostScores / parts.scales().size();
        found.push_back(searchPart(trial, hunt));
        if (!found.back().levers) {
            trial.takeOnly({});
            return found.back();
        }
        all.cost.tier = std::max(all.cost.tier, found.back().cost.tier);
        hunts.push_back(std::move(hunt));
    }
    all.levers.emplace();
    for (size_t i = 0; i < hunts.size(); ++i) {
        if (found[i].cost.tier < all.cost.tier && !found[i].levers->empty()) {  // a dearer tier costs nothing more
            hunts[i].leastTier = all.cost.tier;
            found[i] = searchPart(trial, hunts[i]);
        }
        all.levers->insert(all.levers->end(), found[i].levers->begin(), found[i].levers->end());
        all.cost.effort += found[i].cost.effort;
        all.cost.changes += found[i].cost.changes;
        all.proved = all.proved && found[i].proved;
        all.leastEffort += found[i].leastEffort;
    }
    std::sort(all.levers->begin(), all.levers->end(),
              [&](size_t a, size_t b) { return trial.lever(a).id < trial.lever(b).id; });
    trial.takeOnly(*all.levers);
    const Reading reading = trial.score(trial.rescorer().scale(whole.target->id));
    if (!reaches(whole.aim, reading, *whole.target)) return std::nullopt;
    return all;
}

}  // namespace

bool reaches(const Aim &aim, const Reading &reading, const Scale &scale) {
    if (!reading.said()) return false;
    if (aim.badness) return badness(reading, scale) <= *aim.badness;
    const Level level = scale.levelFrom.empty() ? scale.levelOf(reading.value) : reading.level;
    return level != Level::none && level <= aim.level;
}

Cost Cost::with(const Lever &lever) const {
    return {effort + std::llround(lever.effort * 1000), std::max(tier, lever.tier), changes + 1};
}

Found search(Trial &trial, const Scale &target, const Aim &aim, const std::vector<size_t> &among, uint64_t mostScores) {
    const Hunt hunt{&target, &target, aim, among, 0, mostScores, false};
    if (auto found = searchParts(trial, hunt)) return *found;
    return searchPart(trial, hunt);
}

bool canBeHad(Trial &trial, const Scale &target, const std::vector<size_t> &among, bool &proved, uint64_t mostScores) {
    const Aim any{Level::good, std::numeric_limits<double>::max()};
    const Found found = searchPart(trial, {&target, &target, any, among, 0, mostScores, true});
    proved = found.proved;
    return found.levers.has_value();
}

double lowest(Trial &trial, const Scale &target, const std::vector<size_t> &among, bool &proved, uint64_t mostScores) {
    const Hunt hunt{&target, &target, {}, among, 0, mostScores, false};
    trial.takeOnly({});
    return Branch(trial, hunt).lowest(proved);
}

}  // namespace plumb
