// The installed plugins, random answers to their forms, and the plan by trying every set.
#pragma once
#include <random>
#include <string>

#include "host/plan/plan.h"

namespace plumb::planning {

// Loaded once from the build's bundles, by the id of its form; throws what is wrong with it.
const Plugin &plugin(const std::string &form);
const AdviceBook &book(const std::string &form);

// Answers from the members of one form as JSON; throws when they are refused.
FormAnswers answersOf(const Plugin &plugin, const std::string &members);

class Random {
  public:
    explicit Random(uint32_t seed) : engine_(seed) {}
    uint32_t below(uint32_t n) { return static_cast<uint32_t>(engine_() % n); }
    bool chance(uint32_t percent) { return below(100) < percent; }

  private:
    std::mt19937 engine_;
};

struct Wish {
    uint32_t bad = 50;      // percent of the choices that are not the first option, and of the numbers drawn at large
    uint32_t tick = 20;     // percent of the options ticked
    uint32_t blank = 0;     // percent of the questions left blank or unsure
    uint32_t rows = 2;      // rows of a group, at the most
    bool excluded = false;  // whether "exclusions" may be ticked
};
FormAnswers randomAnswers(const Plugin &plugin, Random &random, const Wish &wish);

// Some of a trial's levers, so many at the most.
std::vector<size_t> someLevers(const Trial &trial, Random &random, size_t most);

// The cheapest set by trying every one; nothing when none reaches the aim.
struct Tried {
    std::optional<std::vector<size_t>> levers;  // by id
    Cost cost;
    double least = 0;  // badness that any set reaches
    uint64_t sets = 0;
};
Tried tryAll(Trial &trial, const Scale &target, const Aim &aim, const std::vector<size_t> &among);

}  // namespace plumb::planning
