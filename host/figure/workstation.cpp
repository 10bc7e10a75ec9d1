#include "host/figure/workstation.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "host/base/number.h"
#include "host/figure/flesh.h"
#include "host/figure/marks.h"
#include "host/figure/outline.h"
#include "host/figure/svg.h"

namespace plumb {

namespace {

constexpr double kWidth = 178, kPanel = 87, kHead = 7.5, kFoot = 3, kTall = 80;
constexpr std::string_view kSteel = "#8996A1", kPale = "#D5DCE2", kTint = "#EEF2F5";
constexpr double kHipX = 46, kDeskDepth = 75, kScreenTall = 32;  // cm

std::string degreesOf(double angle) { return shown(std::round(angle), 0) + "°"; }

class Panel {
  public:
    Panel(Html &page, const WorkstationFigure &figure, const WorkHeights &heights, bool aim, double x0, double scale,
          double floor)
        : page_(page),
          figure_(figure),
          heights_(heights),
          aim_(aim),
          x0_(x0),
          scale_(scale),
          floor_(floor),
          person_(seatedAt(heights, figure.stature, figure.distance)),
          fit_{scale / person_.scale, x0 + kHipX * scale, floor} {}

    void draw(const std::string &name) {
        svgBox(page_, x0_, 0.2, kPanel, floor_ + kFoot, kPaper, kRuleInk, 0.3);
        svgBox(page_, x0_, 0.2, kPanel, kHead - 1, kTint, kRuleInk, 0.3);
        svgText(page_, x0_ + 2.5, kHead - 2.6, name, {kInk, 9.5, true, "start"});
        svgLine(page_, x0_ + 1, floor_, x0_ + kPanel - 1, floor_, kInk, 0.5);
        chair();
        desk();
        screen();
        for (const Part part : kParts) limb(part);
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

    double x(double cm) const { return x0_ + (kHipX + cm) * scale_; }  // from the hips
    double y(double cm) const { return floor_ - cm * scale_; }
    double size(double cm) const { return cm * scale_; }
    PagePoint at(Vec3 p) const { return {fit_.x(p.x), fit_.y(p.y)}; }

    void chair() {
        const double seat = heights_.seat, low = seat - 6;
        svgLine(page_, x(4), y(low), x(4), y(8), kSteel, size(4));
        svgPath(page_,
                "M" + mm(x(-22)) + " " + mm(y(5)) + "L" + mm(x(4)) + " " + mm(y(9)) + "L" + mm(x(28)) + " " + mm(y(5)),
                "none", kSteel, size(3));
        for (const double wheel : {-22.0, 4.0, 28.0})
            page_.shape("circle", {{"cx", mm(x(wheel))}, {"cy", mm(y(3))}, {"r", mm(size(3))}, {"fill", kSteel}});
        svgPath(page_,
                "M" + mm(x(-14)) + " " + mm(y(low + 2)) + "L" + mm(x(-16)) + " " + mm(y(seat + 10)) + "L" + mm(x(-21)) +
                    " " + mm(y(seat + 54)),
                "none", kSteel, size(4));
        svgPath(page_, "M" + mm(x(-14.5)) + " " + mm(y(seat + 14)) + "L" + mm(x(-18.5)) + " " + mm(y(seat + 52)),
                "none", kPale, size(5));
        svgBox(page_, x(-16), y(seat), size(46), size(6), kPale, kSteel, 0.3);
    }

    double deskEdge() const { return person_.body[Spot::handRight].x / person_.scale - 12; }

    void desk() {
        const double from = deskEdge(), to = deskEnd();
        svgBox(page_, x(from), y(heights_.desk), size(to - from), size(2.6), kPale, kSteel, 0.3);
        svgLine(page_, x(to - 5), y(heights_.desk - 2.6), x(to - 5), floor_, kSteel, size(3));
        const double hand = deskEdge() + 12;
        svgLine(page_, x(hand - 6), y(heights_.desk + 0.9), x(hand + 9), y(heights_.desk + 0.9), kInk, size(1.8));
    }
    double deskEnd() const { return std::max(deskEdge() + kDeskDepth, screenX() + 12); }
    double screenX() const { return person_.gazeEnd.x / person_.scale; }

    void screen() {
        const double over = heights_.screen - heights_.desk, tall = std::clamp(over - 1, 4.0, kScreenTall),
                     foot = heights_.screen - tall, sx = screenX();
        if (foot > heights_.desk + 2) {
            svgLine(page_, x(sx + 3), y(foot + tall / 2), x(sx + 5), y(heights_.desk), kSteel, size(2.4));
            svgLine(page_, x(sx - 4), y(heights_.desk + 0.7), x(sx + 12), y(heights_.desk + 0.7), kSteel, size(1.6));
        }
        svgLine(page_, x(sx), y(foot), x(sx + 3), y(heights_.screen), kInk, size(2.6));
        const auto [ex, ey] = at(person_.eye);
        const auto [gx, gy] = at(person_.gazeEnd);
        svgLine(page_, ex + 1.2, ey, gx, gy, kSoftInk, 0.25, "1.2 .9");
    }

    void limb(Part part) {
        static const Camera camera(0, 0);
        const bool far = part == Part::armLeft || part == Part::legLeft;
        const std::string_view near = aim_ ? kAccent : kMeasured, pale = aim_ ? "#7FA3B3" : "#B3BEC6";
        if (part == Part::armRight || part == Part::legRight)
            svgPath(page_, outline(rim(person_.body, part), camera, fit_), kPaper, kPaper, 0.8);
        if (part == Part::legRight || part == Part::legLeft) shoe(part == Part::legRight ? Side::right : Side::left);
        if (part == Part::head) svgFill(page_, outline({hair(person_.body)}, camera, fit_), kInk);
        svgFill(page_, outline(flesh(person_.body, part), camera, fit_), far ? pale : near);
        if (part != Part::head) return;
        const auto [ex, ey] = at(person_.eye);
        page_.shape("circle", {{"cx", mm(ex)}, {"cy", mm(ey)}, {"r", "0.5"}, {"fill", kPaper}});
    }

    void shoe(Side side) {
        const Vec3 heel = person_.body.at(Spot::heelRight, side), toe = person_.body.at(Spot::toeRight, side);
        svgBox(page_, fit_.x(heel.x - 1), fit_.y(heel.y), (toe.x - heel.x + 2) * fit_.mmPerCm, size(kShoeSole), kInk,
               kInk, 0.1);
    }

    static std::string way(double x1, double y1, double x2, double y2) {
        return "M" + mm(x1) + " " + mm(y1) + "L" + mm(x2) + " " + mm(y2);
    }

    // A height with its line from the floor; marked where it is far from the other picture's.
    void height(double cm, double other, double at, const std::string &name, double label) {
        thin_ += way(at, floor_, at, y(cm));
        for (const double end : {floor_, y(cm)}) ticks_ += way(at - 1.2, end, at + 1.2, end);
        const bool marked = !aim_ && std::abs(cm - other) >= figure_.farFrom;
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
        const WorkHeights &other = aim_ ? figure_.now : figure_.aim;
        height(heights_.seat, other.seat, x(-34), figure_.seatName, floor_ - 9);
        height(heights_.desk, other.desk, x(deskEnd() - 14), figure_.deskName, floor_ - 6);
        height(heights_.screen, other.screen, std::min(x(deskEnd() + 4), x0_ + kPanel - 3), figure_.screenName,
               y(heights_.screen) - 3.4);
    }

    void angle(SeatedAngle which, Spot spot, double left, double middle) {
        const std::string text = figure_.angleNames[static_cast<size_t>(which)] + " " + degreesOf(person_[which]);
        const auto [px, py] = at(person_.body[spot]);
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
        const double left = x0_ + 2;
        angle(SeatedAngle::head, Spot::head, left, y(heights_.seat + 74));
        angle(SeatedAngle::elbow, Spot::elbowRight, left, y(heights_.seat + 46));
        angle(SeatedAngle::hip, Spot::hipRight, left, y(heights_.seat + 22));
        angle(SeatedAngle::knee, Spot::kneeRight, x(66), std::min(y(heights_.desk - 22), floor_ - 12));
    }

    Html &page_;
    const WorkstationFigure &figure_;
    const WorkHeights &heights_;
    const bool aim_;
    const double x0_, scale_, floor_;
    const SeatedPerson person_;
    const Fit fit_;
    std::string thin_, ticks_;  // paths, drawn together
    std::vector<Label> labels_;
};

// Millimetres a centimetre, so that the taller and wider of the two fits.
double scaleOf(const WorkstationFigure &figure) {
    double tallest = 0, widest = 0;
    for (const WorkHeights &heights : {figure.now, figure.aim}) {
        const SeatedPerson person = seatedAt(heights, figure.stature, figure.distance);
        tallest = std::max({tallest, person.body[Spot::crown].y / person.scale + 4, heights.screen + 10});
        widest = std::max(widest, std::max(person.gazeEnd.x + 12 * person.scale,
                                           person.body[Spot::handRight].x + (kDeskDepth - 12) * person.scale) /
                                      person.scale);
    }
    return std::min(kTall / tallest, (kPanel - 6) / (widest + kHipX));
}

}  // namespace

namespace {

std::string inWords(const WorkstationFigure &figure, bool aim) {
    const WorkHeights &heights = aim ? figure.aim : figure.now;
    const SeatedPerson person = seatedAt(heights, figure.stature, figure.distance);
    const auto length = [&](double cm) { return withUnit(cm, "cm", figure.system); };
    std::string words = (aim ? figure.aimName : figure.nowName) + ": " + figure.seatName + " " + length(heights.seat) +
                        ", " + figure.deskName + " " + length(heights.desk) + ", " + figure.screenName + " " +
                        length(heights.screen);
    for (size_t i = 0; i < kSeatedAngles; ++i) words += ", " + figure.angleNames[i] + " " + degreesOf(person.angles[i]);
    return words + ".";
}

}  // namespace

void drawWorkstation(Html &page, const WorkstationFigure &figure, const std::string &id, const std::string &title,
                     const DrawingSheet &sheet) {
    const double scale = scaleOf(figure);
    double tallest = 0;
    for (const WorkHeights &heights : {figure.now, figure.aim})
        tallest = std::max(
            {tallest,
             seatedAt(heights, figure.stature, figure.distance).body[Spot::crown].y * figure.stature / kFigureStature +
                 4,
             heights.screen + 10});
    const double floor = kHead + tallest * scale + 1, tall = floor + kFoot + 0.5;
    if (sheet.large()) {
        for (const bool aim : {false, true}) {
            const SvgDrawing drawing(page, kPanel + 0.4, tall, aim ? id + "-2" : id, title, inWords(figure, aim),
                                     Ends::flat, sheet);
            Panel(page, figure, aim ? figure.aim : figure.now, aim, 0.2, scale, floor)
                .draw(aim ? figure.aimName : figure.nowName);
        }
        return;
    }
    const SvgDrawing drawing(page, kWidth, tall, id, title, workstationInWords(figure), Ends::flat, sheet);
    Panel(page, figure, figure.now, false, 0.2, scale, floor).draw(figure.nowName);
    Panel(page, figure, figure.aim, true, kWidth - kPanel - 0.2, scale, floor).draw(figure.aimName);
}

std::string workstationInWords(const WorkstationFigure &figure) {
    return inWords(figure, false) + " " + inWords(figure, true);
}

}  // namespace plumb
