// A picture from a file or a store, decoded: the one place where bytes of strangers meet the toolkit's decoders. What
// may be decoded, and how it is kept, host/photo decides.
#pragma once
#include <wx/image.h>

#include <string>

#include "host/base/problem.h"

namespace plumb::gui {

// Upright. Problem: no JPEG or PNG, damaged, too small, too many pixels; `name` is what it calls it.
Result<wxImage> decodedPicture(const std::string &bytes, const std::string &name);

// The file's picture as it is kept: upright, no side above kLongestSide, what is see-through on white, a JPEG without
// anything else.
Result<std::string> pictureToKeep(const std::string &file);

}  // namespace plumb::gui
