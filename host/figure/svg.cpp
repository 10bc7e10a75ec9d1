#include "host/figure/svg.h"

#include "host/base/number.h"

namespace plumb {

namespace {
constexpr std::string_view kFont = "Liberation Sans, Arial, Helvetica, sans-serif";
constexpr double kPoint = 0.3528;  // mm

// What SVG takes for granted is not written.
std::string_view anchorOf(const TextStyle &style) {
    return std::string_view(style.anchor) == "start" ? kLeftOut : std::string_view(style.anchor);
}

struct Stroke {
    Stroke(std::string_view stroke, double thick)
        : width(mm(thick)), ink(stroke == "none" ? kLeftOut : stroke), wide(stroke == "none" ? kLeftOut : width) {}
    Stroke(const Stroke &) = delete;
    Stroke &operator=(const Stroke &) = delete;
    const std::string width;
    const std::string_view ink, wide;
};
}  // namespace

BandLook bandLook(Level level) {
    switch (level) {
        case Level::good: return {"#DDEFE5", kInk};
        case Level::watch: return {"#E9B234", kInk};
        case Level::act: return {"#C4521A", kPaper};
        case Level::urgent: return {"#6B1230", kPaper};
        case Level::none: break;
    }
    return {kPaper, kInk};
}

std::string mm(double value) { return fixed(value, 2); }

void svgText(Html &page, double x, double y, std::string_view text, const TextStyle &style) {
    page.element("text", text,
                 {{"x", mm(x)},
                  {"y", mm(y)},
                  {"font-size", mm(style.points * kPoint)},
                  {"text-anchor", anchorOf(style)},
                  {"fill", style.fill},
                  {"font-weight", style.bold ? "bold" : kLeftOut}});
}

SvgTexts::SvgTexts(Html &page, const TextStyle &style) : page_(page) {
    page.open("g", {{"font-size", mm(style.points * kPoint)},
                    {"text-anchor", anchorOf(style)},
                    {"fill", style.fill},
                    {"font-weight", style.bold ? "bold" : kLeftOut}});
}

void SvgTexts::at(double x, double y, std::string_view text) const {
    page_.element("text", text, {{"x", mm(x)}, {"y", mm(y)}});
}

void svgBox(Html &page, double x, double y, double w, double h, std::string_view fill, std::string_view stroke,
            double width) {
    const Stroke line(stroke, width);
    page.shape("rect", {{"x", mm(x)},
                        {"y", mm(y)},
                        {"width", mm(w)},
                        {"height", mm(h)},
                        {"fill", fill},
                        {"stroke", line.ink},
                        {"stroke-width", line.wide}});
}

void svgLine(Html &page, double x1, double y1, double x2, double y2, std::string_view stroke, double width,
             const char *dash) {
    page.shape("path", {{"d", "M" + mm(x1) + " " + mm(y1) + "L" + mm(x2) + " " + mm(y2)},
                        {"fill", "none"},
                        {"stroke", stroke},
                        {"stroke-width", mm(width)},
                        {"stroke-dasharray", *dash ? std::string_view(dash) : kLeftOut}});
}

void svgPath(Html &page, const std::string &d, std::string_view fill, std::string_view stroke, double width) {
    const Stroke line(stroke, width);
    page.shape("path", {{"d", d}, {"fill", fill}, {"stroke", line.ink}, {"stroke-width", line.wide}});
}

void svgShape(Html &page, Level level, double x, double y, double size, std::string_view stroke, double width) {
    const std::string_view fill = bandLook(level).fill;
    const double h = size / 2;
    switch (level) {
        case Level::good:
            page.shape("circle", {{"cx", mm(x)},
                                  {"cy", mm(y)},
                                  {"r", mm(h)},
                                  {"fill", fill},
                                  {"stroke", stroke},
                                  {"stroke-width", mm(width)}});
            break;
        case Level::watch:
            svgPath(page,
                    "M" + mm(x) + " " + mm(y - h) + "L" + mm(x + h) + " " + mm(y + h) + "L" + mm(x - h) + " " +
                        mm(y + h) + "Z",
                    fill, stroke, width);
            break;
        case Level::act:
            svgPath(page,
                    "M" + mm(x) + " " + mm(y - h) + "L" + mm(x + h) + " " + mm(y) + "L" + mm(x) + " " + mm(y + h) +
                        "L" + mm(x - h) + " " + mm(y) + "Z",
                    fill, stroke, width);
            break;
        case Level::urgent: svgBox(page, x - h, y - h, size, size, fill, stroke, width); break;
        case Level::none: break;
    }
}

double textWidth(std::string_view text, double points) {
    size_t characters = 0;
    for (const char c : text) characters += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    return static_cast<double>(characters) * points * kPoint * 0.52;
}

SvgDrawing::SvgDrawing(Html &page, double w, double h, const std::string &id, std::string_view title,
                       std::string_view description, Ends ends, const DrawingSheet &sheet)
    : page_(page) {
    const std::string titleId = id + "-t", descriptionId = id + "-d", width = mm(w * sheet.enlarged) + "mm",
                      height = mm(h * sheet.enlarged) + "mm", box = "0 0 " + mm(w) + " " + mm(h),
                      names = titleId + " " + descriptionId;
    page.open("svg", {{"width", width},
                      {"height", height},
                      {"viewBox", box},
                      {"font-family", kFont},
                      {"role", "img"},
                      {"aria-labelledby", names},
                      {"stroke-linecap", ends == Ends::round ? "round" : kLeftOut},
                      {"stroke-linejoin", ends == Ends::round ? "round" : kLeftOut}});
    page.element("title", title, {{"id", titleId}});
    page.element("desc", description, {{"id", descriptionId}});
}

}  // namespace plumb
