// A person at a desk from the side, with floor, chair, desk and screen: what every picture of a workplace is made of.
//
// Lengths of the scene in cm, x forward from the hips, y above the floor; a place on the page gives each in mm. Drawn
// from what seatedAt() says, which it keeps. Pure.
#pragma once
#include <string>
#include <utility>
#include <vector>

#include "host/base/html.h"
#include "host/figure/person.h"
#include "host/figure/seated.h"
#include "host/figure/svg.h"

namespace plumb {

inline constexpr std::string_view kSteel = "#8996A1", kUpholstery = "#D5DCE2";  // of furniture

// A chair from the side: cm in front of the hips, and above its seat.
struct ChairShape {
    using Line = std::vector<std::pair<double, double>>;
    bool known = true;
    double front = 30;                               // of the seat
    Line frame = {{-14, -4}, {-16, 10}, {-21, 54}};  // of the back rest; empty: there is none
    Line pad = {{-14.5, 14}, {-18.5, 52}};
};

class SeatedScene {
  public:
    SeatedScene(const WorkHeights &heights, const Sitter &sitter, double distance);

    // What it takes, cm.
    double left() const { return kBehind; }  // behind the hips
    double right() const;
    double top() const;

    const SeatedPerson &person() const { return person_; }
    const WorkHeights &heights() const { return heights_; }
    double deskEdge() const { return deskEdge_; }
    double deskEnd() const;
    double screenX() const { return person_.gazeEnd.x / person_.scale; }

    // The same person in another pose; the furniture stays where it is.
    void pose(const BodyPose &pose);

    static constexpr double kBehind = 30;

  private:
    WorkHeights heights_;
    SeatedPerson person_;
    double deskEdge_;
};

// A scene on the page: so many mm a cm, the hips at x0, the floor at y.
class SceneView {
  public:
    SceneView(Html &page, const SeatedScene &scene, double scale, double hipX, double floor)
        : page_(page),
          scene_(scene),
          scale_(scale),
          hipX_(hipX),
          floor_(floor),
          fit_{scale / scene.person().scale, hipX, floor} {}

    double x(double cm) const { return hipX_ + cm * scale_; }
    double y(double cm) const { return floor_ - cm * scale_; }
    double size(double cm) const { return cm * scale_; }
    double floor() const { return floor_; }
    // Of a place of the person, in the body's cm.
    std::pair<double, double> at(Vec3 p) const { return {fit_.x(p.x), fit_.y(p.y)}; }

    // Furniture whose height is not known is drawn in dashes.
    void draw(const PersonLook &look, bool seatKnown = true, bool deskKnown = true, bool screenKnown = true) const;

    // What it is made of, in the order of drawing.
    void chair(const ChairShape &shape) const;
    void footrest() const;
    void desk(bool known) const;
    void screen(bool known) const;
    void gaze() const;
    void person(const PersonLook &look) const;

  private:
    void box(double left, double top, double w, double h, bool known) const;
    void line(const ChairShape::Line &line, std::string_view ink, double thick) const;

    Html &page_;
    const SeatedScene &scene_;
    double scale_, hipX_, floor_;
    Fit fit_;
};

}  // namespace plumb
