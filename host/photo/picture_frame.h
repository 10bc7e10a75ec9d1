// Where a picture stands in a window that shows it: whole, or a part of it larger. Pixels of the picture to units of
// the window and back. No window, no state but numbers.
#pragma once
#include "host/photo/angles.h"

namespace plumb {

class PictureFrame {
  public:
    PictureFrame(int pictureWidth, int pictureHeight) : width_(pictureWidth), height_(pictureHeight) {}

    void setView(int width, int height);  // of the window
    // 1: the whole picture fits; at most so large that a pixel of it takes kLargestPixel units.
    void zoom(double times);
    double zoomed() const { return zoom_; }
    bool canZoomIn() const;
    // Moves the part that is shown as little as needed, so that this point is well inside it.
    void follow(const PicturePoint &point);

    double scale() const;  // units of the window a pixel of the picture takes
    struct Place {
        double x = 0, y = 0;
    };
    Place toView(const PicturePoint &point) const;
    PicturePoint toPicture(double x, double y) const;  // kept inside the picture
    // What a person can set a point to here: kSureOfPoint, or two units of the window where that is more.
    double sureOfPoint() const;
    PicturePoint inside(PicturePoint point) const;

  private:
    double fit() const;

    int width_, height_, viewWidth_ = 1, viewHeight_ = 1;
    double zoom_ = 1, middleX_ = 0.5, middleY_ = 0.5;  // the part's middle, as a share of the picture
};

}  // namespace plumb
