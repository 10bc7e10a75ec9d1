// The lettering of a picture. The drawing library of the windows leaves <text> out, so the window draws it itself from
// this. Reads what our own pictures use: x, y, font-size, font-weight, text-anchor and fill on <text>, no transform.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace plumb {

struct Lettering {
    enum class Anchor { start, middle, end };
    double x = 0, y = 0, size = 0;  // in units of the view box; y is the base line
    bool bold = false;
    Anchor anchor = Anchor::start;
    std::string fill = "#000000", text;
};

struct PictureText {
    double width = 0, height = 0;  // of the view box; 0 when it has none that begins at 0 0
    std::vector<Lettering> lines;
};

PictureText letteringOf(std::string_view svg);

}  // namespace plumb
