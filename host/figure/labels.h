// Words that have to fit into a figure: cut or broken to a width. Widths are estimates, good to a few per cent, of a
// sans-serif face; characters of East Asian scripts count as wide.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace plumb {

// `text`, or its beginning with an ellipsis, within `width` mm.
std::string shortened(std::string_view text, double points, double width);

// At most `most` lines broken at blanks, each within `width` mm; what is left over is cut.
std::vector<std::string> wrapped(std::string_view text, double points, double width, size_t most);

}  // namespace plumb
