#include "host/sketch/pictures.h"

namespace plumb {

const std::vector<Sketch> &sketches() {
    constexpr double kWide = kPictureWidth, kTall = kPictureTall, kSmall = 84, kSmallTall = 56;
    static const std::vector<Sketch> all = {
        {"desk", "seat-height.svg", "Four heights of a seat", kWide, kTall, drawSeatHeight},
        {"desk", "seat-depth.svg", "Three depths of a seat", kWide, kTall, drawSeatDepth},
        {"desk", "armrest.svg", "Armrests and elbows", kWide, kTall, drawArmrest},
        {"desk", "armrest-also.svg", "Armrests far apart", kSmall, kSmallTall, drawArmrestAlso},
        {"desk", "back.svg", "How a back is supported", kWide, kTall, drawBack},
        {"desk", "monitor.svg", "Three heights of a screen", kWide, kTall, drawMonitor},
        {"desk", "monitor-also.svg", "Screen and surroundings", kWide, kTall, drawMonitorAlso},
        {"desk", "phone.svg", "Where the telephone is", kWide, kTall, drawPhone},
        {"desk", "phone-also.svg", "How calls are held", 110, kSmallTall, drawPhoneAlso},
        {"desk", "mouse.svg", "Where the mouse is", kWide, kTall, drawMouse},
        {"desk", "mouse-also.svg", "What a mouse is like", kWide, kTall, drawMouseAlso},
        {"desk", "keyboard.svg", "Wrists at the keyboard", kWide, 50, drawKeyboard},
        {"desk", "keyboard-also.svg", "Hands, shoulders and reach", kWide, kTall, drawKeyboardAlso},
        {"desk", "popliteal.svg", "From the floor to the hollow of the knee", kSmall, kSmallTall, drawPopliteal},
        {"desk", "elbow-seated.svg", "From the floor to the elbow, seated", kSmall, kSmallTall, drawElbowSeated},
        {"desk", "eye-seated.svg", "From the floor to the eye, seated", kSmall, kSmallTall, drawEyeSeated},
        {"desk", "stature.svg", "From the floor to the crown", kSmall, kSmallTall, drawStature},
        {"desk", "elbow-standing.svg", "From the floor to the elbow, standing", kSmall, kSmallTall, drawElbowStanding},
        {"desk", "desk-height.svg", "From the floor to the desk", kSmall, kSmallTall, drawDeskHeight},
        {"desk", "seat-now.svg", "From the floor to the seat", kSmall, kSmallTall, drawSeatNow},
        {"desk", "screen-top.svg", "From the floor to the top of the screen", kSmall, kSmallTall, drawScreenTop},
        {"desk", "screen-distance.svg", "From the eye to the screen", kSmall, kSmallTall, drawScreenDistance},
        {"back", "saddle.svg", "Where you would touch a saddle", 120, 50, drawSaddle},
        {"back", "below-knee.svg", "Below the knee", 60, kSmallTall, drawBelowKnee},
        {"back", "knee-stretch.svg", "How far a knee straightens", 120, kSmallTall, drawKneeStretch},
        {"back", "side-bend.svg", "How far a hand slides", 120, kTall, drawSideBend},
    };
    return all;
}

std::string svgOf(const Sketch &sketch) {
    std::string svg;
    {
        Picture picture(svg, sketch.width, sketch.tall, sketch.title);
        sketch.draw(picture);
    }
    return svg + "\n";
}

}  // namespace plumb
