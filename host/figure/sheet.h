// The sheet that a figure is drawn on: so many units across, each so many mm on paper. Large print draws on a narrower
// one and enlarges it to the same page, so that the lettering, 8 points at least, is printed with 12.
#pragma once

namespace plumb {

struct DrawingSheet {
    double width = 178, enlarged = 1;
    bool large() const { return enlarged > 1; }
};
inline constexpr DrawingSheet kLargeSheet{178 / 1.5, 1.5};

}  // namespace plumb
