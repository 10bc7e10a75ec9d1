// Somebody measures on a photo: a cross-hair, a kind of measure that is under way, its points, and what is finished.
//
// Every finished, named or removed measure can be taken back. What is to be done next is always said in one sentence.
// One thread; no window.
#pragma once
#include "host/photo/measures.h"

namespace plumb {

class Measuring {
  public:
    // Of a picture of so many pixels, with what is kept of it. The cross-hair starts in the middle.
    Measuring(int width, int height, Measures kept, UnitSystem units);

    MeasureKind kind() const { return kind_; }
    void setKind(MeasureKind kind);  // another one drops the open measure
    void setUnits(UnitSystem units) { units_ = units; }

    const PicturePoint &cross() const { return cross_; }
    void moveTo(const PicturePoint &point);
    void moveBy(double x, double y);  // whole pixels of the picture, kept inside

    // Sets a point where the cross-hair is. The last one finishes the measure, called `name`; a known length is `cm`
    // long. What happened, as a sentence; or why no point was set: what was open stays.
    Result<std::string> place(double within, const std::string &name, double cm);
    const std::vector<PicturePoint> &open() const { return open_; }
    bool dropOpen();         // whether there was anything open
    std::string takeBack();  // the last point of what is open, else the last measure: what went, as a sentence

    const Measures &measures() const { return measures_; }
    std::string remove(size_t which);
    Status rename(size_t which, const std::string &name);
    bool canUndo() const { return !before_.empty(); }
    std::string undo();

    std::string instruction() const;  // "Angle, point 2 of 3: the joint. …"
    std::vector<std::string> lines() const { return allInWords(measures_, units_); }

  private:
    void change(Measures now);

    double width_, height_;
    UnitSystem units_;
    Measures measures_;
    std::vector<Measures> before_;  // oldest first
    MeasureKind kind_ = MeasureKind::angle;
    std::vector<PicturePoint> open_;
    PicturePoint cross_;
};

}  // namespace plumb
