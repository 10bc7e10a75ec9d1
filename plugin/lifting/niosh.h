// niosh.h: the revised NIOSH lifting equation: from one lift, as measured, to its recommended weight limit (RWL) and
// the indices that divide by it, with every multiplier between.
//
// Waters, Putz-Anderson and Garg, Applications Manual for the Revised NIOSH Lifting Equation, NIOSH 94-110, revision of
// September 2021. Compared with several independent programs and transcriptions; the manual itself was not read.
// Lengths in cm, angles in degrees, weights in kg, frequency in lifts/min; with kUs lengths in inches and weights in
// pounds (the manual's examples). The two systems differ by some percent: nothing converts between them here.
// Full precision; the manual rounds its multipliers first (niosh_manual.h).
//
// Pure functions on plain values: any thread, no errors, nothing allocated. All in this header, so that a caller can be
// optimised with it. Preconditions: finite, no length or frequency below 0. Nothing here is infinite: a capacity of 0
// means that the equation recommends no load, and who divides asks first.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace plumb::niosh {

enum class Duration : std::uint8_t { brief, moderate, extended };  // up to 1 h, 2 h, 8 h: short, moderate, long
enum class Coupling : std::uint8_t { good, fair, poor };

// What differs between the two systems of units.
struct Constants {
    double lc;              // load constant
    double hNear, hFar;     // HM is hNear / H; 1 up to hNear, 0 beyond hFar
    double vBest, vFall;    // VM is 1 - vFall * |V - vBest|; vBest also parts the columns of FM and CM
    double vMost;           // VM is 0 above
    double dShift;          // DM is 0.82 + dShift / D
    double dLeast, dMost;   // D is at least dLeast; DM is 0 beyond dMost
    double aFall = 0.0032;  // AM is 1 - aFall * A
    double aMost = 135;     // AM is 0 beyond
    double fLeast = 0.2;    // F is at least that
};
inline constexpr Constants kMetric = {23, 25, 63, 75, 0.003, 175, 4.5, 25, 175};
inline constexpr Constants kUs = {51, 10, 25, 30, 0.0075, 70, 1.8, 10, 70};

inline constexpr double kDmShift = 0.82;

// ---- frequency multiplier ----

inline constexpr std::size_t kFmRows = 18;
inline constexpr std::array<double, kFmRows> kFmFrequency = {0.2, 0.5, 1,  2,  3,  4,  5,  6,  7,
                                                             8,   9,   10, 11, 12, 13, 14, 15, 16};
// Lifts/min; work up to 1 h, up to 2 h, up to 8 h; V at the origin below 75 cm (30 in), from there on. The last row
// stands for all above 15.
inline constexpr std::array<std::array<double, 6>, kFmRows> kFm = {{
    // up to 1 h   up to 2 h   up to 8 h
    {1.00, 1.00, 0.95, 0.95, 0.85, 0.85},  // 0.2 and less
    {0.97, 0.97, 0.92, 0.92, 0.81, 0.81},  // 0.5
    {0.94, 0.94, 0.88, 0.88, 0.75, 0.75},  // 1
    {0.91, 0.91, 0.84, 0.84, 0.65, 0.65},  // 2
    {0.88, 0.88, 0.79, 0.79, 0.55, 0.55},  // 3
    {0.84, 0.84, 0.72, 0.72, 0.45, 0.45},  // 4
    {0.80, 0.80, 0.60, 0.60, 0.35, 0.35},  // 5
    {0.75, 0.75, 0.50, 0.50, 0.27, 0.27},  // 6
    {0.70, 0.70, 0.42, 0.42, 0.22, 0.22},  // 7
    {0.60, 0.60, 0.35, 0.35, 0.18, 0.18},  // 8
    {0.52, 0.52, 0.30, 0.30, 0.00, 0.15},  // 9
    {0.45, 0.45, 0.26, 0.26, 0.00, 0.13},  // 10
    {0.41, 0.41, 0.00, 0.23, 0.00, 0.00},  // 11
    {0.37, 0.37, 0.00, 0.21, 0.00, 0.00},  // 12
    {0.00, 0.34, 0.00, 0.00, 0.00, 0.00},  // 13
    {0.00, 0.31, 0.00, 0.00, 0.00, 0.00},  // 14
    {0.00, 0.28, 0.00, 0.00, 0.00, 0.00},  // 15
    {0.00, 0.00, 0.00, 0.00, 0.00, 0.00},  // above
}};

// One column of the table: a duration and whether the lift starts at vBest or above.
constexpr std::size_t fmColumn(Duration duration, bool highOrigin) {
    return 2 * static_cast<std::size_t>(duration) + static_cast<std::size_t>(highOrigin);
}

// Linear between two rows, as in the manual's example 7. Between the last row that is not 0 and the next the manual
// says nothing: 0, the cautious reading.
constexpr double fm(double frequency, std::size_t column) {
    if (frequency <= kFmFrequency.front()) return kFm.front()[column];
    if (frequency > 15) return 0;
    const std::size_t row = frequency >= 1 ? static_cast<std::size_t>(frequency) + 1 : (frequency >= 0.5 ? 1 : 0);
    const double here = kFm[row][column], next = kFm[row + 1][column];
    const double over = frequency - kFmFrequency[row];
    if (next == 0) return over > 0 ? 0 : here;
    return here + (next - here) * over / (kFmFrequency[row + 1] - kFmFrequency[row]);
}

// ---- coupling multiplier: good, fair, poor; V at the end evaluated below 75 cm (30 in), from there on ----

inline constexpr std::array<std::array<double, 2>, 3> kCm = {{
    {1.00, 1.00},  // good
    {0.95, 1.00},  // fair
    {0.90, 0.90},  // poor
}};

// ---- the other multipliers ----

// Largest values in place of branches: which side of 75 cm a lift lies on, no processor can predict.
constexpr double distance(double a, double b) { return std::max(a - b, b - a); }

constexpr double hm(double h, const Constants &c = kMetric) { return h > c.hFar ? 0 : c.hNear / std::max(h, c.hNear); }

constexpr double vm(double v, const Constants &c = kMetric) {
    return v > c.vMost ? 0 : 1 - c.vFall * distance(v, c.vBest);
}

constexpr double dm(double d, const Constants &c = kMetric) {
    return d > c.dMost ? 0 : kDmShift + c.dShift / std::max(d, c.dLeast);
}
static_assert(dm(0) == 1 && dm(0, kUs) == 1);  // to the last bit

constexpr double am(double a, const Constants &c = kMetric) { return a > c.aMost ? 0 : 1 - c.aFall * a; }

constexpr double cm(Coupling coupling, double v, const Constants &c = kMetric) {
    return kCm[static_cast<std::size_t>(coupling)][v >= c.vBest];
}

// ---- one lift ----

// Hands and load at one end of the lift.
struct End {
    double h = 0;  // horizontal: from between the ankles to the hands
    double v = 0;  // vertical: hands above the floor
    double a = 0;  // asymmetry: of the load, from straight ahead
};

struct Task {
    End origin, dest;      // without significant control only dest.v counts
    bool control = false;  // significant control at the destination: both ends are evaluated
    double frequency = 0;
    Duration duration = Duration::brief;
    Coupling coupling = Coupling::good;
};

// The multipliers that an end has for itself. Without initial values, as Score: score() gives them all, and clearing
// them first cost a twentieth of a whole assessment.
struct EndScore {
    double hm, vm, am, cm;
    double firwl;  // recommended limit at this end with FM = 1
};

struct Score {
    EndScore origin, dest;  // dest only under significant control, else 0
    bool atDest;            // which end governs: the lower limit; the origin when they are equal
    double d;               // |V at the destination - V at the origin|, as measured
    double dm;
    double f;  // the frequency that was used
    std::size_t column;
    double fm;
    double firwl;  // frequency-independent limit of the governing end
    double rwl;    // = STRWL, the single-task limit

    constexpr const EndScore &governing() const { return atDest ? dest : origin; }
};

constexpr EndScore scoreEnd(const End &end, Coupling coupling, double lc, double dm, const Constants &c) {
    EndScore out;
    out.hm = hm(end.h, c);
    out.vm = vm(end.v, c);
    out.am = am(end.a, c);
    out.cm = cm(coupling, end.v, c);
    out.firwl = lc * out.hm * out.vm * dm * out.am * out.cm;
    return out;
}

// lc: another mass in place of the load constant (ISO 11228-1), else that of the constants.
constexpr Score score(const Task &task, const Constants &c, double lc) {
    Score out;
    out.d = distance(task.dest.v, task.origin.v);
    out.dm = dm(out.d, c);
    out.f = std::max(task.frequency, c.fLeast);
    out.column = fmColumn(task.duration, task.origin.v >= c.vBest);
    out.fm = fm(out.f, out.column);
    out.origin = scoreEnd(task.origin, task.coupling, lc, out.dm, c);
    if (task.control) out.dest = scoreEnd(task.dest, task.coupling, lc, out.dm, c);
    else out.dest = {};
    out.atDest = task.control && out.dest.firwl < out.origin.firwl;
    out.firwl = out.governing().firwl;
    out.rwl = out.firwl * out.fm;
    return out;
}
constexpr Score score(const Task &task, const Constants &c = kMetric) { return score(task, c, c.lc); }

// ---- what follows from the limit ----

// LI and STLI (average load over RWL = STRWL), FILI (largest load over FIRWL). Only for a limit above 0.
constexpr double index(double load, double limit) { return load / limit; }

// The closest that the hands can be to the ankles when the load is so deep (cm), at this height of the hands: the
// manual's estimate of H.
constexpr double leastH(double boxDepth, double v) { return (v >= 25 ? 20 : 25) + boxDepth / 2; }

// Discontinuous lifting: the frequency over the 15-minute sample. Only while the rate is at most 15 lifts/min.
constexpr double frequencyOfSample(double rate, double minutesWorked) { return rate * minutesWorked / 15; }

}  // namespace plumb::niosh
