#include "niosh.h"

#include <cmath>

#include "catch.h"
#include "niosh_case.h"
#include "niosh_manual.h"

using namespace plumb::niosh;

namespace {

constexpr double kExact = 1e-12;

// ---- the worked examples ----

void checkMultipliers(const CsvCase &row, const Score &s) {
    const EndScore &end = s.governing();
    const double values[] = {end.hm, end.vm, s.dm, end.am, s.fm, end.cm};
    const char *columns[] = {"exp_HM", "exp_VM", "exp_DM", "exp_AM", "exp_FM", "exp_CM"};
    for (std::size_t i = 0; i < 6; ++i) {
        INFO(columns[i]);
        if (row.has(columns[i])) CHECK(values[i] == Approx(row.number(columns[i])).margin(1e-9));
    }
}

void checkPrinted(const CsvCase &row) {
    const Score s = manual::score(taskOf(row), constantsOf(row));
    checkMultipliers(row, s);
    CHECK(s.rwl == Approx(row.number("manual_RWL")).margin(1e-9));
    CHECK(manual::index(row.number("L_avg"), s.rwl) == Approx(row.number("manual_LI")).margin(1e-9));
    if (row.has("exp_RWL")) CHECK(s.rwl == Approx(row.number("exp_RWL")).margin(1e-9));
}

// What rounding each multiplier to 2 decimals (and three misprints) and the limit to 1 can do to the limit.
double roundingBound(const Score &s) {
    constexpr double kCell = 0.006, kLimit = 0.05;
    const EndScore &end = s.governing();
    double share = 0;
    for (const double m : {end.hm, end.vm, s.dm, end.am, s.fm}) share += m > 0 ? kCell / m : 0;
    return s.rwl * share * 1.05 + kLimit;
}

void checkFullPrecision(const CsvCase &row) {
    const Constants &c = constantsOf(row);
    const Score s = row.has("LC") ? score(taskOf(row), c, row.number("LC")) : score(taskOf(row), c);
    CHECK(s.rwl == Approx(row.number("full_RWL")).margin(6e-5));
    CHECK(std::abs(s.rwl - row.number("manual_RWL")) <= roundingBound(s));
    if (row.text("full_LI") == "inf") CHECK(s.rwl == 0);
    else CHECK(index(row.number("L_avg"), s.rwl) == Approx(row.number("full_LI")).margin(6e-5));
    if (row.text("rounding") != "full") return;
    checkMultipliers(row, s);
    const double margin = row.number("tol", 1e-4);
    if (row.has("exp_RWL")) CHECK(s.rwl == Approx(row.number("exp_RWL")).margin(margin));
    if (row.has("exp_LI")) CHECK(index(row.number("L_avg"), s.rwl) == Approx(row.number("exp_LI")).margin(margin));
}

Task neutral() {  // a limit of exactly 23 kg
    Task task;
    task.origin = {25, 75, 0};
    task.dest = {25, 75, 0};
    task.frequency = 0.2;
    return task;
}

}  // namespace

TEST_CASE("worked lifts: printed multipliers and limits, and full precision within rounding") {
    int lifts = 0;
    for (const CsvCase &row : csvCases("niosh.csv")) {
        if (row.text("kind") != "single") continue;
        INFO(row.text("id"));
        if (row.text("rounding") == "manual") checkPrinted(row);
        checkFullPrecision(row);
        ++lifts;
    }
    CHECK(lifts >= 27);
}

TEST_CASE("worked frequency multipliers") {
    int cells = 0;
    for (const CsvCase &row : csvCases("niosh.csv")) {
        if (row.text("kind") != "fm") continue;
        INFO(row.text("id"));
        const std::size_t column =
            fmColumn(durationNamed(row.text("duration")), row.number("V") >= constantsOf(row).vBest);
        const double exact = fm(row.number("F"), column);
        const double value = row.text("rounding") == "manual" ? manual::rounded(exact, 2) : exact;
        CHECK(value == Approx(row.number("exp_FM")).margin(1e-9));
        ++cells;
    }
    CHECK(cells == 8);
}

TEST_CASE("worked discontinuous lifting") {
    for (const CsvCase &row : csvCases("niosh.csv")) {
        if (row.text("kind") != "discontinuous") continue;
        CHECK(manual::rounded(frequencyOfSample(row.number("F"), row.number("D")), 2) ==
              Approx(row.number("exp_FM")).margin(1e-9));
    }
}

// ---- tables ----

// Column by column, as another transcription prints it, in hundredths.
TEST_CASE("every cell of the frequency table") {
    const double f[] = {0.2, 0.5, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
    const int cells[6][17] = {
        {100, 97, 94, 91, 88, 84, 80, 75, 70, 60, 52, 45, 41, 37, 0, 0, 0},
        {100, 97, 94, 91, 88, 84, 80, 75, 70, 60, 52, 45, 41, 37, 34, 31, 28},
        {95, 92, 88, 84, 79, 72, 60, 50, 42, 35, 30, 26, 0, 0, 0, 0, 0},
        {95, 92, 88, 84, 79, 72, 60, 50, 42, 35, 30, 26, 23, 21, 0, 0, 0},
        {85, 81, 75, 65, 55, 45, 35, 27, 22, 18, 0, 0, 0, 0, 0, 0, 0},
        {85, 81, 75, 65, 55, 45, 35, 27, 22, 18, 15, 13, 0, 0, 0, 0, 0},
    };
    for (std::size_t column = 0; column < 6; ++column) {
        for (std::size_t i = 0; i < 17; ++i) {
            INFO(column << " " << f[i]);
            CHECK(fm(f[i], column) == cells[column][i] / 100.0);
        }
        CHECK(fm(0, column) == fm(0.2, column));
        CHECK(fm(15.01, column) == 0);
        CHECK(fm(1000, column) == 0);
    }
}

TEST_CASE("between rows linear, and nothing above the last row that is not 0") {
    CHECK(fm(2.4, fmColumn(Duration::brief, false)) == Approx(0.898).epsilon(kExact));
    CHECK(fm(0.35, fmColumn(Duration::brief, false)) == Approx(0.985).epsilon(kExact));
    CHECK(fm(0.75, fmColumn(Duration::extended, true)) == Approx(0.78).epsilon(kExact));
    CHECK(fm(12.5, fmColumn(Duration::brief, false)) == 0);
    CHECK(fm(12.5, fmColumn(Duration::brief, true)) == Approx(0.355).epsilon(kExact));
    CHECK(fm(8.001, fmColumn(Duration::extended, false)) == 0);
    CHECK(fm(8.5, fmColumn(Duration::extended, true)) == Approx(0.165).epsilon(kExact));
}

TEST_CASE("every cell of the coupling table") {
    CHECK(cm(Coupling::good, 74) == 1.0);
    CHECK(cm(Coupling::good, 75) == 1.0);
    CHECK(cm(Coupling::fair, 74) == 0.95);
    CHECK(cm(Coupling::fair, 75) == 1.0);
    CHECK(cm(Coupling::poor, 74) == 0.9);
    CHECK(cm(Coupling::poor, 75) == 0.9);
    CHECK(cm(Coupling::fair, 29.9, kUs) == 0.95);
    CHECK(cm(Coupling::fair, 30, kUs) == 1.0);
}

// ---- edges ----

TEST_CASE("fair coupling changes exactly at 75 cm") {
    CHECK(cm(Coupling::fair, std::nextafter(75.0, 0.0)) == 0.95);
    CHECK(cm(Coupling::fair, 75.0) == 1.0);
}

TEST_CASE("coupling goes by the end that is evaluated, frequency by the origin") {
    Task task = neutral();
    task.control = true;
    task.coupling = Coupling::fair;
    task.origin.v = 60;
    task.dest = {30, 80, 0};
    task.frequency = 9;
    task.duration = Duration::extended;
    const Score low = score(task);
    CHECK(low.origin.cm == 0.95);
    CHECK(low.dest.cm == 1.0);
    CHECK(low.fm == 0);  // at the origin, below 75 cm, nothing is left of 9 lifts/min
    task.origin.v = 80;
    task.dest.v = 60;
    const Score high = score(task);
    CHECK(high.origin.cm == 1.0);
    CHECK(high.dest.cm == 0.95);
    CHECK(high.fm == 0.15);
}

TEST_CASE("H is at least 25 cm and nothing beyond 63") {
    CHECK(hm(0) == 1);
    CHECK(hm(24.9) == 1);
    CHECK(hm(25) == 1);
    CHECK(hm(25.1) < 1);
    CHECK(hm(63) == Approx(25.0 / 63));
    CHECK(hm(63.1) == 0);
    CHECK(hm(25.01, kUs) == 0);
}

TEST_CASE("V from the floor to 175 cm") {
    CHECK(vm(0) == Approx(0.775).epsilon(kExact));
    CHECK(vm(75) == 1);
    CHECK(vm(175) == Approx(0.7).epsilon(kExact));
    CHECK(vm(175.1) == 0);
}

TEST_CASE("D below 25 cm is 25, nothing beyond 175") {
    CHECK(dm(0) == 1);
    CHECK(dm(24.9) == 1);
    CHECK(dm(25) == 1);
    CHECK(dm(25.1) < 1);
    CHECK(dm(175) == Approx(0.82 + 4.5 / 175).epsilon(kExact));
    CHECK(dm(175.1) == 0);
    CHECK(dm(10, kUs) == 1);
}

TEST_CASE("A up to 135 degrees") {
    CHECK(am(0) == 1);
    CHECK(am(135) == Approx(0.568).epsilon(kExact));
    CHECK(am(135.1) == 0);
}

TEST_CASE("the best lift has the load constant as its limit") {
    CHECK(score(neutral()).rwl == 23);
    CHECK(score(neutral()).firwl == 23);
    Task inches = neutral();
    inches.origin = {10, 30, 0};
    inches.dest.v = 30;
    CHECK(score(inches, kUs).rwl == 51);
}

TEST_CASE("the destination counts only under significant control, and the lower end governs") {
    Task task = neutral();
    task.dest = {50, 75, 90};
    CHECK(score(task).rwl == 23);
    CHECK_FALSE(score(task).atDest);
    task.control = true;
    CHECK(score(task).rwl == Approx(23 * 0.5 * 0.712).epsilon(kExact));
    CHECK(score(task).atDest);
    task.origin.h = 60;
    task.origin.a = 100;
    CHECK_FALSE(score(task).atDest);
    task.origin = task.dest;
    CHECK_FALSE(score(task).atDest);  // equal: the origin
}

TEST_CASE("a box is no closer than its depth allows") {
    CHECK(leastH(40, 25) == 40);
    CHECK(leastH(40, 24.9) == 45);
    CHECK(leastH(40, 100) == 40);
}
