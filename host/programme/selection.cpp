#include "host/programme/selection.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

#include "host/base/text.h"

namespace plumb {

namespace {

bool fits(const Exercise &exercise, Place place) {
    using Position = Exercise::Position;
    switch (place) {
        case Place::any: return true;
        case Place::desk: return exercise.atDesk;
        case Place::standing: return exercise.position == Position::standing || exercise.position == Position::walk;
        case Place::floor: break;
    }
    return exercise.position == Position::floor;
}

struct Candidate {
    Chosen chosen;
    bool own = false;               // a trigger of its own holds
    std::vector<std::string> ends;  // codes that it answers, each once
};

class Chooser {
  public:
    Chooser(const Catalogue &catalogue, const std::vector<Call> &calls) : catalogue_(catalogue), calls_(calls) {}

    std::vector<Call> forbidding(const Exercise &exercise) const {
        std::vector<Call> all;
        for (const Call &call : calls_)
            if (call.forbids && isAmong(exercise.avoidIf, call.code)) all.push_back(call);
        return all;
    }

    Candidate candidate(const Exercise &exercise) const {
        Candidate made;
        made.chosen.exercise = &exercise;
        for (const Call &call : calls_)
            if (!call.forbids && isAmong(exercise.triggers, call.code)) add(made, call);
        made.own = !made.chosen.calls.empty();
        for (const ExerciseSet &set : catalogue_.sets) {
            if (!isAmong(set.items, exercise.id)) continue;
            bool called = false;
            for (const Call &call : calls_) {
                if (call.forbids || !isAmong(set.when, call.code)) continue;
                add(made, call);
                called = true;
            }
            if (called) made.chosen.sets.push_back(set.id);
        }
        return made;
    }

    // Best first, at most `most`.
    std::vector<Chosen> choose(std::vector<Candidate> candidates, size_t most) {
        std::vector<Chosen> items;
        while (items.size() < most && !candidates.empty()) {
            const auto best = std::min_element(candidates.begin(), candidates.end(),
                                               [&](const Candidate &a, const Candidate &b) { return key(a) < key(b); });
            for (const std::string &code : best->ends) ++answered_[code];
            const Exercise &taken = *best->chosen.exercise;
            items.push_back(std::move(best->chosen));
            candidates.erase(best);
            std::erase_if(candidates, [&](const Candidate &c) { return alike(*c.chosen.exercise, taken); });
        }
        return items;
    }

  private:
    static void add(Candidate &made, const Call &call) {
        const bool there = std::any_of(made.chosen.calls.begin(), made.chosen.calls.end(),
                                       [&](const Call &other) { return other.code == call.code; });
        if (there) return;
        made.chosen.calls.push_back(call);
        for (const std::string &code : call.stands)
            if (!isAmong(made.ends, code)) made.ends.push_back(code);
    }

    int strength(const std::string &code) const {
        const auto call = std::find_if(calls_.begin(), calls_.end(), [&](const Call &c) { return c.code == code; });
        return call == calls_.end() ? 1 : call->strength;
    }

    double gain(const Candidate &candidate) const {
        double sum = 0;
        for (const std::string &code : candidate.ends) {
            const auto before = answered_.find(code);
            sum += std::ldexp(strength(code), before == answered_.end() ? 0 : -2 * before->second);
        }
        return sum;
    }

    // The less, the better.
    std::tuple<double, bool, bool, char, std::string_view> key(const Candidate &candidate) const {
        const Exercise &exercise = *candidate.chosen.exercise;
        return {-gain(candidate), candidate.chosen.sets.empty(), !candidate.own, exercise.grade, exercise.id};
    }

    bool alike(const Exercise &a, const Exercise &b) const {
        return std::any_of(catalogue_.alternatives.begin(), catalogue_.alternatives.end(),
                           [&](const auto &group) { return isAmong(group, a.id) && isAmong(group, b.id); });
    }

    const Catalogue &catalogue_;
    const std::vector<Call> &calls_;
    std::map<std::string, int> answered_;  // code → items that answer it
};

}  // namespace

Selection select(const Catalogue &catalogue, Gate gate, const std::vector<Call> &calls, Place place, size_t most) {
    Selection selection;
    Chooser chooser(catalogue, calls);
    std::vector<Candidate> candidates;
    const auto consider = [&](const Exercise &exercise, bool always) {
        if (exercise.assessorOnly) return;
        Candidate candidate = chooser.candidate(exercise);
        if (!always && candidate.chosen.calls.empty()) return;
        if (auto because = chooser.forbidding(exercise); !because.empty())
            selection.leftOut.push_back({&exercise, std::move(because)});
        else candidates.push_back(std::move(candidate));
    };
    if (gate == Gate::full) {
        for (const Exercise &exercise : catalogue.exercises)
            if (fits(exercise, place)) consider(exercise, false);
        selection.items = chooser.choose(std::move(candidates), most);
        return selection;
    }
    for (const std::string &id : allowedBy(gate))
        if (const Exercise *exercise = catalogue.find(id)) consider(*exercise, true);
    for (Candidate &candidate : candidates)
        if (selection.items.size() < most) selection.items.push_back(std::move(candidate.chosen));
    return selection;
}

}  // namespace plumb
