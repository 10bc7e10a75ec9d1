#include "host/report/house_words.h"

#include <algorithm>

#include "host/base/translated.h"

namespace plumb {

namespace {

// Where on the circle of hues a name begins, in degrees.
struct Hue {
    int from;
    std::string_view plain, light, dark;
};
constexpr Hue kHues[] = {{0, trMark("red"), trMark("light red"), trMark("dark red")},
                         {15, trMark("orange"), trMark("light orange"), trMark("brown")},
                         {45, trMark("yellow"), trMark("light yellow"), trMark("dark yellow")},
                         {70, trMark("green"), trMark("light green"), trMark("dark green")},
                         {165, trMark("turquoise"), trMark("light turquoise"), trMark("dark turquoise")},
                         {190, trMark("blue"), trMark("light blue"), trMark("dark blue")},
                         {255, trMark("purple"), trMark("light purple"), trMark("dark purple")},
                         {300, trMark("pink"), trMark("light pink"), trMark("dark pink")},
                         {345, trMark("red"), trMark("light red"), trMark("dark red")}};
constexpr int kGrey = 24, kDark = 90, kLight = 190;  // of 255: difference of the parts, and their middle

}  // namespace

std::string houseInWords(const House &house) {
    const auto lines = [](size_t count) { return trn("{n} line", "{n} lines", count); };
    return tr("{organisation}, {logo}, {lines} beside the name, {sections}, {foot} at the end, head counts of {counts}",
              {{"organisation", house.organisation},
               {"logo", house.logo.empty() ? tr("no logo") : tr("a logo")},
               {"lines", lines(house.lines.size())},
               {"sections", trn("{n} section", "{n} sections", house.sections.size())},
               {"foot", lines(house.foot.size())},
               {"counts", trn("{n} department", "{n} departments", house.headCounts.size())}});
}

std::string colourInWords(Rgb colour) {
    const auto [least, most] = std::minmax({colour.red, colour.green, colour.blue});
    const int middle = (least + most) / 2, width = most - least;
    std::string_view name = middle < 32 ? trMark("black") : middle > 224 ? trMark("white") : trMark("grey");
    if (width >= kGrey) {
        double hue = 0;
        if (most == colour.red) hue = 60.0 * (colour.green - colour.blue) / width;
        else if (most == colour.green) hue = 120 + 60.0 * (colour.blue - colour.red) / width;
        else hue = 240 + 60.0 * (colour.red - colour.green) / width;
        if (hue < 0) hue += 360;
        const Hue *known = kHues;
        for (const Hue &one : kHues)
            if (hue >= one.from) known = &one;
        name = middle < kDark ? known->dark : middle > kLight ? known->light : known->plain;
    } else if (middle > kLight && middle <= 224) {
        name = trMark("light grey");
    }
    std::string hex = hexOf(colour);
    for (char &c : hex)
        if (c >= 'a' && c <= 'f') c = static_cast<char>(c - 'a' + 'A');
    return tr(name) + ", #" + hex;
}

}  // namespace plumb
