// A picture, with its lettering, as wide as the column allows. What it shows is told to screen readers.
#pragma once
#include <wx/bmpbndl.h>
#include <wx/statbmp.h>

#include "host/gui/scrolled_page.h"
#include "host/present/picture.h"

namespace plumb::gui {

class PictureView : public wxStaticBitmap {
  public:
    // A picture that cannot be drawn leaves its text alternative as a tooltip and takes no room.
    PictureView(ScrolledPage &page, wxWindow *parent, const std::string &svg, const std::string &alt);
    static std::string read(const std::string &file);  // "" when it cannot be

  private:
    void draw(int columnWidth);

    std::string drawing_;
    PictureText lettering_;
    int drawn_ = 0;
};

}  // namespace plumb::gui
