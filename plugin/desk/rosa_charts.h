// rosa_charts.h: the point tables and look-up charts of ROSA, as printed.
//
// Sonne, Villalta and Andrews, Rapid Office Strain Assessment, Applied Ergonomics 43 (2012) 98-108. The figure of the
// paper itself was not available to us: charts A, B and C are as at least five independent programs print them, and
// agree with the proof that the largest points of every factor land exactly on the edges of the charts. Every number is
// ROSA points. Constants; any thread may read them.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace plumb::rosa {

template <std::size_t Rows, std::size_t Columns>
using Chart = std::array<std::array<std::int8_t, Columns>, Rows>;

// Chart A. Rows: seat height + seat depth, 2 to 8. Columns: armrest + back support, 2 to 9.
inline constexpr int kChartAFirst = 2;
inline constexpr Chart<7, 8> kChartA = {{
    // 2 3  4  5  6  7  8  9
    {{2, 2, 3, 4, 5, 6, 7, 8}},  // 2
    {{2, 2, 3, 4, 5, 6, 7, 8}},  // 3
    {{3, 3, 3, 4, 5, 6, 7, 8}},  // 4
    {{4, 4, 4, 4, 5, 6, 7, 8}},  // 5
    {{5, 5, 5, 5, 6, 7, 8, 9}},  // 6
    {{6, 6, 6, 7, 7, 8, 8, 9}},  // 7
    {{7, 7, 7, 8, 8, 9, 9, 9}},  // 8
}};

// Chart B. Rows: telephone, 0 to 6. Columns: monitor, 0 to 7.
inline constexpr Chart<7, 8> kChartB = {{
    // 0 1  2  3  4  5  6  7
    {{1, 1, 1, 2, 3, 4, 5, 6}},  // 0
    {{1, 1, 2, 2, 3, 4, 5, 6}},  // 1
    {{1, 2, 2, 3, 3, 4, 6, 7}},  // 2
    {{2, 2, 3, 3, 4, 5, 6, 8}},  // 3
    {{3, 3, 4, 4, 5, 6, 7, 8}},  // 4
    {{4, 4, 5, 5, 6, 7, 8, 9}},  // 5
    {{5, 5, 6, 7, 8, 8, 9, 9}},  // 6
}};

// Chart C. Rows: mouse, 0 to 7. Columns: keyboard, 0 to 7. It is symmetric.
inline constexpr Chart<8, 8> kChartC = {{
    // 0 1  2  3  4  5  6  7
    {{1, 1, 1, 2, 3, 4, 5, 6}},  // 0
    {{1, 1, 2, 3, 4, 5, 6, 7}},  // 1
    {{1, 2, 2, 3, 4, 5, 6, 7}},  // 2
    {{2, 3, 3, 3, 5, 6, 7, 8}},  // 3
    {{3, 4, 4, 5, 5, 6, 7, 8}},  // 4
    {{4, 5, 5, 6, 6, 7, 8, 9}},  // 5
    {{5, 6, 6, 7, 7, 8, 8, 9}},  // 6
    {{6, 7, 7, 8, 8, 9, 9, 9}},  // 7
}};

// Charts D (section B against section C) and E (chair against D): every cell is the larger of row and column.
constexpr int chartD(int sectionB, int sectionC) { return sectionB > sectionC ? sectionB : sectionC; }
constexpr int chartE(int chair, int peripherals) { return chair > peripherals ? chair : peripherals; }

// Base points, in the order of the options in rosa.h. A device that is not used costs nothing.
inline constexpr std::array<std::int8_t, 4> kSeatHeightBase = {1, 2, 2, 3};
inline constexpr std::array<std::int8_t, 3> kSeatDepthBase = {1, 2, 2};
inline constexpr std::array<std::int8_t, 2> kArmrestBase = {1, 2};
inline constexpr std::array<std::int8_t, 4> kBackBase = {1, 2, 2, 2};
inline constexpr std::array<std::int8_t, 3> kMonitorBase = {1, 2, 3};
inline constexpr std::array<std::int8_t, 3> kDeviceBase = {1, 2, 0};  // telephone, mouse and keyboard alike

// Points of up to four flags, as the flags stand in their bits: one each ...
inline constexpr std::array<std::int8_t, 16> kFlags = {0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4};
// ... but two for the first flag of the telephone (held by neck and shoulder) and of the mouse (on another surface).
inline constexpr std::array<std::int8_t, 8> kFlagsFirstDouble = {0, 2, 1, 3, 1, 3, 2, 4};

// Duration: short -1, medium 0, long +1.
inline constexpr std::array<std::int8_t, 3> kUse = {-1, 0, 1};

// Chart B ends here; only the monitor can have more points (7 + 1).
inline constexpr int kMostMonitorPoints = 7;

}  // namespace plumb::rosa
