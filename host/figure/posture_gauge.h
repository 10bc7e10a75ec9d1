// Angles of a posture against what is comfortable: an arc a joint, the comfortable part shaded, two hands for now and
// then. Values stand below in figures. Pure; degrees; 1 user unit = 1 mm; as wide as the page.
#pragma once
#include <string>
#include <vector>

#include "host/base/html.h"
#include "host/figure/sheet.h"

namespace plumb {

inline constexpr size_t kMostGauges = 4;

struct GaugeFigure {
    struct Gauge {
        std::string name;
        double now = 0, aim = 0, from = 0, to = 0;  // from, to: comfortable
    };
    std::vector<Gauge> gauges;  // at most kMostGauges are drawn
    std::string nowName, aimName, comfortName;
};
void drawGauges(Html &page, const GaugeFigure &figure, const std::string &id, const std::string &title,
                const std::string &description, const DrawingSheet &sheet = {});

// "Elbow: as it is 83°, aimed for 96°, comfortable 80 to 120°", a sentence each.
std::string gaugesInWords(const GaugeFigure &figure);

}  // namespace plumb
