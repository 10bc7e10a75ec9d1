// What a picture beside a question is put on: panels next to each other with a word under each, and in a panel a stage
// that turns centimetres into millimetres. Directions in degrees, 0 to the right, 90 up.
#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "host/base/html.h"
#include "host/figure/body.h"
#include "host/figure/hand.h"
#include "host/figure/outline.h"
#include "host/figure/person.h"
#include "host/figure/svg.h"

namespace plumb {

using Place = std::pair<double, double>;  // cm of the camera: to the right, up
using Places = std::vector<Place>;

inline constexpr std::string_view kTint = "#D3E3EA";  // an area that is meant
inline constexpr double kPictureWidth = 178, kPictureTall = 60, kWordPoints = 11, kNumberPoints = 9.5;

// A file: opened and closed, white ground.
class Picture {
  public:
    Picture(std::string &out, double width, double tall, std::string_view title);
    ~Picture();
    Picture(const Picture &) = delete;
    Picture &operator=(const Picture &) = delete;

    Html &page() { return page_; }
    double width() const { return width_; }
    double tall() const { return tall_; }
    void rule(double x);                         // between two answers
    void word(double x, std::string_view name);  // under what it names: a place that the form's words fill
    void floor(double y, double from, double to);
    void clear(double from, double to);  // what ran over from a panel beside
    void clearBelow(double y);           // and from one that shows a part of somebody

  private:
    Html page_;
    double width_, tall_;
};

class Stage {
  public:
    Stage(Picture &picture, double mmPerCm, double x0, double floor, Camera camera = {0, 0})
        : page_(picture.page()), camera_(camera), fit_{mmPerCm, x0, floor} {}

    Html &page() const { return page_; }
    const Fit &fit() const { return fit_; }
    const Camera &camera() const { return camera_; }
    double x(double cm) const { return fit_.x(cm); }
    double y(double cm) const { return fit_.y(cm); }
    double size(double cm) const { return cm * fit_.mmPerCm; }
    Place seen(Vec3 p) const { return {camera_.x(p), camera_.y(p)}; }

    // cm. A box by its upper left corner.
    void box(double left, double top, double wide, double tall, std::string_view fill = kUpholsteryFill,
             std::string_view stroke = kSteelStroke) const;
    void round(double left, double top, double wide, double tall, double radius, std::string_view fill,
               std::string_view stroke) const;
    void bar(const Places &places, double thick, std::string_view ink) const;
    void shape(const Places &places, std::string_view fill, std::string_view stroke) const;
    void disc(Place at, double radius, std::string_view fill, std::string_view stroke = "none") const;

    // Marks: lines in mm of thickness, whatever the scale.
    void line(const Places &places, std::string_view ink = kInk, double width = 0.35, const char *dash = "") const;
    void dashes(const Places &places) const { line(places, kAccent, 0.4, "1.3 1"); }
    void angle(Place joint, double from, double to, double radius, const std::string &label = "") const;
    void measure(Place from, Place to) const;  // an arrow with two heads between two cross lines
    void arrow(Place from, Place to, double bulge = 0) const;
    void both(Place from, Place to, double bulge = 0) const;  // to and fro
    void ring(Place at, double wide, double tall) const;      // in dashes: look here
    void slash(Place from, Place to) const;                   // through what is not used
    void number(Place at, const std::string &text, const char *anchor = "middle") const;

    // The whole body as this camera sees it, or some of its parts.
    void person(const Body &body, const PersonLook &look = kLookNow) const;
    void part(const Body &body, Part part, const PersonLook &look = kLookNow) const;
    void hand(const HandPose &pose) const;  // near enough to see its fingers

  private:
    static constexpr std::string_view kUpholsteryFill = "#D5DCE2", kSteelStroke = "#8996A1";
    Html &page_;
    Camera camera_;
    Fit fit_;
};

// The direction from one place to another.
double direction(Place from, Place to);
Place beside(Place from, double direction, double far);

}  // namespace plumb
