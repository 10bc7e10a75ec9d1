// A person at a desk from the side, to scale: how the heights of seat, desk and screen make them sit. Pure; 1 user
// unit = 1 mm.
#pragma once
#include <optional>
#include <string>

#include "host/base/html.h"
#include "host/base/unit.h"

namespace plumb {

// A height above the floor, cm: as it is, where it is known, and where it would fit, give or take `spread`.
struct DeskHeight {
    std::string name;  // "Seat"
    std::optional<double> now, fits;
    double spread = 0;

    double drawn(double otherwise) const { return now ? *now : fits ? *fits : otherwise; }
};

// What is not known is drawn where it would fit, in dashes; the person, without a stature, 170 cm tall.
struct DeskFigure {
    std::optional<double> stature, distance;  // cm; distance: from the eye to the screen
    DeskHeight seat, desk, screen;            // screen: its upper edge
    std::string fitsName;                     // "fits at"
    bool fitsWritten = true;                  // or drawn as a bracket alone
    double points = 8;                        // of the lettering
    UnitSystem system = UnitSystem::metric;
};

// The joints that are drawn, cm, origin below the hip on the floor, x forward. Limbs keep their lengths.
struct DeskPose {
    struct Point {
        double x, y;
    };
    Point ankle, knee, hip, shoulder, elbow, hand, head, eye, screenTop;
    double bow = 0;        // of the head, degrees below level at which the middle of the screen is seen
    bool grounded = true;  // the feet reach the floor
};
DeskPose deskPose(const DeskFigure &figure);

void drawDesk(Html &page, const DeskFigure &figure, const std::string &id, const std::string &title,
              const std::string &description);

}  // namespace plumb
