// The ranges of the self-assessment (range.h, zones.h) against a fine grid and against lifts drawn at random.
#include <cmath>
#include <iterator>

#include "catch.h"
#include "csv_cases.h"
#include "range.h"
#include "zones.h"

using namespace plumb::lifting_self;
namespace niosh = plumb::niosh;

namespace {

Interval drawInterval(Draw &draw, double least, double most) {
    const double a = draw.number(least, most), b = draw.number(least, most);
    return {std::min(a, b), std::max(a, b)};
}

Lift drawLift(Draw &draw) {
    Lift lift;
    lift.at(Input::load) = drawInterval(draw, 1, 40);
    lift.at(Input::h) = drawInterval(draw, 20, 63);
    lift.at(Input::from) = drawInterval(draw, 0, 175);
    lift.at(Input::to) = drawInterval(draw, 0, 175);
    lift.at(Input::a) = drawInterval(draw, 0, 135);
    lift.at(Input::f) = drawInterval(draw, 0, 14);
    lift.at(Input::hTo) = drawInterval(draw, 20, 63);
    lift.at(Input::aTo) = drawInterval(draw, 0, 135);
    lift.careful = draw.below(2) == 1;
    lift.duration = static_cast<niosh::Duration>(draw.below(3));
    lift.coupling = static_cast<niosh::Coupling>(draw.below(3));
    return lift;
}

// The lowest (or highest) limit on a grid of heights; the other inputs can only make it worse as they grow.
struct Grid {
    double limit = -1, step = 0;
};
Grid onGrid(const Lift &lift, bool worst) {
    constexpr int kSteps = 120;
    const Interval &from = lift.at(Input::from), &to = lift.at(Input::to);
    niosh::Task task = range::settle(lift, worst).task;
    Grid out;
    out.step = std::max(from.most - from.least, to.most - to.least) / kSteps;
    for (int i = 0; i <= kSteps; ++i) {
        for (int k = 0; k <= kSteps; ++k) {
            task.origin.v = i == kSteps ? from.most : from.least + (from.most - from.least) * i / kSteps;
            task.dest.v = k == kSteps ? to.most : to.least + (to.most - to.least) * k / kSteps;
            const double limit = niosh::score(task).rwl;
            if (out.limit < 0 || (worst ? limit < out.limit : limit > out.limit)) out.limit = limit;
        }
    }
    return out;
}

// The steepest that the limit can change by height: VM by 0.003 and DM by 4.5 / 25^2 per cm, both ends, of 23 kg.
constexpr double kSteepest = 23 * (0.003 + 2 * 4.5 / 625);

// A lift within the ranges.
niosh::Task drawWithin(Draw &draw, const Lift &lift, double &load) {
    const auto value = [&](Input input) { return draw.number(lift.at(input).least, lift.at(input).most); };
    load = value(Input::load);
    niosh::Task task;
    task.origin = {value(Input::h), value(Input::from), value(Input::a)};
    task.dest = {value(Input::hTo), value(Input::to), value(Input::aTo)};
    task.frequency = value(Input::f);
    task.control = lift.careful;
    task.duration = lift.duration;
    task.coupling = lift.coupling;
    return task;
}

template <std::size_t N>
const Interval &zoneOf(const Interval (&zones)[N], double x) {
    for (const Interval &zone : zones) {
        if (zone.holds(x)) return zone;
    }
    throw std::runtime_error("in no zone");
}

}  // namespace

TEST_CASE("the range is that of a fine grid, and never narrower") {
    Draw draw(9);
    for (int i = 0; i < 400; ++i) {
        const Lift lift = drawLift(draw);
        const Range range = rangeOf(lift);
        const Grid low = onGrid(lift, true), high = onGrid(lift, false);
        INFO(i << " careful " << lift.careful << " coupling " << static_cast<int>(lift.coupling));
        REQUIRE(range.worst.score.rwl <= low.limit + 1e-12);
        REQUIRE(range.best.score.rwl >= high.limit - 1e-12);
        // Jumps at 75 cm lie between two points of the grid; on one side of them the limit is smooth.
        const bool jumps = lift.coupling == niosh::Coupling::fair || lift.at(Input::f).most > 8;
        const double error = jumps ? 23 * 0.05 + kSteepest * low.step : kSteepest * low.step;
        if (lift.at(Input::f).most <= 8) {
            CHECK(low.limit - range.worst.score.rwl <= error);
            CHECK(range.best.score.rwl - high.limit <= error);
        }
    }
}

TEST_CASE("the lift that was measured lies within the range of its words") {
    Draw draw(10);
    int scored = 0;
    for (int i = 0; i < 10000; ++i) {
        Lift words;
        double load = draw.number(0, 50);
        niosh::Task task;
        task.origin = {draw.number(0, 63), draw.number(0, 175), draw.number(0, 135)};
        task.dest = {draw.number(0, 63), draw.number(0, 175), draw.number(0, 135)};
        task.frequency = draw.number(0, 15);
        task.control = words.careful = draw.below(2) == 1;
        task.duration = words.duration = static_cast<niosh::Duration>(draw.below(3));
        task.coupling = words.coupling = static_cast<niosh::Coupling>(draw.below(3));
        words.at(Input::load) = zoneOf(kWeight, load);
        words.at(Input::h) = zoneOf(kReach, task.origin.h);
        words.at(Input::from) = zoneOf(kHeight, task.origin.v);
        words.at(Input::to) = zoneOf(kHeight, task.dest.v);
        words.at(Input::a) = zoneOf(kTurn, task.origin.a);
        words.at(Input::f) = zoneOf(kOften, task.frequency);
        words.at(Input::hTo) = zoneOf(kReach, task.dest.h);
        words.at(Input::aTo) = zoneOf(kTurn, task.dest.a);
        const Range range = rangeOf(words);
        const double limit = niosh::score(task).rwl;
        REQUIRE(limit <= range.best.score.rwl + 1e-12);
        REQUIRE(limit >= range.worst.score.rwl - 1e-12);
        if (!range.worst.possible()) continue;
        REQUIRE(niosh::index(load, limit) >= range.best.li() - 1e-12);
        REQUIRE(niosh::index(load, limit) <= range.worst.li() + 1e-12);
        ++scored;
    }
    CHECK(scored > 3000);
}

TEST_CASE("any lift within the ranges lies within the result") {
    Draw draw(11);
    for (int i = 0; i < 1000; ++i) {
        const Lift lift = drawLift(draw);
        const Range range = rangeOf(lift);
        for (int k = 0; k < 20; ++k) {
            double load = 0;
            const double limit = niosh::score(drawWithin(draw, lift, load)).rwl;
            REQUIRE(limit <= range.best.score.rwl + 1e-12);
            REQUIRE(limit >= range.worst.score.rwl - 1e-12);
        }
    }
}

TEST_CASE("when everything is measured, best and worst are one") {
    Lift lift;
    lift.at(Input::load) = {10, 10};
    lift.at(Input::h) = {40, 40};
    lift.at(Input::from) = {30, 30};
    lift.at(Input::to) = {100, 100};
    lift.at(Input::a) = {20, 20};
    lift.at(Input::f) = {2, 2};
    const Range range = rangeOf(lift);
    niosh::Task task;
    task.origin = {40, 30, 20};
    task.dest.v = 100;
    task.frequency = 2;
    CHECK(range.best.li() == niosh::index(10, niosh::score(task).rwl));
    CHECK(range.worst.li() == range.best.li());
    CHECK_FALSE(narrowing(lift, range).any);
}

// VM and DM pull against each other as the start moves away from the floor: the worst start is neither end.
TEST_CASE("the worst height can lie inside its range") {
    Lift lift;
    lift.at(Input::load) = {10, 10};
    lift.at(Input::h) = {25, 25};
    lift.at(Input::from) = {25, 74};
    lift.at(Input::to) = {0, 0};
    lift.at(Input::a) = {0, 0};
    lift.at(Input::f) = {0.2, 0.2};
    const double worst = rangeOf(lift).worst.task.origin.v;
    CHECK(worst > 30);
    CHECK(worst < 45);
}

TEST_CASE("neighbouring zones share their edge, so that no value falls between") {
    const auto gapless = [](const Interval *zones, std::size_t count) {
        for (std::size_t i = 1; i < count; ++i) CHECK(zones[i].least - zones[i - 1].most <= 1e-12);
        CHECK(zones[0].least == 0);
    };
    gapless(kWeight, std::size(kWeight));
    gapless(kReach, std::size(kReach));
    gapless(kHeight, std::size(kHeight));
    gapless(kTurn, std::size(kTurn));
    gapless(kOften, std::size(kOften));
}

TEST_CASE("what lies beyond the equation has a limit of 0") {
    Lift lift;
    lift.at(Input::load) = {10, 10};
    lift.at(Input::h) = kReach[3];
    lift.at(Input::to) = lift.at(Input::from) = kHeight[2];
    CHECK_FALSE(rangeOf(lift).best.possible());
    lift.at(Input::h) = kReach[0];
    CHECK(rangeOf(lift).worst.possible());
    lift.at(Input::from) = kHeight[6];
    CHECK_FALSE(rangeOf(lift).best.possible());
    lift.at(Input::from) = kHeight[2];
    lift.at(Input::f) = kOften[6];
    CHECK_FALSE(rangeOf(lift).best.possible());
    CHECK(rangeOf(lift).best.score.firwl > 0);  // only the frequency
    lift.at(Input::f) = kOften[5];
    lift.duration = niosh::Duration::extended;
    CHECK(rangeOf(lift).best.possible());
    CHECK_FALSE(rangeOf(lift).worst.possible());
}

TEST_CASE("measuring what is vaguest narrows the range most") {
    Lift lift;
    lift.at(Input::load) = {10, 11};
    lift.at(Input::h) = {25, 63};
    lift.at(Input::from) = {70, 75};
    lift.at(Input::to) = {70, 75};
    lift.at(Input::a) = {0, 5};
    lift.at(Input::f) = {0.2, 0.5};
    const Range range = rangeOf(lift);
    const Narrowing narrow = narrowing(lift, range);
    REQUIRE(narrow.any);
    CHECK(narrow.input == Input::h);
    CHECK(narrow.by > 0);
    CHECK(narrow.by < range.worst.li() - range.best.li());
    lift.at(Input::h) = {25, 26};
    lift.at(Input::load) = {5, 15};
    CHECK(narrowing(lift, rangeOf(lift)).input == Input::load);
}
