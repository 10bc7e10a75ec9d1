#include "composite.h"

#include <algorithm>
#include <vector>

#include "catch.h"
#include "niosh_case.h"
#include "niosh_manual.h"

using namespace plumb::niosh;

namespace {

using Job = std::vector<TaskIndices>;

Job drawJob(Draw &draw) {
    Job job(static_cast<std::size_t>(1 + draw.below(12)));
    for (TaskIndices &task : job) {
        // From few values, so that ties are frequent.
        task.frequency = 0.1 * (1 + draw.below(6));
        task.column = fmColumn(Duration::brief, draw.below(2) == 1);
        task.fili = 0.25 * (1 + draw.below(4));
        task.stli = draw.below(2) == 1 ? 1 : task.fili / fm(task.frequency, task.column);
    }
    return job;
}

double largestStli(const Job &job) {
    return std::max_element(job.begin(), job.end(), [](const auto &a, const auto &b) { return a.stli < b.stli; })->stli;
}

// The rows "name#1", "name#2" ... of one job.
std::vector<CsvCase> rowsOf(const std::string &name) {
    std::vector<CsvCase> out;
    for (const CsvCase &row : csvCases("niosh.csv")) {
        if (row.text("id").starts_with(name + "#")) out.push_back(row);
    }
    return out;
}

TaskIndices inFullPrecision(const CsvCase &row) {
    const Constants &c = constantsOf(row);
    const Score s = score(taskOf(row), c, row.number("LC", c.lc));
    return {index(row.number("L_max"), s.firwl), index(row.number("L_avg"), s.rwl), row.number("F"), s.column};
}

TaskIndices asPrinted(const CsvCase &row) {
    const Score s = manual::score(taskOf(row), constantsOf(row));
    return {manual::index(row.number("L_max"), s.firwl), manual::index(row.number("L_avg"), s.rwl), row.number("F"),
            s.column};
}

// The manual's sum: FM to 2 decimals, the result to 1. Rounded indices are often equal; the manual takes such tasks as
// they stand, so the job comes in its order.
double cliAsPrinted(const Job &job) {
    double cli = job.front().stli, frequency = job.front().frequency;
    for (std::size_t i = 1; i < job.size(); ++i) {
        CHECK(job[i].stli <= job[i - 1].stli);
        const double before = manual::rounded(fm(frequency, job[i].column), 2);
        frequency += job[i].frequency;
        cli += job[i].fili * (1 / manual::rounded(fm(frequency, job[i].column), 2) - 1 / before);
    }
    return manual::rounded(cli, 1);
}

}  // namespace

TEST_CASE("the three-task illustration") {
    const auto rows = rowsOf("AM-2.4.5");
    Job job;
    for (const CsvCase &row : rows) {
        const double firwl = row.number("exp_FIRWL"), f = row.number("F");
        const std::size_t column = fmColumn(durationNamed(row.text("duration")), row.number("V") >= 30);
        const double strwl = firwl * fm(f, column);
        CHECK(manual::rounded(strwl, 1) == Approx(row.number("exp_STRWL")));
        job.push_back({index(row.number("L_max"), firwl), index(row.number("L_avg"), strwl), f, column});
        CHECK(job.back().fili == Approx(row.number("exp_FILI")).margin(0.05));
        CHECK(job.back().stli == Approx(row.number("exp_STLI")).margin(0.05));
    }
    const Composite c = composite(job);
    CHECK(manual::rounded(c.cli, 1) == Approx(rows.front().number("exp_CLI")));
    CHECK(c.steps[0].task == 0);
    CHECK(c.steps[1].task == 1);
    CHECK(c.steps[2].task == 2);
    CHECK(c.steps[1].fmBefore == Approx(0.94));
    CHECK(c.steps[1].fmAfter == Approx(0.88));
    CHECK(c.steps[2].fmAfter == Approx(0.70));
}

TEST_CASE("example 7, rounded as the manual rounds") {
    Job job;
    for (const CsvCase &row : rowsOf("AM-7")) job.push_back(asPrinted(row));
    CHECK(cliAsPrinted(job) == Approx(1.4));
}

TEST_CASE("example 7 in full precision") {
    Job job;
    for (const CsvCase &row : rowsOf("AM-7")) job.push_back(inFullPrecision(row));
    CHECK(composite(job).cli == Approx(1.51).margin(0.01));
}

TEST_CASE("another program's five tasks with a mass of 25 kg") {
    const auto rows = rowsOf("ERGOCALC-1");
    Job job;
    for (const CsvCase &row : rows) {
        job.push_back(inFullPrecision(row));
        CHECK(job.back().fili == Approx(row.number("exp_FILI")).epsilon(1e-9));
        CHECK(job.back().stli == Approx(row.number("exp_STLI")).epsilon(1e-9));
    }
    const Composite c = composite(job);
    CHECK(c.cli == Approx(rows.front().number("exp_CLI")).epsilon(1e-9));
    const std::uint32_t order[] = {4, 1, 3, 2, 0};
    for (std::size_t i = 0; i < 5; ++i) CHECK(c.steps[i].task == order[i]);
}

TEST_CASE("equal STLI: the higher frequency first, then the lower FILI") {
    const Job job = {{0.5, 1, 1, 0}, {0.8, 1, 2, 0}, {0.4, 1, 1, 0}};
    const Composite c = composite(job);
    CHECK(c.steps[0].task == 1);
    CHECK(c.steps[1].task == 2);
    CHECK(c.steps[2].task == 0);
}

TEST_CASE("one task: the composite is its index") {
    Draw draw(5);
    for (int i = 0; i < 1000; ++i) {
        const double stli = draw.number(0, 10);
        const Job job = {{draw.number(0, 10), stli, draw.number(0, 12), draw.below(2) == 1 ? 1u : 0u}};
        CHECK(composite(job).cli == stli);
    }
}

TEST_CASE("a frequency beyond the table gives no number") {
    const Job job = {{0.5, 0.9, 6, 4}, {0.5, 0.8, 6, 4}};
    CHECK(composite(job).frequencyLimit);
    CHECK(composite(job).cli == 0);
    CHECK(composite(job).frequency == 12);
    const Job one = {{0.5, 0.9, 16, 0}};
    CHECK(composite(one).frequencyLimit);
}

TEST_CASE("never below the largest STLI, and the same in every order") {
    Draw draw(6);
    int scored = 0;
    for (int i = 0; i < 10000; ++i) {
        Job job = drawJob(draw);
        const Composite first = composite(job);
        draw.shuffle(job);
        const Composite again = composite(job);
        REQUIRE(first.frequencyLimit == again.frequencyLimit);
        REQUIRE(first.cli == again.cli);
        if (first.frequencyLimit) continue;
        REQUIRE(first.cli >= largestStli(job));
        ++scored;
    }
    CHECK(scored > 5000);
}

// The two columns of a duration are equal wherever neither of them is 0: only 0 tells them apart.
TEST_CASE("which column a summed frequency belongs to matters only at its end") {
    for (const Duration duration : {Duration::brief, Duration::moderate, Duration::extended}) {
        for (double f = 0; f < 16; f += 0.01) {
            const double low = fm(f, fmColumn(duration, false)), high = fm(f, fmColumn(duration, true));
            if (low > 0) CHECK(low == high);
        }
    }
}
