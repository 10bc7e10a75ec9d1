// A picture of a form, with its lettering, as wide as the column allows. What it shows is told to screen readers.
#pragma once
#include <wx/bmpbndl.h>
#include <wx/statbmp.h>

#include "host/gui/scrolled_page.h"
#include "host/present/picture.h"

namespace plumb::gui {

class PictureView : public wxStaticBitmap {
  public:
    // A file that cannot be read or drawn leaves its text alternative as a tooltip and takes no room.
    PictureView(ScrolledPage &page, wxWindow *parent, const std::string &file, const std::string &alt);

  private:
    void draw(int columnWidth);

    std::string drawing_;
    PictureText lettering_;
    int drawn_ = 0;
};

}  // namespace plumb::gui
