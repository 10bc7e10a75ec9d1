// A picture, with its lettering, as wide as the column allows. What it shows is told to screen readers.
#pragma once
#include <wx/bmpbndl.h>
#include <wx/geometry.h>
#include <wx/statbmp.h>

#include "host/gui/scrolled_page.h"
#include "host/present/picture.h"

namespace plumb::gui {

// printed: in the scale that it has on paper, at the most; column: as wide as the column.
enum class PictureSize { printed, column };

class PictureView : public wxStaticBitmap {
  public:
    // A picture that cannot be drawn leaves its text alternative as a tooltip and takes no room.
    PictureView(ScrolledPage &page, wxWindow *parent, const std::string &svg, const std::string &alt,
                PictureSize size = PictureSize::printed);
    void setDrawing(const std::string &svg, const std::string &alt);
    const PictureText &lettering() const { return lettering_; }
    wxPoint2DDouble toDrawing(wxPoint at) const;  // from pixels of this window to units of the view box
    void keepWithin(int height);                  // pixels; narrower than the column where that is needed

  private:
    void draw(int columnWidth);

    PictureSize size_;
    std::string drawing_;
    PictureText lettering_;
    int drawn_ = 0, columnWidth_ = 0, highest_ = 0;
};

}  // namespace plumb::gui
