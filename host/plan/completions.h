// Private to range.cpp: scores the completions of some scales that wait for the same questions.
#pragma once
#include <random>
#include <vector>

#include "host/plan/points.h"
#include "host/plan/range.h"
#include "host/plan/scale_reader.h"

namespace plumb {

// A question that is missing, with the answers that are tried.
struct Open {
    Missing cell;
    std::vector<Answer> answers;
};

// Of one scale, from many completions.
struct ScaleFound {
    ScaleAt at;
    Extent all, usual;
    std::vector<uint32_t> reasons;
    std::vector<Missing> later;
    std::vector<Split> splits;        // of the open questions
    std::vector<Extent> independent;  // of the open questions: completions in which each was not asked
    bool stuck = false;
};

class Completions {
  public:
    Completions(Rescorer &scorer, const std::vector<ScaleAt> &scales, const std::vector<Missing> &open);

    double count() const;  // completions at the most, as far as is known before any is scored
    bool sampled() const { return sampled_; }
    uint64_t scored() const { return scored_; }
    std::vector<ScaleFound> &found() { return found_; }

    // Scores every completion; false when there are more than `most` or the plugin failed (Rescorer::failure()).
    bool scoreAll(uint64_t most);
    // Looks for the least and the most of one scale from seeded starts, with at most `most` calls of the plugin. False
    // when the plugin failed.
    bool search(size_t scale, uint64_t most, uint64_t seed);

  private:
    static constexpr size_t kNone = SIZE_MAX;
    size_t nextOpen() const;
    bool descend(const std::vector<size_t> &waiting);
    bool branch(Missing cell, const std::vector<Answer> &answers, size_t open, const std::vector<size_t> &waiting);
    void note(ScaleFound &found, const Said &said) const;
    bool usual() const;  // every number that is missing has a usual value now
    const std::vector<Answer> &answersOf(Missing later);

    bool complete(size_t scale, Said &said);  // with the choices as they are
    std::optional<double> tryChoices(size_t scale);
    void climb(size_t scale, size_t fixed, double sign, std::mt19937_64 &random);

    Rescorer &scorer_;
    std::vector<Open> open_;
    std::vector<Open> later_;      // that came to be needed, with their answers
    std::vector<size_t> chosen_;   // by open question: the answer it has now, or kNone
    std::vector<size_t> choices_;  // of a search: by open question, then by later_
    std::vector<ScaleFound> found_;
    uint64_t scored_ = 0, most_ = 0;
    bool sampled_ = false;
};

}  // namespace plumb
