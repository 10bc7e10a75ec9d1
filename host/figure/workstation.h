// A workstation from the side: as it is and as it is to be, both to one scale, with the person who works there.
//
// The person is the one body of all figures (body.h) at their stature; how they sit follows from the heights: hips on
// the seat, soles on the floor or as near as the legs reach, upper arm hanging until the hands are on the desk, head
// turned to the screen. The angles that are printed are taken from the joints that are drawn, so that the two cannot
// disagree. It is a drawing, not a measurement of how anybody sits. Lengths in cm above the floor, angles in degrees,
// 1 user unit = 1 mm, 178 mm wide. Pure; nothing fails: what is out of reach is drawn as far as it goes.
#pragma once
#include <array>
#include <string>

#include "host/base/html.h"
#include "host/base/number_look.h"
#include "host/figure/body.h"
#include "host/figure/sheet.h"

namespace plumb {

struct WorkHeights {
    double seat = 0, desk = 0, screen = 0;  // screen: its top
};

// Head: how far the face is turned down. Elbow, knee: between the two bones. Hip: between trunk and thigh.
enum class SeatedAngle : size_t { head, elbow, hip, knee };
inline constexpr size_t kSeatedAngles = 4;

struct SeatedPerson {
    Body body;          // cm of a person of kFigureStature
    double scale = 1;   // those cm a cm of this person
    Vec3 eye, gazeEnd;  // in the body's cm
    std::array<double, kSeatedAngles> angles{};
    bool soleOnFloor = true;
    double operator[](SeatedAngle angle) const { return angles[static_cast<size_t>(angle)]; }
};

inline constexpr double kShoeSole = 2.5;       // cm, allowed for shoes in the heights that fit
inline constexpr double kScreenDistance = 65;  // cm, drawn where the distance was not said
SeatedPerson seatedAt(const WorkHeights &heights, double stature, double distance);

struct WorkstationFigure {
    WorkHeights now, aim;
    double stature = 0;            // cm, without shoes
    double distance = 0;           // of the eyes from the screen; 0: not said
    double farFrom = 3;            // cm between now and aim from which a height is marked
    std::string nowName, aimName;  // of the two pictures
    std::string seatName, deskName, screenName;
    std::array<std::string, kSeatedAngles> angleNames;
    NumberLook system;
};
// Both beside each other; on a large sheet a drawing each, below each other, with the ids `id` and `id`-2.
void drawWorkstation(Html &page, const WorkstationFigure &figure, const std::string &id, const std::string &title,
                     const DrawingSheet &sheet = {});

// Heights and angles of both: the description.
std::string workstationInWords(const WorkstationFigure &figure);

}  // namespace plumb
