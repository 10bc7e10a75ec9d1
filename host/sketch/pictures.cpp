#include "host/sketch/pictures.h"

namespace plumb {

const std::vector<Sketch> &sketches() {
    constexpr double kWide = kPictureWidth, kTall = kPictureTall, kSmall = 84, kSmallTall = 56;
    static const std::vector<Sketch> all = {
        {"seat-height.svg", "Four heights of a seat", kWide, kTall, drawSeatHeight},
        {"seat-depth.svg", "Three depths of a seat", kWide, kTall, drawSeatDepth},
        {"armrest.svg", "Armrests and elbows", kWide, kTall, drawArmrest},
        {"armrest-also.svg", "Armrests far apart", kSmall, kSmallTall, drawArmrestAlso},
        {"back.svg", "How a back is supported", kWide, kTall, drawBack},
        {"monitor.svg", "Three heights of a screen", kWide, kTall, drawMonitor},
        {"monitor-also.svg", "Screen and surroundings", kWide, kTall, drawMonitorAlso},
        {"phone.svg", "Where the telephone is", kWide, kTall, drawPhone},
        {"phone-also.svg", "How calls are held", 110, kSmallTall, drawPhoneAlso},
        {"mouse.svg", "Where the mouse is", kWide, kTall, drawMouse},
        {"mouse-also.svg", "What a mouse is like", kWide, kTall, drawMouseAlso},
        {"keyboard.svg", "Wrists at the keyboard", kWide, 50, drawKeyboard},
        {"keyboard-also.svg", "Hands, shoulders and reach", kWide, kTall, drawKeyboardAlso},
        {"popliteal.svg", "From the floor to the hollow of the knee", kSmall, kSmallTall, drawPopliteal},
        {"elbow-seated.svg", "From the floor to the elbow, seated", kSmall, kSmallTall, drawElbowSeated},
        {"eye-seated.svg", "From the floor to the eye, seated", kSmall, kSmallTall, drawEyeSeated},
        {"stature.svg", "From the floor to the crown", kSmall, kSmallTall, drawStature},
        {"elbow-standing.svg", "From the floor to the elbow, standing", kSmall, kSmallTall, drawElbowStanding},
        {"desk-height.svg", "From the floor to the desk", kSmall, kSmallTall, drawDeskHeight},
        {"seat-now.svg", "From the floor to the seat", kSmall, kSmallTall, drawSeatNow},
        {"screen-top.svg", "From the floor to the top of the screen", kSmall, kSmallTall, drawScreenTop},
        {"screen-distance.svg", "From the eye to the screen", kSmall, kSmallTall, drawScreenDistance},
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
