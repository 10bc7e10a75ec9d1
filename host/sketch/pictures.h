// Every picture by its form and the name of its file. A function draws one; each panel is an answer, in the order of
// the form, and none is marked as right or wrong.
#pragma once
#include <string>
#include <vector>

#include "host/sketch/stage.h"

namespace plumb {

void drawSeatHeight(Picture &picture);
void drawSeatDepth(Picture &picture);
void drawArmrest(Picture &picture);
void drawArmrestAlso(Picture &picture);
void drawBack(Picture &picture);
void drawMonitor(Picture &picture);
void drawMonitorAlso(Picture &picture);
void drawPhone(Picture &picture);
void drawPhoneAlso(Picture &picture);
void drawMouse(Picture &picture);
void drawMouseAlso(Picture &picture);
void drawKeyboard(Picture &picture);
void drawKeyboardAlso(Picture &picture);

// Where the tape is put.
void drawPopliteal(Picture &picture);
void drawElbowSeated(Picture &picture);
void drawEyeSeated(Picture &picture);
void drawStature(Picture &picture);
void drawElbowStanding(Picture &picture);
void drawDeskHeight(Picture &picture);
void drawSeatNow(Picture &picture);
void drawScreenTop(Picture &picture);
void drawScreenDistance(Picture &picture);

// Where it is, and self-tests.
void drawSaddle(Picture &picture);
void drawBelowKnee(Picture &picture);
void drawKneeStretch(Picture &picture);
void drawSideBend(Picture &picture);

struct Sketch {
    std::string form, file, title;  // of the folder forms/<form>/pictures
    double width, tall;
    void (*draw)(Picture &);
};
const std::vector<Sketch> &sketches();
std::string svgOf(const Sketch &sketch);

}  // namespace plumb
