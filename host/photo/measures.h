// What was measured on a photo, as it is kept with it and as it is told in words.
//
// An angle has three points: first limb, joint, second limb. A known length has two and says how long that is; there is
// one on a photo at the most, and every distance is measured by it, so that correcting it corrects them. Lengths in
// centimetres. Pure functions on values.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "host/base/unit.h"
#include "host/photo/angles.h"

namespace plumb {

enum class MeasureKind { angle, knownLength, distance };
size_t pointsOf(MeasureKind kind);

struct Measure {
    MeasureKind kind = MeasureKind::angle;
    std::string name;  // "right elbow"; "" none
    std::vector<PicturePoint> points;
    double cm = 0;  // of a known length
    bool operator==(const Measure &) const = default;
};
using Measures = std::vector<Measure>;
inline constexpr size_t kMostMeasures = 60, kLongestMeasureName = 120;  // of a photo; bytes

// "plumbline-measures/1"; "" is none, both ways. Problem: it does not read as that.
std::string measuresJson(const Measures &measures);
Result<Measures> readMeasures(const std::string &json);

// Whether each can be told; the problem is the sentence to show instead.
const Measure *knownLength(const Measures &measures);  // nullptr: none
Result<Estimate> worked(const Measures &measures, const Measure &measure);

// "Angle 1, right elbow: 97 degrees, give or take 3." Numbers count each kind by itself; a spread is rounded up.
std::string inWords(const Measures &measures, size_t which, UnitSystem units);
std::vector<std::string> allInWords(const Measures &measures, UnitSystem units);
std::string shortName(const Measures &measures, size_t which);  // "Angle 1", for the drawing
std::string countInWords(const Measures &measures);             // "2 angles, 1 distance"; "nothing measured"

// What a measure on a photo is and is not, to stand beside every list of them.
std::string whatMeasuresAre();

}  // namespace plumb
