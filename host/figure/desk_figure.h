// One workplace from the side, to scale, with the person who works there (seated.h): for beside the questions, where
// not everything is known yet. Pure; 1 user unit = 1 mm.
#pragma once
#include <optional>
#include <string>

#include "host/base/html.h"
#include "host/base/unit.h"
#include "host/figure/seated.h"

namespace plumb {

// A height above the floor, cm: as it is, where it is known, and where it would fit, give or take `spread`.
struct DeskHeight {
    std::string name;  // "Seat"
    std::optional<double> now, fits;
    double spread = 0;

    double drawn(double otherwise) const { return now ? *now : fits ? *fits : otherwise; }
};

// What is not known is drawn where it would fit, else where it usually is, in dashes.
struct DeskFigure {
    Sitter sitter;
    std::optional<double> distance;  // cm from the eye to the screen
    DeskHeight seat, desk, screen;   // screen: its upper edge
    std::string fitsName;            // "fits at"
    bool fitsWritten = true;         // or drawn as a bracket alone
    double points = 8;               // of the lettering
    UnitSystem system = UnitSystem::metric;

    WorkHeights heights() const;  // as they are drawn
};

void drawDesk(Html &page, const DeskFigure &figure, const std::string &id, const std::string &title,
              const std::string &description);

}  // namespace plumb
