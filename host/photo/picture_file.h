// What picture a file holds, told from its first parts without decoding it, and the same file without anything that
// says where, when and by what it was taken. JPEG: ITU-T T.81 annex B; PNG: the W3C's recommendation, section 5.
//
// Files come from strangers: every length is checked against the bytes that are there, and a size is refused before
// anybody makes room for it.
#pragma once
#include <string>
#include <string_view>

#include "host/base/problem.h"

namespace plumb {

inline constexpr int kLongestSide = 1600;           // pixels of a photo as it is kept
inline constexpr int kShortestSide = 64;            // of one that something can be seen on
inline constexpr int64_t kMostPixels = 64'000'000;  // of a file that is taken in: 192 MB while it is made smaller

struct PictureFacts {
    std::string mediaType;      // "image/jpeg", "image/png"
    int width = 0, height = 0;  // as stored in the file; turned by orientation 5 to 8
    int orientation = 1;        // 1 to 8 as in Exif; 1: as it is
    bool tells = false;         // more than the picture: place, camera, texts, or anything after its end
};

// `name` is what a problem calls it. Problems: neither JPEG nor PNG, damaged, too small, too many pixels.
Result<PictureFacts> pictureFacts(std::string_view bytes, const std::string &name);

// The same picture, pixel for pixel, with nothing else but which way up it is (JPEG). Problem: as pictureFacts.
Result<std::string> withoutMetadata(std::string_view bytes, const std::string &name);

// How the picture is kept: upright, so many pixels wide and high, no side above kLongestSide.
struct PixelSize {
    int width = 0, height = 0;
};
PixelSize keptSize(const PictureFacts &facts);

}  // namespace plumb
