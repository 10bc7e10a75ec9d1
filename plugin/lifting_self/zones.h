// zones.h: what the everyday answers of the self-assessment mean in numbers [our convention].
//
// Neighbouring ranges share their edge, so that every measured value lies in one of them. cm, degrees, kg, lifts/min;
// in the order of the options of forms/lifting-self. The last of a row may be beyond the NIOSH equation.
#pragma once

#include <limits>

#include "range.h"

namespace plumb::lifting_self {

// The next number above: the open end of what the equation still takes.
constexpr double above(double x) { return x + x * std::numeric_limits<double>::epsilon(); }

// under_3 w3_7 w7_12 w12_18 w18_25 w25_35 w35_50 over_50; the last has no upper end.
inline constexpr double kMostWeight = 50;
inline constexpr Interval kWeight[] = {{0, 3},   {3, 7},   {7, 12},  {12, 18},
                                       {18, 25}, {25, 35}, {35, 50}, {kMostWeight, kMostWeight}};
// close forearm stretched leaning
inline constexpr Interval kReach[] = {{0, 30}, {30, 45}, {45, 63}, {above(63), 200}};
// floor knee hip chest shoulder overhead out_of_reach
inline constexpr Interval kHeight[] = {{0, 25},    {25, 60},   {60, 95},         {95, 125},
                                       {125, 150}, {150, 175}, {above(175), 300}};
// ahead partly sideways behind
inline constexpr Interval kTurn[] = {{0, 15}, {15, 45}, {45, 90}, {90, 135}};
// rare minutes often steady fast very_fast over_15
inline constexpr Interval kOften[] = {{0, 0.2}, {0.2, 1}, {1, 3}, {3, 6}, {6, 9}, {9, 15}, {above(15), 60}};

}  // namespace plumb::lifting_self
