// A workplace from the side, two pictures to one scale: as it is, and as it is to be, with the person who works there
// (seated.h). The angles that are printed are taken from the joints that are drawn, so that the two cannot disagree.
// Lengths in cm above the floor, angles in degrees, 1 user unit = 1 mm, 178 mm wide. Pure; nothing fails.
#pragma once
#include <array>
#include <string>

#include "host/base/html.h"
#include "host/base/number_look.h"
#include "host/figure/seated.h"
#include "host/figure/sheet.h"

namespace plumb {

struct WorkPicture {
    std::string name;
    WorkHeights heights, aim;  // aim: from which a height that is far is marked
};

struct WorkstationFigure {
    WorkPicture now, after;
    Sitter sitter;
    double distance = 0;  // of the eyes from the screen; 0: not said
    double farFrom = 3;   // cm
    std::string seatName, deskName, screenName, footrestName;
    std::array<std::string, kSeatedAngles> angleNames;
    std::string person;  // which lengths of the person were measured, as a sentence; "" says nothing
    NumberLook system;
};
// Both beside each other; on a large sheet a drawing each, below each other, with the ids `id` and `id`-2.
void drawWorkstation(Html &page, const WorkstationFigure &figure, const std::string &id, const std::string &title,
                     const DrawingSheet &sheet = {});

// Heights and angles of both: the description.
std::string workstationInWords(const WorkstationFigure &figure);

}  // namespace plumb
