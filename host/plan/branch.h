// Branch and bound over the sets of some levers, for one scale. The inside of search(); see there.
#pragma once
#include <limits>
#include <string>
#include <vector>

#include "host/plan/search.h"

namespace plumb {

// What is searched: `measured` has to reach the aim on the bands of `target`.
struct Hunt {
    const Scale *target = nullptr, *measured = nullptr;
    Aim aim;
    std::vector<size_t> among;
    int leastTier = 0;  // tiers up to here count alike: another part of the plan needs this one anyway
    uint64_t mostScores = kMostScores;
    bool anyWill = false;  // the first set found will do
};

class Branch {
  public:
    Branch(Trial &trial, const Hunt &hunt);
    Found cheapest();
    double lowest(bool &proved);

  private:
    enum class State : char { open, in, out };
    struct Best {
        std::vector<size_t> levers;
        std::vector<std::string> ids;
    };

    void sortOut();  // which levers are decided first, and what bounds the rest
    bool ownBound() const;
    bool spent();
    bool done(const Reading &reading) const;
    bool holds(const std::vector<ScaleAt> &bounds) const;  // of the last score
    bool reached();                                        // by what is taken
    bool possible(const std::vector<ScaleAt> &bounds);     // whether fewer or the same levers could reach it
    bool hopeless(const Cost &cost) const;
    void guess();  // a first set, so that there is something to beat
    void climb();
    bool rivalTaken(size_t lever) const;
    void shrink();  // drops what is not needed from the set that is taken
    void record(const Cost &cost);
    void recordTaken();
    void decide(size_t next, const Cost &cost, bool fresh);
    void decideRest(Cost cost, bool excluded);
    void tryEach(size_t from, const Cost &cost);
    bool forceNeeded(Cost &cost, std::vector<size_t> &forced);
    size_t dearestOpen() const;
    void showOpen(bool on);  // takes or leaves all that is open
    void set(size_t lever, State state);
    bool conflicts(size_t lever) const;

    Trial &trial_;
    const Hunt &hunt_;
    ScaleAt scale_;
    std::vector<ScaleAt> bounds_;                // readings that have to reach the aim with all that is open taken
    std::vector<std::vector<ScaleAt>> settled_;  // by how many of the first are decided: bounds that hold from there
    std::vector<size_t> first_, rest_;           // decided one by one; bounded
    std::vector<std::vector<size_t>> rivals_;    // by lever: those that it cannot be taken with
    std::vector<State> state_;                   // by lever
    bool lowestWanted_ = false;
    double least_ = std::numeric_limits<double>::infinity();  // badness, when the lowest is wanted
    bool any_ = false, cut_ = false;
    Best best_;
    Cost cost_;
    int64_t openEffort_ = std::numeric_limits<int64_t>::max();  // least of what was not looked into
    uint64_t until_ = 0;
};

}  // namespace plumb
