// A photo with what is measured on it, and a cross-hair that keys and the pointer move.
//
// Arrow keys move it by a pixel of the picture, with Shift by kBigStep; Enter or a click sets a point, Escape drops
// what is open, Delete takes the last thing back, + and - zoom. Lines are light with a dark edge, so that they are seen
// on any photo. `measuring` must outlive it.
#pragma once
#include <wx/bitmap.h>
#include <wx/graphics.h>
#include <wx/image.h>
#include <wx/panel.h>

#include <functional>

#include "host/photo/measuring.h"
#include "host/photo/picture_frame.h"

namespace plumb::gui {

class PhotoCanvas : public wxPanel {
  public:
    static constexpr int kBigStep = 20;

    PhotoCanvas(wxWindow *parent, const wxImage &picture, Measuring &measuring);

    std::function<void()> place, drop, takeBack, undo;  // what the page does at Enter, Escape, Delete and Ctrl+Z
    void zoom(double times);
    double sureOfPoint() const { return frame_.sureOfPoint(); }
    void choose(int which);  // the measure to make stand out; -1 none
    const PictureFrame &frame() const { return frame_; }
    bool AcceptsFocus() const override { return true; }

  private:
    void onPaint(wxPaintEvent &event);
    void onKey(wxKeyEvent &event);
    bool moveBy(int key, int step);
    void onMouse(wxMouseEvent &event);
    void drawPicture();
    void drawMeasure(wxGraphicsContext &canvas, const Measure &measure, const wxString &name, const wxColour &light);
    void drawLine(wxGraphicsContext &canvas, const std::vector<PicturePoint> &points, const wxColour &light);
    void drawDot(wxGraphicsContext &canvas, const PicturePoint &point, const wxColour &light);
    void drawName(wxGraphicsContext &canvas, const PicturePoint &at, const wxString &name, const wxColour &light);
    void drawCross(wxGraphicsContext &canvas);

    wxImage picture_;
    Measuring &measuring_;
    PictureFrame frame_;
    wxBitmap shown_;  // the part that is in view, as large as the window; made again when that changes
    bool stale_ = true;
    int chosen_ = -1;
};

}  // namespace plumb::gui
