#include "host/report/house_words.h"

#include <algorithm>

#include "host/base/text.h"

namespace plumb {

namespace {

// Where on the circle of hues a name begins, in degrees.
struct Hue {
    int from;
    const char *name;
};
constexpr Hue kHues[] = {{0, "red"},    {15, "orange"},  {45, "yellow"}, {70, "green"}, {165, "turquoise"},
                         {190, "blue"}, {255, "purple"}, {300, "pink"},  {345, "red"}};
constexpr int kGrey = 24, kDark = 90, kLight = 190;  // of 255: difference of the parts, and their middle

}  // namespace

std::string houseInWords(const House &house) {
    return house.organisation + ", " + (house.logo.empty() ? "no logo" : "a logo") + ", " +
           counted(house.lines.size(), "line", "lines") + " beside the name, " +
           counted(house.sections.size(), "section", "sections") + ", " + counted(house.foot.size(), "line", "lines") +
           " at the end, head counts of " + counted(house.headCounts.size(), "department", "departments");
}

std::string colourInWords(Rgb colour) {
    const auto [least, most] = std::minmax({colour.red, colour.green, colour.blue});
    const int middle = (least + most) / 2, width = most - least;
    std::string name = middle < 32 ? "black" : middle > 224 ? "white" : "grey";
    if (width >= kGrey) {
        double hue = 0;
        if (most == colour.red) hue = 60.0 * (colour.green - colour.blue) / width;
        else if (most == colour.green) hue = 120 + 60.0 * (colour.blue - colour.red) / width;
        else hue = 240 + 60.0 * (colour.red - colour.green) / width;
        if (hue < 0) hue += 360;
        for (const Hue &one : kHues)
            if (hue >= one.from) name = one.name;
        if (name == "orange" && middle < kDark) name = "brown";
        else if (middle < kDark) name = "dark " + name;
    }
    if (middle > kLight && name != "white") name = "light " + name;
    std::string hex = hexOf(colour);
    for (char &c : hex)
        if (c >= 'a' && c <= 'f') c = static_cast<char>(c - 'a' + 'A');
    return name + ", #" + hex;
}

}  // namespace plumb
