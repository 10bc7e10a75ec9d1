// factors.h: which of twelve modifiable factors are present, and which to begin with. A count, never a probability: no
// sum of them has been shown to foretell back pain in people at desks.
//
// The order is ours, by how well it is shown that acting on the factor helps. Steffens and others 2016: exercise alone
// (relative risk 0.65) and with education (0.55) prevents episodes, education or ergonomics alone do not. Sadler and
// others 2017: side bend (odds ratio 0.41) and hamstrings (0.96 a unit) go before new pain. WHO 2020: activity and
// strengthening. m12 (sleep, smoking, weight) from memory. The cuts of m8 to m11 are ours.
//
// Pure; any thread; nothing allocated; no errors.
#pragma once

#include <array>
#include <cstddef>
#include <optional>

namespace plumb::factors {

inline constexpr std::size_t kFactors = 12;
inline constexpr double kBurdenFrom = 5;   // m11, 0 to 10: fear of movement, low mood or stress
inline constexpr double kLowMoodFrom = 8;  // of the same: say where to find somebody to talk to

// m4 low activity, m5 no strength work, m10 weak trunk, m6 lifting, m11 fear or mood, m1 long sitting, m3 few breaks,
// m2 slumped, m9 side bend, m8 hamstrings, m12 sleep and smoking, m7 desk.
inline constexpr std::array<std::size_t, kFactors> kFirstTo = {4, 5, 10, 6, 11, 1, 3, 2, 9, 8, 12, 7};

using Facts = std::array<std::optional<bool>, kFactors + 1>;  // at their number; [0] is not used

struct Score {
    int present = 0, answered = 0;
    std::array<std::size_t, 3> first{};  // numbers of the factors to begin with; 0: there are not so many
};

constexpr Score score(const Facts &facts) {
    Score out;
    for (const std::size_t n : kFirstTo) {
        if (!facts[n]) continue;
        ++out.answered;
        if (!*facts[n]) continue;
        const auto place = static_cast<std::size_t>(out.present++);
        if (place < out.first.size()) out.first[place] = n;
    }
    return out;
}

}  // namespace plumb::factors
