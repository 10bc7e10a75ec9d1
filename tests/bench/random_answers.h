// random_answers.h: answers drawn at random that a form accepts, and the documents that hold them. For benchmarks.
//
// The same seed gives the same bytes on every machine. Nothing is drawn for a question that the earlier answers hide.
#pragma once
#include <cstdint>
#include <string>

#include "host/form/document.h"

namespace plumb::bench {

// SplitMix64 (Steele, Lea and Flood, Fast Splittable Pseudorandom Number Generators, 2014).
class Random {
  public:
    explicit Random(uint64_t seed) : state_(seed) {}
    uint64_t next() {
        uint64_t z = state_ += 0x9E3779B97F4A7C15u;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
        return z ^ (z >> 31);
    }
    uint32_t below(size_t most) { return static_cast<uint32_t>((next() >> 32) * most >> 32); }
    double unit() { return static_cast<double>(next() >> 11) * 0x1p-53; }  // 0 ≤ x < 1
    bool chance(double of) { return unit() < of; }

  private:
    uint64_t state_;
};

// How likely a question is answered, and, where the form allows it, answered with "not sure".
struct Filling {
    double required = 1, optional = 1, unsure = 0;
};

inline constexpr Filling kAll{1, 1, 0};
inline constexpr Filling kRequiredOnly{1, 0, 0};
inline constexpr Filling kAsInLife{0.99, 0.9, 0.01};

// Draws an answer to every question of a form without groups. Numbers lie in the soft range, with at most one decimal.
void fillAtRandom(FormAnswers &form, const Filling &filling, Random &random);

// A whole document on one line, without a line feed, keys in the order of the form; appends. `number` goes into its
// reference.
void appendDocument(std::string &out, const Document &document, uint64_t number, Random &random);

}  // namespace plumb::bench
