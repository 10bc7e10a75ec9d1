#include "host/figure/face.h"

#include "host/figure/svg.h"

namespace plumb {

namespace {

void eye(Html &page, const FacePose &face, const Fit &s, double side, std::string_view skin, std::string_view ink) {
    const double x = s.x(face.x + side * 3.9), y = s.y(face.y + 1.2), w = 2.5 * s.mmPerCm,
                 h = 1.9 * face.open * s.mmPerCm;
    if (face.open < 0.1) {
        const double sag = 1.1 * s.mmPerCm;
        svgPath(page,
                "M" + mm(x - w) + " " + mm(y) + "Q" + mm(x) + " " + mm(y + 2 * sag) + " " + mm(x + w) + " " + mm(y),
                "none", ink, 0.5 * s.mmPerCm);
        for (const double t : {-0.7, 0.0, 0.7})
            svgPath(page,
                    "M" + mm(x + t * w) + " " + mm(y + sag * (1 - t * t)) + "L" + mm(x + t * w * 1.3) + " " +
                        mm(y + sag * (1 - t * t) + 1.1 * s.mmPerCm),
                    "none", ink, 0.36 * s.mmPerCm);
        return;
    }
    svgPath(page,
            "M" + mm(x - w) + " " + mm(y) + "Q" + mm(x) + " " + mm(y - 2 * h) + " " + mm(x + w) + " " + mm(y) + "Q" +
                mm(x) + " " + mm(y + 2 * h) + " " + mm(x - w) + " " + mm(y) + "Z",
            kPaper, kPaper, 0.1);
    page.shape("circle", {{"cx", mm(x + face.lookX * w * 0.5)},
                          {"cy", mm(y - face.lookY * h * 0.4)},
                          {"r", mm(1.15 * s.mmPerCm)},
                          {"fill", ink}});
    if (face.open < 0.9)
        svgPath(page, "M" + mm(x - w) + " " + mm(y) + "Q" + mm(x) + " " + mm(y - 2 * h) + " " + mm(x + w) + " " + mm(y),
                "none", skin, 0.3 * s.mmPerCm);
}

}  // namespace

void drawFace(Html &page, const FacePose &face, const Fit &s, std::string_view skin, std::string_view ink) {
    const auto disc = [&](double dx, double dy, double r) {
        return Disc{s.x(face.x + dx), s.y(face.y + dy), r * s.mmPerCm};
    };
    svgFill(page, outline({disc(0, 4.2, 8.9), disc(-7.6, -1.0, 1.6), disc(7.6, -1.0, 1.6)}), ink);
    std::string head = outline({disc(0, 0.6, 7.9), disc(0, -4.6, 6.4)});
    for (const double side : {-1.0, 1.0}) head += outline({disc(side * 8.4, 0.6, 1.5), disc(side * 8.0, -1.6, 1.1)});
    svgFill(page, head, skin);
    svgFill(page, outline({disc(-3.2, 9.4, 4.4), disc(3.6, 9.6, 4.0)}), ink);
    for (const double side : {-1.0, 1.0}) {
        eye(page, face, s, side, skin, ink);
        const double x = face.x + side * 3.9, y = face.y + 4.6;
        svgPath(page,
                "M" + mm(s.x(x - 2.1)) + " " + mm(s.y(y)) + "Q" + mm(s.x(x)) + " " + mm(s.y(y + 1.3)) + " " +
                    mm(s.x(x + 2.1)) + " " + mm(s.y(y)),
                "none", ink, 0.5 * s.mmPerCm);
    }
    svgPath(page,
            "M" + mm(s.x(face.x)) + " " + mm(s.y(face.y + 0.2)) + "L" + mm(s.x(face.x - 0.9)) + " " +
                mm(s.y(face.y - 2.6)) + "L" + mm(s.x(face.x + 0.5)) + " " + mm(s.y(face.y - 2.7)),
            "none", ink, 0.42 * s.mmPerCm);
    svgPath(page,
            "M" + mm(s.x(face.x - 2.5)) + " " + mm(s.y(face.y - 6.0)) + "Q" + mm(s.x(face.x)) + " " +
                mm(s.y(face.y - 7.5)) + " " + mm(s.x(face.x + 2.5)) + " " + mm(s.y(face.y - 6.0)),
            "none", ink, 0.5 * s.mmPerCm);
}

}  // namespace plumb
