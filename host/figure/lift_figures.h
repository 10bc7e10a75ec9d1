// Drawings of lifting: how a limit came about, and the lift itself, to scale. Pure; 1 user unit = 1 mm.
#pragma once
#include <string>
#include <vector>

#include "host/base/html.h"
#include "host/base/number_look.h"
#include "host/figure/sheet.h"

namespace plumb {

// From the start (23 kg) every multiplier takes something off; the one that takes most is marked. `load` is drawn as a
// line when it is known.
struct WaterfallFigure {
    struct Step {
        std::string name;
        double multiplier;  // 0 to 1
    };
    std::string startName, endName, loadName, timesName, takesName;  // words
    double start = 0, load = 0;
    bool hasLoad = false;
    std::vector<Step> steps;
    std::string unit;  // stored unit, "kg"
    NumberLook look;
};
void drawWaterfall(Html &page, const WaterfallFigure &figure, const std::string &id, const std::string &title,
                   const std::string &description, const DrawingSheet &sheet = {});

// A person of 170 cm from the side, as lifter.h poses one, hands at the load: all lengths in cm, angle in degrees.
struct LiftFigure {
    double hOrigin = 0, vOrigin = 0, vDest = 0, aOrigin = 0;
    std::string reachName, startName, endName, turnName;  // words
    NumberLook look;
};
void drawLift(Html &page, const LiftFigure &figure, const std::string &id, const std::string &title,
              const std::string &description, const DrawingSheet &sheet = {});

}  // namespace plumb
