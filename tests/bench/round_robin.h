// round_robin.h: compares contenders by running them in turn inside one run, so that a noisy machine slows all alike.
//
// Times are CPU seconds of the calling thread, and of child processes that ended. Each contender runs once a round; the
// first is the baseline. Printed are the least and the middle time an item, and the middle of the ratios to the
// baseline, taken round by round: only these ratios mean anything from one machine to the next. One thread; no errors
// but that contenders disagree.
#pragma once
#include <sys/resource.h>
#include <time.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace plumb::bench {

inline double cpuSeconds() {
    timespec now{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    rusage children{};
    ::getrusage(RUSAGE_CHILDREN, &children);
    const auto seconds = [](const timeval &time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6;
    };
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9 + seconds(children.ru_utime) +
           seconds(children.ru_stime);
}

inline double middle(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

inline bool isSmoke(int argc, char **argv) {
    return std::any_of(argv + 1, argv + argc,
                       [](const char *argument) { return std::string_view(argument) == "--smoke"; });
}

class RoundRobin {
  public:
    // `items`: how many things one call of a contender works through; times are printed for one of them.
    // `clock`: other than cpuSeconds() where a contender works in another process that does not end.
    RoundRobin(std::string title, double items, int rounds, std::function<double()> clock = cpuSeconds)
        : title_(std::move(title)), items_(items), rounds_(rounds), clock_(std::move(clock)) {}

    // `run` returns a number that tells the results apart; all contenders must return the same. The goal is the largest
    // ratio wanted, printed and not enforced; 0: none.
    void add(std::string name, std::function<uint64_t()> run, double goal = 0) {
        contenders_.push_back({std::move(name), std::move(run), goal, {}});
    }

    // False when the contenders disagree.
    bool run() {
        std::printf("%s; %d round%s\n", title_.c_str(), rounds_, rounds_ == 1 ? "" : "s");
        for (int round = 0; round < rounds_; ++round)
            for (Contender &contender : contenders_)
                if (!runOnce(contender)) return false;
        std::printf("  %-44s %10s %10s %8s\n", "", "least ns", "middle ns", "ratio");
        for (const Contender &contender : contenders_) print(contender);
        std::printf("\n");
        return true;
    }

  private:
    struct Contender {
        std::string name;
        std::function<uint64_t()> run;
        double goal;
        std::vector<double> seconds;  // by round
    };

    bool runOnce(Contender &contender) {
        const double start = clock_();
        const uint64_t result = contender.run();
        contender.seconds.push_back(clock_() - start);
        if (!started_) result_ = result;
        started_ = true;
        if (result == result_) return true;
        std::printf("  %s came to another result than %s\n", contender.name.c_str(), contenders_[0].name.c_str());
        return false;
    }

    void print(const Contender &contender) const {
        std::vector<double> ratios;
        for (size_t i = 0; i < contender.seconds.size(); ++i)
            ratios.push_back(contender.seconds[i] / contenders_[0].seconds[i]);
        const double perItem = 1e9 / items_;
        std::printf("  %-44s %10.1f %10.1f %8.2f", contender.name.c_str(),
                    *std::min_element(contender.seconds.begin(), contender.seconds.end()) * perItem,
                    middle(contender.seconds) * perItem, middle(ratios));
        if (contender.goal > 0) std::printf("  goal: at most %.2f", contender.goal);
        std::printf("\n");
    }

    std::string title_;
    double items_;
    int rounds_;
    std::function<double()> clock_;
    std::vector<Contender> contenders_;
    bool started_ = false;
    uint64_t result_ = 0;
};

}  // namespace plumb::bench
