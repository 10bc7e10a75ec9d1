#include "host/photo/picture_frame.h"

#include <algorithm>

namespace plumb {

namespace {
constexpr double kLargestPixel = 8;
constexpr double kMargin = 0.15;  // of the window, that a point which is followed keeps from its edge

// So far does the middle move along one side, in shares of the picture.
double followed(double middle, double point, double shown) {
    const double room = shown * (0.5 - kMargin);
    return shown >= 1 ? 0.5 : std::clamp(std::clamp(middle, point - room, point + room), shown / 2, 1 - shown / 2);
}
}  // namespace

void PictureFrame::setView(int width, int height) {
    viewWidth_ = std::max(1, width);
    viewHeight_ = std::max(1, height);
    zoom(zoom_);
}

double PictureFrame::fit() const { return std::min(double(viewWidth_) / width_, double(viewHeight_) / height_); }

double PictureFrame::scale() const { return fit() * zoom_; }

bool PictureFrame::canZoomIn() const { return scale() < kLargestPixel; }

void PictureFrame::zoom(double times) {
    zoom_ = std::clamp(times, 1.0, std::max(1.0, kLargestPixel / fit()));
    follow(inside({middleX_ * width_, middleY_ * height_}));
}

void PictureFrame::follow(const PicturePoint &point) {
    middleX_ = followed(middleX_, point.x / width_, viewWidth_ / (width_ * scale()));
    middleY_ = followed(middleY_, point.y / height_, viewHeight_ / (height_ * scale()));
}

// A point is the middle of its pixel: half a pixel from the pixel's edge.
PictureFrame::Place PictureFrame::toView(const PicturePoint &point) const {
    return {(point.x + 0.5 - middleX_ * width_) * scale() + viewWidth_ / 2.0,
            (point.y + 0.5 - middleY_ * height_) * scale() + viewHeight_ / 2.0};
}

PicturePoint PictureFrame::toPicture(double x, double y) const {
    return inside({(x - viewWidth_ / 2.0) / scale() + middleX_ * width_ - 0.5,
                   (y - viewHeight_ / 2.0) / scale() + middleY_ * height_ - 0.5, sureOfPoint()});
}

double PictureFrame::sureOfPoint() const { return std::max(kSureOfPoint, 2 / scale()); }

PicturePoint PictureFrame::inside(PicturePoint point) const {
    point.x = std::clamp(point.x, 0.0, width_ - 1.0);
    point.y = std::clamp(point.y, 0.0, height_ - 1.0);
    return point;
}

}  // namespace plumb
