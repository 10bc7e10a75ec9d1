// bench_rosa: what the plugin contract costs. The desk plugin, with every conclusion recorded, against the same written
// by hand over a struct, and against the methods alone.
//
// 4,096 random answer sets in rotation. Before anything is timed, plugin, hand and Runner must conclude the same of
// every set. --smoke: one round.
#include <cstdlib>
#include <tuple>

#include "by_hand.h"
#include "desk_plugin.h"
#include "host/assess/runner.h"
#include "random_answers.h"
#include "round_robin.h"

namespace {

using namespace plumb;

constexpr size_t kSets = 4096;
using Lines = std::vector<plumb_line>;

// The same answers in the three shapes.
struct Sets {
    std::vector<FormAnswers> forms;
    std::vector<std::vector<plumb_value>> values;
    std::vector<bench::DeskAnswers> structs;
};

Sets randomSets(const Plugin &plugin, const bench::Filling &filling) {
    bench::Random random(1);
    Runner runner(plugin.binding());
    Sets sets;
    for (size_t i = 0; i < kSets; ++i) {
        bench::fillAtRandom(sets.forms.emplace_back(plugin.form()), filling, random);
        runner.fill(sets.forms.back());
        sets.values.push_back(runner.values());
        sets.structs.push_back(bench::deskAnswers(sets.values.back().data()));
    }
    return sets;
}

bool sameConclusions(Lines one, Lines other) {
    auto all = [](const plumb_line &l) { return std::tie(l.kind, l.level, l.output, l.why, l.row, l.value); };
    auto less = [&](const plumb_line &a, const plumb_line &b) { return all(a) < all(b); };
    auto same = [&](const plumb_line &a, const plumb_line &b) { return all(a) == all(b); };
    std::sort(one.begin(), one.end(), less);
    std::sort(other.begin(), other.end(), less);
    return std::equal(one.begin(), one.end(), other.begin(), other.end(), same);
}

bool allAgree(const Plugin &plugin, const Sets &sets) {
    LinePage page;
    Runner runner(plugin.binding());
    Lines byHand;
    for (size_t i = 0; i < kSets; ++i) {
        const int32_t count = plugin.binding().plugin->assess(sets.values[i].data(), page.lines());
        if (count < 0) return false;
        const Lines byPlugin(page.lines(), page.lines() + count);
        bench::assessByHand(sets.structs[i], byHand);
        const auto byRunner = runner.run(sets.forms[i]);
        if (!byRunner || !sameConclusions(byPlugin, byHand) ||
            !sameConclusions(byPlugin, Lines(byRunner->begin(), byRunner->end())))
            return false;
    }
    return true;
}

// Each goes through all the sets `times` times and returns how many lines there were.
uint64_t byHand(const Sets &sets, size_t times) {
    Lines lines;
    uint64_t count = 0;
    for (size_t i = 0; i < times * kSets; ++i) {
        bench::assessByHand(sets.structs[i % kSets], lines);
        count += lines.size();
    }
    return count;
}

uint64_t byPlugin(const Plugin &plugin, const Sets &sets, size_t times) {
    LinePage page;
    uint64_t count = 0;
    for (size_t i = 0; i < times * kSets; ++i)
        count += static_cast<uint64_t>(plugin.binding().plugin->assess(sets.values[i % kSets].data(), page.lines()));
    return count;
}

uint64_t byRunner(const Plugin &plugin, const Sets &sets, size_t times) {
    Runner runner(plugin.binding());
    uint64_t count = 0;
    for (size_t i = 0; i < times * kSets; ++i) count += runner.run(sets.forms[i % kSets])->size();
    return count;
}

// The scores alone: nothing is recorded. `lines` is what the others return, so that all return the same.
uint64_t methodOnly(const Sets &sets, size_t times, uint64_t lines) {
    int64_t sum = 0;
    for (size_t i = 0; i < times * kSets; ++i) {
        const bench::DeskAnswers &in = sets.structs[i % kSets];
        sum += rosa::score(in.rosa).finalScore + bench::countItems(in).inOrder;
    }
    volatile int64_t kept = sum;  // so that it is worked out
    static_cast<void>(kept);
    return lines;
}

bool measure(const Plugin &plugin, const char *title, const bench::Filling &filling, bool smoke) {
    const Sets sets = randomSets(plugin, filling);
    if (!allAgree(plugin, sets)) {
        std::printf("%s: the plugin, the code by hand and the runner do not conclude the same.\n", title);
        return false;
    }
    const size_t times = smoke ? 1 : 100;
    const uint64_t lines = byHand(sets, times);
    std::printf("%.1f conclusions a set; ", static_cast<double>(lines) / static_cast<double>(times * kSets));
    bench::RoundRobin desk(title, static_cast<double>(times * kSets), smoke ? 1 : 9);
    desk.add("by hand over a struct, all recorded", [&] { return byHand(sets, times); });
    desk.add(
        "plugin, all recorded", [&] { return byPlugin(plugin, sets, times); }, 1.0);
    desk.add("plugin through Runner, filled and checked", [&] { return byRunner(plugin, sets, times); });
    desk.add("methods alone, nothing recorded", [&] { return methodOnly(sets, times, lines); });
    return desk.run();
}

}  // namespace

int main(int argc, char **argv) {
    const bool smoke = bench::isSmoke(argc, argv);
    const Plugins plugins = bench::loadDesk();
    const bool required = measure(*plugins[0], "every required question answered", bench::kRequiredOnly, smoke);
    const bool all = measure(*plugins[0], "every question answered", bench::kAll, smoke);
    return required && all ? EXIT_SUCCESS : EXIT_FAILURE;
}
