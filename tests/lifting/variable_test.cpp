#include "variable.h"

#include <vector>

#include "catch.h"
#include "csv_cases.h"

using namespace plumb::niosh;

namespace {

using Job = std::vector<TaskIndices>;

}  // namespace

TEST_CASE("up to six different values are categories of their own") {
    const Job job = {{0.5, 0, 1, 0}, {2.0, 0, 1, 0}, {0.5, 0, 2, 0}, {1.0, 0, 0.5, 0}};
    const Variable v = variableIndex(job);
    REQUIRE(v.count == 3);
    CHECK(v.categories[0].fili == 2.0);
    CHECK(v.categories[1].fili == 1.0);
    CHECK(v.categories[2].fili == 0.5);
    CHECK(v.categories[2].frequency == 3);
    // 2.0 / .94 + 1.0 (1/.925 - 1/.94) + 0.5 (1/.82 - 1/.925): FM at 1, 1.5 and 4.5 lifts/min
    CHECK(v.vli == Approx(2.0 / 0.94 + (1 / 0.925 - 1 / 0.94) + 0.5 * (1 / 0.82 - 1 / 0.925)));
    CHECK(v.frequency == 4.5);
}

// The printed range of 0.3 to 2.5 is cut at .67, 1.03, 1.40, 1.77 and 2.13.
TEST_CASE("more values: six categories of equal width") {
    const Job job = {{0.3, 0, 0.1, 0}, {0.66, 0, 0.1, 0}, {0.67, 0, 0.1, 0}, {1.02, 0, 0.1, 0}, {1.04, 0, 0.1, 0},
                     {1.5, 0, 0.1, 0}, {1.8, 0, 0.1, 0},  {2.2, 0, 0.3, 0},  {2.5, 0, 0.1, 0}};
    const Variable v = variableIndex(job);
    REQUIRE(v.count == 6);
    CHECK(v.categories[0].fili == Approx((2.2 * 0.3 + 2.5 * 0.1) / 0.4));
    CHECK(v.categories[0].frequency == Approx(0.4));
    CHECK(v.categories[1].fili == Approx(1.8));
    CHECK(v.categories[2].fili == Approx(1.5));
    CHECK(v.categories[3].fili == Approx(1.04));
    CHECK(v.categories[4].fili == Approx((0.67 + 1.02) / 2));
    CHECK(v.categories[5].fili == Approx((0.3 + 0.66) / 2));
}

TEST_CASE("empty categories are left out") {
    const Job job = {{0.1, 0, 1, 0},  {0.11, 0, 1, 0}, {0.12, 0, 1, 0}, {0.13, 0, 1, 0},
                     {0.14, 0, 1, 0}, {0.15, 0, 1, 0}, {2.5, 0, 1, 0}};
    CHECK(variableIndex(job).count == 2);
}

TEST_CASE("the column of the lift with the largest frequency holds for the job") {
    const Job high = {{1, 0, 1, 4}, {2, 0, 5, 5}, {1.5, 0, 3, 4}};
    CHECK(variableIndex(high).column == 5);
    CHECK_FALSE(variableIndex(high).frequencyLimit);
    const Job equal = {{1, 0, 4.5, 5}, {2, 0, 4.5, 4}};
    CHECK(variableIndex(equal).column == 4);
    CHECK(variableIndex(equal).frequencyLimit);
    CHECK(variableIndex(equal).vli == 0);
}

TEST_CASE("lifts without frequency are not lost") {
    const Job job = {{3, 0, 0, 0}, {1, 0, 2, 0}};
    const Variable v = variableIndex(job);
    CHECK(v.categories[0].fili == 3);
    CHECK(v.vli == Approx(3 / 1.0 + 1 * (1 / 0.91 - 1 / 1.0)));
}

TEST_CASE("one lift: FILI over FM") {
    const Job job = {{1.2, 0, 3, 1}};
    CHECK(variableIndex(job).vli == Approx(1.2 / 0.88));
}

TEST_CASE("the order of the lifts does not matter, and the index lies between its lightest and heaviest lift") {
    Draw draw(7);
    for (int i = 0; i < 10000; ++i) {
        Job job(static_cast<std::size_t>(1 + draw.below(30)));
        for (TaskIndices &lift : job) {
            lift.frequency = draw.number(0, 0.3);
            lift.column = 0;
            lift.fili = draw.number(0.1, 3);
            lift.stli = lift.fili / fm(lift.frequency, 0);
        }
        const double vli = variableIndex(job).vli;
        draw.shuffle(job);
        REQUIRE(variableIndex(job).vli == Approx(vli).epsilon(1e-12));
        double least = 1e9, most = 0;
        for (const TaskIndices &lift : job) {
            least = std::min(least, lift.fili);
            most = std::max(most, lift.fili);
        }
        const double all = 1 / fm(variableIndex(job).frequency, 0);
        REQUIRE(vli >= least * all - 1e-9);
        REQUIRE(vli <= most * all + 1e-9);
    }
}
