// What a camera wrote beside a picture, as far as it matters here: which way up it is. Everything else of it (place,
// time, maker, serial numbers) is dropped unread. TIFF as in Exif 2.3, section 4.6.
#pragma once
#include <string>
#include <string_view>

namespace plumb {

// 1 to 8 from a TIFF block; 1 when it says nothing or is damaged. 6: turn it a quarter clockwise to see it upright.
int orientationIn(std::string_view tiff);

// The shortest block that says this.
std::string tiffWithOrientation(int orientation);

}  // namespace plumb
