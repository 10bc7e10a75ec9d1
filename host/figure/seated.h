// How a person sits at a desk: the one body of all figures (body.h), bent by two-joint inverse kinematics.
//
// The heights decide: hips on the seat, soles on the floor (or the footrest) or as near as the legs reach, upper arm
// hanging until the hands are on the desk, head turned to the screen. The bones are those that were measured: the shank
// so long that the seat which fits is the height of the hollow of the knee, the upper body so long that eyes and elbows
// are as high as measured; what was not measured has its share of stature. A measure that fits nobody (below three
// quarters of the share, or above five quarters) is drawn at that end. It is a drawing, not a measurement of how
// anybody sits. Lengths in cm above the floor, angles in degrees. Pure; nothing fails: what is out of reach is drawn as
// far as it goes.
#pragma once
#include <array>
#include <optional>

#include "host/figure/body.h"

namespace plumb {

struct WorkHeights {
    double seat = 0, desk = 0, screen = 0;  // screen: its top
    double footrest = 0;                    // 0: none
};

// Without shoes: stature; and, of a person sitting with level thighs and flat feet, the heights above the floor of the
// hollow of the knee, the underside of the elbow and the eye.
struct Sitter {
    double stature = kFigureStature;
    std::optional<double> popliteal{}, elbow{}, eye{};
};
BodyShares sharesOf(const Sitter &sitter);

// Head: how far the face is turned down. Elbow, knee: between the two bones. Hip: between trunk and thigh.
enum class SeatedAngle : size_t { head, elbow, hip, knee };
inline constexpr size_t kSeatedAngles = 4;

struct SeatedPerson {
    BodyPose pose;      // which makes `body`; to be varied
    Body body;          // cm of a person of kFigureStature
    double scale = 1;   // those cm a cm of this person
    Vec3 eye, gazeEnd;  // in the body's cm
    std::array<double, kSeatedAngles> angles{};
    bool soleOnFloor = true;  // or on the footrest
    double operator[](SeatedAngle angle) const { return angles[static_cast<size_t>(angle)]; }
};

inline constexpr double kSeatGives = 3;        // cm that a seat may be too high before the feet leave the floor
inline constexpr double kScreenDistance = 65;  // cm, drawn where the distance was not said
SeatedPerson seatedAt(const WorkHeights &heights, const Sitter &sitter, double distance);

}  // namespace plumb
