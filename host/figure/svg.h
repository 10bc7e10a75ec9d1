// The strokes that every figure is made of. 1 user unit = 1 mm; two decimals; presentation attributes only.
#pragma once
#include <string>
#include <string_view>

#include "host/assess/manifest.h"
#include "host/base/html.h"
#include "host/figure/sheet.h"

namespace plumb {

inline constexpr std::string_view kInk = "#1B2733", kSoftInk = "#4A5866", kRuleInk = "#B9C3CC", kPaper = "#FFFFFF",
                                  kAccent = "#0B5C7A", kMeasured = "#6F7F8B";

struct BandLook {
    std::string_view fill, ink;
};
// Ordered by lightness, so that a grey copier keeps the order: low, moderate, high, very high.
BandLook bandLook(Level level);

std::string mm(double value);

struct TextStyle {
    std::string_view fill = kInk;
    double points = 8;
    bool bold = false;
    const char *anchor = "middle";
};
void svgText(Html &page, double x, double y, std::string_view text, const TextStyle &style = {});

// Many texts of one style, which is written once; closed at the end of its block.
class SvgTexts {
  public:
    SvgTexts(Html &page, const TextStyle &style);
    ~SvgTexts() { page_.close("g"); }
    SvgTexts(const SvgTexts &) = delete;
    SvgTexts &operator=(const SvgTexts &) = delete;
    void at(double x, double y, std::string_view text) const;

  private:
    Html &page_;
};

void svgBox(Html &page, double x, double y, double w, double h, std::string_view fill, std::string_view stroke,
            double width);
void svgLine(Html &page, double x1, double y1, double x2, double y2, std::string_view stroke, double width,
             const char *dash = "");
void svgPath(Html &page, const std::string &d, std::string_view fill, std::string_view stroke, double width);
void svgShape(Html &page, Level level, double x, double y, double size, std::string_view stroke, double width = 0.25);

// Millimetres that a text takes in a sans-serif face of this size, good to a few per cent.
double textWidth(std::string_view text, double points);

// The <svg> with its title and description, which say the values; closed at the end of its block. `id` is unique in the
// page.
enum class Ends { flat, round };  // of every line in a drawing, and its corners
class SvgDrawing {
  public:
    SvgDrawing(Html &page, double w, double h, const std::string &id, std::string_view title,
               std::string_view description, Ends ends = Ends::flat, const DrawingSheet &sheet = {});
    ~SvgDrawing() { page_.close("svg"); }
    SvgDrawing(const SvgDrawing &) = delete;
    SvgDrawing &operator=(const SvgDrawing &) = delete;

  private:
    Html &page_;
};

}  // namespace plumb
