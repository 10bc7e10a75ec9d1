#include "host/figure/workstation.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "host/base/number.h"
#include "host/figure/marks.h"
#include "host/figure/seated_scene.h"

namespace plumb {

namespace {

constexpr double kWidth = 178, kPanel = 87, kHead = 7.5, kFoot = 3, kTall = 80;
constexpr std::string_view kTint = "#EEF2F5";
constexpr double kHipX = 46;  // cm: behind the hips the back rest, and the line of the seat's height

std::string degreesOf(double angle) { return shown(std::round(angle), 0) + "°"; }

class Panel {
  public:
    Panel(Html &page, const WorkstationFigure &figure, const WorkPicture &picture, const SeatedScene &scene, double x0,
          double scale, double floor)
        : page_(page),
          figure_(figure),
          picture_(picture),
          scene_(scene),
          x0_(x0),
          view_(page, scene, scale, x0 + kHipX * scale, floor) {}

    void draw(const PersonLook &look) {
        const double floor = view_.floor();
        svgBox(page_, x0_, 0.2, kPanel, floor + kFoot, kPaper, kRuleInk, 0.3);
        svgBox(page_, x0_, 0.2, kPanel, kHead - 1, kTint, kRuleInk, 0.3);
        svgText(page_, x0_ + 2.5, kHead - 2.6, picture_.name, {kInk, 9.5, true, "start"});
        svgLine(page_, x0_ + 1, floor, x0_ + kPanel - 1, floor, kInk, 0.5);
        view_.draw(look);
        heights();
        angles();
        svgPath(page_, thin_, "none", kInk, 0.25);
        svgPath(page_, ticks_, "none", kInk, 0.4);
        for (const Label &label : labels_) write(label);
    }

  private:
    struct Label {
        std::string text;
        double left, middle;
        bool marked;
    };

    static std::string way(double x1, double y1, double x2, double y2) {
        return "M" + mm(x1) + " " + mm(y1) + "L" + mm(x2) + " " + mm(y2);
    }

    // A height with its line from the floor; marked where it is far from the one to aim for.
    void height(double cm, double aim, double at, const std::string &name, double label) {
        const double floor = view_.floor(), top = view_.y(cm);
        thin_ += way(at, floor, at, top);
        for (const double end : {floor, top}) ticks_ += way(at - 1.2, end, at + 1.2, end);
        const bool marked = std::abs(cm - aim) >= figure_.farFrom;
        const std::string text = name + " " + withUnit(cm, "cm", figure_.system);
        labels_.push_back({text, at - widthOf(text, marked) / 2, label, marked});
    }

    static double widthOf(const std::string &text, bool marked) {
        return textWidth(text, 8.5) * (marked ? 1.1 : 1.02) + (marked ? 5.8 : 2.2);
    }

    void write(const Label &label) {
        const double w = widthOf(label.text, label.marked),
                     left = std::clamp(label.left, x0_ + 1, x0_ + kPanel - w - 1);
        svgBox(page_, left, label.middle - 2.3, w, 4.6, kPaper, label.marked ? kInk : kRuleInk,
               label.marked ? 0.5 : 0.25);
        if (label.marked) svgShape(page_, Level::watch, left + 2.4, label.middle, 2.2, kInk);
        svgText(page_, left + (label.marked ? 4.4 : 1.1), label.middle + 1.05, label.text,
                {kInk, 8.5, label.marked, "start"});
    }

    void heights() {
        const WorkHeights &now = picture_.heights, &aim = picture_.aim;
        const double end = scene_.deskEnd(), floor = view_.floor();
        height(now.seat, aim.seat, view_.x(-34), figure_.seatName, floor - 9);
        height(now.desk, aim.desk, view_.x(end - 14), figure_.deskName, floor - 6);
        height(now.screen, aim.screen, std::min(view_.x(end + 4), x0_ + kPanel - 3), figure_.screenName,
               view_.y(now.screen) - 3.4);
    }

    void angle(SeatedAngle which, Spot spot, double left, double middle) {
        const std::string text =
            figure_.angleNames[static_cast<size_t>(which)] + " " + degreesOf(scene_.person()[which]);
        const auto [px, py] = view_.at(scene_.person().body[spot]);
        thin_ += way(left < px ? left + widthOf(text, false) : left, middle, px, py);
        page_.shape("circle", {{"cx", mm(px)},
                               {"cy", mm(py)},
                               {"r", "0.8"},
                               {"fill", kPaper},
                               {"stroke", kInk},
                               {"stroke-width", "0.25"}});
        labels_.push_back({text, left, middle, false});
    }

    void angles() {
        const double left = x0_ + 2, seat = picture_.heights.seat;
        angle(SeatedAngle::head, Spot::head, left, view_.y(seat + 74));
        angle(SeatedAngle::elbow, Spot::elbowRight, left, view_.y(seat + 46));
        angle(SeatedAngle::hip, Spot::hipRight, left, view_.y(seat + 22));
        angle(SeatedAngle::knee, Spot::kneeRight, view_.x(66),
              std::min(view_.y(picture_.heights.desk - 22), view_.floor() - 12));
    }

    Html &page_;
    const WorkstationFigure &figure_;
    const WorkPicture &picture_;
    const SeatedScene &scene_;
    const double x0_;
    const SceneView view_;
    std::string thin_, ticks_;  // paths, drawn together
    std::vector<Label> labels_;
};

SeatedScene sceneOf(const WorkstationFigure &figure, const WorkPicture &picture) {
    return {picture.heights, figure.sitter, figure.distance};
}

std::string inWords(const WorkstationFigure &figure, const WorkPicture &picture, const SeatedPerson &person) {
    const auto length = [&](double cm) { return withUnit(cm, "cm", figure.system); };
    const WorkHeights &heights = picture.heights;
    std::string words = picture.name + ": " + figure.seatName + " " + length(heights.seat) + ", " + figure.deskName +
                        " " + length(heights.desk) + ", " + figure.screenName + " " + length(heights.screen);
    if (heights.footrest > 0) words += ", " + figure.footrestName + " " + length(heights.footrest);
    for (size_t i = 0; i < kSeatedAngles; ++i) words += ", " + figure.angleNames[i] + " " + degreesOf(person.angles[i]);
    return words + ".";
}

std::string withPerson(const std::string &words, const WorkstationFigure &figure) {
    return figure.person.empty() ? words : words + " " + figure.person;
}

}  // namespace

void drawWorkstation(Html &page, const WorkstationFigure &figure, const std::string &id, const std::string &title,
                     const DrawingSheet &sheet) {
    const SeatedScene now = sceneOf(figure, figure.now), after = sceneOf(figure, figure.after);
    const double tallest = std::max(now.top(), after.top()), widest = std::max(now.right(), after.right());
    const double scale = std::min(kTall / tallest, (kPanel - 6) / (widest + kHipX));
    const double floor = kHead + tallest * scale + 1, tall = floor + kFoot + 0.5;
    Panel left(page, figure, figure.now, now, 0.2, scale, floor);
    if (sheet.large()) {
        {
            const SvgDrawing drawing(page, kPanel + 0.4, tall, id, title,
                                     withPerson(inWords(figure, figure.now, now.person()), figure), Ends::flat, sheet);
            left.draw(kLookNow);
        }
        const SvgDrawing drawing(page, kPanel + 0.4, tall, id + "-2", title,
                                 inWords(figure, figure.after, after.person()), Ends::flat, sheet);
        Panel(page, figure, figure.after, after, 0.2, scale, floor).draw(kLookAfter);
        return;
    }
    const SvgDrawing drawing(page, kWidth, tall, id, title, workstationInWords(figure), Ends::flat, sheet);
    left.draw(kLookNow);
    Panel(page, figure, figure.after, after, kWidth - kPanel - 0.2, scale, floor).draw(kLookAfter);
}

std::string workstationInWords(const WorkstationFigure &figure) {
    return withPerson(inWords(figure, figure.now, sceneOf(figure, figure.now).person()) + " " +
                          inWords(figure, figure.after, sceneOf(figure, figure.after).person()),
                      figure);
}

}  // namespace plumb
