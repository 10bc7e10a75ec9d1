// What must hold of every lift, on ten thousand lifts drawn at random.
#include <cmath>

#include "catch.h"
#include "csv_cases.h"
#include "niosh.h"

using namespace plumb::niosh;

namespace {

constexpr int kLifts = 10000;
constexpr double kRounding = 1e-12;

Task drawTask(Draw &draw) {
    Task task;
    task.origin = {draw.number(0, 70), draw.number(0, 180), draw.number(0, 140)};
    task.dest = {draw.number(0, 70), draw.number(0, 180), draw.number(0, 140)};
    task.control = draw.below(2) == 1;
    task.frequency = draw.number(0, 16);
    task.duration = static_cast<Duration>(draw.below(3));
    task.coupling = static_cast<Coupling>(draw.below(3));
    return task;
}

bool notMore(double a, double b) { return a <= b + kRounding; }

}  // namespace

TEST_CASE("the limit never rises when H, A or F rises") {
    Draw draw(1);
    for (int i = 0; i < kLifts; ++i) {
        const Task task = drawTask(draw);
        const double limit = score(task).rwl;
        Task worse = task;
        worse.origin.h += draw.number(0, 20);
        REQUIRE(notMore(score(worse).rwl, limit));
        worse = task;
        worse.dest.h += draw.number(0, 20);
        REQUIRE(notMore(score(worse).rwl, limit));
        worse = task;
        worse.origin.a += draw.number(0, 40);
        worse.dest.a += draw.number(0, 40);
        REQUIRE(notMore(score(worse).rwl, limit));
        worse = task;
        worse.frequency += draw.number(0, 5);
        REQUIRE(notMore(score(worse).rwl, limit));
    }
}

// Without control the height of the destination is nothing but the distance.
TEST_CASE("the limit never rises when D rises") {
    Draw draw(2);
    for (int i = 0; i < kLifts; ++i) {
        Task task = drawTask(draw);
        task.control = false;
        const double limit = score(task).rwl;
        task.dest.v += task.dest.v > task.origin.v ? draw.number(0, 100) : -draw.number(0, 100);
        REQUIRE(notMore(score(task).rwl, limit));
    }
}

// D and the columns of FM and CM held: both heights move together, on one side of 75 cm.
TEST_CASE("the limit never rises when V moves away from 75 cm on one side") {
    Draw draw(3);
    for (int i = 0; i < kLifts; ++i) {
        Task task = drawTask(draw);
        task.control = false;
        const bool above = task.origin.v >= 75;
        const double step = above ? draw.number(0, 60) : -draw.number(0, task.origin.v);
        const double limit = score(task).rwl;
        Task moved = task;
        moved.origin.v += step;
        moved.dest.v += step;
        REQUIRE(score(moved).column == score(task).column);
        REQUIRE(notMore(score(moved).rwl, limit));
    }
}

TEST_CASE("limits lie between 0 and the load constant, and every number is finite") {
    Draw draw(4);
    for (int i = 0; i < kLifts; ++i) {
        const Score s = score(drawTask(draw));
        for (const double limit : {s.rwl, s.firwl, s.origin.firwl, s.dest.firwl}) {
            REQUIRE(std::isfinite(limit));
            REQUIRE(limit >= 0);
            REQUIRE(limit <= 23);
        }
        REQUIRE(s.rwl <= s.firwl);
    }
}
