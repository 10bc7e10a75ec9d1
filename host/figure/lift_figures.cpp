#include "host/figure/lift_figures.h"

#include <algorithm>
#include <cmath>

#include "host/base/number.h"
#include "host/figure/lifter.h"
#include "host/figure/person.h"
#include "host/figure/svg.h"

namespace plumb {

namespace {

// Of a length from the answers, what can be drawn: any number is.
constexpr double kFarthest = 400;  // cm
double drawn(double cm) { return cm > 0 ? std::min(cm, kFarthest) : 0; }

constexpr double kLeastHand = 4, kBoxHalf = 11, kBoxDeep = 14;  // cm: half a hand, and half the box
// cm of flesh around most spots of the body, and in front of the middle of its head.
constexpr double kThick = 6, kFace = 12;

void dimension(Html &page, double x1, double y1, double x2, double y2, std::string_view ink) {
    svgLine(page, x1, y1, x2, y2, ink, 0.5);
    const bool level = y1 == y2;
    for (const auto &[x, y] : {std::pair(x1, y1), std::pair(x2, y2)})
        svgLine(page, level ? x : x - 1, level ? y - 1 : y, level ? x : x + 1, level ? y + 1 : y, kInk, 0.4);
}

class Stage {
  public:
    static constexpr double kWidth = 110, kTall = 62;

    explicit Stage(const LiftFigure &figure)
        : figure_(figure),
          h_(drawn(figure.hOrigin)),
          from_(drawn(figure.vOrigin)),
          to_(drawn(figure.vDest)),
          body_(lifterAt(h_, std::max(from_, kLeastHand)).body),
          box_(beforeTheFace()),
          destination_(std::max(box_ + 34, body_[Spot::head].x + kFace + 3 + kBoxDeep)) {
        const double tallest = std::max({body_[Spot::crown].y + 3, to_ + kBoxDeep, from_ + kBoxDeep});
        const double scale = std::min(kTall / tallest, (kWidth - 52) / (destination_ + 70));
        fit_ = {scale, 2 + 56 * scale, tallest * scale + 4};
        if (figure.aOrigin > 0) fit_.y0 += std::max(0.0, 6.5 - y(highestBelow(2 + textWidth(turned(), 9) * 1.1)));
    }

    double tall() const { return fit_.y0 + 10; }

    void draw(Html &page) const {
        svgLine(page, 1, fit_.y0, kWidth - 1, fit_.y0, kInk, 0.5);
        for (const Part part : kParts) {
            if (part == Part::armRight) box(page, from_, box_, "#E9DCC3", kInk);
            drawPart(page, body_, part, fit_, kLookNow, kShoeSole);
        }
        box(page, to_, destination_, "none", kSoftInk);
        way(page);
        lengths(page);
        if (figure_.aOrigin > 0) svgText(page, 2, 5, turned(), {kInk, 9, true, "start"});
    }

  private:
    double x(double cm) const { return fit_.x(cm); }
    double y(double cm) const { return fit_.y(cm); }
    double size(double cm) const { return cm * fit_.mmPerCm; }

    // The load is held further back where it would be in the face.
    double beforeTheFace() const {
        const Vec3 head = body_[Spot::head];
        const bool beside = std::abs(head.y - from_) < 2 * kBoxHalf;
        return beside ? std::clamp(head.x + kFace + kBoxDeep, h_, h_ + kBoxDeep - 3) : h_;
    }

    // Of the body, what reaches up as far as this side of a place on the page.
    double highestBelow(double right) const {
        double highest = 0;
        for (const Vec3 &spot : body_.spots)
            if (x(spot.x - kThick) < right) highest = std::max(highest, spot.y + kThick);
        return highest;
    }

    std::string turned() const { return figure_.turnName + " " + shown(figure_.aOrigin, 0) + "°"; }
    std::string length(double cm) const { return withUnit(cm, "cm", figure_.look); }

    void box(Html &page, double v, double at, std::string_view fill, std::string_view stroke) const {
        svgBox(page, x(at - kBoxDeep), y(std::max(v, kBoxHalf) + kBoxHalf), size(2 * kBoxDeep), size(2 * kBoxHalf),
               fill, stroke, 0.35);
    }

    void way(Html &page) const {
        if (std::abs(to_ - from_) <= 5) return;
        const double sign = to_ > from_ ? 1 : -1, at = x(destination_),
                     end = y(std::max(to_, kBoxHalf)) + sign * size(kBoxHalf);
        svgLine(page, at, y(std::max(from_, kBoxHalf)), at, end + sign * 2.4, kAccent, 0.6);
        svgPath(page,
                "M" + mm(at) + " " + mm(end + sign * 0.6) + "L" + mm(at - 1.3) + " " + mm(end + sign * 3) + "L" +
                    mm(at + 1.3) + " " + mm(end + sign * 3) + "Z",
                kAccent, kAccent, 0.1);
    }

    void lengths(Html &page) const {
        const double floor = fit_.y0, side = x(destination_) + size(kBoxDeep) + 3;
        dimension(page, x(0), floor + 3, x(h_), floor + 3, "#C4521A");
        svgText(page, (x(0) + x(h_)) / 2, floor + 7.6, figure_.reachName + " " + length(figure_.hOrigin),
                {kInk, 9, true});
        const auto height = [&](double v, double of, double at, const std::string &name) {
            dimension(page, at, floor, at, y(v), kInk);
            svgText(page, at + 1.6, std::min((floor + y(v)) / 2 + 1.2, floor - 1.2), name + " " + length(of),
                    {kInk, 9, false, "start"});
        };
        height(from_, figure_.vOrigin, side, figure_.startName);
        const double start = textWidth(figure_.startName + " " + length(figure_.vOrigin), 9);
        height(to_, figure_.vDest, side + std::max(20.0, start * 1.05 + 3.4), figure_.endName);
    }

    const LiftFigure &figure_;
    double h_, from_, to_;
    Body body_;
    double box_, destination_;  // x of the middle of the load, and where it goes: beside it and beyond the face
    Fit fit_;
};

}  // namespace

void drawLift(Html &page, const LiftFigure &figure, const std::string &id, const std::string &title,
              const std::string &description, const DrawingSheet &sheet) {
    const Stage stage(figure);
    const SvgDrawing drawing(page, Stage::kWidth, stage.tall(), id, title, description, Ends::round, sheet);
    stage.draw(page);
}

}  // namespace plumb
