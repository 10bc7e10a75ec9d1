// cmdq.h: the Cornell Musculoskeletal Discomfort Questionnaire: frequency * discomfort * interference of a region, 0 to
// 90, and their sum.
//
// Hedge A, Morimoto S, McCrobie D. Ergonomics 42 (1999) 1333-1349, and the scoring page of the Cornell Human Factors
// and Ergonomics Laboratory, which is to be acknowledged: without a frequency the region counts 0; without discomfort
// or interference that one counts 1, so that a score is not below its frequency. Published for 20 parts of the body;
// here nine regions are asked.
//
// Pure; any thread; nothing allocated; no errors. Preconditions: places within the tables.
#pragma once

#include <array>
#include <cstddef>
#include <optional>

namespace plumb::cmdq {

inline constexpr std::size_t kRegions = 9;
inline constexpr std::array<double, 5> kFrequency = {0, 1.5, 3.5, 5, 10};  // never to several times a day
inline constexpr std::array<double, 3> kDiscomfort = {1, 2, 3};            // slight, moderate, very
inline constexpr std::array<double, 3> kInterference = {1, 2, 3};          // not at all, slightly, substantially

// Places in the tables.
struct Region {
    std::optional<std::size_t> frequency, discomfort, interference;
};

constexpr double score(const Region &region) {
    if (!region.frequency) return 0;
    const double discomfort = region.discomfort ? kDiscomfort[*region.discomfort] : 1;
    const double interference = region.interference ? kInterference[*region.interference] : 1;
    return kFrequency[*region.frequency] * discomfort * interference;
}

}  // namespace plumb::cmdq
